import type { Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';

/** The mark of a footnote, glued to a word or in brackets: `plannen3`, `norm’8`, `slaagkansen[2]`. */
export const footnoteMark: Rule<Reference> = {
  name: 'footnote-mark',
  pattern: /(?<=\p{Ll}{3}['’”")]?|\p{Lu}{3}['’”")]?)(?:\[(?<bracketed>\d{1,2})\]|(?<glued>\d{1,2})(?![\p{L}\p{N}%²]|[.,:]\d))/gu,
  read: ({ bracketed, glued }) => ({ kind: 'footnote', mark: bracketed ?? glued ?? '' }),
  examples: [
    ['in harde plannen«3» zijn', 'footnote 3'],
    ['de ‘3-30-300 norm’«8» voor', 'footnote 8'],
    ['de slaagkansen«[2]» per', 'footnote 2'],
  ],
  counterExamples: ['CO2', 'm2', 'Q1', 'plannen 3'],
};
