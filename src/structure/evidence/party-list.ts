import type { PartyFinder } from '../../language/commitment/judge-commitment.ts';
import { GROUP_NOUNS, TOGETHER } from '../../language/party-words.ts';
import { anyOf, WORD_END } from '../../language/word-edges.ts';

const GROUP = anyOf([...Object.values(GROUP_NOUNS).flat(), ...TOGETHER]);
const DETERMINERS = '(?:(?:de|het|een|beide|alle|elke|iedere|twee|drie|vier|betrokken|lokale)\\s)*';
const GROUP_AT = new RegExp(`^${DETERMINERS}${GROUP}${WORD_END}`, 'iu');
/** Words with a capital, with digits, `&` and small words between them, as far as they can be one name. */
const NAME_AT =
  /^(?:(?:de|het)\s)?(?:\p{Lu}|\d\p{Lu})[\p{L}\d&.'’-]*(?:\s(?:(?:van|van de|de|het|voor|&|en)\s)?(?:\p{Lu}|\d\p{Lu})[\p{L}\d&.'’-]*)*/u;
const ROLE_NOTE = /^\s\((?:trekker|regie|eigenaar|samen|initiatief|penvoerder)\)/iu;
const SEPARATOR = /^(?:\s*[,/;+&]\s*(?:en\s+)?|\s+(?:en|of|met|samen\s+met|i\.s\.m\.)\s+)/iu;

/** Which capitalised words count as a party's name: its length at the start of a text, or 0. */
export type NameReader = (text: string) => number;

/**
 * Length of the list of parties that a text begins with (`Gemeente, corporaties en Woonbaken`); 0 without one.
 * `nameBehind` tells which words behind a group word name the one that is meant: `Gemeente Zuidveld`.
 */
export function partyListLength(text: string, nameAt: NameReader, nameBehind: NameReader = () => 0): number {
  let end = 0;
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const group = GROUP_AT.exec(rest)?.[0].length ?? 0;
    const member = group === 0 ? nameAt(rest) : group + behindGroup(rest.slice(group), nameBehind);
    if (member === 0) return end;
    at += member;
    at += ROLE_NOTE.exec(text.slice(at))?.[0].length ?? 0;
    end = at;
    at += SEPARATOR.exec(text.slice(at))?.[0].length ?? Number.POSITIVE_INFINITY;
    if (at > text.length) return end;
  }
}

function behindGroup(rest: string, nameBehind: NameReader): number {
  const length = rest.startsWith(' ') ? nameBehind(rest.slice(1)) : 0;
  return length === 0 ? 0 : length + 1;
}

/** Takes any capitalised words for a name. */
export function capitalisedName(text: string): number {
  return NAME_AT.exec(text)?.[0].length ?? 0;
}

/** Takes for a name what a finder of parties finds at the very start. */
export function namesFoundBy(findParties: PartyFinder): NameReader {
  return (text) => {
    const [first] = findParties(text);
    return first?.start === 0 ? first.end : 0;
  };
}

/** Takes a known name for one, and other capitalised words where the whole line consists of them. */
export function knownOrWholeLine(nameAt: NameReader): NameReader {
  return (text) => nameAt(text) || wholeLineName(text);
}

/** Takes capitalised words for a name only where the whole line consists of them. */
export function wholeLineName(text: string): number {
  const length = capitalisedName(text);
  return length === text.trimEnd().length ? length : 0;
}
