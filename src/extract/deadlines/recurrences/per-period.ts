import { wordPattern, type Rule } from '../../rule.ts';
import { isoDuration, ONE_PERIOD, PER_SHORT, periodOfShort } from '../units/lengths.ts';

/** `per jaar` beside an amount, `per kwartaal`, `per tertiaal`, `p.j.`. */
export const perPeriod: Rule<string> = {
  name: 'per-period',
  signs: ['per ', 'p.', 'p/'],
  // `Per uur` tells what work costs, not when something is done.
  pattern: wordPattern(String.raw`per\s(?!uur)(?<period>${ONE_PERIOD})(?!\s20\d\d)|${PER_SHORT}`),
  read: ({ period, short = '' }) => isoDuration(1, period ?? periodOfShort(short)),
  examples: [
    ['gemiddeld 110 woningen «per jaar»', 'P1Y'],
    ['«per kwartaal» een overzicht', 'P3M'],
    ['«per tertiaal» een overzicht', 'P4M'],
    ['€ 5.000 «per schooljaar»', 'P1Y'],
    ['60 woningen «p.j.» in volgorde', 'P1Y'],
    ['€ 2.000 «p/j»', 'P1Y'],
    ['een overzicht «p.kw.»', 'P3M'],
  ],
  counterExamples: [
    'per woning',
    'per 1 januari',
    'per jaarschijf',
    'per uur',
    'per jaar 2027',
    'de post is p.m.',
    'vgl. p. 12',
    'p.jaar',
  ],
};
