import { describe, expect, it } from 'vitest';
import { type AgreementDocument, readAgreement } from '../../src/index.ts';
import { colourName } from '../../src/extract/papers/colour-name.ts';
import { withColoursInUse } from '../../src/extract/papers/read-legend.ts';
import { statusOfColour, statusOfWords } from '../../src/extract/papers/status.ts';

async function read(file: string, text: string): Promise<AgreementDocument> {
  const { document, diagnostics } = await readAgreement({ file, bytes: new TextEncoder().encode(text) });
  if (document === null) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return document;
}

function told({ progress }: AgreementDocument): readonly unknown[] {
  return progress.map(({ printed, owner, status, text }) => [
    ...[printed, owner.map(({ party }) => party).join(), status],
    text,
  ]);
}

describe('monitors', () => {
  it('a table whose columns stand in another order', async () => {
    const monitor = await read(
      'rapportage.md',
      `# Tussenrapportage prestatieafspraken Venlo 2026

De gemeente Venlo en Stichting Woonbaken.

| Toelichting | Oordeel | Nr. | Onderwerp | Verantwoordelijk | Prioriteit |
| --- | --- | --- | --- | --- | --- |
| Er zijn 44 woningen verduurzaamd. | Afgerond | 2.1 | Isoleren | Woonbaken | Hoog |
| De netbeheerder kan pas later leveren. | Vertraagd | 2.2 | Warmtenet | Gemeente | Hoog |
| Start na de zomer. | Nog niet gestart | 2.3 | Zonnepanelen | Woonbaken | Laag |
| Het is niet meer nodig. | Vervallen | 3.1 | Wijkteams | Gemeente, Woonbaken | Laag |
`,
    );
    expect(monitor.kind).toBe('monitor');
    expect(told(monitor)).toEqual([
      ['2.1', 'woonbaken', 'behaald', 'Er zijn 44 woningen verduurzaamd.'],
      ['2.2', 'gemeente', 'rood', 'De netbeheerder kan pas later leveren.'],
      ['2.3', 'woonbaken', 'niet-gestart', 'Start na de zomer.'],
      ['3.1', 'gemeente,woonbaken', 'vervallen', 'Het is niet meer nodig.'],
    ]);
    expect(monitor.progress.map(({ priority }) => priority?.printed)).toEqual([
      'Hoog',
      'Hoog',
      'Laag',
      'Laag',
    ]);
  });

  it('running text with a status under each afspraak, and nothing of a section without one', async () => {
    const monitor = await read(
      'voortgang.md',
      `# Voortgang prestatieafspraken Assen 2026

De gemeente Assen en Stichting Woonbaken.

## 1 Bouwen

### Afspraak 1 – Nieuwbouw

Status: op schema

Trekker: Woonbaken

Er zijn 18 woningen opgeleverd. De overige 22 volgen in het najaar.

### Afspraak 2 – Sloop (loopt achter)

Door een bezwaar is er nog niets gesloopt.

## 2 Hoe het verdergaat

De volgende meting is in april.
`,
    );
    expect(told(monitor)).toEqual([
      [
        ...['Afspraak 1', 'woonbaken', 'groen'],
        'Er zijn 18 woningen opgeleverd. De overige 22 volgen in het najaar.',
      ],
      ['Afspraak 2', '', 'rood', 'Door een bezwaar is er nog niets gesloopt.'],
    ]);
    expect(monitor.progress[0]?.measurements.map(({ quote, unit }) => [quote, unit])).toEqual([
      ['18', 'woningen'],
    ]);
  });

  it('a column for each party, and signs of which the legend says what they mean', async () => {
    const monitor = await read(
      'monitor.html',
      `<h1>Monitor prestatieafspraken Zutphen 2026</h1>
<p>De gemeente Zutphen, Stichting Woonbaken en Stichting Havenhuis.</p>
<p>☺ = op schema; 😐 = vraagt aandacht; ✔ = gereed; ★ = vertraagd</p>
<table><tr><th>Stand</th><th>Woonbaken</th><th>Havenhuis</th><th>Afspraak</th></tr>
<tr><td>☺</td><td>12 zijn er klaar</td><td>9 zijn er klaar</td><td>A1 Toegankelijk wonen</td></tr>
<tr><td>★</td><td>Geen locatie</td><td></td><td>A2 Tijdelijk wonen</td></tr>
<tr><td>✔</td><td>Ingevoerd</td><td>Ingevoerd</td><td>B1 Verhuisregeling</td></tr></table>`,
    );
    expect(told(monitor)).toEqual([
      ['A1', 'woonbaken,havenhuis', 'groen', '12 zijn er klaar 9 zijn er klaar'],
      ['A2', 'woonbaken', 'rood', 'Geen locatie'],
      ['B1', 'woonbaken,havenhuis', 'behaald', 'Ingevoerd Ingevoerd'],
    ]);
  });

  it('cells of figures: the whole, norms and plans beside a figure are no measurements', async () => {
    const monitor = await read(
      'monitor.md',
      `# Monitor prestatieafspraken Assen 2026

De cijfers: WB is Woonbaken Noord.

| Nr | Afspraak | Trekker | Voortgang | Cijfers |
| --- | --- | --- | --- | --- |
| 1 | Nieuwe woningen | WB | Er is gebouwd. | 64 van 340 opgeleverd |
| 2 | Bereikbaar | WB | Het aandeel zakte. | WB: 74% (norm 75%) |
| 3 | Koop | Gemeente | Het wacht. | 54 gepland, 0 opgeleverd |
`,
    );
    expect(
      monitor.progress.map(({ measurements }) =>
        measurements.map(({ value, unit, party }) => [value, unit, party]),
      ),
    ).toEqual([[[64, 'woningen', null]], [[74, 'percent', 'woonbaken-noord']], [[0, 'woningen', null]]]);
    expect(monitor.progress[0]?.owner.map(({ party }) => party)).toEqual(['woonbaken-noord']);
  });
});

