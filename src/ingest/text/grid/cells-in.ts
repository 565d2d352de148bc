/** What stands apart on a line, and the column of signs that it begins in. */
export type GridCell = { readonly left: number; readonly text: string };

/** What stands apart on a line, by two spaces or more. */
export function cellsIn(line: string): readonly GridCell[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ index, 0: text }) => ({ left: index, text }));
}
