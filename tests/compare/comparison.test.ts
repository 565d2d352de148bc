import { beforeAll, describe, expect, it } from 'vitest';
import { compareAgreements, type Comparison, type DatasetDocument } from '../../src/index.ts';
import { AGREEMENTS, datasetOf, inventedDataset } from '../compared.ts';

let dataset: readonly DatasetDocument[] = [];
let comparison: Comparison;
beforeAll(async () => {
  dataset = await datasetOf(AGREEMENTS);
  comparison = compareAgreements(dataset);
});

type Topic = Comparison['topics'][number];
type Entry = Topic['cells'][number]['entries'][number];

function cellOf(topic: string, document: string): Topic['cells'][number] | undefined {
  const found = comparison.topics.find(({ id }) => id === topic);
  return found?.cells.find((cell) => cell.document.startsWith(document));
}

/** What a document states on an indicator. */
function entries(indicator: string, document: string): readonly Entry[] {
  return comparison.topics.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.document.startsWith(document))
      .flatMap((cell) => cell.entries.filter((entry) => entry.indicator === indicator)),
  );
}

describe('the numbers of the three agreements', () => {
  it.each([
    ['sociaal-in-nieuwbouw', 'hilversum', '>= 33 percent', 'per project'],
    ['sociaal-in-nieuwbouw', 'hilversum', '= 33 percent', 'onder de eis van 33% sociaal'],
    ['sociaal-in-nieuwbouw', 'hilversum', '>= 33 percent', 'van particuliere ontwikkelaars'],
    [
      'sociaal-in-nieuwbouw',
      'stichtse-vecht',
      '>= 30 percent',
      'Van de nieuwbouw wordt bij 16 woningen of meer',
    ],
    ['sociaal-in-nieuwbouw', 'stichtse-vecht', '= 30 percent', 'borgt de gemeente de realisatie'],
    ['sociaal-in-nieuwbouw', 'heemstede', '> 30 percent', '>30% van 355'],
    ['sociaal-in-voorraad', 'hilversum', '>= 27 percent', 'op 31 december 2027'],
    ['sociaal-in-voorraad', 'stichtse-vecht', '>= 30 percent', 'in de voorraad'],
    ['sociaal-in-voorraad', 'stichtse-vecht', '~ 22.3 percent', 'Op dit moment'],
    ['sociale-voorraad', 'hilversum', '= 11746 huurwoningen', 'Op 31 december 2022'],
    ['te-bouwen-sociaal', 'heemstede', '>= 120 nieuwbouwwoningen', 'eind 2027'],
    ['te-bouwen', 'stichtse-vecht', '>= 3323 woningen', 'tot 2030'],
    ['te-bouwen', 'stichtse-vecht', '= 1108 woningen', 'Dat komt neer op'],
    ['te-bouwen-sociaal', 'stichtse-vecht', '= 923 woningen', '185 MH en 923 SH'],
    ['te-bouwen-midden', 'stichtse-vecht', '= 185 woningen', '185 MH en 923 SH'],
    ['te-bouwen-midden', 'stichtse-vecht', '= 107 woningen', 'voor Portaal'],
    ['te-bouwen-midden', 'stichtse-vecht', '= 72 woningen', 'Voor V&O'],
    ['verkoop', 'stichtse-vecht', '<= 180 woningen', 'Portaal verkoopt'],
    ['verkoop', 'stichtse-vecht', '<= 60 woningen', 'V&O verkoopt'],
    ['verkoop', 'heemstede', '= 30 huurwoningen', 'verwachten'],
    ['voorrang-middenhuur', 'hilversum', '>= 50 percent', 'lage middenhuurwoningen'],
    ['middeninkomens-in-sociaal', 'hilversum', '= 7.5 percent', 'bovenop de beleidsruimte'],
    ['middeninkomens-in-sociaal', 'hilversum', '<= 15 percent', 'verhuurd aan middeninkomens'],
    ['middeninkomens-woningen', 'hilversum', '= 100 huurwoningen', 'extra ruimte'],
    ['middeninkomens-in-sociaal', 'heemstede', '<= 15 percent', 'aan deze doelgroep'],
    ['vrije-toewijzing', 'stichtse-vecht', '<= 15 percent', 'vrije toewijzingsruimte'],
    ['onder-aftopping-voorraad', 'heemstede', '= 70 percent', 'onder de aftoppingsgrenzen'],
    ['onder-hoge-aftopping-voorraad', 'stichtse-vecht', '= 70 percent', '2e aftoppingsgrens'],
    ['onder-hoge-aftopping-voorraad', 'stichtse-vecht', '= 75 percent', 'in de komende 5 jaar'],
    ['huurtoeslag-toewijzing', 'stichtse-vecht', '>= 70 percent', 'huishoudens met huurtoeslag'],
    ['huur-van-maximaal', 'stichtse-vecht', '= 80 percent', 'maximaal redelijk'],
    ['reguliere-woningzoekenden', 'heemstede', '>= 65 percent', 'regulier woningzoekenden'],
    ['bijzondere-doelgroepen', 'stichtse-vecht', '= 30 percent', 'bijzondere doelgroepen'],
    ['statushouders-aandeel', 'stichtse-vecht', '= 40 percent', 'Van deze 30% wordt 40%'],
    ['standplaatsen', 'hilversum', '<= 25 standplaatsen', 'woonwagenbewoners'],
  ])('%s: %s states %s in "… %s …"', (indicator, document, value, words) => {
    const found = entries(indicator, document).filter(
      ({ number }) => number !== null && `${number.comparator} ${number.value} ${number.unit}` === value,
    );
    expect(found.map(({ quote }) => quote).join('\n')).toContain(words);
  });

  it('homes to build of no segment, or of another, never stand among mid-market homes', () => {
    const values = entries('te-bouwen-midden', 'stichtse-vecht').map(({ number }) => number?.value);
    expect(values).toEqual([185, 107, 72]);
  });

  it('what the share is of is no number of its own, and gets no day of the sentence', () => {
    const [share] = entries('sociaal-in-nieuwbouw', 'heemstede');
    expect(share).toMatchObject({ whole: '355 nieuwbouwwoningen', deadline: null });
    const all = comparison.topics.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
    expect(all.filter(({ number }) => number?.value === 355)).toEqual([]);
    const row = comparison.targets.find(({ target }) => target.value === 355);
    expect(row).toMatchObject({ indicator: null, why: 'whole' });
  });

  it('regular seekers, special groups and a part of these are three things', () => {
    const documents = (indicator: string): readonly string[] =>
      comparison.topics
        .flatMap(({ cells }) => cells)
        .filter((cell) => cell.entries.some((entry) => entry.indicator === indicator))
        .map(({ document }) => document);
    expect(documents('reguliere-woningzoekenden')).toEqual(['heemstede-2024-2027']);
    expect(documents('bijzondere-doelgroepen')).toEqual(['stichtse-vecht-2025-2030']);
    const [part] = entries('statushouders-aandeel', 'stichtse-vecht');
    expect(part).toMatchObject({ whole: '30%', partOf: 1 });
  });

  it('parts hang under their whole: corporations under all, segments under all segments', () => {
    const rows = ['te-bouwen', 'te-bouwen-sociaal', 'te-bouwen-midden'].flatMap((indicator) =>
      entries(indicator, 'stichtse-vecht'),
    );
    const valueAt = (index: number | null): number | null | undefined =>
      rows.find((row) => row.index === index)?.number?.value;
    expect(rows.map(({ number, partOf }) => [number?.value, valueAt(partOf)])).toEqual([
      [3323, undefined],
      [1108, 3323],
      [923, 1108],
      [535, 923],
      [360, 923],
      [185, 1108],
      [107, 185],
      [72, 185],
    ]);
  });

  it('a number that the document quotes from an agreement of others says so', () => {
    const [first] = entries('te-bouwen', 'stichtse-vecht');
    expect(first?.yardstick).toBe('Woondeal');
  });

  it('national figures are nobody’s own', () => {
    const national = new Set([250_000, 50_000, 675_000, 550]);
    const values = comparison.targets.map(({ target }) => target.value ?? 0);
    expect(values.filter((value) => national.has(value))).toEqual([]);
  });

  it('a number that applies under a condition says so', () => {
    const [first] = entries('sociaal-in-nieuwbouw', 'stichtse-vecht');
    expect(first?.condition).toContain('16 woningen of meer');
  });

  it('a number that stands alone in brackets has the day of its sentence', () => {
    const [first] = entries('standplaatsen', 'hilversum');
    expect(first?.deadline).toMatchObject({ end: '2027-12-31' });
  });

  it('the labels by 2028 have a deadline and no number', () => {
    const [first] = cellOf('efg-labels', 'stichtse-vecht')?.entries ?? [];
    expect(first).toMatchObject({ number: null, deadline: { kind: 'by', end: '2028-12-31' } });
  });

  it('numbers are spread over the years that they themselves name', () => {
    const years = entries('verkoop', 'stichtse-vecht').flatMap(({ perYear }) => perYear ?? []);
    expect(years).toEqual([
      { value: 30, from: '2025-01-01', to: '2030-12-31' },
      { value: 10, from: '2025-01-01', to: '2030-12-31' },
    ]);
    expect(entries('te-bouwen-sociaal', 'heemstede')[0]?.perYear).toBeNull();
  });
});

