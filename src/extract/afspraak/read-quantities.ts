import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { SpanSet } from '../../core/span-set.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { DeadlineValue } from '../deadlines/deadline-value.ts';
import { findDeadlines, type DeadlineFindings } from '../deadlines/find-deadlines.ts';
import { mentionOf, type Mention } from '../mention.ts';
import { findReferences, type Numbering } from '../references/find-references.ts';
import type { Reference } from '../references/reference.ts';
import { findTargets } from '../targets/find-targets.ts';
import type { NotAQuantity } from '../../core/not-a-quantity.ts';
import { linkTargets } from '../targets/links/index.ts';
import type { NamedAt } from '../targets/links/link.ts';
import type { TargetMention } from '../targets/target-value.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { parseText, type ParsedText } from './parsed-text.ts';
import { unclassified } from './unclassified.ts';
import { unplacedNumbers } from './unplaced-numbers.ts';

/** What all texts of a document have in common. */
export type DocumentSetting = {
  readonly source: string;
  /** First year of the period; null where unknown. */
  readonly firstYear: number | null;
  readonly numbering: Numbering;
  /** Where the marks of footnotes stand. */
  readonly footnoteMarks: SpanSet;
  /** True where the text up to `end` ends in the name of a party. */
  readonly endsInPartyName: (text: string, end: number) => boolean;
  readonly lexicon: PartyLexicon;
};

/** How a text stands in its afspraak. */
export type TextSetting = {
  /** A cell of a column for dates, or a labelled line: a bare date in it is a deadline. */
  readonly inCell: boolean;
  /** A column that tells how things stand: its numbers are baselines. */
  readonly isState: boolean;
};

/** Deadlines, quantities and references of one text; every other number is in the diagnostics. */
export type Quantities = {
  readonly deadlines: readonly Mention<DeadlineValue>[];
  readonly targets: readonly TargetMention[];
  readonly references: readonly Mention<Reference>[];
  readonly diagnostics: readonly Diagnostic[];
};

/** The quantities of a text that nobody else reads. */
export function readQuantities(
  pieces: readonly Span[],
  setting: TextSetting,
  document: DocumentSetting,
): Quantities {
  return quantitiesOf(parseText(document.source, pieces, document.lexicon), setting, document);
}

export function quantitiesOf(
  parsed: ParsedText,
  { inCell, isState }: TextSetting,
  { firstYear, numbering, footnoteMarks, endsInPartyName }: DocumentSetting,
): Quantities {
  const { passage, sentences } = parsed;
  const { text } = passage;
  const dated = findDeadlines(text, { inCell, sentences, firstYear });
  const times = new SpanSet(dated.deadlines);
  const pointers = findReferences(text, numbering).filter((found) => !times.overlaps(found));
  const { targets, setAside } = findTargets(text, {
    sentences,
    isState,
    ...datesAmongTargets(dated, pointers, text, firstYear),
    isPartyName: (end) => endsInPartyName(text, end),
  });
  const links = linkTargets({
    text,
    sentences,
    targets,
    deadlines: dated.deadlines,
    ...(targets.length === 0 ? NOBODY : partiesIn(parsed)),
  });
  const placed = new SpanSet([...dated.deadlines, ...targets]);
  const references = pointers.filter((found) => !placed.overlaps(found));
  const toSource = (span: Span): readonly Span[] => passage.toSource(span);
  const dates = dated.setAside.filter((found) => !placed.overlaps(found));
  const unplaced = unplacedNumbers(text, [...dated.deadlines, ...targets, ...references, ...dates]);
  const isMark = (span: Span): boolean => toSource(span).some((place) => footnoteMarks.overlaps(place));
  const reasons = [
    ...unplaced.filter(isMark).map((span) => ({ ...span, reason: 'footnote-mark' as const })),
    ...setAside,
  ];
  return {
    deadlines: dated.deadlines.map((found) => mentionOf(found, passage)),
    targets: targets.flatMap((found, at) => {
      const link = links[at];
      if (link === undefined) return [];
      const { of } = link;
      const whole = of === null ? null : { text: text.slice(of.start, of.end), spans: toSource(of) };
      return [{ ...mentionOf(found, passage), ...link, of: whole }];
    }),
    references: references.map((found) => mentionOf(found, passage)),
    diagnostics: [
      ...dates.map((date) => aside(date, text, toSource)),
      ...unplaced.map((span) => {
        const reason = reasons.find((other) => overlaps(other, span))?.reason ?? reasonAround(span, text);
        return unclassified(text.slice(span.start, span.end), reason, toSource(span));
      }),
      ...dated.deadlines.flatMap((found) => doubts(found.value, found, toSource)),
    ],
  };
}

