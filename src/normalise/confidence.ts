import { DIAGNOSTIC_SEVERITIES } from '../core/diagnostic.ts';
import { quoteOf } from '../core/span.ts';
import type { AgreementFindings } from '../extract/extract-agreement.ts';
import type { SourceFile } from './source-file.ts';
import weights from './confidence-weights.json' with { type: 'json' };

/** How the words of a document came to us: declared by its format, painted on pages, bare, or read from pictures. */
export type SourceKind = 'declared' | 'painted' | 'bare' | 'recognised';

/** What speaks for or against an afspraak being right, by name; absent is 0. */
export type ConfidenceFeatures = Readonly<Record<string, number>>;

type Findings = AgreementFindings['afspraken'][number];

/** Scores of lists are told apart up to this; more of it says no more. */
const HIGHEST_SCORE = 8;
const LOWEST_SCORE = -3;
/** Most afspraken have about this many characters; far shorter and far longer ones were often cut wrongly. */
const USUAL_LENGTH = 200;
const MOST_TARGETS = 5;
const MOST_DEADLINES = 4;

/** The features of each afspraak of a document, in their order. */
export function confidenceFeatures(
  { afspraken, tree }: AgreementFindings,
  kind: SourceKind,
): readonly ConfidenceFeatures[] {
  const { text } = tree.source;
  return afspraken.map((afspraak) => ({
    [kind]: 1,
    ...ownFeatures(afspraak),
    ...wordFeatures(quoteOf(text, afspraak.node.text)),
  }));
}

function ownFeatures({ node, actors, deadlines, targets, diagnostics }: Findings): ConfidenceFeatures {
  const doubts = Object.keys(DIAGNOSTIC_SEVERITIES).filter((code) =>
    diagnostics.some((diagnostic) => diagnostic.code === code && diagnostic.severity !== 'info'),
  );
  const score = Math.max(LOWEST_SCORE, Math.min(HIGHEST_SCORE, node.score));
  return {
    score: (score - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE),
    [node.form]: 1,
    titled: node.title.length > 0 ? 1 : 0,
    targets: Math.min(MOST_TARGETS, targets.length),
    deadlines: Math.min(MOST_DEADLINES, deadlines.length),
    'actor/none': actors.length === 0 ? 1 : 0,
    ...Object.fromEntries(doubts.map((code) => [code, 1])),
  };
}

function wordFeatures(text: string): ConfidenceFeatures {
  const size = Math.log2(Math.max(1, text.length) / USUAL_LENGTH);
  return {
    short: Math.max(0, -size),
    long: Math.max(0, size),
    unfinished: /[.!?…]['’”")\]]*$/u.test(text) ? 0 : 1,
  };
}

/** Nothing is certain, and nothing that was taken for an afspraak is surely none. */
const LOWEST = 0.05;
const HIGHEST = 0.99;

/**
 * The probability that text, deadlines and values of an afspraak are right, from 0.05 to 0.99, two decimals. The weights
 * are log odds that `scripts/fit-confidence.ts` fitted to agreements of which a careful reader wrote down the truth.
 */
export function confidenceOf(features: ConfidenceFeatures): number {
  return confidenceUnder(weights, features);
}

/** The same under other weights, by the names of the features; that of `always` counts everywhere. */
export function confidenceUnder(
  { always = 0, ...own }: Readonly<Record<string, number>>,
  features: ConfidenceFeatures,
): number {
  const logOdds = Object.entries(features).reduce(
    (sum, [name, value]) => sum + value * (own[name] ?? 0),
    always,
  );
  const probability = 1 / (1 + Math.exp(-logOdds));
  return Math.round(100 * Math.max(LOWEST, Math.min(HIGHEST, probability))) / 100;
}

/** How the words of a file came to us. */
export function sourceKindOf(
  { mediaType, recognised = [] }: Pick<SourceFile, 'mediaType' | 'recognised'>,
  { pages }: AgreementFindings['tree']['source'],
): SourceKind {
  if (recognised.length > 0) return 'recognised';
  if (pages !== null) return 'painted';
  return mediaType === 'text/plain' ? 'bare' : 'declared';
}
