import { THEMES, type Theme } from '../../language/theme-words.ts';
import type { Coded } from '../comparison.ts';
import type { TopicFinding } from './find-topics.ts';

type Hearing = {
  /** The themes that the titles of its chapters speak of. */
  readonly ofChapter: readonly Theme[];
  readonly chapter: string | null;
  readonly topics: readonly TopicFinding[];
};

/** The themes of a commitment: those of its chapter, and those of the topics that its words speak of. */
export function findThemes({ ofChapter, chapter, topics }: Hearing): readonly Coded<Theme>[] {
  return THEMES.flatMap((theme): readonly Coded<Theme>[] => {
    const own = topics.filter(({ topic }) => topic.theme === theme).flatMap(({ evidence }) => evidence);
    const fromChapter =
      ofChapter.includes(theme) && chapter !== null ? [{ words: chapter, in: 'chapter' as const }] : [];
    const evidence = [...fromChapter, ...own];
    return evidence.length === 0 ? [] : [{ code: theme, evidence, coder: 'rules' }];
  });
}
