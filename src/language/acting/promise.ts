import { isParticle } from '../lexicon.ts';
import {
  canBeAnyFinite,
  isPassiveAuxiliary,
  isPastFinite,
  isPerfectAuxiliary,
  isStative,
  looksLikeParticiple,
} from '../verbs.ts';
import { sentencePartEnd } from './clause.ts';
import { isPronoun } from './phrase.ts';
import { isDone } from './promise-in-clause.ts';
import type { Token } from './tokens.ts';

/** True where the verb at `verb` promises, allows or offers; also where it states and a later one promises. */
export function promises(tokens: readonly Token[], verb: number, subject: number): boolean {
  const end = sentencePartEnd(tokens, Math.max(verb, subject));
  const words = tokens.slice(verb, end);
  const finite = tokens[verb]?.text ?? '';
  if (!isIdle(finite, words, tokens, verb)) return true;
  return hasSecondVerb(tokens, Math.max(verb, subject) + 1, end);
}

/** The verb states, perceives, is told of the past, or is passive. */
function isIdle(finite: string, words: readonly Token[], tokens: readonly Token[], verb: number): boolean {
  if (isPastFinite(finite) && !canBeAnyFinite(finite)) return true;
  const clause = words.slice(0, firstBreak(words));
  if (isPassiveAuxiliary(finite)) return true;
  if (isPerfectAuxiliary(finite) && agreesHere(clause)) return false;
  if (isPerfectAuxiliary(finite) && hasLetDo(clause)) return true;
  if (isPerfectAuxiliary(finite))
    return (
      clause.some((_, index) => isDone(clause, index)) &&
      !/^(?:bereid|gehouden)$/iu.test(tokens[verb + 1]?.text ?? '')
    );
  if (isDeedByParticle(finite, clause)) return false;
  if (/^vind(?:t|en)$/iu.test(finite)) return !findsRoom(clause);
  // Who knows something by a day promises to find it out.
  if (/^we(?:et|ten)$/iu.test(finite)) return !TERM_FIRST.test(tokens[0]?.text ?? '');
  // Who reckons on something promises nothing; who charges an amount does.
  if (/^reken(?:t|en)$/iu.test(finite))
    return clause.some(({ text }) => /^(?:op|erop|met|ermee)$/iu.test(text));
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

const TERM_FIRST = /^(?:uiterlijk|vóór|voor|binnen|eind|medio|begin)$/iu;

/** Verbs of seeing and knowing that are deeds with another word: `kent een korting toe`, `zien elkaar elk kwartaal`. */
const DEEDS: readonly (readonly [verb: RegExp, other: RegExp])[] = [
  [/^(?:ziet|zien)$/iu, /^(?:toe|erop|af|elkaar)$/iu],
  [/^ken(?:t|nen)$/iu, /^toe$/iu],
  [/^acht(?:en)?$/iu, /^gebonden$/iu],
];

function isDeedByParticle(finite: string, clause: readonly Token[]): boolean {
  return DEEDS.some(([verb, other]) => verb.test(finite) && clause.some(({ text }) => other.test(text)));
}

/** `vindt plaats voor drie standplaatsen`, and no opinion. */
function findsRoom(clause: readonly Token[]): boolean {
  return (
    clause.some(({ text }) => /^(?:plaats|ruimte|plek|locaties?)$/iu.test(text)) &&
    !clause.some(({ text }) => /^dat$/iu.test(text))
  );
}

/** `Partijen zijn overeengekomen dat …` agrees it by saying so; with a day or a year it tells of another agreement. */
function agreesHere(clause: readonly Token[]): boolean {
  const [, agreed, next] = clause;
  return /^overeengekomen$/iu.test(agreed?.text ?? '') && /^dat$/iu.test(next?.text ?? '');
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

/** `… delen het belang en zetten daarom in`: the same subject goes on with another verb behind `en`. */
function hasSecondVerb(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end - 1; at += 1) {
    if (!/^(?:en|maar)$/iu.test(tokens[at]?.text ?? '')) continue;
    const next = tokens[at + 1];
    if (next === undefined || next.kind !== 'word') continue;
    const finite = canBeAnyFinite(next.text);
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
