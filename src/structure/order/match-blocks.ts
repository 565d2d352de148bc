import { bestMatching } from './best-matching.ts';
import { Likeness } from '../../language/likeness.ts';
import { canYield, isChapterPart } from '../../language/section-words.ts';
import type { Draft } from '../parts/draft.ts';
import type { Section } from '../evidence/outline.ts';
import { relocate } from './relocate.ts';
import { draftText, type SectionLayout } from './section-layout.ts';

/** What each heading between a block and a section takes off their likeness. */
const PER_HEADING = 0.025;
/** Less likeness than this says nothing. */
const LEAST_LIKENESS = 0.05;

/** Afspraken under one caption, which stay together. */
type Block = { readonly drafts: readonly Draft[]; readonly caption: number | null };

/**
 * For a text layer that lost the reading order: every block of afspraken goes to one section of its own, so that
 * the whole fits best. A caption right under a heading belongs to it; otherwise likeness of words decides, weakened by
 * the headings in between. A block that fits none goes to the chapter that its page belongs to.
 */
export function matchBlocks(drafts: readonly Draft[], layout: SectionLayout): readonly Draft[] {
  const blocks = groupByCaption(drafts);
  const sectionOf = pairUp(blocks, layout);
  const target = new Map(
    blocks.flatMap((block) => {
      const section = sectionOf.get(block) ?? chapterOfPage(block, layout);
      return block.drafts.map((draft) => [draft, section] as const);
    }),
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

function pairUp(blocks: readonly Block[], layout: SectionLayout): ReadonlyMap<Block, number> {
  const open = openSections(layout.sections);
  const texts = blocks.map((block) => blockText(block, layout));
  const likeness = new Likeness([...layout.contents, ...texts]);
  const scores = blocks.map((block, at) => {
    const chapter = chapterOfPage(block, layout);
    return open.map((section) => {
      if (chapter !== null && chapterOf(section, layout.sections) !== chapter) return OTHER_CHAPTER;
      if (block.caption === (layout.sections[section]?.heading ?? 0) + 1) return CERTAIN;
      const alike = likeness.between(texts[at] ?? '', layout.contents[section] ?? '');
      return alike - distance(block, section, open, layout) * PER_HEADING;
    });
  });
  const partners = bestMatching(scores, LEAST_LIKENESS);
  return new Map(
    blocks.flatMap((block, at) => {
      const section = open[partners[at] ?? -1];
      return section === undefined ? [] : [[block, section] as const];
    }),
  );
}

/** Sections that can hold a block: those inside chapters where there are chapters, else all. */
function openSections(sections: readonly Section[]): readonly number[] {
  const able = sections.filter(canHold);
  const inside = able.filter(({ parent }) => parent !== null);
  return (inside.length >= able.length / 2 ? inside : able).map(({ id }) => id);
}

/** A numbered introduction stands for its chapter. */
function canHold({ role, ownRole, number }: Section): boolean {
  return canYield(ownRole) ? role !== 'annex' : isChapterPart(ownRole) && number !== null;
}

function blockText({ drafts }: Block, { readings }: SectionLayout): string {
  return drafts.map((draft) => draftText(draft, readings)).join(' ');
}

/** A caption that follows its heading at once is certain. */
const CERTAIN = 1;

/** Open sections between the one that a block stands in and another. */
function distance(
  block: Block,
  section: number,
  open: readonly number[],
  { sections }: SectionLayout,
): number {
  const start = block.drafts[0]?.index ?? 0;
  const above = open.findLastIndex((id) => (sections[id]?.heading ?? 0) < start);
  return Math.abs(open.indexOf(section) - above);
}

const OTHER_CHAPTER = -1;

/** The chapter of the first section on the page that the block stands on; null where the page has no heading. */
function chapterOfPage(block: Block, { sections, readings }: SectionLayout): number | null {
  const start = block.caption ?? block.drafts[0]?.index ?? 0;
  const pageStart = readings.findLastIndex((reading, at) => at <= start && reading.block.startsPage);
  const after = readings.findIndex((reading, at) => at > start && reading.block.startsPage);
  const pageEnd = after < 0 ? readings.length : after;
  const onPage = sections.find(({ heading }) => heading >= pageStart && heading < pageEnd);
  return onPage === undefined ? null : chapterOf(onPage.id, sections);
}

function chapterOf(id: number, sections: readonly Section[]): number {
  let section = sections[id];
  while (section !== undefined && section.parent !== null) section = sections[section.parent];
  return section?.id ?? id;
}
