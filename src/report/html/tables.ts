import { h } from 'hastscript';
import type { Element } from 'hast';

type Child = Element | string;
/** What stands in a cell: a word or element, or several. */
type Content = Child | readonly Child[];

/** A table with heads that scrolls within itself where the page is narrow. */
export function dataTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Content[])[],
): Element {
  return h('div', { className: ['wide'], tabIndex: 0, role: 'group', ariaLabel: caption }, [
    h('table', [
      h('caption', caption),
      h('thead', [
        h(
          'tr',
          head.map((title) => h('th', { scope: 'col' }, title)),
        ),
      ]),
      h(
        'tbody',
        rows.map(([first, ...rest]) =>
          h('tr', [
            h('th', { scope: 'row' }, childrenOf(first)),
            ...rest.map((cell, at) => h('td', { dataLabel: head[at + 1] ?? '' }, childrenOf(cell))),
          ]),
        ),
      ),
    ]),
  ]);
}

function childrenOf(content: Content | undefined): Child[] {
  if (content === undefined) return [];
  return typeof content === 'string' || 'type' in content ? [content] : [...content];
}
