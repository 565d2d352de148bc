/** The end of the file in which PDF readers look for where the cross-references begin. */
const TAIL = 2048;

/**
 * True where a PDF tells where its objects are. Where it does not, or tells it wrongly, pdf.js searches the whole file
 * for them, which can bring back what was deleted and lose what is left of the rest.
 */
export function hasCrossReferences(bytes: Uint8Array): boolean {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - TAIL)));
  const offset = /startxref\s+(?<offset>\d{1,10})\s+%%EOF\s*[^%]*$/u.exec(tail)?.groups?.['offset'];
  if (offset === undefined) return false;
  const start = latin1(bytes.subarray(Number(offset), Number(offset) + LONGEST_START));
  return /^\s*(?:xref\s|\d+\s+\d+\s+obj)/u.test(start);
}

/** `12345 0 obj` and white space before it. */
const LONGEST_START = 40;

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
