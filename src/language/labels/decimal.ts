import { labelRule } from './label.ts';

/** Numbers with points: `2.1 Samenwerking`, `1.4.1 Deze overeenkomst …`. No thousands and no dates. */
export const decimal = labelRule(
  'decimal',
  /^(?<label>(?<number>\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)\s?[.:)]?)\s+(?=\S)/u,
  [
    ['2.1 Samenwerking', ' 2.1'],
    ['4.2. Aandachtsgroepen', ' 4.2'],
    ['1.4.1 Deze overeenkomst geldt', ' 1.4.1'],
  ],
  ['11.746 sociale huurwoningen', '1.500 woningen', '2025 wordt', '31.12.2025 is'],
);
