import { PERIOD } from '../units/lengths.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { COUNT, durationOf, type Within } from './duration.ts';

/** `in de komende 5 jaar`: counted from an undated now. */
export const coming: Rule<Within> = {
  name: 'coming',
  signs: ['komende', 'volgende'],
  pattern: wordPattern(
    String.raw`(?:(?:in|over|voor|gedurende|tijdens|binnen)\s)?de\s(?:eerst)?(?:komende|volgende|aankomende|eerstvolgende)\s(?<count>${COUNT})\s(?<period>${PERIOD})`,
  ),
  read: ({ count = '', period = '' }) => ({ within: durationOf(count, period), event: null }),
  examples: [
    ['75% «in de komende 5 jaar»', 'P5Y'],
    ['«de komende vier jaar»', 'P4Y'],
  ],
  counterExamples: ['de komende jaren', 'de volgende stappen', 'komend jaar'],
};
