import { yearRange } from '../../../core/calendar-date.ts';
import { YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** Years from … to …: `2023 tot en met 2027`, `2025-2030`, `2023/2024`, `2026 en 2027`. */
export const yearRangeRule: Rule<Moment> = {
  name: 'year-range',
  pattern: wordPattern(
    String.raw`(?:(?:de\s)?(?:periode|jaren|kalenderjaren|looptijd)\s(?:van\s)?)?(?<first>${YEAR})(?:\s?[-–/]\s?|\s(?:t\/m|tot en met|t\.e\.m\.|tot|en)\s)(?<last>${YEAR})`,
  ),
  read: ({ first, last }) =>
    Number(first) < Number(last)
      ? moment(yearRange(Number(first), Number(last)), 'years', { standsAlone: false })
      : null,
  examples: [
    ['in «de periode 2023 tot en met 2027» worden', '2023-01-01..2027-12-31'],
    ['«2023/2024»', '2023-01-01..2024-12-31'],
    ['in «2026 en 2027» samen', '2026-01-01..2027-12-31'],
    ['tussen «2026 en 2030»', '2026-01-01..2030-12-31'],
  ],
  counterExamples: ['2030-2025', 'in 2025 of later', '12025-2030'],
};
