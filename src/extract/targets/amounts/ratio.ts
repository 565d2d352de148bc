import { NUMBER, parseNumber } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { NUMBER_START, share, type Amount } from '../amount.ts';

/** `Van de` speaks of a share up to ten and for a hundred; of more, both are counted: `7 van de 23 complexen`. */
const LARGEST_OF = 10;

/** A share as so many out of so many: `1 op de 3`, `een op tien`, `twee van de vijf`. */
export const ratio: Rule<Amount> = {
  name: 'ratio',
  signs: [' op ', ' van '],
  pattern: new RegExp(
    `${NUMBER_START}(?<part>${NUMBER}|een)\\s(?:op|(?<of>van))\\s(?<article>(?:de|elke|iedere)\\s)?(?<whole>${NUMBER})(?![\\p{L}\\p{N}]|[.,/:]\\d|\\s?[%€])`,
    'giu',
  ),
  read: ({ part = '', of, article, whole = '' }) => {
    const [top, bottom] = [part.toLowerCase() === 'een' ? 1 : parseNumber(part), parseNumber(whole)];
    if (!Number.isInteger(top) || !Number.isInteger(bottom)) return null;
    if (of === undefined) return bottom <= 100 ? share(top, bottom) : null;
    // `één van de vijf` is one of them; `drie van vijf` tells no share without the article.
    const isShare = article !== undefined && top > 1 && (bottom <= LARGEST_OF || bottom === 100);
    return isShare ? share(top, bottom) : null;
  },
  examples: [
    ['«1 op de 3» daken', '33.33 percent'],
    ['ten minste «één op vier» leerlingen', '25 percent'],
    ['reserveert «een op de tien» plekken', '10 percent'],
    ['«twee van de vijf» huurders', '40 percent'],
    ['«7 van de 10» meldingen', '70 percent'],
  ],
  counterExamples: [
    'één van de vier wijken',
    '7 van de 23 complexen',
    'twee op termijn',
    '3 van 1 januari',
    'vijf op 12%',
  ],
};
