import type { Line } from './line.ts';

const CONTENTS_TITLE =
  /^(?:inhoud|inhoudsopgave|inhoudstafel|index|wat (?:staat|vindt? (?:u|je)) (?:er )?waar|in (?:dit (?:nummer|stuk|document|boekje|blad|magazine)|deze (?:uitgave|brochure|krant)))\s*[:?]?$/iu;
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
  const titles = [...lines.keys()].filter((index) => CONTENTS_TITLE.test(lines[index]?.text ?? ''));
  const page = {
    lines,
    furniture,
    places: titles.length === 0 ? new Map<string, number[]>() : placesOf(lines),
  };
  for (const [index, line] of lines.entries()) if (LEADERS.test(line.text)) found.add(index);
  for (const title of titles) for (const entry of entriesAfter(title, page)) found.add(entry);
  return found;
}

type Searched = {
  readonly lines: readonly Line[];
  readonly furniture: ReadonlySet<number>;
  /** Where the words of each line stand, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
};

function placesOf(lines: readonly Line[]): ReadonlyMap<string, readonly number[]> {
  return Map.groupBy(lines.keys(), (index) => wordsOf(lines[index]?.text ?? ''));
}

/** The words of a title, without its number and its page. */
function wordsOf(text: string): string {
  return text
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*|\p{L})[.)]?\s+/u, '')
    .replace(/[\s.…–—-]*\d{0,3}$/u, '')
    .toLowerCase();
}

function entriesAfter(title: number, page: Searched): readonly number[] {
  const next = page.lines[title + 1]?.text ?? '';
  if (MANY_ENTRIES.test(next)) return [title, title + 1];
  const last = withEnd(lastEntry(title, page), title, page);
  if (last === title) return [title];
  return Array.from({ length: last - title + 1 }, (_, offset) => title + offset);
}

/**
 * Page numbers of a contents page never go back; the first entry that comes back as a heading ends it. A smaller number
 * alone on its line is that of a chapter, or of the page itself. Where no entry has a page, its words come back further
 * on.
 */
function lastEntry(title: number, { lines, furniture, places }: Searched): number {
  let last = title;
  let page = 0;
  let gap = 0;
  let first: string | null = null;
  for (let index = title + 1; index < lines.length && gap < LONGEST_GAP; index += 1) {
    const text = lines[index]?.text ?? '';
    const isNumber = /^\d{1,3}$/u.test(text);
    if (FOOT.test(text) || (furniture.has(index) && !isNumber)) continue;
    const words = wordsOf(text);
    if (words === first) break;
    gap += 1;
    const current = Number(/(\d{1,3})$/u.exec(text)?.[1] ?? Number.NaN);
    const isPaged = isNumber || ENTRY.test(text);
    if (!isPaged && (page > 0 || !comesBack(words, index, places))) continue;
    if (isPaged && current < page && isNumber) continue;
    if (isPaged && current < page) break;
    if (isPaged) page = current;
    if (!isNumber) first ??= words;
    last = index;
    gap = 0;
  }
  return last;
}

/** The words of an entry stand once more, as the heading; what stands on every page is a running title. */
function comesBack(words: string, index: number, places: ReadonlyMap<string, readonly number[]>): boolean {
  const later = (places.get(words) ?? []).filter((place) => place > index);
  return /\p{L}{3}/u.test(words) && later.length > 0 && later.length < FEWEST_PAGES;
}

const FEWEST_PAGES = 4;

/** Lines right under a contents page belong to it: `Bijlagen en ondertekening`, for two headings. */
function withEnd(last: number, title: number, { lines, furniture }: Searched): number {
  if (last - title < SHORTEST_CONTENTS) return last;
  let end = last;
  for (let index = last + 1; index <= last + LONGEST_GAP; index += 1) {
    const line = lines[index];
    if (line === undefined || line.blanksBefore > 0 || line.startsPage || furniture.has(index)) break;
    if (line.cell !== null || !isSetAlike(line, lines[last])) break;
    if (line.text.length > LONGEST_END || /[.:;!?]$/u.test(line.text)) break;
    end = index;
  }
  return end;
}

/** In the same letters, where the page shows them. */
function isSetAlike({ print }: Line, other: Line | undefined): boolean {
  if (print === null) return true;
  return other?.print?.bold === print.bold && print.size <= other.print.size * SAME_SIZE;
}

const SAME_SIZE = 1.05;

/** So many lines, at least, make it sure that it is one. */
const SHORTEST_CONTENTS = 4;
/** A title that names several others is short; a line of running text is not. */
const LONGEST_END = 60;

/** What stands at the foot of the contents page itself. */
const FOOT = /(?<!\p{L})pagina\s\d{1,3}(?:\s*(?:van|\/)\s*\d{1,3})?$/iu;
