import { describe, expect, it } from 'vitest';
import { COMMITMENT_FEATURES } from '../../src/language/commitment/commitment-features.ts';
import weights from '../../src/language/commitment/commitment-weights.json' with { type: 'json' };
import { judgedSentence, type JudgedSentence } from '../../src/language/commitment/judged-sentence.ts';
import { allMarked } from '../marked.ts';

/** The sentence with its marked parties, in a document that holds from `since`. */
function judged(example: string, since: number | null = null): JudgedSentence {
  const { text, ranges } = allMarked(example);
  const parties = ranges.map((range) => ({
    ...range,
    party: text.slice(range.start, range.end),
    number: /(?:en|s)$/u.test(text.slice(range.start, range.end))
      ? ('plural' as const)
      : ('singular' as const),
  }));
  return judgedSentence(text, parties, since);
}

type Shown = {
  readonly since: number | null;
  readonly shows: readonly string[];
  readonly not: readonly string[];
};

/** Examples that stand better here: they need the year in which the document begins to hold, are long, or are more. */
const BESIDE: Readonly<Record<string, Shown>> = {
  'year gone by': {
    since: 2026,
    shows: ['In 2023 bouwden we tien woningen.', 'Het plan uit 2025 is klaar.'],
    not: ['In 2026 bouwen we tien woningen.', 'In 2030 is alles klaar.', 'We verhuren 2.023 woningen.'],
  },
  'year to come': {
    since: 2026,
    shows: ['In 2026 bouwen we tien woningen.'],
    not: ['In 2025 bouwden we tien woningen.', 'We bouwen 2.027 woningen.'],
  },
  infinitive: {
    since: null,
    shows: ['Tien woningen te bouwen', 'De mogelijkheden van woningdelen onderzoeken'],
    not: ['De «gemeente» gaat tien woningen bouwen.', 'Tien nieuwe woningen'],
  },
  long: {
    since: null,
    shows: [
      'De «gemeente» en de «corporaties» bouwen samen met de bewoners van de wijk in de jaren die komen op de plekken die daar het meest geschikt voor zijn zoveel woningen als het plan aan het begin van de periode heeft voorzien.',
    ],
    not: [
      'De «gemeente» bouwt samen met de bewoners van de wijk zoveel woningen als het plan heeft voorzien.',
    ],
  },
};

/** Examples of `src/` that are not seen: the lexicon does not know their verb. One that is seen after all goes from here. */
const UNSEEN: ReadonlySet<string> = new Set(['Tien woningen te slopen']);

describe.each(COMMITMENT_FEATURES.map((feature) => [feature.name, feature] as const))(
  'the feature "%s"',
  (name, { holds, examples, counterExamples }) => {
    const beside = BESIDE[name] ?? { since: null, shows: [], not: [] };

    it('shows what it sees and what it leaves', () => {
      expect(examples.length + beside.shows.length).toBeGreaterThan(0);
      expect(counterExamples.length + beside.not.length).toBeGreaterThan(0);
    });

    for (const example of examples) {
      const test = UNSEEN.has(example) ? it.fails : it;
      test(`is seen in: ${example}`, () => expect(holds(judged(example))).toBe(true));
    }
    it.each(counterExamples)('is not seen in: %s', (example) => expect(holds(judged(example))).toBe(false));
    if (name in BESIDE) {
      it.each(beside.shows)('is seen in: %s', (example) =>
        expect(holds(judged(example, beside.since))).toBe(true),
      );
      it.each(beside.not)('is not seen in: %s', (example) =>
        expect(holds(judged(example, beside.since))).toBe(false),
      );
    }
  },
);

it('every feature has a fitted weight, and no weight lacks its feature', () => {
  const names = COMMITMENT_FEATURES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(weights.features).toSorted()).toEqual(names.toSorted());
});

it('examples that are not seen are those of a feature', () => {
  const all = new Set(COMMITMENT_FEATURES.flatMap(({ examples }) => examples));
  expect([...UNSEEN].filter((example) => !all.has(example))).toEqual([]);
});

it('examples that stand beside are those of a feature', () => {
  const names = new Set(COMMITMENT_FEATURES.map(({ name }) => name));
  expect(Object.keys(BESIDE).filter((name) => !names.has(name))).toEqual([]);
});
