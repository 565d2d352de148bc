import type { SourceText } from '../core/source-text.ts';
import { mean } from '../core/mean.ts';
import { collapse, quoteOf } from '../core/span.ts';
import type { PartyLexicon } from '../parties/party-lexicon.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Section } from './evidence/outline.ts';
import { wordsOf } from './evidence/reading.ts';
import type { Proposal } from './proposals/proposal.ts';
import type { Verdict, Yielding } from './score/verdict.ts';
import { weighProposals } from './weigh-proposals.ts';
import type { Term } from './score/score-group.ts';

/** A list that could have been one of afspraken, and what became of it. Scores are log odds. */
type ExplainedList = {
  /** How it is set out: `labelled decimal`, `bullet`, `row number afspraak`. */
  readonly look: string;
  readonly members: number;
  readonly score: number;
  /** What the score is made of, the weightiest first. */
  readonly terms: readonly Term[];
  readonly outcome: 'taken' | 'gave way' | 'left';
  /** Why it gave way though it scored above 0. */
  readonly reason: string | null;
  /** The list or lists that it gave way to, and their mean score; null where it gave way to no single one. */
  readonly rival: { readonly look: string; readonly score: number } | null;
  /** The first words of some of its members. */
  readonly examples: readonly string[];
};

/** The lists under one heading. */
type ExplainedRegion = {
  /** The titles of the section and of those around it; empty before the first heading. */
  readonly titles: readonly string[];
  readonly lists: readonly ExplainedList[];
};

/** How the afspraken of a document were told apart from the rest of it. */
export type StructureExplanation = {
  readonly regions: readonly ExplainedRegion[];
  readonly afspraken: number;
  /** Nothing scored above 0; what is taken is the best of what there is. */
  readonly isDoubtful: boolean;
};

/** The same weighing as `buildTree`, told region by region in the order of the text. */
export function explainStructure(source: SourceText, lexicon: PartyLexicon): StructureExplanation {
  const {
    evidence: seen,
    choice: { verdicts, units, isDoubtful },
  } = weighProposals(source, lexicon);
  const strengths = strengthsOf(verdicts);
  const inOrder = verdicts
    .filter(({ group }) => group.members.length > 0)
    .toSorted((a, b) => startOf(a) - startOf(b));
  const bySection = Map.groupBy(inOrder, (verdict) => seen.places[startOf(verdict)]?.section ?? null);
  return {
    regions: [...bySection].map(([section, own]) => ({
      titles: titlesOf(section, seen.outline),
      lists: [...Map.groupBy(own, keyOf).values()].map((alike) => explainList(alike, strengths, seen)),
    })),
    afspraken: units.length,
    isDoubtful,
  };
}

function startOf({ group }: Verdict): number {
  return group.members[0]?.index ?? 0;
}

/** Paragraphs are weighed one by one; those with the same lot are told together. */
function keyOf(verdict: Verdict): unknown {
  const { group, yielded } = verdict;
  return group.form === 'paragraph' ? [group.family, outcomeOf(verdict), yielded?.reason].join('|') : group;
}

function outcomeOf({ accepted, yielded }: Verdict): ExplainedList['outcome'] {
  return accepted ? 'taken' : yielded === null ? 'left' : 'gave way';
}

/** The title of a section behind those of the sections around it. */
function titlesOf(section: Section | null, outline: readonly Section[]): readonly string[] {
  if (section === null) return [];
  const above = section.parent === null ? null : (outline[section.parent] ?? null);
  const own = section.number === null ? section.title : `${section.number} ${section.title}`;
  return [...titlesOf(above, outline), own];
}

/** The mean score of the members of each look that is taken. */
function strengthsOf(verdicts: readonly Verdict[]): ReadonlyMap<string, number> {
  const taken = verdicts.filter(({ accepted }) => accepted);
  return new Map(
    [...Map.groupBy(taken, ({ group }) => group.family)].map(([family, own]) => [family, meanScore(own)]),
  );
}

function meanScore(verdicts: readonly Verdict[]): number {
  return mean(verdicts.flatMap(({ group }) => group.members.map(() => group.score)));
}

/** How many members are quoted, and how much of each. */
const EXAMPLES = 2;
const LONGEST_EXAMPLE = 90;

function explainList(
  alike: readonly Verdict[],
  strengths: ReadonlyMap<string, number>,
  evidence: Evidence,
): ExplainedList {
  const [first] = alike;
  const members = alike.flatMap(({ group }) => group.members);
  const yielded = first?.yielded ?? null;
  return {
    look: collapse(first?.group.family ?? ''),
    members: members.length,
    score: meanScore(alike),
    terms: meanTerms(alike),
    outcome: first === undefined ? 'left' : outcomeOf(first),
    reason: yielded === null ? null : collapse(yielded.reason),
    rival: yielded === null ? null : rivalOf(yielded, strengths),
    examples: members.slice(0, EXAMPLES).map((member) => exampleOf(member, evidence)),
  };
}

/** A smaller term rounds to nothing. */
const WORTH_TELLING = 0.05;

function meanTerms(alike: readonly Verdict[]): readonly Term[] {
  const sums = new Map<string, number>();
  for (const { group } of alike)
    for (const { name, value } of group.terms) sums.set(name, (sums.get(name) ?? 0) + value);
  return [...sums]
    .map(([name, sum]) => ({ name, value: sum / alike.length }))
    .filter(({ value }) => Math.abs(value) >= WORTH_TELLING)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function rivalOf({ to }: Yielding, strengths: ReadonlyMap<string, number>): ExplainedList['rival'] {
  const score = to === null ? undefined : strengths.get(to);
  return to === null || score === undefined ? null : { look: collapse(to), score };
}

function exampleOf({ row, index }: Proposal, { source, readings }: Evidence): string {
  const reading = readings[index];
  const words =
    row === null && reading !== undefined
      ? `${reading.label?.printed ?? ''} ${wordsOf(reading)}`.trim()
      : quoteOf(source, row?.text ?? []);
  return words.length <= LONGEST_EXAMPLE ? words : `${words.slice(0, LONGEST_EXAMPLE).trimEnd()}…`;
}
