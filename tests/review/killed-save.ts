// A process that saves corrections and is killed at one moment of it: `at` counts what it asks of the disk, `when` says
// whether that is done before it is killed, or for a write: half of it.
import { syncBuiltinESMExports } from 'node:module';
import fs from 'node:fs/promises';

const [path = '', lines = '', at = '0', when = 'before'] = process.argv.slice(2);
let asked = 0;

type Work = (...args: unknown[]) => Promise<unknown>;

/** Ends this process as a pulled plug would: nothing that waits is done. */
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('It lives.');
}

/** The same work, that ends the process where it is the one that is counted to. */
function mortal(work: Work, half?: Work): Work {
  return async (...args) => {
    asked += 1;
    const isLast = asked === Number(at);
    if (isLast && when === 'half' && half !== undefined) await half(...args);
    if (isLast && when !== 'after') return die();
    const result = await work(...args);
    return isLast ? die() : result;
  };
}

const disk: Record<string, Work> = fs as never;
for (const name of ['mkdir', 'rename', 'rm']) {
  const work = disk[name];
  if (work !== undefined) disk[name] = mortal(work.bind(fs));
}
const open = disk['open'];
disk['open'] = mortal(async (...args) => {
  const handle = (await open?.(...args)) as Record<string, Work>;
  const write = handle['writeFile']?.bind(handle);
  const halfOf: Work = async (content) => write?.(String(content).slice(0, String(content).length / 2));
  if (write !== undefined) handle['writeFile'] = mortal(write, halfOf);
  for (const name of ['datasync', 'close']) {
    const work = handle[name]?.bind(handle);
    if (work !== undefined) handle[name] = mortal(work);
  }
  return handle;
});
syncBuiltinESMExports();

const { writeReviewFile } = await import('../../src/review/review-folder.ts');
const { readLines } = await import('../../src/review/review-lines.ts');
await writeReviewFile(path, readLines(lines, 'what is to be saved'));
process.stdout.write(String(asked));
