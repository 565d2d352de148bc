import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Gold } from './types.ts';

/** An agreement by name with what a careful reader found in it. */
export type Worn = { readonly agreement: string; readonly gold: Gold };

const FOLDERS = ['tests/gold', 'tests/agreements'] as const;

/** Every gold agreement of the project, by folder and name. */
export function readWardrobe(): readonly Worn[] {
  return FOLDERS.flatMap((folder) => {
    const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
    return readdirSync(root)
      .filter((file) => file.endsWith('.json'))
      .toSorted()
      .flatMap((file) => {
        const gold = readGold(root + file);
        return gold === null ? [] : [{ agreement: file.replace(/\.json$/u, ''), gold }];
      });
  });
}

/** Reads a gold file, or gives null where it is no agreement. */
export function readGold(path: string): Gold | null {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isAgreement(value) ? value : null;
}

function isAgreement(value: unknown): value is Gold {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    'parties' in value &&
    'chapters' in value &&
    'afspraken' in value &&
    Array.isArray(value.parties) &&
    Array.isArray(value.chapters) &&
    Array.isArray(value.afspraken)
  );
}
