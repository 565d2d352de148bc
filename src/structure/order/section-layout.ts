import type { Draft } from '../parts/draft.ts';
import type { Section } from '../evidence/outline.ts';
import type { Reading } from '../evidence/reading.ts';

/** What the placing of afspraken looks at. */
export type SectionLayout = {
  readonly sections: readonly Section[];
  /** The words of each section up to the next heading, without afspraken. */
  readonly contents: readonly string[];
  readonly readings: readonly Reading[];
};

/** All words of an afspraak in the making. */
export function draftText(draft: Draft, readings: readonly Reading[]): string {
  return draft.body.map(({ index }) => readings[index]?.text ?? '').join(' ');
}
