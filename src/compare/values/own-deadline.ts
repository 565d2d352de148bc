import { contains, type Span } from '../../core/span.ts';
import type { Afspraak } from '../../normalise/document-schema.ts';
import type { PlacedNumber } from '../indicators/place-numbers.ts';
import { placeInSentence, sentenceHolding, type Sentence } from '../passages.ts';

type Deadline = Afspraak['deadlines'][number];

type Setting = {
  readonly numbers: readonly PlacedNumber[];
  readonly deadlines: readonly Deadline[];
  readonly sentences: readonly Sentence[];
  readonly text: string;
};

/**
 * The deadline of a number by its own clause: one that stands in it; else the one that governs it, unless that stands
 * in the clause of a number that is promised apart or only a part of it. No day is lent by another sentence but by the
 * words that open its list, or by a cell of its row.
 */
export function ownDeadline(
  number: PlacedNumber,
  { numbers, deadlines, sentences, text }: Setting,
): Deadline | null {
  const { target, sentence, clause } = number;
  const told = target.deadline === null ? undefined : deadlines[target.deadline];
  if (told === undefined || explainsAnother(number, numbers)) return null;
  const its = sentenceHolding(told.spans, sentences);
  if (sentence === null || its === null || its.cell !== sentence.cell) return told;
  if (its !== sentence) return opensList(told, its, text) ? told : null;
  const place = placeInSentence(sentence, told.spans, text);
  if (contains(clause.span, place)) return told;
  const own = deadlines.filter(
    ({ spans }) =>
      sentenceHolding(spans, sentences) === sentence &&
      contains(clause.span, placeInSentence(sentence, spans, text)),
  );
  const [only] = own;
  if (own.length === 1 && only !== undefined) return only;
  return isOfAnother(told, place, number, numbers) ? null : told;
}

/** `120 woningen (>30% van 355)`: a remark in brackets on another number has no day of its own. */
function explainsAnother({ clause, sentence }: PlacedNumber, numbers: readonly PlacedNumber[]): boolean {
  return clause.isRemark && numbers.some((other) => other.sentence === sentence && !other.clause.isRemark);
}

/** It stands in the clause of a later number that has a verb of its own, is a part of something, or is one of each year. */
function isOfAnother(
  { kind }: Deadline,
  place: Span,
  number: PlacedNumber,
  numbers: readonly PlacedNumber[],
): boolean {
  const later = numbers.filter(
    ({ sentence, clause }) => sentence === number.sentence && clause.span.start >= number.clause.span.end,
  );
  return later.some(
    ({ clause }) => contains(clause.span, place) && (clause.isPart || !clause.goesOn || kind === 'recurring'),
  );
}

/** `In 2026: …; …`: what stands in front of the colon governs all items. */
function opensList({ spans }: Deadline, sentence: Sentence, text: string): boolean {
  const colon = sentence.text.indexOf(':');
  return colon > 0 && placeInSentence(sentence, spans, text).end <= colon;
}
