import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { deflateSync, gzipSync } from 'node:zlib';
import { ROOT } from '../project.ts';

type Content = string | Uint8Array;

/** A PDF of one page; `contents` is the stream object that paints it, `page` and `tree` may be what they should not. */
function pdf(contents: Content, dictionary: string, { page = '', tree = '' } = {}): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    tree || '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    page || '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>',
  ];
  const data = Buffer.from(contents);
  const stream = Buffer.concat([
    Buffer.from(`4 0 obj\n<</Length ${data.length}${dictionary}>>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${body}`),
    stream,
    Buffer.from('trailer\n<</Size 5/Root 1 0 R>>\n%%EOF'),
  ]);
}

const MEBIBYTE = 1024 * 1024;
const zeros = Buffer.alloc(300 * MEBIBYTE);
const once = deflateSync(zeros, { level: 9 });
const flate = '/Filter/FlateDecode';

/** Files that swell, each with the outcome that they must have. */
const BOMBS: readonly (readonly [name: string, content: Buffer, outcome: string])[] = [
  ['flate.pdf', pdf(once, flate), 'bomb'],
  ['flate-twice.pdf', pdf(deflateSync(once, { level: 9 }), '/Filter[/FlateDecode/FlateDecode]'), 'bomb'],
  ['flate-abbreviated.pdf', pdf(once, '/Filter/Fl'), 'bomb'],
  ['flate-escaped.pdf', pdf(once, '/Filter/Flate#44ecode'), 'bomb'],
  ['flate-elsewhere.pdf', pdf(once, '/Filter 9 0 R'), 'bomb'],
  ['hex-then-flate.pdf', pdf(once.toString('hex'), '/Filter[/ASCIIHexDecode/FlateDecode]'), 'bomb'],
  ['run-length.pdf', pdf(Buffer.alloc(3 * MEBIBYTE, '\x81x', 'latin1'), '/Filter/RunLengthDecode'), 'bomb'],
  ['filters.pdf', pdf(once, `/Filter[${'/FlateDecode'.repeat(9)}]`), 'bomb'],
  ['nested.pdf', pdf('q Q', '', { page: `${'<</A'.repeat(2000)} 1 ${'>>'.repeat(2000)}` }), 'bomb'],
  ['arrays.pdf', pdf('q Q', '', { page: `${'['.repeat(90_000)}${']'.repeat(90_000)}` }), 'bomb'],
  ['swelling.docx', Buffer.from(zipSync({ 'word/document.xml': zeros.subarray(0, 80 * MEBIBYTE) })), 'bomb'],
  ['objects.pdf', Buffer.from(`%PDF-1.7\n${'1 0 obj 1 endobj\n'.repeat(600_000)}`), 'bomb'],
];

/** Files that lead in circles or are not what they say. */
function oddities(): readonly (readonly [name: string, content: Content])[] {
  const loop = '<</Type/Pages/Kids[2 0 R]/Count 1>>';
  const text = readFileSync(`${ROOT}tests/agreements/velsen-2026-2029.txt`);
  const real = readFileSync(`${ROOT}tests/producers/ede-2026-2029-qt.pdf`);
  return [
    ['loop.pdf', pdf('q Q', '', { tree: loop })],
    ['own-parent.pdf', pdf('q Q', '', { page: '<</Type/Page/Parent 3 0 R/Contents 4 0 R>>' })],
    ['many-pages.pdf', pdf('q Q', '', { tree: '<</Type/Pages/Kids[3 0 R]/Count 99999999>>' })],
    [
      'own-form.pdf',
      pdf('/X Do', '', {
        page: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>',
      }),
    ],
    ['text.pdf', text],
    ['pdf.txt', real],
    ['pdf.md', real],
    ['zip.pdf', gzipSync(text)],
    ['gzip.txt', gzipSync(text)],
    ['empty.pdf', ''],
    ['empty.txt', ''],
    ['empty.md', ''],
    ['word.docx', gzipSync(text)],
    ['old.doc', text],
    ['nothing', ''],
    ['one-line.txt', 'woning'.repeat(300_000)],
    ['brackets.md', '['.repeat(50_000)],
    ['quotes.md', '> '.repeat(5000)],
    ['lists.md', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
    ['numbers.txt', Array.from({ length: 4000 }, (_, at) => `${at}. a`).join('\n')],
    ['nulls.txt', Buffer.alloc(100_000)],
    ['line\nend.txt', text],
    ['quote"\'`$(id).txt', text],
    ['a..txt', text],
    ['-..pdf', real.subarray(0, 500)],
    ['=1+1.txt', text],
    ['‮gpj.txt', text],
  ];
}

/** A fixed sequence of numbers below 1: the same files in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const MUTATIONS = 125;
const FLIPS = 40;

function mutated(file: Buffer, seed: number): Buffer {
  const next = sequence(seed);
  const copy = Buffer.from(file);
  for (let flip = 0; flip < FLIPS; flip += 1)
    copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
  return copy;
}

/** Writes the files of the fault suite; the outcomes that some of them must have, by name. */
export function writeHostileFiles(folder: string): ReadonlyMap<string, string> {
  mkdirSync(folder, { recursive: true });
  const expected = new Map<string, string>();
  const write = (name: string, content: Content, outcome?: string): void => {
    writeFileSync(join(folder, name), content);
    if (outcome !== undefined) expected.set(name, outcome);
  };
  for (const [name, content, outcome] of BOMBS) write(name, content, outcome);
  for (const [name, content] of oddities()) write(name, content);
  const sources = ['ede-2026-2029-qt.pdf', 'deurne-2026-2029-qt.pdf', 'ede-2026-2029-libreoffice.pdf'].map(
    (name) => readFileSync(`${ROOT}tests/producers/${name}`),
  );
  for (const [at, source] of [
    ...sources,
    readFileSync(`${ROOT}corpus/stichtse-vecht-2025-2030.pdf`),
  ].entries())
    for (let tenth = 1; tenth < 10; tenth += 1)
      write(`cut-${at}-${tenth}.pdf`, source.subarray(0, (source.length * tenth) / 10));
  for (let seed = 1; seed <= MUTATIONS; seed += 1) {
    const source = sources[seed % sources.length];
    if (source !== undefined) write(`mutated-${seed}.pdf`, mutated(source, seed));
  }
  for (const name of ['owner-password.pdf', 'user-password.pdf'])
    write(name, readFileSync(`${ROOT}tests/damaged/${name}`));
  expected.set('user-password.pdf', 'encrypted');
  for (const name of ['zeros.pdf', 'zeros.txt']) {
    write(name, '', 'too-large');
    truncateSync(join(folder, name), 1024 * MEBIBYTE);
  }
  expected
    .set('empty.pdf', 'empty')
    .set('word.docx', 'damaged')
    .set('old.doc', 'unsupported')
    .set('nulls.txt', 'unsupported');
  return expected;
}
