import { isoDuration } from '../units/lengths.ts';
import { DIGITS, NUMBER_WORD, parseNumber } from '../../../language/numbers.ts';

/** A time counted from something: how long, and the words for what it is counted from, if they are there. */
export type Within = { readonly within: string; readonly event: string | null };

/** A count of periods as words: `acht`, `48`, `een`, `anderhalf`. */
export const COUNT = `(?:${DIGITS}|${NUMBER_WORD}|een|anderhalf|anderhalve)`;

/** Words that set a limit to a time. */
export const LIMIT = '(?:uiterlijk|ten minste|tenminste|minimaal|minstens|maximaal|hoogstens|ten laatste)';

/** Not behind words that make a length or a frequency of it: `gedurende minstens 12 maanden na`, `om de twee jaar`. */
export const COUNTED_AHEAD = `(?<!(?:om de|om het|elke?|iedere?|per|gedurende|${LIMIT})\\s)`;

/** What a time is counted from: a noun with its article, an adjective and what belongs to it. */
export const EVENT = String.raw`(?:(?:de|het|een|die|dat|deze|dit|elke|iedere|ieder|elk|haar|zijn|hun)\s)?(?:\p{Ll}+e\s)?\p{L}[\p{L}-]+(?:\s(?:van|op|in|bij|aan|over)\s(?:(?:de|het|een|die|dat|deze|dit|haar|hun)\s)?(?:\p{Ll}+e\s)?\p{L}[\p{L}-]+)*`;

export function durationOf(count: string, period: string): string {
  const words = count.toLowerCase();
  if (words.startsWith('anderhal')) return isoDuration(1.5, period);
  return isoDuration(words === 'een' ? 1 : parseNumber(count), period);
}
