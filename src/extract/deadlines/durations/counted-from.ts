import { PERIOD } from '../units/lengths.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { COUNT, COUNTED_AHEAD, durationOf, EVENT, LIMIT, type Within } from './duration.ts';

/** `uiterlijk drie maanden vóór oplevering`, `zes weken vooraf`, `acht weken voor de behandeling in de raad`. */
export const countedFrom: Rule<Within> = {
  name: 'counted-from',
  signs: ['voor', 'vóór', 'na', 'tevoren'],
  pattern: wordPattern(
    String.raw`${COUNTED_AHEAD}(?:${LIMIT}\s)?(?<count>${COUNT})\s(?<period>${PERIOD})\s(?:(?:vóór|voor|na|voorafgaand aan|vóórdat|voordat|nadat)\s(?!nodig)(?<event>${EVENT})|vooraf|van tevoren|van te voren|tevoren|daarvoor|daarna|nadien)`,
  ),
  read: ({ count = '', period = '', event }, match) => {
    // `voor 1 januari` and `vijf jaar na 2025` are counted by the calendar.
    if (event !== undefined && /^\d/u.test(event)) return null;
    if (/^(?:een|één)$/iu.test(count) && !/^uiterlijk|vóór|voor|na|vooraf/iu.test(match[0])) return null;
    return { within: durationOf(count, period), event: event ?? null };
  },
  examples: [
    ['«uiterlijk drie maanden vóór oplevering» melden', 'P3M from oplevering'],
    ['«zes weken vooraf» uitgenodigd', 'P6W'],
    ['«acht weken voor de behandeling in de raad»', 'P8W from de behandeling in de raad'],
    ['«twee weken van tevoren»', 'P2W'],
  ],
  counterExamples: [
    'voor drie jaar',
    'een jaar later',
    'langer dan drie maanden leeg',
    'gedurende minstens twaalf maanden na de verhuizing',
    'om de twee jaar voor elk dorp',
    'daar waren negen weken voor nodig',
  ],
};
