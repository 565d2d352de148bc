import { isKnownNoun, isParticle } from '../lexicon.ts';
import { type GrammaticalNumber, canBeFinite, isPastFinite } from '../verbs.ts';
import { BODIES } from './bodies.ts';
import { clauseOpener } from './clause.ts';
import { BODY_REACH, FILLERS } from './phrase.ts';
import { promises } from './promise.ts';
import { isDeterminer, type Token } from './tokens.ts';

/** `De corporaties voeren …`: the phrase opens its clause and a verb that goes with it follows. */
export function actsBeforeVerb(
  tokens: readonly Token[],
  at: number,
  start: number,
  number: GrammaticalNumber,
): boolean {
  const before = tokens[start - 1];
  const opens =
    before === undefined || /^(?:[.,;:•(–"“‘’'-]|en|maar|want|of|dat|dan)$/u.test(before.text.toLowerCase());
  if (!opens && !isListMark(tokens, start - 1)) return false;
  const verb = verbAfter(tokens, at + 1, number);
  if (verb === null) return false;
  const opener = clauseOpener(tokens, start);
  if (opener !== null) return false;
  if (/^dat$/iu.test(before?.text ?? '')) return false;
  return promises(tokens, verb, at);
}

/** The bracket of `a)`, `2)` in running text. */
function isListMark(tokens: readonly Token[], bracket: number): boolean {
  const mark = tokens[bracket - 1]?.text ?? '';
  const before = tokens[bracket - 2]?.text ?? ':';
  return tokens[bracket]?.text === ')' && /^(?:\p{L}|\d{1,2})$/u.test(mark) && /^[:;,.(]$/u.test(before);
}

/** Index of the finite verb that goes with a subject that ends before `from`; null where none follows closely. */
function verbAfter(tokens: readonly Token[], from: number, number: GrammaticalNumber): number | null {
  let at = from;
  let skipped = 0;
  while (at < tokens.length && skipped < VERB_REACH) {
    const token = tokens[at];
    if (token === undefined) return null;
    const partner = partnerEnd(tokens, at);
    if (partner !== null) {
      return verbAfter(tokens, partner + 1, 'plural');
    }
    if (token.text === '(' || token.text === '–' || token.text === '-') {
      at = skipAside(tokens, at) + 1;
      continue;
    }
    // `de corporatie die eigenaar is, neemt …`
    if (at === from && /^(?:die|dat)$/iu.test(token.text)) {
      const comma = tokens.findIndex((other, index) => index > at && /^[,.;:]$/u.test(other.text));
      if (tokens[comma]?.text !== ',') return null;
      at = comma + 1;
      continue;
    }
    if (
      token.text === ',' &&
      /^(?:die|dat|met|in|waar\p{L}*|zoals|onder|samen|na|naast|ieder|elk|als|voor|binnen|op|tezamen|indien)$/iu.test(
        tokens[at + 1]?.text ?? '',
      )
    ) {
      const next = tokens.findIndex((other, index) => index > at && other.text === ',');
      if (next < 0) return null;
      at = next + 1;
      continue;
    }
    if (token.kind === 'word' && canBeFinite(token.text, number)) return at;
    if (token.kind === 'word' && isPastFinite(token.text)) return at;
    if (at === from && isVerbLikeNoun(tokens, at, number)) return at;
    if (token.kind === 'word' && FILLERS.test(token.text)) {
      at += 1;
      skipped += 1;
      continue;
    }
    const goesOn = token.kind === 'word' && /^(?:in|van|bij|uit|binnen)$/iu.test(token.text) && skipped === 0;
    if (!goesOn) return null;
    // `Corporaties in de gemeente bouwen`: what belongs to the noun ends at the verb.
    const verb = tokens.findIndex(
      (other, index) =>
        index > at &&
        index <= at + PHRASE_REACH &&
        other.kind === 'word' &&
        canBeFinite(other.text, number) &&
        !isParticle(other.text),
    );
    return verb < 0 ? null : verb;
  }
  return null;
}

/** `De gemeente en de corporatie planten 40 bomen`: a noun of the shape of a verb, with an object behind it. */
function isVerbLikeNoun(tokens: readonly Token[], at: number, number: GrammaticalNumber): boolean {
  const { kind = 'sign', text = '' } = tokens[at] ?? {};
  const next = tokens[at + 1]?.text ?? '';
  const shape = number === 'plural' ? /^\p{Ll}{3,}en$/u : /^\p{Ll}{3,}t$/u;
  return (
    kind === 'word' &&
    shape.test(text) &&
    isKnownNoun(text) &&
    (isDeterminer(next) || /^(?:\d|€|zich$|geen$|alle$)/iu.test(next))
  );
}

/** End of `en de wijkmanagers van de gemeente` behind a first body; null where no such partner follows. */
function partnerEnd(tokens: readonly Token[], at: number): number | null {
  if (!/^(?:en|alsmede)$/iu.test(tokens[at]?.text ?? '')) return null;
  const body = tokens.findIndex(
    (token, index) => index > at && index <= at + 3 && token.kind === 'word' && BODIES.test(token.text),
  );
  if (body < 0) return null;
  const party = tokens.findIndex(
    (token, index) => index > body && index <= body + BODY_REACH && token.kind === 'parties',
  );
  return party < 0 ? null : party;
}

const VERB_REACH = 6;

const PHRASE_REACH = 5;

function skipAside(tokens: readonly Token[], at: number): number {
  const closing = tokens[at]?.text === '(' ? ')' : tokens[at]?.text;
  const end = tokens.findIndex((token, index) => index > at && token.text === closing);
  return end < 0 ? tokens.length : end;
}
