import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/core/diagnostic.ts';
import { readAgreement } from '../../src/index.ts';
import { confidenceUnder } from '../../src/normalise/confidence.ts';
import { placeDiagnostics } from '../../src/normalise/place-spans.ts';
import { gradeQuality } from '../../src/normalise/quality.ts';

const GOOD = `# Prestatieafspraken Assen 2025-2028

De gemeente Assen, Stichting Woonbaken (Woonbaken) en Huurdersvereniging De Sleutel spreken af:

## Nieuwbouw

1. De gemeente wijst uiterlijk 1 juli 2026 locaties aan voor 40 woningen.
2. Woonbaken bouwt in 2027 op deze locaties minimaal 30 sociale huurwoningen.
3. De Sleutel wordt twee keer per jaar door Woonbaken bijgepraat over de bouw.
`;

async function read(text: string, file = 'assen.md') {
  const { document } = await readAgreement({ file, bytes: new TextEncoder().encode(text) });
  if (document === null) throw new Error('No document.');
  return document;
}

describe('the grade of a document', () => {
  it('is good where everything is clearly set out, and says what it rests on', async () => {
    const { quality } = await read(GOOD);
    expect(['A', 'B']).toContain(quality.grade);
    expect(quality.reasons[0]).toMatch(/^Of 100 afspraken that look like these, about \d+ have text/u);
  });

  it('falls with gaps and numbers that come back, and says so', async () => {
    const { quality } = await read(GOOD.replace('\n2. ', '\n4. ').replace('\n3. ', '\n4. '));
    expect(quality.grade > (await read(GOOD)).quality.grade).toBe(true);
    expect(quality.reasons.join(' ')).toContain('have a number that comes back.');
  });

  it('falls far where nothing looks like a list of afspraken', async () => {
    const document = await read(GOOD);
    const doubts = placeDiagnostics([diagnose('structure/low-evidence', 'Nothing looks like a list.')]);
    const { grade, reasons } = gradeQuality({ ...document, diagnostics: doubts });
    expect(grade > document.quality.grade).toBe(true);
    expect(reasons.join(' ')).toContain('Nothing is clearly set out');
  });

  it('tells of a paper that nothing was read from it', async () => {
    const document = await read(GOOD);
    const { grade, reasons } = gradeQuality({ ...document, kind: 'monitor', afspraken: [] });
    expect([grade, reasons[0]]).toEqual(['C', 'Nothing was read from this monitor.']);
  });
});

describe('confidence', () => {
  it.each([
    [{}, 0.5],
    [{ always: 1 }, 0.73],
    [{ always: -9 }, 0.05],
    [{ always: 9 }, 0.99],
    [{ always: 1, long: -1 }, 0.5],
  ])('under %j is %d', (weights, expected) => {
    expect(confidenceUnder(weights, { long: 1, 'not weighed': 3 })).toBe(expected);
  });

  it('falls where a text is cut off', async () => {
    const whole = (await read(GOOD)).afspraken[1]?.confidence ?? 0;
    const cut = (await read(GOOD.replace('sociale huurwoningen.', 'sociale'))).afspraken[1]?.confidence ?? 1;
    expect(cut).toBeLessThan(whole);
  });
});
