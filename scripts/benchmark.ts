/**
 * Times the program against itself in one run: medians, and ratios that mean the same on every machine. Prints what
 * a start of the command and a conversion of the corpus cost, and how the cost grows with the length of a text.
 */
import Table from 'cli-table3';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAgreement } from '../src/index.ts';
import { pdfCosts, peakMegabytes } from './benchmarking/pdf.ts';
import { batchCosts } from './benchmarking/batch.ts';
import { recognitionCosts } from './benchmarking/recognition.ts';
import { reportCost } from './benchmarking/report.ts';
import { reviewedRunCosts } from './benchmarking/reviewed-runs.ts';
import { reviewCost } from './benchmarking/reviews.ts';
import { median } from '../src/core/median.ts';

const ROUNDS = 7;
const root = fileURLToPath(new URL('..', import.meta.url));
const cli = `${root}src/cli.ts`;
const out = mkdtempSync(join(tmpdir(), 'afspraken-benchmark-'));

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function node(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}

/** Medians of works that take turns, so that what the machine does besides hits all of them. */
function inTurns(works: Readonly<Record<string, () => void>>): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) times.get(name)?.push(timed(work));
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

const starts = inTurns({
  'node that does nothing': () => node('--eval', '0'),
  'afspraken --help': () => node(cli, '--help'),
  'afspraken convert corpus': () => node(cli, 'convert', 'corpus', '--out', out, '--quiet'),
});
rmSync(out, { recursive: true });

/** The time to convert a text of so many copies of an agreement, in this process and warm. */
async function conversionMs(text: string, copies: number): Promise<number> {
  const bytes = new TextEncoder().encode(Array.from({ length: copies }, () => text).join('\n\n'));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await readAgreement({ file: 'copies.txt', bytes });
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Long runs of what the patterns look for and never quite find. */
const HOSTILE: Readonly<Record<string, string>> = {
  capitals: 'De Gemeente '.repeat(800),
  digits: '1.2.3.4,5-6/7 '.repeat(800),
  prepositions: 'uiterlijk in de tot en met van het '.repeat(400),
  commas: 'de gemeente, de corporatie, '.repeat(400),
  'one word': 'woning'.repeat(1500),
  quotes: '‘“"(hierna: '.repeat(700),
};

const table = new Table({
  head: ['what', 'ms', 'ratio', 'to'],
  colAligns: ['left', 'right', 'right', 'left'],
  style: { head: [], border: [], compact: true },
});
const bare = starts.get('node that does nothing') ?? Number.NaN;
for (const [name, ms] of starts)
  table.push([name, ms.toFixed(0), (ms / bare).toFixed(2), 'node that does nothing']);

const agreement = readFileSync(`${root}tests/agreements/terneuzen-2026-2029.txt`, 'utf8');
await conversionMs(agreement, 1);
const single = await conversionMs(agreement, 1);
for (const copies of [1, 4, 16]) {
  const ms = await conversionMs(agreement, copies);
  table.push([
    `one agreement × ${copies}`,
    ms.toFixed(0),
    (ms / single / copies).toFixed(2),
    'one agreement, by length',
  ]);
}
for (const [name, text] of Object.entries(HOSTILE)) {
  const body = (copies: number): string =>
    `Afspraken\n\n1. De gemeente bouwt ${text.repeat(copies)}.\n\n2. De gemeente bouwt.\n\n3. De gemeente bouwt.\n`;
  const [short, long] = [await conversionMs(body(1), 1), await conversionMs(body(4), 1)];
  table.push([
    `hostile: ${name} × 4`,
    long.toFixed(0),
    (long / short / 4).toFixed(2),
    'the same × 1, by length',
  ]);
}
for (const { file, bare: alone, full } of await pdfCosts(`${root}corpus`))
  table.push([`${file}, a page`, full.toFixed(1), (full / alone).toFixed(2), 'bare pdf.js, its text']);
const review = await reviewCost(`${root}corpus/heemstede-2024-2027.pdf`, 1000);
table.push([
  `${review.corrections} corrections applied`,
  review.applyMs.toFixed(0),
  (review.applyMs / review.readMs).toFixed(2),
  'reading their agreement',
]);
console.log(`Node ${process.version}, ${availableParallelism()} cores, medians of ${ROUNDS} rounds`);
console.log(table.toString());
const batch = await batchCosts(root);
const rate = (count: number, ms: number): string => ((1000 * count) / ms).toFixed(1);
const each = ({ ms, documents }: { ms: number; documents: number }): number => ms / documents;
const mebibytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
console.log(
  [
    `Batch of ${batch.one.documents} texts: ${rate(batch.one.documents, batch.one.ms)} documents a second on one process, ${rate(batch.two.documents, batch.two.ms)} on two (${(batch.one.ms / batch.two.ms).toFixed(2)} ×)`,
    `PDFs of ${batch.pages} pages: ${rate(batch.pages, batch.pagesOneMs)} pages a second on one process, ${rate(batch.pages, batch.pagesTwoMs)} on two (${(batch.pagesOneMs / batch.pagesTwoMs).toFixed(2)} ×)`,
    `Among ${batch.two.documents} texts a document costs ${(each(batch.two) / each(batch.few)).toFixed(2)} × what it does among ${batch.few.documents}`,
    `The same again: ${((100 * batch.againMs) / batch.two.ms).toFixed(1)} % of the first time`,
    `Memory at most: ${mebibytes(batch.two.workerBytes)} MiB in a reading process, ${mebibytes(batch.two.parentBytes)} MiB in the one that leads`,
  ].join('\n'),
);
const reviewed = await reviewedRunCosts(1000);
const beside = (ms: number, plainMs: number): string => `${ms.toFixed(0)} ms, ${(ms / plainMs).toFixed(2)} ×`;
console.log(
  `${reviewed.corrections} corrections of ${reviewed.documents} small documents: a second run ${beside(reviewed.unchangedReviewedMs, reviewed.unchangedPlainMs)} one without, with one document more ${beside(reviewed.oneReviewedMs, reviewed.onePlainMs)}`,
);
/** As many as there are, with as many afspraken as they conclude in some years. */
const ALL_MUNICIPALITIES = { municipalities: 342, afspraken: 30_000 };
const report = await reportCost(`${root}tests/agreements`, ALL_MUNICIPALITIES);
console.log(
  `Report of ${report.municipalities} municipalities, ${report.documents} documents, ${report.commitments} commitments: compared in ${report.compareMs.toFixed(0)} ms, drawn in ${report.renderMs.toFixed(0)} ms; opens in ${report.openMs.toFixed(0)} ms, filters in ${report.filterMs.toFixed(0)} ms`,
);
const recognition = await recognitionCosts(`${root}tests/scans/hilversum-2023-2027-scan.pdf`, 6);
console.log(
  recognition === null
    ? 'Recognition: there is no native tesseract to compare with'
    : `Recognising a page: ${recognition.ms.toFixed(0)} ms, ${(recognition.ms / recognition.nativeMs).toFixed(2)} × the native program on one thread`,
);
const SMALL_HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=20'];
for (const [name, flags] of [
  ['usual heap', []],
  ['small heap', SMALL_HEAP],
] as const) {
  const [few, many] = [peakMegabytes(100, flags), peakMegabytes(1000, flags)];
  console.log(
    `PDF of 100 and of 1,000 pages, ${name}: ${few.toFixed(0)} and ${many.toFixed(0)} MB at most (${(many / few).toFixed(2)} ×)`,
  );
}
