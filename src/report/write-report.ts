import { join } from 'node:path';
import type { Comparison } from '../compare/comparison.ts';
import { toCsv } from '../emit/csv.ts';
import { dataPackage } from '../emit/data-package.ts';
import { toJson } from '../emit/render-document.ts';
import { writeWhole } from '../emit/write-file.ts';
import type { Edition } from './html/sections/cite.ts';
import { renderReport } from './html/page.ts';
import { COMPARISON, COMPARISON_TABLES } from './tables/index.ts';
import { DUTCH } from './wording/nl.ts';
import { ENGLISH } from './wording/en.ts';
import type { Language } from './wording/wording.ts';
import { toParquet } from './write-parquet.ts';
import { toWorkbook } from './write-workbook.ts';

const WORDINGS = { nl: DUTCH, en: ENGLISH } as const;

/**
 * Writes a comparison for readers and for programs: `report.html`, `comparison.xlsx`, `comparison.json`, the long tables
 * as CSV and Parquet, and `datapackage.json`, which says what every column holds.
 */
export async function writeReport(
  comparison: Comparison,
  folder: string,
  language: Language,
  edition?: Edition,
): Promise<void> {
  const wording = WORDINGS[language];
  for (const table of COMPARISON_TABLES) {
    await writeWhole(join(folder, `${table.name}.csv`), toCsv(table, [comparison]));
    await writeWhole(join(folder, `${table.name}.parquet`), toParquet(table, comparison));
  }
  await writeWhole(join(folder, 'datapackage.json'), toJson(dataPackage(COMPARISON_TABLES, COMPARISON)));
  await writeWhole(join(folder, 'comparison.json'), toJson(comparison));
  await writeWhole(join(folder, 'comparison.xlsx'), await toWorkbook(comparison, wording));
  await writeWhole(join(folder, 'report.html'), renderReport(comparison, wording, edition));
}
