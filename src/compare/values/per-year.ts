import type { TopicEntry } from '../comparison.ts';
import type { Form } from '../indicators/indicator.ts';

type Number = Pick<NonNullable<TopicEntry['number']>, 'value' | 'per' | 'role'>;

/**
 * A total for several years, for each of them: over the years from the first to the last that its own deadline names.
 * One decimal. Null where the text does not name both: no year is lent by the agreement or a neighbour.
 */
export function perYear(
  { value, per, role }: Number,
  form: Form,
  deadline: TopicEntry['deadline'],
): TopicEntry['perYear'] {
  if (value === null || per !== null || role === 'baseline') return null;
  if (form !== 'total' && form !== 'amount') return null;
  const [from, to] = [deadline?.start ?? null, deadline?.end ?? null];
  if (deadline?.kind !== 'during' || from === null || to === null) return null;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  if (!Number.isInteger(years) || years < 2) return null;
  return { value: Math.round((value / years) * 10) / 10, from, to };
}
