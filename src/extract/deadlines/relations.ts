import { deadline, type DeadlineValue } from './deadline-value.ts';
import { COUNT, COUNTED_AHEAD, durationOf, LIMIT } from './durations/duration.ts';
import type { Moment } from './moment.ts';
import { shiftDay, type OpenRange } from '../../core/open-day.ts';
import { PERIOD } from './units/lengths.ts';

/** How a text uses a moment. */
type Use = {
  readonly moment: Moment;
  /** The words of the moment. */
  readonly named: string;
  /** The words in front of it, those of the relation included, and those behind. */
  readonly before: string;
  readonly after: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

/** What the words around a moment make of it: one entry, for all units. */
export type Relation = {
  readonly name: string;
  /** Right in front of the moment. */
  readonly words: string;
  /** Right behind it, where the words have two halves: `2027 en verder`. */
  readonly behind?: string;
  /** The words behind are enough. */
  readonly isOptional?: true;
  readonly means: (use: Use) => readonly DeadlineValue[];
  /** True where it only tells which thing is meant, and not when something is done. */
  readonly isName?: (moment: Moment) => boolean;
};

/** The prepositions of time. The first that stands there decides, so the longer ones come first. */
export const RELATIONS: readonly Relation[] = [
  {
    name: 'counted-from',
    words: `(?:binnen\\s(?<count>${COUNT})\\s(?<period>${PERIOD})\\s(?:na|vanaf)|${COUNTED_AHEAD}(?:${LIMIT}\\s)?(?<number>${COUNT})\\s(?<noun>${PERIOD})\\s(?:vóór|voor|na|voorafgaand aan))`,
    means: ({ groups, named }) => [
      deadline('by', {
        within: durationOf(
          groups['count'] ?? groups['number'] ?? '',
          groups['period'] ?? groups['noun'] ?? '',
        ),
        event: named,
      }),
    ],
  },
  {
    name: 'and-later',
    words: '(?:vanaf|in|met ingang van)',
    isOptional: true,
    behind: '(?:en|of) (?:verder|later|daarna)|e\\.v\\.|en volgende',
    means: ({ moment }) => moment.ranges.map(from),
  },
  {
    name: 'or-earlier',
    words: '(?:in|op|uiterlijk|uiterlijk in)',
    behind: '(?:en|of) eerder',
    means: ({ moment }) => moment.ranges.map(until),
  },
  { name: 'onwards', words: 'van', behind: 'af(?: aan)?', means: ({ moment }) => moment.ranges.map(from) },
  {
    name: 'at-the-latest',
    words:
      "(?:uiterlijk|ten laatste|op (?:zijn|z['’]n) laatst|niet later dan|(?:vóór|voor) of op)(?: (?:in|op|per|tegen|met|aan|rond))?",
    means: ({ moment }) => moment.ranges.map(until),
  },
  {
    name: 'through',
    words: '(?:tot en met|t\\/m|t\\.e\\.m\\.|tegen)',
    means: ({ moment }) => moment.ranges.map(until),
  },
  {
    name: 'before',
    words: '(?:uiterlijk )?(?:vóór|vòòr|voorafgaand aan|eerder dan|tot(?: aan)?)',
    means: ({ moment }) => moment.ranges.map((range) => before(range, moment)),
  },
  {
    name: 'planned-for',
    words: '(?:gepland|ingepland|voorzien|beoogd|geagendeerd|begroot|gereserveerd|bestemd) voor',
    means: ({ moment }) => inside(moment),
  },
  {
    name: 'for',
    words: '(?:uiterlijk )?voor',
    means: ({ moment }) => moment.ranges.map((range) => beforeOrFor(range, moment)),
  },
  {
    name: 'from',
    words:
      '(?:vanaf|met ingang (?:van|per)|m\\.i\\.v\\.|per ingang van|ingaande(?: (?:op|per))?|met ingangsdatum|(?:startend|te beginnen) (?:op|per|met))',
    means: ({ moment }) =>
      moment.ranges.map((range) => (moment.grain === 'run' ? during(range) : from(range))),
  },
  {
    name: 'after',
    words: '(?:na|ná|later dan)',
    means: ({ moment }) => moment.ranges.map(({ end }) => deadline('from', { from: shiftDay(end, 1) })),
  },
  {
    name: 'per',
    words: 'per',
    means: ({ moment }) => moment.ranges.map((range) => (moment.edge === 'end' ? until(range) : from(range))),
  },
  { name: 'on', words: '(?:op|aan|rond|omstreeks)', means: on },
  {
    name: 'between',
    words: 'tussen',
    means: ({ moment: { ranges } }) => [
      during({ start: ranges[0].start, end: (ranges.at(-1) ?? ranges[0]).end }),
    ],
  },
  {
    name: 'in',
    words: '(?:in|gedurende|tijdens|over|binnen|nog|al|reeds|lopende|in de loop van)',
    means: ({ moment }) => inside(moment),
  },
  {
    name: 'of',
    words: 'van',
    means: ({ moment }) => moment.ranges.map(during),
    // `Van 1 mei tot 1 juli` is a stretch; `de meting van 2025` only tells which one is meant.
    isName: ({ grain }) => grain !== 'run',
  },
  {
    name: 'since',
    words: '(?:sinds|sedert|uit)',
    means: ({ moment }) => moment.ranges.map(from),
    isName: () => true,
  },
];

/** Without a relation: what stands alone, and whatever stands in a cell for dates. */
export function alone(moment: Moment, inCell: boolean): readonly DeadlineValue[] {
  if (!moment.standsAlone && !inCell) return [];
  return moment.grain === 'day' ? moment.ranges.map(until) : inside(moment);
}

function inside(moment: Moment): readonly DeadlineValue[] {
  // `Tijdens de bouwvak` says nothing that could be looked up.
  if (moment.grain === 'event') return [];
  return moment.ranges.map(moment.edge === 'end' ? until : during);
}

/** `uiterlijk 1 juli`: the last day on which it is still in time. */
function until({ end }: OpenRange): DeadlineValue {
  return deadline('by', { until: end });
}

function from({ start }: OpenRange): DeadlineValue {
  return deadline('from', { from: start });
}

function during({ start, end }: OpenRange): DeadlineValue {
  return deadline('during', { from: start, until: end });
}

/** `vóór 2030` is over on the last day of 2029; `vóór eind 2028` on the last of 2028. */
function before(range: OpenRange, { edge }: Moment): DeadlineValue {
  return edge === 'end' ? until(range) : deadline('by', { until: shiftDay(range.start, -1) });
}

/** `voor` without accents is `vóór`, but not before stretches that something is for: `voor heel 2026`. */
function beforeOrFor(range: OpenRange, moment: Moment): DeadlineValue {
  const { grain, edge } = moment;
  if (edge === null && (grain === 'run' || grain === 'span' || grain === 'term')) return during(range);
  const isDoubtful = grain === 'year' && edge === null;
  const doubt = isDoubtful ? '‘voor’ without accents: read as before, it could also mean for.' : null;
  return { ...before(range, moment), doubt };
}

/** `op 31 december 2027`: a day by which a state is reached, or on which something begins. */
function on({ moment, before: words, after }: Use): readonly DeadlineValue[] {
  if (moment.grain !== 'day') return inside(moment);
  return moment.ranges.map(BEGINS.test(words) || BEGINS_BEHIND.test(after) ? from : until);
}

const BEGINS =
  /(?:in\swerking|ingaat|gaat\sin|gaan\sin|start(?:en)?|begint|beginnen|ingegaan)\s(?:\p{L}+\s){0,3}op\s(?:de\s)?$/iu;
const BEGINS_BEHIND =
  /^\s(?:ingaat|ingaan|in werking|van kracht|van start)(?!\p{L})|^\streedt\s(?:[\p{L}-]+\s){0,6}in werking(?!\p{L})|^\sgaa[nt]\s(?:[\p{L}-]+\s){0,6}in(?:[.,;]|$)/iu;
