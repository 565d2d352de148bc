import type { PrintedWord } from '../../layout/page/printed-page.ts';
import { cleanCharacters } from '../clean-characters.ts';

/** A font as far as the layout cares. Ascent and descent are shares of the size, descent below zero. */
export type PrintedFont = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly ascent: number;
  readonly descent: number;
};

/** A glyph on the page: its letters, where its pen began and ended, and how large it is. */
export type PlacedGlyph = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly size: number;
  readonly font: PrintedFont;
  readonly heavy: boolean;
};

/** A gap wider than this share of the size separates two words; kerning stays under it. */
const WORD_GAP = 0.17;
/** A pen that goes back further than this began a new word. */
const BACKSTEP = 0.5;
/** A shift of the line by more than this share of the size begins a new word: a superscript. */
const SHIFT = 0.12;

/** Of a soft hyphen only the one is seen that a word was broken at. */
const BROKEN = /\u00ad$/u;

type OpenWord = {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  readonly startX: number;
  readonly startY: number;
  endX: number;
  endY: number;
  /** The glyph that it ends with. */
  last: PlacedGlyph;
  /** How many letters it has, and the room between them, added up. */
  letters: number;
  room: number;
  readonly size: number;
  readonly font: PrintedFont;
  heavy: boolean;
  readonly turned: boolean;
  /** Where its letters run to: a step of length 1. */
  readonly direction: Direction;
};

type Direction = readonly [x: number, y: number];

const RIGHTWARDS: Direction = [1, 0];

/** Puts glyphs together to words, in the order in which they are painted. */
export class WordBuilder {
  readonly #words: PrintedWord[] = [];
  #open: OpenWord | null = null;
  /** The space that was painted behind the open word. */
  #space: PlacedGlyph | null = null;

  add(glyph: PlacedGlyph): void {
    if (/^\s*$/u.test(glyph.text)) {
      this.#space ??= glyph;
      return;
    }
    if (this.#open !== null && isPaintedTwice(this.#open.last, glyph)) {
      this.#open.heavy = true;
      return;
    }
    if (this.#space !== null && !isPaintedOver(this.#space, glyph)) this.#close(true);
    this.#space = null;
    if (this.#open !== null && !continues(this.#open, glyph)) this.#close(false);
    if (this.#open === null) this.#open = begin(glyph);
    else extend(this.#open, glyph);
  }

  finish(): readonly PrintedWord[] {
    this.#close(this.#space !== null);
    return this.#words;
  }

  #close(spaceBehind: boolean): void {
    const word = this.#open;
    this.#open = null;
    if (word === null) return;
    const text = cleanCharacters(word.text.replace(BROKEN, '-'));
    if (text.trim() === '') return;
    this.#words.push({
      text,
      box: [word.left, word.top, word.right, word.bottom],
      baseline: word.startY,
      size: word.size,
      bold: word.font.bold || word.heavy,
      italic: word.font.italic,
      turned: word.turned,
      spaceBehind,
      ...(isSetApart(word) ? { between: word.room / (word.letters - 1) } : {}),
    });
  }
}

/**
 * A browser prints a soft hyphen that it did not need as a space, and the letters behind it, or the hyphen that it did
 * need, over that.
 */
function isPaintedOver(space: PlacedGlyph, { x, y, size }: PlacedGlyph): boolean {
  const width = Math.hypot(space.endX - space.x, space.endY - space.y);
  return width > SAME_PLACE * size && Math.hypot(x - space.x, y - space.y) < SAME_PLACE * size;
}

/** Glyphs closer together than this share of the size begin in one place. */
const SAME_PLACE = 0.05;
/** A letter that is printed a second time to look bold stands no further than this share of the size from the first. */
const HAIR = 0.1;

function isPaintedTwice(first: PlacedGlyph, { text, x, y, size }: PlacedGlyph): boolean {
  return text === first.text && Math.hypot(x - first.x, y - first.y) < HAIR * size;
}

function begin(glyph: PlacedGlyph): OpenWord {
  const direction = directionOf(glyph);
  const word: OpenWord = {
    text: '',
    left: Infinity,
    right: -Infinity,
    top: Infinity,
    bottom: -Infinity,
    startX: glyph.x,
    startY: glyph.y,
    endX: glyph.x,
    endY: glyph.y,
    last: glyph,
    letters: 0,
    room: 0,
    size: glyph.size,
    font: glyph.font,
    heavy: glyph.heavy,
    turned: Math.abs(direction[1]) > Math.abs(direction[0]),
    direction,
  };
  extend(word, glyph);
  return word;
}

/** The letters of a word stand further apart than this share of their size only where somebody wants them to. */
const SET_APART = 0.06;

function isSetApart({ letters, room, size }: OpenWord): boolean {
  return letters > 1 && room > SET_APART * size * (letters - 1);
}

/** Where a glyph runs to; rightwards where it has no width. */
function directionOf({ x, y, endX, endY }: PlacedGlyph): Direction {
  if (y === endY && endX >= x) return RIGHTWARDS;
  const length = Math.hypot(endX - x, endY - y);
  return [(endX - x) / length, (endY - y) / length];
}

function extend(word: OpenWord, glyph: PlacedGlyph): void {
  const up = glyph.size * glyph.font.ascent;
  const down = -glyph.size * glyph.font.descent;
  word.text += glyph.text;
  if (word.letters > 0) word.room += Math.max(0, roomBefore(word, glyph));
  word.letters += 1;
  word.endX = glyph.endX;
  word.endY = glyph.endY;
  word.last = glyph;
  const [acrossX, acrossY] = word.turned ? [up, 0] : [0, up];
  word.left = Math.min(word.left, glyph.x - acrossX, glyph.endX - acrossX);
  word.right = Math.max(word.right, glyph.endX, glyph.x);
  word.top = Math.min(word.top, glyph.y - acrossY, glyph.endY - acrossY);
  word.bottom = Math.max(word.bottom, glyph.y + (word.turned ? 0 : down), glyph.endY);
}

/** From the end of a word to a glyph, along its line. */
function roomBefore({ endX, endY, direction: [x, y] }: OpenWord, glyph: PlacedGlyph): number {
  return (glyph.x - endX) * x + (glyph.y - endY) * y;
}

function continues(word: OpenWord, glyph: PlacedGlyph): boolean {
  if (glyph.font !== word.font && glyph.font.bold !== word.font.bold) return false;
  if (Math.abs(glyph.size - word.size) > word.size * SHIFT) return false;
  const [x, y] = word.direction;
  const along = roomBefore(word, glyph);
  const across = Math.abs((glyph.y - word.startY) * x - (glyph.x - word.startX) * y);
  return across < word.size * SHIFT && along < word.size * WORD_GAP && along > -word.size * BACKSTEP;
}
