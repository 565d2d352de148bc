import { statSync } from 'node:fs';
import type { Correction } from '../correction.ts';
import { readReviewFile, reviewFilesIn } from '../review-folder.ts';

/** What all files of a folder hold, and a sign of it that is another one as soon as one of them is. */
export type FolderState = { readonly sign: string; readonly corrections: readonly Correction[] };

type KnownFile = { readonly sign: string; readonly corrections: readonly Correction[] };

/** The corrections in a folder; a file is read again when it was changed, by us or by a merge. */
export class WatchedReviews {
  readonly #folder: string;
  #known: ReadonlyMap<string, KnownFile> = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async state(): Promise<FolderState> {
    const found = new Map<string, KnownFile>();
    for (const path of await reviewFilesIn(this.#folder)) {
      const file = this.#look(path);
      if (file !== null) found.set(path, file);
    }
    this.#known = found;
    return {
      sign: [...found].map(([path, { sign }]) => `${path} ${sign}`).join('\n'),
      corrections: [...found.values()].flatMap(({ corrections }) => corrections),
    };
  }

  #look(path: string): KnownFile | null {
    try {
      const { ino, size, mtimeMs } = statSync(path);
      const sign = `${ino} ${size} ${mtimeMs}`;
      const known = this.#known.get(path);
      return known?.sign === sign ? known : { sign, corrections: readReviewFile(path) };
    } catch (error) {
      // It was there a moment ago: its last correction was taken back.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }
}
