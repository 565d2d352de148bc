import type { PartyFinder } from '../../language/commitment/judge-commitment.ts';
import { namesFoundBy, partyListLength } from './party-list.ts';
import { wordsOf, type Reading } from './reading.ts';

/** A list of parties is no longer than this. */
const LONGEST_LEAD = 100;

/**
 * The readings that open with parties and a colon and go on with what these do: `GH: levert voor 1 april een planning`,
 * `WS/HVH: maken samen …`. The length of what stands before the colon, by the index of the reading.
 */
export function findPartyLeads(
  readings: readonly Reading[],
  findParties: PartyFinder,
): ReadonlyMap<number, number> {
  return new Map(
    readings.flatMap((reading, index): (readonly [number, number])[] => {
      const { kind } = reading.block;
      if (kind !== 'item' && kind !== 'paragraph') return [];
      const length = leadLength(wordsOf(reading), findParties);
      return length === 0 ? [] : [[index, length]];
    }),
  );
}

function leadLength(words: string, findParties: PartyFinder): number {
  const colon = words.slice(0, LONGEST_LEAD).indexOf(': ');
  if (colon <= 0) return 0;
  const lead = words.slice(0, colon);
  return partyListLength(lead, namesFoundBy(findParties)) === lead.trimEnd().length &&
    /^\s*[\p{Ll}\d€]/u.test(words.slice(colon + 1))
    ? colon
    : 0;
}
