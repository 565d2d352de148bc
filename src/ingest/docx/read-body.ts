import type { Element, Nodes } from 'xast';
import { plainParagraph, wordsOf, type FlowPart, type Run } from '../flow/flow.ts';
import { hasHeadRow } from '../flow/head-row.ts';
import { spreadCells, type SpannedCell } from '../flow/spread-cells.ts';
import type { ListNumbers } from './list-numbers.ts';
import { levelOf, type Style } from './styles.ts';
import { childrenOf, find, isOn, textIn, valueOf } from './xml.ts';

/** What the body of a document refers to. */
export type BodySetting = {
  readonly styleOf: (id: string | null) => Style | null;
  readonly numbers: ListNumbers;
  /** Called for every footnote in the order of their marks. */
  readonly footnoteOf: (id: string) => string;
  /** A number without words is all that stands in many a cell; elsewhere it is an empty line. */
  readonly keepsEmptyItems?: boolean;
};

/** Elements that only hold others: content controls, accepted insertions, links, fields. */
const HOLDERS: ReadonlySet<string> = new Set([
  ...[
    'w:sdt',
    'w:sdtContent',
    'w:ins',
    'w:moveTo',
    'w:hyperlink',
    'w:smartTag',
    'w:fldSimple',
    'w:customXml',
  ],
  ...['mc:AlternateContent', 'mc:Choice', 'w:dir', 'w:bdo'],
]);

/** The paragraphs and tables of a body, a cell or a text box, in their order. Deleted text is left out. */
export function readBody(container: Nodes, setting: BodySetting): readonly FlowPart[] {
  return childrenOf(container).flatMap((child): readonly FlowPart[] => {
    if (child.name === 'w:p') return readParagraph(child, setting);
    if (child.name === 'w:tbl') return readTable(child, setting);
    return HOLDERS.has(child.name) ? readBody(child, setting) : [];
  });
}

function readParagraph(element: Element, setting: BodySetting): readonly FlowPart[] {
  const properties = find(element, 'w:pPr');
  const style = setting.styleOf(valueOf(find(properties, 'w:pStyle')));
  const runs = runsIn(element, { setting, bold: style?.bold ?? false });
  const boxes = boxesIn(element).flatMap((box) => readBody(box, setting));
  const { marker, depth } = markerOf(properties, style, setting);
  if (wordsOf(runs).trim() === '') {
    const isKept = marker !== null && setting.keepsEmptyItems === true;
    return isKept ? [plainParagraph([], { marker, depth }), ...boxes] : boxes;
  }
  const level = levelOf(find(properties, 'w:outlineLvl')) ?? style?.level ?? null;
  if (/^(?:toc|inhopg)\s?\d/iu.test(style?.name ?? '')) return [{ type: 'contents', runs }, ...boxes];
  if (level !== null) {
    const numbered = marker === null ? runs : [{ text: `${marker} `, bold: true }, ...runs];
    return [{ type: 'heading', level, runs: numbered }, ...boxes];
  }
  const startsPage = isOn(find(properties, 'w:pageBreakBefore'));
  return [plainParagraph(runs, { marker, depth, startsPage }), ...boxes];
}

/** The number of a list item and how deep it lies. */
function markerOf(
  properties: Element | null,
  style: Style | null,
  { numbers }: BodySetting,
): { readonly marker: string | null; readonly depth: number } {
  const styled = style?.numbering ?? null;
  const numbering = find(properties, 'w:numPr') ?? styled?.properties ?? null;
  const list = valueOf(find(numbering, 'w:numId')) ?? valueOf(find(styled?.properties ?? null, 'w:numId'));
  // A list of the number 0 takes a paragraph out of the list of its style.
  if (numbering === null || list === null || list === '0') return { marker: null, depth: 0 };
  const said = valueOf(find(numbering, 'w:ilvl'));
  // Which level belongs to a style stands in the list; Word writes it in the style too, or not.
  const level = Number(said ?? (styled === null ? 0 : (numbers.levelOfStyle(list, styled.style) ?? 0)));
  const marker = numbers.next(list, level);
  return { marker, depth: marker === null ? 0 : level + 1 };
}

type RunSetting = { readonly setting: BodySetting; readonly bold: boolean };

function runsIn(container: Element, { setting, bold }: RunSetting): readonly Run[] {
  return childrenOf(container).flatMap((child): readonly Run[] => {
    if (child.name === 'w:r') return [readRun(child, { setting, bold })];
    return HOLDERS.has(child.name) ? runsIn(child, { setting, bold }) : [];
  });
}

function readRun(element: Element, { setting, bold }: RunSetting): Run {
  const own = find(element, 'w:rPr', 'w:b');
  const isHidden = isOn(find(element, 'w:rPr', 'w:vanish'));
  const text = isHidden
    ? ''
    : childrenOf(element)
        .map((child) => wordsIn(child, setting))
        .join('');
  const raised = valueOf(find(element, 'w:rPr', 'w:vertAlign')) === 'superscript';
  const italic = isOn(find(element, 'w:rPr', 'w:i'));
  return { text, bold: own === null ? bold : isOn(own), italic, raised };
}

function wordsIn(element: Element, { footnoteOf }: BodySetting): string {
  switch (element.name) {
    case 'w:t':
      return textIn(element);
    case 'w:tab':
      return ' ';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:footnoteReference':
      return footnoteOf(element.attributes['w:id'] ?? '');
    default:
      return '';
  }
}

/** The contents of text boxes that hang on a paragraph; the older form beside a newer one is the same box. */
function boxesIn(node: Element): readonly Element[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    if (child.name === 'mc:Fallback' || child.name === 'w:del') return [];
    return boxesIn(child);
  });
}

function readTable(table: Element, setting: BodySetting): readonly FlowPart[] {
  const elements = childrenOf(table, 'w:tr');
  const rows = spreadCells(elements.map((row) => readRow(row, setting)));
  const isMarked = isOn(find(elements[0] ?? null, 'w:trPr', 'w:tblHeader'));
  return [{ type: 'table', hasHeads: isMarked || hasHeadRow(rows), rows }];
}

function readRow(row: Element, setting: BodySetting): readonly SpannedCell[] {
  const before = countOf(find(row, 'w:trPr', 'w:gridBefore')) ?? 0;
  const cells = cellsOf(row).map((cell): SpannedCell => {
    const properties = find(cell, 'w:tcPr');
    const merge = find(properties, 'w:vMerge');
    return {
      parts: readBody(cell, { ...setting, keepsEmptyItems: true }),
      columns: countOf(find(properties, 'w:gridSpan')) ?? 1,
      rows: 1,
      goesOn: merge !== null && valueOf(merge) !== 'restart',
    };
  });
  return before > 0 ? [{ parts: [], columns: before, rows: 1, goesOn: false }, ...cells] : cells;
}

/** The whole number that an element says; null where it says none. */
function countOf(element: Element | null): number | null {
  const count = Number(valueOf(element) ?? Number.NaN);
  return Number.isInteger(count) ? count : null;
}

function cellsOf(row: Element): readonly Element[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return HOLDERS.has(child.name) ? cellsOf(child) : [];
  });
}
