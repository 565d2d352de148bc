import { labelRule } from './label.ts';

/** A number between brackets or behind a sign: `[3] Bouwen`, `§ 4 Bouwen`, `#12 Bouwen`, `nr. 5 Bouwen`. */
export const bracketed = labelRule(
  'ordinal',
  /^(?<label>(?:\[(?<number>\d{1,3})\]|(?:§|#|[Nn](?:r|o)\.?)\s?(?<count>\d{1,3}(?:\.\d{1,3}){0,2}))[.:]?)\s+(?=\S)/u,
  [
    ['[3] De gemeente bouwt', ' 3'],
    ['§ 4 De gemeente bouwt', ' 4'],
    ['#12 De gemeente bouwt', ' 12'],
    ['nr. 5 De gemeente bouwt', ' 5'],
  ],
  ['[bron] 2024', '# woningen', 'nr. van de woning', 'Nr Afspraak'],
);
