import type { Found } from '../rule.ts';
import type { DeadlineValue } from './deadline-value.ts';
import type { Moment } from './moment.ts';
import { matchAhead, wordsAhead } from './words-ahead.ts';
import { alone, RELATIONS } from './relations.ts';

/** Words behind a moment that can say something of it reach at most this far. */
const REACH = 60;

/** Words that can stand between a relation and its moment. */
const SOFTENED = '(?:(?:ten minste|in elk geval|in ieder geval|bij voorkeur|ongeveer|circa)\\s)?';

/** The rule of what is found where a relation only tells which thing is meant. */
export const NAMED = 'named';

const PATTERNS = RELATIONS.map(({ words, behind, isOptional, means, isName }) => ({
  ahead: wordsAhead(`(?:(?:${words})\\s${SOFTENED})${isOptional === true ? '?' : ''}`),
  behind: behind === undefined ? null : new RegExp(`^\\s(?:${behind})(?![\\p{L}\\p{N}])`, 'iu'),
  means,
  isName,
}));

/** What a moment means by the words around it; nothing where it is only named. */
export function relate(
  text: string,
  found: Found<Moment>,
  inCell: boolean,
): Found<readonly DeadlineValue[]> | null {
  const after = text.slice(found.end, found.end + REACH);
  for (const { ahead, behind, means, isName } of PATTERNS) {
    const tail = behind?.exec(after);
    if (tail === null) continue;
    const match = matchAhead(ahead, text, found.start);
    if (match === null) continue;
    const start = found.start - match.words.length;
    const end = found.end + (tail?.[0].length ?? 0);
    const named = text.slice(found.start, found.end);
    const before = text.slice(Math.max(0, found.start - REACH), found.start);
    const values = means({ moment: found.value, named, before, after, groups: match.groups });
    const rule = isName?.(found.value) === true ? NAMED : found.rule;
    return withYears({ ...found, rule, start, end }, values);
  }
  return withYears(found, alone(found.value, inCell || isBracketedRun(text, found)));
}

function withYears(
  found: Found<Moment>,
  values: readonly DeadlineValue[],
): Found<readonly DeadlineValue[]> | null {
  const { of } = found.value;
  return values.length === 0 ? null : { ...found, value: values.map((value) => ({ ...value, of })) };
}

/** `(gemeente en corporaties, 2026–2029)`: who and when, behind what they do. One year there can be that of a source. */
function isBracketedRun(text: string, { start, end, value }: Found<Moment>): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return value.grain === 'run' && text.charAt(end) === ')' && /\([^()]*,\s$/u.test(before);
}