describe('what a document does not put a number on', () => {
  it.each([
    ['sociaal-voorraad', 'heemstede', 'words'],
    ['aantal-nieuwbouw', 'hilversum', 'words'],
    ['verkoop', 'hilversum', 'words'],
    ['middenhuur', 'heemstede', 'words'],
    ['vrije-toewijzing', 'heemstede', 'not found'],
    ['aftoppingsgrens', 'hilversum', 'not found'],
    ['bijzondere-doelgroepen', 'hilversum', 'words'],
    ['statushouders', 'heemstede', 'words'],
    ['statushouders', 'hilversum', 'words'],
    ['woonwagens', 'heemstede', 'words'],
    ['woonwagens', 'stichtse-vecht', 'words'],
    ['flexwoningen', 'heemstede', 'words'],
    ['flexwoningen', 'hilversum', 'words'],
    ['flexwoningen', 'stichtse-vecht', 'words'],
    ['splitsen-delen-optoppen', 'hilversum', 'words'],
    ['splitsen-delen-optoppen', 'stichtse-vecht', 'words'],
    ['huurverhoging', 'heemstede', 'words'],
    ['huurverhoging', 'hilversum', 'words'],
    ['efg-labels', 'heemstede', 'unplaced'],
    ['efg-labels', 'hilversum', 'not found'],
    ['parkeren', 'heemstede', 'words'],
    ['parkeren', 'hilversum', 'unplaced'],
    ['parkeren', 'stichtse-vecht', 'words'],
  ])('%s in %s: %s', (topic, document, status) => expect(cellOf(topic, document)?.status).toBe(status));

  it('a topic named only outside the afspraken shows where', () => {
    const [first] = cellOf('efg-labels', 'heemstede')?.unread ?? [];
    expect(first?.text).toContain('uiterlijk in 2028');
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
    ['Woonbaken bouwt uiterlijk in 2026 ten minste 40 woningen.', null],
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
