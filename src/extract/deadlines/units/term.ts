import { monthRange } from '../../../core/calendar-date.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

const TERM = String.raw`(?:looptijd|(?:afspraken|convenants?|contract|overeenkomst|plan)periode|(?:duur|periode|termijn|geldigheidsduur)\svan\s(?:deze|dit|de)\s(?:\p{L}*(?:afspraken|overeenkomst|convenant|akkoord|kader))|lopende termijn)`;

/** The term of the agreement: `de looptijd van deze afspraken`, `het einde van de convenantperiode`. */
export const term: Rule<Moment> = {
  name: 'term',
  pattern: wordPattern(
    String.raw`(?:(?:het\s)?(?<edge>eind|einde)\svan\s)?(?:de\s|deze\s)?(?:gehele\s|hele\s|volledige\s)?${TERM}(?:\svan\s(?:deze|dit|de)\s(?:\p{L}*(?:afspraken|overeenkomst|convenant|akkoord|kader)))?`,
  ),
  read: ({ edge }) =>
    moment(monthRange(null, 1, 12), 'years', { of: 'term', edge: edge === undefined ? null : 'end' }),
  examples: [
    ['gedurende «de looptijd van deze afspraken» nog', '--01-01..--12-31 of term'],
    ['aan «het einde van de looptijd»', '--01-01..--12-31 edge end of term'],
    ['binnen «de periode van deze prestatieafspraken»', '--01-01..--12-31 of term'],
  ],
  counterExamples: ['de doorlooptijd', 'een periode van rust'],
};
