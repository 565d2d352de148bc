import { counter } from '../numbering/sequences.ts';
import type { Section } from '../evidence/outline.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Draft } from '../parts/draft.ts';

/**
 * Sections that are boxes in a chapter: `Wist je dat …` with a story under it, between two afspraken of the chapter that
 * count on. What is printed behind the box stands under its heading, and belongs to the chapter all the same. A section
 * of afspraken begins with one, or counts anew, or has only its like beside it. Only the print shows how headings lie in
 * each other: without it none is told.
 */
export function findAsides(
  drafts: readonly Draft[],
  sections: readonly Section[],
  readings: readonly Reading[],
): ReadonlySet<number> {
  const isBoxed = ({ section: id }: Draft): boolean =>
    mayBeAside(id === null ? undefined : sections[id], readings);
  const asides = new Set<number>();
  if (drafts.filter(isBoxed).length > drafts.length * MOST_BOXED) return asides;
  const homeOf = (id: number | null): number | null => {
    let section = id === null ? undefined : sections[id];
    while (section !== undefined && asides.has(section.id) && section.parent !== null)
      section = sections[section.parent];
    return section?.id ?? null;
  };
  for (const [at, draft] of drafts.entries()) {
    const [before, section] = [drafts[at - 1], draft.section === null ? undefined : sections[draft.section]];
    if (before === undefined || section === undefined || before.section === section.id) continue;
    const home = homeOf(before.section);
    const isPrinted = readings[section.heading]?.block.kind === 'heading';
    const isInside =
      isPrinted && section.number === null && section.parent !== null && homeOf(section.parent) === home;
    const tellsFirst = draft.index > section.heading + 1 && section.heading > before.index;
    if (isInside && tellsFirst && countsOn(before, draft)) asides.add(section.id);
  }
  return asides;
}

/** Where more afspraken than this share stand under headings within chapters, such headings are those of sections. */
const MOST_BOXED = 0.6;

function mayBeAside(section: Section | undefined, readings: readonly Reading[]): boolean {
  if (section === undefined || section.number !== null || section.parent === null) return false;
  return readings[section.heading]?.block.kind === 'heading';
}

/** Numbered alike, and the next: a list that is counted anew in each section shows where they begin. */
function countsOn(before: Draft, draft: Draft): boolean {
  const isAlike =
    draft.label !== null &&
    before.label?.scheme === draft.label.scheme &&
    before.label.series === draft.label.series;
  return isAlike && counter(draft) === counter(before) + 1;
}
