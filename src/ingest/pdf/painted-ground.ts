import type { Box } from '../../layout/page/printed-page.ts';

/** A colour as `#rrggbb`; null for what has no single one: a picture, a pattern, a drawing. */
type Colour = string | null;

/** Paper is white until something is painted on it. */
const PAPER = '#ffffff';
/** A channel from here on cannot be told from white. */
const WHITE = 0xf8;

/** What is painted where, in its order: the ground that letters stand on. */
export class PaintedGround {
  readonly #areas: { readonly box: Box; readonly colour: Colour }[] = [];

  add(box: Box, colour: Colour): void {
    this.#areas.push({ box, colour });
  }

  /** True where white letters cannot be seen: on paper, or on a white area. */
  isWhiteAt(x: number, y: number): boolean {
    const area = this.#areas.findLast(({ box }) => holds(box, x, y));
    return isWhite(area === undefined ? PAPER : area.colour);
  }

  /** True where something stands that is no area of one colour, such as the picture of a scanned page. */
  hasPictureAt(x: number, y: number): boolean {
    return this.#areas.some(({ box, colour }) => colour === null && holds(box, x, y));
  }
}

function holds([left, top, right, bottom]: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

export function isWhite(colour: Colour): boolean {
  if (colour === null || !/^#[\da-f]{6}$/iu.test(colour)) return false;
  return [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= WHITE);
}
