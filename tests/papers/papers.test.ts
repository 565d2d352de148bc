import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AgreementDocument, readAgreement, readAgreements, readDocuments } from '../../src/index.ts';
import { statusOfColour, statusOfWords } from '../../src/extract/papers/status.ts';
import { readPriority } from '../../src/extract/papers/priority.ts';
import { ROOT } from '../project.ts';

async function documentsOf(file: string): Promise<readonly AgreementDocument[]> {
  const conversions = await readDocuments(`${ROOT}corpus/${file}`);
  return conversions.flatMap(({ document }) => document ?? []);
}

async function textDocument(file: string, text: string): Promise<AgreementDocument> {
  const { document, diagnostics } = await readAgreement({ file, bytes: new TextEncoder().encode(text) });
  if (document === null) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return document;
}

describe('a letter in front of an agreement', () => {
  const letter = (subject: string): string =>
    `Notitie\nAan: de gemeenteraad\nOnderwerp\n\n${subject}\n\nGeachte lezer,\n\n${'Hierbij sturen wij wat is besproken met allen die daarover gaan.\n\n'.repeat(20)}Met vriendelijke groet,\nde werkgroep\n\f`;
  const contents = `Inhoudsopgave\n\n1. Bouwen\n\n2. Wonen\n\n`;
  const agreement = `Wie tekenen\n\nDe gemeente Assen en Woonstichting Woonbaken.\n\nBouwen\n\n${['De gemeente wijst in 2027 drie locaties aan.', 'Woonbaken bouwt 80 woningen.', 'Woonbaken verkoopt hoogstens 10 woningen.'].map((promise, at) => `${at + 1}. ${promise}`).join('\n')}\n\n${'Er is veel te doen in de gemeente, en daar is hulp bij nodig.\n\n'.repeat(20)}`;
  const partsOf = async (text: string): Promise<number> =>
    (await readDocuments({ file: 'a.txt', bytes: new TextEncoder().encode(text) })).length;

  it('opens it, where it is about that and what follows has no title', async () => {
    expect(await partsOf(`${letter('Prestatieafspraken Assen 2026-2029')}${contents}${agreement}`)).toBe(1);
  });

  it.each([
    ['is a document of its own, where it tells the news of it', 'Aanbieding prestatieafspraken', contents],
    [
      'and where the agreement has its title',
      'Prestatieafspraken Assen 2026-2029',
      'Prestatieafspraken Assen 2026-2029\n\n',
    ],
  ])('%s', async (_, subject, opening) => {
    expect(await partsOf(`${letter(subject)}${opening}${agreement}`)).toBe(2);
  });
});

it('a contents page that names the annexes, without numbers of pages, ends no document', async () => {
  const lines = ['Bouwen', 'Wonen', 'Zorg', 'Samen'].flatMap((title, at) => [
    `${at + 1} ${title}`,
    ...[1, 2, 3, 4].map((part) => `${at + 1}.${part} ${title} in deel ${part}`),
  ]);
  const text = `Prestatieafspraken Assen 2026-2029\n\nInhoud\n\n${lines.join('\n')}\n\nBijlagen en ondertekening\n\f1 Inleiding\n\n${'De gemeente Assen en Woonstichting Woonbaken bouwen samen aan de stad.\n\n'.repeat(30)}`;
  const read = await readDocuments({ file: 'a.txt', bytes: new TextEncoder().encode(text) });
  expect(read).toHaveLength(1);
});

it.each([
  ['Prestatieafspraken Assen 2026', 'jaarafspraken', '2026-01-01', '2026-12-31'],
  ['Prestatieafspraken Assen 2026 tot en met 2029', 'prestatieafspraken', '2026-01-01', '2029-12-31'],
  ['Prestatieafspraken Assen 2026-2029', 'prestatieafspraken', '2026-01-01', '2029-12-31'],
])('%s are %s', async (title, kind, start, end) => {
  const { kind: read, period } = await textDocument(
    'a.md',
    `# ${title}\n\nDe gemeente Assen en Woonstichting Woonbaken.\n\n1. De gemeente wijst drie locaties aan.\n2. Woonbaken bouwt 80 woningen.\n`,
  );
  expect([read, period?.start, period?.end]).toEqual([kind, start, end]);
});

