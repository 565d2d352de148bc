import fc from 'fast-check';

/**
 * Dutch dates as `CONTRACT.md` and `CONVENTIONS.md` of the data define them, printed without any of the program's
 * code. Days are ISO 8601, worked out by the Gregorian calendar of the language.
 */
export type Printed = {
  /** With its article where it has one: `het derde kwartaal van 2028`. */
  readonly words: string;
  readonly start: string;
  readonly end: string;
  /** A half or school year is what things are planned for; so is the term. */
  readonly isSpan?: true;
};

const DAY = 86_400_000;

export function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Monday of an ISO week: the first week is that of 4 January. */
export function monday(year: number, week: number): string {
  const fourth = iso(year, 1, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return shift(fourth, (week - 1) * 7 - weekday);
}

/** First and last day of the months `first` to `last`. */
export function months(year: number, first: number, last: number): { start: string; end: string } {
  return { start: iso(year, first, 1), end: iso(year, last + 1, 0) };
}

const MONTHS = [
  ['januari', 'jan.', 'jan', 'januarij'],
  ['februari', 'feb.', 'febr', 'febuari'],
  ['maart', 'mrt.', 'mrt'],
  ['april', 'apr.', 'apr'],
  ['mei'],
  ['juni', 'jun.', 'junij'],
  ['juli', 'jul.', 'jul'],
  ['augustus', 'aug.', 'aug', 'agustus'],
  ['september', 'sept.', 'sep', 'septmeber'],
  ['oktober', 'okt.', 'okt', 'october'],
  ['november', 'nov.', 'nov', 'novmber'],
  ['december', 'dec.', 'dec', 'decemebr'],
] as const;

const ORDINALS = [
  ['eerste', '1e', '1ste'],
  ['tweede', '2e', '2de'],
  ['derde', '3e', '3de'],
  ['vierde', '4e', '4de'],
] as const;

const SEASONS: readonly (readonly [words: string, first: number, last: number])[] = [
  ['het voorjaar', 3, 5],
  ['de lente', 3, 5],
  ['de zomer', 6, 8],
  ['het najaar', 9, 11],
  ['de herfst', 9, 11],
  ['de winter', 12, 14],
];

/** Behind the period of the agreement in which the sentences stand, so that nothing is past. */
const year = fc.integer({ min: 2030, max: 2060 });
const yearWords = (of: number): fc.Arbitrary<string> =>
  fc.constantFrom(` ${of}`, ` van ${of}`, ` '${String(of).slice(2)}`, ` van het jaar ${of}`);
const oneOf = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

/** `het tweede kwartaal van 2031`, `Q2 2031`: what is counted within the year, `count` of them. */
function counted(
  count: number,
  nouns: readonly string[],
  codes: readonly string[],
  rest: { readonly isSpan?: true } = {},
): fc.Arbitrary<Printed> {
  return fc.record({ of: year, at: fc.integer({ min: 1, max: count }) }).chain(({ of, at }) =>
    fc
      .tuple(oneOf(ORDINALS[at - 1] ?? []), oneOf(nouns), oneOf(codes), fc.boolean(), yearWords(of))
      .map(([ordinal, noun, code, isCode, ofYear]) => ({
        words: `${isCode ? `${code}${at}` : `het ${ordinal} ${noun}`}${ofYear}`,
        ...months(of, (12 / count) * (at - 1) + 1, (12 / count) * at),
        ...rest,
      })),
  );
}

/** How a stretch of each unit is printed; a unit of the grammar without a printer fails the tests. */
export const PRINTERS: Readonly<Record<string, fc.Arbitrary<Printed>>> = {
  day: fc
    .record({ of: year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .chain(({ of, month, day }) => {
      const date = iso(of, month, day);
      const short = String(of).slice(2);
      const written = (MONTHS[month - 1] ?? []).flatMap((name) => [
        `${day} ${name} ${of}`,
        `${day} ${name} '${short}`,
      ]);
      return oneOf([
        ...written,
        `maandag ${day} ${MONTHS[month - 1]?.[0]} ${of}`,
        `${day}-${month}-${of}`,
        `${day}/${month}/${of}`,
        `${day}-${month}-${short}`,
        `${day}.${month}.${of}`,
        date,
      ]).map((words) => ({ words, start: date, end: date }));
    }),
  week: fc
    .record({ of: year, week: fc.integer({ min: 1, max: 52 }), isShort: fc.boolean() })
    .chain(({ of, week, isShort }) =>
      yearWords(of).map((ofYear) => ({
        words: `${isShort ? 'wk' : 'week'} ${week}${ofYear}`,
        start: monday(of, week),
        end: shift(monday(of, week), 6),
      })),
    ),
  month: fc
    .record({ of: year, month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ of, month }) =>
      fc
        .tuple(oneOf(MONTHS[month - 1] ?? []), yearWords(of))
        .map(([name, ofYear]) => ({ words: `${name}${ofYear}`, ...months(of, month, month) })),
    ),
  quarter: counted(4, ['kwartaal'], ['Q', 'kwartaal ', 'KW']),
  'third-of-year': counted(3, ['tertiaal', 'trimester'], ['T', 'tertiaal ']),
  'half-year': counted(2, ['halfjaar', 'half jaar'], ['H', 'halfjaar '], { isSpan: true }),
  season: fc
    .record({ of: year, season: fc.constantFrom(...SEASONS) })
    .chain(({ of, season: [name, first, last] }) =>
      yearWords(of).map((ofYear) => ({ words: `${name}${ofYear}`, ...months(of, first, last) })),
    ),
  'school-year': year.chain((of) =>
    oneOf(['/', '-', '–'])
      .chain((sign) => oneOf([`${of}${sign}${of + 1}`, `${of}${sign}${String(of + 1).slice(2)}`]))
      .map((years) => ({
        words: `het schooljaar ${years}`,
        start: iso(of, 8, 1),
        end: iso(of + 1, 7, 31),
        isSpan: true as const,
      })),
  ),
  year: year.chain((of) =>
    oneOf([String(of), `'${String(of).slice(2)}`, `het jaar ${of}`, `kalenderjaar ${of}`]).map((words) => ({
      words,
      ...months(of, 1, 12),
    })),
  ),
  term: oneOf(['de looptijd', 'de looptijd van deze afspraken', 'de convenantperiode']).map((words) => ({
    words,
    start: '2026-01-01',
    end: '2029-12-31',
    isSpan: true as const,
  })),
};

/** Nouns in which time is counted, and what one of them is in ISO 8601. */
export type Noun = {
  readonly one: string;
  readonly many: string;
  readonly article: 'de' | 'het';
  readonly duration: (count: number) => string;
};

/** By name of the unit. */
export const NOUNS: Readonly<Record<string, Noun>> = {
  hour: { one: 'uur', many: 'uur', article: 'het', duration: (count) => `PT${count}H` },
  day: { one: 'dag', many: 'dagen', article: 'de', duration: (count) => `P${count}D` },
  week: { one: 'week', many: 'weken', article: 'de', duration: (count) => `P${count}W` },
  month: { one: 'maand', many: 'maanden', article: 'de', duration: (count) => `P${count}M` },
  quarter: { one: 'kwartaal', many: 'kwartalen', article: 'het', duration: (count) => `P${3 * count}M` },
  'third-of-year': {
    one: 'tertiaal',
    many: 'tertialen',
    article: 'het',
    duration: (count) => `P${4 * count}M`,
  },
  'half-year': {
    one: 'halfjaar',
    many: 'halve jaren',
    article: 'het',
    duration: (count) => `P${6 * count}M`,
  },
  'school-year': {
    one: 'schooljaar',
    many: 'schooljaren',
    article: 'het',
    duration: (count) => `P${count}Y`,
  },
  year: { one: 'jaar', many: 'jaar', article: 'het', duration: (count) => `P${count}Y` },
};

/** Numbers in words and digits. */
export const NUMBERS: readonly (readonly [words: string, value: number])[] = [
  ['twee', 2],
  ['3', 3],
  ['vier', 4],
  ['zes', 6],
  ['12', 12],
];
