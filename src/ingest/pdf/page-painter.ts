import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Dot, Fill, PrintedPage, Rule } from '../../layout/page/printed-page.ts';
import type { AnnotationPart } from './annotations.ts';
import { withDrawnBullets } from './drawn-bullets.ts';
import { apply, IDENTITY, multiply, toMatrix, type Matrix } from './matrix.ts';
import { boxOfPath, shapesOf } from './path-shapes.ts';
import { isWhite, PaintedGround } from './painted-ground.ts';
import { printedOnce } from './printed-once.ts';
import { WordBuilder, type PlacedGlyph, type PrintedFont } from './word-builder.ts';

/** A font with what is needed to move the pen. */
export type PaintFont = PrintedFont & {
  /** Size of a glyph unit in text space: a thousandth in most fonts. */
  readonly unit: number;
  readonly vertical: boolean;
};

export type FontLookup = (name: string) => PaintFont;

/** True for the mark of a layer that is shown; false for one that is switched off. */
export type LayerLookup = (layer: unknown) => boolean;

/** What a page refers to. */
export type PageLookup = {
  readonly fontOf: FontLookup;
  readonly isShown: LayerLookup;
  readonly partOf: (annotation: unknown) => AnnotationPart;
};

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
  /** How much the ground shows through what is filled: 1 for not at all, 0 for nothing else. */
  opacity: number;
  /** Nothing is painted outside of it. */
  clip: Box;
  /** Since the state was saved the space was moved, and nothing was painted in it yet. */
  isMovedOnly: boolean;
};

/** Text that is laid over a picture of itself, so that it can be searched. */
const INVISIBLE = 3;
/** What is thinner than this nobody sees. */
const SEEN_OPACITY = 0.02;
/** Fill and stroke at once makes letters heavier. */
const FILL_AND_STROKE = 2;

/** The glyph objects and kerning numbers of a text operator. */
type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

/** Runs the painting operators of a page and keeps what it prints: words, ruling lines and filled areas. */
export class PagePainter {
  readonly #fontOf: FontLookup;
  readonly #isShown: LayerLookup;
  readonly #partOf: PageLookup['partOf'];
  readonly #viewport: Matrix;
  readonly #words = new WordBuilder();
  /** Letters that run across the page, or were stamped on it. */
  readonly #overlays = new WordBuilder();
  /** Of what is painted now; null while it is the page itself. */
  #annotation: AnnotationPart | null = null;
  /** Letters that are in the file and that nobody can see on the page. */
  readonly #unseen = new WordBuilder();
  readonly #ground = new PaintedGround();
  /** Of a page that was painted before: then what lies over its pictures is known. */
  readonly #finished: PaintedGround | null;
  /** For each open piece of marked content, whether its layer is hidden. */
  readonly #hiddenLayers: boolean[] = [];
  readonly #rules: Rule[] = [];
  readonly #fills: Fill[] = [];
  readonly #dots: Dot[] = [];
  readonly #stack: GraphicsState[] = [];
  #state: GraphicsState;
  #textMatrix: Matrix = IDENTITY;
  #showsText = false;
  #hidesText = false;
  /** Letters of the page itself by the quarter turns that set them upright. */
  readonly #lettersByTurn: [number, number, number, number] = [0, 0, 0, 0];
  #clipsNext = false;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  /**
   * `viewport` leads from the space of the page to points from its top left corner; `before` is a painter that has
   * painted the same page.
   */
  constructor(viewport: Matrix, { fontOf, isShown, partOf }: PageLookup, before: PagePainter | null = null) {
    this.#fontOf = fontOf;
    this.#isShown = isShown;
    this.#partOf = partOf;
    this.#viewport = viewport;
    this.#finished = before === null ? null : before.#ground;
    this.#state = plainState(viewport);
  }

  /**
   * True where a page prints letters and has invisible ones too. Over a picture these are what somebody recognised in
   * it, elsewhere nobody reads them; which of the two is known when all of the page is painted.
   */
  get mixesInvisible(): boolean {
    return this.#showsText && this.#hidesText && this.#finished === null;
  }

