import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AgreementDocument, readAgreement } from '../../src/index.ts';
import { ROOT } from '../project.ts';

/** What must not depend on how an agreement is written down. */
function contentOf({ kind, municipality, period, afspraken }: AgreementDocument): unknown {
  return {
    kind,
    municipality,
    period,
    afspraken: afspraken.map(({ number, title, text, actors, deadlines, targets, modality }) => ({
      number,
      title,
      text,
      actors: actors.map(({ party, via }) => [party, via]),
      deadlines: deadlines.map(({ spans: _, ...rest }) => rest),
      targets: targets.map(({ spans: _, of, ...rest }) => ({ ...rest, of: of?.text ?? null })),
      modality,
    })),
  };
}

/** Markdown as the plain text that a word processor would save: marks gone, a line for each paragraph. */
function toPlainText(markdown: string): string {
  return markdown
    .replace(/^#+ /gmu, '')
    .replace(/\*\*(.+?)\*\*/gu, '$1')
    .replace(/^- /gmu, '• ');
}

async function documentOf(file: string, text: string): Promise<AgreementDocument> {
  const { document, diagnostics } = await readAgreement({ file, bytes: new TextEncoder().encode(text) });
  if (document === null) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return document;
}

const AGREEMENT = `# Prestatieafspraken Assen 2025-2028

## Partijen

De gemeente Assen, Stichting Woonbaken en Huurdersvereniging Woonbaken.

## 1 Beschikbaarheid

Er zijn te weinig woningen in de gemeente. In 2024 stonden 3.100 huishoudens ingeschreven.

### Afspraken

1. De gemeente en Woonbaken realiseren uiterlijk 31 december 2027 minimaal 120 sociale huurwoningen.

2. Woonbaken verkoopt jaarlijks niet meer dan 15 woningen.

## 2 Betaalbaarheid

Wonen moet betaalbaar blijven voor mensen met een laag inkomen.

### Afspraken

3. Partijen evalueren in 2026 de regeling voor vroegsignalering.

4. De gemeente onderzoekt of een kwart van de woningen voor jongeren kan worden bestemd.

5. Woonbaken wijst ten minste 70% van de vrijkomende woningen toe onder de aftoppingsgrens.
`;

describe('the same agreement', () => {
  it('gives the same afspraken as Markdown and as plain text', async () => {
    const markdown = await documentOf('a.md', AGREEMENT);
    const plain = await documentOf('a.txt', toPlainText(AGREEMENT));
    expect(markdown.afspraken).toHaveLength(5);
    expect(contentOf(plain)).toEqual(contentOf(markdown));
  });

  it.each([
    ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['Latin-1', (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))],
    ['line ends of Windows', (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
    ['decomposed accents', (text: string) => new TextEncoder().encode(text.normalize('NFD'))],
  ])('gives the same afspraken in %s', async (_, encode) => {
    const text = readFileSync(`${ROOT}tests/agreements/terneuzen-2026-2029.txt`, 'utf8').replace(
      /[^\u0000-\u00ff]/gu,
      '-',
    );
    const usual = await documentOf('a.txt', text);
    const { document } = await readAgreement({ file: 'a.txt', bytes: encode(text) });
    expect(document === null ? null : contentOf(document)).toEqual(contentOf(usual));
  });
});
