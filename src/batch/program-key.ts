import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Limits } from './limits.ts';

const PROGRAM = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

/** A key of the program: of its own files and of the versions that it depends on. */
export function programKey(): string {
  const hash = createHash('sha256').update(readFileSync(PACKAGE));
  const files = readdirSync(PROGRAM, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const file of files)
    hash.update(relative(PROGRAM, file).split(sep).join('/')).update(readFileSync(file));
  return hash.digest('hex');
}

/** The key of what is read of a file: its content, its name (which ids can follow from), and the program. */
export function conversionKey(program: string, sha256: string, file: string): string {
  return createHash('sha256').update([program, sha256, file].join('\u0000')).digest('hex').slice(0, 40);
}

/** The key under which it is kept that a file could not be read within limits: with others it may be. */
export function keyUnder({ timeoutMs, stallMs, memoryBytes }: Limits, key: string): string {
  return createHash('sha256')
    .update([key, timeoutMs, stallMs, memoryBytes].join(' '))
    .digest('hex')
    .slice(0, 40);
}
