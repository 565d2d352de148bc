import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareAgreements, type Comparison } from '../../src/index.ts';
import { readIndicators } from '../../src/compare/indicators/indicator.ts';
import { ownClause } from '../../src/compare/indicators/own-clause.ts';
import { shippedIndicators } from '../../src/compare/indicators/shipped-indicators.ts';
import { yardstickOf } from '../../src/compare/indicators/yardstick.ts';
import { isOnOnePlace } from '../../src/compare/indicators/one-place.ts';
import { shippedTopics } from '../../src/compare/topics/shipped-topics.ts';
import { inventedDataset } from '../compared.ts';
import { marked } from '../marked.ts';
import { ROOT } from '../project.ts';

const topics = shippedTopics();
const { indicators } = shippedIndicators(topics);

/** Every example and counter-example of the list, with the indicator that gives it. */
const EXAMPLES = indicators.flatMap(({ id, examples, counterExamples }) => [
  ...examples.map((text) => ({ id, text, isOwn: true })),
  ...counterExamples.map((text) => ({ id, text, isOwn: false })),
]);

/** The indicator of the marked number of each text, all read in one document. */
async function indicatorsOf(texts: readonly string[]): Promise<readonly (string | null | undefined)[]> {
  const plain = texts.map((text) => marked(text));
  const comparison = compareAgreements(await inventedDataset(plain.map(({ text }) => text)));
  return plain.map(({ text, start, end }) => {
    const commitment = comparison.commitments.find((one) => one.text === text);
    const rows = comparison.targets.filter((row) => row.commitment === commitment?.id);
    const words = text.slice(start, end);
    const own =
      rows.find(({ target }) => target.quote === words) ??
      rows.find(({ target }) => words.includes(target.quote) || target.quote.includes(words));
    return own?.indicator;
  });
}

describe('the shipped list', () => {
  let told: readonly (string | null | undefined)[] = [];
  beforeAll(async () => {
    told = await indicatorsOf(EXAMPLES.map(({ text }) => text));
  });

  it.each(EXAMPLES.filter(({ isOwn }) => isOwn))('$id: $text', ({ id, text }) => {
    expect(told[EXAMPLES.findIndex((one) => one.text === text)]).toBe(id);
  });

  it.each(EXAMPLES.filter(({ isOwn }) => !isOwn))('not $id: $text', ({ id, text }) => {
    const found = told[EXAMPLES.findIndex((one) => one.text === text)];
    expect(found).not.toBe(id);
    expect(found).not.toBeUndefined();
  });

  it('tells of every share what it is a share of, and of nothing else', () => {
    for (const { id, form, whole } of indicators)
      expect([id, whole !== null]).toEqual([id, form === 'share']);
  });
});

describe('a number is placed by its own clause', () => {
  it.each([
    ['In 2027 sloopt Woonbaken 12 woningen, verkoopt zij er «2» en bouwt zij 30 nieuwe.', 'verkoop'],
    ['In 2027 sloopt Woonbaken 12 woningen, verkoopt zij er 2 en bouwt zij «30» nieuwe.', 'te-bouwen'],
    ['Van de nieuwbouw is 30% sociale huur en «20%» middenhuur.', 'midden-in-nieuwbouw'],
    ['Woonbaken bouwt 60 woningen, waarvan «ten minste 30%» in de sociale huur.', 'sociaal-in-nieuwbouw'],
    ['Woonbaken verkoopt niet meer dan 15 woningen en Havenhuis «hooguit 12».', 'verkoop'],
    ['De nieuwe norm geldt ook voor sociale huur; Woonbaken betaalt «30%» van de kosten.', null],
    ['In buurten met veel sociale huur in de nieuwbouw stijgt het aantal meldingen met «30%».', null],
    [
      'Middeninkomens mogen reageren. Woonbaken verhuurt «maximaal 15%» aan deze doelgroep.',
      'middeninkomens-in-sociaal',
    ],
  ])('%s: %s', async (text, indicator) => expect(await indicatorsOf([text])).toEqual([indicator]));

  it.each([
    ['Woonbaken bouwt 40 woningen, waarvan «12» voor starters.', { isPart: true, goesOn: true }],
    ['Woonbaken bouwt 40 woningen en sloopt «12» woningen.', { isPart: false, goesOn: false }],
    ['Woonbaken bouwt 40 woningen en Havenhuis «12».', { isPart: false, goesOn: true }],
    ['Woonbaken bouwt 40 woningen en levert de eerste «12» op.', { isPart: true }],
    ['Woonbaken bouwt 40 woningen (in 2024: «12»).', { isRemark: true }],
    ['Alle 40 woningen, met uitzondering van «12» woningen.', { isException: true }],
    ['Alle 40 woningen, op «12» woningen in Oost na.', { isException: true }],
  ])('%s', (written, expected) => {
    const { text, start, end } = marked(written);
    const at = text.indexOf('40');
    expect(ownClause(text, { start, end }, [{ start: at, end: at + 2 }])).toMatchObject(expected);
  });
});

