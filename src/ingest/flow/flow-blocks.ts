import { plainBlock, plainCell, type Block, type Cell, type Marker } from '../../core/source-text.ts';
import { lengthOf, shifted, type Span } from '../../core/span.ts';
import { findCards } from '../../layout/find-cards.ts';
import { TextWriter } from '../text-writer.ts';
import { lineOf, wordsOf, type FlowCell, type FlowPart, type Run } from './flow.ts';
import { paragraphsOf } from './cell-paragraphs.ts';
import { withoutEdges } from './run-edges.ts';

/** Writes the canonical text of a flowing document, noting a block for each part of it. */
export function toBlocks(parts: readonly FlowPart[]): { text: string; blocks: readonly Block[] } {
  const builder = new FlowBlocks(cardsIn(parts));
  for (const part of parts) builder.add(part);
  return builder.finish();
}

type Paragraph = Extract<FlowPart, { type: 'paragraph' }>;
type TablePart = Extract<FlowPart, { type: 'table' }>;

class FlowBlocks {
  readonly #writer = new TextWriter();
  readonly #blocks: Block[] = [];
  #rows = 0;
  /** The row of a table without heads that is being written. */
  #row: number | null = null;
  readonly #cards: ReadonlySet<TablePart>;

  constructor(cards: ReadonlySet<TablePart>) {
    this.#cards = cards;
  }

  add(part: FlowPart): void {
    if (part.type === 'table') this.#addTable(part);
    else if (part.type === 'paragraph') this.#addParagraph(part);
    else if (part.type === 'footnote') this.#addMarked('footnote', part.mark, part.runs);
    else {
      this.#writer.breakLine(true);
      const level = part.type === 'heading' ? part.level : null;
      this.#addRuns(part.type, part.runs, { level });
    }
  }

  finish(): { text: string; blocks: readonly Block[] } {
    this.#writer.breakLine();
    return { text: this.#writer.text, blocks: this.#blocks };
  }

  #addParagraph({ runs, marker, depth, quoted, startsPage }: Paragraph): void {
    if (wordsOf(runs).trim() === '') return;
    const mark = markOf(runs);
    if (mark !== null) {
      this.#addMarked('footnote', mark, runs.slice(runs.findIndex(({ raised }) => raised === true) + 1));
      return;
    }
    this.#writer.breakLine(depth === 0);
    if (marker !== null) this.#addMarked(quoted ? 'quote' : 'item', marker, runs, { depth, startsPage });
    else this.#addRuns(quoted ? 'quote' : 'paragraph', runs, { depth, startsPage });
  }

  #addMarked(
    kind: Block['kind'],
    mark: string,
    runs: readonly Run[],
    rest: Partial<Pick<Block, 'depth' | 'startsPage'>> = {},
  ): void {
    this.#writer.breakLine();
    const marker: Marker = { text: mark, span: this.#writer.write(mark) };
    this.#writer.write(' ');
    this.#addRuns(kind, runs, { ...rest, marker });
  }

  #addRuns(kind: Block['kind'], runs: readonly Run[], rest: Partial<Block>): void {
    const spoken = withoutEdges(runs);
    if (spoken.length === 0) return;
    const start = this.#writer.length;
    const lead = leadOf(spoken);
    const piece: Span = this.#writer.write(wordsOf(spoken));
    this.#blocks.push(
      plainBlock(kind, [piece], {
        ...rest,
        row: this.#row,
        bold: spoken.every(({ bold, text }) => bold || text.trim() === ''),
        boldLead: lead === null ? null : shifted(lead, start),
        emphasised: emphasisedIn(spoken, start),
      }),
    );
  }

  /** A table that names its columns is data; one that does not is a way to lay out paragraphs, row by row. */
  #addTable(table: TablePart): void {
    const { hasHeads, rows } = table;
    const isCard = this.#cards.has(table);
    if (hasHeads || isCard) this.#addCells(rows, !isCard);
    else for (const row of rows) this.#addRow(row);
  }

  #addRow(row: readonly FlowCell[]): void {
    const cells = row.filter(({ covered }) => covered === null).map(({ parts }) => parts);
    const around = this.#row;
    if (around === null) {
      this.#rows += 1;
      this.#row = this.#rows;
    }
    for (const [at, cell] of cells.entries()) {
      if (at < cells.length - 1 && isNarrow(cell)) this.#addNarrow(cell);
      else for (const part of cell) this.add(part);
    }
    this.#row = around;
  }

  /** The lines of a narrow cell are one: a number and the parties under it. */
  #addNarrow(cell: readonly FlowPart[]): void {
    this.#writer.breakLine(true);
    const pieces = this.#writeCell(cell).filter((piece) => lengthOf(piece) > 0);
    const isBold = cell.every((part) => !('runs' in part) || part.runs.every(({ bold }) => bold));
    if (pieces.length > 0)
      this.#blocks.push(plainBlock('paragraph', pieces, { row: this.#row, bold: isBold }));
  }

  #addCells(rows: TablePart['rows'], hasHeader: boolean): void {
    this.#writer.breakLine(true);
    const start = this.#writer.length;
    const columns = Math.max(...rows.map(({ length }) => length));
    const known = new Map<FlowCell['parts'], readonly Span[]>();
    const written = rows.map((row) => {
      this.#writer.breakLine();
      return Array.from({ length: columns }, (_, at): Cell => {
        if (at > 0) this.#writer.write('\t');
        const { parts, covered } = row[at] ?? { parts: [], covered: null };
        const pieces = (covered === null ? undefined : known.get(parts)) ?? this.#writeCell(parts);
        known.set(parts, pieces);
        return { ...plainCell(pieces), covered };
      });
    });
    const span = { start, end: this.#writer.length };
    this.#blocks.push(plainBlock('table', [span], { table: { hasHeader, rows: written }, row: this.#row }));
  }

  /** A piece for each paragraph of a cell; an empty one for an empty cell. */
  #writeCell(parts: readonly FlowPart[]): readonly Span[] {
    const pieces: Span[] = [];
    for (const words of parts.flatMap(paragraphsOf)) {
      if (pieces.length > 0) this.#writer.write('\n');
      pieces.push(this.#writer.write(words));
    }
    return pieces.length > 0 ? pieces : [this.#writer.write('')];
  }
}

