/** What is known of a file besides its content. */
export type SourceFile = {
  readonly file: string;
  readonly sha256: string;
  readonly mediaType: string;
  /** Which of how many documents of the file it is; null where it is the only one. */
  readonly part: { readonly index: number; readonly of: number } | null;
  /** Pages that were read from their pictures. */
  readonly recognised?: readonly { readonly page: number; readonly confidence: number }[];
};
