import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';
import { termDay } from '../../../core/open-day.ts';
import type { CalendarUnit } from './unit.ts';

const PAPER = String.raw`(?:deze|dit|de)\s\p{L}*(?:afspraken|overeenkomst|convenant|akkoord|kader)`;

/** The term of the agreement: `de looptijd van deze afspraken`, `de convenantperiode`. */
const term: Rule<Moment> = {
  name: 'term',
  signs: ['looptijd', 'periode', 'duur', 'termijn'],
  pattern: wordPattern(
    String.raw`(?:(?:gehele|hele|volledige)\s)?(?:looptijd(?:\svan\s${PAPER})?|(?:afspraken|convenants?|contract|overeenkomst|plan)periode|(?:duur|periode|termijn|geldigheidsduur)\svan\s${PAPER}|lopende\stermijn|(?<=lopende\s(?:de|deze)\s)termijn)`,
  ),
  read: () => moment({ start: termDay('start'), end: termDay('end') }, 'term'),
  examples: [
    ['gedurende de «looptijd van deze afspraken» nog', 'start of term..end of term'],
    ['aan het einde van de «looptijd»', 'start of term..end of term'],
    ['binnen de «periode van deze prestatieafspraken»', 'start of term..end of term'],
    ['lopende de «termijn»', 'start of term..end of term'],
    ['in de «afsprakenperiode»', 'start of term..end of term'],
  ],
  counterExamples: ['de doorlooptijd', 'een periode van rust', 'binnen een termijn'],
};

export const termUnit: CalendarUnit = { name: 'term', length: null, returning: null, forms: [term] };
