import { labelRule } from './label.ts';

/** Letters and a number: `K 1.1`, `K1.12`, `K.1.14`, `J. 2.7`, `B-01`, `A1.`, `D4`. */
export const seriesNumber = labelRule(
  'series',
  /^(?<label>(?<series>\p{Lu}{1,4})(?:\.\s?|\s?[-–]\s?|\s)?(?<number>\d{1,3}(?:\.\d{1,3}){0,3})\s?[.:)]?)(?:\s+[-–]\s+|\s+|$|(?=\p{Lu}\p{Ll}))/u,
  [
    ['K 1.1 Gemeente en corporaties', 'K 1.1'],
    ['K1.12 Corporaties', 'K 1.12'],
    ['K.1.14 Corporaties', 'K 1.14'],
    ['J. 2.7 Gemeente en corporaties', 'J 2.7'],
    ['B-01 De corporatie bouwt', 'B 01'],
    ['A1. Bouwen', 'A 1'],
    ['D4 Zonnepanelen', 'D 4'],
    ['WZ 3: De gemeente onderzoekt', 'WZ 3'],
  ],
  [
    'De gemeente',
    'CO2-neutraal in 2050',
    'U10-gemeenten werken samen',
    'In 2025 wijzen we',
    'W&H verkoopt',
    'T6K verhuurt',
  ],
);
