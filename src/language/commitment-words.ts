import { GROUP_NOUNS } from './party-words.ts';
import { anyOf, WORD_END, WORD_START } from './word-edges.ts';

const ACTS = new RegExp(
  `${WORD_START}(?:${anyOf(Object.values(GROUP_NOUNS).flat())}|we|wij|wordt|worden|zal|zullen)${WORD_END}`,
  'iu',
);
/** Considerations, definitions and questions open like this. */
const NO_COMMITMENT =
  /^(?:dat|overwegende|gelet op|gezien(?:,| het feit)|onder .{1,60} wordt verstaan|hoe|wat|welke|waarom)(?![\p{L}])/iu;
/** So a party is introduced: `…, statutair gevestigd te …, hierna te noemen: …`. */
const INTRODUCES_PARTY =
  /(?<!\p{L})(?:rechtsgeldig vertegenwoordigd|(?:statutair |kantoorhoudend(?:e)? |)gevestigd te|hierna(?: gezamenlijk)?(?::| te noemen| aan te duiden| genoemd))(?!\p{L})/iu;
const FEWEST_WORDS = 4;
/** Who acts, or that something is done, stands near the start of a commitment. */
const OPENING = 320;

/** A rough test on one text, for use on many: does it speak of somebody who acts, or of something to be done? */
export function soundsLikeCommitment(text: string): boolean {
  const opening = text.slice(0, OPENING);
  return (
    ACTS.test(opening) &&
    !INTRODUCES_PARTY.test(opening) &&
    !NO_COMMITMENT.test(text.trim()) &&
    opening.trim().split(/\s+/u).length >= FEWEST_WORDS
  );
}
