import type { Span } from '../core/span.ts';
import type { Afspraak, PlacedSpan } from '../normalise/document-schema.ts';
import { shared } from './anchored-text.ts';
import { addedId } from './added-id.ts';
import type { CorrectionOf } from './correction.ts';
import type { Ledger } from './ledger.ts';
import { Letters, lettersOf } from './letters.ts';
import { asRead, relinked, type Moved } from './links.ts';
import { settle, type Placed, type Verdict } from './settle.ts';

type Begin = CorrectionOf<'begin'>;

export type BoundarySetting = {
  readonly adjudicator: string | null;
  readonly ledger: Ledger;
  /** The text of the document. */
  readonly source: string;
  /** Where the text of an afspraak stands in it, without number and title. */
  readonly textOf: (afspraak: Afspraak) => readonly Span[];
};

/**
 * Afspraken cut and joined as coders say. All cuts are made before anything is joined, each in the order of the text,
 * so that it does not matter in which order they were said.
 */
export function reviseBoundaries(
  afspraken: readonly Afspraak[],
  begins: readonly Placed<Begin>[],
  { adjudicator, ...setting }: BoundarySetting,
): readonly Afspraak[] {
  const { ledger } = setting;
  const groups = Map.groupBy(begins, ({ ranges }) => ranges[0]?.start ?? 0);
  const settled = [...groups].flatMap(([at, group]) => {
    const verdict = settle(group, adjudicator);
    if (verdict === null) ledger.disagreement(group, holderOf(afspraken, at)?.id ?? null);
    return verdict === null ? [] : [{ at, verdict, begins: verdict.chosen[0]?.correction.is === true }];
  });
  const ordered = settled.toSorted((a, b) => a.at - b.at);
  let revised = afspraken;
  for (const { at, verdict } of ordered.filter((one) => one.begins))
    revised = cutAt(revised, { at, verdict, ...setting });
  for (const { at, verdict } of ordered.filter((one) => !one.begins))
    revised = joinAt(revised, { at, verdict, ...setting });
  return revised;
}

type Boundary = Omit<BoundarySetting, 'adjudicator'> & {
  readonly at: number;
  readonly verdict: Verdict<Begin>;
};

function cutAt(afspraken: readonly Afspraak[], boundary: Boundary): readonly Afspraak[] {
  const { at, verdict, ledger, textOf } = boundary;
  const whole = holderOf(afspraken, at);
  if (whole === undefined) {
    orphan(verdict, ledger, 'no afspraak stands there.');
    return afspraken;
  }
  const isFirst = textOf(whole).every(({ start }) => start >= at);
  ledger.settled(verdict, isFirst ? 'accepted' : 'corrected', whole.id);
  if (isFirst) return afspraken;
  return afspraken.flatMap((afspraak) => (afspraak === whole ? halvesOf(whole, boundary) : afspraak));
}

function halvesOf(whole: Afspraak, boundary: Boundary): readonly [Afspraak, Afspraak] {
  const { at, verdict } = boundary;
  const [front, behind] = cutWords(whole.text, lettersBefore(whole, boundary));
  const isFront = ({ spans }: { readonly spans: readonly Span[] }): boolean => (spans[0]?.start ?? 0) < at;
  const review = { state: 'corrected' as const, was: whole.text, ...verdict.review };
  const first = lettersOf(front);
  const half = (
    own: boolean,
  ): Pick<Afspraak, 'actors' | 'references' | 'items' | 'deadlines' | 'targets'> => ({
    actors: whole.actors.filter((one) => isFront(one) === own),
    references: whole.references.filter((one) => isFront(one) === own),
    items: whole.items.filter(({ text }) => first.includes(lettersOf(text)) === own),
    ...relinked(
      asRead(whole.deadlines).filter(({ value }) => isFront(value) === own),
      asRead(whole.targets).filter(({ value }) => isFront(value) === own),
    ),
  });
  const firmness = (own: boolean): Pick<Afspraak, 'modality' | 'modalityEvidence'> =>
    whole.modalityEvidence !== null && isFront(whole.modalityEvidence) === own
      ? { modality: whole.modality, modalityEvidence: whole.modalityEvidence }
      : { modality: 'resultaat', modalityEvidence: null };
  const rest = { ...half(false), ...firmness(false) };
  return [
    {
      ...whole,
      ...half(true),
      ...firmness(true),
      text: front,
      spans: cutPlaced(whole.spans, 0, at),
      review,
    },
    {
      ...whole,
      ...rest,
      id: addedId(whole.id, behind),
      series: null,
      number: null,
      printed: null,
      title: null,
      cells: [],
      progress: null,
      text: behind,
      diagnostics: whole.diagnostics.filter((one) => one.spans.length > 0 && !isFront(one)),
      spans: cutPlaced(whole.spans, at, Infinity),
      review,
    },
  ];
}

