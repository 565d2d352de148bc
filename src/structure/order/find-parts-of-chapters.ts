import type { Draft } from '../parts/draft.ts';
import type { Section } from '../evidence/outline.ts';

/** A habit shows in so many chapters. */
const FEWEST_CHAPTERS = 3;
/** And in most of those of its kind: under the same title, or with a panel. */
const MOSTLY = 0.6;

/**
 * Sections that only happen to stand above the afspraken of their chapter: `Profiel` in every chapter, or the last story of
 * each, behind which one panel lists what the chapter agrees. Where a chapter has a list in more than one of its parts,
 * each of these is a section.
 */
export function findPartsOfChapters(
  drafts: readonly Draft[],
  sections: readonly Section[],
): ReadonlySet<number> {
  const lists = Map.groupBy(drafts, ({ section }) => section);
  const below = [...lists].flatMap(([id, members]) => {
    const section = id === null ? undefined : sections[id];
    return section === undefined || section.parent === null || section.number !== null
      ? []
      : [{ section, members }];
  });
  const byTitle = Map.groupBy(below, ({ section }) => section.title.toLowerCase());
  const panels = below.filter(({ section, members }) =>
    members.every(({ caption }) => caption !== null && caption > section.heading),
  );
  const found = [...byTitle.values(), panels].flatMap((alike) => {
    const single = alike
      .map(({ section }) => onlyOf(section, lists, sections))
      .filter(({ length }) => length > 0);
    return single.length >= FEWEST_CHAPTERS && single.length >= alike.length * MOSTLY ? single.flat() : [];
  });
  return new Set(found);
}

/** The section and those around it that lie in a chapter with no other afspraken; none where it is that chapter itself. */
function onlyOf(
  section: Section,
  lists: ReadonlyMap<number | null, unknown>,
  sections: readonly Section[],
): readonly number[] {
  const path: number[] = [];
  let current = section;
  for (;;) {
    const parent = current.parent === null ? undefined : sections[current.parent];
    // A number says that it is a section.
    if (parent === undefined || current.number !== null || holdsOther(parent, section, lists, sections))
      return path;
    path.push(current.id);
    current = parent;
  }
}

function holdsOther(
  chapter: Section,
  own: Section,
  lists: ReadonlyMap<number | null, unknown>,
  sections: readonly Section[],
): boolean {
  return [...lists.keys()].some((id) => id !== own.id && lies(id, chapter, sections));
}

function lies(id: number | null, chapter: Section, sections: readonly Section[]): boolean {
  let section = id === null ? undefined : sections[id];
  while (section !== undefined && section.id !== chapter.id)
    section = section.parent === null ? undefined : sections[section.parent];
  return section !== undefined;
}
