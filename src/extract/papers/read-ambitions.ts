import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import type { Block } from '../../core/source-text.ts';
import type { AfspraakNode, AgreementTree, Zone } from '../../structure/agreement-tree.ts';
import { readLabel } from '../../structure/labels/index.ts';
import type { PartyLexicon } from '../actors/party-lexicon.ts';
import { readAfspraak, type AfspraakFindings } from '../afspraak/read-afspraak.ts';
import type { DocumentSetting } from '../afspraak/read-quantities.ts';

/** Sections that say what is striven for. */
const STRIVING =
  /wat willen (?:we|wij)|willen (?:we|wij) bereiken|ambities?(?!\p{L})|visie als|(?:^|\s)(?:de )?opgave|doelen|doelstelling/iu;
/** Sections that say what is there already, or repeat what stands elsewhere. */
const PRESENT = /wat doen (?:we|wij) al|inhoud|begrippen|bronnen|bestaand beleid|colofon/iu;
/** A section whose numbered paragraphs are its ambitions. */
const LISTING = /wat willen (?:we|wij)|willen (?:we|wij) bereiken/iu;
const COUNTED = /won(?:ing|en|vorm)|eenhe|appartement|plaats|percent|MH|SH|huishoud/iu;

/**
 * What a vision, or the visionary part of an agreement, strives for: the numbered paragraphs under `Wat willen we
 * bereiken?`, and every other paragraph that states how many homes there are to be.
 */
export function readAmbitions(
  tree: AgreementTree,
  lexicon: PartyLexicon,
  setting: DocumentSetting,
  isVision: boolean,
): readonly AfspraakFindings[] {
  const taken = tree.afspraken.flatMap(({ extent }) => extent);
  const free = tree.source.blocks.filter(
    (block) =>
      READ.has(block.kind) &&
      block.table === null &&
      !block.pieces.some((piece) => taken.some((span) => span.start < piece.end && piece.start < span.end)),
  );
  return bodiesIn(free, tree, isVision).flatMap(({ pieces, isListed }) => {
    const found = readAfspraak(nodeOf(pieces, tree), lexicon, setting);
    const counts = found.targets.some(
      ({ value }) =>
        (value.role === 'target' || value.role === 'forecast') &&
        COUNTED.test(`${value.unit} ${value.subject}`),
    );
    return isListed || counts ? [found] : [];
  });
}

const READ: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item']);

type Body = { readonly pieces: readonly Span[]; readonly isListed: boolean };

function bodiesIn(
  blocks: readonly Block[],
  { zones, source }: AgreementTree,
  isVision: boolean,
): readonly Body[] {
  const bodies: { pieces: Span[]; isListed: boolean; zone: Zone | undefined }[] = [];
  for (const block of blocks) {
    const start = block.pieces[0]?.start ?? 0;
    const zone = zones.findLast(({ span }) => span.start <= start);
    const title = zone?.title ?? '';
    if (zone === undefined || PRESENT.test(title) || zone.role === 'annex' || zone.role === 'definitions')
      continue;
    if (!isVision && !STRIVING.test(title)) continue;
    const { text } = gatherPassage(source.text, block.pieces);
    const listed = LISTING.test(title);
    const opens = readLabel(text)?.scheme === 'ordinal';
    const open = bodies.at(-1);
    if (listed && !opens && open?.zone === zone && open.isListed) open.pieces.push(...block.pieces);
    else bodies.push({ pieces: [...block.pieces], isListed: listed && opens, zone });
  }
  return bodies;
}

/** An afspraak without number or title; the label of a numbered ambition is no part of its text. */
function nodeOf(pieces: readonly Span[], { source, chapters }: AgreementTree): AfspraakNode {
  const [first, ...rest] = pieces;
  const start = first?.start ?? 0;
  const label = readLabel(gatherPassage(source.text, pieces).text);
  const skip = label?.scheme === 'ordinal' ? label.length : 0;
  const text = first === undefined ? [] : [{ start: start + skip, end: first.end }, ...rest];
  const chapter = chapters.findLast(({ spans }) => (spans[0]?.start ?? Infinity) <= start);
  return {
    series: null,
    number: null,
    printed: null,
    extent: pieces,
    chapter: chapter?.id ?? null,
    title: [],
    text,
    items: [],
    cells: [],
    actorColumn: null,
    leadIn: null,
    change: null,
    diagnostics: [],
  };
}
