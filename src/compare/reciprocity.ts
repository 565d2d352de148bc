import { THEMES } from '../language/theme-words.ts';
import type { CodedDocument } from './code-document.ts';
import { SIDES, type ReciprocityCell } from './comparison.ts';

/** For each theme and side the commitments in which that side acts; empty cells are part of the answer. */
export function reciprocityOf({ document, commitments }: CodedDocument): readonly ReciprocityCell[] {
  return THEMES.flatMap((theme) => {
    const ofTheme = commitments.filter(({ themes }) => themes.some(({ code }) => code === theme));
    return SIDES.map((side) => ({
      document: document.id,
      theme,
      side,
      commitments: ofTheme
        .filter(({ actors }) => actors.some(({ sides }) => sides.includes(side)))
        .map(({ id }) => id),
    }));
  });
}
