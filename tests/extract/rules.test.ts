import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/core/calendar-date.ts';
import { DURATION_RULES } from '../../src/extract/deadlines/durations/index.ts';
import type { Within } from '../../src/extract/deadlines/durations/duration.ts';
import type { Moment } from '../../src/extract/deadlines/moment.ts';
import type { OpenDay } from '../../src/core/open-day.ts';
import { MOMENT_RULES } from '../../src/extract/deadlines/units/index.ts';
import { RECURRENCE_RULES } from '../../src/extract/deadlines/recurrences/index.ts';
import type { Reference } from '../../src/extract/references/reference.ts';
import { REFERENCE_RULES } from '../../src/extract/references/rules/index.ts';
import { propose, type Rule } from '../../src/extract/rule.ts';
import { AMOUNT_RULES } from '../../src/extract/targets/amounts/index.ts';
import type { Amount } from '../../src/extract/targets/amount.ts';
import { LABEL_RULES, readLabel } from '../../src/language/labels/index.ts';
import { marked } from '../marked.ts';
import { filesIn } from '../project.ts';

/** What a value says, in the words of the examples. */
const saysDay = (day: OpenDay): string => {
  if ('event' in day) return day.event;
  return 'edge' in day ? `${day.edge} of term` : formatDate(day);
};
const saysMoment = ({ ranges, of }: Moment): string => {
  const days = ranges.map(({ start, end }) => [saysDay(start), saysDay(end)]);
  const told = days.map(([start, end]) => (start === end ? start : `${start}..${end}`));
  return `${told.join(' + ')}${of === 'calendar' ? '' : ` of ${of}`}`;
};
const saysWithin = ({ within, event }: Within): string =>
  event === null ? within : `${within} from ${event}`;
const saysAmount = ({ value, min, max, unit }: Amount): string => `${value ?? `${min}..${max}`} ${unit}`;
const saysReference = (reference: Reference): string =>
  reference.kind === 'afspraak' ? `afspraak ${reference.series ?? ''}${reference.number}` : reference.kind;

describe.each([
  ['moments', MOMENT_RULES.length],
  ['recurrences', RECURRENCE_RULES.length],
  ['durations', DURATION_RULES.length],
  ['amounts', AMOUNT_RULES.length],
  ['references', REFERENCE_RULES.length],
])('%s', (_, count) => {
  it('has rules', () => expect(count).toBeGreaterThan(0));
});

examine('moment', MOMENT_RULES, saysMoment);
examine('recurrence', RECURRENCE_RULES, (value) => value);
examine('duration', DURATION_RULES, saysWithin);
examine('amount', AMOUNT_RULES, saysAmount);
examine('reference', REFERENCE_RULES, saysReference);

function examine<T>(kind: string, rules: readonly Rule<T>[], says: (value: T) => string): void {
  describe.each(rules.map((rule) => [`${kind} ${rule.name}`, rule] as const))('%s', (_, rule) => {
    it.each(rule.examples)('%s → %s', (example, expected) => {
      const { text, start, end } = marked(example);
      const found = propose(text, [rule]);
      expect(found.map((one) => ({ start: one.start, end: one.end, says: says(one.value) }))).toEqual([
        { start, end, says: expected },
      ]);
    });

    it.each(rule.counterExamples)('finds nothing in: %s', (text) => {
      expect(propose(text, [rule]).map(({ start, end }) => text.slice(start, end))).toEqual([]);
    });

    it('shows what it finds and what it leaves', () => {
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.counterExamples.length).toBeGreaterThan(0);
    });
  });
}

describe.each(LABEL_RULES.map((rule) => [rule.scheme, rule] as const))('label %s', (_, rule) => {
  it.each(rule.examples)('%s → %s', (text, expected) => {
    const label = rule.read(text);
    expect(`${label?.series ?? ''} ${label?.number ?? ''}`).toBe(expected);
    expect(text.startsWith(label?.printed ?? 'nothing')).toBe(true);
  });

  it.each(rule.counterExamples)('none in: %s', (text) => expect(rule.read(text)).toBeNull());

  it('shows what it reads and what it leaves', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
  });

  it.each(rule.examples)('is the one that reads %s when all are tried', (text, expected) => {
    const label = readLabel(text);
    expect(`${label?.series ?? ''} ${label?.number ?? ''}`).toBe(expected);
  });
});

it('every file of a way of numbering is in the list', () => {
  const others = new Set(['index.ts', 'label.ts', 'count-of.ts']);
  const files = filesIn('src/language/labels', ['.ts']).filter(
    ({ path }) => !others.has(path.split('/').at(-1) ?? ''),
  );
  expect(LABEL_RULES).toHaveLength(files.length);
});
