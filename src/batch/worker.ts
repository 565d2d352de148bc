/**
 * The process in which files are read: one at a time, as the parent asks. It can be killed at any moment: what it read
 * is in the cache or it is not.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { diagnose } from '../core/diagnostic.ts';
import { unread, type Conversion } from '../pipeline/conversion.ts';
import type { RecognitionSetting } from '../ingest/scan/recognition.ts';
import { convertDocuments } from '../pipeline/convert-document.ts';
import { ConversionCache } from './conversion-cache.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

process.on('message', (task: WorkerTask) => {
  void answer(task);
});

async function answer({ path, file, key, cacheFolder, recognition }: WorkerTask): Promise<void> {
  try {
    const conversions = await read(path, file, recognition);
    new ConversionCache(cacheFolder).keep(key, conversions);
    say({ type: 'done' });
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** A fault of ours in one document is the outcome of that document. */
async function read(
  path: string,
  file: string,
  recognition: RecognitionSetting,
): Promise<readonly Conversion[]> {
  const bytes = await readFile(path);
  try {
    const onStep = (pace: 'quick' | 'slow'): void => say({ type: 'alive', pace });
    return await convertDocuments({ file, bytes }, { onStep, recognition });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [unread(file, sha256, [diagnose('source/crash', `The program failed on it: ${reason}.`)])];
  }
}

function say(message: WorkerMessage): void {
  process.send?.(message);
}
