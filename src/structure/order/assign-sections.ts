import { isChapterPart } from '../../language/section-words.ts';
import type { Draft } from '../parts/draft.ts';
import { findAsides } from './find-asides.ts';
import { findPartsOfChapters } from './find-parts-of-chapters.ts';
import { placeUnderChapters } from './infer-chapters.ts';
import { matchBlocks } from './match-blocks.ts';
import { counter, findSequences } from '../numbering/sequences.ts';
import type { Section } from '../evidence/outline.ts';
import type { Reading } from '../evidence/reading.ts';
import { returnStrays } from './return-strays.ts';
import type { SectionLayout } from './section-layout.ts';

/** So many steps back in the numbers of one document mean that the text layer lost the reading order. */
const DISORDERED = 3;

export type Assignment = {
  readonly drafts: readonly Draft[];
  readonly sections: readonly Section[];
  readonly disordered: boolean;
};

/**
 * Puts every afspraak in the section it belongs to. In a document in order that is where it stands; those whose
 * number says that they were moved go where numbers and words agree. Where the order is lost throughout, the
 * sections are put under their chapters first, and each block of afspraken goes to the heading that fits it best.
 */
export function assignSections(
  drafts: readonly Draft[],
  outline: readonly Section[],
  readings: readonly Reading[],
): Assignment {
  const disordered = isDisordered(drafts, outline);
  const sections = disordered ? placeUnderChapters(outline, readings) : outline;
  const layout: SectionLayout = { sections, contents: sectionContents(sections, readings, drafts), readings };
  const asides = disordered
    ? new Set<number>()
    : new Set([...findAsides(drafts, sections, readings), ...findPartsOfChapters(drafts, sections)]);
  const toHome = (draft: Draft): Draft => ({
    ...draft,
    section: thematicSection(draft.section, sections, asides),
  });
  const placed = disordered
    ? matchBlocks(drafts, layout).map(toHome)
    : returnStrays(drafts.map(toHome), layout);
  return { drafts: placed, sections, disordered };
}

/** A part of a chapter (`De opgave`), and a box in it, hold no afspraken of their own. */
export function thematicSection(
  id: number | null,
  sections: readonly Section[],
  asides: ReadonlySet<number> = new Set(),
): number | null {
  let section = id === null ? undefined : sections[id];
  while (
    section !== undefined &&
    section.parent !== null &&
    (isChapterPart(section.ownRole) || asides.has(section.id) || sorts(section, sections))
  ) {
    section = sections[section.parent];
  }
  return section?.id ?? null;
}

/** `Wat we afspreken`, `Onze inzet`: a heading that comes back in chapter after chapter and only says that afspraken follow. */
function sorts({ title, number }: Section, sections: readonly Section[]): boolean {
  if (number !== null || !SORTING.test(title)) return false;
  const same = sections.filter((other) => other.title.toLowerCase() === title.toLowerCase());
  return new Set(same.map(({ parent }) => parent)).size >= FEWEST_CHAPTERS;
}

const SORTING =
  /afspra|afspreken|spreken|(?<!\p{L})(?:wat (?:we|wij|doen|doet|gaan|gaat)|dit (?:doen|gaan)|acties?|inzet|maatregelen|belo(?:ven|ftes?)|toezegg|aan de slag|wie en wanneer|wie doet)/iu;
const FEWEST_CHAPTERS = 2;

function sectionContents(
  sections: readonly Section[],
  readings: readonly Reading[],
  drafts: readonly Draft[],
): readonly string[] {
  const claimed = new Set(drafts.flatMap(({ body }) => body.map(({ index }) => index)));
  return sections.map((section, at) => {
    const end = sections[at + 1]?.heading ?? readings.length;
    const body = readings.slice(section.heading + 1, end).filter((_, offset) => {
      return !claimed.has(section.heading + 1 + offset);
    });
    // The title says most about a section: it counts more than once.
    return [section.title, section.title, ...body.map(({ text }) => text)].join(' ');
  });
}

/**
 * True where numbers fall back too often: of afspraken in their sequence and of sections in their chapter. Afspraken alone
 * say nothing: a yearly update keeps their numbers and sets new ones between.
 */
function isDisordered(drafts: readonly Draft[], sections: readonly Section[]): boolean {
  const afspraken = findSequences(drafts).map(({ drafts: members }) => members.map(counter));
  const chapters = Map.groupBy(
    sections.filter(({ number }) => number !== null && /^\d+(?:\.\d+)*$/u.test(number)),
    (section) => `${partOf(section, sections)}|${(section.number ?? '').split('.').slice(0, -1).join('.')}`,
  );
  const headings = [...chapters]
    .filter(([key]) => !key.endsWith('|'))
    .map(([, group]) => group.map(({ number }) => Number((number ?? '').split('.').at(-1))));
  const fallenHeadings = headings.reduce((sum, numbers) => sum + stepsBack(numbers), 0);
  const fallen = afspraken.reduce((sum, numbers) => sum + stepsBack(numbers), fallenHeadings);
  return fallenHeadings > 0 && fallen >= DISORDERED;
}

function partOf(section: Section, sections: readonly Section[]): number | null {
  let current: Section | undefined = section;
  while (current !== undefined && !current.isPart) {
    current = current.parent === null ? undefined : sections[current.parent];
  }
  return current?.id ?? null;
}

function stepsBack(numbers: readonly number[]): number {
  return numbers.filter((number, at) => at > 0 && number < (numbers[at - 1] ?? 0)).length;
}
