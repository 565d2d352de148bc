import { isParticle } from '../lexicon.ts';
import { type GrammaticalNumber, canBeAnyFinite, canBeFinite } from '../verbs.ts';
import { CONDITIONAL, clauseOpener } from './clause.ts';
import { FILLERS, PREPOSITIONS, isGoverned, isPronoun, phraseStart } from './phrase.ts';
import { promises } from './promise.ts';
import { type Token, isDeterminer } from './tokens.ts';

/** Verbs whose subject can be a thing and whose object can be a party: `Dit programma biedt de gemeente ruimte`. */
const GIVING =
  /^(?:bied(?:t|en)|ge(?:eft|ven)|vra(?:agt|gen)|help(?:t|en)|verplicht(?:en)?|dwing(?:t|en)|verg(?:t|en)|kost(?:en)?|ra(?:akt|ken)|tref(?:t|fen)|betref(?:t|fen)|bind(?:t|en)|ontsla(?:at|an)|stimule(?:ert|ren)|beperk(?:t|en)|verleen(?:t)?|betek(?:ent|enen)|breng(?:t|en))$/iu;

/** `In 2025 organiseert de gemeente …`: a verb that goes with it stands right before the phrase. */
export function actsAfterVerb(
  tokens: readonly Token[],
  at: number,
  start: number,
  number: GrammaticalNumber,
): boolean {
  const verb = verbBefore(tokens, start, number);
  const word = tokens[verb];
  if (word === undefined || word.kind !== 'word' || !canBeFinite(word.text, number)) return false;
  const opener = clauseOpener(tokens, verb);
  if (opener !== null && !CONDITIONAL.test(opener)) return false;
  if (isConditionalVerb(tokens, verb)) return false;
  if (hasOtherSubject(tokens, verb, number)) return false;
  return promises(tokens, verb, at);
}

/** The word that the phrase follows but for small words and what stands between two commas. */
function verbBefore(tokens: readonly Token[], start: number, number: GrammaticalNumber): number {
  let verb = start - 1;
  while (
    verb >= 0 &&
    FILLERS.test(tokens[verb]?.text ?? '') &&
    !canBeFinite(tokens[verb]?.text ?? '', number)
  )
    verb -= 1;
  return tokens[verb]?.text === ',' ? verbBeforeAside(tokens, verb, number) : verb;
}

/** `stellen, voor zover zij grond hebben, de gemeenten …`: the verb in front of the aside that ends at `comma`; -1 without one. */
function verbBeforeAside(tokens: readonly Token[], comma: number, number: GrammaticalNumber): number {
  for (let at = comma - 1; at > 0; at -= 1) {
    if (/^[.;:•]$/u.test(tokens[at]?.text ?? '')) return -1;
    const verb = tokens[at - 1];
    if (tokens[at]?.text !== ',' || verb?.kind !== 'word' || !canBeFinite(verb.text, number)) continue;
    if (!opensAside(tokens, at - 1)) return at - 1;
  }
  return -1;
}

/** The verb ends a clause that hangs on another: `die zij hebben,`, `omdat het moet,`. */
function opensAside(tokens: readonly Token[], verb: number): boolean {
  let first = verb;
  while (first > 0 && !/^[.,;:•()–]$/u.test(tokens[first - 1]?.text ?? '')) first -= 1;
  return (
    first < verb &&
    (clauseOpener(tokens, verb) !== null ||
      /^(?:die|dat|wat|wie|waar\p{L}*|voor|te)$/iu.test(tokens[first]?.text ?? ''))
  );
}

/** `Komt het aandeel …, dan`, `Staat een woning leeg, dan`: the verb opens a condition. */
function isConditionalVerb(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  const opens = before === undefined || /^[.;•]$/u.test(before.text);
  if (!opens || !/^\p{Lu}/u.test(tokens[verb]?.text ?? '')) return false;
  const comma = tokens.findIndex((token, at) => at > verb && token.text === ',');
  return (
    comma > 0 &&
    (/^dan$/iu.test(tokens[comma + 1]?.text ?? '') || canBeAnyFinite(tokens[comma + 1]?.text ?? ''))
  );
}

/** Something else stands before the verb that can be its subject: then the phrase is its object. */
function hasOtherSubject(tokens: readonly Token[], verb: number, number: GrammaticalNumber): boolean {
  let first = verb;
  while (first > 0 && !/^[.,;:•()–]$/u.test(tokens[first - 1]?.text ?? '')) first -= 1;
  const front = tokens.slice(first, verb);
  const [opener] = front;
  if (opener === undefined) return false;
  const isSubject = (token: Token, at: number): boolean =>
    (token.kind === 'parties' || isPronoun(token)) && !isGoverned(front, phraseStart(front, at));
  if (front.some(isSubject)) return true;
  if (/^(?:zij|ze|hij|die|deze|dit|dat)$/iu.test(opener.text) && front.length === 1)
    return GIVING.test(tokens[verb]?.text ?? '') || /^(?:zij|ze|hij|die)$/iu.test(opener.text);
  if (PREPOSITIONS.test(opener.text) || (isParticle(opener.text) && !isDeterminer(opener.text))) return false;
  // A thing can only give, ask or cost; everything else the party does.
  return GIVING.test(tokens[verb]?.text ?? '') && isNounPhrase(front, number);
}

function isNounPhrase(front: readonly Token[], number: GrammaticalNumber): boolean {
  const last = front.findLast(({ text }) => !FILLERS.test(text));
  const plural = /(?:en|s)$/u.test(last?.text ?? '');
  return number === 'plural' ? plural : !plural;
}
