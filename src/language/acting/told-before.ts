import { canBeFinite, type GrammaticalNumber } from '../verbs.ts';
import { BODIES } from './bodies.ts';
import { BODY_REACH, isGoverned, phraseStart } from './phrase.ts';
import type { Token } from './tokens.ts';

const PERSONAL = /^(?:zij|ze|hij)$/iu;
const POINTING = /^(?:deze|die)$/iu;
/** `… bij de corporatie die aan de beurt is. Deze …`: so far before the end of the sentence it is still pointed at. */
const POINTING_REACH = 7;

/**
 * Puts the party told before in the place of `zij`, `deze`, `die` that act: the last subject that goes with the verb,
 * for `deze` and `die` the last party named. `before` are the tokens of the sentence in front.
 */
export function resolvePronouns(tokens: readonly Token[], before: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const meant = meantBy(tokens, at, before);
    return meant === null
      ? token
      : {
          ...token,
          kind: 'parties' as const,
          number: meant.number,
          parties: meant.parties.map((party) => ({ ...party, start: token.start, end: token.end })),
        };
  });
}

type Meant = Pick<Token, 'parties' | 'number'>;

function meantBy(tokens: readonly Token[], at: number, before: readonly Token[]): Meant | null {
  if (isOneOfThem(tokens, at)) return tokens.slice(0, at).findLast(({ kind }) => kind === 'parties') ?? null;
  const body = bodyToldBefore(tokens, at, before);
  if (body !== null) return body;
  const verb = verbBeside(tokens, at);
  if (verb === null) return null;
  return PERSONAL.test(tokens[at]?.text ?? '')
    ? lastSubject([...before, ...tokens.slice(0, at)], verb)
    : lastNamed(before, verb);
}

/** `ieder van hen`, `elk van hen`: the parties that the sentence named. */
function isOneOfThem(tokens: readonly Token[], at: number): boolean {
  return (
    /^hen$/iu.test(tokens[at]?.text ?? '') &&
    /^van$/iu.test(tokens[at - 1]?.text ?? '') &&
    /^(?:ieder|elk|één|een)$/iu.test(tokens[at - 2]?.text ?? '')
  );
}

/** `Dit team …` behind `het team Vroegsignalering van de gemeente.`: the party that the body acts for. */
function bodyToldBefore(tokens: readonly Token[], at: number, before: readonly Token[]): Meant | null {
  const { text = '' } = tokens[at] ?? {};
  if (at !== 1 || !BODIES.test(text) || !/^(?:dit|dat|deze|die)$/iu.test(tokens[0]?.text ?? '')) return null;
  const told = before.findLastIndex((token) => token.text.toLowerCase() === text.toLowerCase());
  if (told < 0) return null;
  const of = before.findIndex(
    (token, index) => index > told && index <= told + BODY_REACH && token.kind === 'parties',
  );
  return /^van$/iu.test(before[phraseStart(before, of) - 1]?.text ?? '') ? (before[of] ?? null) : null;
}

/** The number of the verb that goes with a pronoun: right behind it where it opens the sentence, else right before. */
function verbBeside(tokens: readonly Token[], at: number): GrammaticalNumber | null {
  const { text = '' } = tokens[at] ?? {};
  const opens = at === 0;
  if (!(PERSONAL.test(text) || (POINTING.test(text) && opens))) return null;
  const verb = tokens[opens ? at + 1 : at - 1]?.text ?? '';
  if (canBeFinite(verb, 'plural')) return 'plural';
  return canBeFinite(verb, 'singular') ? 'singular' : null;
}

function lastSubject(tokens: readonly Token[], number: GrammaticalNumber): Token | null {
  return (
    tokens.findLast(
      (token, at) =>
        token.kind === 'parties' && token.number === number && !isGoverned(tokens, phraseStart(tokens, at)),
    ) ?? null
  );
}

function lastNamed(tokens: readonly Token[], number: GrammaticalNumber): Token | null {
  const at = tokens.findLastIndex(({ kind }) => kind === 'parties');
  const token = tokens[at];
  return token !== undefined && token.number === number && tokens.length - at <= POINTING_REACH
    ? token
    : null;
}
