import { Likeness } from '../../language/likeness.ts';
import type { Afspraak } from '../../normalise/document-schema.ts';

export type Pair = { readonly before: Afspraak; readonly after: Afspraak; readonly likeness: number };

/** Less alike than this, as cosine, two afspraken are about the same things at most and are not the same one. */
const LEAST = 0.4;

/**
 * Which afspraken of a later agreement go on from which of an earlier one: each with the one that says most nearly the
 * same, the most alike first; of equals the one with the same number, then in the order of the text.
 */
export function pairAfspraken(before: readonly Afspraak[], after: readonly Afspraak[]): readonly Pair[] {
  const [wordsBefore, wordsAfter] = [before.map(wordsOf), after.map(wordsOf)];
  const likeness = new Likeness([...wordsBefore, ...wordsAfter]);
  const candidates = before.flatMap((one, at) =>
    after.flatMap((other, place): readonly Pair[] => {
      const score = likeness.between(wordsBefore[at] ?? '', wordsAfter[place] ?? '');
      return score < LEAST ? [] : [{ before: one, after: other, likeness: Math.round(score * 100) / 100 }];
    }),
  );
  const taken = new Set<Afspraak>();
  return candidates
    .toSorted((a, b) => b.likeness - a.likeness || Number(isRenumbered(a)) - Number(isRenumbered(b)))
    .filter((pair) => {
      if (taken.has(pair.before) || taken.has(pair.after)) return false;
      taken.add(pair.before).add(pair.after);
      return true;
    });
}

function wordsOf({ title, text }: Afspraak): string {
  return title === null ? text : `${title}. ${text}`;
}

function isRenumbered({ before, after }: Pair): boolean {
  return before.series !== after.series || before.number !== after.number;
}
