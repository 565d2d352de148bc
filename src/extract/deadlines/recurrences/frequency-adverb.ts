import { NUMBER_WORD, parseNumberWord } from '../../../language/numbers.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { ADVERB, adverbDuration } from '../units/lengths.ts';

/** `jaarlijks`, `halfjaarlijkse`, `maandelijks`, `tweejaarlijks`, `wekelijks`, `veertiendaags`. */
export const frequencyAdverb: Rule<string> = {
  name: 'frequency-adverb',
  signs: ['lijks', 'daags', 'telkenjare'],
  pattern: wordPattern(
    String.raw`(?:(?<count>${NUMBER_WORD})-?)?(?<adverb>${ADVERB})lijks(?:e|ch|che)?|(?<days>veertien|tien|zeven)daagse?|telkenjare`,
  ),
  read: ({ count, adverb, days }) => {
    if (days !== undefined) return `P${parseNumberWord(days)}D`;
    return adverb === undefined
      ? 'P1Y'
      : adverbDuration(count === undefined ? 1 : parseNumberWord(count), adverb);
  },
  examples: [
    ['evalueren we «jaarlijks» de samenwerking', 'P1Y'],
    ['bij het «maandelijkse» overlastspreekuur', 'P1M'],
    ['het «halfjaarlijks» aanleveren', 'P6M'],
    ['«tweejaarlijks» onderzoek', 'P2Y'],
    ['«driemaandelijks» overleg', 'P3M'],
    ['het «tweewekelijkse» overleg', 'P2W'],
    ['hun bod «telkenjare» uiterlijk', 'P1Y'],
    ['«veertiendaags» overleg', 'P14D'],
  ],
  counterExamples: ['jaarverslag', 'dagelijksheid', 'meerjarig', 'periodiek', 'hedendaags'],
};
