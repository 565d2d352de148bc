import { labelRule } from './label.ts';

/** A word for the thing itself and its number: `Afspraak 12:`, `Prestatieafspraak B.3`, `Actie 4`. */
export const numberedWord = labelRule(
  'word',
  /^(?<label>(?:\p{L}*afspraak|actie(?:punt)?|maatregel)\s+(?:nr\.?\s*)?(?:(?<series>\p{Lu}{1,3})[\s.-]?)?(?<number>\d{1,3}(?:\.\d{1,3}){0,3})\s?[.:)]?)(?:\s+[-–]\s+|\s+|$)/iu,
  [
    ['Afspraak 12: Verkoop', ' 12'],
    ['Afspraak 9', ' 9'],
    ['PRESTATIEAFSPRAAK 3.2 – Bouwen', ' 3.2'],
    ['Afspraak B-3 Wonen', 'B 3'],
  ],
  ['Afspraken 2025', 'De afspraak 6', 'Afspraak is afspraak'],
);
