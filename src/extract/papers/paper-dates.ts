import { calendarDate, formatDate, isRealDate } from '../../core/calendar-date.ts';
import { MONTH, monthNumber } from '../../language/calendar-words.ts';
import type { DocumentKind } from '../../language/title-words.ts';
import type { Period } from '../document/find-period.ts';

/** The head of a letter, in which its date stands. */
const HEAD = 1500;
const DAY = new RegExp(String.raw`(?<day>\d{1,2})\s(?<month>${MONTH})\s(?<year>20\d\d)`, 'giu');

/** The day of a letter: of the meeting, or the first day in its head, else the last one that it names at its foot. */
export function findLetterDate(text: string): string | null {
  const head = [...text.slice(0, HEAD).matchAll(DAY)];
  const dated = head.find(({ index }) =>
    /(?:vergadering|datum|d\.d\.)[^\n]{0,20}$/iu.test(text.slice(0, index)),
  );
  const [first] =
    dated === undefined
      ? [...text.matchAll(/(?:vergadering|datum)\s(?:van\s)?(\d{1,2}\s\p{L}+\s20\d\d)/giu)].flatMap(
          (match) => [...(match[1] ?? '').matchAll(DAY)],
        )
      : [dated];
  const { day = '', month = '', year = '' } = first?.groups ?? {};
  const date = calendarDate(Number(year), monthNumber(month), Number(day));
  return first !== undefined && isRealDate(date) ? formatDate(date) : null;
}

const MONITORED =
  /(?:jaarafspraken|prestatieafspraken|afspraken|monitor)\s(?:\p{L}+\s)?(?:voor\s|in\s)?(?<year>20\d\d)(?!\s?(?:t\/m|[-–/]|tot|en)\s?(?:en met\s)?\d)/giu;

/** The year that a monitor is about: the one that it names most often. */
export function periodOfPaper(kind: DocumentKind | null, text: string): Period | null {
  if (kind !== 'monitor') return null;
  const years = new Map<string, number>();
  for (const { groups } of text.matchAll(MONITORED)) {
    const year = groups?.['year'] ?? '';
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  const [most] = [...years].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most === undefined ? null : { start: `${most[0]}-01-01`, end: `${most[0]}-12-31` };
}
