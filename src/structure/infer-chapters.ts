import { Likeness } from '../language/likeness.ts';
import { canYield, isBarren } from '../language/section-words.ts';
import type { Section } from './outline.ts';
import type { Reading } from './reading.ts';

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
  const body = sections.filter((section) => section.id > last && !isBarren(section.role));
  if (chapters.length < SHORTEST_SUMMARY || body.length === 0 || !isScrambled(sections, chapters)) return sections;
  const contents = sections.map((section) => sectionText(section, sections, readings));
  const chosen = bestPath(body, chapters, contents);
  return sections.map((section) => {
    const at = body.indexOf(section);
    if (at < 0) return chapters.includes(section) ? { ...section, parent: null } : reparentFront(section, last);
    return { ...section, parent: chosen[at]?.id ?? null };
  });
}

/** Between the summary's chapters and the body stand sections of the front that belong to none. */
function reparentFront(section: Section, last: number): Section {
  return section.id <= last ? { ...section, parent: null } : section;
}

function isScrambled(sections: readonly Section[], chapters: readonly Section[]): boolean {
  const inText = sections.filter((section) => chapters.includes(section)).map(({ number }) => Number(number));
  return inText.some((number, at) => at > 0 && number < (inText[at - 1] ?? 0));
}

function sectionText(section: Section, sections: readonly Section[], readings: readonly Reading[]): string {
  const end = sections[section.id + 1]?.heading ?? readings.length;
  return readings
    .slice(section.heading, end)
    .map(({ text }) => text)
    .join(' ');
}

/** The chapters of the sections, never going back, with the greatest likeness in all. */
function bestPath(
  body: readonly Section[],
  chapters: readonly Section[],
  contents: readonly string[],
): readonly (Section | null)[] {
  const likeness = new Likeness(contents);
  const scores = body.map((section) =>
    chapters.map((chapter) => fit(section, chapter, chapters, contents, likeness)),
  );
  let best = chapters.map((_, chapter) => ({ score: scores[0]?.[chapter] ?? 0, path: [chapter] }));
  for (const row of scores.slice(1)) {
    best = chapters.map((_, chapter) => {
      const before = best.slice(0, chapter + 1).reduce((a, b) => (b.score > a.score ? b : a));
      return { score: before.score + (row[chapter] ?? 0), path: [...before.path, chapter] };
    });
  }
  const winner = best.reduce((a, b) => (b.score > a.score ? b : a));
  const first = firstThematic(body);
  return winner.path.map((chapter, at) => (at < first ? null : (chapters[chapter] ?? null)));
}

/** Front matter behind the summary (`Partijen`, `Leeswijzer`) belongs to no chapter. */
function firstThematic(body: readonly Section[]): number {
  const last = body.findLastIndex(({ ownRole, number }) => !canYield(ownRole) && number === null && ownRole !== 'introduction');
  const leading = body.findIndex(({ ownRole }) => canYield(ownRole));
  return Math.max(0, Math.min(last + 1, leading));
}

const CERTAIN = 10;

function fit(
  section: Section,
  chapter: Section,
  chapters: readonly Section[],
  contents: readonly string[],
  likeness: Likeness,
): number {
  const prefix = section.number?.split('.')[0];
  if (prefix !== undefined && chapters.some(({ number }) => number === prefix)) {
    return prefix === chapter.number ? CERTAIN : -CERTAIN;
  }
  return likeness.between(contents[section.id] ?? '', contents[chapter.id] ?? '');
}
