import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Dot, Fill, PrintedPage, Rule } from '../../layout/page/printed-page.ts';
import { withDrawnBullets } from './drawn-bullets.ts';
import { apply, IDENTITY, multiply, toMatrix, type Matrix } from './matrix.ts';
import { boxOfPath, shapesOf } from './path-shapes.ts';
import { WordBuilder, type PrintedFont } from './word-builder.ts';

/** A font with what is needed to move the pen. */
export type PaintFont = PrintedFont & {
  /** Size of a glyph unit in text space: a thousandth in most fonts. */
  readonly unit: number;
  readonly vertical: boolean;
};

export type FontLookup = (name: string) => PaintFont;

type TextState = {
  font: PaintFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
};

type GraphicsState = {
  matrix: Matrix;
  fill: string | null;
  lineWidth: number;
  text: TextState;
  /** Nothing is painted outside of it. */
  clip: Box;
};

/** Text that is laid over a picture of itself, so that it can be searched. */
const INVISIBLE = 3;
/** Fill and stroke at once makes letters heavier. */
const FILL_AND_STROKE = 2;

/** The glyph objects and kerning numbers of a text operator. */
type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

/** Runs the painting operators of a page and keeps what it prints: words, ruling lines and filled areas. */
export class PagePainter {
  readonly #fontOf: FontLookup;
  readonly #words = new WordBuilder();
  readonly #rules: Rule[] = [];
  readonly #fills: Fill[] = [];
  readonly #dots: Dot[] = [];
  readonly #stack: GraphicsState[] = [];
  #state: GraphicsState;
  #textMatrix: Matrix = IDENTITY;
  #showsText = false;
  #clipsNext = false;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  /** `viewport` leads from the space of the page to points from its top left corner. */
  constructor(viewport: Matrix, fontOf: FontLookup) {
    this.#fontOf = fontOf;
    this.#state = { matrix: viewport, fill: '#000000', lineWidth: 1, text: plainText(), clip: EVERYWHERE };
  }

  paint(operators: ArrayLike<number>, operands: readonly unknown[]): void {
    for (let at = 0; at < operators.length; at += 1) this.#run(operators[at] ?? 0, operands[at]);
  }

