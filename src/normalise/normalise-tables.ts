import type { Block } from '../core/source-text.ts';
import { lastBegun, lengthOf, quoteOf } from '../core/span.ts';
import type { AgreementTree } from '../structure/tree/agreement-tree.ts';
import type { AgreementDocument } from './document-schema.ts';
import { placeSpans } from './place-spans.ts';

/** The tables of a document with the chapter that each stands in and the title above it. */
export function normaliseTables(tree: AgreementTree): AgreementDocument['tables'] {
  const { blocks, text } = tree.source;
  return blocks.flatMap(({ table, pieces }, at) => {
    if (table === null) return [];
    const rows = table.rows.map((row) =>
      row.map((cell) => ({
        text: quoteOf(text, cell.pieces),
        spans: placeSpans(cell.pieces.filter((piece) => lengthOf(piece) > 0)),
      })),
    );
    const [first = [], ...rest] = rows;
    const start = pieces[0]?.start ?? 0;
    const chapter = lastBegun(tree.chapters, start);
    return [
      {
        chapter: chapter?.id ?? null,
        title: titleAbove(blocks, at, text),
        header: table.hasHeader ? first.map((cell) => cell.text) : [],
        rows: table.hasHeader ? rest : rows,
        spans: placeSpans(pieces),
      },
    ];
  });
}

/** A short line right above a table is its title. */
function titleAbove(blocks: readonly Block[], at: number, text: string): string | null {
  const above = blocks.slice(0, at).findLast(({ kind }) => kind !== 'furniture' && kind !== 'footnote');
  const words = above === undefined || above.table !== null ? '' : quoteOf(text, above.pieces);
  return words !== '' && words.length <= LONGEST_TABLE_TITLE && !/[.;]$/u.test(words) ? words : null;
}

const LONGEST_TABLE_TITLE = 160;