describe.each(['heemstede-bundel-2025.txt', 'heemstede-bundel-2025.pdf'])('%s', (file) => {
  let parts: readonly AgreementDocument[] = [];
  beforeAll(async () => {
    parts = await documentsOf(file);
  });

  it('is a letter, an agreement, a monitor and the agreement again', () => {
    expect(parts.map(({ kind }) => kind)).toEqual([
      'raadsinformatiebrief',
      'prestatieafspraken',
      'monitor',
      'prestatieafspraken',
    ]);
    expect(parts.map(({ source }) => source.part?.index)).toEqual([1, 2, 3, 4]);
    expect(parts.map(({ source }) => source.duplicateOf)).toEqual([null, null, null, 'heemstede-2024-2027']);
    expect(parts.map(({ afspraken }) => afspraken.length)).toEqual([0, 74, 0, 0]);
  });

  it('gives the same agreement as the agreement alone', async () => {
    const alone = await readAgreement(`${ROOT}corpus/heemstede-2024-2027${file.slice(-4)}`);
    const said = (document: AgreementDocument | null | undefined): unknown =>
      document?.afspraken.map(({ id, title, text, actors, deadlines, targets }) => [
        id,
        title,
        text,
        actors.map(({ party }) => party),
        deadlines.map(({ quote, end }) => [quote, end]),
        targets.map(({ quote, value }) => [quote, value]),
      ]);
    expect(said(parts[1])).toEqual(said(alone.document));
  });

  it('the letter names fifteen afspraken, each with how it stands', () => {
    const [letter] = parts;
    expect(letter?.date).toBe('2025-03-25');
    const statuses = Map.groupBy(letter?.mentions ?? [], ({ status }) => status);
    const codes = (status: 'rood' | 'behaald' | 'nieuw'): readonly string[] =>
      (statuses.get(status) ?? []).map(({ quote }) => quote);
    expect(codes('rood')).toEqual(['J 1.8', 'J 1.9']);
    expect(codes('nieuw')).toEqual(['K 3.5', 'K 3.7', 'K 1.5', 'J 4.5']);
    expect(codes('behaald')).toEqual([
      ...['J 2.8', 'J 3.4', 'J 3.6', 'J 3.8', 'J. 3.9', 'J 4.3', 'J 4.4', 'J 4.5', 'J 5.2.3'],
    ]);
    const quantities = letter?.mentions.flatMap((mention) => mention.quantities.map(({ value }) => value));
    expect(quantities).toEqual(expect.arrayContaining([243, 52, 25]));
  });
});

type GoldRow = {
  readonly printed: string;
  readonly owner: readonly string[];
  readonly priority: string | null;
  readonly progress: string;
};

describe.each(['heemstede-monitor-2024.pdf', 'heemstede-bundel-2025.txt'])('the monitor of %s', (file) => {
  const { rows }: { rows: readonly GoldRow[] } = JSON.parse(
    readFileSync(`${ROOT}tests/papers/heemstede-monitor-2024.json`, 'utf8'),
  );
  let monitor: AgreementDocument | undefined;
  beforeAll(async () => {
    monitor = (await documentsOf(file)).find(({ kind }) => kind === 'monitor');
  });

  it('has 35 rows and no afspraken', () => {
    expect(monitor?.afspraken).toEqual([]);
    expect(monitor?.progress.map(({ series }) => series).filter((series) => series === 'J')).toHaveLength(32);
    expect(monitor?.progress.slice(-3).map(({ printed }) => printed)).toEqual(['5.2.3', 'M1', 'M2']);
  });

  it.each(rows.map((row) => [row.printed, row] as const))('%s as a reader reads it', (printed, gold) => {
    const row = monitor?.progress.find((one) => one.printed === printed);
    const names = row?.owner.map(
      ({ party }) => monitor?.parties.find(({ id }) => id === party)?.name ?? party,
    );
    const plain = (text: string): string => text.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();
    expect(names).toEqual(gold.owner);
    expect(row?.priority?.printed ?? null).toBe(gold.priority);
    expect(plain(row?.text ?? '')).toBe(plain(gold.progress));
  });
});

it('the colours of a traffic light are read from the cells of a PDF', async () => {
  const [monitor] = await documentsOf('heemstede-monitor-2024.pdf');
  const coloured = monitor?.progress.filter(({ status }) => status !== null) ?? [];
  expect(coloured.map(({ printed, status }) => [printed, status])).toEqual([
    ['J 1.8', 'rood'],
    ['J 1.9', 'rood'],
  ]);
});

