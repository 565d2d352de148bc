import type { GoldAfspraak, GoldChapter } from './types.ts';

/** A chapter that is used, with the afspraken right under it and its used subchapters, both in order of first use. */
export type ChapterNode = {
  readonly chapter: GoldChapter | null;
  readonly afspraken: GoldAfspraak[];
  readonly children: ChapterNode[];
};

/** Arranges the afspraken in the tree of the chapters they use, every level in order of first use. */
export function chapterTree(
  afspraken: readonly GoldAfspraak[],
  chapters: readonly GoldChapter[],
): ChapterNode[] {
  const roots: ChapterNode[] = [];
  const nodes = new Map<string | null, ChapterNode>();

  const keyOf = (chapter: GoldChapter | null): string | null =>
    chapter === null ? null : `${chapters.indexOf(chapter)} ${chapter.title}`;

  const nodeOf = (chapter: GoldChapter | null): ChapterNode => {
    const known = nodes.get(keyOf(chapter));
    if (known) return known;
    const parent = chapter === null ? null : parentOf(chapter, chapters);
    const siblings = parent === null ? roots : nodeOf(parent).children;
    const node: ChapterNode = { chapter, afspraken: [], children: [] };
    nodes.set(keyOf(chapter), node);
    siblings.push(node);
    return node;
  };

  for (const afspraak of afspraken) nodeOf(chapterOf(afspraak, chapters)).afspraken.push(afspraak);
  return roots;
}

function chapterOf(afspraak: GoldAfspraak, chapters: readonly GoldChapter[]): GoldChapter | null {
  const reference = afspraak.chapter;
  if (reference === null) return null;
  const candidates = chapters.filter((chapter) => isNamed(chapter, reference));
  return candidates.find((chapter) => chapter.part === afspraak.part) ?? candidates[0] ?? unlisted(reference);
}

function parentOf(chapter: GoldChapter, chapters: readonly GoldChapter[]): GoldChapter | null {
  const { parent } = chapter;
  if (parent === null) return null;
  const before = chapters.slice(0, chapters.indexOf(chapter));
  return before.findLast((candidate) => isNamed(candidate, parent)) ?? null;
}

function unlisted(reference: string): GoldChapter {
  return { number: null, title: reference, parent: null };
}

function isNamed(chapter: GoldChapter, reference: string): boolean {
  return chapter.number === reference || chapter.title === reference;
}
