import { remembering } from '../../core/remembering.ts';
import type { SourceText } from '../../core/source-text.ts';
import type { Span } from '../../core/span.ts';
import {
  judgeSentences,
  type JudgedCommitment,
  type PartyFinder,
} from '../../language/commitment/judge-commitment.ts';
import { firstYearOf } from '../../language/first-year.ts';
import { findHeadings, type Heading } from './find-headings.ts';
import { findPlaces, type Place } from './find-places.ts';
import { findPartyHeads } from './party-heads.ts';
import { findPartyLeads } from './party-leads.ts';
import { buildOutline, type Section } from './outline.ts';
import { readBlocks, wordsOf, type Reading } from './reading.ts';

/** What is known of a document before anything in it is taken for an afspraak: facts that decide nothing. */
export type Evidence = {
  readonly source: string;
  readonly readings: readonly Reading[];
  readonly findParties: PartyFinder;
  /** The sentences of a text, with the log odds that each commits somebody. */
  readonly judgeEach: (text: string) => readonly JudgedCommitment[];
  /** The best odds among the sentences of a text. */
  readonly judge: (text: string) => number;
  /** The same for the own words of each reading; `NOTHING_SAID` for tables. */
  readonly own: readonly number[];
  /** Heads that give what follows to a party, wherever they come back, with the words that name it. */
  readonly partyHeads: ReadonlyMap<number, Span>;
  /** Lines that open with parties and a colon, with the length of what stands before it. */
  readonly partyLeads: ReadonlyMap<number, number>;
  /** What could be a heading, the sections that these would make, and where each reading would stand in them. */
  readonly headings: readonly Heading[];
  readonly outline: readonly Section[];
  readonly places: readonly Place[];
};

/** The log odds of a text without words. */
export const NOTHING_SAID = -6;

export function gatherEvidence(source: SourceText, findParties: PartyFinder): Evidence {
  const readings = readBlocks(source);
  const since = firstYearOf(source.text);
  const judgeEach = remembering((text) => judgeSentences(text, findParties, since));
  const judge = (text: string): number =>
    Math.max(NOTHING_SAID, ...judgeEach(text).map(({ logOdds }) => logOdds));
  const partyLeads = findPartyLeads(readings, findParties);
  const own = readings.map((reading, index) =>
    reading.block.table === null ? judge(asSubject(wordsOf(reading), partyLeads.get(index))) : NOTHING_SAID,
  );
  const partyHeads = findPartyHeads(readings, findParties);
  return {
    ...{ source: source.text, readings, findParties, judgeEach, judge, own, partyHeads, partyLeads },
    ...layOut(readings, new Set(), partyHeads),
  };
}

/** `GH: levert een planning` says as much as `GH levert een planning`. */
function asSubject(words: string, lead: number | undefined): string {
  return lead === undefined ? words : words.slice(0, lead) + words.slice(lead + 1);
}

/** The evidence where the readings in `openers` are afspraken, and so no headings. */
export function withoutHeadings(evidence: Evidence, openers: ReadonlySet<number>): Evidence {
  return { ...evidence, ...layOut(evidence.readings, openers, evidence.partyHeads) };
}

function layOut(
  readings: readonly Reading[],
  openers: ReadonlySet<number>,
  partyHeads: Evidence['partyHeads'],
): Pick<Evidence, 'headings' | 'outline' | 'places'> {
  const headings = findHeadings(readings, partyHeads).filter(
    ({ index }) => !openers.has(index) && !partyHeads.has(index),
  );
  const outline = buildOutline(headings, readings);
  return { headings, outline, places: findPlaces(readings, headings, outline, partyHeads) };
}
