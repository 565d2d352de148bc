import {
  canBeFinite,
  isPassiveAuxiliary,
  isPastFinite,
  isPerfectAuxiliary,
  isStative,
  looksLikeParticiple,
  type GrammaticalNumber,
} from '../verbs.ts';
import { BODIES } from './bodies.ts';
import { isParticle } from '../lexicon.ts';
import { isDeterminer, type Token } from './tokens.ts';

/** Why a group of parties acts: it is the subject of a promise, or the agent behind `door`. */
export type Acting = { readonly at: number; readonly via: 'subject' | 'agent' };

const PREPOSITIONS =
  /^(?:met|aan|van|voor|bij|tussen|namens|binnen|over|richting|tegen|naar|op|in|onder|via|tot|uit|per|zonder|jegens|naast|vanuit|buiten|om|rond|na|te|ten|ter|middels|volgens|behalve|omtrent|vanwege|dankzij|ondanks|inclusief|exclusief|i\.s\.m|conform|betreffende|sinds|vanaf|tijdens|gedurende)$/iu;
/** Small words that can stand between a verb and its subject, or between a subject and its verb. */
const FILLERS =
  /^(?:ook|zich|er|hier|daar|dan|dus|nog|wel|zelf|zelfs|allebei|beide|samen|gezamenlijk|gezamelijk|actief|jaarlijks|daarom|daarbij|daarvoor|daarnaast|hierbij|hiervoor|hiermee|daarmee|daartoe|hiertoe|vervolgens|tevens|verder|eveneens|bovendien|echter|steeds|altijd|reeds|al|mede|elkaar|onderling|ieder|elk|individueel|periodiek|maandelijks|halfjaarlijks|tijdig|zoveel|mogelijk|waar|nodig|in|principe|nu|zo|graag|eerst|doorlopend|afzonderlijk|respectievelijk|desgewenst|minimaal|ten|minste|wederom|opnieuw|regelmatig|indien|gewenst|vooraf|vroegtijdig|structureel|uiterlijk)$/iu;

const CONDITIONAL =
  /^(?:als|indien|wanneer|zodra|mits|tenzij|ingeval|zolang|mocht|mochten|voorzover|voordat|nadat|totdat|omdat|doordat|aangezien|hoewel|ofschoon|zodat|opdat|alvorens|toen|sinds)$/iu;
const QUESTION = /^(?:hoe|of|wat|welke|welk|wie|waarom|hoeveel|hoever|inhoeverre)$/iu;
const RELATIVE_ADVERB =
  /^(?:waarbij|waarna|waarin|waarop|waarvoor|waarmee|waardoor|waarover|waartoe|waaraan|waarvan|waaruit|waarnaar|waartegen|terwijl|waaronder|waarachter)$/iu;

/** Verbs whose subject can be a thing and whose object can be a party: `Dit programma biedt de gemeente ruimte`. */
const GIVING =
  /^(?:bied(?:t|en)|ge(?:eft|ven)|vra(?:agt|gen)|help(?:t|en)|verplicht(?:en)?|dwing(?:t|en)|verg(?:t|en)|kost(?:en)?|ra(?:akt|ken)|tref(?:t|fen)|betref(?:t|fen)|bind(?:t|en)|ontsla(?:at|an)|stimule(?:ert|ren)|beperk(?:t|en)|verleen(?:t)?|betek(?:ent|enen)|breng(?:t|en))$/iu;

/** The groups of parties in a sentence that promise, may, or are offered to act. */
export function findActing(tokens: readonly Token[]): readonly Acting[] {
  return tokens.flatMap((token, at): Acting[] => {
    if (token.kind !== 'parties' && !isPronoun(token)) return [];
    const start = phraseStart(tokens, at);
    if (isAgent(tokens, at, start)) return [{ at, via: 'agent' }];
    return isActingSubject(tokens, at, start) ? [{ at, via: 'subject' }] : [];
  });
}

