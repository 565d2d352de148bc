import { quoteOf } from '../../core/span.ts';
import { formatDate } from '../../core/calendar-date.ts';
import { YEAR } from '../../language/calendar-words.ts';
import type { DocumentKind } from '../../language/title-words.ts';
import type { AgreementTree } from '../../structure/tree/agreement-tree.ts';
import { findDates } from '../deadlines/find-dates.ts';

/** First and last day that a document is about, ISO 8601. */
export type Period = { readonly start: string; readonly end: string };

/** A text dump can lose the hyphen at the end of a line: `20272030`. */
const RANGE = `(?<first>${YEAR})(?:\\s?(?:[-–/]|t\\/m|tot en met|t\\.e\\.m\\.|tot)\\s?|)(?<last>${YEAR})`;
/** `prestatieafspraken 2023 tot en met 2027`, `de Raamovereenkomst voor de periode 2025 tot en met 2030`. */
const OWN_YEARS = new RegExp(
  `(?:afspraken|overeenkomst|convenant|kader|agenda|looptijd|duur|geldig|geldend)(?:\\s(?:\\p{L}[\\p{L}-]*|\\d|\\())*[\\s(]${RANGE}`,
  'giu',
);
const ANY_YEARS = new RegExp(`(?<!\\d)${RANGE}(?!\\d)`, 'giu');
const ONE_YEAR = new RegExp(`(?<!\\d)(?<year>${YEAR})(?!\\d)`, 'u');

/** The period of the agreement: from its title, from what it says of its term, or from its closing articles. */
export function findPeriod(
  title: string | null,
  kind: DocumentKind | null,
  tree: AgreementTree,
): Period | null {
  // A yearly update names the agreement that it belongs to, with all of its years.
  const ownYear = kind === 'jaarafspraken' ? singleYearOf((title ?? '').replaceAll(ANY_YEARS, '')) : null;
  return ownYear ?? periodOfTitle(title) ?? periodOfTerm(tree) ?? periodOfParts(tree) ?? singleYearOf(title);
}

function periodOfTitle(title: string | null): Period | null {
  const match = [...(title ?? '').matchAll(ANY_YEARS)].at(-1) ?? LISTED_YEARS.exec(title ?? '');
  return match === null ? null : years(match.groups?.['first'], match.groups?.['last']);
}

/** `voor de jaren 2027, 2028 en 2029`. */
const LISTED_YEARS = new RegExp(`(?<first>${YEAR})(?:,\\s${YEAR})*\\sen\\s(?<last>${YEAR})(?!\\d)`, 'u');

function years(first: string | undefined, last: string | undefined): Period | null {
  if (first === undefined || last === undefined || Number(first) > Number(last)) return null;
  return { start: `${first}-01-01`, end: `${last}-12-31` };
}

/** What the text itself says most often of its own years; else the days between which it is in force. */
function periodOfTerm(tree: AgreementTree): Period | null {
  const counts = new Map<string, number>();
  for (const text of passages(tree)) {
    for (const { groups } of text.matchAll(OWN_YEARS)) {
      const key = `${groups?.['first'] ?? ''}|${groups?.['last'] ?? ''}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'));
  const [first, last] = best?.[0].split('|') ?? [];
  return years(first, last) ?? daysInForce(tree);
}

const IN_FORCE =
  /treedt in werking|treden in werking|in werking|gaat in op|ingaande|loopt van|geldt van|geldig van/iu;

/** `treedt in werking op 1 januari 2026 en eindigt op 31 december 2029`. */
function daysInForce(tree: AgreementTree): Period | null {
  for (const text of passages(tree)) {
    if (!IN_FORCE.test(text)) continue;
    const days = findDates(text);
    const [first, last] = [days[0], days.at(-1)];
    if (first !== undefined && last !== undefined && first !== last) {
      return { start: formatDate(first.value), end: formatDate(last.value) };
    }
  }
  return null;
}

function passages(tree: AgreementTree): readonly string[] {
  const { text, blocks } = tree.source;
  return blocks
    .filter(({ kind }) => kind !== 'contents' && kind !== 'footnote')
    .map(({ pieces }) => quoteOf(text, pieces));
}

/** The years of the parts of an agreement: `Kaderafspraken 2024 t/m 2027`. */
function periodOfParts(tree: AgreementTree): Period | null {
  const titles = tree.chapters.flatMap(({ part }) => part ?? []);
  for (const title of titles) {
    const period = periodOfTitle(title);
    if (period !== null) return period;
  }
  return null;
}

/** A title with one year is that year's: `Jaarschijf 2026`. */
function singleYearOf(title: string | null): Period | null {
  const year = ONE_YEAR.exec(title ?? '')?.groups?.['year'];
  return years(year, year);
}

/** The years that a part of the document is about, by its heading; null where it names none. */
export function periodOfPart(part: string): Period | null {
  return periodOfTitle(part) ?? singleYearOf(part);
}