describe('columns of a monitor', () => {
  const table = (rows: string): string =>
    `# Monitor prestatieafspraken Assen 2026\n\nDe gemeente Assen en Stichting Woonbaken.\n\n${rows}`;

  it('are told by what their cells hold, where the heads say nothing that is known', async () => {
    const monitor = await read(
      'monitor.md',
      table(`| | Waar het om gaat | Nieuws sinds het voorjaar | Voor wie |
| --- | --- | --- | --- |
| op koers | 4.1 Lege winkels | De eerste twee panden aan de Vaart zijn verbouwd tot woning. | Woonbaken |
| achter | 4.2 Woonwagens | De raad wil eerst een onderzoek naar een andere plek. | Gemeente |
`),
    );
    expect(told(monitor)).toEqual([
      ['4.1', 'woonbaken', 'groen', 'De eerste twee panden aan de Vaart zijn verbouwd tot woning.'],
      ['4.2', 'gemeente', 'rood', 'De raad wil eerst een onderzoek naar een andere plek.'],
    ]);
  });

  it('with counts of states in each theme are no afspraken', async () => {
    const monitor = await read(
      'monitor.md',
      table(`| Thema | op schema | achter | klaar |
| --- | --- | --- | --- |
| 1 Bouwen | 2 | 1 | 0 |
| 2 Betalen | 1 | 0 | 3 |

| Nr | Afspraak | Status | Toelichting |
| --- | --- | --- | --- |
| 1.1 | Sloop | klaar | Er is gesloopt. |
| 1.2 | Bouw | achter | Er is nog niet gebouwd. |
`),
    );
    expect(monitor.progress.map(({ printed }) => printed)).toEqual(['1.1', '1.2']);
  });

  it('of which one says what was realised and another what was aimed at', async () => {
    const monitor = await read(
      'monitor.md',
      table(`| Nr | Afspraak | Doel 2026 | Gerealiseerd | Toelichting |
| --- | --- | --- | --- | --- |
| 1 | Nieuwbouw Noord | 50 woningen | 12 woningen | De eerste paal is geslagen. |
| 2 | Verhuisregeling | 20 | 23 | De regeling is bekend. |
`),
    );
    expect(
      monitor.progress.map(({ measurements }) => measurements.map(({ value, unit }) => [value, unit])),
    ).toEqual([[[12, 'woningen']], [[23, 'verhuizingen']]]);
  });
});

