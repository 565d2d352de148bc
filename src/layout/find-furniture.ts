import { addTo } from '../core/add-to.ts';
import type { Block } from '../core/source-text.ts';
import { isCaption } from '../language/section-words.ts';
import { findLooseHeads } from './find-loose-heads.ts';
import type { Line } from './line.ts';
import { widthEm } from './text-width.ts';

/** A running title longer than this is a sentence. */
const LONGEST_FURNITURE = 120;
/** A line that names the document is a running title when it comes back at least this often. */
const FEWEST_REPEATS = 2;
/** Numbers count the pages when at least this many count up. */
const FEWEST_PAGE_NUMBERS = 3;

const PAGE_OF_PAGES =
  /^(?:[-–—|]\s*)?(?:(?:pagina|blz\.?|p\.)\s*\d{1,3}(?:\s*(?:van|\/|\|)\s*\d{1,3})?|\d{1,3}\s*(?:van|\/|\|)\s*\d{1,3})(?:\s*[-–—|])?$/iu;
const LONE_NUMBER = /^(?:[-–—|]\s*)?(\d{1,3})(?:\s*[-–—|])?$/u;
/** `Afspraak 4` alone on a line opens an afspraak; it comes back with another number like a page's title. */
const NUMBERED_WORD = /^\p{L}*(?:afspraak|artikel|hoofdstuk|thema|bijlage|tabel|figuur|actie)\s+\S{1,5}$/iu;
/** What a running title of an agreement speaks of. */
const TITLE_WORDS = /afspraken|overeenkomst|convenant|jaarschijf|uitvoeringsagenda|gemeente|raamwerk/iu;

/**
 * Splits lines in which a running title with its page number is glued to the text that follows it:
 * `Prestatieafspraken 2020-2024 8 1.5 Bijzondere omstandigheden`.
 */
export function splitGluedTitles(lines: readonly Line[]): readonly Line[] {
  const titles = runningTitles(lines);
  if (titles.length === 0 || lines.some(({ print }) => print !== null)) return lines;
  return lines.flatMap((line) => {
    const title = titles.find((candidate) => line.text.startsWith(candidate));
    const rest = title === undefined ? '' : line.text.slice(title.length);
    const glued = /^\s*\|?\s*\d{1,3}\s+(?=\S)/u.exec(rest);
    if (title === undefined || glued === null) return [line];
    const head = title + glued[0].trimEnd();
    const tail = rest.slice(glued[0].length);
    return [
      { ...line, text: head, widthEm: widthEm(head) },
      {
        text: tail,
        blanksBefore: 0,
        startsPage: false,
        widthEm: widthEm(tail),
        cell: null,
        isFurniture: false,
        print: null,
      },
    ];
  });
}

/** Titles that stand alone on a line with a page number behind them, more than once. */
function runningTitles(lines: readonly Line[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    if (text.length > LONGEST_FURNITURE) continue;
    const title = /^(.*\S)\s+\|?\s*\d{1,3}$/u.exec(text)?.[1]?.replace(/[\s|]+$/u, '');
    if (title === undefined || !TITLE_WORDS.test(title)) continue;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([title]) => title);
}

/** The lines that belong to the page and not to the text: running titles, page numbers, torn-off list marks. */
export function findFurniture(lines: readonly Line[]): ReadonlySet<number> {
  // Where lines have places on pages, these told already.
  if (lines.some(({ print }) => print !== null))
    return new Set([...lines.keys()].filter((index) => lines[index]?.isFurniture === true));
  const found = new Set(findPageFurniture(lines));
  for (const index of findLooseHeads(lines)) found.add(index);
  for (const index of chapterTitles(lines, found)) found.add(index);
  for (const [index, { cell, isFurniture }] of lines.entries()) {
    if (isFurniture) found.add(index);
    if (cell !== null) found.delete(index);
  }
  return found;
}

/** Running titles, page numbers and torn-off list marks of a text without places. */
export function findPageFurniture(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (PAGE_OF_PAGES.test(line.text) || isTitleWithPageNumber(line.text)) found.add(index);
  }
  for (const index of pageNumbers(lines)) found.add(index);
  for (const index of repeatedTitles(lines, found)) found.add(index);
  for (const index of tornMarkers(lines)) found.add(index);
  return found;
}

