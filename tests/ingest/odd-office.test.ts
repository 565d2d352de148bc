import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/ingest/docx/list-numbers.ts';
import { readDocxFile } from '../../src/ingest/docx/read-docx-file.ts';
import type { Ingested } from '../../src/ingest/formats.ts';
import { readHtmlFile } from '../../src/ingest/html/read-html-file.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'De gemeente bouwt 5 woningen.';
const BODY = `<w:body><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>${WORDS}</w:t></w:r></w:p></w:body>`;

function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    ),
  );
}

function relations(entries: Readonly<Record<string, string>>): string {
  const listed = Object.entries(entries).map(
    ([kind, target]) => `<Relationship Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed.join('')}</Relationships>`;
}

function textOf(ingested: Ingested): string {
  if (!ingested.ok) throw new Error(ingested.diagnostics[0]?.message);
  return ingested.sources[0]?.text.trim() ?? '';
}

function refusalOf(ingested: Ingested): string | null {
  return ingested.ok ? null : (ingested.diagnostics[0]?.code ?? null);
}

const usual = `<w:document xmlns:w="${MAIN}">${BODY}</w:document>`;
const utf16 = (xml: string): Uint8Array => Buffer.from(`\ufeff${xml}`, 'utf16le');

describe('Word files of other programs say the same', () => {
  it.each([
    ['as Word writes it', archive({ 'word/document.xml': usual })],
    [
      'with another prefix',
      archive({ 'word/document.xml': usual.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=') }),
    ],
    [
      'with names that need no prefix, and attributes that do',
      archive({
        'word/document.xml': usual
          .replaceAll(/(<\/?)w:/gu, '$1')
          .replace('xmlns:w=', `xmlns="${MAIN}" xmlns:w=`),
      }),
    ],
    ['of the strict standard', archive({ 'word/document.xml': usual.replace(MAIN, STRICT) })],
    ['in UTF-16', archive({ 'word/document.xml': utf16(usual) })],
    ['in UTF-16, the other way round', archive({ 'word/document.xml': Buffer.from(utf16(usual)).swap16() })],
    [
      'under another name',
      archive({
        '_rels/.rels': relations({ officeDocument: 'word/document2.xml' }),
        'word/document2.xml': usual,
      }),
    ],
    [
      'in another folder',
      archive({ '_rels/.rels': relations({ officeDocument: '/tekst/a.xml' }), 'tekst/a.xml': usual }),
    ],
  ])('%s', (_, bytes) => {
    const read = readDocxFile(bytes);
    expect(textOf(read)).toBe(WORDS);
    expect(read.ok ? read.sources[0]?.blocks[0]?.kind : null).toBe('heading');
  });

  it('styles, footnotes and footers under other names', () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="K"/></w:pPr><w:r><w:t>Wonen</w:t></w:r></w:p><w:p><w:r><w:t>${WORDS}</w:t><w:footnoteReference w:id="4"/></w:r></w:p>`;
    const part = (name: string, inside: string): string =>
      `<w:${name} xmlns:w="${MAIN}">${inside}</w:${name}>`;
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const read = readDocxFile(
      archive({
        'word/document.xml': part('document', `<w:body>${body}</w:body>`),
        'word/_rels/document.xml.rels': relations({
          styles: 's.xml',
          footnotes: 'n.xml',
          footer: 'below.xml',
        }),
        'word/s.xml': part('styles', '<w:style w:styleId="K"><w:name w:val="heading 2"/></w:style>'),
        'word/n.xml': part('footnotes', `<w:footnote w:id="4">${paragraph('Een noot.')}</w:footnote>`),
        'word/below.xml': part('ftr', paragraph('Onder elke bladzijde')),
      }),
    );
    if (!read.ok) throw new Error(read.diagnostics[0]?.message);
    expect(read.sources[0]?.blocks.map(({ kind }) => kind).toSorted()).toEqual([
      'footnote',
      'furniture',
      'heading',
      'paragraph',
    ]);
  });
});

describe('nesting', () => {
  it.each([500, 5000, 50_000])('a page of %i boxes inside each other is read', (depth) => {
    for (const tag of ['div', 'span', 'b', 'blockquote', 'x-box'])
      expect(textOf(readHtmlFile(page(`${`<${tag}>`.repeat(depth)}<p>${WORDS}</p>`)))).toContain(WORDS);
  });

  it.each([
    ['lists', '<ul><li>'],
    ['tables', '<table><tr><td>'],
    ['boxes with numbers', '<b>1.</b><b>'],
  ])('a page of 1,000 %s inside each other is read', (_, opening) => {
    expect(textOf(readHtmlFile(page(`<p>${WORDS}</p>${opening.repeat(1000)}diep`)))).toContain(WORDS);
  });

  it('what stands behind deep boxes is where it was', () => {
    const html = `${'<div>'.repeat(900)}<p>diep</p>${'</div>'.repeat(900)}<h2>Wonen</h2><ul><li>${WORDS}</li></ul>`;
    const read = readHtmlFile(page(html));
    expect(read.ok ? read.sources[0]?.blocks.map(({ kind }) => kind) : []).toEqual([
      'paragraph',
      'heading',
      'item',
    ]);
  });

  it('a Word file of 20,000 changes inside each other is refused, and not as damaged', () => {
    const deep = usual
      .replace('<w:p>', `${'<w:ins>'.repeat(20_000)}<w:p>`)
      .replace('</w:p>', `</w:p>${'</w:ins>'.repeat(20_000)}`);
    expect(refusalOf(readDocxFile(archive({ 'word/document.xml': deep })))).toBe('source/bomb');
  });
});

function page(body: string): Uint8Array {
  return new TextEncoder().encode(`<!doctype html><title>a</title><body>${body}`);
}

describe('list numbers that no format has a sign for', () => {
  it.each([
    [0, 'lowerLetter', '0'],
    [-100, 'lowerLetter', '-100'],
    [-7, 'upperRoman', '-7'],
    [4000, 'lowerRoman', '4000'],
    [3999, 'lowerRoman', 'mmmcmxcix'],
    [27, 'lowerLetter', 'aa'],
  ])('%i in %s is %s', (value, format, shown) => expect(formatNumber(value, format)).toBe(shown));

  it.each([
    '<ol type=a start=-100><li>een<li>twee</ol>',
    '<ol type=a><li value=-200>een</ol>',
    '<ol type=i start=1e308><li>een</ol>',
    '<ol reversed start=99999999999999999999><li>een</ol>',
    '<table><tr><td colspan=-3 rowspan=99999999>een</table>',
  ])('%s is read', (html) => expect(textOf(readHtmlFile(page(html)))).toContain('een'));

  it.each(['abc', '1e99', '-5', '', '99999999999999999999'])(
    'a Word list that starts at "%s" is read',
    (start) => {
      const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${WORDS}</w:t></w:r></w:p>`;
      const read = readDocxFile(
        archive({
          'word/document.xml': usual.replace('<w:body>', `<w:body>${item}`),
          'word/numbering.xml': `<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
        }),
      );
      expect(textOf(read)).toContain(WORDS);
    },
  );
});
