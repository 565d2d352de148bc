import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAgreement } from '../../src/index.ts';
import type { Gold } from './gold.ts';
import { score, type Score } from './score.ts';

/** A document with the gold that it is measured against. */
export type Case = { readonly name: string; readonly file: string; readonly gold: Gold };

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Real documents with gold made by reading them, and invented ones that show other layouts. */
const COLLECTIONS = [
  { documents: 'corpus', gold: 'tests/gold' },
  { documents: 'tests/agreements', gold: 'tests/agreements' },
] as const;

export const CASES: readonly Case[] = COLLECTIONS.flatMap(({ documents, gold }) =>
  readdirSync(root(documents))
    .filter((file) => /\.(?:md|txt|pdf)$/u.test(file))
    .toSorted()
    .flatMap((file): readonly Case[] => {
      const name = file.replace(/\.[^.]+$/u, '');
      const goldFile = `${gold}/${name}.json`;
      if (!readdirSync(root(gold)).includes(`${name}.json`)) return [];
      const parsed: Gold = JSON.parse(readFileSync(root(goldFile), 'utf8'));
      // The same agreement as a PDF is a case of its own.
      const caseName = file.endsWith('.pdf') ? file : name;
      return [{ name: caseName, file: root(`${documents}/${file}`), gold: parsed }];
    }),
);

/** Converts the document of a case and measures it; what cannot be converted scores nothing. */
export async function evaluate({ file, gold }: Case): Promise<Score> {
  const { document, diagnostics } = await readAgreement(file);
  if (document === null)
    throw new Error(`${file} gave no document: ${diagnostics.map(({ message }) => message).join(' ')}`);
  return score(gold, document);
}
