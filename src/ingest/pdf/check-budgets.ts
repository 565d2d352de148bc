import { Readable } from 'node:stream';
import { inflateSync } from 'node:zlib';
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { BUDGETS } from './budgets.ts';
import { TooDeep } from './object-lexer.ts';
import { scanObjects, TooMany, type ScannedFile } from './scan-objects.ts';
import { chainsOf } from './stream-chains.ts';
import { decoderOf, type FilterName } from './stream-filters.ts';

/** Output that is made at once instead of being counted in pieces. */
const AT_ONCE = 8 * 1024 * 1024;
const CHUNK = 64 * 1024;

/**
 * Refuses a PDF that would cost far more than it shows: streams that swell, too many objects, too deep nesting. Nothing
 * is kept of what is decoded. Null where the file is within its budgets. Streams of encrypted files cannot be looked
 * into; for them only the limits of the process hold.
 */
export async function checkBudgets(bytes: Uint8Array): Promise<Diagnostic | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    await measure(file, scanObjects(file));
    return null;
  } catch (error) {
    if (error instanceof TooDeep)
      return bomb(`its objects lie more than ${BUDGETS.nesting} levels inside each other`);
    if (error instanceof TooMany) return bomb(error.message);
    throw error;
  }
}

async function measure(file: Buffer, { streams, valuesOf }: ScannedFile): Promise<void> {
  let total = 0;
  for (const { start, end, entries } of streams) {
    let most = 0;
    for (const filters of chainsOf(entries, valuesOf)) {
      if (filters.length > BUDGETS.filtersOfStream)
        throw new TooMany(`a stream has more than ${BUDGETS.filtersOfStream} filters`);
      if (filters.length === 0) continue;
      const size = await decodedSize(file.subarray(start, end), filters);
      if (size.largest > BUDGETS.streamBytes)
        throw new TooMany(`a stream swells to more than ${BUDGETS.streamBytes / 1024 ** 2} MiB`);
      most = Math.max(most, size.total);
    }
    total += most;
    if (total > BUDGETS.documentBytes)
      throw new TooMany(`its streams swell to more than ${BUDGETS.documentBytes / 1024 ** 2} MiB`);
  }
}

function bomb(reason: string): Diagnostic {
  return diagnose('source/bomb', `The file was not opened: ${reason}.`);
}

type Size = { readonly largest: number; readonly total: number };

/** How large a stream becomes, at its largest step and at all steps; counting ends where a budget is spent. */
async function decodedSize(data: Buffer, filters: readonly FilterName[]): Promise<Size> {
  if (filters.length === 1 && filters[0] === 'flate') {
    const size = inflatedAtOnce(data);
    if (size !== null) return { largest: size, total: size };
  }
  return countSteps(data, filters);
}

/** The size of what is small; null for what is large or damaged. */
function inflatedAtOnce(data: Buffer): number | null {
  try {
    return inflateSync(data, { maxOutputLength: AT_ONCE }).length;
  } catch {
    return null;
  }
}

async function countSteps(data: Buffer, filters: readonly FilterName[]): Promise<Size> {
  const counts = filters.map(() => 0);
  const isSpent = (): boolean => counts.some((count) => count > BUDGETS.streamBytes);
  let flow: Readable = Readable.from(chunksOf(data));
  const steps = filters.map((filter, at) => {
    const source = flow;
    const decoder = decoderOf(filter);
    // A damaged stream gives what came before the damage.
    source.on('error', () => decoder.end());
    decoder.on('data', ({ length }: Buffer) => {
      counts[at] = (counts[at] ?? 0) + length;
      if (isSpent()) last().destroy();
    });
    flow = source.pipe(decoder);
    return decoder;
  });
  const last = (): Readable => steps.at(-1) ?? flow;
  await new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error']) last().once(event, () => resolve());
  });
  for (const step of steps) step.destroy();
  return { largest: Math.max(0, ...counts), total: counts.reduce((sum, count) => sum + count, 0) };
}

function* chunksOf(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK);
}
