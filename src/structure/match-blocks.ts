import { Likeness } from '../language/likeness.ts';
import { canYield } from '../language/section-words.ts';
import { draftText, type Layout } from './assign-sections.ts';
import type { Draft } from './draft.ts';
import { relocate } from './relocate.ts';

/** What each heading between a block and a section takes off their likeness. */
const PER_HEADING = 0.025;

/** Afspraken under one caption, which stay together. */
type Block = { readonly drafts: readonly Draft[]; readonly caption: number | null };
type Pair = { readonly block: Block; readonly section: number; readonly score: number };

/**
 * For a text layer that lost the reading order: every block of afspraken goes to one section of its own, the best
 * pairs first. A caption right under a heading belongs to it; otherwise likeness of words decides, weakened by
 * the headings in between.
 */
export function matchBlocks(drafts: readonly Draft[], layout: Layout): readonly Draft[] {
  const blocks = groupByCaption(drafts);
  const open = layout.sections.filter(({ ownRole }) => canYield(ownRole)).map(({ id }) => id);
  const likeness = new Likeness([
    ...layout.contents,
    ...blocks.map((block) => blockText(block, layout)),
  ]);
  const pairs = blocks
    .flatMap((block) => open.map((section) => scorePair(block, section, open, layout, likeness)))
    .toSorted((a, b) => b.score - a.score);
  const sectionOf = new Map<Block, number>();
  const taken = new Set<number>();
  for (const { block, section } of pairs) {
    if (sectionOf.has(block) || taken.has(section)) continue;
    sectionOf.set(block, section);
    taken.add(section);
  }
  const target = new Map(
    blocks.flatMap((block) => block.drafts.map((draft) => [draft, sectionOf.get(block)] as const)),
  );
  return drafts.map((draft) => relocate(draft, target.get(draft) ?? draft.section ?? -1, layout.sections));
}

function groupByCaption(drafts: readonly Draft[]): readonly Block[] {
  const blocks: { drafts: Draft[]; caption: number | null }[] = [];
  for (const draft of drafts) {
    const block = blocks.at(-1);
    const [first] = block?.drafts ?? [];
    const same = draft.caption === null ? draft.section === first?.section : draft.caption === block?.caption;
    if (block !== undefined && same) block.drafts.push(draft);
    else blocks.push({ drafts: [draft], caption: draft.caption });
  }
  return blocks;
}

function blockText({ drafts }: Block, { readings }: Layout): string {
  return drafts.map((draft) => draftText(draft, readings)).join(' ');
}

function scorePair(
  block: Block,
  section: number,
  open: readonly number[],
  layout: Layout,
  likeness: Likeness,
): Pair {
  const heading = layout.sections[section]?.heading ?? 0;
  if (block.caption === heading + 1) return { block, section, score: 1 };
  const start = block.drafts[0]?.index ?? 0;
  const above = open.findLastIndex((id) => (layout.sections[id]?.heading ?? 0) < start);
  const distance = Math.abs(open.indexOf(section) - above);
  const score = likeness.between(blockText(block, layout), layout.contents[section] ?? '');
  return { block, section, score: score - distance * PER_HEADING };
}
