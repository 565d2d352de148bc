import type { AfspraakFindings } from '../afspraak/read-afspraak.ts';

type Actor = AfspraakFindings['actors'][number];

/** The party that a paper speaks for, and the words by which it speaks of itself. */
export type Speaking = { readonly speaker: string; readonly isSpeaker: (actor: Actor) => boolean };

/** One party writes a vision or a bid: where it says `wij`, that party acts, and each party is named once. */
export function withSpeaker(finding: AfspraakFindings, { speaker, isSpeaker }: Speaking): AfspraakFindings {
  const own = finding.actors.map((actor) => (isSpeaker(actor) ? { ...actor, value: speaker } : actor));
  const actors = own.filter(({ value }, at) => own.findIndex((other) => other.value === value) === at);
  return { ...finding, actors };
}
