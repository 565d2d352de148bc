import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDeadlines } from '../../src/extract/deadlines/find-deadlines.ts';
import { END_WORDS, PARTS } from '../../src/extract/deadlines/parts.ts';
import { RELATIONS } from '../../src/extract/deadlines/relations.ts';
import { UNITS } from '../../src/extract/deadlines/units/index.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { resolveDeadline } from '../../src/normalise/resolve-deadline.ts';
import { iso, months, NOUNS, NUMBERS, PRINTERS, shift, type Printed } from './calendar/printer.ts';

const PERIOD = { start: '2026-01-01', end: '2029-12-31' };

/** What a text says, as `kind start end every within event`. */
function read(text: string, period = PERIOD): readonly string[] {
  const { deadlines } = findDeadlines(text, { inCell: false, sentences: sentencesOf(text), firstYear: 2026 });
  return deadlines.map(({ value }) => {
    const { kind, start, end, every, within, event } = resolveDeadline(value, period);
    return [kind, start ?? '-', end ?? '-', every ?? within ?? '', event ?? ''].join(' ').trim();
  });
}

const by = (end: string): string[] => [`by - ${end}`];
const from = (start: string): string[] => [`from ${start} -`];
const during = ({ start, end }: { start: string; end: string }): string[] => [`during ${start} ${end}`];

type Meaning = {
  readonly words: readonly string[];
  readonly behind?: readonly string[];
  /** `isDay`: a single day; `isEnd`: its words point to the last one. */
  readonly says: (stretch: Printed, is: { isDay: boolean; isEnd: boolean }) => readonly string[];
};

/** What the contract says of each relation; one of the grammar that is not here fails the tests. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  'counted-from': {
    words: ['binnen drie maanden na', 'uiterlijk drie maanden vóór', 'drie maanden voor'],
    says: ({ words }) => [`by - - P3M ${words}`],
  },
  'and-later': {
    words: ['vanaf', 'in'],
    behind: ['en verder', 'of later'],
    says: ({ start }) => from(start),
  },
  'or-earlier': { words: ['in'], behind: ['of eerder'], says: ({ end }) => by(end) },
  onwards: { words: ['van'], behind: ['af'], says: ({ start }) => from(start) },
  'at-the-latest': {
    words: ['uiterlijk', 'uiterlijk in', 'uiterlijk op', 'ten laatste', 'niet later dan'],
    says: ({ end }) => by(end),
  },
  through: { words: ['tot en met', 't/m'], says: ({ end }) => by(end) },
  before: {
    words: ['vóór', 'uiterlijk vóór', 'tot'],
    says: ({ start, end }, { isEnd }) => by(isEnd ? end : shift(start, -1)),
  },
  'planned-for': {
    words: ['gepland voor', 'voorzien voor'],
    says: (stretch, { isEnd }) => (isEnd ? by(stretch.end) : during(stretch)),
  },
  for: {
    words: ['voor'],
    says: (stretch, { isEnd }) => {
      if (isEnd) return by(stretch.end);
      return stretch.isSpan ? during(stretch) : by(shift(stretch.start, -1));
    },
  },
  from: { words: ['vanaf', 'met ingang van', 'ingaande'], says: ({ start }) => from(start) },
  after: { words: ['na'], says: ({ end }) => from(shift(end, 1)) },
  per: { words: ['per'], says: ({ start, end }, { isEnd }) => (isEnd ? by(end) : from(start)) },
  on: {
    words: ['op', 'rond'],
    says: (stretch, { isDay, isEnd }) => (isDay || isEnd ? by(stretch.end) : during(stretch)),
  },
  between: { words: ['tussen'], says: during },
  in: {
    words: ['in', 'tijdens', 'gedurende', 'in de loop van'],
    says: (stretch, { isEnd }) => (isEnd ? by(stretch.end) : during(stretch)),
  },
  of: { words: ['van'], says: () => [] },
  since: { words: ['sinds'], says: () => [] },
};

/** The part of a stretch; null where the data has no convention for it. */
const PARTS_OF: Readonly<
  Record<string, (unit: string, whole: Printed) => { start: string; end: string } | null>
> = {
  begin: (unit, whole) => share(unit, whole, { year: [1, 3], 'half-year': [1, 2], others: [1, 1] }, [1, 10]),
  middle: (unit, whole) =>
    share(
      unit,
      whole,
      { year: [6, 8], 'half-year': [3, 4], 'third-of-year': [2, 3], others: [2, 2] },
      [11, 20],
    ),
  'first half': (unit, whole) => (unit === 'month' ? share(unit, whole, {}, [1, 15]) : null),
  'second half': (unit, whole) => (unit === 'month' ? share(unit, whole, {}, [16, 31]) : null),
  'first week': (unit, whole) => (unit === 'month' ? share(unit, whole, {}, [1, 7]) : null),
  'last week': (unit, { end }) => (unit === 'month' ? { start: shift(end, -6), end } : null),
};

