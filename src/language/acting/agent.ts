import { isPresentTense } from '../lexicon.ts';
import { isPassiveAuxiliary, isPastFinite, looksLikeParticiple } from '../verbs.ts';
import { CONDITIONAL, clauseOpener, sentenceBounds } from './clause.ts';
import { SMALL_NUMBER } from './gapped.ts';
import type { Token } from './tokens.ts';

/** The party behind `door` in a passive, or behind an action: `wordt door de gemeente opgesteld`, `Sloop door …`. */
export function isAgent(tokens: readonly Token[], at: number, start: number): boolean {
  const before = tokens[start - 1];
  if (!/^door$/iu.test(before?.text ?? '')) return false;
  // `het door de gemeente vastgestelde beleid` says which one, not who promises.
  const determiner = tokens[start - 2]?.text ?? '';
  if (/^(?:het|de|een|alle|van)$/iu.test(determiner)) return false;
  if (/^(?:deze|dit|die|dat)$/iu.test(determiner) && tokens[start - 3]?.text !== ',') return false;
  if (takesShare(tokens, start - 1)) return true;
  const [first, last] = sentenceBounds(tokens, at);
  const clause = tokens.slice(first, last);
  const passive = clause.some(
    ({ text }) =>
      isPassiveAuxiliary(text) || /^(?:zal|zullen|kan|kunnen|moet|moeten|dient|dienen)$/iu.test(text),
  );
  const conditional = clauseOpener(tokens, start);
  return (
    (passive || isToBeDone(clause) || isOfAction(tokens.slice(first, start - 1))) &&
    !(conditional !== null && CONDITIONAL.test(conditional))
  );
}

/** `185 woningen: 110 door Thuisgoed en 75 door De Zoom`: who does how much of what was told before. */
function takesShare(tokens: readonly Token[], door: number): boolean {
  const amount = tokens[door - 1]?.text ?? '';
  const isAmount = /^\d|^%$|^(?:helft|derde|kwart|rest|restant)$/iu.test(amount) || SMALL_NUMBER.test(amount);
  return isAmount && !tokens.some(({ text }) => isPastFinite(text));
}

/** `Ultimo 2029 zijn door de corporatie 34 woningen opgeleverd`: done, but by then. */
function isToBeDone(clause: readonly Token[]): boolean {
  return (
    clause.some(({ text }) => /^(?:is|zijn)$/iu.test(text)) &&
    clause.some(({ text }) => /^(?:uiterlijk|ultimo|eind|einde|vóór|medio|begin)$/iu.test(text)) &&
    clause.some(({ text }) => looksLikeParticiple(text))
  );
}

/** What is done, told by a noun: `Sloop van 22 woningen aan de Singel door …`. */
const ACTION =
  /^(?:(?:nieuw)?bouw|sloop|verkoop|aankoop|inkoop|onderhoud|herstel|inzet|aanpak|start|advies|aanleg|opknapbeurt|\p{L}{3,}(?:ing|atie))$/iu;

function isOfAction(words: readonly Token[]): boolean {
  const [first] = words;
  return (
    first !== undefined &&
    ACTION.test(first.text) &&
    !words.some(
      ({ kind, text }) =>
        kind === 'parties' || /^(?:is|zijn|wordt|worden|[.:;])$/iu.test(text) || isPresentTense(text),
    )
  );
}
