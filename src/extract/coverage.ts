import { contains, lengthOf, type Span } from '../core/span.ts';
import type { BlockKind } from '../core/source-text.ts';
import type { AgreementFindings } from './extract-agreement.ts';

/** What is on the page without being said by the document. */
const ASIDE: ReadonlySet<BlockKind> = new Set(['furniture', 'contents', 'footnote']);

/** The share of the body of a document that stands in some record of the data, from 0 to 1, three decimals. */
export function coverageOf(findings: AgreementFindings): number {
  const { tree, afspraken, ambitions, progress, mentions, definitions, parties, signatories } = findings;
  const records = [
    ...[...afspraken, ...ambitions].flatMap(({ node }) => node.extent),
    ...[...progress, ...mentions, ...definitions, ...parties, ...signatories].flatMap(({ spans }) => spans),
    ...tree.chapters.flatMap(({ spans }) => spans),
    ...tree.source.blocks.flatMap(({ table, pieces }) => (table === null ? [] : pieces)),
  ];
  const body = united(
    tree.source.blocks.filter(({ kind }) => !ASIDE.has(kind)).flatMap(({ pieces }) => pieces),
  );
  const total = lengthOfAll(body);
  return total === 0 ? 0 : Math.round((1000 * lengthOfShared(body, united(records))) / total) / 1000;
}

function lengthOfAll(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + lengthOf(span), 0);
}

/** The same places without overlaps, in order. */
function united(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push({ start: span.start, end: span.end });
    else if (!contains(last, span)) last.end = span.end;
  }
  return merged;
}

/** How many characters two lists of separate places in order have in common. */
function lengthOfShared(a: readonly Span[], b: readonly Span[]): number {
  let [length, at, other] = [0, 0, 0];
  while (at < a.length && other < b.length) {
    const [left, right] = [a[at], b[other]];
    if (left === undefined || right === undefined) break;
    length += Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
    if (left.end < right.end) at += 1;
    else other += 1;
  }
  return length;
}
