import { describe, expect, it } from 'vitest';
import { cleanCharacters } from '../../src/ingest/clean-characters.ts';
import { decodeText } from '../../src/ingest/decode-text.ts';

const TEXT = 'Vóór 1 juli bouwt de coöperatie één flat.\n'.repeat(3);

describe('encodings', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT), []],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), []],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), ['source/encoding']],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), ['source/encoding']],
    ['UTF-16, the other way round', Buffer.from(TEXT, 'utf16le').swap16(), ['source/encoding']],
    ['Latin-1', Buffer.from(TEXT, 'latin1'), ['source/encoding']],
  ])('%s', (_, bytes, codes) => {
    const decoded = decodeText(new Uint8Array(bytes));
    expect(decoded).toMatchObject({ ok: true });
    expect(decoded.ok ? cleanCharacters(decoded.text) : '').toBe(TEXT);
    expect(decoded.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  const utf8 = Buffer.from(TEXT);
  it.each([
    ['a sign cut off at the end', Buffer.concat([utf8, Buffer.from([0xe2, 0x82])]), `${TEXT}\ufffd`],
    [
      'a sign of which one byte is left',
      Buffer.concat([Buffer.from('Een flat '), Buffer.from([0xc3])]),
      'Een flat \ufffd',
    ],
    ['one byte that fell over', Buffer.concat([utf8, Buffer.from([0xff]), utf8]), `${TEXT}\ufffd${TEXT}`],
  ])('UTF-8 with %s stays UTF-8, and it is said', (_, bytes, text) => {
    expect(decodeText(new Uint8Array(bytes))).toMatchObject({
      ok: true,
      text,
      diagnostics: [{ code: 'source/encoding', message: expect.stringContaining('broken') }],
    });
  });

  it.each(['café', 'één', 'coördinatie: € 3'])(
    '%s in Windows-1252 is not UTF-8 with a broken sign',
    (word) => {
      const bytes = Buffer.from(word.replace('€', '\u0080'), 'latin1');
      expect(decodeText(new Uint8Array(bytes))).toMatchObject({ ok: true, text: word });
    },
  );

  it.each([
    ['nothing', new Uint8Array(), 'source/empty'],
    ['white space', new TextEncoder().encode('\n \n'), 'source/empty'],
    ['a picture', Uint8Array.from({ length: 2000 }, (_, at) => (at * 31) % 251), 'source/binary'],
  ])('%s is refused', (_, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, diagnostics: [{ code }] });
  });
});

describe('one way of writing', () => {
  it.each([
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['spaces', 'a\u00a0b\u2009c', 'a b c'],
    ['ligatures', 'e\ufb03cient', 'efficient'],
    ['bullets of word processors', '\uf0b7 a\n\u0081 b', '• a\n• b'],
    ['soft hyphens', 'presta\u00adtie', 'prestatie'],
    ['hyphens', 'een wo\u2010\nning voor zestig\u2011plussers', 'een wo-\nning voor zestig-plussers'],
    [
      'soft hyphens where a line ends',
      'omzetbelas\u00ad\nting, huur\u00ad\u2010\nsom',
      'omzetbelas-\nting, huur-\nsom',
    ],
    ['composed accents', 'e\u0301e\u0301n', 'één'],
  ])('%s', (_, raw, expected) => expect(cleanCharacters(raw)).toBe(expected));
});
