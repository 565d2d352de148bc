import { z } from 'zod';
import { schemaFaults } from '../../core/schema-faults.ts';
import { csvRows } from '../csv-rows.ts';

/** How many homes municipalities have, by year: what the researcher delivers, since no agreement tells it of all. */
export type Context = {
  /** The homes of a municipality, by its name or CBS code, in a year; null where the list does not tell. */
  readonly homesOf: (municipality: MunicipalityKey, year: number) => number | null;
};

type MunicipalityKey = { readonly name: string; readonly code: string | null };

export const NO_CONTEXT: Context = { homesOf: () => null };

const rowSchema = z.object({
  municipality: z.string().min(1, 'a name or CBS code'),
  year: z.string().regex(/^\d{4}$/u, 'a year of four digits'),
  homes: z.string().regex(/^[1-9]\d*$/u, 'a whole number without dots or spaces'),
});

/**
 * Homes of municipalities in CSV with the columns `municipality` (name or CBS code), `year` and `homes`; other columns
 * are passed over. Throws with the row and what is wrong with it.
 */
export function readContext(csv: string): Context {
  const homes = new Map<string, number>();
  for (const [at, row] of csvRows(csv).entries()) {
    const place = `Row ${at + 2} of the context`;
    const read = rowSchema.safeParse(row);
    if (!read.success) {
      const wrong = schemaFaults(read.error);
      throw new Error(`${place} cannot be used: ${wrong}.`);
    }
    const key = keyOf(read.data.municipality, Number(read.data.year));
    if (homes.has(key)) throw new Error(`${place} tells a municipality and year a second time.`);
    homes.set(key, Number(read.data.homes));
  }
  return {
    homesOf: ({ name, code }, year) =>
      (code === null ? undefined : homes.get(keyOf(code, year))) ?? homes.get(keyOf(name, year)) ?? null,
  };
}

function keyOf(municipality: string, year: number): string {
  return `${municipality.normalize('NFC').toLowerCase()} ${year}`;
}
