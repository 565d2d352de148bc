import { lengthOf, overlaps, quoteOf, type Span } from '../../core/span.ts';
import type { Block, Cell } from '../../core/source-text.ts';
import { readLabel } from '../../language/labels/index.ts';
import { progressField } from '../../language/progress-words.ts';
import { isTermHead, roleOfColumn } from '../../language/table-words.ts';
import type { AfspraakNode, AgreementTree } from '../../structure/tree/agreement-tree.ts';
import { isNumber, isRowHeading } from './progress-columns.ts';
import { headedTable } from './table-heads.ts';
import { paragraphNode } from './paragraph-node.ts';

/** What a column of a table of actions or offers is for. */
type Role = 'number' | 'stated' | 'owner' | 'other';

const YEAR = /^(?:jaar\s)?20\d\d$/iu;
const TOTAL = /^(?:sub)?totaal/iu;
const STATED =
  /^(?:(?:onze |ons )?(?:actie|maatregel|activiteit|bijdrage|bod|aanbod|inzet|inspanning|prestatie|ambitie|doel(?:stelling)?|project)(?:en|s)?|wat.{0,40}|omschrijving)$/iu;
/** Words of a cell that states something, on average; figures and names are shorter. */
const SHORTEST = 8;
const FEWEST_YEARS = 2;

/**
 * Rows of tables that say what is to be done and by whom, when, or how much in each year, where nothing else read them
 * as a list: their phrases are too short to sound like promises. Numbers by year are promises in a bid, and figures of
 * the population in a vision: `byYear` tells which.
 */
export function actionRows(
  tree: AgreementTree,
  { byYear }: { readonly byYear: boolean },
): readonly AfspraakNode[] {
  const taken = tree.afspraken.filter(({ form }) => form !== 'paragraph').flatMap(({ extent }) => extent);
  return tree.source.blocks
    .filter(
      ({ table, pieces }) =>
        table !== null && !pieces.some((piece) => taken.some((span) => overlaps(span, piece))),
    )
    .flatMap((block) => rowsOf(block, tree, byYear));
}

function rowsOf({ table }: Block, tree: AgreementTree, byYear: boolean): readonly AfspraakNode[] {
  const { text } = tree.source;
  if (table === null) return [];
  const { heads, rows } = headedTable(table);
  const titles = heads.map(({ pieces }) => quoteOf(text, pieces));
  const body = rows.filter((row) => !isRowHeading(row) && !TOTAL.test(quoteOf(text, row[0]?.pieces ?? [])));
  const plans =
    (byYear && titles.filter((title) => YEAR.test(title)).length >= FEWEST_YEARS) ||
    titles.some((title) => progressField(title) === 'owner' || isTermHead(title));
  const stated = statedColumn(titles, body, text);
  if (!table.hasHeader || !plans || stated === null) return [];
  const roles = titles.map((title, at): Role => {
    if (at === stated) return 'stated';
    if (roleOfColumn(title) === 'number') return 'number';
    return progressField(title) === 'owner' ? 'owner' : 'other';
  });
  return body.flatMap((cells) => rowNode(cells, { titles, roles }, tree));
}

/** The column that says what is to be done: by its head, else the one with the longest words. */
function statedColumn(
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
  text: string,
): number | null {
  const named = titles.findIndex((title) => STATED.test(title));
  if (named >= 0) return named;
  const lengths = titles.map((title, at) => {
    if (YEAR.test(title) || isTermHead(title) || progressField(title) === 'owner') return 0;
    const letters = rows.map((row) => quoteOf(text, row[at]?.pieces ?? []).replace(/[^\p{L}]/gu, '').length);
    return letters.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length);
  });
  const longest = Math.max(0, ...lengths);
  return longest >= SHORTEST ? lengths.indexOf(longest) : null;
}

type Columns = { readonly titles: readonly string[]; readonly roles: readonly Role[] };

function rowNode(
  cells: readonly Cell[],
  { titles, roles }: Columns,
  tree: AgreementTree,
): readonly AfspraakNode[] {
  const filled = (at: number): readonly Span[] =>
    (cells[at]?.pieces ?? []).filter((piece) => lengthOf(piece) > 0);
  const stated = filled(roles.indexOf('stated'));
  if (stated.length === 0) return [];
  const owner = filled(roles.indexOf('owner'));
  const number = quoteOf(tree.source.text, filled(roles.indexOf('number')));
  const label = isNumber(number) ? readLabel(`${number} x`) : null;
  return [
    {
      ...paragraphNode(stated, tree),
      form: 'row',
      series: label?.series ?? null,
      number: label?.number ?? null,
      printed: label?.printed ?? null,
      extent: cells.flatMap((_, at) => filled(at)),
      cells: cells.flatMap((_, at) =>
        roles[at] === 'other' || roles[at] === 'owner'
          ? [{ header: titles[at] ?? '', pieces: filled(at), isState: false }]
          : [],
      ),
      actorColumn: owner.length > 0 ? owner : null,
    },
  ];
}
