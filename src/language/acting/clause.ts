import type { Token } from './tokens.ts';

/** Words that open a condition, a time or a reason: who acts there promises nothing. */
export const CONDITIONAL =
  /^(?:als|indien|wanneer|zodra|mits|tenzij|ingeval|zolang|mocht|mochten|voorzover|voordat|nadat|totdat|omdat|doordat|aangezien|hoewel|ofschoon|zodat|opdat|alvorens|toen|sinds)$/iu;

const QUESTION = /^(?:hoe|of|wat|welke|welk|wie|waarom|hoeveel|hoever|inhoeverre)$/iu;

const RELATIVE_ADVERB =
  /^(?:waarbij|waarna|waarin|waarop|waarvoor|waarmee|waardoor|waarover|waartoe|waaraan|waarvan|waaruit|waarnaar|waartegen|terwijl|waaronder|waarachter)$/iu;

/** First token of the part of a sentence in which `at` stands, and the one behind its last. */
export function sentenceBounds(tokens: readonly Token[], at: number): [number, number] {
  let first = at;
  while (first > 0 && !/^[;:•]$/u.test(tokens[first - 1]?.text ?? '')) first -= 1;
  let last = at;
  while (last < tokens.length && !/^[;•]$/u.test(tokens[last]?.text ?? '')) last += 1;
  return [first, last];
}

/** Index behind the part of a sentence that goes on from `from`. */
export function sentencePartEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ text }, at) => at > from && /^[;•]$/u.test(text));
  return end < 0 ? tokens.length : end;
}

/** A clause ends at a sign or where another one opens. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    ({ text }, at) =>
      at >= from &&
      (/^[.,;:•()]$/u.test(text) ||
        CONDITIONAL.test(text) ||
        RELATIVE_ADVERB.test(text) ||
        opensQuestion(tokens, at)),
  );
  return end < 0 ? tokens.length : end;
}

/** `of` asks only behind a verb of finding out or a comma: `16 woningen of meer` asks nothing. */
function opensQuestion(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (!/^of$/iu.test(word)) return QUESTION.test(word);
  const before = tokens[at - 1]?.text ?? '';
  return (
    before === ',' ||
    /^(?:onderzoek\p{L}*|bezie\p{L}*|bekijk\p{L}*|bepa\p{L}*|toets\p{L}*|na|we(?:et|ten)|vra\p{L}+|beoorde\p{L}*|verken\p{L}*|beslui\p{L}*|afweg\p{L}*|zien)$/iu.test(
      before,
    )
  );
}

/** The word that opens the clause in which `at` stands, where it makes the clause depend on another; else null. */
export function clauseOpener(tokens: readonly Token[], at: number): string | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const word = tokens[index]?.text ?? '.';
    if (/^[.,;:•()–]$/u.test(word)) return null;
    if (CONDITIONAL.test(word) || opensQuestion(tokens, index) || /^waar$/iu.test(word)) return word;
  }
  return null;
}

/** Words that tie a clause to what went before: `waarbij`, `van wie`, `die`; for parties also the place `waar`. */
export function opensRelative(tokens: readonly Token[], opener: number, at: number): boolean {
  const word = tokens[opener]?.text ?? '';
  if (RELATIVE_ADVERB.test(word)) return true;
  const before = tokens[opener - 1]?.text ?? '';
  if (/^wie$/iu.test(word)) return /^(?:van|met|aan|voor|door)$/iu.test(before);
  // `…, van welke woningen De Zoom een derde levert`.
  if (/^welke?$/iu.test(word)) return before === ',' || tokens[opener - 2]?.text === ',';
  const isParty = tokens[at]?.kind === 'parties';
  if (/^waar$/iu.test(word)) return isParty && (before === ',' || /^\p{L}/u.test(before));
  return /^die$/iu.test(word) && /^[\p{L}\p{N},]/u.test(before);
}