/** Running titles and page numbers that a converter left among the paragraphs of a flowing text. */
export function setFurnitureApart(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.map(({ kind, pieces }): Line => {
    const words =
      kind === 'paragraph' ? pieces.map(({ start, end }) => text.slice(start, end)).join(' ') : '';
    return {
      text: words,
      blanksBefore: 1,
      startsPage: false,
      widthEm: widthEm(words),
      cell: null,
      isFurniture: false,
      print: null,
    };
  });
  const furniture = findFurniture(lines);
  return blocks.map((block, index) => (furniture.has(index) ? { ...block, kind: 'furniture' } : block));
}

/** A title and a page number set apart from it: `21Prestatieafspraken 2023`, `Prestatieafspraken 2024  26`. */
function isTitleWithPageNumber(text: string): boolean {
  if (text.length > LONGEST_FURNITURE || !TITLE_WORDS.test(text) || /[.;:]$/u.test(text)) return false;
  return /^\d{1,3}\p{Lu}/u.test(text) || /\S(?:\s{2,}|\s*\|\s*)(?:pagina\s*)?\d{1,3}$/iu.test(text);
}

/** Numbers alone on a line that count up through the document, and those at the edge of a page. */
function pageNumbers(lines: readonly Line[]): readonly number[] {
  const lone: { index: number; value: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const value = LONE_NUMBER.exec(line.text)?.[1];
    if (value !== undefined) lone.push({ index, value: Number(value) });
  }
  const chain = longestCount(lone);
  const counted = chain.length >= FEWEST_PAGE_NUMBERS ? chain : [];
  const atEdges = lone.filter(
    ({ index }) => (lines[index]?.startsPage ?? false) || (lines[index + 1]?.startsPage ?? false),
  );
  return [...counted, ...atEdges].map(({ index }) => index);
}

/** Pages without a printed number leave small holes in the count. */
const LARGEST_PAGE_STEP = 4;

function longestCount<T extends { value: number }>(numbers: readonly T[]): readonly T[] {
  const chains: T[][] = [];
  for (const [at, current] of numbers.entries()) {
    let best: T[] = [];
    for (let before = 0; before < at; before += 1) {
      const step = current.value - (numbers[before]?.value ?? 0);
      const chain = chains[before] ?? [];
      if (step >= 1 && step <= LARGEST_PAGE_STEP && chain.length > best.length) best = chain;
    }
    chains.push([...best, current]);
  }
  return chains.reduce<readonly T[]>(
    (longest, chain) => (chain.length > longest.length ? chain : longest),
    [],
  );
}

/** Lines that come back with another number each time, at page edges, or in the middle of sentences. */
function repeatedTitles(lines: readonly Line[], known: ReadonlySet<number>): readonly number[] {
  const groups = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.text.length > LONGEST_FURNITURE || !LOOKS_LIKE_TITLE.test(line.text)) continue;
    const key = line.text.replace(PAGE_NUMBER, '').toLowerCase();
    if (!/\p{L}{3}/u.test(key) || NUMBERED_WORD.test(line.text) || isField(line.text)) continue;
    addTo(groups, key, index);
  }
  const repeated = [...groups.values()].filter((indices) => indices.length >= FEWEST_REPEATS);
  return repeated.filter((indices) => isRunning(indices, lines, known)).flat();
}

/** `Trekker: gemeente` comes back with every afspraak that is hers. */
function isField(text: string): boolean {
  const header = /^(?<header>\p{L}[\p{L} -]{1,25}):\s/u.exec(text)?.groups?.['header'];
  return header !== undefined && !TITLE_WORDS.test(header);
}

/** `3 …`, `… | 3`, `… pagina 3 van 13`. */
const PAGE_NUMBER = /^\d{1,3}\s+|[\s|]+(?:(?:pagina|blz\.?|p\.)\s+)?\d{1,3}(?:\s*(?:van|\/)\s*\d{1,3})?$/giu;

/** A title opens with a capital or number and holds no sentence. */
const LOOKS_LIKE_TITLE = /^(?!.*[.;:]\s+\p{Lu})[\p{Lu}\d].*[^.;:,]$/u;

