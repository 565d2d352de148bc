import { YEAR } from '../../../language/calendar-words.ts';
import { PAPER } from '../../../language/document-words.ts';
import type { Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';

/** Another paper by its name and year: `Woonvisie 2021-2030`, `Groenbeleidsplan 2024-2033`, `jaarafspraak 2025`. */
export const paper: Rule<Reference> = {
  name: 'paper',
  signs: ['20'],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${PAPER}|\\p{Lu}\\p{L}+)(?:\\s(?:gemeente\\s|regio\\s|van\\s|voor\\s|en\\s)?\\p{Lu}[\\p{L}-]+){0,4}\\s${YEAR}(?:\\s?[-–/]\\s?${YEAR}|\\s(?:t\\/m|tot en met)\\s${YEAR})?(?!\\d)`,
    'gu',
  ),
  read: (_, match) => (STARTS_SENTENCE.test(match[0]) ? null : { kind: 'paper' }),
  examples: [
    ['openbaar groen («Groenbeleidsplan 2024-2033»)', 'paper'],
    ['experimenteren (naar «jaarafspraak 2025»);', 'paper'],
    ['de «Woonvisie Ede 2020-2025» gold', 'paper'],
  ],
  counterExamples: ['In 2025 wijzen we', 'Vanaf 2027 bouwt', 'uiterlijk 2028'],
};

/** A capital that only opens the sentence names nothing. */
const STARTS_SENTENCE =
  /^(?:In|Vanaf|Uiterlijk|Tot|Eind|Begin|Medio|Per|Na|Voor|Vóór|Over|Tussen|Sinds|Halverwege|Gedurende|Najaar|Voorjaar|Zomer|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December)(?!\p{L})/u;
