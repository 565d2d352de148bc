import type { DocumentFacts } from './document-facts.ts';

/** What speaks for one version of a document before another one: never the name of a file. */
type Evidence = {
  readonly weightOf: (document: DocumentFacts) => number | string;
  readonly reason: (leader: DocumentFacts, other: DocumentFacts) => string;
};

const STATUSES = ['concept', null, 'definitief', 'ondertekend'] as const;

/** The first that tells two versions apart decides. */
const EVIDENCE: readonly Evidence[] = [
  {
    weightOf: ({ status }) => STATUSES.indexOf(status),
    reason: (leader, other) =>
      other.status === 'concept'
        ? 'this one is a concept'
        : leader.status === 'ondertekend'
          ? 'it is signed'
          : 'it is the definitive one',
  },
  {
    weightOf: ({ size }) => size,
    reason: (leader, other) => `it is fuller (${leader.size} against ${other.size})`,
  },
  {
    weightOf: ({ date }) => date ?? '',
    reason: (leader) => `it is the later one, of ${leader.date}`,
  },
  {
    weightOf: ({ hasPages }) => Number(hasPages),
    reason: () => 'it has pages',
  },
  {
    // Something has to decide, the same in every run.
    weightOf: ({ digest }) => digest,
    reason: () => 'nothing tells which of them is the right one',
  },
];

/** Orders documents so that what leads comes first. */
export function compareLeading(a: DocumentFacts, b: DocumentFacts): number {
  for (const { weightOf } of EVIDENCE) {
    const [left, right] = [weightOf(a), weightOf(b)];
    if (left !== right) return left > right ? -1 : 1;
  }
  return 0;
}

/** Why a document leads before another one. */
export function reasonToLead(leader: DocumentFacts, other: DocumentFacts): string {
  const decisive = EVIDENCE.find(({ weightOf }) => weightOf(leader) !== weightOf(other)) ?? EVIDENCE.at(-1);
  return decisive?.reason(leader, other) ?? '';
}
