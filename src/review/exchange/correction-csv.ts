import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { correctionSchema, type Correction } from '../correction.ts';

const ANCHOR = ['quote', 'before', 'after', 'page', 'in'] as const;
const VALUES = ['is', 'was'] as const;
const PLAIN = [
  'about',
  'party',
  'note',
  'coder',
  'at',
  'blind',
  'document',
  'file',
  'sha256',
  'part',
] as const;

/** Corrections as CSV, a row for each: values as JSON, so that they come back as they were. */
export function toCorrectionCsv(corrections: readonly Correction[]): string {
  return stringify(
    corrections.map((correction) => {
      const fields: Readonly<Record<string, unknown>> = correction;
      const anchor: Readonly<Record<string, unknown>> = correction.anchor ?? {};
      return [
        ...PLAIN.map((name) => cellOf(fields[name])),
        ...VALUES.map((name) => JSON.stringify(fields[name])),
        ...ANCHOR.map((name) => cellOf(anchor[name])),
      ];
    }),
    { header: true, columns: [...PLAIN, ...VALUES, ...ANCHOR], record_delimiter: 'unix' },
  );
}

/** A spreadsheet runs cells that begin like this as formulas; an apostrophe in front makes them text. */
function cellOf(value: unknown): string {
  const text =
    typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
  return /^['=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

/** Corrections of such a file. Throws with the row that is none. */
export function fromCsv(csv: string): readonly Correction[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, { columns: true, bom: true });
  return rows.map((row, at) => {
    const read = (name: string): string => (row[name] ?? '').replace(/^'(?=['=+\-@\t\r])/u, '');
    const parsed = correctionSchema.safeParse({
      ...textsOf(row, read, ['about', 'coder', 'at', 'document', 'file', 'sha256']),
      ...textsOf(row, read, ['party', 'note']),
      ...(read('blind') === 'true' ? { blind: true } : {}),
      part: numberOf(read('part')),
      is: jsonOf(row['is'] ?? '', at),
      was: jsonOf(row['was'] ?? '', at),
      anchor:
        read('quote') === ''
          ? null
          : {
              ...{ quote: read('quote'), before: read('before'), after: read('after') },
              ...{ page: numberOf(read('page')), in: read('in') === '' ? null : read('in') },
            },
    });
    if (parsed.success) return parsed.data;
    throw new Error(`Row ${at + 2} is no correction: ${parsed.error.issues[0]?.message ?? ''}`);
  });
}

function textsOf(
  row: Readonly<Record<string, string>>,
  read: (name: string) => string,
  names: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name) => ((row[name] ?? '') === '' ? [] : [[name, read(name)]])));
}

function numberOf(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}

function jsonOf(cell: string, at: number): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    throw new Error(`Row ${at + 2} holds no value in JSON.`);
  }
}