/** Words for each part, as a writer would use them. */
const PART_WORDS: Readonly<Record<string, readonly string[]>> = {
  begin: ['begin', 'het begin', 'primo'],
  middle: ['medio', 'half', 'halverwege'],
  'first half': ['de eerste helft'],
  'second half': ['de tweede helft'],
  'first week': ['de eerste week'],
  'last week': ['de laatste week'],
};

const PARTED = new Set(['month', 'quarter', 'third-of-year', 'half-year', 'season', 'year']);

function share(
  unit: string,
  { start, end }: Printed,
  inMonths: Readonly<Record<string, readonly [first: number, last: number]>>,
  [firstDay, lastDay]: readonly [number, number],
): { start: string; end: string } | null {
  if (!PARTED.has(unit)) return null;
  const [year = 0, month = 0] = start.split('-').map(Number);
  if (unit === 'month') {
    return { start: iso(year, month, firstDay), end: [iso(year, month, lastDay), end].toSorted()[0] ?? end };
  }
  const [first, last] = inMonths[unit] ?? inMonths['others'] ?? [1, 1];
  return months(year, month + first - 1, month + last - 1);
}

const units = Object.entries(PRINTERS);
const relations = Object.entries(MEANINGS);

describe('the printer knows', () => {
  it('every unit that can be named', () => {
    const named = UNITS.filter(({ forms }) => forms.length > 0).map(({ name }) => name);
    // A holiday has no date: `tests/extract/deadlines.test.ts` has its sentences.
    expect([...Object.keys(PRINTERS), 'recess'].toSorted()).toEqual(named.toSorted());
  });

  it('every unit in which time is counted', () =>
    expect(Object.keys(NOUNS).toSorted()).toEqual(
      UNITS.flatMap(({ name, length }) => (length === null ? [] : [name])).toSorted(),
    ));

  it('every relation', () =>
    expect(Object.keys(MEANINGS).toSorted()).toEqual(RELATIONS.map(({ name }) => name).toSorted()));

  it('every part', () =>
    expect(Object.keys(PARTS_OF).toSorted()).toEqual(PARTS.map(({ name }) => name).toSorted()));
});

describe.each(units)('%s', (unit, printer) => {
  it.each(relations)('%s', (_, { words, behind = [''], says }) =>
    fc.assert(
      fc.property(
        printer,
        fc.constantFrom(...words),
        fc.constantFrom(...behind),
        (stretch, relation, tail) => {
          const text = `De gemeente doet dit ${relation} ${stretch.words} ${tail}`.trim();
          const expected = says(stretch, { isDay: unit === 'day', isEnd: false });
          expect({ text, says: read(`${text}.`) }).toEqual({ text, says: expected });
        },
      ),
      { numRuns: 25 },
    ),
  );

  it.each(relations.filter(([name]) => name !== 'counted-from' && name !== 'between'))(
    '%s the end of it',
    (_, { words: relationWords, behind = [''], says }) =>
      fc.assert(
        fc.property(
          printer,
          fc.constantFrom(...relationWords),
          fc.constantFrom(...behind),
          fc.constantFrom(...END_WORDS.filter((word) => !word.includes('.'))),
          (stretch, relation, tail, end) => {
            const words = `${end} ${/^(?:het|de) /u.test(stretch.words) ? 'van ' : ''}${stretch.words}`;
            const last = { words, start: stretch.end, end: stretch.end };
            const text = `De gemeente doet dit ${relation} ${words} ${tail}`.trim();
            const expected = says(last, { isDay: false, isEnd: true });
            expect({ text, says: read(`${text}.`) }).toEqual({ text, says: expected });
          },
        ),
        { numRuns: 10 },
      ),
  );
});

describe.each(Object.keys(PARTS_OF))('%s of a stretch', (name) => {
  it.each(units.filter(([unit]) => (name.includes(' ') ? unit === 'month' : PARTED.has(unit))))(
    '%s',
    (unit, printer) =>
      fc.assert(
        fc.property(
          printer,
          fc.constantFrom(...(PART_WORDS[name] ?? [])),
          fc.constantFrom(
            ...relations.filter(([relation]) => ['in', 'before', 'from', 'after'].includes(relation)),
          ),
          (stretch, word, [, { words: relationWords, says }]) => {
            const part = PARTS_OF[name]?.(unit, stretch) ?? null;
            if (part === null) return;
            const words = `${word} van ${stretch.words}`;
            const text = `De gemeente doet dit ${relationWords[0]} ${words}.`;
            const expected = says({ words, ...part }, { isDay: false, isEnd: false });
            expect({ text, says: read(text) }).toEqual({ text, says: expected });
          },
        ),
        { numRuns: 20 },
      ),
  );
});

