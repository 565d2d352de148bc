import type { Section } from './types.ts';

/** Writes a whole page that begins with its title and its introduction. */
export function page(title: string, introduction: string, body: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="nl">',
    `<head><meta charset="utf-8">${element('title', escaped(title))}</head>`,
    '<body>',
    heading(1, title),
    element('p', escaped(introduction)),
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Writes the headings of a section below the title of the document, or nothing for a section without one. */
export function sectionHeading(section: Section): string[] {
  return section.heading === null ? [] : [heading(section.level + 1, section.heading)];
}

/** Writes a heading, at most h6. */
export function heading(level: number, text: string): string {
  return element(`h${Math.min(level, 6)}`, escaped(text));
}

/** Writes an element without attributes around content that is already HTML. */
export function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/** Escapes a text for HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
