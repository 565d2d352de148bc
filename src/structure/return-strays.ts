import { Likeness } from '../language/likeness.ts';
import { canYield } from '../language/section-words.ts';
import { draftText, type Layout } from './assign-sections.ts';
import type { Draft } from './draft.ts';
import { counter, findSequences } from './numbering/sequences.ts';
import { relocate } from './relocate.ts';

/** Where words decide nothing, an afspraak stays where it stands. */
const STAYING = 0.03;

/** Moves the few afspraken that stand behind later ones to the section that their number and words point to. */
export function returnStrays(drafts: readonly Draft[], layout: Layout): readonly Draft[] {
  const likeness = new Likeness(layout.contents);
  const moved = new Map<Draft, number>();
  for (const { drafts: members } of findSequences(drafts)) {
    const strays = members.filter((draft) => isInverted(draft, members));
    let floor = 0;
    for (const draft of strays.toSorted((a, b) => counter(a) - counter(b))) {
      const choices = choicesFor(draft, members, strays, layout).filter((id) => id >= floor);
      const best = mostAlike(draft, choices, layout, likeness);
      if (best === null) continue;
      floor = best;
      moved.set(draft, best);
    }
  }
  return drafts.map((draft) => relocate(draft, moved.get(draft) ?? draft.section ?? -1, layout.sections));
}

function isInverted(draft: Draft, members: readonly Draft[]): boolean {
  const at = members.indexOf(draft);
  return members.some((other, position) =>
    position < at ? counter(other) > counter(draft) : position > at && counter(other) < counter(draft),
  );
}

/** The sections from that of the afspraak before it by number to that of the one after. */
function choicesFor(
  draft: Draft,
  members: readonly Draft[],
  strays: readonly Draft[],
  { sections }: Layout,
): readonly number[] {
  const fixed = members.filter((other) => !strays.includes(other));
  const ordered = fixed.toSorted((a, b) => counter(a) - counter(b));
  const before = ordered.findLast((other) => counter(other) < counter(draft))?.section ?? draft.section;
  const after = ordered.find((other) => counter(other) > counter(draft))?.section ?? draft.section;
  if (before === null || after === null) return [];
  return sections.slice(before, after + 1).flatMap(({ id, ownRole }) => (canYield(ownRole) ? [id] : []));
}

function mostAlike(
  draft: Draft,
  choices: readonly number[],
  { contents, readings }: Layout,
  likeness: Likeness,
): number | null {
  const text = draftText(draft, readings);
  let best: number | null = null;
  let highest = -1;
  for (const id of choices) {
    const score = likeness.between(text, contents[id] ?? '') + (id === draft.section ? STAYING : 0);
    if (score > highest) [best, highest] = [id, score];
  }
  return best;
}
