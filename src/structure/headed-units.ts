import { canYield } from '../language/section-words.ts';
import { soundsLikeCommitment } from '../language/commitment-words.ts';
import type { Heading } from './evidence/find-headings.ts';
import type { Section } from './evidence/outline.ts';
import type { Reading } from './evidence/reading.ts';

/** So few numbered sections are the chapters of a report. */
const FEWEST = 5;
/** Share of the sections whose text must sound like commitments. */
const MOSTLY = 0.5;

/**
 * The headings that open an afspraak each, where nothing else in a document does: the numbered sections inside
 * its chapters (`2.1 Nieuwbouw van sociale huurwoningen`), with running text that commits somebody.
 */
export function headedUnits(
  headings: readonly Heading[],
  sections: readonly Section[],
  readings: readonly Reading[],
): ReadonlySet<number> {
  const parents = new Set(sections.map(({ parent }) => parent));
  const leaves = sections.filter(
    (section) =>
      !parents.has(section.id) &&
      section.parent !== null &&
      section.number !== null &&
      liesOpen(section, sections),
  );
  const starts = headings.map(({ index }) => index);
  const committing = leaves.filter(({ heading }) => {
    const next = starts.find((start) => start > heading) ?? readings.length;
    return readings.slice(heading + 1, next).some(({ text }) => soundsLikeCommitment(text));
  });
  if (leaves.length < FEWEST || committing.length < leaves.length * MOSTLY) return new Set();
  return new Set(committing.map(({ heading }) => heading));
}

/** Neither the section nor one around it is an introduction, annex or the like. */
function liesOpen(section: Section, sections: readonly Section[]): boolean {
  for (let current: Section | null = section; current !== null;) {
    if (!canYield(current.role)) return false;
    current = current.parent === null ? null : (sections[current.parent] ?? null);
  }
  return true;
}
