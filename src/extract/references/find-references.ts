import { dropOverlaps } from '../../core/span.ts';
import { propose, type Found } from '../rule.ts';
import type { Reference } from './reference.ts';
import { REFERENCE_RULES } from './rules/index.ts';

/** What the agreement numbers its afspraken with: a code or number outside it points to no afspraak. */
export type Numbering = { readonly series: ReadonlySet<string>; readonly numbers: ReadonlySet<string> };

/** The references of one text. */
export function findReferences(text: string, numbering: Numbering): readonly Found<Reference>[] {
  return dropOverlaps(propose(text, REFERENCE_RULES).filter((found) => isReference(found, numbering)));
}

/** Codes and numbers without a word for what they are count only where an afspraak has them. */
function isReference({ rule, value }: Found<Reference>, { series, numbers }: Numbering): boolean {
  if (value.kind !== 'afspraak') return true;
  if (rule === 'coded-afspraak') return series.has(value.series ?? '');
  return rule !== 'bare-number' || numbers.has(value.number);
}
