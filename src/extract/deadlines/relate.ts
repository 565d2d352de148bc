import type { Found } from '../rule.ts';
import type { DeadlineValue } from './deadline-value.ts';
import type { Moment } from './moment.ts';
import { alone, RELATIONS } from './relations.ts';

/** Words around a moment reach at most this far. */
const REACH = 60;

/** Words that can stand between a relation and its moment. */
const SOFTENED = '(?:(?:ten minste|in elk geval|in ieder geval|bij voorkeur|ongeveer|circa)\\s)?';

const PATTERNS = RELATIONS.map(({ words, behind, isOptional, means }) => ({
  ahead: new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:${words})\\s${SOFTENED})${isOptional ? '?' : ''}$`, 'iu'),
  behind: behind === undefined ? null : new RegExp(`^\\s(?:${behind})(?![\\p{L}\\p{N}])`, 'iu'),
  means,
}));

/** What a moment means by the words around it; nothing where it is only named. */
export function relate(
  text: string,
  found: Found<Moment>,
  inCell: boolean,
): Found<readonly DeadlineValue[]> | null {
  const before = text.slice(Math.max(0, found.start - REACH), found.start);
  const after = text.slice(found.end, found.end + REACH);
  for (const { ahead, behind, means } of PATTERNS) {
    const tail = behind?.exec(after);
    if (tail === null) continue;
    const match = ahead.exec(before);
    if (match === null) continue;
    const named = text.slice(found.start, found.end);
    const values = means({ moment: found.value, named, before, after, groups: match.groups ?? {} });
    const place = { start: found.start - match[0].length, end: found.end + (tail?.[0].length ?? 0) };
    return withYears({ ...found, ...place }, values);
  }
  return withYears(found, alone(found.value, inCell));
}

function withYears(
  found: Found<Moment>,
  values: readonly DeadlineValue[],
): Found<readonly DeadlineValue[]> | null {
  const { of } = found.value;
  return values.length === 0 ? null : { ...found, value: values.map((value) => ({ ...value, of })) };
}
