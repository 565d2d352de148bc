/** The period of a paper stands in its first pages. */
const FRONT = 6000;
const PERIOD = /(?<![\d.-])(?<start>20[0-6]\d)\s?(?:[-–—/]|t\/m|tot en met|tot)\s?(?:20[0-6]\d|\d\d(?!\d))/u;
const TITLE_YEAR =
  /(?:afspraken|agenda|jaarschijf|overeenkomst|programma|plan)\D{0,60}?(?<start>20[0-6]\d)/iu;

/** The year in which what a paper agrees begins, as its first pages name it; null where they name none. */
export function firstYearOf(text: string): number | null {
  const front = text.slice(0, FRONT);
  const start = PERIOD.exec(front)?.groups?.['start'] ?? TITLE_YEAR.exec(front)?.groups?.['start'];
  return start === undefined ? null : Number(start);
}
