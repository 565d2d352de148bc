import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/review/correction.ts';
import { readReviews, reviewPath, writeReviewFile } from '../../src/review/review-folder.ts';
import { writeLines } from '../../src/review/review-lines.ts';
import { ROOT } from '../project.ts';
import { agreement, numbered, read, say } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { readonly wasKilled: boolean; readonly asked: number };

/** Saves in another process, which is killed at one moment of it. */
function save(path: string, after: readonly Correction[], at: number, when: string): Ended {
  const script = `${ROOT}tests/review/killed-save.ts`;
  const { signal, status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, path, writeLines(after), String(at), when],
    { encoding: 'utf8' },
  );
  if (signal === null && status !== 0) throw new Error(stderr);
  return { wasKilled: signal === 'SIGKILL', asked: Number(stdout) };
}

describe.each([
  ['before', 'before'],
  ['half way through', 'half'],
  ['after', 'after'],
])('a save that is killed %s what it asks of the disk', (_, when) => {
  it.each([
    ['one more', 3, 4],
    ['one taken back', 4, 3],
    ['the last one taken back', 1, 0],
    ['the first', 0, 1],
  ])('%s: what was there is there, or what was to be', async (name, had, has) => {
    const own = await read(agreement());
    const all = ['1', '2', '3', '4'].map((number) =>
      say(own, 'title', { is: `Titel ${number}`, afspraak: numbered(own.document, number) }),
    );
    const [before, after] = [all.slice(0, had), all.slice(0, has)];
    const [first] = all;
    if (first === undefined) throw new Error('Something is said.');
    const reviews = join(folder, `${when} ${name}`);
    const path = reviewPath(reviews, first);
    const moments = save(path, after, 0, when).asked;
    expect(moments).toBeGreaterThan(0);
    for (let at = 1; at <= moments; at += 1) {
      await writeReviewFile(path, before);
      expect(save(path, after, at, when).wasKilled).toBe(true);
      const found = writeLines(await readReviews(reviews));
      expect([writeLines(before), writeLines(after)]).toContain(found);
      // The next one is none the worse for what was left behind.
      await writeReviewFile(path, after);
      expect(writeLines(await readReviews(reviews))).toBe(writeLines(after));
    }
  });
});

it('a file that was written in the middle of is noticed', async () => {
  const reviews = join(folder, 'half');
  const own = await read(agreement());
  const said = say(own, 'kind', { is: 'overig' });
  await writeReviewFile(reviewPath(reviews, said), [said]);
  writeFileSync(reviewPath(reviews, said), writeLines([said]).slice(0, 40));
  await expect(readReviews(reviews)).rejects.toThrow('is no JSON');
});
