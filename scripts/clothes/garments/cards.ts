import { element, escaped, page, sectionHeading } from '../html.ts';
import { capitalised, enumeration } from '../text.ts';
import { numberedTruth } from '../truth.ts';
import type { Afspraak, Garment, Section } from '../types.ts';

/** HTML with a little table of labels and values for every afspraak. */
export const cards: Garment = {
  name: 'cards',
  file: 'cards.html',
  render: ({ title, introduction, sections }) => page(title, introduction, sections.flatMap(blocksOf)),
  truth: numberedTruth,
};

function blocksOf(section: Section): string[] {
  return [...sectionHeading(section), ...section.afspraken.map((afspraak) => card(afspraak, section.title))];
}

function card({ label, text, actors }: Afspraak, chapter: string | null): string {
  return [
    '<table>',
    row('Nummer', label ?? UNKNOWN),
    row('Afspraak', text),
    row('Trekker', inWords(actors)),
    row('Thema', chapter ?? UNKNOWN),
    '</table>',
  ].join('\n');
}

function row(label: string, value: string): string {
  return element('tr', element('th', label) + element('td', escaped(value)));
}

function inWords(actors: readonly string[]): string {
  if (actors.includes('partijen')) return 'Alle partijen';
  return actors.length === 0 ? UNKNOWN : capitalised(enumeration(actors));
}

const UNKNOWN = '–';
