import { wordPattern, type Rule } from '../../rule.ts';
import { isoDuration, ONE_PERIOD } from '../units/lengths.ts';

/** `per jaar` beside an amount, `per kwartaal`, `per tertiaal`. */
export const perPeriod: Rule<string> = {
  name: 'per-period',
  signs: ['per '],
  // `Per uur` tells what work costs, not when something is done.
  pattern: wordPattern(String.raw`per\s(?!uur)(?<period>${ONE_PERIOD})(?!\s20\d\d)`),
  read: ({ period = '' }) => isoDuration(1, period),
  examples: [
    ['gemiddeld 110 woningen «per jaar»', 'P1Y'],
    ['«per kwartaal» een overzicht', 'P3M'],
    ['«per tertiaal» een overzicht', 'P4M'],
    ['€ 5.000 «per schooljaar»', 'P1Y'],
  ],
  counterExamples: ['per woning', 'per 1 januari', 'per jaarschijf', 'per uur', 'per jaar 2027'],
};