it('figures of several years are measured, norms and what is still to come are not', async () => {
  const monitor = await read(
    'monitor.md',
    `# Monitor prestatieafspraken Assen 2026

De gemeente Assen en Stichting Woonbaken.

| Nr | Onderwerp | 2025 | 1 juli 2026 | Norm | Beeld | Wat is bereikt? | Wat volgt nog? |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Verkoop | 9 | 4 | 15 | op koers | Er waren 7 kopers. | In oktober start de verkoop van 3 huizen. |
| 2 | Bouw | 30 | 12 | 60 | achter | Er is één kraan. | De rest. |
`,
  );
  expect(
    monitor.progress.map(({ text, measurements }) => [text, measurements.map(({ value }) => value)]),
  ).toEqual([
    ['Er waren 7 kopers.', [7, 9, 4]],
    ['Er is één kraan.', [30, 12]],
  ]);
});

describe('a monitor in running text', () => {
  const monitor = (body: string): Promise<AgreementDocument> =>
    read(
      'voortgang.md',
      `# Evaluatie prestatieafspraken Assen 2026\n\nDe gemeente Assen en Stichting Woonbaken.\n\n${body}`,
    );

  it('tells what was agreed, how it goes and what it led to behind labels', async () => {
    const document = await monitor(`## Afspraak 3 – Nieuwe huizen

Trekker: Woonbaken

Afgesproken: Woonbaken bouwt 60 woningen.

Stand van zaken: De bouw is in mei begonnen.

Resultaat: bijsturen. Er zijn 20 woningen klaar, tegen 30 volgens de planning.
`);
    expect(told(document)).toEqual([['Afspraak 3', 'woonbaken', 'geel', 'De bouw is in mei begonnen.']]);
    expect(document.progress[0]?.measurements.map(({ value }) => value)).toEqual([20]);
  });

  it('names owner and state behind the number, or the state on a line of its own', async () => {
    const document = await monitor(`**Afspraak 1 (Woonbaken) – op koers**

De huren stegen met 2,1%.

**Afspraak 2 Verkoop**

vraagt aandacht

Trekker: gemeente

Er meldden zich te weinig kopers.
`);
    expect(told(document)).toEqual([
      ['Afspraak 1', 'woonbaken', 'groen', 'De huren stegen met 2,1%.'],
      ['Afspraak 2', 'gemeente', 'geel', 'Er meldden zich te weinig kopers.'],
    ]);
  });

  it('can be a card for each afspraak', async () => {
    const card = (head: string, state: string, words: string): string =>
      `<table><tr><th colspan=2>${head}</th></tr><tr><td>Trekker</td><td>gemeente Assen</td></tr><tr><td>Status</td><td>${state}</td></tr><tr><td>Toelichting</td><td>${words}</td></tr></table>`;
    const document = await read(
      'jaarverslag.html',
      `<h1>Jaarverslag prestatieafspraken Assen 2025</h1><p>De gemeente Assen en Stichting Woonbaken.</p>${card('Afspraak 7: Doorstroming', 'Op schema', 'Er verhuisden 31 ouderen.')}${card('Afspraak 8: Vergunningen', 'Niet gehaald', 'Het duurde 14 weken.')}`,
    );
    expect(told(document)).toEqual([
      ['Afspraak 7:', 'gemeente', 'groen', 'Er verhuisden 31 ouderen.'],
      ['Afspraak 8:', 'gemeente', 'rood', 'Het duurde 14 weken.'],
    ]);
  });
});

describe('what is measured', () => {
  it.each([
    ['Woonbaken verkocht «6» woningen. Afgesproken is hooguit 15 verkopen per jaar.', [6]],
    ['Van de nieuwe huurders kreeg «97,2%» een passend huis; de norm is 95%.', [97.2]],
    ['De taakstelling was 74 personen. Gehuisvest zijn er «61» personen.', [61]],
    ['Van de 64 geplande woningen krijgen er naar verwachting 40 een vergunning.', []],
    ['Gerenoveerd zijn «17» woningen, tegen 30 volgens de planning.', [17]],
    ['In «2» flats zijn de liften vernieuwd. In 2027 volgen er 3.', [2]],
    ['Een huurder van 70 jaar of ouder houdt zijn oude huur.', []],
  ])('%s', async (marked, values) => {
    const monitor = await read(
      'monitor.md',
      `# Monitor prestatieafspraken Assen 2026\n\nDe gemeente Assen en Stichting Woonbaken.\n\n| Nr | Afspraak | Status | Voortgang |\n| --- | --- | --- | --- |\n| 1 | Wonen | op koers | ${marked.replace(/[«»]/gu, '')} |\n| 2 | Zorg | achter | Er is niets gebeurd. |\n`,
    );
    expect(monitor.progress[0]?.measurements.map(({ value }) => value)).toEqual(values);
  });
});

