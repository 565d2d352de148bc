import { themesOf, type Theme } from '../language/theme-words.ts';
import type { Chapter } from '../structure/tree/agreement-tree.ts';

/** The themes of each chapter by id: those that its title speaks of, else those of the chapter around it. */
export function chapterThemes(chapters: readonly Chapter[]): ReadonlyMap<string, readonly Theme[]> {
  const byId = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  const found = new Map<string, readonly Theme[]>();
  for (const { id } of chapters) found.set(id, themesFrom(id, byId));
  return found;
}

function themesFrom(id: string, byId: ReadonlyMap<string, Chapter>): readonly Theme[] {
  for (let chapter = byId.get(id); chapter !== undefined; chapter = byId.get(chapter.parent ?? '')) {
    const themes = themesOf(chapter.title);
    if (themes.length > 0) return themes;
  }
  return [];
}
