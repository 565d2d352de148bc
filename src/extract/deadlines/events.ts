import { wordPattern, type Rule } from '../rule.ts';

/** A moment of the calendar without a date: `vóór het zomerreces`. */
const recess: Rule<string> = {
  name: 'before-recess',
  pattern: wordPattern(
    String.raw`(?:uiterlijk\s)?(?:vóór|voor)\s(?<event>(?:het|de)\s(?:zomer|kerst|herfst|voorjaars|mei)?(?:reces|vakantie)(?:\svan\s20\d\d)?)`,
  ),
  read: ({ event }) => event ?? null,
  examples: [['wordt «vóór het zomerreces» bepaald', 'het zomerreces']],
  counterExamples: ['het zomerreces', 'voor de vakantiewoningen'],
};

/** Events that have a place in the calendar without being a date of it. */
export const EVENT_RULES: readonly Rule<string>[] = [recess];
