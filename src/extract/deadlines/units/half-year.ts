import { monthRange } from '../../../core/calendar-date.ts';
import { ORDINAL, ordinalNumber, YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** Half a year: `de tweede helft van 2026`, `het eerste halfjaar 2025`. */
export const halfYear: Rule<Moment> = {
  name: 'half-year',
  signs: ['helft', 'half'],
  pattern: wordPattern(
    String.raw`(?:(?:de|het)\s)?(?<ordinal>${ORDINAL})\s(?:helft\s(?:van\s)?(?:het jaar\s)?|half\s?jaar\s(?:van\s)?)(?<year>${YEAR})`,
  ),
  read: ({ ordinal = '', year }) => {
    const half = ordinal.toLowerCase() === 'laatste' ? 2 : ordinalNumber(ordinal);
    return half > 2
      ? null
      : moment(monthRange(Number(year), half * 6 - 5, half * 6), 'half', { standsAlone: true });
  },
  examples: [
    ['in «de tweede helft van 2026»', '2026-07-01..2026-12-31'],
    ['«eerste halfjaar 2025»', '2025-01-01..2025-06-30'],
    ['in «tweede helft 2020»', '2020-07-01..2020-12-31'],
  ],
  counterExamples: ['de helft van de woningen', 'elk half jaar'],
};
