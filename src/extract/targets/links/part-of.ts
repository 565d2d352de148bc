import { sentenceAt } from '../../../language/sentences.ts';
import type { Found } from '../../rule.ts';
import type { TargetValue } from '../target-value.ts';
import type { Linkable } from './link.ts';

const TIME_OR_MONEY =
  /^(?:EUR|m2|jaar|jaren|maanden?|weken|week|dag|dagen|uur|keer|maal|meter|kilometer|procentpunt|personen)$/iu;

/** The quantity that this one is a part of: `420 woningen, waarvan minimaal de helft …`, `420: 190 in A en 230 in B`. */
export function partOf(at: number, linkable: Linkable): number | null {
  const { text, sentences, targets } = linkable;
  const target = targets[at];
  if (target === undefined) return null;
  const sentence = sentenceAt(target.start, sentences, text);
  const ahead = text.slice(sentence.start, target.start);
  const clause = /[^,;:(]*$/u.exec(ahead)?.[0] ?? '';
  const behind = text.slice(target.end, target.end + 40);
  if (/(?<!\p{L})(?:waarvan|van wie|onder wie|waaronder)(?!\p{L})/iu.test(clause))
    return wholeBefore(at, sentence.start, linkable);
  if (
    /(?<!\p{L})(?:daarvan|hiervan)(?!\p{L})/iu.test(clause) ||
    /^(?:\s\p{L}+)?\s(?:daarvan|hiervan)(?!\p{L})/iu.test(behind)
  )
    return wholeBefore(at, startOfSentenceBefore(sentence.start, linkable), linkable);
  const colon = ahead.lastIndexOf(':');
  return colon < 0 ? null : wholeAtColon(at, sentence.start, sentence.start + colon, linkable);
}

function startOfSentenceBefore(start: number, { sentences }: Linkable): number {
  return sentences.findLast((sentence) => sentence.start < start)?.start ?? start;
}

/** The last quantity from a place on that can have parts, and is no part of its kind itself. */
function wholeBefore(at: number, from: number, { targets }: Linkable): number | null {
  const part = targets[at];
  const found = targets.findLastIndex(
    (whole, index) => index < at && whole.start >= from && canHold(whole, part),
  );
  return found < 0 ? null : found;
}

/** The quantity in front of a colon that opens a division of it. */
function wholeAtColon(at: number, from: number, colon: number, linkable: Linkable): number | null {
  const { targets } = linkable;
  const part = targets[at];
  const found = targets.findLastIndex(
    (whole) => whole.start >= from && whole.end <= colon && canHold(whole, part) && !isShare(part),
  );
  return found < 0 ? null : found;
}

function isShare(target: Found<TargetValue> | undefined): boolean {
  return target?.value.unit === 'percent';
}

/** Things that are counted, and no fewer of them than of the part; a share can be of any. */
function canHold(whole: Found<TargetValue>, part: Found<TargetValue> | undefined): boolean {
  if (part === undefined || whole.value.unit === 'percent') return false;
  if (
    TIME_OR_MONEY.test(whole.value.unit ?? '') &&
    whole.value.unit !== part.value.unit &&
    !isEuroShare(whole, part)
  )
    return false;
  if (isShare(part)) return true;
  if (TIME_OR_MONEY.test(part.value.unit ?? '') && whole.value.unit !== part.value.unit) return false;
  const [size, least] = [whole.value.value ?? whole.value.max, part.value.value ?? part.value.min];
  return size !== null && least !== null && least <= size;
}

function isEuroShare(whole: Found<TargetValue>, part: Found<TargetValue>): boolean {
  return whole.value.unit === 'EUR' && isShare(part);
}
