import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { convertDataset, mergeDatasets, readDataset, type AgreementDocument } from '../../src/index.ts';
import { agreement as agreementOf } from '../../src/command/agreement.ts';
import type { Correction } from '../../src/review/correction.ts';
import { readReviewFile, readReviews, reviewPath, writeReviewFile } from '../../src/review/review-folder.ts';
import { agreement, CHAPTERS, deadlineOf, numbered, read, say, targetOf } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-reviews-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inputs = join(folder, 'corpus');
const out = join(folder, 'out');
const reviews = join(inputs, 'reviews');

async function convert(): Promise<Awaited<ReturnType<typeof convertDataset>>> {
  return convertDataset([inputs], out, { concurrency: 1 });
}

async function only(dataset = out): Promise<AgreementDocument> {
  const [first] = await readDataset(dataset);
  if (first === undefined) throw new Error('The dataset is empty.');
  return first.document;
}

const table = (name: string): string => readFileSync(join(out, `${name}.csv`), 'utf8');

/** What the tables say of reviews: the first column that tells the row, and those of the review. */
function reviewsIn(name: string, key: string): readonly (readonly (string | undefined)[])[] {
  const rows: Readonly<Record<string, string>>[] = parse(table(name), { columns: true });
  return rows.map((row) => [row[key], row['review'], row['reviewed_by'], row['reviewed_at']]);
}

it('convert applies what people said, and tells of what it was said before', async () => {
  mkdirSync(inputs);
  writeFileSync(join(inputs, 'a.md'), agreement());
  await convert();
  const plain = readFileSync(join(out, 'documents', 'deurne-2026-2029.json'), 'utf8');

  const own = await read(agreement());
  const afspraak = numbered(own.document, '4');
  const said: Correction[] = [
    say(own, 'title', { is: 'Isolatie', afspraak }),
    say(own, 'afspraak', { was: true, is: false, afspraak: numbered(own.document, '3') }),
  ];
  for (const correction of said) {
    const path = reviewPath(reviews, correction);
    await writeReviewFile(path, [...readReviewFile(path), correction]);
  }
  expect(readdirSync(reviews)).toEqual([
    expect.stringMatching(/^deurne-2026-2029\.[\da-f]{12}\.anna\.review\.jsonl$/u),
  ]);
  expect(await readReviews(reviews)).toEqual(said);

  const run = await convert();
  expect(run.elsewhere).toEqual([]);
  const document = await only();
  expect(numbered(document, '4').title).toBe('Isolatie');
  expect(document.afspraken).toHaveLength(4);
  expect(table('afspraken')).toContain('Isolatie');
  expect(table('reviews').split('\n')).toHaveLength(1 + said.length + 1);
  expect(readFileSync(join(out, 'readings', 'deurne-2026-2029.json'), 'utf8')).toBe(plain);

  // Nothing has changed since: nothing is done; what is gone is made again.
  const written = statSync(join(out, 'run.json')).mtimeMs;
  expect((await convert()).read).toBe(0);
  expect(statSync(join(out, 'run.json')).mtimeMs).toBe(written);
  rmSync(join(out, 'readings', 'deurne-2026-2029.json'));
  await convert();
  expect(readFileSync(join(out, 'readings', 'deurne-2026-2029.json'), 'utf8')).toBe(plain);
  await mergeDatasets([out], join(folder, 'merged'));
  expect(await only(join(folder, 'merged'))).toEqual(document);
});

it('a new version of the file keeps them by the name of the file', async () => {
  const changed = CHAPTERS.map((line) => line.replace('300 woningen', '350 woningen'));
  writeFileSync(join(inputs, 'a.md'), agreement(['Nog een inleiding over wonen.', ...changed]));
  await convert();
  const document = await only();
  expect(document.afspraken).toHaveLength(4);
  const orphans = document.diagnostics.filter(({ code }) => code === 'review/orphan');
  expect(orphans).toMatchObject([{ message: expect.stringContaining('(title)') as string }]);
});