function isRunning(indices: readonly number[], lines: readonly Line[], known: ReadonlySet<number>): boolean {
  const texts = new Set(indices.map((index) => lines[index]?.text ?? ''));
  if (texts.size === indices.length) return indices.length >= FEWEST_PAGE_NUMBERS;
  const edges = indices.filter((index) => isAtEdge(index, lines, known)).length;
  const interrupting = indices.filter((index) => interruptsSentence(index, lines)).length;
  const title = [...texts][0] ?? '';
  if (!TITLE_WORDS.test(title)) return isAlwaysBesidePageNumbers(indices, known, title);
  // A sentence can come back too, but not with the years that the document covers and nothing to end it.
  const namesYears = /\b20\d\d\b/u.test(title);
  return edges >= indices.length * MOSTLY || (namesYears && edges + interrupting > 0);
}

const MOSTLY = 0.8;

/**
 * Under the running title of the document stands that of the chapter: it comes back on the next page, or as the heading
 * of the page itself.
 */
function chapterTitles(lines: readonly Line[], known: ReadonlySet<number>): readonly number[] {
  const titles = [...known].filter((index) => /\p{L}{3}/u.test(lines[index]?.text ?? ''));
  const groups = Map.groupBy(titles, (index) => lines[index]?.text ?? '');
  return [...groups.values()].flatMap((indices) => {
    const counts = new Map<string, number>();
    const textUnder = (index: number): string => lines[index + 1]?.text ?? '';
    for (const index of indices) counts.set(textUnder(index), (counts.get(textUnder(index)) ?? 0) + 1);
    const under = indices.filter((index, at) => {
      const text = textUnder(index);
      if (known.has(index + 1) || text.length > LONGEST_FURNITURE || !LOOKS_LIKE_TITLE.test(text))
        return false;
      const rest = lines.slice(index + 2, indices[at + 1] ?? index + LONGEST_PAGE);
      return (counts.get(text) ?? 0) > 1 || rest.some((line) => line.text === text);
    });
    const isUsual = under.length >= FEWEST_PAGE_NUMBERS && under.length >= indices.length * OFTEN;
    if (!isUsual) return [];
    // A number at the top of the page can come between the two titles.
    const near = indices.filter((index) => !under.includes(index)).map((index) => index + 2);
    const again = near.filter((index) => (counts.get(lines[index]?.text ?? '') ?? 0) > 1);
    return [...under.map((index) => index + 1), ...again];
  });
}

/** In lines. */
const LONGEST_PAGE = 70;

/** The title of a chapter comes back under this share of the running titles; a caption of the text does not. */
const OFTEN = 0.5;

/** A slogan over the pages: it says nothing of an agreement, but a page number stands beside it every time. */
function isAlwaysBesidePageNumbers(
  indices: readonly number[],
  known: ReadonlySet<number>,
  title: string,
): boolean {
  const beside = indices.filter((index) => known.has(index - 1) || known.has(index + 1)).length;
  return indices.length >= FEWEST_PAGE_NUMBERS && beside >= indices.length * MOSTLY && !isCaption(title);
}

function isAtEdge(index: number, lines: readonly Line[], known: ReadonlySet<number>): boolean {
  const next = lines[index + 1];
  return (
    (lines[index]?.startsPage ?? false) ||
    next === undefined ||
    next.startsPage ||
    known.has(index - 1) ||
    known.has(index + 1)
  );
}

function interruptsSentence(index: number, lines: readonly Line[]): boolean {
  const before = lines[index - 1]?.text ?? '';
  const after = lines[index + 1]?.text ?? '';
  return /[\p{Ll},]$/u.test(before) && /^\p{Ll}/u.test(after);
}

/** `a.` `b.` `c.` on lines of their own: the text layer tore them off their list. */
function tornMarkers(lines: readonly Line[]): readonly number[] {
  const isLone = (index: number): boolean => /^(?:\p{Ll}|\d{1,2})[.)]$/u.test(lines[index]?.text ?? '');
  return [...lines.keys()].filter((index) => isLone(index) && (isLone(index - 1) || isLone(index + 1)));
}
