import type { Sentence } from '../passages.ts';
import type { Heard, IndicatorChooser } from './choose-indicator.ts';
import type { SightedNumber } from './sight-numbers.ts';

/** What is known while the numbers of a commitment are placed one after the other. */
export type Placing = {
  readonly sighted: readonly SightedNumber[];
  /** What the numbers before were placed by; null for those without an indicator. */
  readonly heard: readonly (Heard | null)[];
  readonly sentences: readonly Sentence[];
  readonly chooser: IndicatorChooser;
};

const NOTHING: Heard = new Map();
/** What points back, points to one of so many sentences before. */
const NEAR = 3;

/**
 * What a number that goes on can go on from, the nearest first: the whole that it is a part of, the row that its cell
 * stands in, the number before it that counts alike, the sentence before.
 */
export function heardBefore(
  { at, sentenceAt, form, clause, target }: SightedNumber,
  { sighted, heard, sentences, chooser }: Placing,
): readonly Heard[] {
  const whole = target.partOf !== null && target.partOf < at ? heard[target.partOf] : null;
  if (whole !== null && whole !== undefined) return [whole];
  // A cell of a row is about what the row states, in its first words before all.
  if (sentences[sentenceAt]?.cell !== null)
    return [chooser.hear(sentences[0]?.text ?? ''), chooser.hear(rowOf(sentences))];
  const before = sighted.findLastIndex(
    (other) =>
      other.at < at &&
      (other.form === form || (clause.isPart && other.at === at - 1)) &&
      other.target.role !== 'condition',
  );
  const distance = sentenceAt - (sighted[before]?.sentenceAt ?? -1);
  const number = before < 0 || distance > NEAR ? [] : [heard[before] ?? NOTHING];
  if (distance <= 1 && before >= 0) return number;
  const sentence = chooser.hear(sentences[sentenceAt - 1]?.text ?? '');
  return clause.isPart ? [...number, sentence] : [sentence, ...number];
}

function rowOf(sentences: readonly Sentence[]): string {
  return sentences
    .filter(({ cell }) => cell === null)
    .map(({ text }) => text)
    .join(' ');
}
