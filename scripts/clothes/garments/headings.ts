import { element, escaped, heading, page, sectionHeading } from '../html.ts';
import { firstWords, paragraphsOf } from '../text.ts';
import { truthWith } from '../truth.ts';
import type { Afspraak, Garment, Section } from '../types.ts';

/** HTML with a heading for every afspraak: its title, or its number where it has no title. */
export const headings: Garment = {
  name: 'headings',
  file: 'headings.html',
  render: ({ title, introduction, sections }) => page(title, introduction, sections.flatMap(blocksOf)),
  truth: (agreement) => truthWith(agreement, ({ title, label }) => (title === null ? label : null)),
};

function blocksOf(section: Section): string[] {
  return [
    ...sectionHeading(section),
    ...section.afspraken.flatMap((afspraak) => [
      heading(section.level + 2, headingOf(afspraak)),
      ...paragraphsOf(afspraak.text).map((paragraph) => element('p', escaped(paragraph))),
    ]),
  ];
}

function headingOf({ title, label, text }: Afspraak): string {
  return title ?? (label === null ? firstWords(text) : `Afspraak ${label}`);
}
