import type { Correction } from '../correction.ts';
import { readReviewFile, writeReviewFile } from '../review-folder.ts';
import { stepBetween, type Step } from './step.ts';

/** A change of what a file of corrections holds. */
export type Change = (before: readonly Correction[]) => readonly Correction[];

/**
 * Changes files of corrections one after the other. Every change is on the disk when it resolves; a file is read anew
 * before each, since a merge can change it meanwhile.
 */
export class KeptCorrections {
  #last: Promise<unknown> = Promise.resolve();

  /** Writes a file anew; gives the step that this was. */
  async change(path: string, change: Change): Promise<Step> {
    const own = this.#last.then(() => write(path, change));
    this.#last = own.catch(() => {});
    return own;
  }
}

async function write(path: string, change: Change): Promise<Step> {
  const before = readReviewFile(path);
  const after = change(before);
  await writeReviewFile(path, after);
  return stepBetween(before, after);
}
