import { lengthOf } from '../../core/span.ts';
import {
  canYield,
  isAnnouncement,
  isCaption,
  isSortingCaption,
  roleOfTitle,
} from '../../language/section-words.ts';
import { numbersParts, type Label, type LabelScheme } from '../../language/labels/label.ts';
import { isFieldLine } from './field-line.ts';
import { isLeadIn } from './lead-in.ts';
import { numberParts, withLetters } from './letter-headings.ts';
import { endsSentence, wordsOf, type Reading } from './reading.ts';
import { withoutMembersOfRuns } from './within-run.ts';

/** A heading: which reading it is, its number and title, and how deep it stands by its own evidence. */
export type Heading = {
  readonly index: number;
  /** `2.1`, `A`, `3`; null where none is printed. */
  readonly number: string | null;
  readonly title: string;
  /** Words before the number: `Thema`, `Hoofdstuk`, `Artikel`; null where there are none. */
  readonly word: string | null;
  /** Level that the source declares (Markdown); null where it is inferred. */
  readonly declared: number | null;
};

const LONGEST_HEADING = 120;
const LONGEST_UNNUMBERED = 90;
/** Running text that can follow a heading has at least this many characters. */
const SHORTEST_PROSE = 70;

const WORD_AND_NUMBER =
  /^(?<word>hoofdstuk|thema|deel|onderdeel|pijler|spoor|paragraaf|programmalijn|opgave|artikel|art\.|speerpunt)\s+(?<number>\d{1,2}(?:\.\d{1,2})*|\p{Lu}|[IVX]{1,4})\s?[.:]?(?:\s*[-–—]\s*|\s+|$)(?<title>.*)$/iu;
/** Ways of numbering that chapters have. */
const NUMBERING_HEADINGS: ReadonlySet<LabelScheme> = new Set(['decimal', 'ordinal', 'bare', 'roman']);
const ANNEX = /^(?:bijlage|appendix)(?![\p{L}])/iu;

/** The headings of a text: declared ones, and where none are declared those that number and form give away. */
export function findHeadings(
  readings: readonly Reading[],
  partyHeads: ReadonlyMap<number, unknown> = new Map(),
): readonly Heading[] {
  const declares = readings.some(({ block }) => block.kind === 'heading');
  const running = runningTitles(readings);
  const recurring = declares ? new Set<string>() : recurringTitles(readings, running);
  const candidates: Heading[] = [];
  for (const [index, reading] of readings.entries()) {
    if (running.has(reading.text)) continue;
    const underHeading = candidates.at(-1)?.index === index - 1;
    const heading = declares
      ? declaredHeading(reading, index, readings[index + 1])
      : inferredHeading(reading, index, { readings, partyHeads, recurring, underHeading });
    if (heading !== null) candidates.push(heading);
  }
  return withLetters(
    declares ? candidates : withoutMembersOfRuns(withoutLists(candidates, readings), readings),
    readings,
  );
}

/**
 * Words that come back at the top of several pages are a running title, whatever they look like; `We spreken af` heads a
 * panel in each chapter, wherever that falls.
 */
function runningTitles(readings: readonly Reading[]): ReadonlySet<string> {
  const tops = readings.filter(
    ({ block, text }) =>
      block.startsPage && text.length <= LONGEST_UNNUMBERED && roleOfTitle(text) !== 'agreed',
  );
  return textsOften(tops, FEWEST_PAGES);
}

const FEWEST_PAGES = 4;

/**
 * Titles that come back with running text under them, as `Ambitie` and `Monitoring` do in every chapter. They stand
 * under the title of the chapter, which in a plain text is nothing but the line above.
 */
function recurringTitles(readings: readonly Reading[], running: ReadonlySet<string>): ReadonlySet<string> {
  const opening = readings.filter((reading, index) => {
    const { block, text, label } = reading;
    if (block.kind !== 'paragraph' || label !== null || running.has(text)) return false;
    return hasFormOfTitle(reading) && isProse(readings[index + 1]);
  });
  return textsOften(opening, FEWEST_CHAPTERS);
}

/** A title under so many chapters is that of a part of each. */
export const FEWEST_CHAPTERS = 3;

/** Words that stand at least so many times. */
function textsOften(readings: readonly Reading[], fewest: number): ReadonlySet<string> {
  const alike = Map.groupBy(readings, ({ text }) => text);
  return new Set([...alike].filter(([, same]) => same.length >= fewest).map(([text]) => text));
}

