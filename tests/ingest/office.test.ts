import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../scripts/evaluation/cases.ts';
import type { Gold } from '../../scripts/evaluation/gold.ts';
import { readAgreement, type AgreementDocument } from '../../src/index.ts';
import { readDocxFile } from '../../src/ingest/docx/read-docx-file.ts';
import { formatNumber } from '../../src/ingest/docx/list-numbers.ts';
import { readHtmlFile } from '../../src/ingest/html/read-html-file.ts';
import type { Ingested } from '../../src/ingest/formats.ts';
import { ROOT } from '../project.ts';

const PRODUCERS = `${ROOT}tests/producers`;

describe('against gold', () => {
  it.each([
    ['heemstede-2024-2027.docx', 'tests/gold/heemstede-2024-2027.json'],
    ['stichtse-vecht-2025-2030.docx', 'tests/gold/stichtse-vecht-2025-2030.json'],
    ['heemstede-2024-2027-libreoffice.html', 'tests/gold/heemstede-2024-2027.json'],
    ['stichtse-vecht-2025-2030-libreoffice.html', 'tests/gold/stichtse-vecht-2025-2030.json'],
    ['deurne-2026-2029-pandoc.html', 'tests/agreements/deurne-2026-2029.json'],
    ['ede-2026-2029-pandoc.docx', 'tests/agreements/ede-2026-2029.json'],
  ])('%s is read without a fault', async (file, gold) => {
    const parsed: Gold = JSON.parse(readFileSync(`${ROOT}${gold}`, 'utf8'));
    const { figures } = await evaluate({ name: file, file: `${PRODUCERS}/${file}`, gold: parsed });
    for (const [figure, value] of Object.entries(figures))
      expect([figure, value ?? 100]).toEqual([figure, 100]);
  });
});

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { document: `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
  );
}

/** Each block as `kind [marker depth] words`. */
function blocksOf(ingested: Ingested): readonly string[] {
  if (!ingested.ok) throw new Error(ingested.diagnostics[0]?.message);
  const [source] = ingested.sources;
  return (source?.blocks ?? []).map(({ kind, marker, depth, pieces, table }) => {
    const words = pieces.map(({ start, end }) => source?.text.slice(start, end)).join(' / ');
    const mark = marker === null ? '' : ` [${marker.text}${depth > 1 ? ` ${depth}` : ''}]`;
    return `${kind}${mark}: ${table === null ? words : words.replaceAll('\t', ' | ').replaceAll('\n', ' // ')}`;
  });
}

const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const item = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

describe('Word', () => {
  const numbering = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2.')}${level(2, 'decimal', '%1.%3')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

  it('counts lists as they are shown', () => {
    const body = [
      item('een', 1),
      item('twee', 1),
      item('onder twee', 1, 1),
      item('ook', 1, 1),
      item('drie', 1),
      item('onder drie', 1, 1),
      item('diep', 1, 2),
      item('zeven', 2),
      item('acht', 2),
      item('bol', 3),
    ].join('');
    expect(blocksOf(readDocxFile(docx(body, { numbering })))).toEqual([
      'item [1.]: een',
      'item [2.]: twee',
      'item [a. 2]: onder twee',
      'item [b. 2]: ook',
      'item [3.]: drie',
      'item [a. 2]: onder drie',
      'item [3.1 3]: diep',
      'item [7.]: zeven',
      'item [8.]: acht',
      'item [•]: bol',
    ]);
  });

  describe('lists that are set as people set them', () => {
    const numberingOf = (...levels: readonly string[]): string =>
      `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const levelWith = (xml: string, more: string): string => xml.replace('</w:lvl>', `${more}</w:lvl>`);
    const chapters = level(0, 'upperRoman', '%1.');

    it.each([
      ['anew in every chapter', level(1, 'decimal', '%2.'), ['I.', '1.', '2.', 'II.', '1.']],
      [
        'through all chapters',
        levelWith(level(1, 'decimal', '%2.'), '<w:lvlRestart w:val="0"/>'),
        ['I.', '1.', '2.', 'II.', '3.'],
      ],
      [
        'with the number of the chapter in figures',
        levelWith(level(1, 'decimal', '%1.%2'), '<w:isLgl/>'),
        ['I.', '1.1', '1.2', 'II.', '2.1'],
      ],
    ])('%s', (_, afspraken, markers) => {
      const body = [0, 1, 1, 0, 1].map((at) => item('tekst', 1, at)).join('');
      const read = readDocxFile(docx(body, { numbering: numberingOf(chapters, afspraken) }));
      expect(read.ok && read.sources[0]?.blocks.map(({ marker }) => marker?.text)).toEqual(markers);
    });

    it('headings and afspraken have the level that the list gives their style, which others inherit', () => {
      const list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
      const style = (id: string, name: string, rest: string): string =>
        `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
      const basedOn = '<w:basedOn w:val="Afspraak"/>';
      const styles = `<w:styles ${NAMESPACE}>${style('K', 'kop 1', list)}${style('Afspraak', 'afspraak', list)}${style('Vet', 'vet', basedOn)}</w:styles>`;
      const numbered = numberingOf(
        levelWith(level(0, 'decimal', '%1'), '<w:pStyle w:val="K"/>'),
        levelWith(level(1, 'decimal', '%1.%2'), '<w:pStyle w:val="Afspraak"/>'),
      );
      const body = ['K', 'Afspraak', 'Vet']
        .map((id) => paragraph('tekst', `<w:pStyle w:val="${id}"/>`))
        .join('');
      expect(blocksOf(readDocxFile(docx(body, { styles, numbering: numbered })))).toEqual([
        'heading: 1 tekst',
        'item [1.1 2]: tekst',
        'item [1.2 2]: tekst',
      ]);
    });
  });

  it('takes tracked changes as accepted, and says so', () => {
    const body = `<w:p><w:r><w:t>De gemeente bouwt </w:t></w:r><w:del w:id="1"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>4</w:t></w:r></w:ins><w:r><w:t> woningen.</w:t></w:r></w:p>`;
    const read = readDocxFile(docx(body));
    expect(blocksOf(read)).toEqual(['paragraph: De gemeente bouwt 4 woningen.']);
    expect(read.ok && read.sources[0]?.diagnostics.map(({ code }) => code)).toEqual([
      'source/tracked-changes',
    ]);
  });

  it('knows headings by their outline, footnotes, headers and text boxes', () => {
    const styles = `<w:styles ${NAMESPACE}><w:style w:styleId="K"><w:name w:val="Kop van ons"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:styleId="L"><w:basedOn w:val="K"/><w:name w:val="x"/></w:style></w:styles>`;
    const body = `${paragraph('Wonen', '<w:pStyle w:val="L"/>')}<w:p><w:r><w:t>De gemeente bouwt</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:pict><w:txbxContent>${paragraph('In een kader.')}</w:txbxContent></w:pict></w:r></w:p>`;
    const footnotes = `<w:footnotes ${NAMESPACE}><w:footnote w:id="7">${paragraph('Naar vermogen.')}</w:footnote></w:footnotes>`;
    const header1 = `<w:hdr ${NAMESPACE}>${paragraph('Concept')}</w:hdr>`;
    expect(blocksOf(readDocxFile(docx(body, { styles, footnotes, header1 })))).toEqual([
      'furniture: Concept',
      'heading: Wonen',
      'paragraph: De gemeente bouwt1',
      'paragraph: In een kader.',
      'footnote [1]: Naar vermogen.',
    ]);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'source/empty'],
    ['a file that is no archive', strToU8('geen zip'), 'source/damaged'],
    ['an archive without a document', zipSync({ 'a.txt': strToU8('a') }), 'source/damaged'],
    ['a document that is no XML', zipSync({ 'word/document.xml': strToU8('<w:document') }), 'source/damaged'],
    [
      'entities that swell',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>') }),
      'source/damaged',
    ],
    ['a document that swells', docx(' '.repeat(80 * 1024 * 1024)), 'source/bomb'],
    ['a file of the old format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'source/encrypted'],
    ['a document without words', docx('<w:p/>'), 'source/no-text'],
  ])('%s is refused', (_, bytes, code) => {
    const read = readDocxFile(bytes);
    expect(read.ok ? [] : read.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  it.each([
    [3, 'decimal', '3'],
    [3, 'decimalZero', '03'],
    [27, 'lowerLetter', 'aa'],
    [3, 'upperLetter', 'C'],
    [4, 'lowerRoman', 'iv'],
    [1994, 'upperRoman', 'MCMXCIV'],
  ])('%i as %s is %s', (value, format, shown) => expect(formatNumber(value, format)).toBe(shown));
});

describe('web pages', () => {
  it.each([
    [
      'navigation is left out',
      '<body><nav><p>Menu</p></nav><main><p>Tekst</p></main><footer>Contact</footer>',
      ['paragraph: Tekst'],
    ],
    [
      'the header of a section is its heading, that of the page is not',
      '<header><h1>Gemeente online</h1></header><section><header><h2>Thema 1</h2></header><p>Tekst</p></section>',
      ['heading: Thema 1', 'paragraph: Tekst'],
    ],
    [
      'lists keep where they begin',
      '<ol start="4"><li>vier<li value="9">negen</ol>',
      ['item [4.]: vier', 'item [9.]: negen'],
    ],
    [
      'lists keep their kind',
      '<ol type="a"><li>een<ol type="i"><li>diep</ol><li>twee</ol>',
      ['item [a.]: een', 'item [i. 2]: diep', 'item [b.]: twee'],
    ],
    ['lists can count back', '<ol reversed><li>b<li>a</ol>', ['item [2.]: b', 'item [1.]: a']],
    [
      'tables with heads are tables',
      '<table><tr><th>Nr<th>Wat<tr><td>1<td>Bouwen</table>',
      ['table: Nr | Wat // 1 | Bouwen'],
    ],
    [
      'tables without are a way to lay out',
      '<table><tr><td>K 1.1<br>Gemeente<td><p>Titel</p><p>Tekst.</p></table>',
      ['paragraph: K 1.1\nGemeente', 'paragraph: Titel', 'paragraph: Tekst.'],
    ],
    [
      'struck-out words are left out',
      '<p>De <del>oude</del><s>oude</s> nieuwe.</p>',
      ['paragraph: De nieuwe.'],
    ],
    [
      'scripts are never text',
      '<p>a</p><script>document.write("b")</script><template><p>c</p></template>',
      ['paragraph: a'],
    ],
    [
      'notes are footnotes',
      '<p>bouwt<sup>1</sup></p><section class="footnotes"><ol><li><p>Noot. <a href="#x">↩︎</a></p></ol></section>',
      ['paragraph: bouwt1', 'footnote [1]: Noot.'],
    ],
  ])('%s', (_, html, blocks) => expect(blocksOf(readHtmlFile(strToU8(html)))).toEqual(blocks));

  it('a page without words is refused', () => {
    const read = readHtmlFile(strToU8('<nav>Menu</nav>'));
    expect(read.ok ? [] : read.diagnostics.map(({ code }) => code)).toEqual(['source/no-text']);
  });
});

it('an afspraak of a Word file points into its text', async () => {
  const { document, text } = await readAgreement({
    file: 'a.docx',
    bytes: readFileSync(`${PRODUCERS}/stichtse-vecht-2025-2030.docx`),
  });
  const found: AgreementDocument['afspraken'] = document?.afspraken ?? [];
  expect(found).toHaveLength(67);
  for (const { deadlines } of found)
    for (const { quote, spans } of deadlines)
      expect(
        spans
          .map(({ start, end }) => text?.slice(start, end))
          .join(' ')
          .replace(/\s+/gu, ' '),
      ).toBe(quote);
});
