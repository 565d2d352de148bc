import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import { plainBlock, type Block, type Cell, type Marker, type SourceText } from '../core/source-text.ts';
import type { Span } from '../core/span.ts';
import { openingLength, type FootnoteLines } from './find-footnotes.ts';
import { headingLevels } from './find-heading-styles.ts';
import type { Paragraph, ParagraphLine } from './group-paragraphs.ts';
import { findContinuations } from './join-fragments.ts';
import type { CellPlace, Line, LinePrint, LineRole } from './line.ts';
import { nestItems } from './nest-items.ts';
import { TextPlaces } from './text-places.ts';

const BULLET = /^(?:[•\-–—*·]|o(?=\s))\s+(?=\S)/u;
/** A label in front makes a first line wider than its column. */
const LABELLED = /^(?:\(?\p{L}{0,2}[\d.]+[.):]?\s|\p{L}[.)]\s)/u;

/** The lines of a document and what each is for. */
export type SortedLines = {
  readonly lines: readonly Line[];
  readonly roles: readonly LineRole[];
  readonly footnotes: readonly FootnoteLines[];
  /** Lines of tables that are set with tabs. */
  readonly tables: readonly (readonly number[])[];
};

/** Writes the lines in their order and notes a block for each paragraph and each part of the page. */
export class LayoutWriter {
  readonly #lines: readonly Line[];
  readonly #roles: readonly LineRole[];
  readonly #footnotes: readonly FootnoteLines[];
  readonly #tables: SortedLines['tables'];
  readonly #blocks: Block[] = [];
  readonly #diagnostics: Diagnostic[];
  readonly #places = new TextPlaces();
  readonly #parts: string[] = [];
  #length = 0;
  #rows = 0;
  #row: CellPlace | null = null;
  readonly #margin: number;

  constructor({ lines, roles, footnotes, tables }: SortedLines, diagnostics: readonly Diagnostic[]) {
    this.#lines = lines;
    this.#roles = roles;
    this.#footnotes = footnotes;
    this.#tables = tables;
    this.#diagnostics = [...diagnostics];
    this.#margin = leftMargin(lines);
  }

