import { namesColumns, roleOfColumn } from '../language/table-words.ts';
import { isCaption } from '../language/section-words.ts';
import type { Line } from './line.ts';

/** Heads of columns are short. */
const LONGEST_HEAD = 40;
/** So many of them in a row are the heads of one table; fewer have to come back. */
const FEWEST_HEADS = 3;

/** Most heads of a table are known. */
const MOSTLY = 0.6;

type Run = { readonly first: number; readonly last: number };

/**
 * The heads of tables that a converter wrote on lines of their own, one under the other (`Nr`, `Afspraak`, `Trekker`),
 * and their other occurrences: over every page that the table goes on over, also where text came between them.
 */
export function findLooseHeads(lines: readonly Line[]): ReadonlySet<number> {
  const counts = Map.groupBy(lines.keys(), (index) => lines[index]?.text ?? '');
  const comesBack = (text: string): boolean => (counts.get(text)?.length ?? 0) > 1;
  const isHead = (index: number): boolean => {
    const text = lines[index]?.text ?? '';
    return isShort(text) && (roleOfColumn(text) !== 'other' || comesBack(text));
  };
  const runs: Run[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!isHead(index)) continue;
    const first = index;
    while (isHead(index + 1)) index += 1;
    runs.push(...withHeads({ first, last: index }, lines));
  }
  const words = runs.map(({ first, last }) => lines.slice(first, last + 1).map(({ text }) => text));
  const heads = new Set(
    words
      .filter((run) => run.length >= FEWEST_HEADS || words.filter((other) => isSame(run, other)).length > 1)
      .flat(),
  );
  // A last head that we do not know stands behind the others again and again, and nearly nowhere else.
  const behind = Map.groupBy(runs, ({ last }) => lines[last + 1]?.text ?? '');
  for (const [text, { length }] of behind) {
    if (length > 1 && isShort(text) && (counts.get(text)?.length ?? 0) <= length + 1) heads.add(text);
  }
  return new Set([...heads].flatMap((text) => counts.get(text) ?? []));
}

/** The part of a run from the first head that we know to the last; none where they name no columns. */
function withHeads({ first, last }: Run, lines: readonly Line[]): readonly Run[] {
  const texts = lines.slice(first, last + 1).map(({ text }) => text);
  const known = texts.map((text) => roleOfColumn(text) !== 'other');
  // `Afspraken` over the heads is a heading.
  const from = known.findIndex((isKnown, at) => isKnown && !isCaption(texts[at] ?? ''));
  const to = known.lastIndexOf(true);
  const share = known.slice(from, to + 1).filter(Boolean).length / (to + 1 - from);
  if (from === -1 || share < MOSTLY || !namesColumns(texts.slice(from, to + 1))) return [];
  return [{ first: first + from, last: first + to }];
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_HEAD && /^\p{Lu}[^.;:,]*$/u.test(text);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
