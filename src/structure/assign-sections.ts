import { isChapterPart } from '../language/section-words.ts';
import type { Draft } from './draft.ts';
import { matchBlocks } from './match-blocks.ts';
import { counter, findSequences } from './numbering/sequences.ts';
import type { Section } from './outline.ts';
import type { Reading } from './reading.ts';
import { returnStrays } from './return-strays.ts';

/** So many steps back in the numbers of one document mean that the text layer lost the reading order. */
const DISORDERED = 3;

/** What the placing of afspraken looks at. */
export type Layout = {
  readonly sections: readonly Section[];
  /** The words of each section up to the next heading, labelled items left out. */
  readonly contents: readonly string[];
  readonly readings: readonly Reading[];
};

/**
 * Puts every afspraak in the section it belongs to. In a document in order that is where it stands; those whose
 * number says that they were moved go where numbers and words agree. Where the order is lost throughout, each
 * block of afspraken goes to the heading that its words fit best.
 */
export function assignSections(
  drafts: readonly Draft[],
  sections: readonly Section[],
  readings: readonly Reading[],
): readonly Draft[] {
  const layout: Layout = { sections, contents: sectionContents(sections, readings), readings };
  const home = drafts.map((draft) => ({ ...draft, section: thematicSection(draft.section, sections) }));
  return isDisordered(home, sections) ? matchBlocks(home, layout) : returnStrays(home, layout);
}

/** A part of a chapter (`De opgave`) holds no afspraken of its own. */
export function thematicSection(id: number | null, sections: readonly Section[]): number | null {
  let section = id === null ? undefined : sections[id];
  while (section !== undefined && section.parent !== null && isChapterPart(section.ownRole)) {
    section = sections[section.parent];
  }
  return section?.id ?? null;
}

function sectionContents(sections: readonly Section[], readings: readonly Reading[]): readonly string[] {
  return sections.map((section, at) => {
    const end = sections[at + 1]?.heading ?? readings.length;
    const body = readings.slice(section.heading + 1, end).filter(({ label }) => label === null);
    // The title says most about a section: it counts more than once.
    return [section.title, section.title, ...body.map(({ text }) => text)].join(' ');
  });
}

/** True where numbers fall back too often: of afspraken in their sequence, of sections in their chapter. */
export function isDisordered(drafts: readonly Draft[], sections: readonly Section[]): boolean {
  const afspraken = findSequences(drafts).map(({ drafts: members }) => members.map(counter));
  const chapters = Map.groupBy(
    sections.filter(({ number }) => number !== null && /^\d+(?:\.\d+)*$/u.test(number)),
    ({ number }) => (number ?? '').split('.').slice(0, -1).join('.'),
  );
  const headings = [...chapters]
    .filter(([prefix]) => prefix !== '')
    .map(([, group]) => group.map(({ number }) => Number((number ?? '').split('.').at(-1))));
  return [...afspraken, ...headings].reduce((sum, numbers) => sum + stepsBack(numbers), 0) >= DISORDERED;
}

function stepsBack(numbers: readonly number[]): number {
  return numbers.filter((number, at) => at > 0 && number < (numbers[at - 1] ?? 0)).length;
}

export function draftText(draft: Draft, readings: readonly Reading[]): string {
  return draft.body.map(({ index }) => readings[index]?.text ?? '').join(' ');
}
