import { Readable } from 'node:stream';
import { inflateSync } from 'node:zlib';
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { BUDGETS } from './budgets.ts';
import { decoderOf, filtersIn, type FilterName } from './stream-filters.ts';

/** Output that is made at once instead of being counted in pieces. */
const AT_ONCE = 8 * 1024 * 1024;
/** How far in front of its data the dictionary of a stream is looked for, in bytes. */
const DICTIONARY = 4096;
const CHUNK = 64 * 1024;

/**
 * Refuses a PDF that would cost far more than it shows: streams that swell, too many objects, too deep nesting. Nothing
 * is kept of what is decoded. Null where the file is within its budgets. Streams of encrypted files cannot be looked
 * into; for them only the limits of the process hold.
 */
export async function checkBudgets(bytes: Uint8Array): Promise<Diagnostic | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams = findStreams(file);
  if (streams.length > BUDGETS.streams) return bomb(`it holds more than ${BUDGETS.streams} streams`);
  if (countObjects(file) > BUDGETS.objects) return bomb(`it holds more than ${BUDGETS.objects} objects`);
  if (nestingOf(file, streams) > BUDGETS.nesting)
    return bomb(`its objects lie more than ${BUDGETS.nesting} levels inside each other`);
  let total = 0;
  for (const { start, end, dictionary } of streams) {
    const filters = filtersIn(dictionary);
    if (filters.length > BUDGETS.filtersOfStream)
      return bomb(`a stream has more than ${BUDGETS.filtersOfStream} filters`);
    if (filters.length === 0) continue;
    const size = await decodedSize(file.subarray(start, end), filters);
    if (size.largest > BUDGETS.streamBytes)
      return bomb(`a stream swells to more than ${BUDGETS.streamBytes / 1024 ** 2} MiB`);
    total += size.total;
    if (total > BUDGETS.documentBytes)
      return bomb(`its streams swell to more than ${BUDGETS.documentBytes / 1024 ** 2} MiB`);
  }
  return null;
}

function bomb(reason: string): Diagnostic {
  return diagnose('source/bomb', `The file was not opened: ${reason}.`);
}

type StreamPlace = { readonly start: number; readonly end: number; readonly dictionary: string };

function findStreams(file: Buffer): readonly StreamPlace[] {
  const streams: StreamPlace[] = [];
  let at = file.indexOf('stream');
  while (at >= 0 && streams.length <= BUDGETS.streams) {
    const isEnd = file.toString('latin1', Math.max(0, at - 3), at) === 'end';
    const start = at + 'stream'.length + lineEndAt(file, at + 'stream'.length);
    const closing = isEnd ? -1 : file.indexOf('endstream', start);
    if (!isEnd) {
      const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
      const opening = before.lastIndexOf(' obj');
      const end = closing < 0 ? file.length : closing;
      streams.push({ start, end, dictionary: opening < 0 ? before : before.slice(opening) });
      at = file.indexOf('stream', end + (closing < 0 ? 0 : 'endstream'.length));
    } else at = file.indexOf('stream', at + 1);
  }
  return streams;
}

/** A stream begins behind a line end: two bytes, one, or none. */
function lineEndAt(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return 2;
  return file[at] === 0x0d || file[at] === 0x0a ? 1 : 0;
}

function countObjects(file: Buffer): number {
  let count = 0;
  for (let at = file.indexOf(' obj'); at >= 0 && count <= BUDGETS.objects; at = file.indexOf(' obj', at + 4))
    count += 1;
  return count;
}

/** The deepest place outside streams. Brackets inside strings count too: no agreement has so many. */
function nestingOf(file: Buffer, streams: readonly StreamPlace[]): number {
  let [deepest, depth, next] = [0, 0, 0];
  for (let at = 0; at < file.length; at += 1) {
    const stream = streams[next];
    if (stream !== undefined && at >= stream.start) {
      at = stream.end;
      next += 1;
      depth = 0;
    }
    const byte = file[at];
    if (byte === 0x5b || (byte === 0x3c && file[at + 1] === 0x3c)) depth += 1;
    else if (byte === 0x5d || (byte === 0x3e && file[at + 1] === 0x3e)) depth = Math.max(0, depth - 1);
    if (byte === 0x3c || byte === 0x3e) at += file[at + 1] === byte ? 1 : 0;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
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
