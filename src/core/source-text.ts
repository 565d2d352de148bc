import type { Diagnostic } from './diagnostic.ts';
import type { Places } from './places.ts';
import type { Span } from './span.ts';

/**
 * What a block is on the page. Furniture (running titles, page numbers), footnotes and contents pages keep
 * their place in the text and are told apart by kind; nothing is deleted.
 */
export type BlockKind =
  'heading' | 'paragraph' | 'item' | 'table' | 'quote' | 'footnote' | 'furniture' | 'contents';

/** A list marker, number or footnote mark as it is printed. */
export type Marker = { readonly text: string; readonly span: Span };

/** A place of a table and what stands in it, a piece for each paragraph. */
export type Cell = {
  readonly pieces: readonly Span[];
  /** Colour of the sign in it, else behind its words, as `#rrggbb`; null where there is none or the source shows none. */
  readonly colour: string | null;
  /**
   * A cell that reaches over several places is repeated in each, with the same pieces; this tells on which side it goes
   * on from. Null where a cell begins.
   */
  readonly covered: 'above' | 'left' | null;
};

/** Rows of cells, as many in each; the first row is the header where `hasHeader` says so. */
export type Table = { readonly hasHeader: boolean; readonly rows: readonly (readonly Cell[])[] };

export type Block = {
  readonly kind: BlockKind;
  /** The content without its marker; more than one range where the text layer tore it apart. */
  readonly pieces: readonly Span[];
  readonly marker: Marker | null;
  /** Nesting in lists; 0 outside. */
  readonly depth: number;
  /** Level of a heading that the source declares as one (1 is highest); null where it declares none. */
  readonly level: number | null;
  /** All of it is emphasised. */
  readonly bold: boolean;
  /** All of it is in italics; false where the source does not tell. */
  readonly slanted: boolean;
  /** The emphasised words that it begins with, where the rest is plain. */
  readonly boldLead: Span | null;
  /** What is set in bold or italics in it, where the rest is plain. */
  readonly emphasised: readonly Span[];
  /** Set off from the block before it by more than a line. */
  readonly spaced: boolean;
  readonly startsPage: boolean;
  /** The printed lines; empty where the source has none. */
  readonly lines: readonly Span[];
  /** Width of its widest line in em, label of a first line not counted; null where the source has no lines. */
  readonly widestEm: number | null;
  readonly table: Table | null;
  /**
   * The row of a table without heads that it stands in, counted through the document: what stands in one row
   * belongs together. Null outside.
   */
  readonly row: number | null;
  /**
   * Where it begins and where its further lines do, in points from the left edge of its column; `rest` is null where
   * it has one line.
   */
  readonly indent: { readonly first: number; readonly rest: number | null } | null;
  /** Height of the letters of its first line, in points; null where the source does not show it. */
  readonly size: number | null;
  /** The colour of the box that it stands in, as `#rrggbb`; null outside, and where the source shows no colours. */
  readonly ground: string | null;
};

/** The canonical text of a document and what its parts are. Every span of the data points into `text`. */
export type SourceText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where its words stand on the pages, and how many pages there are; null for sources without pages. */
  readonly pages: { readonly count: number; readonly places: Places } | null;
};

/** A block with everything unsaid at its plainest. */
export function plainBlock(
  kind: BlockKind,
  pieces: readonly Span[],
  rest: Partial<Omit<Block, 'kind' | 'pieces'>> = {},
): Block {
  return {
    kind,
    pieces,
    marker: null,
    depth: 0,
    level: null,
    bold: false,
    slanted: false,
    boldLead: null,
    emphasised: [],
    spaced: true,
    startsPage: false,
    lines: [],
    widestEm: null,
    table: null,
    row: null,
    indent: null,
    size: null,
    ground: null,
    ...rest,
  };
}

/** A cell that reaches over no other place. */
export function plainCell(pieces: readonly Span[], colour: string | null = null): Cell {
  return { pieces, colour, covered: null };
}

/** The range from the first to the last character of a block, its marker included. */
export function extentOf(block: Block): Span {
  const starts = block.pieces.map((piece) => piece.start);
  const ends = block.pieces.map((piece) => piece.end);
  if (block.marker !== null) {
    starts.push(block.marker.span.start);
    ends.push(block.marker.span.end);
  }
  return { start: Math.min(...starts), end: Math.max(...ends) };
}