describe('two stretches told together', () => {
  const dated = units.filter(([unit]) => unit !== 'term');
  const pairs = (printer: fc.Arbitrary<Printed>): fc.Arbitrary<readonly [Printed, Printed]> =>
    fc
      .tuple(printer, printer)
      .map(([a, b]) => (a.start <= b.start ? ([a, b] as const) : ([b, a] as const)))
      .filter(([a, b]) => a.end < b.start);

  it.each(dated)('%s from … to …', (_, printer) =>
    fc.assert(
      fc.property(
        pairs(printer),
        fc.constantFrom('van', 'vanaf', 'in de periode van'),
        fc.constantFrom('tot en met', 't/m', '–', 'tot'),
        ([a, b], opening, joint) => {
          const text = `De gemeente doet dit ${opening} ${a.words} ${joint} ${b.words}.`;
          const end = joint === 'tot' ? shift(b.start, -1) : b.end;
          expect({ text, says: read(text) }).toEqual({ text, says: during({ start: a.start, end }) });
        },
      ),
      { numRuns: 40 },
    ),
  );

  it.each(dated)('%s between … and …', (_, printer) =>
    fc.assert(
      fc.property(pairs(printer), ([a, b]) => {
        const text = `De gemeente doet dit tussen ${a.words} en ${b.words}.`;
        expect({ text, says: read(text) }).toEqual({ text, says: during({ start: a.start, end: b.end }) });
      }),
      { numRuns: 25 },
    ),
  );

  it.each(dated)('%s and another one', (_, printer) =>
    fc.assert(
      fc.property(pairs(printer), ([a, b]) => {
        const text = `De gemeente doet dit in ${a.words} en ${b.words}.`;
        const isOne = shift(a.end, 1) === b.start;
        const expected = isOne ? during({ start: a.start, end: b.end }) : [...during(a), ...during(b)];
        expect({ text, says: read(text) }).toEqual({ text, says: expected });
      }),
      { numRuns: 25 },
    ),
  );
});

describe.each(Object.entries(NOUNS))('every so many: %s', (unit, { one, many, article, duration }) => {
  const each = article === 'de' ? 'elke' : 'elk';

  it.each(NUMBERS)('%s', (word, count) => {
    expect(read(`Zij overleggen ${each} ${word} ${many}.`)).toEqual([`recurring - - ${duration(count)}`]);
    expect(read(`Zij overleggen om de ${word} ${many}.`)).toEqual([`recurring - - ${duration(count)}`]);
    expect(read(`Zij overleggen eens per ${word} ${many}.`)).toEqual([`recurring - - ${duration(count)}`]);
    expect(read(`Zij overleggen één keer in de ${word} ${many}.`)).toEqual([
      `recurring - - ${duration(count)}`,
    ]);
    expect(read(`Zij reageren binnen ${word} ${many} na ontvangst.`)).toEqual([
      `by - - ${duration(count)} ontvangst`,
    ]);
    expect(read(`Zij melden dit uiterlijk ${word} ${many} vóór de start.`)).toEqual([
      `by - - ${duration(count)} de start`,
    ]);
    expect(read(`Zij melden dit ${word} ${many} van tevoren.`)).toEqual([`by - - ${duration(count)}`]);
  });

  it('one', () => {
    expect(read(`Zij overleggen ${each} ${one}.`)).toEqual([`recurring - - ${duration(1)}`]);
    expect(read(`Zij overleggen om ${article} ${one}.`)).toEqual([`recurring - - ${duration(2)}`]);
    expect(read(`Zij overleggen eens per ${one}.`)).toEqual([`recurring - - ${duration(1)}`]);
    // What work costs is told per hour.
    expect(read(`Zij geven hieraan € 500 per ${one}.`)).toEqual(
      unit === 'hour' ? [] : [`recurring - - ${duration(1)}`],
    );
  });
});

describe('a year that is left out', () => {
  const YEARLY = { start: '2027-01-01', end: '2027-12-31' };

  it.each([
    ['Q2', 'during 2027-04-01 2027-06-30', 'during --04-01 --06-30'],
    ['het derde tertiaal', 'during 2027-09-01 2027-12-31', 'during --09-01 --12-31'],
    ['het eerste halfjaar', 'during 2027-01-01 2027-06-30', 'during --01-01 --06-30'],
    ['week 40', 'during 2027-10-04 2027-10-10', 'during - -  week 40'],
    ['dit najaar', 'during 2027-09-01 2027-11-30', 'during --09-01 --11-30'],
    ['deze winter', 'during 2027-12-01 2028-02-28', 'during --12-01 --02-28'],
    ['maart', 'during --03-01 --03-31', 'during --03-01 --03-31'],
    ['de zomer', 'during --06-01 --08-31', 'during --06-01 --08-31'],
  ])('in %s', (words, inYearly, inLonger) => {
    expect(read(`De gemeente doet dit in ${words}.`, YEARLY)).toEqual([inYearly]);
    expect(read(`De gemeente doet dit in ${words}.`)).toEqual([inLonger]);
  });
});
