import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import { plainBlock, type Block, type Marker, type SourceText } from '../core/source-text.ts';
import { shifted, type Span } from '../core/span.ts';
import { openingLength, type FootnoteLines } from './find-footnotes.ts';
import { headingLevels } from './find-heading-styles.ts';
import type { Paragraph } from './group-paragraphs.ts';
import { findCards } from './find-cards.ts';
import { findContinuations } from './join-fragments.ts';
import type { CellPlace, Line, LinePrint, LineRole } from './line.ts';
import { nestItems } from './nest-items.ts';
import { TextWriter } from './text-writer.ts';
import { firstColumns, writeTable, writeTabTable } from './write-table.ts';

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
  readonly #text = new TextWriter();
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
    const cards = findCards(firstColumns(paragraphs));
    const blockOf = new Map<number, number>();
    let next = 0;
    for (let index = 0; index < paragraphs.length; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined) break;
      next = this.#writeAside(next, paragraph.first);
      const opener = blockOf.get(continuations.get(index) ?? -1);
      blockOf.set(index, opener ?? this.#blocks.length);
      const table = tableFrom(index, paragraphs, cards);
      if (opener !== undefined) this.#continue(opener, paragraph);
      else if (table.length > 0) {
        const block = writeTable(table, this.#text, cards.has(paragraph.cell?.table ?? 0));
        this.#blocks.push({ ...block, row: this.#rowAround(table) });
        index += table.length - 1;
      } else this.#blocks.push(this.#writeParagraph(paragraph, levels[index] ?? null));
    }
    this.#writeAside(next, this.#lines.length);
    const pages = this.#lines.at(-1)?.print ?? null;
    return {
      text: this.#text.text,
      blocks: nestItems(this.#blocks),
      diagnostics: this.#diagnostics,
      pages: pages === null ? null : { count: pages.page, places: this.#text.places },
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
        const rows = table.flatMap((at) => this.#lines[at] ?? []);
        if (rows.length > 0) this.#blocks.push(writeTabTable(rows, this.#text));
      } else if (role !== 'footnote') {
        this.#text.breakLine(false);
        const span = this.#text.append(line);
        this.#blocks.push(plainBlock(role, [span], { lines: [span] }));
      }
    }
    return Math.max(from, to);
  }

  #writeFootnote({ mark, first, last }: FootnoteLines): void {
    const lines = this.#lines.slice(first, last + 1);
    const opening = openingLength(lines[0]?.text ?? '');
    const spans: Span[] = [];
    for (const line of lines) {
      this.#text.breakLine(false);
      spans.push(this.#text.append(line));
    }
    const start = spans[0]?.start ?? 0;
    const marker: Marker = { text: mark, span: { start, end: start + mark.length } };
    const piece: Span = { start: start + opening, end: spans.at(-1)?.end ?? start };
    this.#blocks.push(plainBlock('footnote', [piece], { marker, lines: spans }));
  }

  #writeParagraph(paragraph: Paragraph, level: number | null): Block {
    const spans = this.#text.writeParagraph(paragraph);
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
        slanted: paragraph.lines.every((line) => line.print?.italic === true),
        boldLead: lead === null ? null : shifted(lead, start),
        emphasised: emphasisedIn(paragraph, spans),
        spaced: paragraph.spaced,
        startsPage: paragraph.startsPage,
        lines: spans,
        widestEm: widest(paragraph),
        row: this.#rowOf(paragraph.cell),
        indent: indentOf(paragraph, this.#margin),
        size: print?.size ?? null,
        ground: print?.ground ?? null,
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

  /** The row that a table inside a cell belongs to. */
  #rowAround(table: readonly Paragraph[]): number | null {
    const [first] = table;
    const around = first?.cell?.within ?? null;
    return around === null ? null : this.#rowOf(around);
  }

  #continue(blockIndex: number, paragraph: Paragraph): void {
    const spans = this.#text.writeParagraph(paragraph);
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
}

/** What is set in bold or italics in a paragraph that is not so as a whole; what runs on over a line end is one. */
function emphasisedIn({ lines }: Paragraph, spans: readonly Span[]): readonly Span[] {
  if (lines.every(({ print }) => print?.bold === true || print?.italic === true)) return [];
  const found: { start: number; end: number }[] = [];
  for (const [at, { print }] of lines.entries()) {
    const { start, end } = spans[at] ?? { start: 0, end: 0 };
    for (const set of print?.emphasised ?? []) {
      const own = { start: start + set.start, end: Math.min(end, start + set.end) };
      const last = found.at(-1);
      if (last !== undefined && set.start === 0 && last.end === spans[at - 1]?.end) last.end = own.end;
      else found.push(own);
    }
  }
  return found;
}

/** The paragraphs of one table with heads, or of one card, beginning at `index`; none where none begins. */
function tableFrom(
  index: number,
  paragraphs: readonly Paragraph[],
  cards: ReadonlySet<number>,
): readonly Paragraph[] {
  const first = paragraphs[index];
  const cell = first?.cell ?? null;
  if (cell === null || !(cell.hasHeader || cards.has(cell.table))) return [];
  const end = paragraphs.findIndex((paragraph, at) => at > index && paragraph.cell?.table !== cell.table);
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
  const lefts = lines.flatMap(({ isFurniture, print }) =>
    print === null || print.columnLeft !== null || isFurniture ? [] : [print.boxes[0] ?? 0],
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
