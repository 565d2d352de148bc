import { parse } from 'csv-parse/sync';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertDataset, type DatasetRun } from '../../src/index.ts';

type BatchCost = {
  readonly documents: number;
  readonly ms: number;
  /** Until the last file was read; what is left is putting the dataset together. */
  readonly readMs: number;
  /** The most memory that a reading process held, and what this one holds at the end. */
  readonly workerBytes: number;
  readonly parentBytes: number;
};

export type BatchCosts = {
  readonly few: BatchCost;
  /** Many documents on one process and on two. */
  readonly one: BatchCost;
  readonly two: BatchCost;
  readonly againMs: number;
  readonly pages: number;
  readonly pagesOneMs: number;
  readonly pagesTwoMs: number;
};

const FEW = 100;
const MANY = 1000;
const PDF_COPIES = 20;

/** What batches cost: on one and on two processes, with ten times the documents, and a second time. */
export async function batchCosts(root: string): Promise<BatchCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'afspraken-batch-'));
  const [few, many] = [
    writeTexts(root, join(folder, 'few'), FEW),
    writeTexts(root, join(folder, 'many'), MANY),
  ];
  const pdfs = writePdfs(root, join(folder, 'pdfs'));
  const out = (name: string): string => join(folder, 'out', name);
  // The first run reads the program from disk.
  await timed(few, out('warm'), 2);
  const small = await timed(few, out('few'), 2);
  const one = await timed(many, out('one'), 1);
  const two = await timed(many, out('two'), 2);
  const again = await timed(many, out('two'), 2);
  const pagesOne = await timed(pdfs, out('pages-one'), 1);
  const pagesTwo = await timed(pdfs, out('pages-two'), 2);
  rmSync(folder, { recursive: true });
  const pages = pagesOne.run.entries.reduce((sum, entry) => sum + (entry.pages?.expected ?? 0), 0);
  return {
    few: small.cost,
    one: one.cost,
    two: two.cost,
    againMs: again.cost.ms,
    pages,
    pagesOneMs: pagesOne.cost.readMs,
    pagesTwoMs: pagesTwo.cost.readMs,
  };
}

async function timed(
  inputs: string,
  out: string,
  concurrency: number,
): Promise<{ readonly cost: BatchCost; readonly run: DatasetRun }> {
  const start = performance.now();
  let readMs = 0;
  const onDone = (): void => {
    readMs = performance.now() - start;
  };
  const run = await convertDataset([inputs], out, { concurrency, onDone });
  const ms = performance.now() - start;
  const parentBytes = process.memoryUsage().rss;
  return {
    run,
    cost: { documents: run.entries.length, ms, readMs, workerBytes: run.peakBytes, parentBytes },
  };
}

/** Agreements that were invented, under the names of other municipalities. */
function writeTexts(root: string, folder: string, count: number): string {
  mkdirSync(folder);
  const register = readFileSync(`${root}src/registers/gemeenten.csv`, 'utf8');
  const rows: readonly Readonly<Record<string, string>>[] = parse(register, { columns: true });
  const names = rows.map((row) => Object.values(row)[1] ?? '');
  const files = readdirSync(`${root}tests/agreements`).filter((file) => !file.endsWith('.json'));
  for (let at = 0; at < count; at += 1) {
    const file = files[at % files.length] ?? '';
    const own = file.split('-')[0] ?? '';
    const town = own.charAt(0).toUpperCase() + own.slice(1);
    const name = names[at % names.length] ?? `Plaats ${at}`;
    const text = readFileSync(`${root}tests/agreements/${file}`, 'utf8').replaceAll(town, name);
    writeFileSync(join(folder, `${at}-${file}`), text);
  }
  return folder;
}

/**
 * The PDFs of the corpus, several times: a comment behind the end makes other bytes of the same pages. Only reading them
 * is timed, since putting together what repeats each other is no usual work.
 */
function writePdfs(root: string, folder: string): string {
  mkdirSync(folder);
  const files = readdirSync(`${root}corpus`).filter(
    (file) => file.endsWith('.pdf') && !file.includes('bundel'),
  );
  for (const file of files)
    for (let copy = 1; copy <= PDF_COPIES; copy += 1) {
      const bytes = readFileSync(`${root}corpus/${file}`);
      writeFileSync(join(folder, `${copy}-${file}`), Buffer.concat([bytes, Buffer.from(`\n% ${copy}\n`)]));
    }
  return folder;
}
