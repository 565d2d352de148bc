import { IntervalTree } from '../../core/interval-tree.ts';
import type { Proposal } from '../proposals/proposal.ts';

/** A proposal, and what it belongs to. */
type Owned<T> = { readonly member: Proposal; readonly owner: T };

/**
 * Who holds a proposal: bullets and paragraphs hold what hangs under them, numbers and headings all up to the next.
 * Rows hold nothing.
 */
export class Holders<T> {
  /** Bullets and paragraphs, by the reading that they begin with. */
  readonly #hung: ReadonlyMap<number, readonly Owned<T>[]>;
  readonly #reaching: IntervalTree<Owned<T>>;

  constructor(owners: readonly T[], membersOf: (owner: T) => readonly Proposal[]) {
    const all = owners.flatMap((owner) =>
      membersOf(owner).flatMap((member) => (member.row === null ? [{ member, owner }] : [])),
    );
    this.#hung = Map.groupBy(
      all.filter(({ member }) => holdsByHanging(member)),
      ({ member }) => member.index,
    );
    this.#reaching = new IntervalTree(
      all.filter(({ member }) => !holdsByHanging(member)),
      ({ member: { index, end } }) => ({ start: index, end }),
    );
  }

  /** Those with a member that holds the proposal. */
  of({ index, nested }: Proposal): ReadonlySet<T> {
    const hung = (this.#hung.get(nested ?? -1) ?? []).filter(
      ({ member }) => member.index < index && index < member.end,
    );
    return new Set(
      [...hung, ...this.#reaching.overlapping({ start: index, end: index })].map(({ owner }) => owner),
    );
  }
}

function holdsByHanging({ form }: Proposal): boolean {
  return form === 'bullet' || form === 'paragraph';
}
