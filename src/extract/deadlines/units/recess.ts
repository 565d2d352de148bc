import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';
import type { CalendarUnit } from './unit.ts';

/** A holiday: it has a place in the calendar and no date. */
const recess: Rule<Moment> = {
  name: 'recess',
  signs: ['reces', 'vakantie', 'bouwvak'],
  pattern: wordPattern(
    String.raw`(?<event>(?:(?:het|de)\s)?(?:(?:zomer|kerst|herfst|voorjaars|mei)?(?:reces|vakantie)|bouwvak(?:vakantie)?)(?:\s(?:van\s)?20\d\d)?)`,
  ),
  read: ({ event = '' }) => moment({ start: { event }, end: { event } }, 'event'),
  examples: [
    ['vóór «het zomerreces» bepaald', 'het zomerreces'],
    ['vóór «de bouwvak van 2026» gereed', 'de bouwvak van 2026'],
  ],
  counterExamples: ['de vakantiewoningen', 'recessie', 'de bouwvakkers'],
};

/** The only unit without dates: what comes before or after it is told by its name. */
export const recessUnit: CalendarUnit = { name: 'recess', length: null, returning: null, forms: [recess] };
