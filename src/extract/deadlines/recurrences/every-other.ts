import { DIGITS, NUMBER_WORD, parseNumber } from '../../../language/numbers.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { isoDuration, PERIOD } from '../units/lengths.ts';

/** `om de zes weken`, `om de week` (every second one), `om het jaar`, `om de andere maand`. */
export const everyOther: Rule<string> = {
  name: 'every-other',
  signs: ['om de ', 'om het '],
  pattern: wordPattern(
    String.raw`om\s(?:de|het)\s(?:(?:andere|(?<count>${DIGITS}|${NUMBER_WORD}))\s)?(?<period>${PERIOD})`,
  ),
  read: ({ count, period = '' }) => isoDuration(count === undefined ? 2 : parseNumber(count), period),
  examples: [
    ['overleggen «om de zes weken»', 'P6W'],
    ['«om het jaar» uitvoeren', 'P2Y'],
    ['komt «om de week» bijeen', 'P2W'],
    ['«om de andere maand»', 'P2M'],
  ],
  counterExamples: ['om de woningen', 'om het jaarverslag', 'gaat om de eerste weken'],
};
