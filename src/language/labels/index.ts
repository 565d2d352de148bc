import { article } from './article.ts';
import { bareNumber } from './bare-number.ts';
import { bracketedSeries } from './bracketed-series.ts';
import { bracketed } from './bracketed.ts';
import { circled } from './circled.ts';
import { decimal } from './decimal.ts';
import type { Label, LabelRule } from './label.ts';
import { letter } from './letter.ts';
import { numberLetter } from './number-letter.ts';
import { numberedWord } from './numbered-word.ts';
import { ordinal } from './ordinal.ts';
import { roman } from './roman.ts';
import { seriesNumber } from './series-number.ts';
import { smallRoman } from './small-roman.ts';
import { smallSeries } from './small-series.ts';

/** Every way of numbering that is read, the most telling first. */
export const LABEL_RULES: readonly LabelRule[] = [
  numberedWord,
  article,
  circled,
  bracketed,
  bracketedSeries,
  roman,
  seriesNumber,
  smallSeries,
  decimal,
  numberLetter,
  ordinal,
  bareNumber,
  smallRoman,
  letter,
];

/** The label that a text begins with; null where it begins with none. */
export function readLabel(text: string): Label | null {
  for (const rule of LABEL_RULES) {
    const label = rule.read(text);
    if (label !== null && label.number !== '') return label;
  }
  return null;
}
