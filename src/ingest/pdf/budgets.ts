const MEBIBYTE = 1024 * 1024;

/** What a PDF may hold before pdf.js sees it. Real agreements stay far below; SECURITY.md publishes the numbers. */
export const BUDGETS = {
  /** Bytes of one stream at any step of its filters. */
  streamBytes: 128 * MEBIBYTE,
  /** Bytes of all streams, at all steps of their filters. */
  documentBytes: 768 * MEBIBYTE,
  filtersOfStream: 4,
  streams: 100_000,
  objects: 500_000,
  /** Dictionaries and arrays inside each other. */
  nesting: 200,
} as const;