  write(paragraphs: readonly Paragraph[]): SourceText {
    const continuations = findContinuations(paragraphs);
    const levels = headingLevels(paragraphs);
    const blockOf = new Map<number, number>();
    let next = 0;
    for (let index = 0; index < paragraphs.length; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined) break;
      next = this.#writeAside(next, paragraph.first);
      const opener = blockOf.get(continuations.get(index) ?? -1);
      blockOf.set(index, opener ?? this.#blocks.length);
      const table = tableFrom(index, paragraphs);
      if (opener !== undefined) this.#continue(opener, paragraph);
      else if (table.length > 0) {
        this.#blocks.push(this.#writeTable(table));
        index += table.length - 1;
      } else this.#blocks.push(this.#writeParagraph(paragraph, levels[index] ?? null));
    }
    this.#writeAside(next, this.#lines.length);
    const pages = this.#lines.at(-1)?.print ?? null;
    return {
      text: this.#parts.join(''),
      blocks: nestItems(this.#blocks),
      diagnostics: this.#diagnostics,
      pages: pages === null ? null : { count: pages.page, places: this.#places.places },
    };
  }

  /** Writes what is not body between two paragraphs, where it stood. */
  #writeAside(from: number, to: number): number {
    for (let index = from; index < to; index += 1) {
      const role = this.#roles[index];
      const line = this.#lines[index];
      if (role === 'body' || role === undefined || line === undefined) continue;
      const footnote = this.#footnotes.find(({ first }) => first === index);
      if (footnote !== undefined) {
        this.#writeFootnote(footnote);
        index = footnote.last;
      } else if (role === 'table') {
        const table = this.#tables.find(([start]) => start === index) ?? [];
        if (table.length > 0) this.#writeTabTable(table);
      } else if (role !== 'footnote') {
        this.#breakLine(false);
        const span = this.#append(line);
        this.#blocks.push(plainBlock(role, [span], { lines: [span] }));
      }
    }
    return Math.max(from, to);
  }

  /** A line for each row, as it was; between two tabs stands a cell. */
  #writeTabTable(indices: readonly number[]): void {
    const rows = indices.map((index) => {
      const line = this.#lines[index];
      this.#breakLine(index === indices[0]);
      const span = this.#append({ text: line?.text ?? '', print: null });
      let start = span.start;
      return (line?.text ?? '').split('\t').map((words): Cell => {
        const piece = { start, end: start + words.length };
        start = piece.end + 1;
        return { pieces: [piece], colour: null };
      });
    });
    const start = rows[0]?.[0]?.pieces[0]?.start ?? this.#length;
    this.#blocks.push(
      plainBlock('table', [{ start, end: this.#length }], { table: { hasHeader: false, rows } }),
    );
  }

  #writeFootnote({ mark, first, last }: FootnoteLines): void {
    const lines = this.#lines.slice(first, last + 1);
    const opening = openingLength(lines[0]?.text ?? '');
    const spans: Span[] = [];
    for (const line of lines) {
      this.#breakLine(false);
      spans.push(this.#append(line));
    }
    const start = spans[0]?.start ?? 0;
    const marker: Marker = { text: mark, span: { start, end: start + mark.length } };
    const piece: Span = { start: start + opening, end: spans.at(-1)?.end ?? start };
    this.#blocks.push(plainBlock('footnote', [piece], { marker, lines: spans }));
  }

  #writeParagraph(paragraph: Paragraph, level: number | null): Block {
    const spans = this.#writeLines(paragraph);
    const start = spans[0]?.start ?? 0;
    const end = spans.at(-1)?.end ?? start;
    const [first] = paragraph.lines;
    const bullet = BULLET.exec(first?.text ?? '')?.[0] ?? '';
    const mark = bullet.trimEnd();
    const print = first?.print ?? null;
    const isItem = bullet !== '';
    const lead = print === null || print.bold ? null : print.boldLead;
    return plainBlock(
      isItem ? 'item' : level === null ? 'paragraph' : 'heading',
      [{ start: start + bullet.length, end }],
      {
        marker: isItem ? { text: mark, span: { start, end: start + mark.length } } : null,
        depth: isItem ? 1 : 0,
        level: isItem ? null : level,
        bold: paragraph.lines.every((line) => line.print?.bold === true),
        boldLead: lead === null ? null : { start: start + lead.start, end: start + lead.end },
        spaced: paragraph.spaced,
        startsPage: paragraph.startsPage,
        lines: spans,
        widestEm: widest(paragraph),
        row: this.#rowOf(print?.cell ?? null),
        indent: indentOf(paragraph, this.#margin),
      },
    );
  }

  /** Counts the rows of all tables without heads; a table in a cell belongs to the row of that cell. */
  #rowOf(place: CellPlace | null): number | null {
    const cell = place?.within ?? place;
    const isSame = cell?.table === this.#row?.table && cell?.row === this.#row?.row;
    if (cell !== null && !isSame) this.#rows += 1;
    this.#row = cell;
    return cell === null ? null : this.#rows;
  }

  /** The cells of a row on a line each, a tab between them, as in other sources. */
  #writeTable(paragraphs: readonly Paragraph[]): Block {
    const rows: Cell[][] = [];
    const start = this.#length;
    let open: CellPlace | null = null;
    for (const paragraph of paragraphs) {
      const cell = cellOf(paragraph);
      if (cell === null) continue;
      const isNewRow = open?.row !== cell.row;
      if (isNewRow) {
        this.#breakLine(open === null);
        rows.push([]);
      }
      const row = rows.at(-1) ?? [];
      const isSameCell = !isNewRow && open?.column === cell.column;
      if (!isSameCell) this.#fillRow(row, cell.column);
      const spans = this.#writeLines(paragraph, isSameCell);
      const piece: Span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
      const last = row.at(-1);
      if (isSameCell && last !== undefined)
        row[row.length - 1] = { ...last, pieces: [...last.pieces, piece] };
      else row.push({ pieces: [piece], colour: cell.colour });
      open = cell;
    }
    for (const row of rows) this.#padRow(row, open?.columns ?? row.length);
    const piece: Span = { start: rows[0]?.[0]?.pieces[0]?.start ?? start, end: this.#length };
    const row = open?.within ?? null;
    return plainBlock('table', [piece], {
      table: { hasHeader: true, rows },
      row: row === null ? null : this.#rowOf(row),
    });
  }

  /** Empty cells before a cell that is not the first of its row. */
  #fillRow(row: Cell[], column: number): void {
    while (row.length < column) {
      row.push({ pieces: [{ start: this.#length, end: this.#length }], colour: null });
      this.#appendText('\t');
    }
    if (column > 0 && !this.#endsWith('\t')) this.#appendText('\t');
  }

  #padRow(row: Cell[], columns: number): void {
    const end = row.at(-1)?.pieces.at(-1)?.end ?? this.#length;
    while (row.length < columns) row.push({ pieces: [{ start: end, end }], colour: null });
  }

  #continue(blockIndex: number, paragraph: Paragraph): void {
    const spans = this.#writeLines(paragraph);
    const block = this.#blocks[blockIndex];
    if (block === undefined) return;
    const piece: Span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    this.#blocks[blockIndex] = {
      ...block,
      pieces: [...block.pieces, piece],
      lines: [...block.lines, ...spans],
    };
    const message = 'A sentence that the text layer broke off goes on here; the two parts were joined.';
    this.#diagnostics.push(diagnose('structure/fragment-joined', message, [piece]));
  }

  #writeLines(paragraph: Paragraph, breaksFirst = true): readonly Span[] {
    return paragraph.lines.map((line, index) => {
      const isInCell = cellOf(paragraph)?.hasHeader === true;
      if (index > 0 || (isInCell ? breaksFirst && this.#endsWithWord() : true))
        this.#breakLine(index === 0 && paragraph.spaced && !isInCell);
      return this.#append(line);
    });
  }

  #append(line: Pick<Line, 'text' | 'print'> & Partial<Pick<ParagraphLine, 'gluedTo' | 'tail'>>): Span {
    const span = this.#appendText(line.text);
    this.#places.add({ gluedTo: false, tail: null, ...line }, span);
    return span;
  }

  #appendText(text: string): Span {
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    return { start, end: this.#length };
  }

  #endsWith(sign: string): boolean {
    return this.#parts.at(-1)?.endsWith(sign) ?? false;
  }

  #endsWithWord(): boolean {
    return !/\s$/u.test(this.#parts.at(-1) ?? ' ');
  }

  #breakLine(blank: boolean): void {
    if (this.#length > 0) this.#appendText(blank ? '\n\n' : '\n');
  }
}

function cellOf(paragraph: Paragraph): CellPlace | null {
  return paragraph.lines[0]?.print?.cell ?? null;
}

/** The paragraphs of one table with heads, beginning at `index`; none where no such table begins. */
function tableFrom(index: number, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const first = paragraphs[index];
  const cell = first === undefined ? null : cellOf(first);
  if (cell === null || !cell.hasHeader) return [];
  const end = paragraphs.findIndex((paragraph, at) => at > index && cellOf(paragraph)?.table !== cell.table);
  return paragraphs.slice(index, end === -1 ? paragraphs.length : end);
}

function widest(paragraph: Paragraph): number | null {
  const [first, ...rest] = paragraph.lines;
  const widths = rest.filter((line) => !line.gluedTo).map((line) => line.widthEm);
  if (first !== undefined && !LABELLED.test(first.text)) widths.push(first.widthEm);
  return widths.length === 0 ? null : Math.max(...widths);
}

/** Where the lines of a document begin that stand in no column, cell or box; 0 where there are no pages. */
function leftMargin(lines: readonly Line[]): number {
  const lefts = lines.flatMap(({ print }) =>
    print === null || print.columnLeft !== null || print.isFurniture ? [] : [print.boxes[0] ?? 0],
  );
  const sorted = lefts.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * OUTLIERS)] ?? 0;
}

/** A few lines stand further out than the text. */
const OUTLIERS = 0.02;

/** Where the paragraph begins, and where its further lines do. */
function indentOf({ lines }: Paragraph, margin: number): Block['indent'] {
  const [print, further] = [lines[0]?.print ?? null, lines[1]?.print ?? null];
  if (print === null) return null;
  const left = ({ boxes, columnLeft }: LinePrint): number => (boxes[0] ?? 0) - (columnLeft ?? margin);
  return { first: left(print), rest: further === null ? null : left(further) };
}
