import type { Section } from '../evidence/outline.ts';
import type { Draft } from '../parts/draft.ts';

/** A lid is counted inside its article when so many articles begin with 1. */
const FEWEST_RESTARTS = 2;

/**
 * Leden that restart in every article are known by article and lid: lid 2 of `Artikel 4` is 4.2. Gives what stands before
 * the number of a lid: `4.`, or nothing where it is no lid.
 */
export function articleReader(
  drafts: readonly Draft[],
  sections: readonly Section[],
): (draft: Draft) => string {
  const articleOf = ({ section, label, number }: Draft): string | null => {
    const around = section === null ? undefined : sections[section];
    const isLid = label?.series === null && /^\d{1,2}[a-z]?$/u.test(number ?? '');
    return isLid && around !== undefined && (around.word ?? '').startsWith('art') ? around.number : null;
  };
  const begun = drafts.filter((draft) => /^0*1$/u.test(draft.number ?? '') && articleOf(draft) !== null);
  return (draft) => {
    const article = begun.length < FEWEST_RESTARTS ? null : articleOf(draft);
    return article === null ? '' : `${article}.`;
  };
}