it('what is said of other documents is told', async () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'b.md'), agreement().replaceAll('Deurne', 'Asten'));
  const run = (): ReturnType<typeof convertDataset> =>
    convertDataset([other], join(folder, 'out-b'), { concurrency: 1, reviews });
  const { elsewhere } = await run();
  expect(elsewhere).toHaveLength(2);
  // Also where nothing is new.
  const again = await run();
  expect([again.read, again.elsewhere]).toEqual([0, elsewhere]);
});

it('without reviews everything is as it was read', async () => {
  cpSync(reviews, join(folder, 'aside'), { recursive: true });
  rmSync(reviews, { recursive: true });
  await convert();
  expect((await only()).reviews).toBeUndefined();
  expect(readdirSync(join(out, 'readings'))).toEqual([]);
});

it('the tables say of each value who looked at it', async () => {
  const own = await read(readFileSync(join(inputs, 'a.md'), 'utf8'));
  const afspraak = numbered(own.document, '2');
  const deadline = deadlineOf(own, '2');
  const said = [
    say(own, 'kind', { is: 'jaarafspraken' }),
    say(own, 'title', { is: 'Standplaatsen', afspraak }),
    say(own, 'modality', { was: afspraak.modality, is: afspraak.modality, afspraak }),
    say(own, 'afspraak', { was: true, is: true, afspraak }),
    say(own, 'actor', { party: 'gemeente', was: true, is: true, afspraak }),
    say(own, 'actor', { party: 'woonbaken', was: false, is: true, afspraak }),
    say(own, 'deadline', { was: deadline, is: { ...deadline, end: '2026-06-30' }, words: 'in 2026' }),
    say(own, 'target', { was: null, is: { ...targetOf(own, '2'), value: 2 }, words: 'twee keer' }),
    say(own, 'party', { party: 'woonbaken', is: { name: 'Woonbaken', role: 'overig', signing: true } }),
  ];
  const [first] = said;
  if (first === undefined) throw new Error('Something is said.');
  await writeReviewFile(reviewPath(reviews, first), said);
  await convert();
  const anna = ['anna', '2026-11-28'];
  const nobody = ['', '', ''];
  expect(reviewsIn('deadlines', 'quote')).toContainEqual(['in 2026', 'corrected', ...anna]);
  expect(reviewsIn('deadlines', 'quote')).toContainEqual(['vóór 2029', ...nobody]);
  expect(reviewsIn('targets', 'quote')).toContainEqual(['twee keer', 'added', ...anna]);
  expect(reviewsIn('targets', 'quote')).toContainEqual(['25', ...nobody]);
  const actors = reviewsIn('actors', 'party').filter(([, state]) => state !== '');
  expect(actors).toEqual([
    ['gemeente', 'accepted', ...anna],
    ['woonbaken', 'added', ...anna],
  ]);
  expect(reviewsIn('parties', 'party_id')).toContainEqual(['woonbaken', 'corrected', ...anna]);
  const judged = reviewsIn('afspraken', 'number').filter(([, state]) => state !== '');
  expect(judged).toEqual([['2', 'accepted', ...anna]]);
  expect(table('afspraken')).toContain(',modality accepted | title added,');
  expect(table('documents')).toContain(',kind corrected');
  rmSync(reviews, { recursive: true });
});

it('agreement is measured on what convert applied', async () => {
  cpSync(join(folder, 'aside'), reviews, { recursive: true });
  await convert();
  await agreementOf(out, {
    out: join(out, 'agreement'),
    reviews: null,
    seed: 1,
    version: '1.0.0',
    isQuiet: true,
  });
  const sample = readFileSync(join(out, 'agreement', 'sample.csv'), 'utf8').split('\n');
  expect(sample[1]).toMatch(/^deurne-2026-2029,Deurne,[A-D],anna,0,1,false,false$/u);
  rmSync(reviews, { recursive: true });
  await convert();
  await expect(
    agreementOf(out, { out: folder, reviews: null, seed: 1, version: '1.0.0', isQuiet: true }),
  ).rejects.toThrow('Nobody has said anything');
});
