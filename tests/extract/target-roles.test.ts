import { describe, expect, it } from 'vitest';
import { readComparator } from '../../src/language/comparator-words.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { findDeadlines } from '../../src/extract/deadlines/find-deadlines.ts';
import { overlaps } from '../../src/core/span.ts';
import { propose } from '../../src/extract/rule.ts';
import { dropOverlaps } from '../../src/core/span.ts';
import { surroundingsOf } from '../../src/extract/targets/clauses.ts';
import { AMOUNT_RULES } from '../../src/extract/targets/amounts/index.ts';
import { evidenceOf } from '../../src/extract/targets/decide-role.ts';
import { ROLE_RULES } from '../../src/extract/targets/roles/index.ts';
import type { Evidence } from '../../src/extract/targets/roles/role-rule.ts';
import { marked } from '../marked.ts';

/** What is known of the marked number, the first one that is no date, as the reader sees it. */
function evidenceIn(example: string): Evidence {
  const { text, start, end } = marked(example);
  const sentences = sentencesOf(text);
  const { setAside } = findDeadlines(text, { inCell: false, sentences, firstYear: 2025 });
  const amount = dropOverlaps(propose(text, AMOUNT_RULES)).find((found) => overlaps(found, { start, end }));
  if (amount === undefined) throw new Error(`No amount is marked in "${example}".`);
  return evidenceOf({
    amount: amount.value,
    comparator: readComparator(text, amount.start, amount.end),
    around: surroundingsOf(amount, text, sentences),
    hasPastDate: setAside.some(({ reason }) => reason.startsWith('a date in the past')),
  });
}

describe.each(ROLE_RULES.map((rule) => [rule.name, rule] as const))('role by %s', (_, rule) => {
  it.each(rule.examples)('holds in: %s', (example) => expect(rule.holds(evidenceIn(example))).toBe(true));

  it.each(rule.counterExamples)('does not in: %s', (example) =>
    expect(rule.holds(evidenceIn(example))).toBe(false),
  );

  it('shows what it is and what it is not', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
  });
});

it('every construction has a name of its own', () => {
  expect(new Set(ROLE_RULES.map(({ name }) => name)).size).toBe(ROLE_RULES.length);
});
