import { withoutHeadings, type Evidence } from '../evidence/evidence.ts';
import type { Unit } from '../parts/collect-bodies.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { RowDraft } from '../proposals/table-row.ts';
import type { Choice } from '../score/choose-units.ts';
import type { AfspraakForm } from './agreement-tree.ts';

/** A row or cell, how it is set out, and the score of its table. */
export type PlacedRow = { readonly row: RowDraft; readonly form: AfspraakForm; readonly score: number };

/** What was chosen, parted into running text and rows, in a document whose headings are known. */
export type Settled = {
  /** The evidence without the headings that turned out to be afspraken. */
  readonly evidence: Evidence;
  readonly units: readonly Unit[];
  readonly rows: readonly PlacedRow[];
  /** The score of the list of each reading that opens an afspraak. */
  readonly scores: ReadonlyMap<number, number>;
};

export function settleUnits({ units, verdicts }: Choice, seen: Evidence): Settled {
  const scoreOf = new Map(
    verdicts.flatMap(({ group }) => group.members.map((member) => [member, group.score] as const)),
  );
  const running = units.filter(({ row }) => row === null);
  const evidence = withoutHeadings(seen, new Set(units.flatMap(titlesOf)));
  return {
    evidence,
    units: running.map((unit) => ({ index: unit.index, form: isHeaded(unit, seen) ? 'headed' : unit.form })),
    rows: units.flatMap((unit) => {
      const section = evidence.places[unit.index]?.section?.id ?? null;
      return unit.row === null
        ? []
        : [{ row: { ...unit.row, section }, form: unit.form, score: scoreOf.get(unit) ?? 0 }];
    }),
    scores: new Map(running.map((unit) => [unit.index, scoreOf.get(unit) ?? 0])),
  };
}

/** The readings that could be headings but belong to an afspraak: what opens it, and all of a card. */
function titlesOf({ form, index, end, row }: Proposal): readonly number[] {
  if (form === 'card') return Array.from({ length: end - index }, (_, at) => index + at);
  return row === null ? [index] : [];
}

/** A numbered heading with text under it is the title of its afspraak. */
function isHeaded({ index, end, form, isTitle }: Proposal, { places }: Evidence): boolean {
  return form === 'headed' || (isTitle && end > index + 1 && places[index]?.serves === 'heading');
}
