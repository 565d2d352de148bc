import { circledNumber } from '../circled-number.ts';
import type { LabelRule } from './label.ts';

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
