import { join } from 'node:path';
import { toCsv } from '../emit/csv.ts';
import { dataPackage } from '../emit/data-package.ts';
import { toJson } from '../emit/render-document.ts';
import { writeWhole } from '../emit/write-file.ts';
import type { Reliability } from './measure-reliability.ts';
import { methodsParagraphs } from './methods-paragraph.ts';
import { RELIABILITY, RELIABILITY_TABLES } from './tables.ts';

/** Writes a study of agreement: its tables in CSV, their description, `agreement.json`, and `methods.md` for a paper. */
export async function writeReliability(study: Reliability, folder: string): Promise<void> {
  for (const table of RELIABILITY_TABLES)
    await writeWhole(join(folder, `${table.name}.csv`), toCsv(table, [study]));
  await writeWhole(join(folder, 'datapackage.json'), toJson(dataPackage(RELIABILITY_TABLES, RELIABILITY)));
  await writeWhole(join(folder, 'agreement.json'), toJson(study));
  await writeWhole(join(folder, 'methods.md'), methodsParagraphs(study));
}