describe('letters', () => {
  const letter = (body: string): string =>
    `# Raadsinformatiebrief\n\nOnderwerp: voortgang prestatieafspraken Assen\n\nOns kenmerk Z-26-04417\n\nGeachte raad,\n\n${body}\n\nHoogachtend,\n`;

  it.each([
    [
      'Afspraak B-04 is afgerond. Over sloop (B-06) is nieuws: dat ligt op schema.',
      'B-04 behaald|B-06 groen',
    ],
    ['Twee afspraken kleuren oranje. De eerste is D-01. De tweede is Z-03, in Noord.', 'D-01 geel|Z-03 geel'],
    ['De afspraak over hospitaverhuur loopt achter op schema.', 'afspraak over hospitaverhuur rood'],
    ['Langs de A 12 komen 40 woningen; kom zonder afspraak langs.', ''],
    ['In Q 2 bouwt de gemeente 40 woningen.', ''],
    [
      'Afspraak 1a is gehaald. Met 2c gaat het minder: die vraagt aandacht. Zie bijlage 3b en Veldweg 4d.',
      'Afspraak 1a behaald|2c geel',
    ],
    ['Afspraken 4, 7 en 12 liggen op schema.', 'Afspraken 4 groen|7 groen|12 groen'],
    [
      'In afspraak 2.4 staat de bouw; Onder 3.1 valt de sloop. De zitting is om 19.30 uur.',
      'afspraak 2.4 |3.1 ',
    ],
    [
      'De afspraak *Warm de winter door* staat op oranje. Aan *Een thuis voor starters* is voldaan. In de notitie *Ruimte voor morgen* staat meer.',
      'Warm de winter door geel|Een thuis voor starters behaald',
    ],
    [
      'De afspraak ‘Boven de winkel’ is gehaald. Bij ‘Samen de wijk in’ loopt alles volgens planning.',
      'Boven de winkel behaald|Samen de wijk in groen',
    ],
    ['Met afspraak 5 is het niet gelukt. Partijen laten haar vervallen.', 'afspraak 5 vervallen'],
    ['In de Woondeal Noord gaat afspraak 6 over bedrijven.', ''],
    [
      '- A1 De flats zijn gehaald.\n- B2 De bouw ligt op schema.\n- C4 Het fonds vraagt aandacht.',
      'A1 behaald|B2 groen|C4 geel',
    ],
  ])('%s', async (body, mentions) => {
    const document = await read('brief.md', letter(body));
    expect(document.mentions.map(({ quote, status }) => `${quote} ${status ?? ''}`).join('|')).toBe(mentions);
  });

  it('the number of another agreement is quoted with its name', async () => {
    const document = await read(
      'brief.md',
      letter('Daarover gaat afspraak 4 uit het convenant Weer Thuis. Die wordt niet gehaald.'),
    );
    expect(document.mentions.map(({ quote }) => quote)).toEqual(['afspraak 4 uit het convenant Weer Thuis']);
  });
});

describe('letters further', () => {
  it('a table of afspraken is a mention a row', async () => {
    const document = await read(
      'brief.md',
      `Raadsbrief

Betreft: tussenstand woonafspraken

Beste raad,

| Afspraak | Oordeel | Cijfer |
| --- | --- | --- |
| Langer thuis | op schema | 44 woningen aangepast |
| Schone hallen | achter | 6 hallen opgeknapt |

Met groet,
`,
    );
    expect(
      document.mentions.map(({ quote, status, text, quantities }) => [
        ...[quote, status, text],
        quantities.map(({ value }) => value),
      ]),
    ).toEqual([
      ['Langer thuis', 'groen', 'Langer thuis op schema 44 woningen aangepast', [44]],
      ['Schone hallen', 'rood', 'Schone hallen achter 6 hallen opgeknapt', [6]],
    ]);
  });

  it('a heading that names several has all that stands under it said of each', async () => {
    const document = await read(
      'brief.md',
      `# Raadsbrief

Onderwerp: hoe staat het met onze afspraken?

Geachte raad,

## Betaalbaar (afspraken 3.2 en 3.4)

De huren gingen met 3,1% omhoog. Beide zijn nagekomen.

Hoogachtend,
`,
    );
    expect(document.mentions.map(({ quote, title, status }) => [quote, title, status])).toEqual([
      ['afspraken 3.2', 'Betaalbaar', 'behaald'],
      ['3.4', 'Betaalbaar', 'behaald'],
    ]);
  });

  it('a letter shows by its greeting, however much stands in its head', async () => {
    const head = Array.from({ length: 14 }, (_, at) => `Regel ${at + 1}`).join('\n\n');
    const document = await read(
      'brief.md',
      `Aan de leden van de gemeenteraad\n\n${head}\n\nGeachte raadsleden,\n\nAfspraak 3b loopt volgens plan.\n\nMet vriendelijke groet,\n`,
    );
    expect([document.kind, document.mentions.length]).toEqual(['raadsinformatiebrief', 1]);
  });
});

