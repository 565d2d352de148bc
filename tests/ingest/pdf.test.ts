import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AgreementDocument, type PlacedSpan, readAgreement } from '../../src/index.ts';
import { openPdf } from '../../src/ingest/pdf/open-pdf.ts';
import { readPages } from '../../src/ingest/pdf/read-pages.ts';
import { holdsMiddle, type Box, type PrintedWord } from '../../src/layout/page/printed-page.ts';
import { ROOT } from '../project.ts';

const bytesOf = (path: string): Uint8Array => readFileSync(ROOT + path);

async function documentOf(path: string): Promise<AgreementDocument> {
  const { document, diagnostics } = await readAgreement(ROOT + path);
  if (document === null) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return document;
}

/** What must not depend on who printed it. */
function contentOf({ kind, period, parties, afspraken }: AgreementDocument): unknown {
  return {
    kind,
    period,
    parties: parties.map(({ id, role }) => [id, role]),
    afspraken: afspraken.map(({ number, text, chapter, actors, deadlines, targets }) => ({
      number,
      chapter,
      text: text.replace(/['’‘]/gu, "'"),
      actors: actors.map(({ party, via }) => [party, via]),
      deadlines: deadlines.map(({ kind: how, start, end, every, quote }) => [how, start, end, every, quote]),
      targets: targets.map(({ role, comparator, value, unit }) => [role, comparator, value, unit]),
    })),
  };
}

describe('the same agreement from different producers', () => {
  describe.each(['ede-2026-2029', 'deurne-2026-2029'])('%s', (name) => {
    it.each(['libreoffice', 'qt'])(
      'printed by %s says what it says printed by chromium',
      async (producer) => {
        const reference = await documentOf(`tests/producers/${name}-chromium.pdf`);
        const printed = await documentOf(`tests/producers/${name}-${producer}.pdf`);
        expect(contentOf(printed)).toEqual(contentOf(reference));
      },
    );
  });
});

/** The words of every page, as they are printed. */
async function wordsByPage(path: string): Promise<ReadonlyMap<number, readonly PrintedWord[]>> {
  const opened = await openPdf(bytesOf(path));
  if (!opened.ok) throw new Error('not opened');
  const pages = new Map<number, readonly PrintedWord[]>();
  for await (const { number, page } of readPages(opened.pdf)) pages.set(number, page?.words ?? []);
  await opened.close();
  return pages;
}

/** Letters and digits only, in order of the alphabet: how lines are joined does not matter. */
const letters = (texts: readonly string[]): string =>
  texts
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .split('')
    .toSorted()
    .join('');

describe.each(['hilversum-2023-2027', 'heemstede-2024-2027', 'stichtse-vecht-2025-2030'])(
  '%s.pdf',
  (name) => {
    const path = `corpus/${name}.pdf`;

    it('the boxes of every afspraak hold its words and no others', async () => {
      const { text, document } = await readAgreement(ROOT + path);
      const printed = await wordsByPage(path);
      const wrong = (document?.afspraken ?? []).flatMap(({ id, spans }) => {
        const inside = new Set<PrintedWord>();
        for (const { page, boxes } of spans)
          for (const word of printed.get(page ?? 0) ?? [])
            if (boxes?.some((box: Box) => holdsMiddle(box, word.box)) === true) inside.add(word);
        const drawn = letters([...inside].map((word) => word.text));
        const said = letters(spans.map(({ start, end }) => (text ?? '').slice(start, end)));
        return drawn === said ? [] : [{ id, drawn: drawn.length, said: said.length }];
      });
      expect(wrong).toEqual([]);
    });

    it('every span has its page, and boxes that lie on it', async () => {
      const document = await documentOf(path);
      const spans = document.afspraken.flatMap((afspraak): readonly PlacedSpan[] => [
        ...afspraak.spans,
        ...afspraak.deadlines.flatMap((deadline) => deadline.spans),
        ...afspraak.targets.flatMap((target) => target.spans),
      ]);
      expect(spans.length).toBeGreaterThan(60);
      const pages = document.source.pages ?? 0;
      expect(spans.filter(({ page }) => page === null || page < 1 || page > pages)).toEqual([]);
      expect(spans.filter(({ boxes }) => boxes === null || boxes.length === 0)).toEqual([]);
      const outside = spans
        .flatMap(({ boxes }) => boxes ?? [])
        .filter(([left, top, right, bottom]) => left >= right || top >= bottom || left < 0 || top < 0);
      expect(outside).toEqual([]);
    });
  },
);

describe('files that are damaged', () => {
  const whole = bytesOf('tests/producers/ede-2026-2029-qt.pdf');
  const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
  const asLatin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

  async function outcome(bytes: Uint8Array): Promise<readonly [string, number, readonly string[]]> {
    const { status, document, diagnostics } = await readAgreement({ file: 'file.pdf', bytes });
    const about = [...diagnostics, ...(document?.diagnostics ?? [])].filter(({ code }) =>
      code.startsWith('source/'),
    );
    for (const { message } of about) expect(message).toMatch(/^[A-Z].*\.$/u);
    return [status, document?.afspraken.length ?? 0, about.map(({ code }) => code)];
  }

  it('a password that only forbids changes does not forbid reading', async () => {
    expect(await outcome(bytesOf('tests/damaged/owner-password.pdf'))).toEqual(['ok', 38, []]);
  });

  it('a password that is needed to read is asked for in a sentence', async () => {
    expect(await outcome(bytesOf('tests/damaged/user-password.pdf'))).toEqual([
      'failed',
      0,
      ['source/encrypted'],
    ]);
  });

  it('without its cross-references the file is searched, and that is said', async () => {
    const text = asLatin1(whole).replace('startxref', 'startxxxx');
    expect(await outcome(latin1(text))).toEqual(['ok', 38, ['source/damaged']]);
  });

  it('a page that is damaged costs that page', async () => {
    const bytes = Uint8Array.from(whole);
    const stream = asLatin1(whole).indexOf('stream', 20_000);
    bytes.fill(0x41, stream + 40, stream + 200);
    const [status, afspraken, codes] = await outcome(bytes);
    expect([status, codes]).toEqual(['ok', ['source/damaged']]);
    expect(afspraken).toBeGreaterThan(25);
  });

  it.each([
    ['cut off', whole.subarray(0, 30_000), 'source/damaged'],
    ['no PDF at all', latin1('Dit is geen PDF.'), 'source/damaged'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256), 'source/damaged'],
    ['empty', new Uint8Array(), 'source/empty'],
    [
      'without pages',
      latin1(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Size 3/Root 1 0 R>>\n%%EOF\n',
      ),
      'source/no-text',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await outcome(bytes)).toEqual(['failed', 0, [code]]);
  });

  it('the bytes of the caller stay as they were', async () => {
    const bytes = Uint8Array.from(whole);
    await readAgreement({ file: 'file.pdf', bytes });
    expect(bytes).toEqual(Uint8Array.from(whole));
  });
});

it('every producer that is stored is compared', () => {
  const names = readdirSync(`${ROOT}tests/producers`);
  expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(6);
});
