import { changesBetween, readDataset, type AgreementDocument, type Change } from '../index.ts';
import { printable } from './progress.ts';

/** Prints what came, went and changed between two agreements of a dataset. */
export async function changes(
  [earlier, later]: readonly [string, string],
  { dataset, isJson }: { readonly dataset: string; readonly isJson: boolean },
): Promise<void> {
  const documents = (await readDataset(dataset)).map(({ document }) => document);
  const found = changesBetween(named(earlier, documents), named(later, documents));
  process.stdout.write(
    isJson ? `${JSON.stringify(found, null, 2)}\n` : `${linesOf(found.changes).join('\n')}\n`,
  );
}

function named(id: string, documents: readonly AgreementDocument[]): AgreementDocument {
  const found = documents.find((document) => document.id === id);
  if (found === undefined) throw new Error(`There is no document "${id}" in the dataset.`);
  if (found.afspraken.length === 0) throw new Error(`The document "${id}" holds no afspraken.`);
  return found;
}

const TITLES = { came: 'Came', went: 'Went', changed: 'Changed', same: 'The same' } as const;

function linesOf(all: readonly Change[]): readonly string[] {
  return (['came', 'went', 'changed'] as const)
    .flatMap((wanted) => {
      const own = all.filter(({ change }) => change === wanted);
      return [`${TITLES[wanted]}: ${own.length}`, ...own.flatMap(linesFor), ''];
    })
    .concat(`${TITLES.same}: ${all.filter(({ change }) => change === 'same').length}`);
}

function linesFor({ before, after, lost, gained }: Change): readonly string[] {
  return [
    ...(before === null ? [] : [`  - ${before.id}: ${printable(before.text)}`]),
    ...(after === null ? [] : [`  + ${after.id}: ${printable(after.text)}`]),
    ...(before === null || after === null || lost.length + gained.length === 0
      ? []
      : [`    ${lost.join(', ') || 'nothing'} → ${gained.join(', ') || 'nothing'}`]),
  ];
}
