import { constants } from 'node:os';

/** The code of an error that the system gave (`ENOSPC`); null where the program made it itself. */
export function systemCodeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && code in constants.errno ? code : null;
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'Your share of the disk is full',
  EROFS: 'The disk cannot be written to',
  EACCES: 'The folder may not be written to',
  EPERM: 'The folder may not be written to',
  EIO: 'The disk cannot be read or written',
  EMFILE: 'Too many files are open',
  ENFILE: 'Too many files are open',
};

/** A fault of the machine that ends a run, in one sentence; other errors stay as they are. */
export function machineFault(error: unknown, folder: string): unknown {
  const code = systemCodeOf(error);
  return code === null ? error : new Error(sentence(code, folder), { cause: error });
}

/** The sentence for a code of the system. */
export function sentence(code: string, folder: string): string {
  const what = SENTENCES[code] ?? `The system refuses (${code})`;
  return `${what}: ${folder} could not be written. Nothing in it was changed; what was read so far is kept for the next run.`;
}
