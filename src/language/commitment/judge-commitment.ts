import { shifted, type Span } from '../../core/span.ts';
import type { PartyMention } from '../acting/party-mention.ts';
import { sentencesOf } from '../sentences.ts';
import { COMMITMENT_FEATURES } from './commitment-features.ts';
import { judgedSentence } from './judged-sentence.ts';
import weights from './commitment-weights.json' with { type: 'json' };

/** A sentence and the log odds that it commits somebody: above 0 it rather does. */
export type JudgedCommitment = Span & { readonly logOdds: number };

/** Finds the parties in a text: what a sentence commits is told by who acts in it. */
export type PartyFinder = (text: string) => readonly PartyMention[];

const WEIGHTS: Readonly<Record<string, number>> = weights.features;

/** Every sentence of a text without line ends, judged by its own words; `since` is the year in which its document begins to hold. */
export function judgeSentences(
  text: string,
  findParties: PartyFinder,
  since: number | null = null,
): readonly JudgedCommitment[] {
  const parties = findParties(text);
  return sentencesOf(text).map(({ start, end }) => {
    const own = parties
      .filter((party) => party.start >= start && party.end <= end)
      .map((party) => shifted(party, -start));
    return { start, end, logOdds: logOddsOf(text.slice(start, end), own, since) };
  });
}

function logOddsOf(sentence: string, parties: readonly PartyMention[], since: number | null): number {
  const judged = judgedSentence(sentence, parties, since);
  return COMMITMENT_FEATURES.reduce(
    (sum, { name, holds }) => sum + (holds(judged) ? (WEIGHTS[name] ?? 0) : 0),
    weights.bias,
  );
}
