import type { Evidence } from '../evidence/evidence.ts';
import type { Proposal, UnitForm } from '../proposals/proposal.ts';
import type { Verdict } from './verdict.ts';

/** The look of paragraphs that begin with strong words. */
export const RUN_IN = 'paragraph run-in';
/** Fewer of them in a section can be words that a story stresses. */
const FEWEST = 3;

/**
 * Sections that set out their afspraken one by one behind bold words, and have no list: the general chapter beside
 * chapters with lists.
 */
export function titledSections(verdicts: readonly Verdict[], evidence: Evidence): ReadonlySet<number | null> {
  const accepted = verdicts.filter((verdict) => verdict.accepted);
  const sectionsOf = (holds: (form: UnitForm, family: string) => boolean): readonly (number | null)[] =>
    accepted
      .filter(({ group: { form, family } }) => holds(form, family))
      .flatMap(({ group }) => group.members.map((member) => sectionOf(member, evidence)));
  const listed = new Set(sectionsOf((form) => form !== 'paragraph'));
  const titled = Map.groupBy(
    sectionsOf((_, family) => family === RUN_IN),
    (section) => section,
  );
  const enough = [...titled].filter(
    ([section, { length }]) => section !== null && length >= FEWEST && !listed.has(section),
  );
  return new Set(enough.map(([section]) => section));
}

/** The section that a proposal stands in; null before the first. */
export function sectionOf(member: Proposal | undefined, { places }: Evidence): number | null {
  return places[member?.index ?? -1]?.section?.id ?? null;
}
