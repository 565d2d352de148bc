import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import { plainBlock, type Block, type Marker, type SourceText } from '../core/source-text.ts';
import type { Span } from '../core/span.ts';
import { findContents } from './find-contents.ts';
import { findFootnotes, openingLength, type FootnoteLines } from './find-footnotes.ts';
import { findFurniture, splitGluedTitles } from './find-furniture.ts';
import { groupParagraphs, type Paragraph } from './group-paragraphs.ts';
import { findContinuations } from './join-fragments.ts';
import type { Line, LineRole } from './line.ts';

const BULLET = /^(?:[•\-–—*·]|o(?=\s))\s+(?=\S)/u;
/** A label in front makes a first line wider than its column. */
const LABELLED = /^(?:\(?\p{L}{0,2}[\d.]+[.):]?\s|\p{L}[.)]\s)/u;

/** Printed lines as canonical text: furniture, contents and footnotes told apart, paragraphs made whole. */
export function layOutLines(printed: readonly Line[], known: readonly Diagnostic[] = []): SourceText {
  const lines = splitGluedTitles(printed);
  const { roles, footnotes } = assignRoles(lines);
  const body = [...lines.keys()].filter((index) => roles[index] === 'body');
  const paragraphs = groupParagraphs(lines, body);
  return new LayoutWriter(lines, roles, footnotes, known).write(paragraphs);
}

function assignRoles(lines: readonly Line[]): { roles: LineRole[]; footnotes: readonly FootnoteLines[] } {
  const furniture = findFurniture(lines);
  const contents = findContents(lines);
  const footnotes = findFootnotes(lines, new Set([...furniture, ...contents]));
  const roles = lines.map((_, index): LineRole => {
    if (contents.has(index)) return 'contents';
    return furniture.has(index) ? 'furniture' : 'body';
  });
  for (const { first, last } of footnotes) roles.fill('footnote', first, last + 1);
  return { roles, footnotes };
}

/** Writes the lines in their order and notes a block for each paragraph and each part of the page. */
class LayoutWriter {
  readonly #lines: readonly Line[];
  readonly #roles: readonly LineRole[];
  readonly #footnotes: readonly FootnoteLines[];
  readonly #blocks: Block[] = [];
  readonly #diagnostics: Diagnostic[];
  readonly #parts: string[] = [];
  #length = 0;

  constructor(
    lines: readonly Line[],
    roles: readonly LineRole[],
    footnotes: readonly FootnoteLines[],
    diagnostics: readonly Diagnostic[],
  ) {
    this.#lines = lines;
    this.#roles = roles;
    this.#footnotes = footnotes;
    this.#diagnostics = [...diagnostics];
  }

  write(paragraphs: readonly Paragraph[]): SourceText {
    const continuations = findContinuations(paragraphs);
    const blockOf = new Map<number, number>();
    let next = 0;
    for (const [index, paragraph] of paragraphs.entries()) {
      next = this.#writeAside(next, paragraph.first);
      const opener = continuations.get(index);
      const openerBlock = opener === undefined ? undefined : blockOf.get(opener);
      if (openerBlock === undefined) {
        blockOf.set(index, this.#blocks.length);
        this.#blocks.push(this.#writeParagraph(paragraph));
      } else {
        blockOf.set(index, openerBlock);
        this.#continue(openerBlock, paragraph);
      }
    }
    this.#writeAside(next, this.#lines.length);
    return { text: this.#parts.join(''), blocks: this.#blocks, diagnostics: this.#diagnostics };
  }

  /** Writes what is not body between two paragraphs, where it stood. */
  #writeAside(from: number, to: number): number {
    for (let index = from; index < to; index += 1) {
      const role = this.#roles[index];
      if (role === 'body' || role === undefined) continue;
      const footnote = this.#footnotes.find(({ first }) => first === index);
      if (footnote !== undefined) {
        this.#writeFootnote(footnote);
        index = footnote.last;
      } else if (role !== 'footnote') {
        this.#breakLine(false);
        const span = this.#append(this.#lines[index]?.text ?? '');
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
      this.#breakLine(false);
      spans.push(this.#append(line.text));
    }
    const start = spans[0]?.start ?? 0;
    const marker: Marker = { text: mark, span: { start, end: start + mark.length } };
    const piece: Span = { start: start + opening, end: spans.at(-1)?.end ?? start };
    this.#blocks.push(plainBlock('footnote', [piece], { marker, lines: spans }));
  }

  #writeParagraph(paragraph: Paragraph): Block {
    const spans = this.#writeLines(paragraph);
    const start = spans[0]?.start ?? 0;
    const end = spans.at(-1)?.end ?? start;
    const opening = paragraph.lines[0]?.text ?? '';
    const bullet = BULLET.exec(opening)?.[0] ?? '';
    const mark = bullet.trimEnd();
    return plainBlock(bullet === '' ? 'paragraph' : 'item', [{ start: start + bullet.length, end }], {
      marker: bullet === '' ? null : { text: mark, span: { start, end: start + mark.length } },
      depth: bullet === '' ? 0 : 1,
      spaced: paragraph.spaced,
      startsPage: paragraph.startsPage,
      lines: spans,
      widestEm: widest(paragraph),
    });
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

  #writeLines(paragraph: Paragraph): readonly Span[] {
    return paragraph.lines.map((line, index) => {
      this.#breakLine(index === 0 && paragraph.spaced);
      return this.#append(line.text);
    });
  }

  #append(text: string): Span {
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    return { start, end: this.#length };
  }

  #breakLine(blank: boolean): void {
    if (this.#length > 0) this.#append(blank ? '\n\n' : '\n');
  }
}

function widest(paragraph: Paragraph): number | null {
  const [first, ...rest] = paragraph.lines;
  const widths = rest.filter((line) => !line.gluedTo).map((line) => line.widthEm);
  if (first !== undefined && !LABELLED.test(first.text)) widths.push(first.widthEm);
  return widths.length === 0 ? null : Math.max(...widths);
}
