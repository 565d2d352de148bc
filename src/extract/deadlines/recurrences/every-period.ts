import { isoDuration, PERIOD, SEASON } from '../../../language/calendar-words.ts';
import { DIGITS, NUMBER_WORD, parseNumber } from '../../../language/numbers.ts';
import { wordPattern, type Rule } from '../../rule.ts';

/** `elk jaar`, `iedere 5 jaar`, `elke zes weken`, `ieder half jaar`, `elk najaar`. */
export const everyPeriod: Rule<string> = {
  name: 'every-period',
  signs: ['elk', 'ieder'],
  pattern: wordPattern(
    String.raw`(?:elke?|iedere?)\s(?:(?<season>${SEASON})|(?:(?<count>${DIGITS}|${NUMBER_WORD})\s)?(?<period>${PERIOD}))`,
  ),
  read: ({ season, count, period = '' }) =>
    season === undefined ? isoDuration(count === undefined ? 1 : parseNumber(count), period) : 'P1Y',
  examples: [
    ['stelt «iedere 5 jaar» een programma op', 'P5Y'],
    ['«Elk jaar» vóór 1 oktober', 'P1Y'],
    ['«elke zes weken» overleg', 'P6W'],
    ['«ieder half jaar»', 'P6M'],
  ],
  counterExamples: ['elke wijk', 'iedere partij', 'elk plan'],
};
