import type { Run } from './flow.ts';

/** The runs without white space at their ends, and without two spaces where one run ends and the next begins. */
export function withoutEdges(runs: readonly Run[]): readonly Run[] {
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  const kept: Run[] = [];
  for (const { text, ...rest } of runs.slice(0, last + 1)) {
    const isAfterSpace = /\s$/u.test(kept.at(-1)?.text ?? ' ');
    const opened = isAfterSpace ? text.trimStart() : text;
    if (opened !== '') kept.push({ ...rest, text: opened });
  }
  const closing = kept.pop();
  return closing === undefined ? [] : [...kept, { ...closing, text: closing.text.trimEnd() }];
}
