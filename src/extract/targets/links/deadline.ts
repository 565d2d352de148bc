import { firstThat } from '../../../core/first-that.ts';
import { sentenceAt } from '../../../language/sentences.ts';
import type { Span } from '../../../core/span.ts';
import { between, isAhead, partsClauses, type Linkable } from './link.ts';

/** A deadline of another clause counts as this much further away than any in its own. */
const OTHER_CLAUSE = 10_000;
/** And one behind `en`, which begins something else, as this much. */
const OTHER_CONJUNCT = 1000;
/** A recurrence governs only where no day or stretch of time does. */
const RECURRENCE = 100_000;

/** The deadline that governs a quantity: the nearest in its clause, then in its sentence; never in another one. */
export function deadlineOf(at: number, { text, sentences, targets, deadlines }: Linkable): number | null {
  const target = targets[at];
  if (target === undefined || !isAhead(target)) return null;
  const sentence = sentenceAt(target.start, sentences, text);
  const first = firstThat(deadlines, ({ start }) => start >= sentence.start);
  const behind = firstThat(deadlines, ({ start }) => start >= sentence.end);
  const distances = deadlines.slice(first, behind).map((deadline) => {
    const distance = distanceTo(deadline, target, text);
    return deadline.value.every === null ? distance : distance + RECURRENCE;
  });
  return distances.length === 0 ? null : first + distances.indexOf(Math.min(...distances));
}

function distanceTo(deadline: Span, target: Span, text: string): number {
  const words = between(deadline, target, text) ?? '';
  const isOther = /\s(?:en|maar|terwijl)\s/u.test(words);
  return words.length + (partsClauses(words) ? OTHER_CLAUSE : 0) + (isOther ? OTHER_CONJUNCT : 0);
}
