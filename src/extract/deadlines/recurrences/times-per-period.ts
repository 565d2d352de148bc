import { isoDuration, PER_SHORT, PERIOD, periodOfShort } from '../units/lengths.ts';
import { DIGITS, NUMBER_WORD, parseNumber } from '../../../language/numbers.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { divideDuration } from '../divide-duration.ts';

const COUNT = `(?:${DIGITS}|${NUMBER_WORD}|een|[eé]én)`;
const AT_LEAST = String.raw`(?:(?:minimaal|minstens|ten minste|tenminste|zeker|maximaal|hoogstens|circa|ongeveer|gemiddeld|min\.|max\.|ca\.|gem\.)\s)?`;

/** `twee keer per jaar`, `4 maal per jaar`, `eens per twee maanden`, `één keer in de 5 jaar`, `2x per jaar`. */
export const timesPerPeriod: Rule<string> = {
  name: 'times-per-period',
  signs: ['eens', 'maal', 'keer', 'x'],
  pattern: wordPattern(
    String.raw`${AT_LEAST}(?:(?<once>eens|eenmaal)|(?<fused>twee|drie|vier|vijf|zes|acht|tien|twaalf)maal|(?<times>${COUNT})\s?(?:keer|maal|x))\s(?:(?:per|in het|in de|in een|in|elke?|iedere?|om de|om het|de|het)\s(?:(?<span>${COUNT})\s)?(?<period>${PERIOD})|'s\s(?<genitive>jaars|maands)|${PER_SHORT})`,
  ),
  read: ({ once, fused, times = '', span, period, genitive, short = '' }) => {
    const count = once === undefined ? countOf(fused ?? times) : 1;
    // `'s Jaars` is the noun with an old ending.
    const whole = isoDuration(
      span === undefined ? 1 : countOf(span),
      period ?? genitive?.slice(0, -1) ?? periodOfShort(short),
    );
    return divideDuration(whole, count);
  },
  examples: [
    ['delen «twee keer per jaar» mutatedata', 'P6M'],
    ['voort («4 maal per jaar», met COA)', 'P3M'],
    ['«minimaal één keer per jaar» een wijkschouw', 'P1Y'],
    ['komen «eens per twee maanden» bijeen', 'P2M'],
    ['«één keer in de 5 jaar»', 'P5Y'],
    ['«Eén keer per 2 jaar»', 'P2Y'],
    ['«drie keer per jaar»', 'P4M'],
    ['«tweemaal het jaar»', 'P6M'],
    ["«vier keer 's jaars»", 'P3M'],
    ['«eens in de twee weken»', 'P2W'],
    ['«min. 2x p.j.», te beginnen in 2027', 'P6M'],
  ],
  counterExamples: ['twee keer', 'per jaar', 'in 2025 drie keer bijeen'],
};

function countOf(words: string): number {
  return /^[eé][eé]n$/iu.test(words) ? 1 : parseNumber(words);
}
