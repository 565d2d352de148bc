import { PERIOD } from '../units/lengths.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { COUNT, durationOf, EVENT, type Within } from './duration.ts';

/** `binnen acht weken na ontvangst`, `binnen vijf werkdagen`, `binnen 48 uur`. */
export const within: Rule<Within> = {
  name: 'within',
  signs: ['binnen'],
  pattern: wordPattern(
    String.raw`binnen\s(?:uiterlijk\s|maximaal\s|ten hoogste\s)?(?<count>${COUNT})\s(?<period>${PERIOD})(?:\s(?:na|nadat|vanaf|sinds|van)\s(?<event>${EVENT}))?`,
  ),
  read: ({ count = '', period = '', event }) => ({ within: durationOf(count, period), event: event ?? null }),
  examples: [
    ['«binnen acht weken na ontvangst» schriftelijk', 'P8W from ontvangst'],
    ['«binnen vijf werkdagen» benadert', 'P5D'],
    ['«binnen 48 uur»', 'PT48H'],
    ['«binnen een half jaar»', 'P6M'],
  ],
  counterExamples: ['binnen de gemeente', 'binnen de periode', 'binnen 300 meter'],
};
