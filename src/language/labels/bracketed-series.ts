import { labelRule } from './label.ts';

/** Letters and a number between brackets: `[A1] Bouwen`, `(WZ-3) Bouwen`, `[B 2.4] Bouwen`. */
export const bracketedSeries = labelRule(
  'series',
  /^(?<label>(?:\[(?=[^\]]+\])|\((?=[^)]+\)))(?<series>\p{Lu}{1,3})[.\s–-]?(?<number>\d{1,3}(?:\.\d{1,3}){0,2})[\])][.:]?)\s+(?=\S)/u,
  [
    ['[A1] Partijen komen bijeen', 'A 1'],
    ['(WZ-3) De gemeente onderzoekt', 'WZ 3'],
    ['[B 2.4]: Bouwen', 'B 2.4'],
  ],
  ['[CO₂] uitstoot', '(EPV) in rekening', '[A1]', '(H1'],
);
