import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../src/index.ts';

const PARTIES =
  'De gemeente Venlo, Stichting Woonbaken (hierna: Woonbaken) en Huurdersvereniging De Sleutel maken deze afspraken.';
const AFSPRAKEN = [
  '1. De gemeente wijst vóór 1 juli 2027 drie bouwlocaties aan.',
  '2. Woonbaken bouwt in 2027 tachtig sociale huurwoningen.',
  '3. De Sleutel adviseert binnen zes weken over de plannen.',
].join('\n');

async function kindOf(text: string): Promise<string | null> {
  const { document } = await readAgreement({ file: 'a.md', bytes: new TextEncoder().encode(text) });
  return document === null ? null : `${document.kind}: ${document.afspraken.length}`;
}

describe('what a paper says first of itself', () => {
  it.each([
    [
      'a list of actions under the title of an agreement',
      `# Prestatieafspraken Venlo 2026-2029\n\n## Actielijst van gemeente en corporatie\n\n${PARTIES}\n\n## Bouwen\n\n${AFSPRAKEN}`,
      'prestatieafspraken: 3',
    ],
    [
      'an agreement in the form of a letter',
      `# Bod en wederbod\n\nPrestatieafspraken tussen de gemeente Venlo, Stichting Woonbaken en Huurdersvereniging De Sleutel voor 2027\n\nDatum: 10 december 2026\n\nBetreft: antwoord op het bod van juni\n\nBeste huurders,\n\n${PARTIES}\n\n## Bouwen\n\n${AFSPRAKEN}`,
      'prestatieafspraken: 3',
    ],
    [
      'minutes that speak of an agreement',
      `# Notulen bestuurlijk overleg\n\nPrestatieafspraken Venlo 2026-2029\n\n${PARTIES}\n\n${AFSPRAKEN}`,
      null,
    ],
  ])('%s', async (_, text, expected) => expect(await kindOf(text)).toBe(expected));
});
