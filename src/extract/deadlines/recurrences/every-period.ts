import { DIGITS, NUMBER_WORD, parseNumber } from '../../../language/numbers.ts';
import { ORDINAL } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { isoDuration, PERIOD, RETURNING } from '../units/lengths.ts';

const NAMES = RETURNING.map(({ names }) => names).join('|');

/** `elk jaar`, `iedere 5 jaar`, `elke zes weken`, `elk najaar`, `elke maandag`, `elke eerste dinsdag van de maand`. */
export const everyPeriod: Rule<string> = {
  name: 'every-period',
  signs: ['elk', 'ieder'],
  pattern: wordPattern(
    String.raw`(?:elke?|iedere?)\s(?:(?:${ORDINAL}\s(?:${NAMES}|(?:werk)?dag|week)\svan\s(?:de|het|elke?|iedere?)\s(?<of>${PERIOD}))|(?<name>${NAMES})|(?:(?<count>${DIGITS}|${NUMBER_WORD})\s)?(?<period>${PERIOD}))`,
  ),
  read: ({ of, name, count, period = '' }) => {
    if (of !== undefined) return isoDuration(1, of);
    if (name === undefined) return isoDuration(count === undefined ? 1 : parseNumber(count), period);
    return RETURNING.find(({ names }) => new RegExp(`^${names}$`, 'iu').test(name))?.every ?? null;
  },
  examples: [
    ['stelt «iedere 5 jaar» een programma op', 'P5Y'],
    ['«Elk jaar» vóór 1 oktober', 'P1Y'],
    ['«elke zes weken» overleg', 'P6W'],
    ['«ieder half jaar»', 'P6M'],
    ['«elk tertiaal» een rapportage', 'P4M'],
    ['«elke maandag» spreekuur', 'P1W'],
    ['«elk najaar» een bijeenkomst', 'P1Y'],
    ['«iedere eerste dinsdag van de maand»', 'P1M'],
  ],
  counterExamples: ['elke wijk', 'iedere partij', 'elk plan', 'elke eerste huurder'],
};