  page(number: number, width: number, height: number): PrintedPage {
    const inside = ([left, top, right, bottom]: Box): boolean =>
      right > 0 && left < width && bottom > 0 && top < height;
    return {
      number,
      width,
      height,
      words: withDrawnBullets(this.#words.finish(), this.#dots).filter(({ box }) => inside(box)),
      rules: this.#rules.filter(({ box }) => inside(box)),
      fills: this.#fills.filter(({ box }) => inside(box)),
      isHidden: !this.#showsText,
    };
  }

  #run(operator: number, operands: unknown): void {
    const values: readonly unknown[] = Array.isArray(operands) ? operands : [];
    switch (operator) {
      case OPS.showText:
        this.#showText(values[0]);
        break;
      case OPS.moveText:
        this.#moveLine(numberAt(values, 0), numberAt(values, 1));
        break;
      case OPS.setTextMatrix:
        this.#textMatrix = toMatrix(values[0]);
        [this.#x, this.#y, this.#lineX, this.#lineY] = [0, 0, 0, 0];
        break;
      case OPS.beginText:
        this.#textMatrix = IDENTITY;
        [this.#x, this.#y, this.#lineX, this.#lineY] = [0, 0, 0, 0];
        break;
      case OPS.nextLine:
        this.#moveLine(0, this.#state.text.leading);
        break;
      case OPS.setLeadingMoveText:
        this.#state.text.leading = numberAt(values, 1);
        this.#moveLine(numberAt(values, 0), numberAt(values, 1));
        break;
      case OPS.setFont:
        this.#setFont(values[0], numberAt(values, 1));
        break;
      case OPS.save:
        this.#save();
        break;
      case OPS.restore:
        this.#restore();
        break;
      case OPS.transform:
        this.#state.matrix = multiply(this.#state.matrix, toMatrix(values));
        break;
      case OPS.paintFormXObjectBegin:
        this.#save();
        if (values[0] !== null && values[0] !== undefined)
          this.#state.matrix = multiply(this.#state.matrix, toMatrix(values[0]));
        break;
      case OPS.paintFormXObjectEnd:
        this.#restore();
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#clipsNext = true;
        break;
      case OPS.constructPath:
        this.#paintPath(values);
        break;
      default:
        this.#setState(operator, values);
    }
  }

  #setState(operator: number, values: readonly unknown[]): void {
    const { text } = this.#state;
    switch (operator) {
      case OPS.setCharSpacing:
        text.charSpacing = numberAt(values, 0);
        break;
      case OPS.setWordSpacing:
        text.wordSpacing = numberAt(values, 0);
        break;
      case OPS.setHScale:
        text.scale = numberAt(values, 0) / 100;
        break;
      case OPS.setLeading:
        text.leading = -numberAt(values, 0);
        break;
      case OPS.setTextRise:
        text.rise = numberAt(values, 0);
        break;
      case OPS.setTextRenderingMode:
        text.mode = numberAt(values, 0);
        break;
      case OPS.setLineWidth:
        this.#state.lineWidth = numberAt(values, 0);
        break;
      case OPS.setFillRGBColor:
        this.#state.fill = typeof values[0] === 'string' ? values[0] : null;
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        this.#state.fill = null;
        break;
      case OPS.setGState:
        this.#setGraphicsState(values[0]);
        break;
      default:
        break;
    }
  }

  #setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
        this.#setFont(entry[1][0], numberAt(entry[1], 1));
    }
  }

  #setFont(name: unknown, size: number): void {
    if (typeof name !== 'string') return;
    this.#state.text.font = this.#fontOf(name);
    this.#state.text.size = size;
  }

  #save(): void {
    this.#stack.push({ ...this.#state, text: { ...this.#state.text } });
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #moveLine(x: number, y: number): void {
    this.#lineX += x;
    this.#lineY += y;
    this.#x = this.#lineX;
    this.#y = this.#lineY;
  }

  /** As PDF 32000-1, 9.4.4 moves the pen: by the width of the glyph, character and word spacing, times the scale. */
  #showText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { text } = this.#state;
    const space = multiply(this.#state.matrix, this.#textMatrix);
    const size = Math.abs(text.size) * Math.hypot(space[2], space[3]);
    if (text.mode % 4 !== INVISIBLE) this.#showsText = true;
    const heavy = text.mode % 4 === FILL_AND_STROKE;
    for (const glyph of glyphs as readonly (Glyph | number | null)[]) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph * text.size) / 1000);
      } else if (glyph !== null) {
        const [x, y] = apply(space, this.#x, this.#y + text.rise);
        const spacing = text.charSpacing + (glyph.isSpace ? text.wordSpacing : 0);
        this.#advance(glyph.width * text.font.unit * text.size);
        const [endX, endY] = apply(space, this.#x, this.#y + text.rise);
        this.#words.add({ text: glyph.unicode, x, y, endX, endY, size, font: text.font, heavy });
        this.#advance(spacing);
      }
    }
  }

  #advance(width: number): void {
    if (this.#state.text.font.vertical) this.#y -= width;
    else this.#x += width * this.#state.text.scale;
  }

  #paintPath([operator, data]: readonly unknown[]): void {
    const isFill = FILLS.has(Number(operator));
    const isStroke = STROKES.has(Number(operator));
    const path: unknown = Array.isArray(data) ? data[0] : null;
    if (!isNumberList(path)) return;
    if (isFill || isStroke) this.#paintShapes(path, { isFill, isStroke });
    // A clip holds for what is painted behind its own path.
    if (this.#clipsNext) this.#state.clip = shared(this.#state.clip, boxOfPath(path, this.#state.matrix));
    this.#clipsNext = false;
  }

  #paintShapes(
    path: ArrayLike<number>,
    { isFill, isStroke }: { readonly isFill: boolean; readonly isStroke: boolean },
  ): void {
    const { rules, fills, dots } = shapesOf(path, this.#state.matrix, {
      fill: isFill ? this.#state.fill : null,
      strokeWidth: isStroke ? this.#state.lineWidth : null,
    });
    const { clip } = this.#state;
    this.#rules.push(...rules.filter(({ box }) => isVisible(shared(clip, box))));
    for (const { box, colour } of fills) {
      const seen = shared(clip, box);
      if (isVisible(seen)) this.#fills.push({ box: seen, colour });
    }
    this.#dots.push(...dots);
  }
}

const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** What two boxes share; turned inside out where they share nothing. */
function shared(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function isVisible([left, top, right, bottom]: Box): boolean {
  return right >= left && bottom >= top;
}

const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);

function plainText(): TextState {
  const font: PaintFont = {
    bold: false,
    italic: false,
    ascent: 0.8,
    descent: -0.2,
    unit: 0.001,
    vertical: false,
  };
  return { font, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 };
}

function numberAt(values: readonly unknown[], at: number): number {
  const value = values[at];
  return typeof value === 'number' ? value : 0;
}

function isNumberList(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
