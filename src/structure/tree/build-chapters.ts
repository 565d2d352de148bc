import slugify from '@sindresorhus/slugify';
import type { Chapter } from './agreement-tree.ts';
import type { Section } from '../evidence/outline.ts';
import type { Reading } from '../evidence/reading.ts';

/** The sections as chapters with readable, unique ids: `3.1`, `k-1.1` where the parts number anew, `vooraf`. */
export function buildChapters(
  sections: readonly Section[],
  readings: readonly Reading[],
): readonly Chapter[] {
  const parts = sections.filter(({ isPart }) => isPart);
  const taken = new Set<string>();
  const ids = sections.map((section) => {
    const part = partOf(section, sections);
    const prefix = part === null || part === section || parts.length < 2 ? '' : `${partPrefix(part, parts)}-`;
    const id = uniqueId(`${prefix}${section.number?.toLowerCase() ?? slugify(section.title)}`, taken);
    taken.add(id);
    return id;
  });
  return sections.map((section, at) => ({
    id: ids[at] ?? '',
    number: section.number,
    title: section.title,
    parent: section.parent === null ? null : (ids[section.parent] ?? null),
    part: partOf(section, sections)?.title ?? null,
    role: section.role,
    spans:
      section.heading < 0
        ? (section.spans ?? [])
        : [readings[section.heading]?.extent ?? { start: 0, end: 0 }],
  }));
}

function partOf(section: Section, sections: readonly Section[]): Section | null {
  let current: Section | undefined = section;
  while (current !== undefined && !current.isPart) {
    current = current.parent === null ? undefined : sections[current.parent];
  }
  return current ?? null;
}

/** The first letter of a part's title, or as many as tell it from the others. */
function partPrefix(part: Section, parts: readonly Section[]): string {
  const titles = parts.map(({ title }) => slugify(title));
  const own = slugify(part.title);
  let length = 1;
  while (length < own.length && titles.filter((title) => title.startsWith(own.slice(0, length))).length > 1) {
    length += 1;
  }
  return own.slice(0, length);
}

function uniqueId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted === '' ? 'zonder-titel' : wanted;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}
