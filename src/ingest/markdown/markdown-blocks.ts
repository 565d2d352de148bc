import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Root,
  RootContent,
  Table as TableNode,
} from 'mdast';
import type { Cell, Marker } from '../../core/source-text.ts';
import { plainBlock, plainCell, type Block } from '../../core/source-text.ts';
import type { Span } from '../../core/span.ts';
import { TextWriter } from '../text-writer.ts';
import { handmadeFootnoteMark, isAllBold, isAllSlanted, boldLeadOf, writeInline } from './inline-text.ts';

/** Nodes that the mark of a handmade footnote takes: the tag, the number, the closing tag. */
const HANDMADE_MARK = 3;

type Flow = RootContent | BlockContent | DefinitionContent;

/** The list item that a block opens: its printed marker, not yet written, and its nesting. */
type Opening = { readonly marker: string; readonly depth: number };

/** Walks a Markdown tree once, writing the canonical text and noting a block for each part of it. */
export class MarkdownBlocks {
  readonly #source: string;
  readonly #writer = new TextWriter();
  readonly #blocks: Block[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  read(root: Root): { text: string; blocks: readonly Block[] } {
    for (const node of root.children) this.#readFlow(node, 0, false);
    this.#writer.breakLine();
    return { text: this.#writer.text, blocks: this.#blocks };
  }

  #readFlow(node: Flow, depth: number, quoted: boolean, opening: Opening | null = null): void {
    switch (node.type) {
      case 'heading':
        this.#writer.breakLine(true);
        this.#add('heading', node.children, { level: node.depth });
        break;
      case 'paragraph':
        this.#readParagraph(node.children, depth, quoted, opening);
        break;
      case 'list':
        for (const item of node.children) this.#readItem(item, node, depth + 1, quoted);
        break;
      case 'blockquote':
        for (const child of node.children) this.#readFlow(child, depth, true);
        break;
      case 'table':
        this.#readTable(node);
        break;
      case 'footnoteDefinition':
        this.#writer.breakLine(true);
        this.#readFootnote(node.identifier, node.children);
        break;
      case 'html':
        this.#readHtml(node.value);
        break;
      default:
        break;
    }
  }

  #readParagraph(
    nodes: Parameters<typeof writeInline>[0],
    depth: number,
    quoted: boolean,
    opening: Opening | null,
  ): void {
    this.#writer.breakLine(depth === 0);
    const mark = handmadeFootnoteMark(nodes);
    if (mark !== null) {
      this.#readFootnote(mark, [{ type: 'paragraph', children: nodes.slice(HANDMADE_MARK) }]);
      return;
    }
    const marker = opening === null ? null : this.#writeMarker(opening.marker);
    const kind = quoted ? 'quote' : opening === null ? 'paragraph' : 'item';
    this.#add(kind, nodes, { marker, depth });
  }

  #readItem(item: ListItem, list: List, depth: number, quoted: boolean): void {
    const opening: Opening = { marker: this.#printedMarker(item, list), depth };
    const [first, ...rest] = item.children;
    if (first === undefined) return;
    // An item that opens with a list or table of its own has no words to carry the marker.
    this.#readFlow(first, depth, quoted, first.type === 'paragraph' ? opening : null);
    for (const child of rest) this.#readFlow(child, depth, quoted);
  }

  /** `26.` or `3)` as the source shows it; CommonMark itself keeps only the first number of a list. */
  #printedMarker(item: ListItem, list: List): string {
    const at = item.position?.start.offset ?? 0;
    const printed = /^(?:\d{1,9}[.)]|[-*+])/u.exec(this.#source.slice(at, at + 12))?.[0] ?? '';
    return list.ordered === true ? printed : '-';
  }

  #writeMarker(text: string): Marker {
    const span = this.#writer.write(text);
    this.#writer.write(' ');
    return { text, span };
  }

  #readTable(node: TableNode): void {
    this.#writer.breakLine(true);
    const start = this.#writer.length;
    const rows: Cell[][] = [];
    for (const row of node.children) {
      this.#writer.breakLine();
      const cells: Cell[] = [];
      for (const [index, cell] of row.children.entries()) {
        if (index > 0) this.#writer.write('\t');
        const from = this.#writer.length;
        writeInline(cell.children, this.#writer);
        cells.push(plainCell([{ start: from, end: this.#writer.length }]));
      }
      rows.push(cells);
    }
    const span = { start, end: this.#writer.length };
    this.#blocks.push(plainBlock('table', [span], { table: { hasHeader: true, rows } }));
  }

  #readFootnote(mark: string, children: readonly Flow[]): void {
    const span = this.#writer.write(mark);
    this.#writer.write(' ');
    for (const child of children) {
      if (child.type !== 'paragraph') continue;
      const start = this.#writer.length;
      writeInline(child.children, this.#writer);
      this.#blocks.push(
        plainBlock('footnote', [{ start, end: this.#writer.length }], { marker: { text: mark, span } }),
      );
    }
  }

  /** Raw HTML keeps its words; what its tags mean is not read. */
  #readHtml(html: string): void {
    const words = html.replace(/<!--[^]*?-->/gu, '').replace(/<\/?(?:p|br|li|tr|div|h\d)\b[^>]*>/giu, '\n');
    for (const line of words.replace(/<[^>]*>/gu, ' ').split('\n')) {
      if (line.trim() === '') continue;
      this.#writer.breakLine(true);
      const span = this.#writer.write(line.trim());
      this.#blocks.push(plainBlock('paragraph', [span]));
    }
  }

  #add(
    kind: Block['kind'],
    nodes: Parameters<typeof writeInline>[0],
    rest: Partial<Pick<Block, 'level' | 'marker' | 'depth'>>,
  ): void {
    const start = this.#writer.length;
    const set = writeInline(nodes, this.#writer);
    const piece: Span = { start, end: this.#writer.length };
    if (piece.end === piece.start) return;
    this.#blocks.push(
      plainBlock(kind, [piece], {
        ...rest,
        boldLead: boldLeadOf(nodes, set),
        ...{ bold: isAllBold(nodes), slanted: isAllSlanted(nodes) },
        emphasised: isAllBold(nodes) || isAllSlanted(nodes) ? [] : set,
      }),
    );
  }
}
