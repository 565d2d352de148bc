import { Likeness } from '../../language/likeness.ts';
import { canYield, isBarren } from '../../language/section-words.ts';
import type { Section } from '../evidence/outline.ts';
import type { Reading } from '../evidence/reading.ts';

/** So many numbered chapters make a summary of the document. */
const SHORTEST_SUMMARY = 3;

/**
 * In a text layer that lost its order, the headings of the chapters may stand only in a summary at the front. The
 * sections behind it then go under those chapters, in their order, by number where they have one and by words
 * where not.
 */
export function placeUnderChapters(
  sections: readonly Section[],
  readings: readonly Reading[],
): readonly Section[] {
  const chapters = sections
    .filter(({ number, role }) => /^\d{1,2}$/u.test(number ?? '') && !isBarren(role))
    .toSorted((a, b) => Number(a.number) - Number(b.number));
  const last = Math.max(-1, ...chapters.map(({ id }) => id));
  const pages = groupByPage(
    sections.filter((section) => section.id > last && !isBarren(section.role)),
    readings,
  );
  if (chapters.length < SHORTEST_SUMMARY || !isScrambled(sections, chapters)) return sections;
  const chapterOf = bestPath(pages, chapters, sections, readings);
  return sections.map((section) => {
    if (section.id <= last) return { ...section, parent: null };
    const chapter = chapterOf.get(section.id);
    return chapter === undefined ? section : { ...section, parent: chapter };
  });
}

/** Sections that stand on one page, and its words. */
type Page = { readonly sections: readonly Section[]; readonly text: string };

function groupByPage(body: readonly Section[], readings: readonly Reading[]): readonly Page[] {
  const pageOf = (section: Section): number =>
    readings.findLastIndex((reading, at) => at <= section.heading && reading.block.startsPage);
  const pages = [...Map.groupBy(body, pageOf).entries()].map(([start, sections]) => {
    const end = readings.findIndex((reading, at) => at > start && reading.block.startsPage);
    const words = readings.slice(Math.max(0, start), end < 0 ? readings.length : end);
    return { sections, text: words.map(({ text }) => text).join(' ') };
  });
  // Front matter behind the summary (`Partijen`, `Leeswijzer`) belongs to no chapter.
  const first = pages.findIndex(({ sections }) => canYield(sections[0]?.ownRole ?? 'introduction'));
  return pages.slice(Math.max(0, first));
}

function isScrambled(sections: readonly Section[], chapters: readonly Section[]): boolean {
  const inText = sections.filter((section) => chapters.includes(section)).map(({ number }) => Number(number));
  return inText.some((number, at) => at > 0 && number < (inText[at - 1] ?? 0));
}

/** For each section the chapter of its page: never going back, with the greatest likeness in all. */
function bestPath(
  pages: readonly Page[],
  chapters: readonly Section[],
  sections: readonly Section[],
  readings: readonly Reading[],
): ReadonlyMap<number, number> {
  const summaries = chapters.map((chapter) => summaryOf(chapter, sections, readings));
  const likeness = new Likeness([...summaries, ...pages.map(({ text }) => text)]);
  const scores = pages.map((page) =>
    chapters.map((chapter, at) =>
      fit(page, chapter, chapters, likeness.between(page.text, summaries[at] ?? '')),
    ),
  );
  let paths = chapters.map((_, at) => ({ score: scores[0]?.[at] ?? 0, steps: [at] }));
  for (const row of scores.slice(1)) {
    paths = chapters.map((_, at) => {
      const before = paths.slice(0, at + 1).reduce((a, b) => (b.score > a.score ? b : a));
      return { score: before.score + (row[at] ?? 0), steps: [...before.steps, at] };
    });
  }
  const { steps } = paths.reduce((a, b) => (b.score > a.score ? b : a));
  return new Map(
    pages.flatMap((page, at) =>
      page.sections.map(({ id }): [number, number] => [id, chapters[steps[at] ?? 0]?.id ?? 0]),
    ),
  );
}

function summaryOf(chapter: Section, sections: readonly Section[], readings: readonly Reading[]): string {
  const end = sections[chapter.id + 1]?.heading ?? readings.length;
  return readings
    .slice(chapter.heading, end)
    .map(({ text }) => text)
    .join(' ');
}

/** A number such as 4.2 settles it. */
const CERTAIN = 10;

function fit(page: Page, chapter: Section, chapters: readonly Section[], likeness: number): number {
  const prefixes = page.sections.flatMap(({ number }) => number?.split('.')[0] ?? []);
  const known = prefixes.find((prefix) => chapters.some(({ number }) => number === prefix));
  if (known === undefined) return likeness;
  return known === chapter.number ? CERTAIN : -CERTAIN;
}
