import type { Paragraph } from './group-paragraphs.ts';

/** For each paragraph that goes on where an earlier one broke off: the index of that earlier one. */
export type Continuations = ReadonlyMap<number, number>;

/** A paragraph that breaks off has at least a full line of text. */
const SHORTEST_OPEN = 40;
/** How many paragraphs may stand between the two halves. */
const FARTHEST = 40;

/**
 * Where columns, boxes or page breaks tore a paragraph in two, its second half begins in mid-sentence behind a
 * paragraph that is complete; it goes back to the nearest one before it that breaks off in mid-sentence.
 */
export function findContinuations(paragraphs: readonly Paragraph[]): Continuations {
  const found = new Map<number, number>();
  const continued = new Set<number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isOrphan(paragraph, paragraphs[index - 1])) continue;
    for (let earlier = index - 1; earlier >= Math.max(0, index - FARTHEST); earlier -= 1) {
      const candidate = paragraphs[earlier];
      if (candidate === undefined || continued.has(earlier) || !breaksOff(candidate)) continue;
      found.set(index, earlier);
      continued.add(earlier);
      break;
    }
  }
  return found;
}

function isOrphan(paragraph: Paragraph, before: Paragraph | undefined): boolean {
  const start = paragraph.lines[0]?.text ?? '';
  if (
    before === undefined ||
    isPrinted(paragraph) ||
    !/^\p{Ll}[\p{L}-]*[\s.,;]/u.test(start) ||
    /^o\s/u.test(start)
  )
    return false;
  const words = paragraph.lines.map((line) => line.text).join(' ');
  const inList = words.endsWith(';') || /[:;]$/u.test(lastLine(before));
  return paragraph.spaced && !inList && words.split(/\s+/u).length > 2 && /[.!?]/u.test(words);
}

function breaksOff(paragraph: Paragraph): boolean {
  const length = paragraph.lines.reduce((sum, line) => sum + line.text.length, 0);
  return length >= SHORTEST_OPEN && /[\p{Ll}\p{Lu}\d,-]$/u.test(lastLine(paragraph));
}

function lastLine(paragraph: Paragraph): string {
  return paragraph.lines.at(-1)?.text ?? '';
}

/** Where the place on the page is known, columns and boxes were told apart already. */
function isPrinted({ lines }: Paragraph): boolean {
  return lines.some(({ print }) => print !== null);
}
