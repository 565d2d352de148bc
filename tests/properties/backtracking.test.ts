import { expect, it } from 'vitest';
import { readDocuments } from '../../src/index.ts';

/** More of these than any pattern can try all ways of: one that reads a run in two ways tries twice as many for each. */
const MANY = 300;

/**
 * What patterns look for, again and again, without the end that they wait for. None of it may be read in more ways than
 * one: such a text was never read to its end.
 */
const RUNS: Readonly<Record<string, string>> = {
  'signs between members of a list of parties': `Partijen: Stichting Woonbaken ${', , '.repeat(MANY)}zij, Thuis Best en gemeente Assen.`,
  'words behind the number of an article': `Zie artikel 3 van de Wet ${'Van De Regels Van '.repeat(MANY)}en verder.`,
  'words behind the word for an agreement': `De afspraken ${'van de gemeente voor wonen '.repeat(MANY)}zijn gemaakt.`,
  'words of scale': `De gemeente bouwt binnen twee ${'honderd duizend-'.repeat(MANY)}x woningen.`,
  'a word behind the verb of a party': `\n\nDe gemeente zal ${'doorbouwen'.repeat(8)}9:\n\n- woningen.`,
};

it.each(Object.entries(RUNS))('%s', async (_, run) => {
  const text = `Prestatieafspraken Assen\n\nDe gemeente Assen en Stichting Woonbaken maken afspraken.\n\nAfspraken\n\n1. De gemeente bouwt.\n\n2. ${run}\n\n3. Woonbaken bouwt 5 woningen.\n`;
  const bytes = new TextEncoder().encode(`${run}\n\n${text}`);
  expect(await readDocuments({ file: 'run.txt', bytes })).toHaveLength(1);
});

it('lines in front of a Markdown text that look like fields, without the line that closes them', async () => {
  const fields = 'titel:\t\t:\n\t\t:\n'.repeat(MANY);
  const text = `---\n${fields}\n# Prestatieafspraken Assen\n\n1. De gemeente bouwt 5 woningen.\n2. De gemeente verkoopt 4 woningen.\n`;
  expect(await readDocuments({ file: 'run.md', bytes: new TextEncoder().encode(text) })).toHaveLength(1);
});
