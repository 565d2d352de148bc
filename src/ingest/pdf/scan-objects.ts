import { BUDGETS } from './budgets.ts';
import { ObjectLexer, type PdfValue } from './object-lexer.ts';

/** The data of a stream, and what its dictionary says of it. */
type StreamPlace = {
  readonly start: number;
  readonly end: number;
  readonly entries: ReadonlyMap<string, PdfValue>;
};

/** What a PDF holds, wherever it stands. */
export type ScannedFile = {
  readonly streams: readonly StreamPlace[];
  readonly objects: number;
  /** What a reference can mean: every value that stands under its number. */
  readonly valuesOf: (object: number) => readonly PdfValue[];
};

/** Objects may lie over each other only so many times the length of the file; no writer does it at all. */
const MOST_OVERLAP = 4;

/** Thrown where a file has more of something than it may. */
export class TooMany extends Error {}

/**
 * Looks at everything that calls itself an object, also inside comments, strings and streams: a reader goes where the
 * list of a file points to. Linear in the length of the file.
 */
export function scanObjects(file: Buffer): ScannedFile {
  const values = new Map<number, PdfValue[]>();
  const found: { readonly keyword: number; readonly entries: ReadonlyMap<string, PdfValue> }[] = [];
  let [objects, looked] = [0, 0];
  for (let at = file.indexOf('obj'); at >= 0; at = file.indexOf('obj', at + 3)) {
    const before = file.toString('latin1', Math.max(0, at - LONGEST_HEAD), at);
    if (before.endsWith('end')) continue;
    objects += 1;
    if (objects > BUDGETS.objects) throw new TooMany(`it holds more than ${BUDGETS.objects} objects`);
    const lexer = new ObjectLexer(file, at + 3);
    const value = lexer.value();
    looked += lexer.at - at;
    if (looked > MOST_OVERLAP * file.length) throw new TooMany('its objects lie over each other');
    const number = Number(
      /(?<number>\d{1,10})\s+\d{1,5}\s*$/u.exec(before)?.groups?.['number'] ?? Number.NaN,
    );
    if (value === null) continue;
    if (value.type === 'dictionary' && lexer.keyword().startsWith('stream'))
      found.push({ keyword: lexer.at, entries: value.entries });
    else if (isSimple(value)) {
      const known = values.get(number);
      if (known === undefined) values.set(number, [value]);
      else if (known.length < MOST_MEANINGS) known.push(value);
    }
    if (found.length > BUDGETS.streams) throw new TooMany(`it holds more than ${BUDGETS.streams} streams`);
  }
  const valuesOf = (object: number): readonly PdfValue[] => {
    const known = values.get(object) ?? [];
    return known.length === MOST_MEANINGS ? [] : known;
  };
  return { streams: found.map((stream) => placeOf(file, stream, valuesOf)), objects, valuesOf };
}

/** A number that is given out more often than this by updates of a file is as good as unknown. */
const MOST_MEANINGS = 8;

/** Number and generation in front of the word `obj`. */
const LONGEST_HEAD = 40;

/** Dictionaries are neither filters nor lengths. */
function isSimple({ type }: PdfValue): boolean {
  return type === 'name' || type === 'number' || type === 'array' || type === 'reference';
}

/** The data begins on the line behind the keyword, and is as long as the dictionary says where that can be right. */
function placeOf(
  file: Buffer,
  { keyword, entries }: { readonly keyword: number; readonly entries: ReadonlyMap<string, PdfValue> },
  valuesOf: ScannedFile['valuesOf'],
): StreamPlace {
  const start = nextLine(file, keyword + 'stream'.length);
  const closing = file.indexOf('endstream', start);
  const first = closing < 0 ? file.length : closing;
  const length = entries.get('Length');
  const lengths =
    length?.type === 'reference' ? valuesOf(length.object) : length === undefined ? [] : [length];
  const told = lengths.flatMap((value) => (value.type === 'number' ? [start + value.value] : []));
  const ends = told.filter((end) => end > first && end < file.length && endsAt(file, end));
  return { start, end: Math.max(first, ...ends), entries };
}

function nextLine(file: Buffer, from: number): number {
  let at = from;
  while (at < file.length && file[at] !== 0x0a && file[at] !== 0x0d) at += 1;
  return at + (file[at] === 0x0d && file[at + 1] === 0x0a ? 2 : 1);
}

/** Some writers count the line end in front of the keyword, some do not. */
function endsAt(file: Buffer, end: number): boolean {
  return /^\s{0,4}endstream/u.test(file.toString('latin1', end, end + 16));
}
