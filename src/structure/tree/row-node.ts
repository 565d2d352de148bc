import type { AfspraakNode } from './agreement-tree.ts';
import { plainNumber } from './plain-number.ts';
import type { PlacedRow } from './settle-units.ts';

/** The afspraak of a row or cell. */
export function rowNode({ row, form, score }: PlacedRow, chapter: string | null): AfspraakNode {
  const { label, title, text, extent, cells, actorColumn, change } = row;
  return {
    form,
    score,
    label: null,
    series: label?.series ?? null,
    number: label === null ? null : plainNumber(label.number),
    printed: label?.printed ?? null,
    extent,
    chapter,
    title,
    text,
    items: [],
    cells,
    actorColumn,
    leadIn: null,
    partyHead: null,
    partyLeads: [],
    change,
    diagnostics: [],
  };
}
