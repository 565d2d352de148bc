import { namesColumns, roleOfColumn } from '../../../language/table-words.ts';
import { hasEnded } from '../../../layout/line-words.ts';
import type { Line } from '../../../layout/line.ts';

/** Heads of columns are short. */
const LONGEST_HEAD = 40;
/** So many heads are those of a table; two have to come back. */
const FEWEST_HEADS = 3;
/** So many pages that begin with the heads show that a table writes them on every page. */
const FEWEST_REPEATED = 2;
/** Titles that can stand over them there. */
const MOST_TITLES = 3;
/** A running title comes back so often at least, and this share of it stands beside other furniture. */
const FEWEST_TITLES = 3;
const MOSTLY = 0.6;
/** Lines that show how wide the widest column is: the first behind the heads. */
const SHOWING = 25;
/** Of those, this share is no wider than the widest column. */
const WIDEST = 0.75;
/** A line that is wider than the widest column by this share stands in no cell. */
const WIDER = 1.45;
/** A full line fills this share of it. */
const FULL = 0.75;

/** A stretch of a table that a converter wrote cell by cell: from its heads to the next, or to the end of the page. */
export type TornPart = {
  readonly heads: readonly string[];
  /** The lines that hold its cells. */
  readonly lines: readonly number[];
  /** The lines that hold its heads. */
  readonly headLines: readonly number[];
  /** Width of the lines of its widest column, in em. */
  readonly widest: number;
};

/**
 * The parts of tables whose heads stand one under the other (`Nr`, `Afspraak`, `Trekker`, each on a line of its own),
 * as text layers have them that were written block by block.
 */
export function findTornParts(lines: readonly Line[], known: ReadonlySet<number>): readonly TornPart[] {
  // Heads come back as running titles do, but have no years.
  const furniture = new Set(
    [...known].filter((index) => {
      const { text = '' } = lines[index] ?? {};
      return roleOfColumn(text) === 'other' || /\b20\d\d\b/u.test(text);
    }),
  );
  const runs = headRuns(lines, furniture);
  const headWords = new Set(runs.flatMap(({ heads }) => heads));
  const fullest = runs.toSorted((a, b) => b.heads.length - a.heads.length);
  const starts = runs.filter(({ heads }) => heads.some((head) => roleOfColumn(head) === 'afspraak'));
  const isPaged = starts.filter(({ first }) => opensPage(first, lines, furniture)).length >= FEWEST_REPEATED;
  const beside = besideFurniture(lines, furniture);
  const stretches = starts.map(({ first }, at) => {
    const inside = indices(first, starts[at + 1]?.first ?? lines.length).filter(
      (index) =>
        (!beside.has(index) || headWords.has(lines[index]?.text ?? '')) &&
        (!furniture.has(index) || isLabel(index, lines, furniture)),
    );
    const isHead = (index: number): boolean => headWords.has(lines[index]?.text ?? '');
    const headLines = inside.filter((index) => isHead(index));
    return {
      first,
      body: inside.filter((index) => !isHead(index)),
      headLines,
      // Tables with the same heads are as wide.
      key: [...new Set(headLines.map((index) => lines[index]?.text ?? ''))].toSorted().join('|'),
    };
  });
  return stretches.map(({ first, body, headLines, key }) => {
    const alike = stretches.filter((other) => other.key === key);
    const widest = widthOf(
      alike.map((other) => other.body.slice(0, SHOWING).flatMap((index) => lines[index] ?? [])),
    );
    const end = endOf(body, { lines, widest, isPaged, first });
    const own = [
      ...new Set(headLines.filter((index) => index < end).map((index) => lines[index]?.text ?? '')),
    ];
    const order = fullest.find(({ heads }) => own.every((head) => heads.includes(head)))?.heads ?? own;
    return {
      heads: order.filter((head) => own.includes(head)),
      lines: body.filter((index) => index < end),
      headLines: headLines.filter((index) => index < end),
      widest,
    };
  });
}

/** The number of a row can look like that of a page: it stands at no edge of one, and beside no other furniture. */
function isLabel(index: number, lines: readonly Line[], furniture: ReadonlySet<number>): boolean {
  const atEdge = lines[index]?.startsPage === true || lines[index + 1]?.startsPage !== false;
  return (
    /^\d{1,3}[.)]?$/u.test(lines[index]?.text ?? '') &&
    !atEdge &&
    !furniture.has(index - 1) &&
    !furniture.has(index + 1)
  );
}

/** The other half of a running title (a date, a version): it comes back, nearly always beside furniture. */
function besideFurniture(lines: readonly Line[], furniture: ReadonlySet<number>): ReadonlySet<number> {
  const places = Map.groupBy(lines.keys(), (index) => lines[index]?.text ?? '');
  const isTitle = (index: number): boolean =>
    furniture.has(index) && /\p{L}{3}/u.test(lines[index]?.text ?? '');
  const titles = [...places.values()].filter((same) => {
    const beside = same.filter((index) => isTitle(index - 1) || isTitle(index + 1));
    return same.length >= FEWEST_TITLES && beside.length >= same.length * MOSTLY;
  });
  return new Set(titles.flat());
}

type HeadRun = { readonly first: number; readonly heads: readonly string[] };

