import type { Section } from '../evidence/outline.ts';
import type { Reading } from '../evidence/reading.ts';
import type { AgreementTree } from './agreement-tree.ts';

/** The text before the first heading, and under each. */
export function toZones(
  sections: readonly Section[],
  readings: readonly Reading[],
  text: string,
): AgreementTree['zones'] {
  const startOfHeading = (section: Section | undefined): number =>
    section === undefined ? text.length : (readings[section.heading]?.extent.start ?? text.length);
  const printed = sections.filter(({ heading }) => heading >= 0);
  const front = {
    role: 'introduction' as const,
    title: '',
    depth: 1,
    span: { start: 0, end: startOfHeading(printed[0]) },
  };
  const zones = printed.map((section, at) => ({
    role: section.role,
    title: section.title,
    depth: depthOf(section, sections),
    span: { start: startOfHeading(section), end: startOfHeading(printed[at + 1]) },
  }));
  return [front, ...zones];
}

function depthOf({ parent }: Section, sections: readonly Section[]): number {
  const above = parent === null ? undefined : sections[parent];
  return above === undefined ? 1 : 1 + depthOf(above, sections);
}
