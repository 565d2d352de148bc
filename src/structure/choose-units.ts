import { soundsLikeCommitment } from '../language/commitment-words.ts';
import { canYield, isBarren, isCaption } from '../language/section-words.ts';
import type { Place } from './evidence/find-places.ts';
import type { LabelScheme } from '../language/labels/label.ts';
import { endsSentence, wordsOf, type Reading } from './evidence/reading.ts';

/** A reading that opens an afspraak. */
export type Unit = {
  readonly index: number;
  readonly form: 'labelled' | 'headed' | 'bullet' | 'paragraph' | 'row';
  /** Row of the table, for form `row`. */
  readonly row: number | null;
};

/** Codes such as `K 1.1` or `Afspraak 4` must come back this often to be a series. */
const SHORTEST_SERIES = 3;
/** With this many afspraken that carry a code or stand under a caption, others are no afspraken. */
const ESTABLISHED = 5;
/** Share of the items of a list that must sound like commitments where no caption announces them. */
const MOSTLY = 0.5;

/**
 * The readings that open an afspraak. Evidence, strongest first: codes that come back through the document,
 * captions and lead-ins that announce afspraken, numbers in sections that can hold them. Bullets and plain
 * paragraphs count only where nothing is numbered.
 */
export function chooseUnits(readings: readonly Reading[], places: readonly Place[]): readonly Unit[] {
  const open = readings.flatMap((reading, index): Candidate[] => {
    const place = places[index];
    if (place === undefined || place.serves !== null || isBarren(place.section?.role ?? 'neutral')) return [];
    return [{ index, reading, place }];
  });
  const coded = codedUnits(open);
  const numbered = numberedUnits(open, coded);
  const labelled = [...coded, ...numbered];
  const bullets = bulletUnits(open, readings, labelled);
  if (labelled.length + bullets.length > 0) return inOrder([...labelled, ...bullets]);
  return paragraphUnits(open);
}

type Candidate = { readonly index: number; readonly reading: Reading; readonly place: Place };

function inOrder(units: readonly Unit[]): readonly Unit[] {
  return units.toSorted((a, b) => a.index - b.index);
}

function codedUnits(open: readonly Candidate[]): readonly Unit[] {
  const groups = Map.groupBy(
    open.filter(({ reading }) => isScheme(reading, 'series', 'word')),
    ({ reading }) => (reading.label?.scheme === 'word' ? 'word' : (reading.label?.series ?? '')),
  );
  const series = [...groups.values()].filter((group) => group.length >= SHORTEST_SERIES);
  // Letters per chapter (A1, B1, C1) make many short series.
  const short = [...groups.values()].filter((group) => group.length < SHORTEST_SERIES);
  const accepted = series.length > 1 ? [...series, ...short].flat() : series.flat();
  return accepted.map(({ index }) => ({ index, form: 'labelled', row: null }));
}

function isScheme(reading: Reading, ...schemes: readonly LabelScheme[]): boolean {
  return reading.label !== null && schemes.includes(reading.label.scheme);
}

function numberedUnits(open: readonly Candidate[], coded: readonly Unit[]): readonly Unit[] {
  const outermost = open.filter(
    ({ reading }) =>
      isScheme(reading, 'ordinal', 'decimal') && reading.block.depth <= 1 && isWholeText(wordsOf(reading)),
  );
  const captioned = outermost.filter(({ place }) => place.caption !== null);
  if (coded.length >= ESTABLISHED) return toUnits(underSortingCaption(captioned, coded));
  const free = outermost.filter(({ place }) => place.caption === null && canYieldHere(place));
  if (captioned.length >= ESTABLISHED && captioned.length >= free.length) return toUnits(captioned);
  return toUnits([...captioned, ...bySection(free).filter(soundsRight).flat()]);
}

/** A few words that close no sentence are scraps of a form or table. */
function isWholeText(words: string): boolean {
  return words.length > SCRAP || endsSentence(words) || soundsLikeCommitment(words);
}

const SCRAP = 60;

function toUnits(candidates: readonly Candidate[]): readonly Unit[] {
  return candidates.map(({ index }) => ({ index, form: 'labelled', row: null }));
}

function canYieldHere(place: Place): boolean {
  return canYield(place.section?.role ?? 'introduction');
}

/** Numbers under `Procesafspraken` count beside codes, unless codes stand under the same caption. */
function underSortingCaption(captioned: readonly Candidate[], coded: readonly Unit[]): readonly Candidate[] {
  const first = new Map<number, number>();
  for (const { index, place } of captioned) {
    if (place.caption !== null && !first.has(place.caption)) first.set(place.caption, index);
  }
  return captioned.filter(({ place, reading }) => {
    const caption = place.caption ?? -1;
    const until = first.get(caption) ?? caption;
    return reading.block.depth <= 1 && !coded.some(({ index }) => index > caption && index < until);
  });
}

function bySection(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  return [...Map.groupBy(candidates, ({ place }) => place.section?.id ?? -1).values()];
}

function soundsRight(candidates: readonly Candidate[]): boolean {
  const right = candidates.filter(({ reading }) => soundsLikeCommitment(wordsOf(reading)));
  return right.length >= candidates.length * MOSTLY;
}

/** Bullets under `De gemeente:` or under a caption; nothing that lies inside a numbered afspraak. */
function bulletUnits(
  open: readonly Candidate[],
  readings: readonly Reading[],
  labelled: readonly Unit[],
): readonly Unit[] {
  const announced = open.filter(({ reading, place, index }) => {
    const bullet = reading.block.kind === 'item' && reading.label === null && reading.block.depth === 1;
    const opener = Math.max(place.leadIn ?? -1, place.caption ?? -1);
    return bullet && opener >= 0 && !labelled.some((unit) => unit.index > opener && unit.index < index);
  });
  const underParty = announced.filter(({ place }) => place.leadIn !== null);
  if (labelled.length >= ESTABLISHED && underParty.length < labelled.length) return [];
  const captions = announced.filter(({ place }) => place.leadIn === null && isCaptionAt(place, readings));
  return [...underParty, ...captions].map(({ index }) => ({ index, form: 'bullet', row: null }));
}

function isCaptionAt(place: Place, readings: readonly Reading[]): boolean {
  return place.caption !== null && isCaption(readings[place.caption]?.text ?? '');
}

/** Flowing text: every paragraph under a caption that sounds like a commitment. */
function paragraphUnits(open: readonly Candidate[]): readonly Unit[] {
  const spoken = open.filter(
    ({ reading, place }) =>
      place.caption !== null && reading.block.kind === 'paragraph' && soundsLikeCommitment(reading.text),
  );
  return spoken.map(({ index }) => ({ index, form: 'paragraph', row: null }));
}