type Parties = { readonly named: readonly NamedAt[]; readonly acting: readonly NamedAt[] };

/** Nobody is looked up where there is no number that could belong to them. */
const NOBODY: Parties = { named: [], acting: [] };

/** Who is named and who acts. */
function partiesIn({ named, subjects }: ParsedText): Parties {
  return { named: named(), acting: subjects().filter(({ via }) => via === 'subject') };
}

/** Dates and codes of afspraken are no quantities; past dates tell that the numbers beside them are facts. */
function datesAmongTargets(
  { deadlines, setAside }: DeadlineFindings,
  pointers: readonly (Span & { readonly value: Reference })[],
  text: string,
  firstYear: number | null,
): Pick<Parameters<typeof findTargets>[1], 'dates' | 'pastDates' | 'recurrences'> {
  const isPast = ({ start, reason }: Span & { reason: string }): boolean =>
    reason.startsWith('a date in the past') ||
    /peildatum\s$/u.test(text.slice(Math.max(0, start - REFERENCE_DAY.length), start));
  return {
    dates: [
      ...deadlines,
      ...setAside.filter(({ reason }) => !/frequency|quantity/u.test(reason)),
      ...pointers.filter(({ value }) => value.kind === 'afspraak'),
    ],
    pastDates: [...setAside.filter(isPast), ...yearsOfPastFigures(text, firstYear)],
    recurrences: deadlines.flatMap(({ start, end, value }) =>
      value.every === null ? [] : [{ start, end, every: value.every }],
    ),
  };
}

/** `12 (2024: 9)`: a year before the agreement that hands a figure to it. */
function yearsOfPastFigures(text: string, firstYear: number | null): readonly Span[] {
  if (firstYear === null) return [];
  return [...text.matchAll(/(?<![\p{L}\p{N}.,/-])20\d\d(?=:\s)/gu)]
    .filter(([year]) => Number(year) < firstYear)
    .map(({ index }) => ({ start: index, end: index + '2024'.length }));
}

/** `peildatum 1 januari 2025`, with the space behind it. */
const REFERENCE_DAY = 'peildatum ';

type Reasoned = Span & { readonly reason: string };

type ToSource = (span: Span) => readonly Span[];

function aside({ reason, ...span }: Reasoned, text: string, toSource: ToSource): Diagnostic {
  const words = text.slice(span.start, span.end);
  return diagnose('date/not-a-deadline', `"${words}" is no deadline: ${reason}.`, toSource(span));
}

/** What a number inside a word, or in front of a sub item, is. */
function reasonAround({ start, end }: Span, text: string): NotAQuantity {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  if (/[\p{L}][-–]?$/u.test(before) || /^[-–]?\p{L}/u.test(after)) return 'word';
  return /(?:^|[;:.]\s)\(?$/u.test(before) && /^[.)]\s?/u.test(after) ? 'sub-item' : 'unplaced';
}

function doubts(value: DeadlineValue, span: Span, toSource: ToSource): readonly Diagnostic[] {
  return value.doubt === null ? [] : [diagnose('deadline/ambiguous', `${value.doubt}.`, toSource(span))];
}