describe('visions', () => {
  it('in running text: the sentences that say what is wanted, of the municipality and of nobody else', async () => {
    const vision = await read(
      'visie.md',
      `# Woonvisie Venlo 2035

## Waar we staan

De gemeente Venlo stelde deze woonvisie vast. In 2024 kwamen er 120 woningen bij, minder dan gehoopt. Het Rijk wil dat er landelijk 100.000 woningen per jaar bij komen.

## Bouwen

Bouwen duurt lang. Ons doel is om tot en met 2035 ruimte te geven aan 1.350 woningen. Dat vraagt veel van de stad. Daarnaast willen wij vóór 1 juli 2027 de regels voor splitsen versoepelen.

‘Wij willen een huis met een tuin’, zei een bewoner.

## Zorg

We zetten daarom in op doorstroming, met een coach die elk jaar 60 ouderen op weg helpt. De corporaties willen daar 40 van doen.
`,
    );
    expect(vision.ambitions.map(({ text }) => text)).toEqual([
      'Ons doel is om tot en met 2035 ruimte te geven aan 1.350 woningen.',
      'Daarnaast willen wij vóór 1 juli 2027 de regels voor splitsen versoepelen.',
      'We zetten daarom in op doorstroming, met een coach die elk jaar 60 ouderen op weg helpt.',
    ]);
  });

  it('with an ambition in each heading, and what is done about it under it', async () => {
    const vision = await read(
      'visie.md',
      `# Woonvisie Venlo 2035

De gemeente Venlo stelde deze woonvisie vast.

## Ambitie 1: Iedereen vindt een huis

In 2024 stonden 900 mensen op de lijst.

### Wat we als gemeente gaan doen

- We wijzen in 2027 drie locaties aan.
- We versoepelen de regels voor splitsen.

## Ambitie 2: Niemand zit in de kou

### Wat we als gemeente gaan doen

- We isoleren in 2028 tweehonderd woningen.
`,
    );
    expect(vision.ambitions.map(({ text }) => text)).toEqual([
      'Iedereen vindt een huis',
      'We wijzen in 2027 drie locaties aan.',
      'We versoepelen de regels voor splitsen.',
      'Niemand zit in de kou',
      'We isoleren in 2028 tweehonderd woningen.',
    ]);
  });

  it('bold sentences, with or without what explains them, and nothing of other governments', async () => {
    const vision = await read(
      'visie.md',
      `# Woonvisie Assen 2026-2035

## Bouwen

Landelijk moeten er 900.000 woningen bij komen. De provincie rekent op 6.500 woningen.

**1. Wij maken plannen voor 2.200 woningen.**

In het vorige tijdvak kwamen er 1.340 woningen gereed.

**2. In elke wijk komt een hof voor ouderen.**

Dorpsraden weten een plek.

## Zorg

**In 2030 zijn er 90 zorgwoningen bij gekomen.** Nu zijn het er 31.
`,
    );
    expect(vision.ambitions.map(({ text, actors }) => [text, actors.map(({ party }) => party)])).toEqual([
      ['Wij maken plannen voor 2.200 woningen.', ['gemeente']],
      ['In elke wijk komt een hof voor ouderen.', []],
      ['In 2030 zijn er 90 zorgwoningen bij gekomen.', []],
    ]);
  });

  it('what stands under a heading for it, and rows of a table of actions with who and when', async () => {
    const vision = await read(
      'visie.md',
      `# Volkshuisvestingsprogramma Assen 2026-2030

## Groen

### Ambitie

In 2030 heeft geen woning label F of G.

### Acties

| Actie | Wie | Wanneer |
| --- | --- | --- |
| Grondbeleid herzien | Gemeente | 2027 |
| Tien hofwoningen in Noord | Woonbaken | eind 2029 |

### Bevolking

| Wijk | 2025 | 2030 |
| --- | --- | --- |
| Noordelijke buitenwijken | 4.100 | 4.300 |
`,
    );
    expect(
      vision.ambitions.map(({ text, actors, deadlines }) => [
        ...[text, actors.map(({ party }) => party).join()],
        deadlines.map(({ quote }) => quote).join(),
      ]),
    ).toEqual([
      ['In 2030 heeft geen woning label F of G.', '', 'In 2030'],
      ['Grondbeleid herzien', 'gemeente', '2027'],
      ['Tien hofwoningen in Noord', 'woonbaken', 'eind 2029'],
    ]);
  });

  it('a quotation below the last of a list is no part of it', async () => {
    const vision = await read(
      'visie.md',
      `# Woonvisie Assen 2026-2035

## Onze ambities

1. De gemeente stelt van 2027 tot en met 2030 jaarlijks € 250.000 beschikbaar.

2. Wij planten in nieuwe wijken minimaal 1 boom per woning.

   ‘Het scheelt ons 20 euro per maand.’ Huurder in Noord
`,
    );
    expect(vision.ambitions.map(({ text }) => text)).toEqual([
      'De gemeente stelt van 2027 tot en met 2030 jaarlijks € 250.000 beschikbaar.',
      'Wij planten in nieuwe wijken minimaal 1 boom per woning.',
    ]);
  });

  it('numbered lists and wishes under any heading, not facts and quotations', async () => {
    const vision = await read(
      'visie.md',
      `# Woonvisie Assen 2026-2035

## De feiten

In Assen staan 31.000 woningen.

## Onze doelen

- Starters vinden in elke wijk een woning.
- In 2030 is geen huis meer slecht geïsoleerd.

## Wonen en zorg

Wij willen dat ouderen in hun wijk kunnen blijven.

‘Wij willen een trap zonder treden.’ Bewoner van Noord
`,
    );
    expect(vision.ambitions.map(({ text }) => text)).toEqual([
      'Starters vinden in elke wijk een woning.',
      'In 2030 is geen huis meer slecht geïsoleerd.',
      'Wij willen dat ouderen in hun wijk kunnen blijven.',
    ]);
  });
});

