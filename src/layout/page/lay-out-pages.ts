import { median } from '../../core/median.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { SourceText } from '../../core/source-text.ts';
import type { TurnedSheet } from '../../core/turned-box.ts';
import { splitDocuments } from '../split-documents.ts';
import { layOutLines } from '../lay-out-lines.ts';
import type { CellPlace, Line } from '../line.ts';
import { edgesOf, furnitureOf, WINDOW, type PageEdges } from './find-page-furniture.ts';
import { PageClearer, phrasesOf } from './clear-page.ts';
import { gatherLines, textOf, toLine } from './gather-lines.ts';
import { PrintedTables } from './join-tables.ts';
import type { Region } from './order-lines.ts';
import type { PrintedPage } from './printed-page.ts';
import { readPageFlow, type FilledGrid } from './read-page-flow.ts';
import { linesOfRegion, furnitureLine } from './region-lines.ts';

type WaitingPage = { readonly page: PrintedPage; readonly edges: PageEdges };

/**
 * Lays out page after page. A page waits until those behind it are known, because only they tell which of its lines
 * come back on every page; then only its lines are kept.
 */
export class PageLayout {
  readonly #lines: Line[] = [];
  readonly #waiting: WaitingPage[] = [];
  readonly #behind: PageEdges[] = [];
  readonly #tables = new PrintedTables();
  readonly #clearer = new PageClearer();
  /** Pages that were turned upright: where things stand is told on the page as its file shows it. */
  readonly #turned = new Map<number, TurnedSheet>();
  #regions = 0;

  add(printed: PrintedPage): void {
    const { turns = 0, width, height } = printed;
    if (turns !== 0) this.#turned.set(printed.number, { turns, width, height });
    const page = this.#clearer.clear(printed);
    this.#waiting.push({ page, edges: edgesOf(page) });
    if (this.#waiting.length > WINDOW) this.#layOutFirst();
  }

  /** The text of all pages. */
  finish(diagnostics: readonly Diagnostic[]): SourceText {
    return this.#turnedBack(layOutLines(this.finishLines(), diagnostics));
  }

  /** The texts of the documents that the pages hold. */
  finishDocuments(diagnostics: readonly Diagnostic[]): readonly SourceText[] {
    return splitDocuments(this.finishLines()).map((lines) =>
      this.#turnedBack(layOutLines(lines, diagnostics)),
    );
  }

  #turnedBack(source: SourceText): SourceText {
    for (const [page, sheet] of this.#turned) source.pages?.places.turnBack(page, sheet);
    return source;
  }

  /** The lines of all pages, in the order in which they are read. */
  finishLines(): readonly Line[] {
    while (this.#waiting.length > 0) this.#layOutFirst();
    this.#lines.push(...this.#tables.close());
    return this.#lines;
  }

  #layOutFirst(): void {
    const first = this.#waiting.shift();
    if (first === undefined) return;
    const { page, edges } = first;
    const furniture = furnitureOf(edges, [...this.#behind, ...this.#waiting.map((other) => other.edges)]);
    this.#behind.push(edges);
    if (this.#behind.length > WINDOW) this.#behind.shift();
    const words = page.words.filter((word) => !furniture.has(word));
    let startsPage = true;
    const flow = readPageFlow({ ...page, words }, this.#tables.openColumns(page.number));
    const usual = median(words.map(({ size }) => size));
    for (const [at, part] of flow.entries()) {
      const lines =
        part.kind === 'grid' ? this.#gridLines(part.grid, page) : this.#regionLines(part.region, page);
      if (part.kind === 'region') {
        const isNote = at === flow.length - 1 && areNotes(part.region, usual);
        if (isNote && this.#tables.addNotes(lines)) continue;
        this.#lines.push(...this.#tables.close());
      }
      this.#lines.push(
        ...lines.map((line, index) => (index === 0 && startsPage ? { ...line, startsPage } : line)),
      );
      startsPage &&= lines.length === 0;
    }
    for (const line of gatherLines([...furniture])) this.#lines.push(furnitureLine(line, page.number));
    for (const overlay of phrasesOf(page.overlays ?? []))
      this.#lines.push(furnitureLine(toLine(overlay), page.number));
  }

  #regionLines(region: Region, page: PrintedPage, cell: CellPlace | null = null): readonly Line[] {
    this.#regions += 1;
    return linesOfRegion(region, {
      ...{ page: page.number, width: page.width, fills: page.fills, region: this.#regions, cell },
    });
  }

  #gridLines(grid: FilledGrid, page: PrintedPage): readonly Line[] {
    return this.#tables.add(grid, page.number, (region, cell) => this.#regionLines(region, page, cell));
  }
}

/** Letters smaller than those of most words of their page, by this share. */
const SMALL = 0.92;

/** Footnotes: in small letters, with a mark in front. */
function areNotes({ lines }: Region, usual: number): boolean {
  const [first] = lines;
  return (
    first !== undefined &&
    lines.every(({ size }) => size <= usual * SMALL) &&
    /^(?:\[?\d{1,2}\]?|[¹²³⁴-⁹]{1,2}|\*{1,3})\s?\p{L}/u.test(textOf(first.words))
  );
}
