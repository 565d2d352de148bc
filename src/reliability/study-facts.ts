import { CONFIDENCE } from './bootstrap.ts';
import type { Reliability } from './measure-reliability.ts';

/** Something that a reader has to know to judge the figures. */
export type StudyFact = { readonly fact: keyof typeof FACTS; readonly value: string };

type Known = (study: Reliability) => string | number;

const FACTS = {
  version: ({ version }) => version,
  documents: ({ sample }) => new Set(sample.map(({ document }) => document)).size,
  municipalities: ({ sample }) => new Set(sample.map(({ municipality }) => municipality)).size,
  coders: ({ sample }) => new Set(sample.map(({ coder }) => coder)).size,
  'documents of several coders': ({ sample }) =>
    [...Map.groupBy(sample, ({ document }) => document).values()].filter(({ length }) => length > 1).length,
  'documents gone through as a whole': ({ sample }) =>
    new Set(sample.filter(({ whole }) => whole).map(({ document }) => document)).size,
  'documents coded blind': ({ sample }) =>
    new Set(sample.filter(({ blind }) => blind).map(({ document }) => document)).size,
  'afspraken judged': ({ sample }) => sample.reduce((sum, { afspraken }) => sum + afspraken, 0),
  'afspraken rejected': ({ sample }) => sample.reduce((sum, { rejected }) => sum + rejected, 0),
  'confidence in percent': () => CONFIDENCE,
  resamples: ({ resamples }) => resamples,
  seed: ({ seed }) => seed,
  'alpha after': () => 'Krippendorff (2011)',
  'unitizing alpha after': () => 'Krippendorff (2004)',
} as const satisfies Record<string, Known>;

/** All facts of a study, in the order of their table. */
export function studyFacts(study: Reliability): readonly StudyFact[] {
  return NAMES.map((fact) => ({ fact, value: factOf(study, fact) }));
}

export function factOf(study: Reliability, fact: StudyFact['fact']): string {
  const known: Known = FACTS[fact];
  return String(known(study));
}

const NAMES: readonly StudyFact['fact'][] = [
  ...(['version', 'documents', 'municipalities', 'coders', 'documents of several coders'] as const),
  ...(['documents gone through as a whole', 'documents coded blind'] as const),
  ...(['afspraken judged', 'afspraken rejected'] as const),
  ...(['confidence in percent', 'resamples', 'seed', 'alpha after', 'unitizing alpha after'] as const),
];
