import { mean } from '../../core/mean.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Verdict } from './verdict.ts';

/** So many of a look stand in coloured boxes, and so many do not. */
const FEWEST_INSIDE = 5;
const FEWEST_OUTSIDE = 3;
/** How much more what stands in the boxes commits somebody, in log odds. */
const SURER = 1;

/**
 * Members of a look that tell, where the document numbers all its paragraphs alike and sets those that are agreed in boxes.
 */
export function outsideBoxes(verdicts: readonly Verdict[], { readings }: Evidence): ReadonlySet<Proposal> {
  const accepted = verdicts.filter(({ accepted: taken, group }) => taken && group.form === 'labelled');
  const looks = Map.groupBy(accepted, ({ group }) => group.family);
  const isInside = ({ index }: Proposal): boolean => (readings[index]?.block.ground ?? null) !== null;
  const told = [...looks.values()].flatMap((same) => {
    const members = same.flatMap(({ group }) => group.members);
    const [inside, outside] = [members.filter(isInside), members.filter((member) => !isInside(member))];
    const odds = (some: readonly Proposal[]): number => mean(some.map(({ own }) => own));
    const areTold =
      inside.length >= FEWEST_INSIDE &&
      outside.length >= FEWEST_OUTSIDE &&
      odds(inside) - odds(outside) > SURER;
    return areTold ? outside : [];
  });
  return new Set(told);
}