function declaredHeading(reading: Reading, index: number, next: Reading | undefined): Heading | null {
  const { block, text } = reading;
  if (isFigure(text) || isQuotation(text) || isFieldLine(reading)) return null;
  if (next !== undefined && goesOn(reading, next)) return null;
  if (block.kind === 'heading') return parseHeading(reading, index, block.level);
  const standsAlone =
    block.kind === 'paragraph' &&
    block.row === null &&
    (block.bold || isInCapitals(text)) &&
    text.length <= LONGEST_UNNUMBERED;
  const speaks = endsSentence(text) || isCaption(text) || isAnnouncement(text) || isLeadIn(text);
  const codes = reading.label?.scheme === 'series' || reading.label?.scheme === 'word';
  // A bold line of its own serves as a heading of the lowest level.
  return standsAlone && !speaks && !codes ? parseHeading(reading, index, LOWEST_LEVEL) : null;
}

/** Set in capitals, or in small ones: `BOUWEN IN ELK DORP`. An abbreviation alone is no title. */
function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= FEWEST_CAPITALS;
}

const FEWEST_CAPITALS = 8;

const LOWEST_LEVEL = 7;

/** The first line of an opening that is set larger goes on in the next block, in the middle of its sentence. */
function goesOn({ text }: Reading, { block, text: next }: Reading): boolean {
  return block.kind === 'paragraph' && block.row === null && !endsSentence(text) && /^\p{Ll}{2}/u.test(next);
}

/** A figure set large in an infographic heads nothing: `11%`, `4.150 360`, `31% dan`. */
function isFigure(text: string): boolean {
  return !/\p{L}{3}/u.test(text) || /^(?:€ ?)?[\d.,]+ ?(?:%|€|°|mnd\b|van \d)/u.test(text);
}

