import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { median } from '../../src/core/median.ts';
import { readAgreement, type AgreementDocument } from '../../src/index.ts';
import { anchorFor } from '../../src/review/anchor-for.ts';
import { AnchoredText } from '../../src/review/anchored-text.ts';
import { applyReviews } from '../../src/review/apply-reviews.ts';
import { correctionSchema, type About, type Correction } from '../../src/review/correction.ts';

export type ReviewCost = { readonly corrections: number; readonly applyMs: number; readonly readMs: number };

const ROUNDS = 5;

/** What so many corrections of one agreement cost, beside reading it. */
export async function reviewCost(path: string, count: number): Promise<ReviewCost> {
  const bytes = await readFile(path);
  const read: number[] = [];
  const applied: number[] = [];
  let corrections = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const { document, text } = await readAgreement({ file: basename(path), bytes: Uint8Array.from(bytes) });
    read.push(performance.now() - start);
    if (document === null || text === null) throw new Error(`${path} was not read.`);
    const said = manyCorrections(document, text, count);
    corrections = said.length;
    const ready = performance.now();
    applyReviews(document, text, said);
    applied.push(performance.now() - ready);
  }
  return { corrections, applyMs: median(applied), readMs: median(read) };
}

const SAID: readonly (readonly [About, unknown])[] = [
  ['title', 'Een titel'],
  ['modality', 'proces'],
  ['chapter', { number: null, title: 'Een hoofdstuk' }],
  ['number', { series: 'X', number: '1' }],
  ['afspraak', true],
  ['note', 'Een noot'],
];

function manyCorrections(document: AgreementDocument, text: string, count: number): readonly Correction[] {
  const anchored = new AnchoredText(document, text);
  const { file, sha256 } = document.source;
  const coders = ['anna', 'ben', 'carla'];
  const all = coders.flatMap((coder) =>
    document.afspraken.flatMap((afspraak) =>
      SAID.map(([about, is]) =>
        correctionSchema.parse({
          ...{ about, is, was: null, coder, at: '2026-11-28', file, sha256, part: null },
          document: document.id,
          anchor: anchorFor(about, { afspraak, ranges: [] }, anchored),
        }),
      ),
    ),
  );
  return all.slice(0, count);
}
