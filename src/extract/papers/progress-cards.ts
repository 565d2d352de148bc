import type { Cell, SourceText, Table } from '../../core/source-text.ts';
import { lengthOf, quoteOf, withoutStart, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { progressField, type ProgressField } from '../../language/progress-words.ts';
import { roleOfColumn } from '../../language/table-words.ts';
import { isRowHeading } from './progress-columns.ts';
import { EMPTY_ROW, type ProgressRow } from './progress-row.ts';

/** Two labels that we know make a card; one can be anything. */
const FEWEST_LABELS = 2;

type Line = { readonly label: string; readonly pieces: readonly Span[] };

/** The cards of a table of labels and values (`Status | op schema`), one for each afspraak that a row of it names. */
export function cardRows({ rows }: Table, source: SourceText): readonly ProgressRow[] {
  if (rows.some(({ length }) => length !== 2)) return [];
  const cards: { head: readonly Span[]; lines: Line[] }[] = [];
  for (const [first, second] of rows.map((row) => [row[0], row[1]] as const)) {
    if (first === undefined || second === undefined) continue;
    const words = quoteOf(source.text, first.pieces);
    if (isRowHeading([first, second])) cards.push({ head: filled(first), lines: [] });
    else if (namesAfspraak(words)) cards.push({ head: filled(second), lines: [] });
    else cards.at(-1)?.lines.push({ label: words, pieces: filled(second) });
  }
  return cards.flatMap(({ head, lines }) => {
    const known = lines.filter(({ label }) => progressField(label) !== null);
    return known.length >= FEWEST_LABELS ? [toRow(head, lines, source)] : [];
  });
}

/** `Afspraak | 7 Doorstroming`: the row that a card begins with. */
function namesAfspraak(words: string): boolean {
  return words !== '' && (progressField(words) === 'agreed' || /^(?:titel|onderwerp)$/iu.test(words));
}

function toRow(head: readonly Span[], lines: readonly Line[], { text }: SourceText): ProgressRow {
  const all = (field: ProgressField): readonly (readonly Span[])[] =>
    lines.filter(({ label }) => progressField(label) === field).map(({ pieces }) => pieces);
  const of = (field: ProgressField): readonly Span[] => all(field).flat();
  const numbered = lines.find(({ label }) => roleOfColumn(label) === 'number')?.pieces ?? [];
  const [first] = head;
  const label = first === undefined ? null : readLabel(text.slice(first.start, first.end));
  const title = label === null ? head : withoutStart(head, label.length);
  const told = of('text').length > 0 ? ([of('text'), all('remark')] as const) : ([of('remark'), []] as const);
  return {
    ...EMPTY_ROW,
    number:
      first === undefined || label === null
        ? numbered
        : [{ start: first.start, end: first.start + label.printed.length }],
    title: title.filter((piece) => lengthOf(piece) > 0),
    agreed: of('agreed'),
    owner: of('owner'),
    priority: of('priority'),
    status: of('status'),
    text: told[0],
    figures: all('figures'),
    outlook: of('outlook'),
    remarks: told[1],
  };
}

function filled({ pieces }: Cell): readonly Span[] {
  return pieces.filter((piece) => lengthOf(piece) > 0);
}