/** What somebody said, set large between the lines: no chapter is called so. */
function isQuotation(text: string): boolean {
  return /^[‘“"'„][^‘’“”"„]+[’”"']$/u.test(text) && text.split(/\s+/u).length >= FEWEST_SPOKEN;
}

const FEWEST_SPOKEN = 5;

function parseHeading(reading: Reading, index: number, declared: number | null): Heading {
  return { index, declared, ...readTitle(reading.text, reading.label) };
}

/** What a title says of its chapter: number, the word before it, and the words themselves. */
export function readTitle(text: string, label: Label | null): Pick<Heading, 'number' | 'title' | 'word'> {
  const worded = ANNEX.test(text) ? null : WORD_AND_NUMBER.exec(text)?.groups;
  if (worded !== undefined && worded !== null) {
    const { word = '', number = '', title = '' } = worded;
    return { number, title: title === '' ? text : title, word: word.toLowerCase() };
  }
  const words = label === null ? text : text.slice(label.length).trim();
  if (label !== null && isChapterCode(label)) {
    const number = `${label.series ?? ''}${label.number}`;
    return { number, title: words, word: null };
  }
  if (label !== null && NUMBERING_HEADINGS.has(label.scheme)) {
    return { number: label.number, title: words, word: null };
  }
  return { number: null, title: text, word: null };
}

/** `A1 Nieuwbouw`: a letter and one number can be a section, as they can be an afspraak. */
function isChapterCode({ scheme, series, number }: Label): boolean {
  return scheme === 'series' && series?.length === 1 && /^\d$/u.test(number);
}

type Around = {
  readonly readings: readonly Reading[];
  readonly partyHeads: ReadonlyMap<number, unknown>;
  /** Titles that come back in chapter after chapter. */
  readonly recurring: ReadonlySet<string>;
  /** True where a heading stands right above. */
  readonly underHeading: boolean;
};

function inferredHeading(reading: Reading, index: number, around: Around): Heading | null {
  const { readings, partyHeads } = around;
  const { text, block } = reading;
  if (block.kind !== 'paragraph' || text.length > LONGEST_HEADING || partyHeads.has(index)) return null;
  if (isFieldLine(reading)) return null;
  // A short theme above the head of a party can run over two lines.
  const isTheme = partyHeads.has(index + 1) && isTitle(text) && block.lines.length <= 2;
  if (isTheme && text.length <= LONGEST_UNNUMBERED && !startsSmall(text))
    return parseHeading(reading, index, null);
  if (breaksEarly(reading)) return null;
  if (isSortingCaption(text) && (opensPart(index, readings) || !/\d/u.test(text))) {
    return parseHeading(reading, index, null);
  }
  if (isCaption(text) || isLeadIn(text)) return null;
  if (WORD_AND_NUMBER.test(text) || ANNEX.test(text)) {
    return endsSentence(text) ? null : parseHeading(reading, index, null);
  }
  const scheme = reading.label?.scheme ?? null;
  if (
    reading.label !== null &&
    (isChapterCode(reading.label) || NUMBERING_HEADINGS.has(reading.label.scheme))
  ) {
    return isTitle(wordsOf(reading)) ? parseHeading(reading, index, null) : null;
  }
  return scheme === null && isUnnumberedHeading(reading, index, around)
    ? parseHeading(reading, index, null)
    : null;
}

function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** `Jaarafspraken 2024` right above the first chapter of its own opens a part of the document. */
function opensPart(index: number, readings: readonly Reading[]): boolean {
  const [caption, next] = [readings[index], readings[index + 1]];
  if (caption === undefined || next === undefined || !isSortingCaption(caption.text)) return false;
  const numbered = next.label?.scheme === 'ordinal' || next.label?.scheme === 'bare';
  return numbered && isTitle(wordsOf(next)) && next.text.length <= LONGEST_HEADING;
}

/** A heading goes on to a second line only when the first is full. */
function breaksEarly({ block }: Reading): boolean {
  const [first] = block.lines;
  return block.lines.length > 1 && first !== undefined && lengthOf(first) < FULL_HEADING_LINE;
}

const FULL_HEADING_LINE = 40;

/** A title is no sentence: it does not close as one and breaks off no clause. */
function isTitle(words: string): boolean {
  return /\p{L}{3}/u.test(words) && !/[.;:,]$/u.test(words) && !/[_\t]{2}/u.test(words);
}

/**
 * A short line that stands apart, opens with a capital, and is followed by running text, a caption or a numbered
 * heading. The title under an afspraak's number and party looks the same: what is above it tells them apart.
 */
function isUnnumberedHeading(reading: Reading, index: number, around: Around): boolean {
  const { readings, recurring, underHeading } = around;
  const { text, block } = reading;
  const [before, next] = [readings[index - 1], readings[index + 1]];
  const standsApart = block.spaced || underHeading || closesSection(before);
  if (!standsApart || !hasFormOfTitle(reading) || isFragment(text)) return false;
  const opensChapter = next !== undefined && recurring.has(next.text);
  return !opensAfspraak(before) && (opensChapter || leadsTo(next, index, readings));
}

function hasFormOfTitle({ text, block }: Reading): boolean {
  const opens = /^[‘'“"]?[\p{Lu}]/u.test(text);
  return opens && isTitle(text) && text.length <= LONGEST_UNNUMBERED && block.lines.length <= 2;
}

/** Sources of figures, totals, addresses and the heads of flattened columns are no headings. */
function isFragment(text: string): boolean {
  return /^(?:begrip|term)\s(?:definitie|betekenis|omschrijving|toelichting)$|^(?:bron|tabel|figuur|totaal|nr\b|datum)[\s:.]|@|https?:|\d{4}\s?[A-Z]{2}\b/iu.test(
    text,
  );
}

function closesSection(before: Reading | undefined): boolean {
  return before === undefined || endsSentence(before.text) || isCaption(before.text);
}

/** The number and party of an afspraak stand above its title. */
function opensAfspraak(before: Reading | undefined): boolean {
  const scheme = before?.label?.scheme;
  return (scheme === 'series' || scheme === 'word') && !endsSentence(before?.text ?? '');
}

function leadsTo(next: Reading | undefined, index: number, readings: readonly Reading[]): boolean {
  if (next === undefined) return roleOfTitle(readings[index]?.text ?? '') !== 'neutral';
  if (next.block.kind === 'item' || next.block.kind === 'table') return true;
  if (isCaption(next.text) || isLeadIn(next.text) || WORD_AND_NUMBER.test(next.text)) return true;
  if (next.label !== null && !numbersParts(next.label)) return true;
  const isKnown = !canYield(roleOfTitle(readings[index]?.text ?? ''));
  return isProse(next) || (next.text.length >= SHORTEST_PROSE / 2 && endsSentence(next.text)) || isKnown;
}

function isProse(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.text.length >= SHORTEST_PROSE && /[.:;?!]/u.test(reading.text);
}

/** Three numbered lines with nothing between them are a list, not three headings of one level. */
const SHORTEST_LIST = 3;

function withoutLists(headings: readonly Heading[], readings: readonly Reading[]): readonly Heading[] {
  const dropped = new Set<number>();
  let run: Heading[] = [];
  const close = (): void => {
    if (run.length >= SHORTEST_LIST) for (const heading of run) dropped.add(heading.index);
    run = [];
  };
  for (const heading of headings) {
    const before = run.at(-1);
    const follows =
      before !== undefined &&
      heading.index === before.index + 1 &&
      depthOf(heading) === depthOf(before) &&
      readings[heading.index]?.block.spaced !== true;
    if (!follows) close();
    run.push(heading);
  }
  close();
  return headings.filter(({ index }) => !dropped.has(index));
}

function depthOf(heading: Heading): number {
  return heading.number === null ? 0 : numberParts(heading.number).length;
}