/** The tables that are cards, also those inside the cells of others. */
function cardsIn(parts: readonly FlowPart[]): ReadonlySet<TablePart> {
  const tables = parts.flatMap(tablesIn).filter(({ rows }) => rows.every(({ length }) => length === 2));
  return findCards(
    new Map(
      tables.map((table) => [
        table,
        table.rows
          .filter((row, at) => row[1]?.covered !== 'left' && !(table.hasHeads && at === 0))
          .map(([first]) => lineOf(first?.parts ?? [])),
      ]),
    ),
  );
}

function tablesIn(part: FlowPart): readonly TablePart[] {
  if (part.type !== 'table') return [];
  return [part, ...part.rows.flatMap((row) => row.flatMap(({ parts }) => parts.flatMap(tablesIn)))];
}

/** A cell beside the text of an afspraak holds a few words and no list. */
const NARROW = 120;

function isNarrow(cell: readonly FlowPart[]): boolean {
  const isPlain = cell.every((part) => part.type === 'paragraph' && part.marker === null);
  return (
    isPlain && cell.reduce((sum, part) => sum + ('runs' in part ? wordsOf(part.runs).length : 0), 0) < NARROW
  );
}

/** The raised number that a footnote set by hand begins with; null where a paragraph is none. */
function markOf(runs: readonly Run[]): string | null {
  const first = runs.find(({ text }) => text.trim() !== '');
  const mark = first?.raised === true ? first.text.trim() : '';
  return /^\d{1,2}$/u.test(mark) ? mark : null;
}

/** A number in front of strong words does not make them less of a lead. */
const LABEL_ONLY = /^\s*\p{L}{0,3}[\s.-]?\d+(?:\.\d+)*[.):]?\s*$/u;

/** Where the strong words stand that a text begins with, where the rest is plain. */
function leadOf(runs: readonly Run[]): Span | null {
  const labels = runs[0]?.bold === false && LABEL_ONLY.test(runs[0].text) ? 1 : 0;
  const end = runs.findIndex(({ bold, text }, at) => at >= labels && !bold && text.trim() !== '');
  if (end <= labels) return null;
  const start = wordsOf(runs.slice(0, labels)).length;
  return { start, end: start + wordsOf(runs.slice(labels, end)).trimEnd().length };
}

/** Where words in bold or italics stand together, where others are plain. */
function emphasisedIn(runs: readonly Run[], start: number): readonly Span[] {
  const isSet = ({ bold, italic }: Run): boolean => bold || italic === true;
  if (runs.every(isSet)) return [];
  const found: { start: number; end: number }[] = [];
  let at = start;
  for (const run of runs) {
    const words = run.text.trim();
    const from = at + run.text.indexOf(words);
    const last = found.at(-1);
    if (words !== '' && isSet(run)) {
      if (last?.end === at) last.end = from + words.length;
      else found.push({ start: from, end: from + words.length });
    }
    at += run.text.length;
  }
  return found;
}
