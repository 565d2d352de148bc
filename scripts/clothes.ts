/**
 * Dresses gold agreements in other clothes. Without arguments every agreement is read in every garment, and the share
 * of afspraken that is found again is printed for each, with the worst fits; `--misses` prints what was missed. With
 * `GOLD FOLDER` the files of one agreement are written to a folder, each with what must be found in it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { clothesOf } from './clothes/clothes.ts';
import { GARMENTS } from './clothes/garments/index.ts';
import { readGold, readWardrobe } from './clothes/gold.ts';
import { measureFit, type Fit } from './clothes/measure.ts';

const WORST = 5;
const LONGEST_LINE = 100;

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [goldPath, folder] = paths;
if (goldPath === undefined) await measureAll(process.argv.includes('--misses'));
else if (folder === undefined) throw new Error('npm run clothes -- GOLD FOLDER: the folder is missing.');
else write(goldPath, folder);

function write(path: string, into: string): void {
  const gold = readGold(path);
  if (gold === null) throw new Error(`${path} is no gold of an agreement.`);
  mkdirSync(into, { recursive: true });
  for (const { file, content, truth } of clothesOf(gold)) {
    writeFileSync(join(into, file), content);
    writeFileSync(join(into, `${file}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
  }
}

async function measureAll(showsMisses: boolean): Promise<void> {
  const fits = new Map<string, { readonly agreement: string; readonly fit: Fit }[]>(
    GARMENTS.map(({ name }) => [name, []]),
  );
  for (const { agreement, gold } of readWardrobe()) {
    for (const clothes of clothesOf(gold))
      fits.get(clothes.name)?.push({ agreement, fit: await measureFit(clothes) });
  }
  const head = ['garment', 'afspraken found', 'read whole', 'the worst'];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  for (const [garment, worn] of fits) {
    const mean = worn.reduce((sum, { fit }) => sum + fit.found, 0) / worn.length;
    const whole = worn.filter(({ fit }) => fit.found === 100).length;
    const worst = worn.toSorted((a, b) => a.fit.found - b.fit.found).slice(0, WORST);
    const told = worst.map(({ agreement, fit }) => `${agreement} ${fit.found.toFixed(0)}`).join(', ');
    table.push([garment, mean.toFixed(1), `${whole} of ${worn.length}`, told]);
  }
  console.log(table.toString());
  if (!showsMisses) return;
  for (const [garment, worn] of fits)
    for (const { agreement, fit } of worn) printMisses(garment, agreement, fit);
}

function printMisses(garment: string, agreement: string, { found, missed, extra }: Fit): void {
  if (missed.length + extra.length === 0) return;
  console.log(`\n${garment} · ${agreement}: ${found.toFixed(1)}`);
  for (const text of missed) console.log(`  missed  ${text.slice(0, LONGEST_LINE)}`);
  for (const text of extra) console.log(`  extra   ${text.slice(0, LONGEST_LINE)}`);
}
