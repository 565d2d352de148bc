import { GROUP_NOUNS } from '../language/party-words.ts';
import { anyOf } from '../language/word-edges.ts';

/** A word for a kind of party, which is nobody's name. */
export const ANY_GROUP_WORD = new RegExp(
  `^(?:de\\s|het\\s)?${anyOf(Object.values(GROUP_NOUNS).flat())}$`,
  'iu',
);