function isPronoun(token: Token): boolean {
  return /^(?:we|wij)$/iu.test(token.text);
}

/** Index of the first word of the noun phrase: its determiners and adjectives belong to it. */
function phraseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  const token = tokens[at];
  if (token !== undefined && isPronoun(token)) return start;
  while (start > 0) {
    const before = tokens[start - 1];
    if (before === undefined || before.kind !== 'word' || !isDeterminer(before.text)) break;
    start -= 1;
  }
  return start;
}

/** The party behind `door` in a passive: `wordt door de gemeente opgesteld`. */
function isAgent(tokens: readonly Token[], at: number, start: number): boolean {
  const before = tokens[start - 1];
  if (!/^door$/iu.test(before?.text ?? '')) return false;
  // `het door de gemeente vastgestelde beleid` says which one, not who promises.
  const determiner = tokens[start - 2]?.text ?? '';
  if (/^(?:het|de|een|alle|van)$/iu.test(determiner)) return false;
  if (/^(?:deze|dit|die|dat)$/iu.test(determiner) && tokens[start - 3]?.text !== ',') return false;
  const [first, last] = sentenceBounds(tokens, at);
  const clause = tokens.slice(first, last);
  const passive = clause.some(
    ({ text }) =>
      isPassiveAuxiliary(text) || /^(?:zal|zullen|kan|kunnen|moet|moeten|dient|dienen)$/iu.test(text),
  );
  const conditional = clauseOpener(tokens, start);
  return passive && !(conditional !== null && CONDITIONAL.test(conditional));
}

function sentenceBounds(tokens: readonly Token[], at: number): [number, number] {
  let first = at;
  while (first > 0 && !/^[;:•]$/u.test(tokens[first - 1]?.text ?? '')) first -= 1;
  let last = at;
  while (last < tokens.length && !/^[;•]$/u.test(tokens[last]?.text ?? '')) last += 1;
  return [first, last];
}

function isActingSubject(tokens: readonly Token[], at: number, phrase: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { start, number } = headOf(tokens, phrase, token);
  if (actsInRelative(tokens, at, isPronoun(token) ? 'plural' : token.number)) return true;
  const before = tokens[start - 1];
  if (before !== undefined && PREPOSITIONS.test(before.text)) return false;
  return (
    actsBeforeVerb(tokens, at, start, number) ||
    actsAfterVerb(tokens, at, start, number) ||
    actsInClause(tokens, at, start, number) ||
    standsForItem(tokens, at, start) ||
    goesOnGapped(tokens, at, start)
  );
}

/** The noun phrase that the party belongs to: itself, or the body that acts for it. */
function headOf(
  tokens: readonly Token[],
  phrase: number,
  token: Token,
): { start: number; number: GrammaticalNumber } {
  const number: GrammaticalNumber = isPronoun(token) ? 'plural' : token.number;
  if (!/^(?:van|bij|uit|namens)$/iu.test(tokens[phrase - 1]?.text ?? '')) return { start: phrase, number };
  const chosen = tokens[phrase - 2];
  if (chosen !== undefined && /^(?:één|een|elk|geen|beide)$/iu.test(chosen.text))
    return { start: phrase - 2, number: 'singular' };
  for (let at = phrase - 2; at >= Math.max(0, phrase - BODY_REACH); at -= 1) {
    const word = tokens[at];
    if (word === undefined || word.kind !== 'word') break;
    if (!BODIES.test(word.text)) continue;
    const start = phraseStart(tokens, at);
    return { start, number: /(?:s|en)$/iu.test(word.text) ? 'plural' : 'singular' };
  }
  return { start: phrase, number };
}

const BODY_REACH = 6;

