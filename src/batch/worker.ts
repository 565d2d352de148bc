/**
 * The process in which files are read: one at a time, as the parent asks. It can be killed at any moment: what it read
 * is in the cache or it is not.
 */
import { readFile } from 'node:fs/promises';
import { convertDocuments } from '../pipeline/convert-document.ts';
import { ConversionCache } from './conversion-cache.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

process.on('message', (task: WorkerTask) => {
  void answer(task);
});

async function answer({ path, file, key, cacheFolder }: WorkerTask): Promise<void> {
  try {
    const bytes = await readFile(path);
    const conversions = await convertDocuments({ file, bytes }, () => say({ type: 'alive' }));
    await new ConversionCache(cacheFolder).keep(key, conversions);
    say({ type: 'done' });
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function say(message: WorkerMessage): void {
  process.send?.(message);
}
