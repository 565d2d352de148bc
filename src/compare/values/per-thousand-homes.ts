import type { TopicEntry } from '../comparison.ts';
import type { Form } from '../indicators/indicator.ts';
import type { Context } from './context.ts';

type Counted = Pick<TopicEntry, 'deadline' | 'isYearly' | 'perYear' | 'scope'> & {
  readonly form: Form;
  readonly value: number | null;
};

type Municipalities = readonly { readonly name: string; readonly code: string | null }[];

/** So many homes a figure is for, and to how many digits behind the comma it is told. */
const HOMES = 1000;
const HUNDREDTHS = 100;

/**
 * A total for every thousand homes of the municipality, in the year in which its own deadline starts, or ends where no
 * start is named. Null where the text names neither, where the researcher tells no homes of that very year, and for one
 * site: no year is lent by the agreement or a neighbour.
 */
export function perThousandHomes(
  { form, value, deadline, isYearly, perYear, scope }: Counted,
  municipalities: Municipalities,
  context: Context,
): TopicEntry['perThousandHomes'] {
  if (value === null || (form !== 'total' && form !== 'amount') || scope === 'project') return null;
  const year = Number((deadline?.start ?? deadline?.end)?.slice(0, 'YYYY'.length) ?? Number.NaN);
  if (!Number.isInteger(year) || year <= 0) return null;
  const homes = municipalities.map((municipality) => context.homesOf(municipality, year));
  const all = homes.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0);
  if (homes.length === 0 || Number.isNaN(all)) return null;
  const share = (of: number): number => Math.round((of / all) * HOMES * HUNDREDTHS) / HUNDREDTHS;
  const yearly = isYearly ? value : (perYear?.value ?? null);
  return {
    value: isYearly ? null : share(value),
    perYear: yearly === null ? null : share(yearly),
    homes: all,
    year,
  };
}
