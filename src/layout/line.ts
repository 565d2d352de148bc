/** A printed line of a page or text file, without the white space around it. */
export type Line = {
  readonly text: string;
  /** Empty lines above it. */
  readonly blanksBefore: number;
  readonly startsPage: boolean;
  /** See `widthEm`. */
  readonly widthEm: number;
};

/** What a line is for: part of the text, or something that only the page needs. */
export type LineRole = 'body' | 'furniture' | 'contents' | 'footnote';
