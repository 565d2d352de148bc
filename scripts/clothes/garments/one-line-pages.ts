import { typedLabel } from '../numbers.ts';
import { broken } from '../text.ts';
import { numberedTruth } from '../truth.ts';
import type { Afspraak, Garment, Section } from '../types.ts';

/** Pages of one single line each, broken between any two words, with the title and a page number glued to the end. */
export const oneLinePages: Garment = {
  name: 'one line pages',
  file: 'one-line-pages.txt',
  render: ({ title, introduction, sections }) =>
    broken([title, introduction, ...sections.flatMap(piecesOf)].join(' '), PAGE_LENGTH)
      .map((line, index) => `${line} ${title} ${index + 1}`)
      .join('\f'),
  truth: numberedTruth,
};

function piecesOf(section: Section): string[] {
  return [...(section.heading === null ? [] : [section.heading]), ...section.afspraken.map(glued)];
}

function glued(afspraak: Afspraak): string {
  return afspraak.label === null ? afspraak.text : `${typedLabel(afspraak.label)} ${afspraak.text}`;
}

/** Characters on a page. */
const PAGE_LENGTH = 2400;
