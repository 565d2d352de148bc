import { labelRule } from './label.ts';

/** `Artikel 3 Nieuwbouw`, `Art. 4.`: the section of a contract; its leden are numbered inside it. */
export const article = labelRule(
  'article',
  /^(?<label>(?:artikel|art\.)\s+(?<number>\d{1,3}[a-z]?(?:\.\d{1,2})?)\s?[.:]?)(?:\s*[-–]\s+|\s+|$)/iu,
  [
    ['Artikel 3 Nieuwbouw', ' 3'],
    ['ARTIKEL 12. Geschillen', ' 12'],
    ['Artikel 4', ' 4'],
  ],
  ['Artikelen 3 en 4', 'De artikelen', 'Artikel van de wet'],
);
