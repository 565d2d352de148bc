import { describe, expect, it } from 'vitest';
import { type AgreementDocument, readAgreement } from '../../src/index.ts';
import { colourName } from '../../src/extract/papers/colour-name.ts';
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

describe('visions', () => {
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

describe('words and colours of a status', () => {
  it.each([
    ['Vervallen', 'vervallen'],
    ['Nog niet gestart', 'niet-gestart'],
    ['Niet behaald', 'rood'],
    ['☺', 'groen'],
    ['✔ gereed', 'behaald'],
    ['Klaarstaan voor huurders is belangrijk.', null],
    ['Doorlopend', null],
  ])('%s', (words, status) => expect(statusOfWords(words)).toBe(status));

  it.each([
    ['#4a86c8', 'blauw'],
    ['#f2a033', 'oranje'],
    ['#e9e5f1', null],
  ])('%s is called %s', (colour, name) => expect(colourName(colour)).toBe(name));

  it('blue means what the legend says, and nothing without one', () => {
    expect(statusOfColour('#4a86c8')).toBeNull();
    expect(statusOfColour('#4a86c8', new Map([['blauw', 'behaald']]))).toBe('behaald');
  });
});
