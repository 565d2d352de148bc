import { h } from 'hastscript';
import type { Element } from 'hast';

type Child = Element | string;
/** What stands in a cell: a word or element, or several. */
export type Content = Child | readonly Child[];

/** The cells of a row; where it tells of one municipality, with the number of that. */
export type TableRow = readonly Content[] | { readonly of: string; readonly cells: readonly Content[] };

/** Heads of columns; one that tells of one municipality has its number. */
type Head = string | { readonly of: string; readonly title: string };

/** A table with heads that scrolls within itself where the page is narrow. */
export function dataTable(caption: string, head: readonly Head[], rows: readonly TableRow[]): Element {
  const heads = head.map((one) => (typeof one === 'string' ? { of: undefined, title: one } : one));
  return h('div', { className: ['wide'], tabIndex: 0, role: 'group', ariaLabel: caption }, [
    h('table', [
      h('caption', caption),
      h('thead', [
        h(
          'tr',
          heads.map(({ of, title }) => h('th', { scope: 'col', dataOf: of }, title)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) => {
          const { of, cells } = 'cells' in row ? row : { of: undefined, cells: row };
          const [first, ...rest] = cells;
          return h('tr', { dataOf: of }, [
            h('th', { scope: 'row' }, childrenOf(first)),
            ...rest.map((cell, at) =>
              h('td', { dataLabel: heads[at + 1]?.title ?? '', dataOf: heads[at + 1]?.of }, childrenOf(cell)),
            ),
          ]);
        }),
      ),
    ]),
  ]);
}

/** What stands in a cell, as a list. */
export function childrenOf(content: Content | undefined): Child[] {
  if (content === undefined) return [];
  return typeof content === 'string' || 'type' in content ? [content] : [...content];
}
