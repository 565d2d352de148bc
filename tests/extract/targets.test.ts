import { describe, expect, it } from 'vitest';
import type { NotAQuantity } from '../../src/core/not-a-quantity.ts';
import { overlaps } from '../../src/core/span.ts';
import { findDeadlines } from '../../src/extract/deadlines/find-deadlines.ts';
import { findTargets, type TargetFindings } from '../../src/extract/targets/find-targets.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { marked } from '../marked.ts';

function find(text: string, isState = false): TargetFindings {
  const sentences = sentencesOf(text);
  const { deadlines, setAside } = findDeadlines(text, { inCell: false, sentences, firstYear: 2024 });
  return findTargets(text, {
    sentences,
    dates: [...deadlines, ...setAside.filter(({ reason }) => !/frequency|quantity/u.test(reason))],
    pastDates: setAside.filter(({ reason }) => reason.startsWith('a date in the past')),
    recurrences: deadlines.flatMap(({ start, end, value: { every } }) =>
      every === null ? [] : [{ start, end, every }],
    ),
    isState,
    isPartyName: () => false,
  });
}

function read(text: string, isState = false): readonly { quote: string; says: string }[] {
  return find(text, isState).targets.map(
    ({ start, end, value: { role, comparator, value, min, max, unit } }) => ({
      quote: text.slice(start, end),
      says: `${role} ${comparator} ${value ?? `${min}..${max}`} ${unit}`,
    }),
  );
}

describe('comparators', () => {
  it.each([
    ['Zij bouwen «minimaal 120» nieuwbouwwoningen.', 'target >= 120 nieuwbouwwoningen'],
    ['Zij bouwen «ten minste 80» woningen.', 'target >= 80 woningen'],
    ['«Meer dan 600» huishoudens krijgen hulp.', 'target > 600 huishoudens'],
    ['Zij verkopen «maximaal 60» woningen.', 'limit <= 60 woningen'],
    ['Zij verkopen «niet meer dan 25» woningen.', 'limit <= 25 woningen'],
    ['Zij bouwen «circa 40» appartementen.', 'target ~ 40 appartementen'],
    ["Zij bouwen «zo'n 500» woningen.", 'target ~ 500 woningen'],
    ['Zij streven naar «minder dan vijf» ontruimingen.', 'limit < 5 ontruimingen'],
    ['Zij bouwen «200 tot 225» woningen.', 'target between 200..225 woningen'],
    ['Zij splitsen «zes à acht» woningen.', 'target between 6..8 woningen'],
    ['Zij realiseren gemiddeld «twee derde» voor starters.', 'target = 66.67 percent'],
    ['Zij leggen «€ 1,5 miljoen» in.', 'target = 1500000 EUR'],
    ['Zij streven naar «nul» ontruimingen.', 'target = 0 ontruimingen'],
  ])('%s → %s', (example, says) => {
    const { text } = marked(example);
    expect(read(text).map((found) => found.says)).toContain(says);
  });
});

describe('roles', () => {
  it.each([
    ['a ceiling', 'De verkoop blijft beperkt tot maximaal 60 woningen.', 'limit <= 60 woningen'],
    ['a past fact', 'In 2022 zijn 40 woningen verkocht.', 'baseline = 40 woningen'],
    ['what is replaced', 'De gemeente eist 30% in plaats van 25%.', 'baseline = 25 percent'],
    ['which ones count', 'Huurders van 65 jaar en ouder krijgen voorrang.', 'condition >= 65 jaar'],
    ['where it applies', 'Bij plannen van meer dan 12 woningen geldt een eis.', 'condition > 12 woningen'],
    ['an expectation', 'Naar verwachting komen er 55 woningen bij.', 'forecast = 55 woningen'],
    [
      'the whole of a promised share',
      'Eind 2027 zijn minimaal 120 (>30% van 355) woningen gerealiseerd.',
      'forecast = 355 woningen',
    ],
    [
      'a second mention',
      'Zij borgen 30% sociale huur. Als de 30% niet lukt, volgt overleg.',
      'target = 30 percent',
    ],
  ])('%s', (_, text, says) => expect(read(text).map((found) => found.says)).toContain(says));

  it('everything in a column that tells how things stand is a baseline', () => {
    expect(read('Er zijn 12 woningen opgeleverd.', true).map((found) => found.says)).toEqual([
      'baseline = 12 woningen',
    ]);
  });
});

describe('numbers that are no quantities, with the reason', () => {
  it.each<[reason: NotAQuantity, text: string]>([
    ['reference', 'Zie artikel «3».'],
    ['reference', 'Dit sluit aan bij afspraak «12».'],
    ['label', 'Complexen in fase «2» volgen later.'],
    ['address', 'Op de locatie Molenstraat «31» komt een gebouw.'],
    ['name', 'Het bestuur van De «Vier» Linden besluit.'],
    ['telephone', 'Zij zijn bereikbaar op «0115»-671234.'],
    ['postcode', 'Het kantoor staat in «1234» AB.'],
    ['emphasis', 'In «één» van de wijken start een proef.'],
    ['household-type', 'Woningen voor «1»- en 2-persoonshuishoudens hebben voorrang.'],
    ['organisations', 'De «drie» corporaties dragen dit samen.'],
    ['said-twice', 'Zij bouwen 25 («vijfentwintig») hofjes.'],
    ['said-twice', 'Zij bouwen vijfentwintig («25») hofjes.'],
    ['footnote-mark', 'De voorraad blijft op peil.«3» De huur stijgt niet.'],
  ])('%s: %s', (reason, example) => {
    const { text, start, end } = marked(example);
    const { targets, setAside } = find(text);
    expect(setAside.find((found) => overlaps(found, { start, end }))?.reason).toBe(reason);
    expect(targets.filter((found) => overlaps(found, { start, end }))).toEqual([]);
  });
});

describe('the unit is what is counted', () => {
  it.each([
    ['Het aantal standplaatsen neemt met «12» stuks toe.', '12 standplaatsen'],
    ['De gemeente plant «250» gratis bomen.', '250 bomen'],
    ['Zij leggen «1,5» en 2 miljoen euro in.', '1500000 EUR'],
    ['Zij betalen € 1,25 miljoen en 2,5 mln. euro; samen «ca. 3,75 miljoen».', '3750000 EUR'],
    ['Noordbaken bouwt 40 flats, Zuidbaken «60».', '60 flats'],
    ['In Oost worden «420» en in West 96 flats geïsoleerd.', '420 flats'],
    ['Het aantal meldingen van 610 naar «700» brengen.', '700 meldingen'],
    ['Zij vergroenen «1.200» strekkende meter.', '1200 meter'],
    ['Er komt «een tiental» hofjes.', '10 hofjes'],
  ])('%s → %s', (example, says) => {
    const { text, start, end } = marked(example);
    const found = find(text).targets.find((target) => overlaps(target, { start, end }));
    expect(`${found?.value.value} ${found?.value.unit}`).toBe(says);
  });
});
