import { median } from '../core/median.ts';
import { findContents } from './find-contents.ts';
import { kindOfTitle, namesAgreementItself } from '../language/title-words.ts';
import { closesLetter, opensLetter } from '../language/letter-words.ts';
import type { Line } from './line.ts';

/** A line shorter than this comes back by chance. */
const SHORTEST = 25;
/** A document repeats another one when so many of its lines come back, and this share of them. */
const FEWEST_REPEATS = 40;
const REPEATED = 0.3;
/** Copies lie further apart than this, in lines. */
const NEAREST_COPY = 100;
/** Lines between two copies that are too few for a document of their own. */
const SHORTEST_DOCUMENT = 20;
/** How far from what it shows a border can lie, in lines: about two pages. */
const REACH = 120;
/** Lines at the end of a letter that can hold its closing and its list of annexes. */
const CLOSING = 14;

/**
 * The documents that one file holds, each with its lines. Evidence: a long stretch that comes back is a document with
 * its copy; behind the closing of a letter, and behind the annexes of an agreement, another document can open at the
 * top of a page.
 */
export function splitDocuments(lines: readonly Line[]): readonly (readonly Line[])[] {
  const borders = new Set([0, ...copyBorders(lines)]);
  const contents = findContents(lines);
  for (const [index, line] of lines.entries()) {
    if (line.startsPage && opensDocument(index, lines, { borders: [...borders], contents }))
      borders.add(index);
  }
  const starts = [...borders].toSorted((a, b) => a - b);
  const kept = starts.filter((start, at) => (starts[at + 1] ?? lines.length) - start >= SHORTEST_DOCUMENT);
  if (kept.length < 2) return [lines];
  return kept.map((start, at) => lines.slice(at === 0 ? 0 : start, kept[at + 1] ?? lines.length));
}

/** Where a document and its copy begin and end. */
function copyBorders(lines: readonly Line[]): readonly number[] {
  const places = new Map<string, number[]>();
  for (const [index, { text, isFurniture }] of lines.entries()) {
    const key = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    if (key.length < SHORTEST || isFurniture) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  const all = [...places.values()].flatMap(
    ([first, second, third]): readonly (readonly [number, number])[] =>
      first === undefined || second === undefined || third !== undefined || second - first < NEAREST_COPY
        ? []
        : [[first, second]],
  );
  const distance = median(all.map(([first, second]) => second - first));
  const pairs = all.filter(([first, second]) => Math.abs(second - first - distance) <= distance / 10);
  const firsts = pairs.map(([first]) => first);
  const seconds = pairs.map(([, second]) => second);
  const [start, end] = [Math.min(...firsts), Math.max(...firsts)];
  const [copyStart, copyEnd] = [Math.min(...seconds), Math.max(...seconds)];
  const enough = pairs.length >= Math.max(FEWEST_REPEATS, REPEATED * (end - start));
  if (!enough || end >= copyStart) return [];
  return [
    pageStartBefore(start, lines),
    pageStartAfter(end, lines),
    pageStartBefore(copyStart, lines),
    pageStartAfter(copyEnd, lines),
  ].filter((border) => border < lines.length);
}

function pageStartBefore(index: number, lines: readonly Line[]): number {
  for (let at = index; at > Math.max(0, index - REACH); at -= 1)
    if (lines[at]?.startsPage === true) return at;
  return index - REACH <= 0 ? 0 : index;
}

function pageStartAfter(index: number, lines: readonly Line[]): number {
  for (let at = index + 1; at < Math.min(lines.length, index + REACH); at += 1)
    if (lines[at]?.startsPage === true) return at;
  return index + REACH >= lines.length ? lines.length : index + 1;
}

/** The first words of a document of its own. */
const OPENING =
  /^(?:1\.?\s+(?=\p{Lu})(?:inleiding|aanleiding|voorwoord)|vooraf$|voorwoord$|inleiding$|samenvatting$|inhoud(?:sopgave)?$)/iu;

type Known = { readonly borders: readonly number[]; readonly contents: ReadonlySet<number> };

function opensDocument(index: number, lines: readonly Line[], { borders, contents }: Known): boolean {
  const text = lines[index]?.text ?? '';
  const isTitled = text.length < LONGEST_TITLE && kindOfTitle(text) !== null;
  const opens = OPENING.test(text) || opensLetter(text) || isTitled;
  if (!opens || index < SHORTEST_DOCUMENT) return false;
  const start = Math.max(...borders.filter((border) => border <= index));
  if (index - start < SHORTEST_DOCUMENT) return false;
  const own = lines.slice(start, index).map((line) => line.text);
  const isLetter = own.slice(0, CLOSING).some(opensLetter) && own.slice(-CLOSING).some(closesLetter);
  // A contents page names the annexes too, with numbers of pages or without; behind it the document only begins.
  const hasAnnexes =
    own.length > REACH &&
    own.some(
      (words, at) =>
        at >= own.length - REACH &&
        !contents.has(start + at) &&
        /^(?:\d\.?\s)?(?:bijlage|begrippenlijst)/iu.test(words),
    );
  const opensLetterOf = isLetter && !opensLetter(text) && !isTitled && isOfAgreement(own);
  return (isLetter && !opensLetterOf) || (hasAnnexes && OPENING.test(text));
}

/** A memo that is about an agreement opens it, where what follows has no title of its own. */
function isOfAgreement(letter: readonly string[]): boolean {
  return letter
    .slice(0, LETTER_HEAD)
    .some((words) => words.length < LONGEST_TITLE && namesAgreementItself(words));
}

/** Lines in which a letter says to whom, from whom and about what it is. */
const LETTER_HEAD = 2 * CLOSING;
const LONGEST_TITLE = 100;
