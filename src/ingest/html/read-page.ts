import type { Element, ElementContent, Nodes } from 'hast';
import { formatNumber } from '../docx/list-numbers.ts';
import { plainParagraph, wordsOf, type FlowPart, type Run } from '../flow/flow.ts';
import { hasHeadRow } from '../flow/head-row.ts';
import { spreadCells, type SpannedCell } from '../flow/spread-cells.ts';

/** What is on a page without being its content. */
const ASIDE: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'nav',
    'header',
    'footer',
    'form',
    'button',
    'select',
    'svg',
  ],
  ...['iframe', 'object', 'audio', 'video', 'canvas', 'dialog', 'head', 'input', 'textarea'],
]);
/** Elements that stand in a line of text. */
const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'del',
    'strike',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'br',
    'cite',
    'code',
    'data',
    'dfn',
    'em',
    'font',
    'i',
    'img',
    'ins',
    'kbd',
  ],
  ...[
    'label',
    'mark',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
    'wbr',
  ],
]);
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

type Place = { readonly depth: number; readonly quoted: boolean; readonly inSection: boolean };

const TOP: Place = { depth: 0, quoted: false, inSection: false };

/** The parts of a page in their order. */
export function readPage(node: Nodes, place: Place = TOP): readonly FlowPart[] {
  const parts: FlowPart[] = [];
  let line: ElementContent[] = [];
  const close = (): void => {
    const runs = runsIn(line, false);
    if (wordsOf(runs).trim() !== '')
      parts.push(plainParagraph(runs, { depth: place.depth, quoted: place.quoted }));
    line = [];
  };
  for (const child of 'children' in node ? node.children : []) {
    if (child.type === 'text' || (child.type === 'element' && INLINE.has(child.tagName))) line.push(child);
    else if (child.type === 'element' && (!isAside(child) || isHeadOfSection(child, place))) {
      close();
      parts.push(...readElement(child, place));
    }
  }
  close();
  return parts;
}

function isAside({ tagName, properties }: Element): boolean {
  const role = properties['role'] ?? '';
  return (
    ASIDE.has(tagName) ||
    properties['hidden'] === true ||
    /^(?:navigation|banner|search|contentinfo)$/u.test(role)
  );
}

/** The header of a section or article is its heading; that of the page is furniture of the site. */
function isHeadOfSection({ tagName, properties }: Element, { inSection }: Place): boolean {
  return tagName === 'header' && inSection && properties['hidden'] !== true;
}

function readElement(element: Element, place: Place): readonly FlowPart[] {
  const { tagName, children } = element;
  if (isEndnotes(element) && tagName !== 'ol') return readEndnotes(element);
  const level = /^h(?<level>[1-6])$/u.exec(tagName)?.groups?.['level'];
  if (level !== undefined) return [{ type: 'heading', level: Number(level), runs: runsIn(children, false) }];
  if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') return readList(element, place);
  if (tagName === 'table') return readTable(element, place);
  if (tagName === 'blockquote') return readPage(element, { ...place, quoted: true });
  const inSection = place.inSection || tagName === 'section' || tagName === 'article';
  return readPage(element, { ...place, inSection });
}

/** Notes behind the text, as the usual programs write them. */
function isEndnotes({ properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return (
    properties['role'] === 'doc-endnotes' || classes.some((name) => /^(?:footnotes|endnotes)$/u.test(name))
  );
}

/** The arrow of a note that leads back to the text. */
const BACK = /^\s*(?:\u21A9\uFE0E?|\u2191|\^)\s*$/u;

/** The notes of a list, each with its number; the arrow that leads back is no part of them. */
function readEndnotes(element: Element): readonly FlowPart[] {
  const notes = readPage(element).filter((part) => part.type === 'paragraph' && part.marker !== null);
  return notes.flatMap((part): readonly FlowPart[] =>
    part.type === 'paragraph'
      ? [
          {
            type: 'footnote',
            mark: (part.marker ?? '').replace(/\.$/u, ''),
            runs: part.runs.filter(({ text }) => !BACK.test(text)),
          },
        ]
      : [],
  );
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function readList(list: Element, place: Place): readonly FlowPart[] {
  const inside = { ...place, depth: place.depth + 1 };
  const items = list.children.filter((child): child is Element => child.type === 'element');
  const isReversed = list.properties['reversed'] === true;
  let next = numberOf(list.properties['start']) ?? (isReversed ? items.length : 1);
  return items.flatMap((item) => {
    // Some programs put lists inside lists without an item around them.
    if (item.tagName !== 'li') return readElement(item, inside);
    const value = numberOf(item.properties['value']) ?? next;
    next = value + (isReversed ? -1 : 1);
    const format = FORMATS[list.properties['type'] ?? '1'] ?? 'decimal';
    const marker = list.tagName === 'ol' ? `${formatNumber(value, format)}.` : '•';
    return withMarker(readPage(item, inside), marker);
  });
}

/** Browsers take no larger number either. */
const LARGEST = 2 ** 31 - 1;

function numberOf(value: unknown): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) && Math.abs(number) <= LARGEST ? number : null;
}

