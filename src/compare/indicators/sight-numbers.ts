import { overlaps, type Span } from '../../core/span.ts';
import type { Afspraak } from '../../normalise/document-schema.ts';
import { placeInSentence, type Sentence } from '../passages.ts';
import { formOf } from './form-of.ts';
import type { Form } from './indicator.ts';
import { ownClause, type OwnClause } from './own-clause.ts';

export type Target = Afspraak['targets'][number];

/** A number in its sentence, before it is known what it is about. */
export type SightedNumber = {
  readonly target: Target;
  /** Place among the targets of the commitment. */
  readonly at: number;
  readonly sentence: Sentence | null;
  readonly sentenceAt: number;
  /** Where it stands in the sentence. */
  readonly own: Span;
  readonly clause: OwnClause;
  readonly form: Form;
};

/** Finds the numbers of a commitment in its sentences, each with the clause that is its own. */
export function sightNumbers(
  targets: readonly Target[],
  sentences: readonly Sentence[],
  text: string,
): readonly SightedNumber[] {
  const placed = targets.map((target, at) => {
    const sentenceAt = sentences.findIndex(({ spans }) =>
      spans.some((span) => overlaps(span, target.spans[0] ?? NOWHERE)),
    );
    const sentence = sentences[sentenceAt] ?? null;
    const own = placeInSentence(sentence, target.spans, text);
    return { target, at, sentence, sentenceAt, own, form: formOf(target.unit) };
  });
  return placed.map((number) => {
    const rivals = placed.filter(
      ({ at, sentence, form, target }) =>
        at !== number.at &&
        sentence === number.sentence &&
        (RIVALS.has(form) || form === number.form) &&
        target.role !== 'condition',
    );
    const others = rivals.map(({ own }) => own);
    return { ...number, clause: ownClause(number.sentence?.text ?? '', number.own, others) };
  });
}

const NOWHERE: Span = { start: -1, end: -1 };
/** A rent or a size only describes what a number of homes counts; it takes no words from it. */
const RIVALS: ReadonlySet<Form> = new Set(['share', 'total']);
