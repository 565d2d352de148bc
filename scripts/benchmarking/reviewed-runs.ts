import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../../src/core/median.ts';
import { convertDataset, readDataset } from '../../src/index.ts';
import { anchorFor } from '../../src/review/anchor-for.ts';
import { AnchoredText } from '../../src/review/anchored-text.ts';
import { correctionSchema, type Correction } from '../../src/review/correction.ts';
import { reviewPath, writeReviewFile } from '../../src/review/review-folder.ts';

type Entry = Awaited<ReturnType<typeof readDataset>>[number];

/** Milliseconds of a run over documents that are all known, without corrections and with one for each document. */
export type ReviewedRunCosts = {
  readonly documents: number;
  readonly corrections: number;
  /** Nothing is new since the run before. */
  readonly unchangedPlainMs: number;
  readonly unchangedReviewedMs: number;
  /** One document is new; everything is put together again. */
  readonly onePlainMs: number;
  readonly oneReviewedMs: number;
};

const ROUNDS = 7;

/**
 * What corrections add to a second run of many small documents. Runs with and without them take turns, so that what the
 * machine does besides hits both.
 */
export async function reviewedRunCosts(count: number): Promise<ReviewedRunCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'afspraken-reviewed-'));
  const inputs = join(folder, 'corpus');
  writeDocuments(inputs, count);
  const [plain, reviewed] = [join(folder, 'plain'), join(folder, 'reviewed')];
  const reviews = join(folder, 'reviews');
  await convertDataset([inputs], plain, { concurrency: 2 });
  const corrections = (await readDataset(plain)).map(correctionOf);
  for (const correction of corrections) await writeReviewFile(reviewPath(reviews, correction), [correction]);
  const runPlain = (): Promise<number> => timed(inputs, plain, {});
  const runReviewed = (): Promise<number> => timed(inputs, reviewed, { reviews });
  await runReviewed();
  const unchanged = await inTurns(runPlain, runReviewed, () => {});
  const one = await inTurns(runPlain, runReviewed, (round) => {
    writeFileSync(join(inputs, `later-${round}.md`), smallAgreement(count + round));
  });
  rmSync(folder, { recursive: true });
  return {
    documents: count,
    corrections: corrections.length,
    ...{ unchangedPlainMs: unchanged[0], unchangedReviewedMs: unchanged[1] },
    ...{ onePlainMs: one[0], oneReviewedMs: one[1] },
  };
}

async function inTurns(
  first: () => Promise<number>,
  second: () => Promise<number>,
  before: (round: number) => void,
): Promise<readonly [number, number]> {
  const times: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    before(round);
    times.push([await first(), await second()]);
  }
  return [median(times.map(([ms]) => ms)), median(times.map(([, ms]) => ms))];
}

async function timed(inputs: string, out: string, options: { readonly reviews?: string }): Promise<number> {
  const start = performance.now();
  await convertDataset([inputs], out, { concurrency: 2, ...options });
  return performance.now() - start;
}

function writeDocuments(folder: string, count: number): void {
  mkdirSync(folder);
  for (let at = 0; at < count; at += 1) writeFileSync(join(folder, `${at}.md`), smallAgreement(at));
}

function smallAgreement(at: number): string {
  return `# Prestatieafspraken Plaats ${at} 2025-2028\n\nWe spreken het volgende af:\n\n1. De gemeente bouwt ${at + 2} woningen.\n2. De gemeente verkoopt ${at} woningen.\n`;
}

/** The first afspraak of a document gets a title. */
function correctionOf({ document, text }: Entry): Correction {
  const { file, sha256 } = document.source;
  const afspraak = document.afspraken[0] ?? null;
  return correctionSchema.parse({
    ...{ about: 'title', is: 'Een titel', was: null, coder: 'anna', at: '2026-11-28' },
    ...{ file, sha256, part: null, document: document.id },
    anchor: anchorFor('title', { afspraak, ranges: [] }, new AnchoredText(document, text)),
  });
}