  /** How many quarters a page has to be turned to the right so that most of its letters stand upright. */
  get turns(): number {
    const most = Math.max(...this.#lettersByTurn);
    return this.#lettersByTurn[0] === most ? 0 : this.#lettersByTurn.indexOf(most);
  }

  paint(operators: ArrayLike<number>, operands: readonly unknown[]): void {
    for (let at = 0; at < operators.length; at += 1) {
      const operator = operators[at] ?? 0;
      if (this.#annotation !== 'nothing' || operator === OPS.endAnnotation) this.#run(operator, operands[at]);
    }
  }

  page(number: number, width: number, height: number): PrintedPage {
    const inside = ([left, top, right, bottom]: Box): boolean =>
      right > 0 && left < width && bottom > 0 && top < height;
    return {
      number,
      width,
      height,
      words: withDrawnBullets(printedOnce(this.#words.finish()), this.#dots).filter(({ box }) => inside(box)),
      rules: this.#rules.filter(({ box }) => inside(box)),
      fills: this.#fills.filter(({ box }) => inside(box)),
      overlays: this.#overlays.finish().filter(({ box }) => inside(box)),
      isHidden: !this.#showsText,
      unseen: this.#unseen
        .finish()
        .map(({ text }) => text)
        .join(' '),
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
        this.#state.isMovedOnly = true;
        break;
      case OPS.paintFormXObjectBegin:
        this.#save();
        if (values[0] !== null && values[0] !== undefined)
          this.#state.matrix = multiply(this.#state.matrix, toMatrix(values[0]));
        this.#clipTo(values[1]);
        break;
      case OPS.paintFormXObjectEnd:
        this.#restore();
        break;
      case OPS.beginAnnotation:
        this.#beginAnnotation(values);
        break;
      case OPS.endAnnotation:
        this.#annotation = null;
        this.#restore();
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#hiddenLayers.push(values[0] === 'OC' && !this.#isShown(values[1]));
        break;
      case OPS.endMarkedContent:
        this.#hiddenLayers.pop();
        break;
      case OPS.shadingFill:
        this.#ground.add(this.#state.clip, null);
        this.#state.isMovedOnly = false;
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
      if (Array.isArray(entry) && entry[0] === 'ca' && typeof entry[1] === 'number')
        this.#state.opacity = entry[1];
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
    this.#state.isMovedOnly = false;
  }

  /**
   * Pictures are not decoded, so that no operator is left of them. But nobody moves the space, paints nothing, and
   * moves it back: a picture stood there, which fills the unit square.
   */
  #restore(): void {
    if (this.#state.isMovedOnly)
      this.#ground.add(shared(this.#state.clip, boxOfPath(UNIT_SQUARE, this.#state.matrix)), null);
    this.#state = this.#stack.pop() ?? this.#state;
    // What was painted inside was painted.
    if (this.#stack.length > 0) this.#state.isMovedOnly = false;
  }

  /** What hangs on the page is painted as if nothing had been painted before, and inside its own box. */
  #beginAnnotation([id, box, transform, matrix]: readonly unknown[]): void {
    this.#save();
    this.#annotation = this.#partOf(id);
    this.#state = plainState(this.#viewport);
    this.#clipTo(box);
    for (const inner of [transform, matrix])
      this.#state.matrix = multiply(this.#state.matrix, toMatrix(inner));
  }

  /** A form paints nothing outside its box. */
  #clipTo(box: unknown): void {
    if (!isNumberList(box) || box.length !== 4) return;
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(box);
    const frame = [0, left, bottom, 1, right, bottom, 1, right, top, 1, left, top, 4];
    this.#state.clip = shared(this.#state.clip, boxOfPath(frame, this.#state.matrix));
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
    this.#state.isMovedOnly = false;
    if (text.mode % 4 === INVISIBLE) this.#hidesText = true;
    else this.#showsText = true;
    const heavy = text.mode % 4 === FILL_AND_STROKE;
    const seen = isSlanted(space) || this.#annotation === 'overlay' ? this.#overlays : this.#words;
    if (seen === this.#words) this.#lettersByTurn[turnsOf(space)] += glyphs.length;
    for (const glyph of glyphs as readonly (Glyph | number | null)[]) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph * text.size) / 1000);
      } else if (glyph !== null) {
        const [x, y] = apply(space, this.#x, this.#y + text.rise);
        const spacing = text.charSpacing + (glyph.isSpace ? text.wordSpacing : 0);
        this.#advance(glyph.width * text.font.unit * text.size);
        const [endX, endY] = apply(space, this.#x, this.#y + text.rise);
        const placed = { text: glyph.unicode, x, y, endX, endY, size, font: text.font, heavy };
        (this.#isSeen(placed) ? seen : this.#unseen).add(placed);
        this.#advance(spacing);
      }
    }
  }

  /** False for letters of a hidden layer, outside the clip, without colour, or white on white. */
  #isSeen({ x, y, endX, endY, size }: PlacedGlyph): boolean {
    const { clip, fill, opacity, text } = this.#state;
    if (this.#hiddenLayers.includes(true)) return false;
    const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2 - size * HALF_LETTER];
    const isInside =
      middleX > clip[0] - size &&
      middleX < clip[2] + size &&
      middleY > clip[1] - size &&
      middleY < clip[3] + size;
    if (!isInside) return false;
    if (text.mode % 4 === INVISIBLE) return this.#finished?.hasPictureAt(middleX, middleY) ?? true;
    if (text.mode !== 0) return true;
    return opacity > SEEN_OPACITY && !(isWhite(fill) && this.#ground.isWhiteAt(middleX, middleY));
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
    if (isFill || isStroke) {
      this.#state.isMovedOnly = false;
      if (!this.#hiddenLayers.includes(true)) this.#paintShapes(path, { isFill, isStroke });
    }
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
    const { clip, fill, matrix, lineWidth } = this.#state;
    // Of a round or slanted shape only the box is known, and not where in it the colour is.
    const isArea = isFill && fills.length === 1 && rules.length + dots.length === 0;
    const half = isStroke ? (lineWidth * Math.hypot(matrix[2], matrix[3])) / 2 : 0;
    if (isFill || half > THICK / 2)
      this.#ground.add(shared(clip, widened(boxOfPath(path, matrix), half)), isArea ? fill : null);
    // The frame of a field is no table.
    if (this.#annotation !== null) return;
    this.#rules.push(...rules.filter(({ box }) => isVisible(shared(clip, box))));
    for (const { box, colour } of fills) {
      const seen = shared(clip, box);
      if (isVisible(seen)) this.#fills.push({ box: seen, colour });
    }
    this.#dots.push(...dots);
  }
}

/**
 * The tangent of ten degrees: a page that was scanned askew is less so, a watermark lies further from the lines of the
 * text and from the edges of the page.
 */
const SLANT = 0.18;

/** Letters that run neither along the page nor up or down. */
function isSlanted([x, y]: Matrix): boolean {
  return Math.min(Math.abs(x), Math.abs(y)) > SLANT * Math.max(Math.abs(x), Math.abs(y));
}

/** The quarters to the right that set letters upright which run to the right, up, to the left or down. */
function turnsOf([x, y]: Matrix): 0 | 1 | 2 | 3 {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y < 0 ? 1 : 3;
}

/** A line of so many points is a ground for letters. */
const THICK = 4;
/** From the line under a letter to its middle, as a share of its size. */
const HALF_LETTER = 0.3;
/** As pdf.js writes a path: go, line, line, line, close. */
const UNIT_SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];

const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];

function widened([left, top, right, bottom]: Box, by: number): Box {
  return [left - by, top - by, right + by, bottom + by];
}

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

function plainState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    fill: '#000000',
    opacity: 1,
    lineWidth: 1,
    text: plainText(),
    clip: EVERYWHERE,
    isMovedOnly: false,
  };
}

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