it('rows are linked to the agreement of the same run, and its afspraken to the rows', async () => {
  const conversions = await readAgreements([
    `${ROOT}corpus/heemstede-monitor-2024.pdf`,
    `${ROOT}corpus/heemstede-2024-2027.pdf`,
  ]);
  const documents = conversions.flatMap(({ document }) => document ?? []);
  const progress = documents.flatMap((document) => document.progress);
  expect(progress.filter(({ afspraak }) => afspraak !== null)).toHaveLength(32);
  const told = documents
    .flatMap(({ afspraken }) => afspraken)
    .filter((afspraak) => afspraak.progress !== null);
  expect(told.map(({ series }) => series)).toEqual(Array.from({ length: 32 }, () => 'J'));
});

it('what a monitor prints otherwise than the agreement is told, and another title', async () => {
  const agreement =
    '# Prestatieafspraken Assen 2025-2028\n\nDe gemeente Assen en Stichting Woonbaken maken afspraken.\n\n## Afspraken\n\n| Nr | Onderwerp | Afspraak | Wie |\n| --- | --- | --- | --- |\n| J 1.1 | Nieuwbouw | Woonbaken bouwt 40 woningen in Noord. | Woonbaken |\n| J 1.2 | Overleg | De gemeente overlegt elk jaar. | Gemeente |\n| J 1.3 | Verkoop | Woonbaken verkoopt niets. | Woonbaken |\n';
  const heads =
    '| Nr. | Jaarafspraak | Trekker | Prioriteit | Voortgang |\n| --- | --- | --- | --- | --- |\n';
  const monitor = `# Monitor prestatieafspraken Assen 2025\n\nDe gemeente Assen en Stichting Woonbaken.\n\n## Wonen\n\n${heads}| J 1.1 | Woonbaken bouwt 30 woningen in Noord. | Woonbaken | T1 | Er staan er 12. |\n\n## Anders\n\n${heads}| J 1.2 | De gemeente overlegt elk jaar. | Gemeente | T2 | Gedaan. |\n`;
  const folder = mkdtempSync(join(tmpdir(), 'afspraken-papers-'));
  writeFileSync(join(folder, 'agreement.md'), agreement);
  writeFileSync(join(folder, 'monitor.md'), monitor);
  const conversions = await readAgreements([folder]);
  rmSync(folder, { recursive: true });
  const rows = conversions.flatMap(({ document }) => document?.progress ?? []);
  expect(rows.map(({ printed, afspraak, status }) => [printed, afspraak, status])).toEqual([
    ['J 1.1', 'assen-2025-2028/J1.1', null],
    ['J 1.2', 'assen-2025-2028/J1.2', 'behaald'],
  ]);
  expect(rows.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message))).toEqual([
    'J 1.1 reads otherwise here: "40" became "30".',
  ]);
});

it('a contents page that names annexes does not end a document', async () => {
  const contents = ['1 Wonen .......... 3', '2 Zorg .......... 5', 'Bijlage 1 Projecten .......... 9'];
  const chapter = Array.from({ length: 20 }, (_, at) => `${at + 1}. De gemeente bouwt ${at + 2} woningen.`);
  const pages = [
    ['Prestatieafspraken Amersfoort 2025-2028', ...Array.from({ length: 20 }, () => 'Samen wonen')],
    ['Inhoud', ...contents],
    ['Inleiding', 'Wat is afgesproken, staat hier.', '', 'Wonen', '', ...chapter],
  ];
  const bytes = new TextEncoder().encode(pages.map((lines) => lines.join('\n')).join('\n\f'));
  const documents = await readDocuments({ file: 'afspraken.txt', bytes });
  expect(documents.map(({ document }) => document?.afspraken.length)).toEqual([20]);
});

it('a letter can name afspraken by number alone', async () => {
  const letter =
    '# Raadsinformatiebrief\n\nOnderwerp: voortgang prestatieafspraken Assen\n\nGeachte raad,\n\nAfspraak 12 is behaald: er zijn 40 woningen gebouwd. Afspraak 3.2 loopt achter op schema.\n\nHoogachtend,\n';
  const document = await textDocument('brief.md', letter);
  expect(document.kind).toBe('raadsinformatiebrief');
  expect(document.mentions.map(({ quote, status }) => [quote, status])).toEqual([
    ['Afspraak 12', 'behaald'],
    ['Afspraak 3.2', 'rood'],
  ]);
});

