import { Likeness } from '../../language/likeness.ts';
import { canYield } from '../../language/section-words.ts';
import type { Draft } from '../parts/draft.ts';
import { counter, findSequences } from '../numbering/sequences.ts';
import { relocate } from './relocate.ts';
import { draftText, type SectionLayout } from './section-layout.ts';

/** Where words decide nothing, an afspraak stays where it stands. */
const STAYING = 0.03;

/** Moves the few afspraken that stand behind later ones to the section that their number and words point to. */
export function returnStrays(drafts: readonly Draft[], layout: SectionLayout): readonly Draft[] {
  const moved = new Map<Draft, number>();
  for (const { drafts: members } of findSequences(drafts)) {
    const strays = straysIn(members);
    if (strays.length === 0) continue;
    const fixed = drafts.filter((draft) => !strays.includes(draft));
    const contents = layout.sections.map(({ id }) => sectionText(id, fixed, layout));
    const likeness = new Likeness(contents);
    const likenessTo = (id: number, text: string): number => likeness.between(text, contents[id] ?? '');
    let floor = 0;
    for (const run of runsOf(strays, members)) {
      const choices = choicesFor(run, members, strays, layout).filter((id) => id >= floor);
      const best = mostAlike(run, choices, likenessTo, layout);
      if (best === null) continue;
      floor = best;
      for (const draft of run) moved.set(draft, best);
    }
  }
  return drafts.map((draft) => relocate(draft, moved.get(draft) ?? draft.section ?? -1, layout.sections));
}

/** What stands in a section: its own words and the afspraken that are surely its own. */
function sectionText(id: number, fixed: readonly Draft[], layout: SectionLayout): string {
  const own = fixed.filter(({ section }) => section === id).map((draft) => draftText(draft, layout.readings));
  return [layout.contents[id] ?? '', ...own].join(' ');
}

/** Strays that follow each other both by number and in the text were moved together. */
function runsOf(strays: readonly Draft[], members: readonly Draft[]): readonly (readonly Draft[])[] {
  const runs: Draft[][] = [];
  for (const draft of strays.toSorted((a, b) => counter(a) - counter(b))) {
    const before = runs.at(-1)?.at(-1);
    const follows = before !== undefined && members.indexOf(draft) === members.indexOf(before) + 1;
    if (follows) runs.at(-1)?.push(draft);
    else runs.push([draft]);
  }
  return runs;
}

/** Those that stand outside the longest run that rises, in runs for which it has left a place between two numbers. */
function straysIn(members: readonly Draft[]): readonly Draft[] {
  const rising = new Set(longestRising(members));
  const counts = new Set([...rising].map(counter));
  const outside = members.filter((draft) => !rising.has(draft) && !counts.has(counter(draft)));
  return runsOf(outside, members).flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    const fits =
      first !== undefined &&
      last !== undefined &&
      counts.has(counter(first) - 1) &&
      counts.has(counter(last) + 1);
    return fits ? run : [];
  });
}

function longestRising(members: readonly Draft[]): readonly Draft[] {
  const runs: Draft[][] = [];
  for (const [at, draft] of members.entries()) {
    let best: Draft[] = [];
    for (let before = 0; before < at; before += 1) {
      const run = runs[before] ?? [];
      const end = run.at(-1);
      if (end !== undefined && counter(end) < counter(draft) && run.length > best.length) best = run;
    }
    runs.push([...best, draft]);
  }
  return runs.reduce<readonly Draft[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** The sections from that of the afspraak before the run by number to that of the one after. */
function choicesFor(
  run: readonly Draft[],
  members: readonly Draft[],
  strays: readonly Draft[],
  { sections }: SectionLayout,
): readonly number[] {
  const [draft] = run;
  if (draft === undefined) return [];
  const fixed = members.filter((other) => !strays.includes(other));
  const ordered = fixed.toSorted((a, b) => counter(a) - counter(b));
  const before = ordered.findLast((other) => counter(other) < counter(draft))?.section ?? draft.section;
  const after = ordered.find((other) => counter(other) > counter(draft))?.section ?? draft.section;
  if (before === null || after === null) return [];
  return sections.slice(before, after + 1).flatMap(({ id, ownRole }) => (canYield(ownRole) ? [id] : []));
}

function mostAlike(
  run: readonly Draft[],
  choices: readonly number[],
  likenessTo: (id: number, text: string) => number,
  { readings }: SectionLayout,
): number | null {
  const text = run.map((draft) => draftText(draft, readings)).join(' ');
  const home = run[0]?.section;
  let best: number | null = null;
  let highest = -1;
  for (const id of choices) {
    const score = likenessTo(id, text) + (id === home ? STAYING : 0);
    if (score > highest) [best, highest] = [id, score];
  }
  return best;
}
