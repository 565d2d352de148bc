import { readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import { diagnose } from '../core/diagnostic.ts';
import { factsOf } from '../normalise/run/document-facts.ts';
import { applyRun, resolveRun } from '../normalise/run/resolve-run.ts';
import type { Conversion } from './conversion.ts';
import { copyKey, unread } from './conversion.ts';
import type { Input } from './find-inputs.ts';
import { refuseInput } from './refuse-input.ts';

export type BatchOptions = {
  /** How many files are open at once; the data is the same whatever the number. Default: 4. */
  readonly concurrency?: number;
  /** Called once with the number of files. */
  readonly onFound?: (total: number) => void;
  /** Called when work on a file begins. */
  readonly onStart?: (file: string) => void;
  /** Called when it ends, well or not, with all documents of the file. */
  readonly onDone?: (conversions: readonly Conversion[]) => void;
};

const DEFAULT_CONCURRENCY = 4;

/** Converts files independently of each other; what fails costs that file and no other. In the order of the inputs. */
export async function convertBatch(
  inputs: readonly Input[],
  { concurrency = DEFAULT_CONCURRENCY, onFound, onStart, onDone }: BatchOptions = {},
): Promise<readonly Conversion[]> {
  onFound?.(inputs.length);
  const queue = new PQueue({ concurrency });
  const conversions = await queue.addAll(
    inputs.map((input) => async () => {
      onStart?.(input.file);
      const own = await convertInput(input);
      onDone?.(own);
      return own;
    }),
  );
  return inOneRun(withoutCopies(conversions.flat()));
}

function inOneRun(conversions: readonly Conversion[]): readonly Conversion[] {
  const facts = conversions.map(({ document, text }) =>
    document === null ? null : factsOf(document, text ?? ''),
  );
  const run = resolveRun(facts.filter((one) => one !== null));
  return conversions.map((conversion, at) => {
    const own = facts[at] ?? null;
    if (conversion.document === null || own === null) return conversion;
    return { ...conversion, document: applyRun(conversion.document, own, run) };
  });
}

async function convertInput(input: Input): Promise<readonly Conversion[]> {
  const refused = await refuseInput(input);
  if (refused !== null) return [refused];
  const { file, path } = input;
  const bytes = await readFile(path);
  const { convertDocuments } = await import('./convert-document.ts');
  return convertDocuments({ file, bytes });
}

/** Of files with the same bytes, the first is converted and the others are skipped. */
function withoutCopies(conversions: readonly Conversion[]): readonly Conversion[] {
  const first = new Map<string, string>();
  return conversions.map((conversion) => {
    const { sha256, file } = conversion;
    if (sha256 === null) return conversion;
    const key = copyKey(sha256, file);
    const original = first.get(key);
    if (original === undefined || original === file) {
      first.set(key, file);
      return conversion;
    }
    const copy = diagnose('source/duplicate', `This file has the same content as ${original}.`);
    return { ...unread(file, sha256, [copy]), status: 'skipped' };
  });
}