/** How many letters of an afspraak stand in front of an offset of the source. */
function lettersBefore(whole: Afspraak, { at, source, textOf }: Boundary): number {
  const pieces = textOf(whole).flatMap((span) => cut(span, 0, at));
  return lettersOf(pieces.map(({ start, end }) => source.slice(start, end)).join(' ')).length;
}

function cutWords(text: string, letters: number): readonly [string, string] {
  const offset = new Letters(text).offsetOf(letters);
  return [text.slice(0, offset).trim(), text.slice(offset).trim()];
}

function joinAt(
  afspraken: readonly Afspraak[],
  { at, verdict, ledger, textOf }: Boundary,
): readonly Afspraak[] {
  const second = afspraken.find((afspraak) => beginsAt(afspraak, at, textOf));
  if (second === undefined) {
    const holder = holderOf(afspraken, at);
    if (holder === undefined) orphan(verdict, ledger, 'no afspraak stands there.');
    else ledger.settled(verdict, 'accepted', holder.id);
    return afspraken;
  }
  const first = afspraken[afspraken.indexOf(second) - 1];
  if (first === undefined) {
    orphan(verdict, ledger, 'no afspraak stands in front of it.');
    return afspraken;
  }
  ledger.settled(verdict, 'corrected', first.id);
  const whole = joined(first, second, verdict);
  return afspraken.flatMap((afspraak) =>
    afspraak === first ? [whole] : afspraak === second ? [] : [afspraak],
  );
}

function beginsAt(afspraak: Afspraak, at: number, textOf: Boundary['textOf']): boolean {
  const start = Math.min(...textOf(afspraak).map((span) => span.start));
  const opening = Math.min(...afspraak.spans.map((span) => span.start));
  return opening <= at && at <= start;
}

function joined(first: Afspraak, second: Afspraak, { review }: Verdict): Afspraak {
  const title = first.title === null ? second.title : first.title;
  const inner = first.title === null || second.title === null ? '' : `${second.title} `;
  return {
    ...first,
    title,
    text: `${first.text} ${inner}${second.text}`,
    items: [...first.items, ...second.items],
    cells: [...first.cells, ...second.cells],
    actors: [
      ...first.actors,
      ...second.actors.filter(({ party }) => first.actors.every((one) => one.party !== party)),
    ],
    ...relinked(
      [...asRead(first.deadlines), ...asRead(second.deadlines, first.deadlines.length)],
      [...asRead(first.targets), ...shifted(second.targets, first)],
    ),
    references: [...first.references, ...second.references],
    diagnostics: [...first.diagnostics, ...second.diagnostics],
    confidence: Math.min(first.confidence, second.confidence),
    spans: [...first.spans, ...second.spans],
    review: { state: 'corrected', was: [first.text, second.text], ...review },
  };
}

/** Targets that stand behind those of another afspraak: their links lead past these. */
function shifted(
  targets: Afspraak['targets'],
  first: Afspraak,
): readonly Moved<Afspraak['targets'][number]>[] {
  const past = (index: number | null, length: number): number | null =>
    index === null ? null : index + length;
  return asRead(
    targets.map((target) => ({
      ...target,
      deadline: past(target.deadline, first.deadlines.length),
      partOf: past(target.partOf, first.targets.length),
      baseline: past(target.baseline, first.targets.length),
    })),
    first.targets.length,
  );
}

function orphan(verdict: Verdict<Begin>, ledger: Ledger, reason: string): void {
  for (const placed of [...verdict.agreeing, ...verdict.overruled]) ledger.orphan(placed, reason);
}

/** The afspraak whose words stand at an offset. */
function holderOf(afspraken: readonly Afspraak[], at: number): Afspraak | undefined {
  return afspraken.find(({ spans }) => shared(spans, [{ start: at, end: at + 1 }]) > 0);
}

function cut({ start, end }: Span, from: number, until: number): readonly Span[] {
  const [a, b] = [Math.max(start, from), Math.min(end, until)];
  return a < b ? [{ start: a, end: b }] : [];
}

/** Boxes are drawn for whole ranges: of one that is cut, only the page is known. */
function cutPlaced(spans: readonly PlacedSpan[], from: number, until: number): PlacedSpan[] {
  return spans.flatMap((span) =>
    cut(span, from, until).map(({ start, end }) =>
      start === span.start && end === span.end ? span : { start, end, page: span.page, boxes: null },
    ),
  );
}
