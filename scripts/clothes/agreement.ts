import { chapterTree, type ChapterNode } from './chapters.ts';
import { introductionOf } from './introduction.ts';
import { labelsOf } from './numbers.ts';
import type { Afspraak, Agreement, Gold, GoldAfspraak, GoldChapter, Section } from './types.ts';

/** Prepares a gold agreement for the garments: chapters in order of first use, with the numbers to print. */
export function agreementOf(gold: Gold): Agreement {
  const places = flattened(chapterTree(gold.afspraken, gold.chapters));
  const labels = labelsOf(places.flatMap(({ node }) => node.afspraken));
  const sections = places.map(({ node, level }): Section => ({
    title: node.chapter?.title ?? null,
    heading: node.chapter === null ? null : headingOf(node.chapter),
    level,
    afspraken: node.afspraken.map((afspraak) => prepared(afspraak, labels.shift() ?? null)),
  }));
  return { title: gold.title, introduction: introductionOf(gold), parties: gold.parties, sections };
}

function prepared(afspraak: GoldAfspraak, label: string | null): Afspraak {
  return {
    text: afspraak.text,
    title: afspraak.title,
    label,
    actors: afspraak.actors ?? [],
    isOptional: afspraak.optional === true,
  };
}

function flattened(nodes: readonly ChapterNode[], level = 1): { node: ChapterNode; level: number }[] {
  return nodes.flatMap((node) => [{ node, level }, ...flattened(node.children, level + 1)]);
}

function headingOf(chapter: GoldChapter): string {
  return chapter.number === null ? chapter.title : `${chapter.number} ${chapter.title}`;
}