describe('bids', () => {
  it('what one party offers is its ambitions, and no afspraak', async () => {
    const bid = await read(
      'bod.md',
      `# Bod van Woonbaken op de woonvisie Assen 2027

Stichting Woonbaken brengt dit bod uit aan de gemeente Assen.

## Beschikbaarheid

1. Wij bouwen in 2027 40 sociale huurwoningen in Noord.
2. Wij verkopen maximaal 10 woningen.
3. Woonbaken isoleert uiterlijk 2028 120 woningen.
`,
    );
    expect([bid.kind, bid.afspraken]).toEqual(['bod', []]);
    expect(bid.ambitions.map(({ actors, targets }) => [actors[0]?.party, targets[0]?.value])).toEqual([
      ['woonbaken', 40],
      ['woonbaken', 10],
      ['woonbaken', 120],
    ]);
  });
});

describe('bids by year', () => {
  const bid = (body: string): Promise<AgreementDocument> =>
    read(
      'bod.html',
      `<h1>Bod aan de gemeente Assen 2027-2028</h1><p>Woonbaken verhuurt in Assen 2.200 woningen. Woonbaken doet dit bod.</p>${body}`,
    );

  it('a number for each year and their sum; how it is meant is said in the words of the row', async () => {
    const document = await bid(`<table>
<tr><th>Nr</th><th>Wat wij bieden</th><th>Eenheid</th><th>2027</th><th>2028</th><th>Totaal</th></tr>
<tr><td>1</td><td>Verkoop van huizen, ten hoogste</td><td>woningen</td><td>5</td><td>–</td><td>5</td></tr>
<tr><td>2</td><td>Bijdrage aan het fonds</td><td>€</td><td>15.000</td><td>20.000</td><td>35.000</td></tr>
<tr><td>3</td><td>Plan voor een woonzorghuis</td><td>–</td><td>onderzoek</td><td>besluit</td><td>–</td></tr></table>`);
    expect(
      document.ambitions.map(({ text, targets, deadlines }) => [
        text,
        targets.map(({ comparator, value, unit, role, deadline, partOf }) =>
          [comparator, value, unit, role, deadline, partOf].join(' '),
        ),
        deadlines.map(({ quote, start, end }) => [quote, start, end].join(' ')),
      ]),
    ).toEqual([
      [
        'Verkoop van huizen, ten hoogste',
        ['<= 5 woningen limit 0 1', '<= 5 woningen limit  '],
        ['2027 2027-01-01 2027-12-31'],
      ],
      [
        'Bijdrage aan het fonds',
        ['= 15000 EUR target 0 2', '= 20000 EUR target 1 2', '= 35000 EUR target  '],
        ['2027 2027-01-01 2027-12-31', '2028 2028-01-01 2028-12-31'],
      ],
      ['Plan voor een woonzorghuis', [], ['2027 2027-01-01 2027-12-31', '2028 2028-01-01 2028-12-31']],
    ]);
    expect(document.ambitions.map(({ actors }) => actors.map(({ party }) => party))).toEqual([
      ['woonbaken'],
      ['woonbaken'],
      ['woonbaken'],
    ]);
  });

  it('heads in two rows, units in brackets, thousands', async () => {
    const document = await bid(`<table>
<tr><th rowspan=2>Onderwerp</th><th colspan=2>Per jaar</th></tr><tr><th>2027</th><th>2028</th></tr>
<tr><td>Onderhoud (× € 1.000)</td><td>3.200</td><td>3.400</td></tr>
<tr><td>Toewijzing aan jongeren (minimaal, %)</td><td>20</td><td>25</td></tr></table>`);
    expect(
      document.ambitions.map(({ targets }) =>
        targets.map(({ comparator, value, unit }) => [comparator, value, unit]),
      ),
    ).toEqual([
      [
        ['=', 3200000, 'EUR'],
        ['=', 3400000, 'EUR'],
      ],
      [
        ['>=', 20, 'percent'],
        ['>=', 25, 'percent'],
      ],
    ]);
  });

  it('what is asked of the municipality is no offer, and a sentence between the lists is one', async () => {
    const document =
      await bid(`<h2>Bouwen</h2><ul><li>Wij bouwen in 2027 40 woningen.</li><li>Wij slopen in 2028 12 woningen.</li></ul>
<p>Daarnaast stellen wij vanaf 1 mei 2027 ons kantoor open voor de buurt.</p>
<h2>Wat wij van u nodig hebben</h2><ul><li>De gemeente stelt vóór 1 maart 2027 de grondprijs vast.</li><li>Een vergunning binnen acht weken.</li></ul>`);
    expect(document.ambitions.map(({ text }) => text)).toEqual([
      'Wij bouwen in 2027 40 woningen.',
      'Wij slopen in 2028 12 woningen.',
      'Daarnaast stellen wij vanaf 1 mei 2027 ons kantoor open voor de buurt.',
    ]);
  });
});

