import type { Span } from '../core/span.ts';

/** A printed line of a page or text file, without the white space around it. */
export type Line = {
  readonly text: string;
  /** Empty lines above it, or as much room as they would take. */
  readonly blanksBefore: number;
  readonly startsPage: boolean;
  /** See `widthEm`. */
  readonly widthEm: number;
  /** The cell that it stands in; null where it stands in no table. */
  readonly cell: CellPlace | null;
  /** Known to be no part of the text, before its words are asked. */
  readonly isFurniture: boolean;
  /** How it stands on its page; null where the source has no pages. */
  readonly print: LinePrint | null;
};

/** What only a page shows of a line. */
export type LinePrint = {
  readonly page: number;
  /** Left, top, right and bottom of each word of its text, in points. */
  readonly boxes: Float32Array;
  /** Size of most of its letters, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The bold words that it begins with, behind a number if there is one, as a range of its text; null without. */
  readonly boldLead: Span | null;
  /** What is set in bold or italics in it, as ranges of its text; all of it where nothing is plain. */
  readonly emphasised: readonly Span[];
  /** What is left of its column behind its last word, in points. */
  readonly room: number;
  /** Lines of one region follow each other in one column. */
  readonly region: number;
  /** Left edge of its column; null where it is the page's. */
  readonly columnLeft: number | null;
  /** The colour of the box that it stands in; null for the paper, and in tables. */
  readonly ground: string | null;
};

/** A cell of a table, which can go on over pages. */
export type CellPlace = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** How many columns its table has. */
  readonly columns: number;
  /** How many rows and columns it takes. */
  readonly reach: { readonly rows: number; readonly columns: number };
  readonly colour: string | null;
  /** Colours of all places of its row, column by column: also of those that hold no words. */
  readonly rowColours: readonly (string | null)[];
  /** It takes a small part of the width: a number, a name, a date. */
  readonly narrow: boolean;
  /** The cell that its whole table stands in; null for a table of its own. */
  readonly within: CellPlace | null;
  /** Its columns have heads; without, the rows are read one after another as text. */
  readonly hasHeader: boolean;
};

/** What a line is for: part of the text, or something that only the page needs. */
export type LineRole = 'body' | 'furniture' | 'contents' | 'footnote' | 'table';

/** How two lines that follow each other belong together. */
export type LineJoint = 'same-paragraph' | 'same-word' | 'new-paragraph';