/** The marker stands before the first paragraph of an item; a number that the author typed there is the number. */
function withMarker(parts: readonly FlowPart[], marker: string): readonly FlowPart[] {
  const [first, ...rest] = parts;
  if (first?.type !== 'paragraph' || first.marker !== null) return parts;
  return [{ ...first, marker }, ...rest];
}

function readTable(table: Element, place: Place): readonly FlowPart[] {
  const rows = rowsIn(table);
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const title = caption === undefined ? [] : readPage(caption, place);
  const cells = spreadCells(rows.map((row) => cellsIn(row).map(readCell)));
  const [first] = rows;
  const isMarked =
    first !== undefined &&
    cellsIn(first).length > 0 &&
    cellsIn(first).every(({ tagName }) => tagName === 'th');
  return [...title, { type: 'table', hasHeads: isMarked || hasHeadRow(cells), rows: cells }];
}

function readCell(cell: Element): SpannedCell {
  const { colSpan, rowSpan } = cell.properties;
  return {
    parts: readPage(cell),
    columns: numberOf(colSpan) ?? 1,
    rows: numberOf(rowSpan) ?? 1,
    goesOn: false,
  };
}

function rowsIn(node: Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? rowsIn(child) : [];
  });
}

function cellsIn(row: Element): readonly Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

type Look = { readonly raised: boolean; readonly italic: boolean };

const PLAIN: Look = { raised: false, italic: false };

/** White space of the source is one space; only `br` breaks a line. Struck-out words are left out. */
function runsIn(nodes: readonly ElementContent[], bold: boolean, look: Look = PLAIN): readonly Run[] {
  return nodes.flatMap((node, at): readonly Run[] => {
    if (node.type === 'text') return [{ text: node.value.replace(/\s+/gu, ' '), bold, ...look }];
    if (node.type !== 'element' || isAside(node) || STRUCK.has(node.tagName)) return [];
    if (node.tagName === 'br') return [{ text: '\n', bold }];
    const isBold = bold || node.tagName === 'b' || node.tagName === 'strong';
    const runs = runsIn(node.children, isBold, {
      raised: look.raised || node.tagName === 'sup',
      italic: look.italic || node.tagName === 'em' || node.tagName === 'i',
    });
    return standsApart(runs, nodes[at + 1]) ? [...runs, { text: ' ', bold: isBold }] : runs;
  });
}

/** A number in an element of its own stands apart from the words behind it, though no space is written. */
function standsApart(runs: readonly Run[], next: ElementContent | undefined): boolean {
  const words = wordsOf(runs).trim();
  const isNumber = /^(?:\p{Lu}{0,3}[ .-]?\d{1,3}(?:[.-]\d{1,3})*\p{L}?|[IVX]{1,5}(?:\.\p{Ll})?)[.):]?$/u.test(
    words,
  );
  return isNumber && next !== undefined && /^[\p{Lu}‘'“"]/u.test(firstText(next));
}

/** The first text inside a node; empty where there is none. */
function firstText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isAside(node) || STRUCK.has(node.tagName)) return '';
  for (const child of node.children) {
    const text = firstText(child);
    if (text !== '') return text;
  }
  return '';
}