/** `De corporaties voeren …`: the phrase opens its clause and a verb that goes with it follows. */
function actsBeforeVerb(
  tokens: readonly Token[],
  at: number,
  start: number,
  number: GrammaticalNumber,
): boolean {
  const before = tokens[start - 1];
  const opens =
    before === undefined || /^(?:[.,;:•(–"“‘’'-]|en|maar|want|of|dat|dan)$/u.test(before.text.toLowerCase());
  if (!opens) return false;
  const verb = verbAfter(tokens, at + 1, number);
  if (verb === null) return false;
  const opener = clauseOpener(tokens, start);
  if (opener !== null) return false;
  if (/^dat$/iu.test(before?.text ?? '')) return false;
  return promises(tokens, verb, at);
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

/** `In 2025 organiseert de gemeente …`: a verb that goes with it stands right before the phrase. */
function actsAfterVerb(
  tokens: readonly Token[],
  at: number,
  start: number,
  number: GrammaticalNumber,
): boolean {
  let verb = start - 1;
  while (
    verb >= 0 &&
    FILLERS.test(tokens[verb]?.text ?? '') &&
    !canBeFinite(tokens[verb]?.text ?? '', number)
  )
    verb -= 1;
  const word = tokens[verb];
  if (word === undefined || word.kind !== 'word' || !canBeFinite(word.text, number)) return false;
  const opener = clauseOpener(tokens, verb);
  if (opener !== null && !CONDITIONAL.test(opener)) return false;
  if (isConditionalVerb(tokens, verb)) return false;
  if (hasOtherSubject(tokens, verb, number)) return false;
  return promises(tokens, verb, at);
}

/** `Komt het aandeel …, dan`, `Staat een woning leeg, dan`: the verb opens a condition. */
function isConditionalVerb(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  const opens = before === undefined || /^[.;•]$/u.test(before.text);
  if (!opens || !/^\p{Lu}/u.test(tokens[verb]?.text ?? '')) return false;
  const comma = tokens.findIndex((token, at) => at > verb && token.text === ',');
  return (
    comma > 0 &&
    (/^dan$/iu.test(tokens[comma + 1]?.text ?? '') ||
      canBeFinite(tokens[comma + 1]?.text ?? '', 'singular') ||
      canBeFinite(tokens[comma + 1]?.text ?? '', 'plural'))
  );
}

/** Something else stands before the verb that can be its subject: then the phrase is its object. */
function hasOtherSubject(tokens: readonly Token[], verb: number, number: GrammaticalNumber): boolean {
  let first = verb;
  while (first > 0 && !/^[.,;:•()–]$/u.test(tokens[first - 1]?.text ?? '')) first -= 1;
  const front = tokens.slice(first, verb);
  const [opener] = front;
  if (opener === undefined) return false;
  if (front.some((token, index) => (token.kind === 'parties' || isPronoun(token)) && isFree(front, index)))
    return true;
  if (/^(?:zij|ze|hij|die|deze|dit|dat)$/iu.test(opener.text) && front.length === 1)
    return GIVING.test(tokens[verb]?.text ?? '') || /^(?:zij|ze|hij|die)$/iu.test(opener.text);
  if (PREPOSITIONS.test(opener.text) || (isParticle(opener.text) && !isDeterminer(opener.text))) return false;
  // A thing can only give, ask or cost; everything else the party does.
  return GIVING.test(tokens[verb]?.text ?? '') && isNounPhrase(front, number);
}

/** Not governed by a preposition. */
function isFree(tokens: readonly Token[], at: number): boolean {
  const start = phraseStart(tokens, at);
  return !PREPOSITIONS.test(tokens[start - 1]?.text ?? '');
}

function isNounPhrase(front: readonly Token[], number: GrammaticalNumber): boolean {
  const last = front.at(-1);
  const plural = /(?:en|s)$/u.test(last?.text ?? '');
  return number === 'plural' ? plural : !plural;
}

/** `…, waarbij de gemeente … bijdraagt` and `Partijen komen overeen dat de corporaties …`: verb last. */
function actsInClause(
  tokens: readonly Token[],
  at: number,
  start: number,
  number: GrammaticalNumber,
): boolean {
  let opener = start - 1;
  while (opener >= 0 && FILLERS.test(tokens[opener]?.text ?? '') && !opensRelative(tokens, opener, at))
    opener -= 1;
  if (/^en$/iu.test(tokens[opener]?.text ?? '')) opener = earlierOpener(tokens, opener, at);
  if (opensRelative(tokens, opener, at)) return endsInPromise(tokens, at, number);
  if (/^dat$/iu.test(tokens[opener]?.text ?? ''))
    return !isView(tokens, opener) && endsInPromise(tokens, at, number);
  return false;
}

/** Words that tie a clause to what went before: `waarbij`, `van wie`, `die`; for parties also the place `waar`. */
function opensRelative(tokens: readonly Token[], opener: number, at: number): boolean {
  const word = tokens[opener]?.text ?? '';
  if (RELATIVE_ADVERB.test(word)) return true;
  const before = tokens[opener - 1]?.text ?? '';
  if (/^wie$/iu.test(word)) return /^(?:van|met|aan|voor|door)$/iu.test(before);
  const isParty = tokens[at]?.kind === 'parties';
  if (/^waar$/iu.test(word)) return isParty && (before === ',' || /^\p{L}/u.test(before));
  return /^die$/iu.test(word) && /^[\p{L}\p{N},]/u.test(before);
}

/** `waarna de ene … en de andere …`: the clause that `en` goes on with. */
function earlierOpener(tokens: readonly Token[], en: number, at: number): number {
  for (let index = en - 1; index >= 0; index -= 1) {
    if (/^[.;•:]$/u.test(tokens[index]?.text ?? '')) return -1;
    if (opensRelative(tokens, index, at) || /^dat$/iu.test(tokens[index]?.text ?? '')) return index;
  }
  return -1;
}

/** `… aan de gemeente, die binnen vijf werkdagen reageert`: the clause behind says what the party does. */
function actsInRelative(tokens: readonly Token[], at: number, number: GrammaticalNumber): boolean {
  if (tokens[at + 1]?.text !== ',' || !/^(?:die|dat)$/iu.test(tokens[at + 2]?.text ?? '')) return false;
  const next = tokens[at + 3];
  if (next === undefined || next.kind === 'parties' || /^(?:zij|ze|hij|we|wij)$/iu.test(next.text))
    return false;
  const end = clauseEnd(tokens, at + 3);
  const verbs = tokens
    .slice(at + 3, end)
    .filter(({ text, kind }) => kind === 'word' && canBeFinite(text, number));
  return verbs.length > 0 && endsInPromise(tokens, at + 2, number);
}

/** What stands before `dat` only states a view or a fact: `De corporaties stellen dat …`. */
function isView(tokens: readonly Token[], dat: number): boolean {
  const front = tokens.slice(Math.max(0, dat - VIEW_REACH), dat);
  return front.some(
    ({ text }) =>
      isStative(text) || /^(?:stel(?:t|len)|blijkt|bleek|omdat|feit|zegt|zeggen|aangenomen)$/iu.test(text),
  );
}

const VIEW_REACH = 8;

/** The clause that goes on behind `at` has a verb, and that verb promises. */
function endsInPromise(tokens: readonly Token[], at: number, number: GrammaticalNumber): boolean {
  const words = tokens.slice(at + 1, clauseEnd(tokens, at + 1)).filter(({ kind }) => kind === 'word');
  const last = words.at(-1);
  const verbs = words.filter(
    (word) => isClauseVerb(word, number) || (word === last && /\p{L}{3}(?:t|en)$/u.test(word.text)),
  );
  if (verbs.length === 0 || words.some(({ text }) => isPastFinite(text))) return false;
  const done = words.some((_, index) => isDone(words, index));
  const passive = done && words.some(({ text }) => isPassiveAuxiliary(text));
  const perfect = done && words.some(({ text }) => isPerfectAuxiliary(text));
  return !passive && !perfect && !verbs.every(({ text }) => isStative(text));
}

/** A participle; behind `te` or a modal the same form is an infinitive (`te beheren`, `kan verlenen`). */
function isDone(words: readonly Token[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.kind !== 'word' || !looksLikeParticiple(word.text)) return false;
  if (/^te$/iu.test(words[at - 1]?.text ?? '')) return false;
  const infinitive = /^(?:be|ver|ont|her|er)\p{L}+en$/iu.test(word.text);
  return (
    !infinitive ||
    !words.some(({ text }) =>
      /^(?:kan|kunnen|zal|zullen|wil|willen|mag|mogen|moet|moeten|gaat|gaan|laat|laten|om)$/iu.test(text),
    )
  );
}

/** Gapped clauses share one verb, whose number is that of the last subject. */
function isClauseVerb({ text }: Token, number: GrammaticalNumber): boolean {
  return canBeFinite(text, number) || canBeFinite(text, number === 'plural' ? 'singular' : 'plural');
}

/** A clause ends at a sign or where another one opens. */
function clauseEnd(tokens: readonly Token[], from: number): number {
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
function clauseOpener(tokens: readonly Token[], at: number): string | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const word = tokens[index]?.text ?? '.';
    if (/^[.,;:•()–]$/u.test(word)) return null;
    if (CONDITIONAL.test(word) || opensQuestion(tokens, index) || /^waar$/iu.test(word)) return word;
  }
  return null;
}

/** True where the verb at `verb` promises, allows or offers; also where it states and a later one promises. */
function promises(tokens: readonly Token[], verb: number, subject: number): boolean {
  const end = sentencePartEnd(tokens, Math.max(verb, subject));
  const words = tokens.slice(verb, end);
  const finite = tokens[verb]?.text ?? '';
  if (!isIdle(finite, words, tokens, verb)) return true;
  return hasSecondVerb(tokens, Math.max(verb, subject) + 1, end);
}

/** The verb states, perceives, is told of the past, or is passive. */
function isIdle(finite: string, words: readonly Token[], tokens: readonly Token[], verb: number): boolean {
  if (isPastFinite(finite) && !canBeFinite(finite, 'singular') && !canBeFinite(finite, 'plural')) return true;
  const clause = words.slice(0, firstBreak(words));
  if (isPassiveAuxiliary(finite)) return true;
  if (isPerfectAuxiliary(finite) && hasLetDo(clause)) return true;
  if (isPerfectAuxiliary(finite))
    return (
      clause.some((_, index) => isDone(clause, index)) &&
      !/^(?:bereid|gehouden)$/iu.test(tokens[verb + 1]?.text ?? '')
    );
  if (/^(?:ziet|zien)$/iu.test(finite) && clause.some(({ text }) => /^(?:toe|erop)$/iu.test(text)))
    return false;
  if (isStative(finite)) return true;
  if (/^realise(?:ert|ren)$/iu.test(finite)) return /^zich$/iu.test(nextWord(words));
  if (/^(?:deelt|delen)$/iu.test(finite))
    return clause.some(({ text }) =>
      /^(?:belang|mening|zorg|zorgen|ambitie|overtuiging|opvatting|wens)$/iu.test(text),
    );
  if (/^(?:stelt|stellen)$/iu.test(finite))
    return (
      /^(?:dat|zich)$/iu.test(nextWord(words)) &&
      !/^(?:ten|garant|beschikbaar|tot)$/iu.test(words[2]?.text ?? '')
    );
  if (/^(?:doet|doen)$/iu.test(finite))
    return clause.some(({ text }) => /^al$/iu.test(text)) && clause.some(({ text }) => /^veel$/iu.test(text));
  if (/^(?:houdt|houden)$/iu.test(finite))
    return (
      clause.some(({ text }) => /^rekening$/iu.test(text)) && clause.some(({ text }) => /[\d€%]/u.test(text))
    );
  if (/^(?:gaat|gaan)$/iu.test(finite))
    return (
      clause.some(({ text }) => /^(?:ervan|uit)$/iu.test(text)) &&
      clause.some(({ text }) => /^(?:van|ervan)$/iu.test(text)) &&
      clause.some(({ text }) => /^uit$/iu.test(text))
    );
  return /^(?:kan|kunnen)$/iu.test(finite) && clause.some(({ text }) => /^pas$/iu.test(text));
}

/** `heeft laten weten`: a perfect with two infinitives. */
function hasLetDo(clause: readonly Token[]): boolean {
  return clause.some(
    ({ text }, at) =>
      /^(?:laten|blijven|komen|leren)$/iu.test(text) && (clause[at + 1]?.text ?? '').endsWith('en'),
  );
}

function nextWord(words: readonly Token[]): string {
  return (
    words.slice(1).find(({ kind, text }) => kind !== 'sign' && !/^(?:ook|wel|nu)$/iu.test(text))?.text ?? ''
  );
}

function firstBreak(words: readonly Token[]): number {
  const at = words.findIndex(({ text }) => /^(?:[,;:•]|en|maar)$/iu.test(text));
  return at < 0 ? words.length : at;
}

function sentencePartEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ text }, at) => at > from && /^[;•]$/u.test(text));
  return end < 0 ? tokens.length : end;
}