describe('whose number it is', () => {
  it.each([
    ['aan de Kerkstraat', true],
    ['op dezelfde plek', true],
    ['in de Vogelbuurt', true],
    ['in Assen', false],
    ['in Q1', false],
    ['niet in Oosterwijk', false],
    ['op de markt', false],
  ])('40 woningen %s: on one place %s', (words, is) =>
    expect(isOnOnePlace(`Woonbaken bouwt 40 woningen ${words}.`, ['Assen'])).toBe(is),
  );

  it.each([
    ['Volgens de Woondeal moeten er 300 woningen komen.', 'Woondeal'],
    ['In de Nationale Prestatieafspraken is 30% afgesproken.', 'Nationale Prestatieafspraken'],
    ['In lijn met de Woondeal streven wij naar 30%.', null],
    ['Wij bouwen 40 woningen.', null],
  ])('%s quotes %s', (sentence, name) => expect(yardstickOf(sentence)).toBe(name));
});

describe('a list of one’s own', () => {
  const shipped = readFileSync(`${ROOT}src/compare/indicators/indicators.json`, 'utf8');

  it('takes the place of the shipped one', async () => {
    const own = {
      words: { kip: ['kip', 'kippen'] },
      indicators: [
        {
          ...{ id: 'kippen', topic: 'parkeren', form: 'total', segment: null, direction: null },
          ...{ scope: 'municipality', whole: null, units: ['kippen'], of: null, needs: ['kip'], without: [] },
          title: { nl: 'Kippen', en: 'Chickens' },
          counts: { nl: 'kippen', en: 'chickens' },
          examples: ['«Drie» kippen.'],
          counterExamples: ['«Drie» hanen.'],
        },
      ],
    };
    const dataset = await inventedDataset(['Woonbaken houdt 30 kippen.', 'Woonbaken verkoopt 15 woningen.']);
    const comparison: Comparison = compareAgreements(dataset, { indicators: JSON.stringify(own) });
    expect(comparison.indicators.map(({ id }) => id)).toEqual(['kippen']);
    expect(comparison.targets.map(({ indicator }) => indicator)).toEqual(['kippen', null]);
  });

  type List = { words: Record<string, string[]>; indicators: Record<string, unknown>[] };
  it.each<readonly [string, (list: List) => void, string]>([
    ['words that it does not hold', (list) => delete list.words['sociaal'], 'asks for the words "sociaal"'],
    [
      'a topic that is none',
      (list) => (list.indicators[0] = { ...list.indicators[0], topic: 'x' }),
      '"x", which is no topic',
    ],
    ['an id twice', (list) => list.indicators.push({ ...list.indicators[0] }), 'twice'],
    [
      'a form that is none',
      (list) => (list.indicators[0] = { ...list.indicators[0], form: 'x' }),
      'indicators.0.form',
    ],
    ['a cue that demands nothing', (list) => (list.words['sociaal'] = ['!x']), 'demands no word'],
    ['no indicator', (list) => (list.indicators = []), 'at least one indicator'],
  ])('with %s is refused in a sentence', (_, spoil, words) => {
    const list = JSON.parse(shipped) as List;
    spoil(list);
    expect(() => readIndicators(JSON.stringify(list), topics)).toThrow(words);
  });

  it('that is no JSON is refused', () => expect(() => readIndicators('id,topic', topics)).toThrow('no JSON'));
});
