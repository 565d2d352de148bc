import { isoDuration } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';

/** `per jaar` beside an amount, `per kwartaal`. */
export const perPeriod: Rule<string> = {
  name: 'per-period',
  pattern: wordPattern(String.raw`per\s(?<period>(?:kalender)?jaar|half ?jaar|kwartaal|maand|week)`),
  read: ({ period = '' }) => isoDuration(1, period),
  examples: [
    ['gemiddeld 110 woningen «per jaar»', 'P1Y'],
    ['«per kwartaal» een overzicht', 'P3M'],
  ],
  counterExamples: ['per woning', 'per 1 januari', 'per jaarschijf'],
};