/** `… delen het belang en zetten daarom in`: the same subject goes on with another verb behind `en`. */
function hasSecondVerb(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end - 1; at += 1) {
    if (!/^(?:en|maar)$/iu.test(tokens[at]?.text ?? '')) continue;
    const next = tokens[at + 1];
    if (next === undefined || next.kind !== 'word') continue;
    const finite = canBeFinite(next.text, 'plural') || canBeFinite(next.text, 'singular');
    const behind = tokens.slice(at + 2, at + 5);
    const newSubject = behind.some((token) => token.kind === 'parties' || isPronoun(token));
    if (
      finite &&
      !newSubject &&
      !looksLikeParticiple(next.text) &&
      !isParticle(next.text) &&
      !isIdle(next.text, tokens.slice(at + 1, end), tokens, at + 1)
    )
      return true;
  }
  return false;
}

/** A sub item that only names who does something by what: `- de gemeente door middel van subsidies;`. */
function standsForItem(tokens: readonly Token[], at: number, start: number): boolean {
  const before = tokens[start - 1];
  if (before === undefined || !/^[:;•-]$/u.test(before.text)) return false;
  return /^(?:door|via|met|:)$/iu.test(tokens[at + 1]?.text ?? '');
}

/** `Woonbaken verkoopt hoogstens 120 woningen en Havenhuis niet meer dan 45`: the verb is that of the party before. */
function goesOnGapped(tokens: readonly Token[], at: number, start: number): boolean {
  const before = tokens[start - 1]?.text ?? '';
  if (!/^(?:en|,|;)$/u.test(before)) return false;
  const next = tokens[at + 1];
  const amount =
    next !== undefined &&
    (/^[\d€]/u.test(next.text) ||
      /^(?:er|niet|minimaal|maximaal|hoogstens|hooguit|ten|circa|ongeveer|ruim|gezamenlijk|samen|elk|minstens)$/iu.test(
        next.text,
      ) ||
      (/^de$/iu.test(next.text) && /^(?:overige|resterende|rest|helft)$/iu.test(tokens[at + 2]?.text ?? '')));
  if (
    !amount ||
    !tokens
      .slice(at + 1, at + 6)
      .some(({ text }) => /\d|^(?:een|twee|drie|vier|vijf|zes|tien|twaalf)$/u.test(text))
  )
    return false;
  for (let other = start - 2; other >= 0; other -= 1) {
    const token = tokens[other];
    if (token === undefined || /^[.;•]$/u.test(token.text)) return false;
    if (token.kind === 'parties') return isActingSubject(tokens, other, phraseStart(tokens, other));
  }
  return false;
}
