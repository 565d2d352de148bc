import { canBeFinite, type GrammaticalNumber } from '../verbs.ts';
import { PREPOSITIONS, phraseStart } from './phrase.ts';
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
    const verb = verbBeside(tokens, at);
    if (verb === null) return token;
    const meant = PERSONAL.test(token.text)
      ? lastSubject([...before, ...tokens.slice(0, at)], verb)
      : lastNamed(before, verb);
    return meant === null
      ? token
      : {
          ...token,
          kind: 'parties' as const,
          number: verb,
          parties: meant.parties.map((party) => ({ ...party, start: token.start, end: token.end })),
        };
  });
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
        token.kind === 'parties' &&
        token.number === number &&
        !PREPOSITIONS.test(tokens[phraseStart(tokens, at) - 1]?.text ?? ''),
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
