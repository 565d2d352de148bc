import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../src/index.ts';
import { toCsv } from '../../src/emit/csv.ts';
import { CONVERSION, dataPackage } from '../../src/emit/data-package.ts';
import { TABLES } from '../../src/emit/tables/index.ts';
import { ROOT } from '../project.ts';

type Resource = { path: string; schema: { fields: { name: string; type: string; categories?: string[] }[] } };

const { resources } = dataPackage(TABLES, CONVERSION) as { resources: Resource[] };

async function rowsOf(name: string, text?: string): Promise<Record<string, string>[]> {
  const table = TABLES.find((one) => one.name === name);
  const { document } = await readAgreement(
    text === undefined
      ? `${ROOT}tests/agreements/brummen-2025-2028.md`
      : { file: 'a.md', bytes: new TextEncoder().encode(text) },
  );
  if (table === undefined || document === null) throw new Error('No table or document.');
  return parse(toCsv(table, [document]), { columns: true });
}

describe.each(TABLES.map(({ name }) => name))('%s.csv', (name) => {
  it('has the columns and values that datapackage.json says', async () => {
    const fields = resources.find(({ path }) => path === `${name}.csv`)?.schema.fields ?? [];
    const rows = await rowsOf(name);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields.map((field) => field.name));
      for (const { name: column, type, categories } of fields) {
        const value = row[column] ?? '';
        if (value === '') continue;
        if (type === 'integer') expect(value).toMatch(/^-?\d+$/u);
        if (type === 'number') expect(Number.isNaN(Number(value))).toBe(false);
        if (type === 'boolean') expect(['true', 'false']).toContain(value);
        if (categories !== undefined) expect(categories).toContain(value);
      }
    }
  });
});

describe('cells that a spreadsheet would run', () => {
  const text = `# Prestatieafspraken Assen 2025-2028\n\n## Nieuwbouw\n\n${['=1+1', '@SUM(A1)', '+31 bellen', '-2 woningen'].map((cell, at) => `${at + 1}. ${cell} is wat de gemeente en de corporatie doen.`).join('\n\n')}\n`;

  it('are neutralised where a document wrote them', async () => {
    const rows = await rowsOf('afspraken', text);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row['text']).toMatch(/^'[=@+-]/u);
  });

  it('stay as they are where they are ours', async () => {
    const rows = await rowsOf('targets');
    expect(rows.some((row) => row['comparator'] === '=')).toBe(true);
  });
});
