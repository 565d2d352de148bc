import type { Span } from '../../../core/span.ts';
import { sentenceAt } from '../../../language/sentences.ts';
import { phraseAt } from '../subject.ts';
import type { Linkable } from './link.ts';

/** `30% van de woningen`, `de helft van haar bezit`: the phrase behind `van`; `Van de woningen … 30%`: that in front. */
export function shareOf(at: number, { text, sentences, targets }: Linkable): Span | null {
  const target = targets[at];
  if (target === undefined || target.value.unit !== 'percent') return null;
  const behind = /^(?:\sdeel)?\s(?:van|der)\s(?!wie\s)/u.exec(text.slice(target.end, target.end + 20));
  if (behind !== null) return phraseAt(target.end + behind[0].length, text);
  const { start } = sentenceAt(target.start, sentences, text);
  const head = /^(?:[•–-]\s)?Van\s/u.exec(text.slice(start, target.start));
  const phrase = head === null ? null : phraseAt(start + head[0].length, text);
  // A number in it would be a whole of its own (`Van de 22 plaatsen …`).
  return phrase !== null && phrase.end <= target.start ? phrase : null;
}
