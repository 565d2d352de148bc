import { diagnose } from '../../core/diagnostic.ts';
import type { Span } from '../../core/span.ts';
import { isCaption } from '../../language/section-words.ts';
import { spansOf, type Draft, type Part } from '../parts/draft.ts';
import type { Place } from '../evidence/find-places.ts';
import type { Reading } from '../evidence/reading.ts';
import { counter, findSequences, missingCounts, withCounter, type Sequence } from './sequences.ts';

/**
 * Where numbers are missing and exactly as many afspraken without a number stand in their place, those get the
 * numbers. They are looked for under captions of their own first, then behind the afspraak before the gap.
 */
export function inferNumbers(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  places: readonly Place[],
  text: string,
): readonly Draft[] {
  const source: Source = { readings, places, text };
  let current = drafts;
  let sequences = sequencesByKey(drafts);
  for (const key of sequences.keys()) {
    const sequence = sequences.get(key);
    if (sequence === undefined) continue;
    const before = current;
    for (const run of missingRuns(sequence)) current = fillRun(run, sequence, current, source);
    if (current !== before) sequences = sequencesByKey(current);
  }
  return current;
}

function sequencesByKey(drafts: readonly Draft[]): ReadonlyMap<string, Sequence> {
  return new Map(findSequences(drafts).map((sequence) => [sequence.key, sequence]));
}

type Source = {
  readonly readings: readonly Reading[];
  readonly places: readonly Place[];
  readonly text: string;
};

/** Missing numbers that follow each other: 6, 7, 8, 9. */
type Run = readonly number[];

function missingRuns(sequence: Sequence): readonly Run[] {
  const runs: number[][] = [];
  for (const count of missingCounts(sequence.drafts)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === count - 1) run.push(count);
    else runs.push([count]);
  }
  return runs;
}

function fillRun(run: Run, sequence: Sequence, drafts: readonly Draft[], source: Source): readonly Draft[] {
  const before = sequence.drafts.findLast((draft) => counter(draft) === (run[0] ?? 0) - 1) ?? null;
  const after = sequence.drafts.find((draft) => counter(draft) === (run.at(-1) ?? 0) + 1) ?? null;
  if (after === null || (before !== null && before.index > after.index)) return drafts;
  const loose = looseParts(before, after, drafts, source);
  const own = before === null ? [] : before.body.slice(1);
  for (const parts of [loose, own]) {
    const above = parts === own ? partText(before?.body[0], source) : SENTENCE_END;
    const starts = chooseStarts(parts, run.length, above, source);
    if (starts === null) continue;
    const found = cutAt(parts, starts);
    const inferred = found.map((body, at) => inferredDraft(body, run[at] ?? 0, after, source));
    return replaceIn(drafts, before, parts === own ? starts[0] : undefined, inferred);
  }
  return drafts;
}

/** Readings under a caption that no draft has claimed, between the two afspraken around the gap. */
function looseParts(
  before: Draft | null,
  after: Draft,
  drafts: readonly Draft[],
  { readings, places }: Source,
): readonly Part[] {
  const claimed = new Set(drafts.flatMap(({ body }) => body.map(({ index }) => index)));
  const parts: Part[] = [];
  for (let index = (before?.index ?? -1) + 1; index < after.index; index += 1) {
    const place = places[index];
    const reading = readings[index];
    const caption = place?.caption ?? null;
    if (reading === undefined || caption === null || place?.serves !== null || claimed.has(index)) continue;
    if (isCaption(readings[caption]?.text ?? '') && reading.block.kind !== 'table') {
      parts.push({ index, pieces: reading.block.pieces });
    }
  }
  return parts;
}

/** A place where an unnumbered afspraak can begin: a part, or a printed line inside one. */
type Start = { readonly part: number; readonly offset: number };

/** Stands for what is above a list that a caption opens: nothing that could go on. */
const SENTENCE_END = '.';

/** Exactly `count` beginnings, by the strictest sign that gives that many; null where none does. */
function chooseStarts(
  parts: readonly Part[],
  count: number,
  above: string,
  source: Source,
): readonly Start[] | null {
  const whole = partStarts(parts, above, source);
  const spaced = whole.filter(({ part }) => source.readings[parts[part]?.index ?? -1]?.block.spaced === true);
  const inner = [...whole, ...lineStarts(parts, source)].toSorted((a, b) => a.offset - b.offset);
  return [spaced, whole, inner].find((starts) => starts.length === count) ?? null;
}

