import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn, ROOT } from '../project.ts';

/** Names in the registers that are words of Dutch or English as well. */
const ORDINARY_WORDS = new Set([
  'Best',
  'Bergen',
  'Heel',
  'Horst',
  'Mei',
  'Ons Huis',
  'Vooruit',
  'Wonen',
  'Waar',
  'Woonvisie',
]);

function namesIn(register: string): readonly string[] {
  const rows: readonly Record<string, string>[] = parse(readFileSync(`${ROOT}src/registers/${register}`), {
    columns: true,
  });
  return rows
    .flatMap(({ name = '', aliases = '' }) => [name, ...aliases.split('|')])
    .filter((name) => name.length > 3 && /\p{Lu}|\d/u.test(name) && !ORDINARY_WORDS.has(name));
}

const sources = filesIn('src', ['.ts']).filter(({ path }) => !path.startsWith('src/registers/'));

describe.each(['gemeenten.csv', 'corporaties.csv'])('no source file names an entry of %s', (register) => {
  const names = namesIn(register);

  it('has names to look for', () => expect(names.length).toBeGreaterThan(200));

  it.each(sources.map(({ path, text }) => [path, text] as const))('%s', (_, text) => {
    const words = ` ${text.replace(/[^\p{L}\p{N}&'’-]+/gu, ' ')} `;
    expect(names.filter((name) => words.includes(` ${name} `))).toEqual([]);
  });
});
