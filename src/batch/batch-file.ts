import { runEntry } from '../emit/run-report.ts';
import type { Conversion } from '../pipeline/conversion.ts';
import type { CachedFile } from './batch-entry.ts';
import type { ConversionCache } from './conversion-cache.ts';

/** An input of a batch, with where what was read of it lies. */
export type BatchFile = {
  readonly file: string;
  /** As it was given; orders inputs of the same name. */
  readonly path: string;
  readonly sha256: string | null;
  /** Its key in the cache; null where it was never opened, and all that is known is `refused`. */
  readonly key: string | null;
  readonly refused: CachedFile | null;
};

/** A file of a batch and the cache that holds it. */
export type PlacedFile = BatchFile & { readonly cache: ConversionCache };

/** A file of which all that is known is why it was not read; the next run looks at it anew. */
export function neverOpened(
  { file, path }: { readonly file: string; readonly path: string },
  conversion: Conversion,
): BatchFile {
  const refused = { parts: [{ run: runEntry(conversion), facts: null }] };
  return { file, path, sha256: null, key: null, refused };
}

/** The order of a batch: by name in the data, then by path; code units decide, whatever the language of the machine. */
export function compareFiles(a: BatchFile, b: BatchFile): number {
  return compare(a.file, b.file) || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
