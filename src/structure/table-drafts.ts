import { plainCell } from '../core/source-text.ts';
import type { Span } from '../core/span.ts';
import { isBarren } from '../language/section-words.ts';
import type { AfspraakNode, Change } from './agreement-tree.ts';
import type { Place } from './find-zones.ts';
import { readLabel } from '../language/labels/index.ts';
import type { Label } from '../language/labels/label.ts';
import type { Reading } from './reading.ts';
import { afspraakColumns, cellText, isEmptyRow, type Column } from './table-columns.ts';

/** A row of a table as an afspraak: its cells by what they hold. */
export type RowDraft = {
  readonly index: number;
  readonly row: number;
  readonly label: Label | null;
  readonly section: number | null;
  readonly title: readonly Span[];
  readonly text: readonly Span[];
  readonly extent: readonly Span[];
  readonly cells: AfspraakNode['cells'];
  readonly actorColumn: readonly Span[] | null;
  readonly change: Change | null;
};

/** The rows of all tables whose columns say that they list afspraken. */
export function readTables(
  readings: readonly Reading[],
  places: readonly Place[],
  source: string,
): readonly RowDraft[] {
  return readings.flatMap((reading, index) => {
    const { table } = reading.block;
    const place = places[index];
    // A table inside an afspraak is no list of afspraken.
    if (table === null || reading.block.row !== null || isBarren(place?.section?.role ?? 'neutral'))
      return [];
    const columns = afspraakColumns(table, source);
    if (columns === null) return [];
    return table.rows.slice(1).flatMap((cells, at): RowDraft[] => {
      // A cell over the full width is a heading between rows.
      const isSubHead = cells.every(({ covered }, column) => column === 0 || covered === 'left');
      const pieces = cells.map((cell) => cell.pieces);
      const draft = isSubHead ? null : readRow(pieces, columns, source);
      return draft === null ? [] : [{ ...draft, index, row: at + 1, section: place?.section?.id ?? null }];
    });
  });
}

function readRow(
  cells: readonly (readonly Span[])[],
  columns: readonly Column[],
  source: string,
): Omit<RowDraft, 'index' | 'row' | 'section'> | null {
  const of = (role: Column['role']): readonly Span[] =>
    cells[columns.findIndex((column) => column.role === role)] ?? [];
  const words = (spans: readonly Span[]): string => cellText(plainCell(spans), source);
  const text = of('afspraak');
  if (isEmptyRow(words(text))) return null;
  const number = words(of('number'));
  const label = number === '' ? null : (readLabel(`${number} X`) ?? readLabel(`${number}. X`));
  const others = columns.flatMap((column, at) => {
    const pieces = cells[at] ?? [];
    const own = column.role === 'number' || column.role === 'afspraak' || column.role === 'title';
    if (own || words(pieces) === '') return [];
    return [{ header: column.header, pieces, isState: column.role === 'state' }];
  });
  const actors = of('actors');
  return {
    label: label === null ? null : { ...label, printed: number },
    title: words(of('title')) === '' ? [] : of('title'),
    text,
    extent: cells.flat(),
    cells: others,
    actorColumn: words(actors) === '' ? null : actors,
    change: readChange(words(of('change'))),
  };
}

/** `nieuw`, `gewijzigd`, `ongewijzigd`, `vervalt` in the words that updates use for them. */
export function readChange(text: string): Change | null {
  if (/^(?:ongewijzigd|doorlopend|blijft|gehandhaafd|loopt door)/iu.test(text)) return 'ongewijzigd';
  if (/^(?:gewijzigd|aangepast|geactualiseerd|bijgesteld)/iu.test(text)) return 'gewijzigd';
  if (/^(?:vervalt|vervallen|geschrapt|afgerond|komt te vervallen)/iu.test(text)) return 'vervalt';
  return /^nieuw/iu.test(text) ? 'nieuw' : null;
}
