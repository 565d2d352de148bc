import { roleOfColumn } from '../language/table-words.ts';

/** Labels are short. */
const LONGEST_LABEL = 40;
const MOST_WORDS = 4;
/** A card has at least this many labels that come back. */
const FEWEST_LABELS = 2;

/**
 * The tables of two columns that are cards: a label before each value (`Afspraak`, `Doel`, `Trekker`). Their labels come
 * back from card to card, and some of them name what the columns of other tables name. `tables` holds the words of the
 * first column, row by row.
 */
export function findCards<Key>(tables: ReadonlyMap<Key, readonly string[]>): ReadonlySet<Key> {
  const labelled = [...tables].flatMap(([key, words]): [Key, readonly string[]][] => {
    const labels = words.map(labelOf);
    return labels.length >= FEWEST_LABELS && labels.every(isLabel) ? [[key, labels]] : [];
  });
  const counts = new Map<string, number>();
  for (const label of labelled.flatMap(([, labels]) => labels))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  const cards = labelled.filter(([, labels]) => {
    const recurring = labels.filter((label) => (counts.get(label) ?? 0) > 1).length;
    return (
      recurring >= Math.max(FEWEST_LABELS, labels.length / 2) &&
      labels.some((label) => roleOfColumn(label) !== 'other')
    );
  });
  return new Set(cards.map(([key]) => key));
}

function labelOf(words: string): string {
  return words.replace(/\s*:$/u, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function isLabel(label: string): boolean {
  return (
    /^\p{L}[^\d.;?!]*$/u.test(label) && label.length <= LONGEST_LABEL && label.split(' ').length <= MOST_WORDS
  );
}
