import { parquetReadObjects } from 'hyparquet';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareAgreements, type Comparison } from '../../src/index.ts';
import { toCsv } from '../../src/emit/csv.ts';
import { dataPackage } from '../../src/emit/data-package.ts';
import { COMPARISON, COMPARISON_TABLES } from '../../src/report/tables/index.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';
import { ENGLISH } from '../../src/report/wording/en.ts';
import { toParquet } from '../../src/report/write-parquet.ts';
import { toWorkbook } from '../../src/report/write-workbook.ts';
import { AGREEMENTS, datasetOf, inventedDataset } from '../compared.ts';

type FieldDescription = {
  name: string;
  type: string;
  title: string;
  description: string;
  categories?: string[];
};
type Resource = { name: string; schema: { fields: FieldDescription[]; missingValues: { value: string }[] } };

const { resources } = dataPackage(COMPARISON_TABLES, COMPARISON) as { resources: Resource[] };
const NAMES = COMPARISON_TABLES.map(({ name }) => name);

function csvOf(name: string, comparison: Comparison): Record<string, string>[] {
  const table = COMPARISON_TABLES.find((one) => one.name === name);
  if (table === undefined) throw new Error(`No table ${name}.`);
  return parse(toCsv(table, [comparison]), { columns: true });
}

type Value = string | number | boolean | null;

async function parquetOf(name: string, comparison: Comparison): Promise<Record<string, Value>[]> {
  const table = COMPARISON_TABLES.find((one) => one.name === name);
  if (table === undefined) throw new Error(`No table ${name}.`);
  const bytes = toParquet(table, comparison);
  return (await parquetReadObjects({ file: bytes.buffer as ArrayBuffer })) as Record<string, Value>[];
}

async function sheetOf(bytes: Uint8Array, name: string): Promise<readonly (readonly unknown[])[]> {
  const sheets = await readExcelFile(Buffer.from(bytes));
  return sheets.find(({ sheet }) => sheet === name)?.data ?? [];
}

let corpus: Comparison;
beforeAll(async () => {
  const read = await datasetOf([...AGREEMENTS, 'heemstede-monitor-2024.pdf']);
  corpus = compareAgreements(read);
  // The same agreement some years before, with every second afspraak of it.
  const agreement = read.find(({ document }) => document.afspraken.length > 0);
  if (agreement === undefined) throw new Error('The corpus holds no agreement.');
  const json = JSON.stringify(agreement.document).replaceAll(`"${agreement.document.id}`, '"before');
  const before: typeof agreement.document = JSON.parse(json);
  const period = { start: '2019-01-01', end: '2022-12-31' };
  const afspraken = before.afspraken.filter((_, at) => at % 2 === 0);
  const pair = [agreement, { ...agreement, document: { ...before, period, afspraken } }];
  corpus = { ...corpus, changes: compareAgreements(pair).changes };
});

describe.each(NAMES)('%s', (name) => {
  it('has the columns and values that datapackage.json says', () => {
    const { fields, missingValues } = resources.find((one) => one.name === name)?.schema ?? {
      fields: [],
      missingValues: [],
    };
    const missing = new Set(missingValues.map(({ value }) => value));
    const rows = csvOf(name, corpus);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields.map((field) => field.name));
      for (const { name: column, type, categories } of fields) {
        const value = row[column] ?? '';
        if (missing.has(value)) continue;
        if (type === 'integer') expect(value).toMatch(/^-?\d+$/u);
        if (type === 'number') expect(Number.isNaN(Number(value))).toBe(false);
        if (categories !== undefined) expect(categories).toContain(value);
      }
    }
  });

  it('tells its rows apart by its key', () => {
    const key = COMPARISON_TABLES.find((one) => one.name === name)?.primaryKey ?? [];
    const keys = csvOf(name, corpus).map((row) => key.map((column) => row[column]).join('\u0000'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('describes every column in both languages', () => {
    for (const { title, description, dutch } of COMPARISON_TABLES.find((one) => one.name === name)?.fields ??
      []) {
      for (const words of [title, description, dutch?.title, dutch?.description])
        expect(words?.length).toBeGreaterThan(1);
    }
  });

  it('holds no cell that a spreadsheet would run', () => {
    for (const row of csvOf(name, corpus))
      for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/u);
  });

  it('holds the same in Parquet', async () => {
    const [csv, parquet] = [csvOf(name, corpus), await parquetOf(name, corpus)];
    expect(parquet).toHaveLength(csv.length);
    for (const [at, row] of parquet.entries()) {
      for (const [column, value] of Object.entries(row)) {
        const written = csv[at]?.[column] ?? '';
        expect(value === null ? ['', 'NF', 'NA'] : [String(value)]).toContain(written);
      }
    }
  });
});

it('words of documents that would open as formulas are neutralised everywhere', async () => {
  const dataset = await inventedDataset([
    '=1+1 woningen bouwt Woonbaken in 2026.',
    '@SUM(A1) bouwt Woonbaken.',
  ]);
  const comparison = compareAgreements(dataset);
  const texts = csvOf('commitments', comparison).map((row) => row['text'] ?? '');
  expect(texts.slice(0, 2).map((text) => text.slice(0, 2))).toEqual(["'=", "'@"]);
  const bytes = await toWorkbook(comparison, DUTCH);
  const rows = await sheetOf(bytes, 'Afspraken');
  for (const cell of rows.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+@-]/u);
});

describe('the workbook', () => {
  it.each([
    [
      DUTCH,
      [
        'Onderwerpen',
        'Afspraken',
        'Termijnen',
        'Getallen',
        'Toegezegd en bereikt',
        'Wederkerigheid',
        'Veranderingen',
        'Codeboek',
      ],
    ],
    [
      ENGLISH,
      [
        'Topics',
        'Afspraken',
        'Deadlines',
        'Quantities',
        'Promised and reached',
        'Reciprocity',
        'Changes',
        'Codebook',
      ],
    ],
  ])('has a sheet for each table and a codebook', async (wording, sheets) => {
    const bytes = Buffer.from(await toWorkbook(corpus, wording));
    expect((await readExcelFile(bytes)).map(({ sheet }) => sheet)).toEqual(sheets);
  });

  it('holds numbers as numbers and days as days', async () => {
    const bytes = await toWorkbook(corpus, DUTCH);
    const [head = [], ...rows] = await sheetOf(bytes, 'Onderwerpen');
    const column = (title: string): unknown[] => rows.map((row) => row[head.indexOf(title)]);
    expect(column('Waarde')).toContain(7.5);
    expect(column('Uiterlijk').filter((day) => day instanceof Date).length).toBeGreaterThan(10);
    expect(column('Waarde')).toContain('niet gevonden');
  });

  it('is the same in every run', async () => {
    const [first, second] = [await toWorkbook(corpus, DUTCH), await toWorkbook(corpus, DUTCH)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
