import { SpanSet } from '../../core/span-set.ts';
import { quoteOf } from '../../core/span.ts';
import type { AfspraakNode, AgreementTree } from '../../structure/tree/agreement-tree.ts';
import { readAfspraak, type AfspraakFindings } from '../afspraak/read-afspraak.ts';
import type { DocumentSetting } from '../afspraak/read-quantities.ts';
import { actionRows } from './action-rows.ts';
import { paragraphNode } from './paragraph-node.ts';
import { ambitionsBeside, APART, FACTS, labelLength, titlesAbove } from './read-ambitions.ts';
import { withSpeaker } from './speaker.ts';
import { withYearColumns } from './year-columns.ts';

/**
 * What a vision strives for: the lists that are set out as those of an agreement are (numbered, in bullets, boxes or
 * rows of a table of actions), what is wished or said in bold letters, and every other paragraph that states how many
 * homes there are to be.
 */
export function readVision(printed: AgreementTree, setting: DocumentSetting): readonly AfspraakFindings[] {
  const { blocks } = printed.source;
  const bold = new SpanSet(blocks.flatMap((block) => (block.bold ? block.pieces : [])));
  const items = new SpanSet(blocks.flatMap(({ kind, pieces }) => (kind === 'item' ? pieces : [])));
  const lists = [...printed.afspraken, ...actionRows(printed, { byYear: false })]
    .filter((node) => node.form !== 'paragraph' && !isApart(node, printed))
    .map((node) => withoutQuotation(node, printed.source.text))
    .flatMap((node) => itemsOf(node, items, printed))
    .map((node) => readAfspraak(withoutExplanation(node, bold), setting))
    .map((finding) => withYearColumns(finding, printed.source));
  const rest = ambitionsBeside(printed, setting, true);
  const start = ({ node }: AfspraakFindings): number => node.extent[0]?.start ?? 0;
  return [...lists, ...rest].map(asOwnAmbition).toSorted((a, b) => start(a) - start(b));
}

/** `Wij` in a vision is the municipality. */
function asOwnAmbition(finding: AfspraakFindings): AfspraakFindings {
  return withSpeaker(finding, {
    speaker: 'gemeente',
    isSpeaker: ({ value, via }) => value === 'partijen' && via === 'subject',
  });
}

function isApart({ extent }: AfspraakNode, { zones, source }: AgreementTree): boolean {
  const start = extent[0]?.start ?? 0;
  const at = zones.findLastIndex(({ span }) => span.start <= start);
  const isQuoted = QUOTED.test(quoteOf(source.text, extent));
  return isQuoted || titlesAbove(at, zones).some((title) => APART.test(title) || FACTS.test(title));
}

const QUOTED = /^[‘“"]/u;

/** What an inhabitant says below an ambition ends it. */
function withoutQuotation(node: AfspraakNode, text: string): AfspraakNode {
  const end = node.text.findIndex((piece, at) => at > 0 && QUOTED.test(quoteOf(text, [piece])));
  return end < 0 ? node : { ...node, text: node.text.slice(0, end) };
}

/** A list under a heading is no one ambition: each of its items is one. */
function itemsOf(node: AfspraakNode, listed: SpanSet, tree: AgreementTree): readonly AfspraakNode[] {
  const { text } = tree.source;
  const items = node.text.filter((piece) => labelLength(piece, text) > 0 || listed.overlaps(piece));
  if (node.form !== 'headed' || items.length < FEWEST_ITEMS) return [node];
  return items.map((piece) => paragraphNode([piece], tree, labelLength(piece, text)));
}

const FEWEST_ITEMS = 2;

/** Where an ambition is set in bold letters, the plain paragraphs behind it explain it and are no part of it. */
function withoutExplanation(node: AfspraakNode, bold: SpanSet): AfspraakNode {
  const end = node.text.findIndex((piece) => !bold.overlaps(piece));
  return end < 1 ? node : { ...node, text: node.text.slice(0, end), items: [] };
}
