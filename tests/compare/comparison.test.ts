import { beforeAll, describe, expect, it } from 'vitest';
import { compareAgreements, type Comparison, type DatasetDocument } from '../../src/index.ts';
import { AGREEMENTS, datasetOf, inventedDataset } from '../compared.ts';

let dataset: readonly DatasetDocument[] = [];
let comparison: Comparison;
beforeAll(async () => {
  dataset = await datasetOf(AGREEMENTS);
  comparison = compareAgreements(dataset);
});

type Entry = Comparison['topics'][number]['cells'][number]['entries'][number];

function entries(topic: string, document: string): readonly Entry[] {
  const cell = comparison.topics
    .find(({ id }) => id === topic)
    ?.cells.find((one) => one.document.startsWith(document));
  return cell?.entries ?? [];
}

describe('the topic table of the three agreements', () => {
  it.each([
    ['sociaal-nieuwbouw', 'hilversum', '>= 33 percent', 'per project'],
    ['sociaal-nieuwbouw', 'stichtse-vecht', '>= 30 percent', 'sociale huursector'],
    ['sociaal-nieuwbouw', 'heemstede', '>= 120 nieuwbouwwoningen', 'eind 2027'],
    ['sociaal-nieuwbouw', 'heemstede', '= 355 nieuwbouwwoningen', 'eind 2027'],
    ['sociaal-voorraad', 'hilversum', '>= 27 percent', 'op 31 december 2027'],
    ['sociaal-voorraad', 'stichtse-vecht', '>= 30 percent', 'in de voorraad'],
    ['middeninkomens-sociaal', 'hilversum', '= 7.5 percent', 'middeninkomens'],
    ['middeninkomens-sociaal', 'hilversum', '= 100 huurwoningen', 'extra ruimte'],
    ['middeninkomens-sociaal', 'hilversum', '<= 15 percent', 'verhuurd aan middeninkomen'],
    ['middeninkomens-sociaal', 'heemstede', '<= 15 percent', 'deze doelgroep'],
    ['vrije-toewijzing', 'stichtse-vecht', '<= 15 percent', 'vrije toewijzingsruimte'],
    ['verkoop', 'stichtse-vecht', '<= 180 woningen', 'Portaal verkoopt'],
    ['verkoop', 'stichtse-vecht', '<= 60 woningen', 'V&O verkoopt'],
    ['verkoop', 'heemstede', '= 30 huurwoningen', 'verwachten'],
    ['bijzondere-doelgroepen', 'stichtse-vecht', '= 30 percent', 'bijzondere doelgroepen'],
    ['statushouders', 'stichtse-vecht', '= 40 percent', 'statushouders'],
    ['bijzondere-doelgroepen', 'heemstede', '>= 65 percent', 'regulier woningzoekenden'],
    ['aftoppingsgrens', 'stichtse-vecht', '= 70 percent', '2e aftoppingsgrens'],
    ['aftoppingsgrens', 'stichtse-vecht', '= 75 percent', 'komende 5 jaar'],
    ['aftoppingsgrens', 'stichtse-vecht', '>= 70 percent', 'huishoudens met huurtoeslag'],
    ['aftoppingsgrens', 'heemstede', '= 70 percent', 'aftoppingsgrenzen'],
    ['woonwagens', 'hilversum', '<= 25 standplaatsen', 'woonwagenbewoners'],
  ])('%s: %s states %s in "… %s …"', (topic, document, value, words) => {
    const found = entries(topic, document).filter(
      ({ number }) => number !== null && `${number.comparator} ${number.value} ${number.unit}` === value,
    );
    expect(found.map(({ quote }) => quote).join('\n')).toContain(words);
  });

  it('a number that applies under a condition says so', () => {
    const [first] = entries('sociaal-nieuwbouw', 'stichtse-vecht');
    expect(first?.condition).toContain('16 woningen of meer');
  });

  it('the labels by 2028 have a deadline and no number', () => {
    const [first] = entries('efg-labels', 'stichtse-vecht');
    expect(first).toMatchObject({ number: null, deadline: { kind: 'by', end: '2028-12-31' } });
  });

  it('numbers for several years are spread over them', () => {
    const years = entries('verkoop', 'stichtse-vecht').flatMap(({ perYear }) => perYear ?? []);
    expect(years).toEqual([
      { value: 30, from: '2025-01-01', to: '2030-12-31' },
      { value: 10, from: '2025-01-01', to: '2030-12-31' },
    ]);
  });

  it('a topic that a document is silent on is not found, and has a cell all the same', () => {
    const cell = comparison.topics.find(({ id }) => id === 'parkeren')?.cells;
    expect(cell).toHaveLength(3);
    expect(cell?.find(({ document }) => document.startsWith('hilversum'))?.status).toBe('not found');
  });
});

