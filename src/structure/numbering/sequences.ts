import { addTo } from '../../core/add-to.ts';
import type { Draft } from '../parts/draft.ts';

/** Afspraken that are counted together, in the order of the text. */
export type Sequence = { readonly key: string; readonly drafts: readonly Draft[] };

/** Groups numbered drafts into the sequences that their author counted: per series, prefix, or list. */
export function findSequences(drafts: readonly Draft[]): readonly Sequence[] {
  const labelled = drafts.filter((draft) => draft.label !== null && draft.number !== null);
  const restarts = restartingSchemes(labelled);
  const groups = new Map<string, Draft[]>();
  let list = 0;
  let before: Draft | null = null;
  for (const draft of labelled) {
    const scheme = draft.label?.scheme ?? '';
    if (before !== null && restarts.has(scheme) && beginsList(draft, before)) list += 1;
    const key = keyOf(draft, restarts.has(scheme) ? list : null);
    addTo(groups, key, draft);
    before = draft;
  }
  return [...groups].map(([key, members]) => ({ key, drafts: members }));
}

function keyOf(draft: Draft, list: number | null): string {
  const { scheme = '', series = null } = draft.label ?? {};
  const prefix = (draft.number ?? '').split('.').slice(0, -1).join('.');
  return [scheme, series ?? '', prefix, list ?? ''].join('|');
}

/** Schemes in which more than one list begins with 1. */
function restartingSchemes(drafts: readonly Draft[]): ReadonlySet<string> {
  const firsts = new Map<string, number>();
  for (const { label, number } of drafts) {
    if (label === null || number === null || !/^0*1$/u.test(number) || label.series !== null) continue;
    firsts.set(label.scheme, (firsts.get(label.scheme) ?? 0) + 1);
  }
  return new Set([...firsts].filter(([, count]) => count > 1).map(([scheme]) => scheme));
}

/** A new list begins where section or caption change, or where the count falls back to 1. */
function beginsList(draft: Draft, before: Draft): boolean {
  const elsewhere = draft.section !== before.section || draft.caption !== before.caption;
  return counter(draft) === 1 || (elsewhere && counter(draft) <= counter(before));
}

/** The last part of the number, which is what counts up. */
export function counter(draft: Draft): number {
  return Number.parseInt((draft.number ?? '').split('.').at(-1) ?? '', 10);
}

export function withCounter(draft: Draft, count: number): string {
  return [...(draft.number ?? '').split('.').slice(0, -1), String(count)].join('.');
}

/** The numbers between the first and the last (and 1) that no draft carries. */
export function missingCounts(drafts: readonly Draft[]): readonly number[] {
  const present = new Set(drafts.map(counter));
  const last = Math.max(0, ...present);
  return Array.from({ length: last }, (_, at) => at + 1).filter((count) => !present.has(count));
}