/** Lines that follow each other and hold the heads of one table. */
function headRuns(lines: readonly Line[], furniture: ReadonlySet<number>): readonly HeadRun[] {
  const flowing = [...lines.keys()].filter((index) => !furniture.has(index));
  const texts = flowing.map((index) => lines[index]?.text ?? '');
  const counts = Map.groupBy(texts.keys(), (at) => texts[at] ?? '');
  const countOf = (text: string): number => counts.get(text)?.length ?? 0;
  /** How often the second text stands right under the first. */
  const follows = (text: string, next: string): number =>
    (counts.get(text) ?? []).filter((at) => texts[at + 1] === next).length;
  const isHead = (text: string): boolean =>
    isShort(text) && (roleOfColumn(text) !== 'other' || countOf(text) > 1);
  // What stands once under heads that come back is the first cell.
  const goesOn = (at: number): boolean =>
    isHead(texts[at] ?? '') && (countOf(texts[at] ?? '') > 1 || countOf(texts[at - 1] ?? '') <= 2);
  const runs: HeadRun[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    if (!isHead(texts[at] ?? '')) continue;
    let end = at;
    while (end < texts.length && (end === at || goesOn(end))) end += 1;
    let [from, to] = [at, end];
    while (from < to && roleOfColumn(texts[from] ?? '') === 'other' && !isSteady(from, from + 1)) from += 1;
    while (to > from && roleOfColumn(texts[to - 1] ?? '') === 'other' && !isSteady(to - 2, to - 1)) to -= 1;
    const heads = texts.slice(from, to);
    const first = flowing[from];
    if (first !== undefined && namesColumns(heads)) runs.push({ first, heads });
    at = end;
  }
  return runs
    .map((run) => withoutTitle(run, runs))
    .filter(
      ({ heads }) =>
        new Set(heads).size === heads.length &&
        heads.filter((head) => roleOfColumn(head) !== 'other').length >= heads.length * MOSTLY &&
        (heads.length >= FEWEST_HEADS || runs.filter((other) => isSame(other.heads, heads)).length > 1),
    );

  /** A head that we do not know stands beside its neighbour again and again, and nearly nowhere else. */
  function isSteady(one: number, other: number): boolean {
    const [text = '', next = ''] = [texts[one], texts[other]];
    const together = follows(text, next);
    const unknown = roleOfColumn(text) === 'other' ? text : next;
    return together > 1 && countOf(unknown) <= together + 1;
  }
}

/** A title right above the heads is none of them: they stand elsewhere without it. */
function withoutTitle(run: HeadRun, runs: readonly HeadRun[]): HeadRun {
  const rest = run.heads.slice(1);
  const isTitled =
    rest.length > 1 &&
    roleOfColumn(run.heads[0] ?? '') === 'other' &&
    runs.some(({ heads }) => isSame(heads, rest));
  return isTitled ? { ...run, heads: rest } : run;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_HEAD && /^\p{Lu}[^.;:,]*\.?$/u.test(text);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}

/** Nothing but furniture and titles stands above it on its page. */
function opensPage(index: number, lines: readonly Line[], furniture: ReadonlySet<number>): boolean {
  let [at, titles] = [index, 0];
  while (at > 0 && lines[at]?.startsPage === false && titles <= MOST_TITLES) {
    at -= 1;
    if (!furniture.has(at)) titles += 1;
    if (/[.;:,]$/u.test(lines[at]?.text ?? '')) return false;
  }
  return lines[at]?.startsPage === true && titles <= MOST_TITLES;
}

/** Lines that others follow in their block are as wide as their column. */
function widthOf(stretches: readonly (readonly Line[])[]): number {
  const full = stretches.flatMap((lines) =>
    lines.filter((_, at) => lines[at + 1]?.blanksBefore === 0).map(({ widthEm }) => widthEm),
  );
  const sorted = full.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * WIDEST)] ?? 0;
}

/** The line that the table ends before: one that fits in no column, with its headings; or the top of the next page. */
function endOf(
  body: readonly number[],
  {
    lines,
    widest,
    isPaged,
    first,
  }: { lines: readonly Line[]; widest: number; isPaged: boolean; first: number },
): number {
  const lineAt = (at: number): Line | undefined => lines[body[at] ?? -1];
  const pageEnd = indices(first + 1, lines.length).find((index) => lines[index]?.startsPage === true);
  const limit = isPaged ? (pageEnd ?? lines.length) : lines.length;
  const isWide = (index: number): boolean => (lines[index]?.widthEm ?? 0) > widest * WIDER;
  let at = body.findIndex((index, place) => index >= limit || (isWide(index) && !goesOnInCell(place)));
  const isClosed = at === -1 || (body[at] ?? 0) >= limit;
  if (isClosed) return withoutNote(at === -1 ? body : body.slice(0, at), lines) ?? limit;
  // What stands in one block with the line, and its headings.
  while (at > 0 && lineAt(at)?.blanksBefore === 0) at -= 1;
  while (
    at > 0 &&
    /^\d{1,2}\.?\s\p{Lu}|^(?:Thema|Hoofdstuk|Deel|Bijlage)\s/u.test(lineAt(at - 1)?.text ?? '')
  )
    at -= 1;
  return body[at] ?? 0;

  /** A line of a cell can be too wide because a converter put a broken word together: a full one stands above it. */
  function goesOnInCell(place: number): boolean {
    const [line, above] = [lineAt(place), lineAt(place - 1)];
    const isFull = above !== undefined && above.widthEm >= widest * FULL && above.widthEm <= widest * WIDER;
    return line?.blanksBefore === 0 && isFull && !hasEnded(above.text);
  }
}

/** Where a footnote begins that stands at the foot of the page, behind the cells; null without one. */
function withoutNote(body: readonly number[], lines: readonly Line[]): number | null {
  let at = body.length - 1;
  while (at > 0 && lines[body[at] ?? -1]?.blanksBefore === 0) at -= 1;
  const first = body[at];
  return first !== undefined && /^\d{1,2}\s\p{Lu}.*[.]$/u.test(lines[first]?.text ?? '') ? first : null;
}

function indices(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
