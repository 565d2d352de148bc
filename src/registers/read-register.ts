import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a register that is shipped beside this file, by column name. */
export function readRegister(
  file: 'gemeenten.csv' | 'corporaties.csv',
): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return parse(text, { columns: true, skip_empty_lines: true });
}

/** The values of a column that holds several, separated by `|`. */
export function splitAliases(column: string | undefined): readonly string[] {
  return (column ?? '').split('|').filter((alias) => alias !== '');
}
