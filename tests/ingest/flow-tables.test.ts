import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocxFile } from '../../src/ingest/docx/read-docx-file.ts';
import type { Ingested } from '../../src/ingest/formats.ts';
import { readHtmlFile } from '../../src/ingest/html/read-html-file.ts';

/** The rows of all tables, `<` and `^` before what goes on from the left or from above; `/` between paragraphs. */
function rowsOf(ingested: Ingested): readonly string[] {
  if (!ingested.ok) throw new Error(ingested.diagnostics[0]?.message);
  const [source] = ingested.sources;
  return (source?.blocks ?? []).flatMap(({ table }) =>
    (table?.rows ?? []).map((row) =>
      row
        .map(({ pieces, covered }) => {
          const words = pieces.map(({ start, end }) => source?.text.slice(start, end));
          return (covered === null ? '' : covered === 'left' ? '<' : '^') + words.join(' / ');
        })
        .join(' | '),
    ),
  );
}

const html = (table: string): Ingested => readHtmlFile(strToU8(`<main><table>${table}</table></main>`));

function docx(rows: string, numbering: string): Ingested {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const document = `<w:document ${namespace}><w:body><w:tbl>${rows}</w:tbl></w:body></w:document>`;
  return readDocxFile(
    zipSync({
      'word/document.xml': strToU8(document),
      'word/numbering.xml': strToU8(`<w:numbering ${namespace}>${numbering}</w:numbering>`),
    }),
  );
}

it.each([
  [
    'downwards and across',
    '<tr><th>Thema<th>Wie<th>Wat<tr><td rowspan=2>A<td>x<td>y<tr><td colspan=2>z',
    ['Thema | Wie | Wat', 'A | x | y', '^A | z | <z'],
  ],
  [
    'over the whole row',
    '<tr><th>Nr<th>Wat<tr><td colspan=2>Tussenkop<tr><td>1<td>x',
    ['Nr | Wat', 'Tussenkop | <Tussenkop', '1 | x'],
  ],
  ['further than there are rows', '<tr><th>Nr<th>Wat<tr><td rowspan=99>1<td>x', ['Nr | Wat', '1 | x']],
  ['in no row', '<tr><th>Nr<th>Wat<tr><td>1', ['Nr | Wat', '1 | ']],
])('cells of a web page that reach %s', (_, table, rows) => expect(rowsOf(html(table))).toEqual(rows));

it('paragraphs and items of a cell are pieces, items with their sign', () =>
  expect(
    rowsOf(html('<tr><th>Nr<th>Wat<tr><td>1<td><p>Wij:</p><ul><li>bouwen<li>slopen</ul>- meten<br>- tellen')),
  ).toEqual(['Nr | Wat', '1 | Wij: / • bouwen / • slopen / - meten / - tellen']));

it('strong words in the first row are heads', () =>
  expect(rowsOf(html('<tr><td><b>Project</b><td><b>Aantal</b><tr><td>Zuid<td>12'))).toEqual([
    'Project | Aantal',
    'Zuid | 12',
  ]));

it('cards are tables without heads', () => {
  const card = '<tr><td>Afspraak<td>Wij bouwen.<tr><td>Trekker<td>Gemeente';
  const ingested = readHtmlFile(strToU8(`<main><table>${card}</table><table>${card}</table></main>`));
  expect(rowsOf(ingested)).toHaveLength(4);
  if (!ingested.ok) throw new Error('refused');
  expect(ingested.sources[0]?.blocks.map(({ table }) => table?.hasHeader)).toEqual([false, false]);
});

it('cells and numbers of a Word file', () => {
  const cell = (text: string, properties = '', paragraph = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const rows = [
    [cell('Nr'), cell('Afspraak'), cell('Wie')],
    [cell('', '', numbered), cell('Bouwen'), cell('Gemeente', '<w:vMerge w:val="restart"/>')],
    [cell('', '', numbered), cell('Slopen'), cell('', '<w:vMerge/>')],
    [cell('Tussenkop', '<w:gridSpan w:val="3"/>')],
  ];
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="A%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const body = rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('');
  expect(rowsOf(docx(body, numbering))).toEqual([
    'Nr | Afspraak | Wie',
    'A1. | Bouwen | Gemeente',
    'A2. | Slopen | ^Gemeente',
    'Tussenkop | <Tussenkop | <Tussenkop',
  ]);
});