it('a monitor with other heads, and a column for the status', async () => {
  const monitor =
    '# Monitor prestatieafspraken Assen 2025\n\nDe gemeente Assen en Stichting Woonbaken.\n\n| Nr | Afspraak | Wie | Status | Toelichting |\n| --- | --- | --- | --- | --- |\n| 1 | Woonbaken bouwt 30 woningen. | Woonbaken | Oranje | Er staan er 12. |\n| 2 | De gemeente koopt grond. | Gemeente | Gereed | De grond is gekocht. |\n';
  const document = await textDocument('monitor.md', monitor);
  expect(document.afspraken).toEqual([]);
  expect(
    document.progress.map(({ number, owner, status, text }) => [number, owner[0]?.party, status, text]),
  ).toEqual([
    ['1', 'woonbaken', 'geel', 'Er staan er 12.'],
    ['2', 'gemeente', 'behaald', 'De grond is gekocht.'],
  ]);
});

describe('visions', () => {
  it('the numbered ambitions of a vision, and not what is done already', async () => {
    const [vision] = await documentsOf('hilversum-woonzorgvisie-2025-2030.txt');
    expect(vision?.afspraken).toEqual([]);
    const texts = vision?.ambitions.map(({ text }) => text) ?? [];
    expect(
      texts.filter((text) =>
        /^We (?:stimuleren|leren|investeren|versterken|maken|streven|zorgen)/u.test(text),
      ),
    ).toHaveLength(11);
    const values = vision?.ambitions.flatMap(({ targets }) => targets.map(({ value }) => value));
    expect(values).toEqual(expect.arrayContaining([925, 505, 130, 379, 6000]));
  });

  it('the vision chapter of an agreement, beside its afspraken', async () => {
    const [agreement] = await documentsOf('stichtse-vecht-2025-2030.md');
    expect(agreement?.afspraken).toHaveLength(67);
    const values = agreement?.ambitions.flatMap(({ targets }) => targets.map(({ value }) => value));
    expect(values).toEqual(expect.arrayContaining([30, 3323, 1108, 185, 923, 535, 107, 360, 72, 58, 39, 3]));
  });
});

describe('status and priority', () => {
  it.each([
    ['#ff0000', 'rood'],
    ['#c00000', 'rood'],
    ['#ffc000', 'geel'],
    ['#ffff00', 'geel'],
    ['#00b050', 'groen'],
    ['#92d050', 'groen'],
    ['#ffffff', null],
    ['#d9d9d9', null],
    ['#0b4a6f', null],
    [null, null],
  ])('%s is %s', (colour, status) => expect(statusOfColour(colour)).toBe(status));

  it.each([
    ['Groen', 'groen'],
    ['Afgerond. De regeling is er.', 'behaald'],
    ['Oranje – vereist aandacht', 'geel'],
    ['Loopt achter: geen locatie', 'rood'],
    ['Groene daken zijn aangelegd.', null],
    ['De gemeente loopt mee.', null],
  ])('%s', (words, status) => expect(statusOfWords(words)).toBe(status));

  it.each([
    ['T3', 'T3', false],
    ['T1 en daarna doorlopend', 'T1', true],
    ['Doorlopend – monitor', null, true],
    ['Zie de regio', null, false],
  ])('%s', (printed, term, ongoing) => expect(readPriority(printed)).toEqual({ printed, term, ongoing }));
});

describe('sums', () => {
  const table = (total: string): string =>
    [
      '# Prestatieafspraken Assen 2025-2028',
      '## Afspraken',
      '1. De gemeente bouwt.\n2. De gemeente koopt grond.\n3. De gemeente overlegt.',
      '## Bijlage voorraad',
      '| Corporatie | Woningen | % |\n| --- | --- | --- |\n| Woonbaken | 2.745 | 60 |\n| Havenhuis | 1.255 | 30 |',
      `| Totaal | ${total} | 100 |`,
    ]
      .join('\n\n')
      .replace('30 |\n\n|', '30 |\n|');

  it.each([
    ['4.000', []],
    ['4.100', ['The total of a table is not the sum of its rows: 4100 is printed, the rows make 4000.']],
  ])('%s', async (total, messages) => {
    const { diagnostics } = await textDocument('tabel.md', table(total));
    expect(diagnostics.filter(({ code }) => code === 'table/sum').map(({ message }) => message)).toEqual(
      messages,
    );
  });
});
