import { dayBefore } from '../../core/calendar-date.ts';
import type { Found } from '../rule.ts';
import { deadline, type DeadlineValue } from './deadline-value.ts';
import type { Moment } from './moment.ts';

/** What the words before a moment make of it. */
type Bound = 'until' | 'before' | 'from' | 'on' | 'per' | 'during' | 'alone';

type BoundWords = { readonly bound: Bound; readonly pattern: RegExp };

const ARTICLE = String.raw`(?:\s(?:het|de|heel|geheel))?\s$`;

/** The prepositions of time, each right before the moment; the first that fits decides. */
const BOUND_WORDS: readonly BoundWords[] = [
  {
    bound: 'until',
    pattern: new RegExp(
      `(?:uiterlijk(?:\\s(?:in|op|per|tegen|met|aan|rond))?|niet\\slater\\sdan|op\\szijn\\slaatst|(?:vóór|voor)\\sof\\sop)${ARTICLE}`,
      'iu',
    ),
  },
  { bound: 'before', pattern: new RegExp(`(?:uiterlijk\\s)?(?:vóór|vòòr)${ARTICLE}`, 'iu') },
  { bound: 'until', pattern: new RegExp(`(?:tot\\sen\\smet|t\\/m|t\\.e\\.m\\.|tegen)${ARTICLE}`, 'iu') },
  {
    bound: 'from',
    pattern: new RegExp(
      `(?:vanaf|met\\singang\\svan|per\\singang\\svan|ingaande(?:\\s(?:op|per))?|met\\singangsdatum|startend\\s(?:op|per))${ARTICLE}`,
      'iu',
    ),
  },
  { bound: 'before', pattern: new RegExp(`(?:uiterlijk\\s)?(?:voor|tot)(?:\\saan)?${ARTICLE}`, 'iu') },
  { bound: 'per', pattern: new RegExp(`per${ARTICLE}`, 'iu') },
  { bound: 'on', pattern: new RegExp(`(?:op|aan|rond|omstreeks)${ARTICLE}`, 'iu') },
  {
    bound: 'during',
    pattern: new RegExp(
      `(?:in|gedurende|tijdens|over|binnen|tussen|van|nog|al|reeds|medio|halverwege|lopende|in\\sde\\sloop\\svan)${ARTICLE}`,
      'iu',
    ),
  },
];

/** Words for a moment reach at most this far to the left. */
const REACH = 40;

/** What a moment means by the words before it; null where it is only named. */
export function boundMoment(
  text: string,
  found: Found<Moment>,
  inCell: boolean,
): Found<DeadlineValue> | null {
  const before = text.slice(Math.max(0, found.start - REACH), found.start);
  const words = BOUND_WORDS.map(({ bound, pattern }) => ({ bound, match: pattern.exec(before) })).find(
    ({ match }) => match !== null && isWholeWord(before, match.index),
  );
  const bound = words?.bound ?? 'alone';
  const value = valueOf(bound, found.value, { before, words: words?.match?.[0] ?? '', inCell });
  if (value === null) return null;
  return { ...found, start: found.start - (words?.match?.[0].length ?? 0), value };
}

function isWholeWord(before: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(before.charAt(at - 1));
}

function valueOf(
  bound: Bound,
  moment: Moment,
  { before, words, inCell }: { before: string; words: string; inCell: boolean },
): DeadlineValue | null {
  const { range, edge, of, grain } = moment;
  const during = deadline('during', { from: range.start, until: range.end, of });
  const until = deadline('by', { until: range.end, of });
  if (bound === 'from') return deadline('from', { from: range.start, of });
  if (bound === 'until') return until;
  if (bound === 'before') return beforeMoment(moment, words);
  if (edge === 'end') return until;
  if (bound === 'per')
    return grain === 'day' || of !== 'term' ? deadline('from', { from: range.start, of }) : until;
  if (bound === 'on') return grain === 'day' ? onDay(moment, before) : during;
  if (bound === 'during') return during;
  if (!moment.standsAlone && !inCell) return null;
  return grain === 'day' ? until : during;
}

/** `vóór 2030` is over on the last day of 2029; `vóór eind 2028` on the last of 2028. */
function beforeMoment({ range, edge, of, grain }: Moment, words: string): DeadlineValue {
  const isWhole = grain === 'years' || grain === 'half';
  const isUnaccented = /^voor/iu.test(words.trim());
  if (isUnaccented && isWhole && edge === null) {
    return deadline('during', { from: range.start, until: range.end, of });
  }
  const end = edge === 'end' || (of === 'term' && !isUnaccented) ? range.end : dayBefore(range.start);
  const doubt =
    isUnaccented && grain === 'year'
      ? '‘voor’ without accents: read as before, it could also mean for.'
      : null;
  return deadline('by', { until: end, of, doubt });
}

/** A day on which something begins, or by which a state is reached. */
function onDay({ range, of }: Moment, before: string): DeadlineValue {
  const begins =
    /(?:in\swerking|ingaat|gaat\sin|gaan\sin|start(?:en)?|begint|beginnen|ingegaan)\s(?:\p{L}+\s){0,3}op\s(?:de\s)?$/iu;
  return begins.test(before)
    ? deadline('from', { from: range.start, of })
    : deadline('by', { until: range.end, of });
}
