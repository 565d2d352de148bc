import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { h } from 'hastscript';
import type { Element } from 'hast';
import { later } from '../later.ts';
import { raw } from './raw.ts';

type Options = NonNullable<Parameters<typeof Plot.plot>[0]>;

/** A figure: its drawing, and the same numbers as a table for those who do not see it. */
export type Figure = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly plot: Options;
  readonly table: Element;
  readonly asTable: string;
};

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Draws a figure as SVG without a browser; text is escaped by the serialiser of the DOM. */
export function drawFigure({ id, title, lead, plot, table, asTable }: Figure): Element {
  const svg = Plot.plot({
    ...plot,
    document,
    figure: false,
  });
  // Labels of groups without a role are read out by none; the drawing is told by its links and its table.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', title);
  return h('figure', { id }, [
    h('h3', title),
    h('p', lead),
    h('div', { className: ['plot'], tabIndex: 0, role: 'group', ariaLabel: title }, [raw(svg.outerHTML)]),
    h('details', [h('summary', asTable), table]),
  ]);
}

/** A figure that has more rows than can be seen at once: its numbers as a table, made when it is opened. */
export function tellFigure({ id, title, lead, table, asTable }: Figure): Element {
  return h('figure', { id }, [
    h('h3', title),
    h('p', lead),
    h('details', [h('summary', asTable), later([table])]),
  ]);
}

export { Plot };