describe('words and colours of a status', () => {
  it.each([
    ['Vervallen', 'vervallen'],
    ['Nog niet gestart', 'niet-gestart'],
    ['Niet behaald', 'rood'],
    ['☺', 'groen'],
    ['✔ gereed', 'behaald'],
    ['Klaarstaan voor huurders is belangrijk.', null],
    ['Doorlopend', null],
    ['Loopt achter op de planning', 'rood'],
    ['Bijsturen', 'geel'],
    ['Achter de schermen wordt hard gewerkt.', null],
    ['Groene daken zijn aangelegd.', null],
  ])('%s', (words, status) => expect(statusOfWords(words)).toBe(status));

  it.each([
    ['#4a86c8', 'blauw'],
    ['#f2a033', 'oranje'],
    ['#e9e5f1', null],
  ])('%s is called %s', (colour, name) => expect(colourName(colour)).toBe(name));

  it('a colour means the state that stands beside it in other rows, unless several do', () => {
    const rows = [
      { colour: '#4a86c8', status: 'behaald' },
      { colour: '#777777', status: 'groen' },
      { colour: '#777777', status: 'rood' },
      { colour: '#4a86c8', status: null },
    ] as const;
    expect([...withColoursInUse(new Map([['x', 'rood']]), rows)]).toEqual([
      ['#4a86c8', 'behaald'],
      ['x', 'rood'],
    ]);
  });

  it('blue means what the legend says, and nothing without one', () => {
    expect(statusOfColour('#4a86c8')).toBeNull();
    expect(statusOfColour('#4a86c8', new Map([['blauw', 'behaald']]))).toBe('behaald');
  });
});
