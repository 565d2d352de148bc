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

/**
 * Captions with paragraphs under them instead of the bullets that stand under others: `Daarover spreken wij af:`. Where
 * afspraken have numbers, what has none is no afspraak.
 */
export function captionsOverText(verdicts: readonly Verdict[], evidence: Evidence): ReadonlySet<number> {
  const accepted = verdicts.filter((verdict) => verdict.accepted);
  const captionsOf = (isText: boolean): readonly number[] =>
    accepted
      .filter(({ group: { form } }) => (form === 'paragraph') === isText)
      .flatMap(({ group }) => group.members.flatMap((member) => captionOf(member, evidence) ?? []));
  const lists = accepted.filter(({ group: { form } }) => form !== 'paragraph');
  const bullets = lists.filter(({ group: { form } }) => form === 'bullet');
  if (2 * bullets.length <= lists.length) return new Set();
  const listed = new Set(captionsOf(false));
  const texts = Map.groupBy(captionsOf(true), (caption) => caption);
  return new Set(
    [...texts]
      .filter(([caption, { length }]) => length >= FEWEST_TEXTS && !listed.has(caption))
      .map(([caption]) => caption),
  );
}

/** One alone only leads in. */
const FEWEST_TEXTS = 2;

/** The caption that announces a proposal; null without one. */
export function captionOf(member: Proposal | undefined, { places }: Evidence): number | null {
  const place = places[member?.index ?? -1];
  return place === undefined || place.isBarred ? null : place.caption;
}

/** The section that a proposal stands in; null before the first. */
export function sectionOf(member: Proposal | undefined, { places }: Evidence): number | null {
  return places[member?.index ?? -1]?.section?.id ?? null;
}
