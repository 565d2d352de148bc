import { dropOverlaps, propose, type Found } from '../rule.ts';
import type { Reference } from './reference.ts';
import { REFERENCE_RULES } from './rules/index.ts';

/** What a set of afspraken and footnotes can be pointed to. */
export type Targets = {
  /** Series that the agreement numbers its afspraken with: a code outside them points to nothing. */
  readonly series: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
};

/** The references of one text. Codes and marks count only where there is something that carries them. */
export function findReferences(text: string, { series, footnotes }: Targets): readonly Found<Reference>[] {
  const known = propose(text, REFERENCE_RULES).filter(({ value, rule }) => {
    if (value.kind === 'footnote') return footnotes.has(value.mark);
    return rule !== 'coded-afspraak' || (value.kind === 'afspraak' && series.has(value.series ?? ''));
  });
  return dropOverlaps(known);
}
