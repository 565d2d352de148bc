import { overlaps, quoteOf, type Span } from '../../core/span.ts';
import { closesLetter } from '../../language/letter-words.ts';
import type { Party } from '../../parties/party.ts';
import type { AfspraakNode, AgreementTree } from '../../structure/tree/agreement-tree.ts';
import { readAfspraak, type AfspraakFindings } from '../afspraak/read-afspraak.ts';
import type { DocumentSetting } from '../afspraak/read-quantities.ts';
import { actionRows } from './action-rows.ts';
import { paragraphNode } from './paragraph-node.ts';
import { withSpeaker } from './speaker.ts';
import { withYearColumns } from './year-columns.ts';

/** Sections that say what the bidder counts on, or asks of others. */
const COUNTED_ON =
  /(?:wij|we) (?:van (?:u|de gemeente) )?(?:nodig|vragen|verwachten)|(?:vragen|verwachten|rekenen) (?:wij|we)|van uit ?ga|uitgangspunt|aannames|voorwaarden|onzekerhe|risico|kanttekening|verzoek|wensen aan/iu;
/** A line above a list that asks its items of another. */
const ASKS =
  /(?:vragen|verzoeken|verwachten|rekenen)\s(?:(?:wij|we|daarom|wel|ook|van|op)\s)*(?:u|de gemeente)(?!\p{L})[^.]*:$/iu;
/** Sections around the offers: what comes before and after them. */
const AROUND =
  /^(?:inleiding|aanleiding|over ons|samenvatting|(?:het )?vervolg|verder|hoe verder|tot slot|proces|planning|ondertekening|wat het kost|financiën)/iu;
const ITSELF_ACTS = /(?<!\p{L})(?:wij|we)(?!\p{L})/iu;
/** What it is, has, hopes or does in case is no offer. */
const NO_OFFER =
  /(?<!\p{L})(?:verwacht\p{L}*|hopen|verhuren|bezitten|hebben|hadden)(?!\p{L})|^(?:als|indien|wanneer|mocht|\p{Lu}\p{Ll}+t)\s[^,]*,\sdan\s/iu;

/**
 * What one party offers: a bid is set out as an agreement is, but only that party is bound. What it asks of others, and
 * what they have to do, are no offers; a sentence between the lists that says what `wij` do is one.
 */
export function readOffers(
  tree: AgreementTree,
  bidder: Party | null,
  setting: DocumentSetting,
): readonly AfspraakFindings[] {
  const rows = actionRows(tree, { byYear: true });
  const listed = [...tree.afspraken, ...rows].filter(({ form }) => form !== 'paragraph');
  // Running text makes a bid where there are no lists; else its paragraphs are what is said around them.
  const lists = (listed.length > 0 ? listed : tree.afspraken).filter((node) => !isAsked(node.extent, tree));
  const said = tree.unread
    .filter(({ spans }) => !isAsked(spans, tree) && !isAround(spans, tree) && speaksOfItself(spans, tree))
    .map(({ spans }) => paragraphNode(paragraphOf(spans, tree), tree));
  const between = listed.length > 0 ? firstOfEach(said) : [];
  const start = ({ extent }: AfspraakNode): number => extent[0]?.start ?? 0;
  return [...lists, ...between]
    .toSorted((a, b) => start(a) - start(b))
    .map((node) => withYearColumns(readAfspraak(withoutClosing(node, tree), setting), tree.source))
    .filter((finding) => !isOfOthers(finding, bidder))
    .map((finding) => (bidder === null ? finding : asOffer(finding, bidder)));
}

/** The greeting at the end of a bid that is a letter is no part of its last offer. */
function withoutClosing(node: AfspraakNode, { source }: AgreementTree): AfspraakNode {
  const end = node.text.findIndex((piece) => closesLetter(quoteOf(source.text, [piece])));
  return end < 1 ? node : { ...node, text: node.text.slice(0, end) };
}

function zoneAt(spans: readonly Span[], { zones }: AgreementTree): number {
  const start = spans[0]?.start ?? 0;
  return zones.findLastIndex(({ span }) => span.start <= start);
}

function isAround(spans: readonly Span[], tree: AgreementTree): boolean {
  const zone = tree.zones[zoneAt(spans, tree)];
  return zone === undefined || zone.role === 'introduction' || AROUND.test(zone.title);
}

function speaksOfItself(spans: readonly Span[], { source }: AgreementTree): boolean {
  const words = quoteOf(source.text, spans);
  return ITSELF_ACTS.test(words) && !NO_OFFER.test(words);
}

/** The whole paragraph of a sentence: the others in it go on with the same offer. */
function paragraphOf(spans: readonly Span[], { source }: AgreementTree): readonly Span[] {
  const own = source.blocks.find(({ pieces }) =>
    pieces.some((piece) => spans.some((span) => overlaps(piece, span))),
  );
  return own === undefined || own.table !== null ? spans : own.pieces;
}

function firstOfEach(nodes: readonly AfspraakNode[]): readonly AfspraakNode[] {
  return nodes.filter(
    ({ extent }, at) => nodes.findIndex((other) => other.extent[0]?.start === extent[0]?.start) === at,
  );
}

function isAsked(extent: readonly Span[], tree: AgreementTree): boolean {
  const start = extent[0]?.start ?? 0;
  const { blocks, text } = tree.source;
  const above = blocks.findLast(
    ({ kind, pieces }) => (kind === 'paragraph' || kind === 'heading') && (pieces[0]?.start ?? 0) < start,
  );
  const title = tree.zones[zoneAt(extent, tree)]?.title ?? '';
  return COUNTED_ON.test(title) || ASKS.test(quoteOf(text, above?.pieces ?? []));
}

/** Groups by which a bidder speaks of itself: `wij`, `de corporatie`. */
const ITSELF: ReadonlySet<string> = new Set(['partijen', 'corporaties']);

/** Somebody else alone has to do it. */
function isOfOthers({ actors }: AfspraakFindings, bidder: Party | null): boolean {
  return actors.length > 0 && actors.every(({ value }) => value !== bidder?.id && !ITSELF.has(value));
}

/** An offer is the bidder's where it says `wij`, `de corporatie` or nothing of who acts. */
function asOffer(finding: AfspraakFindings, { id, name, spans }: Party): AfspraakFindings {
  const offer = withSpeaker(finding, { speaker: id, isSpeaker: ({ value }) => ITSELF.has(value) });
  const bidder = { value: id, via: 'lead-in', quote: name, spans: spans.slice(0, 1) } as const;
  return offer.actors.length > 0 ? offer : { ...offer, actors: [bidder] };
}
