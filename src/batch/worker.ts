/**
 * The process in which files are read: one at a time, as the parent asks. It can be killed at any moment: what it read
 * is in the cache or it is not.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { diagnose } from '../core/diagnostic.ts';
import { unread, type Conversion } from '../pipeline/conversion.ts';
import type { RecognitionSetting } from '../ingest/scan/recognition.ts';
import { convertDocuments } from '../pipeline/convert-document.ts';
import { ConversionCache } from './conversion-cache.ts';
import { systemCodeOf } from './machine-fault.ts';
import { conversionKey } from './program-key.ts';
import type { WorkerEnd, WorkerMessage, WorkerTask } from './worker-messages.ts';

const [, , parent] = process.argv;
const WATCH = new URL(
  import.meta.url.endsWith('.ts') ? 'watch-parent.ts' : 'watch-parent.js',
  import.meta.url,
);
/** In MiB: far more than the watch needs, of which most goes to reading its program. */
const resourceLimits = { maxOldGenerationSizeMb: 64 };
new Worker(WATCH, { workerData: parent, resourceLimits }).unref();

process.on('message', (task: WorkerTask) => {
  void answer(task).then(say);
});

async function answer({ path, file, program, cacheFolder, recognition }: WorkerTask): Promise<WorkerEnd> {
  const bytes = await bytesOf(path);
  if (bytes === null) return { type: 'unreadable' };
  // The file can have changed since the batch was planned: what is kept goes by what was read.
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  say({ type: 'opened', sha256 });
  try {
    const conversions = await read({ file, bytes, sha256 }, recognition);
    new ConversionCache(cacheFolder).keep(conversionKey(program, sha256, file), conversions);
    return { type: 'done' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { type: 'failed', message, code: systemCodeOf(error) };
  }
}

/** The content of a file; null where it is gone or cannot be read. */
async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

type OpenedFile = { readonly file: string; readonly bytes: Buffer; readonly sha256: string };

/** A fault of ours in one document is the outcome of that document; what the machine caused is none of its. */
async function read(
  { file, bytes, sha256 }: OpenedFile,
  recognition: RecognitionSetting,
): Promise<readonly Conversion[]> {
  try {
    const onStep = (pace: 'quick' | 'slow'): void => say({ type: 'alive', pace });
    return await convertDocuments({ file, bytes }, { onStep, recognition });
  } catch (error) {
    if (systemCodeOf(error) !== null) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const fault = `The program failed on it (${reason}). Please report it with the file.`;
    return [unread(file, sha256, [diagnose('source/fault', fault)])];
  }
}

function say(message: WorkerMessage): void {
  process.send?.(message);
}
