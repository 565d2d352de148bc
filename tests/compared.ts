import { readAgreements, type Comparison, type DatasetDocument, compareAgreements } from '../src/index.ts';
import { ROOT } from './project.ts';

/** The documents of files of the corpus, as a dataset holds them. */
export async function datasetOf(files: readonly string[]): Promise<readonly DatasetDocument[]> {
  const conversions = await readAgreements(files.map((file) => `${ROOT}corpus/${file}`));
  return conversions.flatMap(({ document, text }) =>
    document === null || text === null ? [] : [{ document, text }],
  );
}

export const AGREEMENTS = [
  'heemstede-2024-2027.pdf',
  'hilversum-2023-2027.pdf',
  'stichtse-vecht-2025-2030.pdf',
];

/** The three agreements of the corpus compared. */
export async function compareCorpus(): Promise<Comparison> {
  return compareAgreements(await datasetOf(AGREEMENTS));
}

/** An invented agreement with these afspraken as a dataset of one document. */
export async function inventedDataset(
  afspraken: readonly string[],
  municipality = 'Assen',
): Promise<readonly DatasetDocument[]> {
  const { readAgreement } = await import('../src/index.ts');
  // Two more that are about nothing, since a list of one is none.
  const rest = ['Woonbaken geeft een feest.', 'Havenhuis geeft een feest.'];
  const list = [...afspraken, ...rest].map((text, at) => `${at + 1}. ${text}`).join('\n');
  const text = `# Prestatieafspraken ${municipality} 2025-2028\n\nDe gemeente ${municipality}, Stichting Woonbaken (Woonbaken), Stichting Havenhuis (Havenhuis) en Huurdersvereniging De Sleutel spreken af:\n\n## Wonen\n\nWe spreken het volgende af:\n\n${list}\n`;
  const { document, text: canonical } = await readAgreement({
    file: 'a.md',
    bytes: new TextEncoder().encode(text),
  });
  if (document === null || canonical === null) throw new Error('The invented agreement was not read.');
  return [{ document, text: canonical }];
}
