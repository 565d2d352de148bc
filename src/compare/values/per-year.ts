import type { Afspraak, AgreementDocument } from '../../normalise/document-schema.ts';
import type { TopicEntry } from '../comparison.ts';

export type Period = NonNullable<AgreementDocument['period']>;

type Target = Pick<Afspraak['targets'][number], 'value' | 'unit' | 'per' | 'role'>;

/** Shares and durations are not spread over years; what is counted is. */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  'percent',
  'jaar',
  'maanden',
  'weken',
  'dagen',
  'm2',
  'uur',
]);

/**
 * A number that is for several years, for each of them: over the years that its deadline names, or from the beginning
 * of the agreement to the day by which it is due. One decimal. Null for shares, durations, baselines and where no years
 * are known.
 */
export function perYear(
  { value, unit, per, role }: Target,
  deadline: TopicEntry['deadline'],
  period: Period | null,
): TopicEntry['perYear'] {
  if (value === null || unit === null || NOT_COUNTED.has(unit) || role === 'baseline' || per !== null)
    return null;
  const from = deadline?.kind === 'during' ? deadline.start : (period?.start ?? null);
  const to = deadline?.end ?? null;
  if (from === null || to === null || deadline?.kind === 'recurring') return null;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  if (!Number.isInteger(years) || years < 2) return null;
  return { value: Math.round((value / years) * 10) / 10, from, to };
}
