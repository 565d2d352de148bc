import type { DocumentFacts } from './document-facts.ts';
import { compareLeading } from './leading-order.ts';
import { sharedPart } from './text-sketch.ts';

/** Two documents are versions of one when at least this part of the shorter text stands in the longer one. */
const MOSTLY = 0.6;
/** Monitors and letters repeat those before them: of these only what is nearly all the same is one. */
const NEARLY_ALL = 0.9;
/** What more documents of a place share than this tells no versions apart: the preamble of all its agreements. */
const MOST_HOLDERS = 32;
/** Of so many documents that share most it is measured how much. */
const LIKELIEST = 4;

/**
 * Concepts, later editions and altered copies: which document is a version of which, that leads. Only
 * what shares runs of words is compared, so that the cost grows with the number of documents.
 */
export function findVersions(originals: readonly DocumentFacts[]): ReadonlyMap<DocumentFacts, DocumentFacts> {
  const versions = new Map<DocumentFacts, DocumentFacts>();
  const told = originals.filter(({ size }) => size > 0);
  for (const group of Map.groupBy(told, ({ place, kind }) => `${place} ${kind}`).values()) {
    if (group.length === 1) continue;
    const holders = new Map<number, DocumentFacts[]>();
    for (const document of group.toSorted(compareLeading)) {
      const leader = leaderOf(document, holders);
      if (leader !== null) versions.set(document, leader);
      else hold(document, holders);
    }
  }
  return versions;
}

function hold(document: DocumentFacts, holders: Map<number, DocumentFacts[]>): void {
  for (const hash of document.sketch.hashes) {
    const known = holders.get(hash);
    if (known === undefined) holders.set(hash, [document]);
    else if (known.length < MOST_HOLDERS) known.push(document);
  }
}

/** The document that shares most with this one, and enough. */
function leaderOf(
  document: DocumentFacts,
  holders: ReadonlyMap<number, readonly DocumentFacts[]>,
): DocumentFacts | null {
  const shared = new Map<DocumentFacts, number>();
  for (const hash of document.sketch.hashes)
    for (const other of holders.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  const likeliest = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, LIKELIEST);
  const versions = likeliest
    .map(([other]) => ({ other, part: sharedPart(document.sketch, other.sketch) }))
    .filter(({ other, part }) => canBeVersions(document, other, part))
    .toSorted((a, b) => b.part - a.part);
  return versions[0]?.other ?? null;
}

/** Agreements of another period, or with other corporations, repeat much of each other and are no versions. */
function canBeVersions(a: DocumentFacts, b: DocumentFacts, part: number): boolean {
  const isSamePeriod = isSame(a.period?.start, b.period?.start) && isSame(a.period?.end, b.period?.end);
  if (!isSamePeriod) return false;
  if (a.afspraken.length === 0) return part >= NEARLY_ALL && isSame(a.date, b.date);
  const shares =
    a.corporations.length === 0 ||
    b.corporations.length === 0 ||
    a.corporations.some((id) => b.corporations.includes(id));
  return part >= MOSTLY && shares;
}

/** What one of the two does not tell does not tell them apart. */
function isSame(a: string | null | undefined, b: string | null | undefined): boolean {
  return (a ?? b) === (b ?? a);
}
