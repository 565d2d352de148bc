import { parse } from 'csv-parse/sync';

/** What separates the columns: the first such sign of the head. Dutch spreadsheets write semicolons. */
const DELIMITER = /^[^\r\n]*?(?<sign>[,;])/u;

/**
 * The rows of a CSV file that a researcher wrote or corrected, by the names of their columns; blank rows are left out.
 * Throws where a row has more or fewer cells than the head.
 */
export function csvRows(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, {
    columns: true,
    skip_empty_lines: true,
    trim: true,
    bom: true,
    delimiter: DELIMITER.exec(csv)?.groups?.['sign'] ?? ',',
  });
}
