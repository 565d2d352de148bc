import type { LabelRule } from './label.ts';

/** The first characters of the runs of circled numbers, each from 1 upward. */
const RUNS: readonly (readonly [first: string, count: number])[] = [
  ['①', 20],
  ['⑴', 20],
  ['❶', 10],
  ['➀', 10],
  ['➊', 10],
];

function circledNumber(sign: string): number | null {
  const code = sign.codePointAt(0) ?? 0;
  for (const [first, count] of RUNS) {
    const at = code - (first.codePointAt(0) ?? 0);
    if (at >= 0 && at < count) return at + 1;
  }
  return null;
}

/** A number in a circle, as slides have them: `① Bouwen van …`. */
export const circled: LabelRule = {
  scheme: 'circled',
  read: (text) => {
    const [sign = ''] = text;
    const number = circledNumber(sign);
    if (number === null) return null;
    const gap = /^\s*/u.exec(text.slice(sign.length))?.[0].length ?? 0;
    return {
      scheme: 'circled',
      series: null,
      number: String(number),
      printed: sign,
      length: sign.length + gap,
    };
  },
  examples: [
    ['① Bouwen van woningen', ' 1'],
    ['⑩Wijktafels', ' 10'],
  ],
  counterExamples: ['© Woonbaken', '1 woning', '• Bouwen'],
};