describe('every comparison', () => {
  it('has a topic for nine of ten afspraken', () => {
    const afspraken = comparison.commitments.filter(({ kind }) => kind === 'afspraak');
    const coded = afspraken.filter(({ topics }) => topics.length > 0);
    expect(afspraken).toHaveLength(202);
    expect(coded.length / afspraken.length).toBeGreaterThanOrEqual(0.9);
  });

  it('quotes what stands at the place that it names', () => {
    const texts = new Map(dataset.map(({ document, text }) => [document.id, text]));
    let checked = 0;
    for (const { cells } of comparison.topics) {
      for (const { document, entries: found } of cells) {
        for (const { number, start, end, quote } of found) {
          const there = (texts.get(document) ?? '').slice(start, end).replace(/\s+/gu, ' ');
          if (number === null) expect(there.startsWith(quote.slice(0, 20))).toBe(true);
          else expect(there).toContain(number.quote.split(' ')[0]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(200);
  });

  it('earns every code with words', () => {
    for (const { themes, topics, concreteness } of comparison.commitments) {
      for (const { evidence } of [...themes, ...topics]) expect(evidence.length).toBeGreaterThan(0);
      if (concreteness.code !== 'intentie') expect(concreteness.evidence.length).toBeGreaterThan(0);
    }
  });

  it('is the same whatever the order of the documents', () => {
    expect(JSON.stringify(compareAgreements(dataset.toReversed()))).toBe(JSON.stringify(comparison));
  });

  it('shows also where a side contributes nothing', () => {
    const cells = comparison.reciprocity.filter(({ document }) => document.startsWith('heemstede'));
    expect(cells).toHaveLength(7 * 3);
    const empty = cells.filter(({ commitments }) => commitments.length === 0);
    expect(empty.map(({ theme, side }) => `${theme}: ${side}`)).toEqual([
      'betaalbaarheid: gemeente',
      'betaalbaarheid: huurdersorganisaties',
    ]);
  });

  it('finds what other municipalities agree most alike, never the same one', () => {
    const byId = new Map(comparison.commitments.map((one) => [one.id, one]));
    const schouw = byId.get('heemstede-2024-2027/K3.4');
    expect(schouw?.similar[0]?.id).toMatch(
      /^(?:hilversum-2023-2027\/51|stichtse-vecht-2025-2030\/3\.4\/9)$/u,
    );
    for (const { similar, municipality } of comparison.commitments) {
      const scores = similar.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { id } of similar) expect(byId.get(id)?.municipality).not.toBe(municipality);
    }
  });

  it('leaves out documents that repeat another one', async () => {
    const both = await datasetOf(['hilversum-2023-2027.pdf', 'hilversum-2023-2027.txt']);
    expect(compareAgreements(both).documents.map(({ file }) => file)).toEqual(['hilversum-2023-2027.pdf']);
  });
});

describe('codes of a commitment', () => {
  it.each([
    ['Woonbaken bouwt voor 1 juli 2026 ten minste 40 woningen.', 'concreet', 'één partij'],
    ['Woonbaken onderhoudt haar woningen.', 'deels', 'één partij'],
    ['De gemeente en Woonbaken onderhouden het plein.', 'deels', 'collectief'],
    ['De corporaties onderhouden de portieken.', 'deels', 'collectief'],
    ['De huurdersvereniging informeert haar leden.', 'deels', 'één partij'],
    ['Partijen streven naar prettige buurten.', 'intentie', 'collectief'],
    ['Er wordt gestreefd naar 30% sociale huur.', 'deels', 'niet genoemd'],
  ])('%s is %s and binds %s', async (text, concreteness, binding) => {
    const [first] = compareAgreements(await inventedDataset([text])).commitments;
    expect(first).toMatchObject({ binding, concreteness: { code: concreteness } });
  });

  it.each([
    ['Woonbaken verkoopt in de periode 2025 tot en met 2028 maximaal 60 woningen.', 15],
    ['Woonbaken bouwt uiterlijk in 2026 ten minste 40 woningen.', 20],
    ['Woonbaken bouwt in 2026 ten minste 40 woningen.', null],
    ['In 2028 is uiterlijk 30% van de nieuwbouw sociale huur.', null],
    ['Woonbaken bouwt 40 woningen per jaar.', null],
  ])('%s is per year %s', async (text, value) => {
    const { topics } = compareAgreements(await inventedDataset([text]));
    const found = topics.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ perYear }) => perYear?.value ?? null))).toEqual(new Set([value]));
  });

  it('national themes follow from local ones', async () => {
    const [first] = compareAgreements(await inventedDataset(['Woonbaken isoleert 40 woningen.'])).commitments;
    expect(first?.themes.map(({ code }) => code)).toContain('duurzaamheid');
    expect(first?.nationalThemes).toContain('verduurzaming');
  });
});
