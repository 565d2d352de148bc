import { gatherPassage } from '../../core/passage.ts';
import { SpanSet } from '../../core/span-set.ts';
import type { Span } from '../../core/span.ts';
import { canYield } from '../../language/section-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Choice } from '../score/choose-units.ts';
import type { AfspraakNode, UnreadSentence } from './agreement-tree.ts';

/** Sentences below even odds are left to the text. */
const COMMITS = 0;

/** Every sentence that rather commits somebody than not, and that stands in no afspraak, with the reason why not. */
export function findUnread(
  { verdicts }: Choice,
  nodes: readonly AfspraakNode[],
  evidence: Evidence,
): readonly UnreadSentence[] {
  const taken = new SpanSet(nodes.flatMap(({ extent }) => extent));
  const reasonOf = new Map<number, string>();
  for (const { group, yielded } of verdicts) {
    for (const { index, row } of group.members)
      if (row === null && yielded !== null) reasonOf.set(index, yielded.reason);
  }
  return evidence.readings.flatMap((reading, index): readonly UnreadSentence[] => {
    const { block } = reading;
    const serves = evidence.places[index]?.serves ?? null;
    if (serves === 'heading' || serves === 'caption') return [];
    const texts: readonly (readonly Span[])[] = block.table?.rows.flat().map(({ pieces }) => pieces) ?? [
      block.pieces,
    ];
    return texts.flatMap((pieces) =>
      unreadIn(pieces, reasonOf.get(index) ?? reasonOfPlace(index, evidence), taken, evidence),
    );
  });
}

function reasonOfPlace(index: number, { places }: Evidence): string {
  const role = places[index]?.section?.role ?? 'neutral';
  return canYield(role) ? 'it stands in no list of afspraken' : `its section is told to hold ${role}`;
}

function unreadIn(
  pieces: readonly Span[],
  reason: string,
  taken: SpanSet,
  { source, judgeEach }: Evidence,
): readonly UnreadSentence[] {
  if (pieces.every((piece) => taken.overlaps(piece))) return [];
  const passage = gatherPassage(source, pieces);
  return judgeEach(passage.text).flatMap((sentence): readonly UnreadSentence[] => {
    if (sentence.logOdds <= COMMITS) return [];
    const spans = passage.toSource(sentence);
    const free = spans.filter((span) => !taken.overlaps(span));
    return free.length === 0 ? [] : [{ spans: free, reason }];
  });
}