/** Parts that begin a sentence where what is above them ended one. */
function partStarts(parts: readonly Part[], above: string, source: Source): readonly Start[] {
  return parts.flatMap((part, at): Start[] => {
    const previous = at === 0 ? above : partText(parts[at - 1], source);
    const opens = /^[‘'“"]?\p{Lu}/u.test(partText(part, source)) && /[.!?][’'”")]*$/u.test(previous);
    const isItem = source.readings[part.index]?.block.kind === 'item';
    return opens && !isItem ? [{ part: at, offset: part.pieces[0]?.start ?? 0 }] : [];
  });
}

/** Printed lines that begin a sentence where the line before ended one. */
function lineStarts(parts: readonly Part[], source: Source): readonly Start[] {
  return parts.flatMap((part, at) => {
    const lines = source.readings[part.index]?.block.lines ?? [];
    return lines.flatMap((line, index): Start[] => {
      const before = lines[index - 1];
      if (before === undefined || !part.pieces.some((piece) => inside(line.start, piece))) return [];
      const ended = /[.!?][’'”")]*\s*$/u.test(source.text.slice(before.start, before.end));
      const opens = /^\p{Lu}/u.test(source.text.slice(line.start, line.start + 1));
      return ended && opens ? [{ part: at, offset: line.start }] : [];
    });
  });
}

function inside(offset: number, piece: Span): boolean {
  return offset > piece.start && offset < piece.end;
}

function partText(part: Part | undefined, { text }: Source): string {
  return (part?.pieces ?? [])
    .map((piece) => text.slice(piece.start, piece.end))
    .join(' ')
    .trim();
}

/** The bodies that begin at each start and run up to the next. */
function cutAt(parts: readonly Part[], starts: readonly Start[]): readonly (readonly Part[])[] {
  return starts.map((start, at) => {
    const next = starts[at + 1];
    const last = next === undefined ? parts.length - 1 : next.part;
    return parts.slice(start.part, last + 1).flatMap((part, offset) => {
      const from = offset === 0 ? start.offset : Number.NEGATIVE_INFINITY;
      const to =
        next !== undefined && start.part + offset === next.part ? next.offset : Number.POSITIVE_INFINITY;
      return clip(part, from, to);
    });
  });
}

function clip(part: Part, from: number, to: number): readonly Part[] {
  const pieces = part.pieces
    .map((piece) => ({ start: Math.max(piece.start, from), end: Math.min(piece.end, to) }))
    .filter((piece) => piece.start < piece.end);
  return pieces.length === 0 ? [] : [{ index: part.index, pieces }];
}

function inferredDraft(body: readonly Part[], count: number, model: Draft, source: Source): Draft {
  const index = body[0]?.index ?? model.index;
  const place = source.places[index];
  const number = withCounter(model, count);
  const message = `The number is not in the text; ${number} follows from the numbers around it.`;
  return {
    ...model,
    index,
    number,
    label: model.label === null ? null : { ...model.label, printed: '', length: 0, number },
    section: place?.section?.id ?? model.section,
    caption: place?.caption ?? model.caption,
    body,
    diagnostics: [diagnose('numbering/inferred', message, spansOf(body))],
  };
}

/** The drafts with the inferred ones among them; the one before the gap keeps what stands before the cut. */
function replaceIn(
  drafts: readonly Draft[],
  before: Draft | null,
  cut: Start | undefined,
  inferred: readonly Draft[],
): readonly Draft[] {
  const kept = drafts.map((draft) => {
    if (draft !== before || cut === undefined) return draft;
    const [opening, ...rest] = draft.body;
    const stay = rest.slice(0, cut.part);
    const split = rest[cut.part];
    const clipped = split === undefined ? [] : clip(split, Number.NEGATIVE_INFINITY, cut.offset);
    return { ...draft, body: [...(opening === undefined ? [] : [opening]), ...stay, ...clipped] };
  });
  return [...kept, ...inferred].toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf(draft: Draft): number {
  return draft.body[0]?.pieces[0]?.start ?? 0;
}

/** A gap that stays: the numbers that are nowhere in the text. */
export function gapMessages(drafts: readonly Draft[]): readonly string[] {
  return findSequences(drafts).flatMap((sequence) => {
    const [first] = sequence.drafts;
    if (first === undefined) return [];
    const series = first.label?.series ?? null;
    const printed = (count: number): string =>
      `${series === null ? '' : `${series} `}${withCounter(first, count)}`;
    return missingRuns(sequence).map((run) => {
      const [from = 0] = run;
      const to = run.at(-1) ?? from;
      return from === to
        ? `${printed(from)} is nowhere in the text.`
        : `${printed(from)} to ${printed(to)} are nowhere in the text.`;
    });
  });
}
