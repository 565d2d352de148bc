import type { Line } from './line.ts';

const CONTENTS_TITLE = /^(?:inhoud|inhoudsopgave|inhoudstafel|index)\s*:?$/iu;
/** A title and its page number, with or without leader dots between. */
const ENTRY = /^(?=.*\p{L}{3})(?:.*?[^.\s])(?:\s*(?:\.\s?){3,}\s*|\s*…+\s*|\s+)\d{1,3}$/u;
const LEADERS = /(?:\.\s?){5,}\s*\d{1,3}$|…{2,}\s*\d{1,3}$/u;
/** A whole contents page on one line. */
const MANY_ENTRIES = /^(?:.*?\p{L}{3}.*?(?:\s|\.)\d{1,3}(?=\s|$)){5,}/u;
/** Lines that may stand between two entries: a number, a title or a page number on lines of their own. */
const LONGEST_GAP = 3;

/** The lines of contents pages, which repeat every heading of the document. */
export function findContents(
  lines: readonly Line[],
  furniture: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (LEADERS.test(line.text)) found.add(index);
    if (CONTENTS_TITLE.test(line.text))
      for (const entry of entriesAfter(index, lines, furniture)) found.add(entry);
  }
  return found;
}

function entriesAfter(
  title: number,
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
): readonly number[] {
  const next = lines[title + 1]?.text ?? '';
  if (MANY_ENTRIES.test(next)) return [title, title + 1];
  const last = lastEntry(title, lines, furniture);
  if (last === title) return [title];
  return Array.from({ length: last - title + 1 }, (_, offset) => title + offset);
}

/**
 * Page numbers of a contents page never go back; the first entry that comes back as a heading ends it. A smaller number
 * alone on its line is that of a chapter, or of the page itself.
 */
function lastEntry(title: number, lines: readonly Line[], furniture: ReadonlySet<number>): number {
  let last = title;
  let page = 0;
  let gap = 0;
  for (let index = title + 1; index < lines.length && gap < LONGEST_GAP; index += 1) {
    const text = lines[index]?.text ?? '';
    const isNumber = /^\d{1,3}$/u.test(text);
    if (FOOT.test(text) || (furniture.has(index) && !isNumber)) continue;
    gap += 1;
    const current = Number(/(\d{1,3})$/u.exec(text)?.[1] ?? Number.NaN);
    if (!ENTRY.test(text) && !isNumber) continue;
    if (current < page && isNumber) continue;
    if (current < page) break;
    page = current;
    last = index;
    gap = 0;
  }
  return last;
}

/** What stands at the foot of the contents page itself. */
const FOOT = /(?<!\p{L})pagina\s\d{1,3}(?:\s*(?:van|\/)\s*\d{1,3})?$/iu;
