import type { Line } from './line.ts';
import { widthEm } from './text-width.ts';

/** How two lines that follow each other belong together. */
export type LineJoint = 'same-paragraph' | 'same-word' | 'new-paragraph';

/** A first word that would have fitted on the line above, with this much to spare, was put on a new line. */
const SPARE = 0.03;
/** A column is as wide as its widest lines, when at least two come this close to it. */
const NEARLY_FULL = 0.08;

const BULLET = /^[•\-–—*·o]\s+\S/u;
/** A number or code before an item: `26.`, `a)`, `2.1.3`, `K 1.1`, `B-01`. */
const NUMBER =
  /^(?:\(?(?:\d{1,3}|\p{Ll}|[ivx]{1,4})[.):]\)?\s|\d{1,2}(?:\.\d{1,2})+\.?\s|\p{Lu}{1,3}[.\s-]{0,2}\d{1,3}(?:\.\d{1,2})*[.:)]?\s)/u;
/** A word and a number that open a section or an item: `Artikel 3`, `AFSPRAAK 12`. */
const NUMBERED_WORD =
  /^(?:A(?:rtikel|RTIKEL)|B(?:ijlage|IJLAGE)|H(?:oofdstuk|OOFDSTUK)|T(?:hema|HEMA)|D(?:eel|EEL)|(?:Prestatiea|Kadera|Jaara|Procesa|A)fspraak|(?:PRESTATIE|KADER|JAAR|PROCES)?AFSPRAAK)\s+(?:\p{Lu}(?!\p{L})|\d)/u;
/** A line cannot end a paragraph or heading with one of these words. */
const OPEN_END =
  /(?:^|[\s(])(?:aan|als|bij|dat|de|deze|die|dit|door|een|en|haar|het|hun|in|is|met|naar|of|om|onder|op|over|per|te|ten|ter|tot|tussen|uit|van|vanaf|vanuit|via|voor|waar|wordt|worden|zijn|zoals|&)$|,$|^(?!.*:\/\/).*[\p{L}\d]\s?\/$|\([^)]*$/iu;
/** A hyphen between two of these belongs to the word: `Daeb-inkomensgrens`, `niet-daeb`, `no-regret`. */
const KEPT_HYPHEN =
  /(?:\p{Lu}[\p{L}\d]*\p{Lu}|\d)-$|(?:^|[\s(‘'"])(?:\p{Lu}[\p{L}\d-]*|[Nn]iet|no|non|ex|oud|sociaal|semi|anti|quasi|pseudo|vice|e)-$/u;
/** The widths that lines can have before they are broken, and where text layers put empty lines. */
export type Page = { readonly lines: readonly Line[]; readonly measures: readonly number[] };

/** Notes for every line how wide its column is; lines of one column stand together. */
export function measureColumns(lines: readonly Line[]): Page {
  const typical = percentile(
    lines.map((line) => line.widthEm),
    TYPICAL,
  );
  const measures: number[] = [];
  for (const run of runsWithoutGap(lines)) {
    const widths = run.map((line) => line.widthEm).toSorted((a, b) => b - a);
    const [widest = 0, second = 0] = widths;
    const wrapped = run.length > 1 && second >= widest * (1 - NEARLY_FULL);
    for (let count = 0; count < run.length; count += 1) measures.push(wrapped ? widest : typical);
  }
  return { lines, measures };
}

/** Most lines of a running text are full: nine in ten are no wider than its column. */
const TYPICAL = 0.9;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function runsWithoutGap(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.startsPage || isSetOff(index, lines)) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}

/** Lines around this one that decide how many empty lines are usual here. */
const NEIGHBOURS = 4;

/** True where more empty lines stand above the line than is usual around it. */
export function isSetOff(index: number, lines: readonly Line[]): boolean {
  const gaps: number[] = [];
  for (let near = Math.max(1, index - NEIGHBOURS); near <= index + NEIGHBOURS; near += 1) {
    const line = lines[near];
    if (line !== undefined) gaps.push(Math.min(line.blanksBefore, 2));
  }
  const spaced = gaps.filter((gap) => gap > 0).length;
  const usual = spaced >= gaps.length * MOSTLY_SPACED ? 1 : 0;
  return (lines[index]?.blanksBefore ?? 0) > usual;
}

/** In a text layer that prints an empty line after every line, nearly all gaps hold one. */
const MOSTLY_SPACED = 0.75;

/** Decides whether line `index` goes on with the paragraph of the line before it. */
export function jointBefore(index: number, page: Page): LineJoint {
  const line = page.lines[index];
  const before = page.lines[index - 1];
  if (line === undefined || before === undefined) return 'new-paragraph';
  if (startsItem(line.text)) return 'new-paragraph';
  if (isBrokenWord(before.text, line.text)) return 'same-word';
  const setOff = isSetOff(index, page.lines) || line.startsPage;
  const full = wasFull(before, line, page.measures[index - 1] ?? 0);
  if (OPEN_END.test(before.text) && !isFarOff(line)) return 'same-paragraph';
  if (ENDED.test(before.text) && FIELD.test(line.text)) return 'new-paragraph';
  if (ENDED.test(before.text))
    return !setOff && full && !before.text.endsWith(';') ? 'same-paragraph' : 'new-paragraph';
  if (NUMBERED_WORD.test(before.text) && !full) return 'new-paragraph';
  if (startsInSentence(line.text) && (full || !setOff)) return 'same-paragraph';
  return full && !setOff ? 'same-paragraph' : 'new-paragraph';
}

/** Bullets, numbers and codes open an item, whatever the line before looks like. */
function startsItem(text: string): boolean {
  return (
    BULLET.test(text) || NUMBER.test(text) || NUMBERED_WORD.test(text) || /^(?:Aldus|Namens)\s/u.test(text)
  );
}

/** `Trekker: gemeente`, `Planning: Q3 2026`: a word and what it holds, on a line of their own. */
const FIELD = /^\p{Lu}\p{L}{3,20}:\s\S/u;

const ENDED = /[.;:?!]['’”")\]]?$/u;

/** More empty lines than any paragraph holds. */
function isFarOff(line: Line): boolean {
  return line.blanksBefore > 3;
}

function startsInSentence(text: string): boolean {
  return /^(?:[\p{Ll}(]|\d[\d.,]*%?\s\p{Ll})/u.test(text);
}

function wasFull(before: Line, line: Line, measure: number): boolean {
  const firstWord = line.text.split(/\s/u, 1)[0] ?? '';
  return before.widthEm + widthEm(` ${firstWord}`) > measure * (1 - SPARE);
}

function isBrokenWord(before: string, after: string): boolean {
  return /\p{L}-$/u.test(before) && /^\p{L}/u.test(after) && !/^(?:en|of|tot|c\.q\.)\s/u.test(after);
}

/** The two halves of a word as one: the hyphen stays where it belongs to the word itself. */
export function joinWord(before: string, after: string, vocabulary: ReadonlySet<string>): string {
  const joined = before.slice(0, -1) + after;
  const head = /[\p{L}\d-]+-$/u.exec(before)?.[0] ?? '';
  const tail = /^[\p{L}\d-]+/u.exec(after)?.[0] ?? '';
  if (vocabulary.has(`${head}${tail}`.toLowerCase())) return before + after;
  if (vocabulary.has(`${head.slice(0, -1)}${tail}`.toLowerCase())) return joined;
  return KEPT_HYPHEN.test(before) || /^\p{Lu}/u.test(after) ? before + after : joined;
}
