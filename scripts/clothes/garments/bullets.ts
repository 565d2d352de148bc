import { unnumberedTruth } from '../truth.ts';
import type { Garment, Section } from '../types.ts';

/** Markdown with chapters as headings and afspraken as bullets without numbers. */
export const bullets: Garment = {
  name: 'bullets',
  file: 'bullets.md',
  render: ({ title, introduction, sections }) =>
    `${[headingOf(1, title), markdown(introduction), ...sections.flatMap(blocksOf)].join('\n\n')}\n`,
  truth: unnumberedTruth,
};

function blocksOf(section: Section): string[] {
  return [
    ...(section.heading === null ? [] : [headingOf(section.level + 1, section.heading)]),
    ...(section.afspraken.length === 0
      ? []
      : [section.afspraken.map(({ text }) => `- ${markdown(text)}`).join('\n')]),
  ];
}

function headingOf(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${markdown(text)}`;
}

function markdown(text: string): string {
  return text.replace(/[*_`<\\]/gu, '\\$&');
}
