import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import { diagnose } from '../core/diagnostic.ts';
import { unread } from '../pipeline/conversion.ts';
import type { Input } from '../pipeline/find-inputs.ts';
import { refuseInput } from '../pipeline/refuse-input.ts';
import { neverOpened, type BatchFile } from './batch-file.ts';
import { conversionKey } from './program-key.ts';

/** How many files are open at once while their content is told from that of others. */
const OPEN_FILES = 8;

/** Looks at every input once: what will not be opened, and the key of what will be read. In the order of the inputs. */
export async function planBatch(inputs: readonly Input[], program: string): Promise<readonly BatchFile[]> {
  const queue = new PQueue({ concurrency: OPEN_FILES });
  return queue.addAll(inputs.map((input) => () => planInput(input, program)));
}

async function planInput(input: Input, program: string): Promise<BatchFile> {
  const { file, path } = input;
  const refused = await refuseInput(input);
  if (refused !== null) return neverOpened(input, refused);
  try {
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    return { file, path, sha256, key: conversionKey(program, sha256, file), refused: null };
  } catch {
    const unopened = diagnose('source/not-found', 'The file cannot be opened.');
    return neverOpened(input, unread(file, null, [unopened]));
  }
}
