import { wrapped } from '../text.ts';
import { numberedTruth } from '../truth.ts';
import type { Afspraak, Garment, Section } from '../types.ts';

/** Plain text with every number on a line of its own and the text under it. */
export const loneNumbers: Garment = {
  name: 'lone numbers',
  file: 'lone-numbers.txt',
  render: ({ title, introduction, sections }) =>
    `${[title, wrapped(introduction), ...sections.flatMap(blocksOf)].join('\n\n')}\n`,
  truth: numberedTruth,
};

function blocksOf(section: Section): string[] {
  return [...(section.heading === null ? [] : [section.heading]), ...section.afspraken.map(block)];
}

function block(afspraak: Afspraak): string {
  return afspraak.label === null ? wrapped(afspraak.text) : `${afspraak.label}\n${wrapped(afspraak.text)}`;
}
