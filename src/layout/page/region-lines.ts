import type { CellPlace, Line, LinePrint } from '../line.ts';
import type { Span } from '../../core/span.ts';
import { MARKER } from './bands.ts';
import { groundBehind } from './ground-behind.ts';
import { isGlued, type PrintedLine } from './gather-lines.ts';
import type { Region } from './order-lines.ts';
import { usualGap, WIDE_GAP } from './paragraph-starts.ts';
import { unionOf, type Box, type Fill, type PrintedWord } from './printed-page.ts';

/** A gap wider than this many usual ones separates parts of the page. */
const FAR_GAP = 2.4;

export type RegionPlace = {
  readonly page: number;
  /** Of the whole page, in points. */
  readonly width: number;
  readonly region: number;
  readonly cell: CellPlace | null;
  /** The coloured areas of the page. */
  readonly fills: readonly Fill[];
};

/** The lines of a column or cell with the room between and behind them. */
export function linesOfRegion(region: Region, { width, fills, ...place }: RegionPlace): readonly Line[] {
  const usual = usualGap(region.lines);
  const right = rightEdge(region, width);
  return region.lines.map((line, at) => {
    const before = region.lines[at - 1];
    const gap = before === undefined ? 0 : (line.baseline - before.baseline) / line.size;
    return toLine(line, {
      blanksBefore: gap > usual * FAR_GAP ? 2 : gap > usual * WIDE_GAP ? 1 : 0,
      columnLeft: region.isColumn ? region.left : null,
      room: Math.max(0, rightOf(line, right, region.beside) - line.box[2]),
      width: line.box[2] - region.left,
      ground: place.cell === null ? groundBehind(line.box, line.size, fills) : null,
      ...place,
      isFurniture: false,
    });
  });
}

/** Where full lines end: where two do. Where no two end alike, the page leaves as much room as on the left. */
function rightEdge({ lines, left, right, isColumn }: Region, width: number): number {
  const full = lines.filter(({ box }) => right - box[2] < NEARLY * (right - left)).length;
  return isColumn || full > 1 ? right : Math.max(right, width - left);
}

/** Lines that end this close to each other end alike, as a share of the width. */
const NEARLY = 0.06;

/** Where the line could have gone on to: the edge of its column, or a box beside it. */
function rightOf({ box, baseline }: PrintedLine, right: number, beside: readonly Box[]): number {
  const next = beside.filter((other) => other[0] >= box[2] && other[1] < baseline && other[3] > box[1]);
  return Math.min(right, ...next.map(([left]) => left - BEFORE_BOX));
}

/** Text keeps this far from a box beside it, in points. */
const BEFORE_BOX = 6;

/** A running title or page number. */
export function furnitureLine(line: PrintedLine, page: number): Line {
  return toLine(line, {
    blanksBefore: 1,
    room: 0,
    width: line.box[2] - line.box[0],
    page,
    region: 0,
    columnLeft: null,
    ground: null,
    cell: null,
    isFurniture: true,
  });
}

/** A space can hide inside a word of the page. */
function splitWord(text: string): readonly string[] {
  return text.includes(' ') ? text.split(/\s+/u).filter(Boolean) : [text];
}

function boxOf(words: readonly PrintedWord[]): Box {
  const [first] = words;
  return words.length === 1 && first !== undefined ? first.box : unionOf(words.map(({ box }) => box));
}

type LineFrame = Pick<LinePrint, 'page' | 'region' | 'columnLeft' | 'room' | 'ground'> & {
  readonly isFurniture: boolean;
  readonly cell: CellPlace | null;
  readonly blanksBefore: number;
  readonly width: number;
};

function toLine(
  { words, size }: PrintedLine,
  { blanksBefore, width, cell, isFurniture, ...place }: LineFrame,
): Line {
  const tokens: { text: string; words: PrintedWord[] }[] = [];
  for (const [at, word] of words.entries()) {
    const last = tokens.at(-1);
    if (last !== undefined && isGlued(words[at - 1], word)) {
      last.text += word.text;
      last.words.push(word);
    } else {
      for (const text of splitWord(word.text)) tokens.push({ text, words: [word] });
    }
  }
  const boxes = new Float32Array(tokens.length * 4);
  for (const [at, token] of tokens.entries()) boxes.set(boxOf(token.words), at * 4);
  const styles = tokens.map((token) => spelling(token.words).every(({ bold }) => bold));
  const texts = tokens.map((token) => token.text);
  return {
    text: texts.join(' '),
    blanksBefore,
    startsPage: false,
    widthEm: width / size,
    cell,
    isFurniture,
    print: {
      ...place,
      boxes,
      size,
      bold: styles.every(Boolean),
      italic: words.every(({ italic }) => italic),
      boldLead: boldLead(texts, styles),
      emphasised: emphasisedIn(
        texts,
        tokens.map((token) => spelling(token.words).every(({ bold, italic }) => bold || italic)),
      ),
    },
  };
}

/** A full stop behind a word is often set plain where the word is bold: signs alone have no style. */
function spelling(words: readonly PrintedWord[]): readonly PrintedWord[] {
  if (words.length === 1) return words;
  const spelled = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return spelled.length === 0 ? words : spelled;
}

function boldLead(tokens: readonly string[], bold: readonly boolean[]): Span | null {
  const first = MARKER.test(tokens[0] ?? '') && tokens.length > 1 ? 1 : 0;
  const plain = bold.findIndex((isBold, at) => at >= first && !isBold);
  const last = plain === -1 ? tokens.length : plain;
  if (last <= first) return null;
  const before = tokens.slice(0, first).join(' ').length;
  const start = first === 0 ? 0 : before + 1;
  return { start, end: start + tokens.slice(first, last).join(' ').length };
}

/** Where words in bold or italics stand together. */
function emphasisedIn(tokens: readonly string[], isSet: readonly boolean[]): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const last = found.at(-1);
    if (isSet[index] === true && last !== undefined && isSet[index - 1] === true)
      last.end = at + token.length;
    else if (isSet[index] === true) found.push({ start: at, end: at + token.length });
    at += token.length + 1;
  }
  return found;
}
