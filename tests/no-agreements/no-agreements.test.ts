import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../src/index.ts';
import { ROOT } from '../project.ts';

const FOLDER = `${ROOT}tests/no-agreements/`;
const FILES = readdirSync(FOLDER).filter((file) => !file.endsWith('.test.ts'));

/** Papers that tell of agreements without being one: they are read, and hold no afspraken. */
const ABOUT_AGREEMENTS: Readonly<Record<string, string>> = {
  'monitor.txt': 'monitor',
  'raadsinformatiebrief.txt': 'raadsinformatiebrief',
  'woonvisie.md': 'woonvisie',
};

describe('papers that are no agreement, though much in them sounds like one', () => {
  it('has papers to read', () => expect(FILES.length).toBeGreaterThanOrEqual(14));

  it.each(FILES)('%s yields no afspraak', async (file) => {
    const { document, diagnostics } = await readAgreement(FOLDER + file);
    expect(document?.afspraken.map(({ text }) => text) ?? []).toEqual([]);
    // What is no agreement is refused with its reason.
    if (document === null) expect(diagnostics.map(({ code }) => code)).toContain('source/no-agreement');
  });

  it.each(Object.entries(ABOUT_AGREEMENTS))('%s is read as %s', async (file, kind) => {
    const { document } = await readAgreement(FOLDER + file);
    expect(document?.kind).toBe(kind);
  });
});
