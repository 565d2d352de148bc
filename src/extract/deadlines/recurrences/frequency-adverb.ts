import { isoDuration } from '../../../language/calendar-words.ts';
import { parseNumberWord } from '../../../language/numbers.ts';
import { wordPattern, type Rule } from '../../rule.ts';

const PERIOD_OF: Readonly<Record<string, string>> = {
  jaar: 'jaar',
  maande: 'maand',
  weke: 'week',
  dage: 'dag',
};

/** `jaarlijks`, `halfjaarlijkse`, `maandelijks`, `tweejaarlijks`, `wekelijks`. */
export const frequencyAdverb: Rule<string> = {
  name: 'frequency-adverb',
  pattern: wordPattern(
    String.raw`(?<count>half|twee|drie|vier|vijf|zes)?-?(?<period>jaar|maande|weke|dage)lijkse?`,
  ),
  read: ({ count, period = '' }) => {
    const noun = PERIOD_OF[period.toLowerCase()] ?? '';
    if (count?.toLowerCase() === 'half') return noun === 'jaar' ? 'P6M' : null;
    return isoDuration(count === undefined ? 1 : parseNumberWord(count), noun);
  },
  examples: [
    ['evalueren we «jaarlijks» de samenwerking', 'P1Y'],
    ['bij het «maandelijkse» overlastspreekuur', 'P1M'],
    ['het «halfjaarlijks» aanleveren', 'P6M'],
    ['«tweejaarlijks» onderzoek', 'P2Y'],
  ],
  counterExamples: ['jaarverslag', 'dagelijksheid', 'meerjarig', 'periodiek'],
};
