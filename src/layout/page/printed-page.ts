/** Left, top, right and bottom in points from the top left corner of the page, which it shows upright. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The letters between two spaces, as they stand on the page. */
export type PrintedWord = {
  readonly text: string;
  readonly box: Box;
  /** Where its letters stand: the line under them, measured from the top. */
  readonly baseline: number;
  /** Height of the font in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** It runs up or down the page. */
  readonly turned: boolean;
  /** A space was printed behind it. */
  readonly spaceBehind: boolean;
  /** The room between its letters, in points, where they are set apart. */
  readonly between?: number;
};

/** A ruling line: a box with hardly any height (or width). */
export type Rule = { readonly box: Box; readonly horizontal: boolean };

/** A filled rectangle, such as the background of a table cell; colour as `#rrggbb`. */
export type Fill = { readonly box: Box; readonly colour: string };

/** A small drawn shape: some producers draw the bullets of a list instead of printing letters. */
export type Dot = { readonly box: Box; readonly filled: boolean };

/** One page as the printer sees it: nothing of what its parts mean. */
export type PrintedPage = {
  /** Counts from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The quarters that it was turned to the right, so that its letters stand upright; none where it tells nothing. */
  readonly turns?: number;
  readonly words: readonly PrintedWord[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  /** What lies over, across or beside its text, in the order of painting: a watermark, a stamp, numbers of lines. */
  readonly overlays?: readonly PrintedWord[];
  /** All its text is laid invisibly over a picture: somebody else recognised it. */
  readonly isHidden?: boolean;
  /** Only the heads of tables are bold: places were kept by spaces, and nothing shows the weight of letters. */
  readonly boldIsHead?: boolean;
  /** Letters that are in the file and that nobody can see on the page; they are no words of it. */
  readonly unseen?: string;
};

export function unionOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
}

/** True where the middle of `inner` lies in `outer`. */
export function holdsMiddle(outer: Box, inner: Box): boolean {
  const x = (inner[0] + inner[2]) / 2;
  const y = (inner[1] + inner[3]) / 2;
  return x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3];
}
