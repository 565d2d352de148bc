import type { Rule } from '../../rule.ts';
import type { Amount } from '../amount.ts';

const NUMERATORS: Readonly<Record<string, number>> = { een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5 };
const DENOMINATORS: Readonly<Record<string, number>> = {
  derde: 3,
  kwart: 4,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  achtste: 8,
  tiende: 10,
};

/** A share in words or as a fraction: `twee derde`, `de helft`, `een kwart`, `1/3`. */
export const fraction: Rule<Amount> = {
  name: 'fraction',
  pattern:
    /(?<![\p{L}\p{N}/])(?:(?<half>de helft)|(?<count>een|één|twee|drie|vier|vijf)\s?(?<part>derde|kwart|vierde|vijfde|zesde|achtste|tiende)(?:\s?deel)?|(?<top>\d{1,2})\/(?<bottom>\d{1,2})(?:e|de)?(?:\sdeel)?)(?![\p{L}\p{N}/-])(?!\s(?:partij|kwartaal|lid|maal|keer|persoon|fase|tranche|jaar\b))/giu,
  read: ({ half, count, part, top, bottom }) => {
    const share =
      half !== undefined
        ? 1 / 2
        : top === undefined
          ? (NUMERATORS[count?.toLowerCase() ?? ''] ?? Number.NaN) /
            (DENOMINATORS[part?.toLowerCase() ?? ''] ?? 1)
          : Number(top) / Number(bottom);
    return share > 0 && share < 1 ? { value: percent(share), min: null, max: null, unit: 'percent' } : null;
  },
  examples: [
    ['«twee derde» van deze woningen', '66.67 percent'],
    ['wordt «de helft» op inschrijfduur', '50 percent'],
    ['«een kwart» daarvan', '25 percent'],
    ['hiervan moet «1/3» door', '33.33 percent'],
    ['«drie kwart»', '75 percent'],
  ],
  counterExamples: ['een derde partij', 'het derde kwartaal', '24/7', 'de eerste helft van 2026'],
};

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
