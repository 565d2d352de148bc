import { stat } from 'node:fs/promises';
import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import { unread, unsupported, type Conversion } from './conversion.ts';
import { isBystander, type Input } from './find-inputs.ts';

/** A text of this size would be a hundred agreements. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/** Why an input is not opened, as its outcome; null where it can be. */
export async function refuseInput(input: Input): Promise<Conversion | null> {
  const { file, path } = input;
  if (isBystander(input)) return { ...unread(file, null, [unsupported(file)]), status: 'skipped' };
  const refused = await refusalOf(path);
  return refused === null ? null : unread(file, null, [refused]);
}

async function refusalOf(path: string): Promise<Diagnostic | null> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return diagnose('source/not-found', 'The folder cannot be opened.');
    if (!found.isFile()) return diagnose('source/not-found', 'This is not a file.');
    if (found.size > LARGEST_BYTES)
      return diagnose('source/too-large', `The file is larger than ${LARGEST_BYTES} bytes.`);
    return null;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) return diagnose('source/not-found', 'The file cannot be opened.');
    // Node puts this sign for bytes of a name that are no UTF-8; under it nothing is found.
    const isMisnamed = path.includes('\ufffd');
    return diagnose(
      'source/not-found',
      isMisnamed ? 'The name of the file is no UTF-8; rename it.' : 'There is no such file.',
    );
  }
}
