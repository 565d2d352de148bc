import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_SEVERITIES } from '../../src/core/diagnostic.ts';
import { NOT_A_QUANTITY } from '../../src/core/not-a-quantity.ts';
import { filesIn, ROOT } from '../project.ts';
import { readFileSync } from 'node:fs';

const sources = filesIn('src', ['.ts']);

describe('console, exit codes and the clock', () => {
  const others = sources.filter(({ path }) => path !== 'src/cli.ts' && !path.startsWith('src/command/'));

  it.each([
    'console.',
    'process.exit',
    'Date.now',
    'new Date(',
    'performance.now',
    'toLocale',
    'Math.random',
    'eval(',
    'new Function',
  ])('%s is used by no stage', (word) => {
    expect(others.filter(({ text }) => text.includes(word)).map(({ path }) => path)).toEqual([]);
  });
});

it('the README lists every diagnostic code, and no other', () => {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  const listed = [...readme.matchAll(/^\| `(?<code>[a-z]+\/[a-z-]+)` +\|/gmu)].map(
    ({ groups }) => groups?.['code'],
  );
  expect(listed.toSorted()).toEqual(Object.keys(DIAGNOSTIC_SEVERITIES).toSorted());
});

it('the README lists every reason why a number is no quantity, and no other', () => {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  const line =
    /^The `reason` of `quantity\/unclassified`: (?<list>.*)$/mu.exec(readme)?.groups?.['list'] ?? '';
  const listed = [...line.replaceAll(/\([^)]*\)\)?/gu, '').matchAll(/`(?<code>[a-z-]+)`/gu)].map(
    ({ groups }) => groups?.['code'],
  );
  expect(listed.toSorted()).toEqual(Object.keys(NOT_A_QUANTITY).toSorted());
});

it('every diagnostic code is used', () => {
  const users = sources.filter(
    ({ path }) => path !== 'src/core/diagnostic.ts' && path !== 'src/normalise/confidence.ts',
  );
  const unused = Object.keys(DIAGNOSTIC_SEVERITIES).filter(
    (code) => !users.some(({ text }) => text.includes(`'${code}'`)),
  );
  expect(unused).toEqual([]);
});
