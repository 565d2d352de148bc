import { describe, expect, it } from 'vitest';
import { linesOf, treeOf, type Written } from './tree-of.ts';

const SITES = 'De gemeente wijst voor 1 juli 2026 drie bouwlocaties aan.';
const HOMES = 'Woonbaken bouwt in deze periode 80 sociale huurwoningen.';
const TALKS = 'Partijen bespreken elk kwartaal de voortgang.';
const PERMITS = 'De gemeente verleent vergunningen binnen acht weken.';
const ADVICE = 'De Sleutel adviseert binnen zes weken over de plannen.';
const RENTS = 'Woonbaken verhoogt de huren met hoogstens 2%.';

const PROMISES = [SITES, HOMES, TALKS, PERMITS, ADVICE];
const OWNERS = ['Gemeente', 'Woonbaken', 'Allen', 'Gemeente', 'De Sleutel'];

/** A text and the lines that it must give; a fault is one that it does not give yet, and goes from here when mended. */
type Example = {
  readonly name: string;
  readonly written?: Written;
  readonly body: string;
  readonly gives: readonly string[];
  readonly fault?: true;
};

function examine(title: string, examples: readonly Example[]): void {
  describe(title, () => {
    for (const { name, written = 'md', body, gives, fault } of examples) {
      const test = fault === true ? it.fails : it;
      test(name, async () => expect(linesOf(await treeOf(written, body))).toEqual(gives));
    }
  });
}

const each = (write: (promise: string, at: number) => string, separator = '\n\n'): string =>
  PROMISES.map(write).join(separator);

examine('numbers', [
  {
    name: 'in front of sentences',
    body: `## Bouwen\n\n1. ${SITES}\n2. ${HOMES}\n3. ${TALKS}`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`, `labelled 3. ${TALKS}`],
  },
  {
    name: 'with bullets under them, which are parts of a promise',
    body: `## Bouwen\n\n1. De gemeente wijst in 2026 locaties aan:\n   - in het centrum;\n   - bij het station.\n2. ${HOMES}\n3. ${TALKS}`,
    gives: [
      'labelled 1. De gemeente wijst in 2026 locaties aan: in het centrum; bij het station.',
      `labelled 2. ${HOMES}`,
      `labelled 3. ${TALKS}`,
    ],
  },
  {
    name: 'with a point on lines of their own',
    written: 'txt',
    body: `Bouwen\n\n${each((promise, at) => `${at + 1}.\n${promise}`)}`,
    gives: PROMISES.map((promise, at) => `labelled ${at + 1}. ${promise}`),
  },
  {
    name: 'in front of sentences inside paragraphs',
    body: `## Bouwen\n\nDe gemeente heeft 19 hectare grond. (1) ${SITES} (2) ${HOMES}\n\nDaar is lang over gesproken.\n\n(3) ${TALKS} (4) ${PERMITS}\n\n(5) ${ADVICE} (6) ${RENTS}`,
    gives: [SITES, HOMES, TALKS, PERMITS, ADVICE, RENTS].map(
      (promise, at) => `labelled (${at + 1}) ${promise}`,
    ),
  },
  {
    name: 'of small Roman parts under letters',
    written: 'txt',
    body: `Bouwen\n\na) ${SITES}\n\nb) Woonbaken levert op:\n\n(i) 40 woningen in het centrum, in 2027;\n\n(ii) 20 woningen bij het station, in 2028.\n\nc) ${TALKS}\n\nd) ${PERMITS}`,
    gives: [
      `labelled a) ${SITES}`,
      'labelled b) Woonbaken levert op: (i) 40 woningen in het centrum, in 2027; (ii) 20 woningen bij het station, in 2028.',
      `labelled c) ${TALKS}`,
      `labelled d) ${PERMITS}`,
    ],
  },
  {
    name: 'with an explanation below, which is none of their text',
    body: `## Bouwen\n\n${each((promise, at) => `${at + 1}. ${promise}\n\n   Toelichting: daar is in 2024 veel om te doen geweest.`)}`,
    gives: PROMISES.map((promise, at) => `labelled ${at + 1}. ${promise}`),
  },
  {
    name: 'with a letter, as the first part of an item of a page',
    written: 'html',
    body: `<h2>Bouwen</h2><ul>${each((promise, at) => `<li><span>1${'abcde'[at]}</span><div><p>${promise}</p></div></li>`, '')}</ul>`,
    gives: PROMISES.map((promise, at) => `labelled 1${'abcde'[at]} ${promise}`),
  },
  {
    name: 'between brackets behind what they number',
    body: `## Bouwen\n\nEr is veel te doen.\n\n${each((promise, at) => `${promise} [B-${at + 1}]\n\nDaar is lang over gesproken.`)}`,
    gives: PROMISES.map((promise, at) => `labelled [B-${at + 1}] ${promise}`),
  },
  {
    name: 'between brackets, as references',
    body: `## Bouwen\n\n1. ${SITES} [B-2]\n2. ${HOMES} [B-1]\n3. ${TALKS} [B-1]`,
    gives: [`labelled 1. ${SITES} [B-2]`, `labelled 2. ${HOMES} [B-1]`, `labelled 3. ${TALKS} [B-1]`],
  },
  {
    name: 'of two levels on lines of their own',
    written: 'txt',
    body: `Bouwen\n\n${each((promise, at) => `1.${at + 1}\n${promise}`)}`,
    gives: PROMISES.map((promise, at) => `labelled 1.${at + 1} ${promise}`),
  },
  {
    name: 'without any sign on lines of their own, over texts of one line',
    written: 'txt',
    body: `Bouwen\n\n${each((promise, at) => `${at + 1}\n${promise}`)}`,
    gives: PROMISES.map((promise, at) => `labelled ${at + 1} ${promise}`),
    fault: true,
  },
  {
    name: 'anew in chapters with Roman numbers',
    written: 'txt',
    body: `I. Bouwen\n\n1. ${SITES}\n\n2. ${HOMES}\n\nII. Betaalbaarheid\n\n1. ${RENTS}\n\n2. ${ADVICE}`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`, `labelled 1. ${RENTS}`, `labelled 2. ${ADVICE}`],
  },
  {
    name: 'of years and amounts, which number nothing',
    written: 'txt',
    body: `Bouwen\n\n1. ${SITES}\n\n2. ${HOMES}\n\n3. ${TALKS}\n\nToelichting\n\n2026 was het jaar van de bouw.\n\n12 woningen stonden leeg.`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`, `labelled 3. ${TALKS}`],
  },
]);

examine('what stands around a list', [
  {
    name: 'afgesproken is: announces clauses whose verb stands last',
    body: `## Bouwen\n\nIn 2019 stonden hier 40 huizen leeg.\n\nAfgesproken is:\n\na. dat Woonbaken in 2026 tien woningen oplevert;\n\nb. dat de gemeente vóór 1 juli 2026 drie locaties aanwijst;\n\nc. dat partijen elk kwartaal de voortgang bespreken.`,
    gives: [
      'labelled a. dat Woonbaken in 2026 tien woningen oplevert;',
      'labelled b. dat de gemeente vóór 1 juli 2026 drie locaties aanwijst;',
      'labelled c. dat partijen elk kwartaal de voortgang bespreken.',
    ],
  },
  {
    name: 'a line with the owner closes an afspraak, and heads nothing',
    body: `## Bouwen\n\n${each((promise, at) => `**Afspraak ${at + 1}** ${promise}\n\nVerantwoordelijk: ${at % 2 === 0 ? 'gemeente' : 'Woonbaken'}`)}`,
    gives: PROMISES.map(
      (promise, at) => `labelled Afspraak ${at + 1} ${promise} (${at % 2 === 0 ? 'gemeente' : 'Woonbaken'})`,
    ),
  },
  {
    name: 'the owner can stand before what is measured, in a line longer than a title',
    body: `## Bouwen\n\n${each((promise, at) => `**BES-0${at + 1} Over bouwen**\n\n${promise}\n\nVerantwoordelijk: ${OWNERS[at] ?? ''} | Gereed: doorlopend, met een eerste toets in het najaar van 2026 | Meetbaar: minimaal 30% sociale huur over alle vastgestelde plannen`)}`,
    gives: PROMISES.map(
      (promise, at) =>
        `labelled BES-0${at + 1} [Over bouwen] ${promise} (${OWNERS[at]}; Gereed: doorlopend, met een eerste toets in het najaar van 2026; Meetbaar: minimaal 30% sociale huur over alle vastgestelde plannen)`,
    ),
  },
  {
    name: 'who and when can stand between bars, behind the number',
    body: `## Bouwen\n\n${each((promise, at) => `**Afspraak 1.${at + 1} | ${OWNERS[at] ?? ''} | eind 2027**\n\n${promise}`)}`,
    gives: PROMISES.map(
      (promise, at) => `labelled Afspraak 1.${at + 1} ${promise} (${OWNERS[at]}; : eind 2027)`,
    ),
  },
  {
    name: 'labels over their values, as in the grid at the foot of a card',
    body: `## Bouwen\n\n${each((promise, at) => `**Afspraak ${at + 1}** ${promise}\n\nWie\n\n${OWNERS[at] ?? ''}\n\nWanneer\n\nIn 2027\n\nMeten we aan\n\nAantal woningen`)}`,
    gives: PROMISES.map(
      (promise, at) =>
        `labelled Afspraak ${at + 1} ${promise} (${OWNERS[at]}; Wanneer: In 2027; Meten we aan: Aantal woningen)`,
    ),
  },
  {
    name: 'a number in front of a figure is told by its list',
    written: 'txt',
    body: `Bouwen\n\n1 ${SITES}\n\n2 40 woningen worden in 2027 opgeleverd door Woonbaken.\n\n3 ${TALKS}\n\n4 ${PERMITS}`,
    gives: [
      `labelled 1 ${SITES}`,
      'labelled 2 40 woningen worden in 2027 opgeleverd door Woonbaken.',
      `labelled 3 ${TALKS}`,
      `labelled 4 ${PERMITS}`,
    ],
  },
  {
    name: 'letters over ticks are the parties, whatever stands in the legend',
    body: `## Bouwen\n\n| Code | Actie 2026 | G | C | H | Gereed |\n| --- | --- | --- | --- | --- | --- |\n| B1 | Opleveren van 24 sociale huurwoningen in het centrum. | | x | | Q2 |\n| B2 | Vaststellen van het omgevingsplan voor de haven. | x | | | Q3 |\n| B3 | Bespreken van de voortgang van alle bouwprojecten. | x | x | x | Q4 |`,
    gives: [
      'row B1 Opleveren van 24 sociale huurwoningen in het centrum. (C; C: x; Gereed: Q2)',
      'row B2 Vaststellen van het omgevingsplan voor de haven. (G; G: x; Gereed: Q3)',
      'row B3 Bespreken van de voortgang van alle bouwprojecten. (G C H; G: x; C: x; H: x; Gereed: Q4)',
    ],
  },
]);

it('titles that come back stand under the title of their chapter', async () => {
  const story =
    'In de gemeente wonen veel mensen die al jaren op een andere woning wachten, en dat blijft zo.';
  const chapter = (title: string, from: number): string =>
    `${title}\nAmbitie\n${story}\n\nAfspraken\n${[SITES, HOMES].map((promise, at) => `${from + at}. ${promise}`).join('\n')}\n\nMonitoring\n${story}`;
  const tree = await treeOf(
    'txt',
    ['Genoeg woningen', 'Betaalbaar wonen', 'Prettig samenleven']
      .map((title, at) => chapter(title, 1 + 2 * at))
      .join('\n\n'),
  );
  const titles = new Map(tree.chapters.map(({ id, title }) => [id, title]));
  expect(tree.afspraken.map(({ chapter: id }) => titles.get(id ?? ''))).toEqual([
    ...['Genoeg woningen', 'Genoeg woningen', 'Betaalbaar wonen', 'Betaalbaar wonen'],
    ...['Prettig samenleven', 'Prettig samenleven'],
  ]);
});

it('a box between two afspraken is no chapter of the second', async () => {
  const tree = await treeOf(
    'md',
    `## Bouwen\n\n**B-1** ${SITES}\n\n**B-2** ${HOMES}\n\n### Wist je dat …\n\nEr kwamen in 2023 ruim 180 reacties op een woning.\n\n**B-3** ${TALKS}\n\n## Betalen\n\n**P-1** ${RENTS}\n\n**P-2** ${ADVICE}\n\n**P-3** ${PERMITS}`,
  );
  expect(tree.afspraken.map(({ chapter }) => chapter)).toEqual([
    ...['bouwen', 'bouwen', 'bouwen'],
    ...['betalen', 'betalen', 'betalen'],
  ]);
});

it('titles in front of sentences are told by their shortness in a plain text', async () => {
  const titles = ['Locaties', 'Nieuwe woningen', 'Overleg', 'Snelle vergunning', 'Advies', 'De huur'];
  const body = [...PROMISES, RENTS].map(
    (promise, at) => `B${at + 1} ${titles[at]}. ${promise} Dat gebeurt elk jaar opnieuw.`,
  );
  const lines = linesOf(await treeOf('txt', `Bouwen\n\n${body.join('\n\n')}`));
  expect(lines[0]).toBe(`labelled B1 [Locaties] ${SITES} Dat gebeurt elk jaar opnieuw.`);
  expect(lines).toHaveLength(titles.length);
});

it('the leden of an article carry its number', async () => {
  const tree = await treeOf(
    'txt',
    `Artikel 1 Bouwen\n\n1. ${SITES}\n\n2. ${HOMES}\n\nArtikel 2 Betaalbaarheid\n\n1. ${RENTS}\n\n2. ${ADVICE}`,
  );
  expect(tree.afspraken.map(({ number, chapter }) => `${chapter}: ${number}`)).toEqual([
    '1: 1.1',
    '1: 1.2',
    '2: 2.1',
    '2: 2.2',
  ]);
});

it('sorting labels begin the numbers anew and are kept', async () => {
  const tree = await treeOf(
    'md',
    `## Bouwen\n\n### Resultaatafspraken\n\n1. ${SITES}\n2. ${HOMES}\n\n### Procesafspraken\n\n1. ${TALKS}\n2. ${ADVICE}`,
  );
  const labelOf = (pieces: readonly { start: number; end: number }[] | null): string =>
    (pieces ?? []).map(({ start, end }) => tree.source.text.slice(start, end)).join(' ');
  expect(tree.afspraken.map(({ number, label }) => `${labelOf(label)} ${number}`)).toEqual([
    'Resultaatafspraken 1',
    'Resultaatafspraken 2',
    'Procesafspraken 1',
    'Procesafspraken 2',
  ]);
});

examine('bullets', [
  {
    name: 'under heads of parties that come back',
    body: `## Bouwen\n\n**Gemeente**\n\n- wijst in 2026 drie bouwlocaties aan;\n- verleent vergunningen binnen acht weken.\n\n**Woonbaken**\n\n- bouwt jaarlijks 20 sociale huurwoningen.\n\n## Betaalbaarheid\n\n**Gemeente**\n\n- keert binnen vier weken een toeslag uit.\n\n**Woonbaken**\n\n- verhoogt de huren met hoogstens 2%.`,
    gives: [
      'bullet wijst in 2026 drie bouwlocaties aan; (Gemeente)',
      'bullet verleent vergunningen binnen acht weken. (Gemeente)',
      'bullet bouwt jaarlijks 20 sociale huurwoningen. (Woonbaken)',
      'bullet keert binnen vier weken een toeslag uit. (Gemeente)',
      'bullet verhoogt de huren met hoogstens 2%. (Woonbaken)',
    ],
  },
  {
    name: 'that are typed',
    written: 'txt',
    body: `Bouwen\n\n→ ${SITES}\n\n→ ${HOMES}\n\n→ ${TALKS}`,
    gives: [`bullet ${SITES}`, `bullet ${HOMES}`, `bullet ${TALKS}`],
  },
  {
    name: 'a lone dash is no bullet',
    written: 'txt',
    body: `Bouwen\n\n1. ${SITES}\n\n– of eerder als dat kan\n\n2. ${HOMES}\n\n3. ${TALKS}`,
    gives: [`labelled 1. ${SITES} of eerder als dat kan`, `labelled 2. ${HOMES}`, `labelled 3. ${TALKS}`],
  },
  {
    name: 'that tell of years gone by',
    body: `## Bouwen\n\n1. ${SITES}\n2. ${HOMES}\n3. ${TALKS}\n\n## Terugblik\n\n- In 2023 werden er 40 woningen gebouwd.\n- In 2024 daalde de leegstand.`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`, `labelled 3. ${TALKS}`],
  },
]);

const rows = (cells: (promise: string, at: number) => readonly string[]): string =>
  PROMISES.map((promise, at) => `| ${cells(promise, at).join(' | ')} |`).join('\n');
const tick = (isSo: boolean, sign: string): string => (isSo ? sign : '');

examine('tables', [
  {
    name: 'with heads that say what the columns hold',
    body: `## Bouwen\n\n| Nr | Afspraak | Wie | Wanneer |\n| --- | --- | --- | --- |\n| 1 | Drie bouwlocaties worden aangewezen. | Gemeente | 1 juli 2026 |\n| 2 | We bouwen 80 sociale huurwoningen. | Woonbaken | 2029 |`,
    gives: [
      'row 1 Drie bouwlocaties worden aangewezen. (Gemeente; Wie: Gemeente; Wanneer: 1 juli 2026)',
      'row 2 We bouwen 80 sociale huurwoningen. (Woonbaken; Wie: Woonbaken; Wanneer: 2029)',
    ],
  },
  {
    name: 'with heads that say nothing of it',
    body: `## Bouwen\n\n| # | Onderdeel A | Betreft |\n| --- | --- | --- |\n${rows((promise, at) => [String(at + 1), promise, OWNERS[at] ?? ''])}`,
    gives: PROMISES.map((promise, at) => `row ${at + 1} ${promise} (${OWNERS[at]}; Betreft: ${OWNERS[at]})`),
  },
  {
    name: 'without heads, as a web page lays out text',
    written: 'html',
    body: `<h2>Bouwen</h2><table>${each((promise, at) => `<tr><td>${at + 1}</td><td>${promise}</td><td>${OWNERS[at]}</td></tr>`, '')}</table>`,
    gives: PROMISES.map((promise, at) => `row ${at + 1} ${promise} (${OWNERS[at]})`),
    fault: true,
  },
  {
    name: 'with ticks under parties',
    body: `## Bouwen\n\n| Afspraak | Gemeente | Woonbaken |\n| --- | --- | --- |\n${rows((promise, at) => [promise, tick(at < 3, '✓'), tick(at > 1, '✓')])}`,
    gives: [
      `row ${SITES} (Gemeente; Gemeente: ✓)`,
      `row ${HOMES} (Gemeente; Gemeente: ✓)`,
      `row ${TALKS} (Gemeente Woonbaken; Gemeente: ✓; Woonbaken: ✓)`,
      `row ${PERMITS} (Woonbaken; Woonbaken: ✓)`,
      `row ${ADVICE} (Woonbaken; Woonbaken: ✓)`,
    ],
  },
  {
    name: 'with the letter x under parties, which numbers nothing',
    body: `## Bouwen\n\n| Afspraak | Gemeente | Woonbaken |\n| --- | --- | --- |\n${rows((promise, at) => [promise, tick(at < 3, 'x'), tick(at > 1, 'x')])}`,
    gives: [
      `row ${SITES} (Gemeente; Gemeente: x)`,
      `row ${HOMES} (Gemeente; Gemeente: x)`,
      `row ${TALKS} (Gemeente Woonbaken; Gemeente: x; Woonbaken: x)`,
      `row ${PERMITS} (Woonbaken; Woonbaken: x)`,
      `row ${ADVICE} (Woonbaken; Woonbaken: x)`,
    ],
    fault: true,
  },
  {
    name: 'with a theme beside a numbered list in the cell',
    written: 'html',
    body: `<h2>Bouwen</h2><table><tr><th>Vraag</th><th>Wat we afspreken</th></tr><tr><td>Waar?</td><td><p>1) ${SITES}</p><p>2) ${HOMES}</p><p>Dat zijn er 20 per jaar.</p></td></tr><tr><td>Hoe?</td><td><p>1) ${TALKS}</p><p>2) ${PERMITS}</p></td></tr></table>`,
    gives: [
      `cell 1) ${SITES}`,
      `cell 2) ${HOMES} Dat zijn er 20 per jaar.`,
      `cell 1) ${TALKS}`,
      `cell 2) ${PERMITS}`,
    ],
  },
  {
    name: 'behind what was asked and offered, with their codes at the head of the last cell',
    written: 'html',
    body: `<h2>Bouwen</h2><table><tr><th>Vraag van de gemeente</th><th>Bod van de corporatie</th><th>Afspraak</th></tr><tr><td>Bouw 160 woningen.</td><td>De corporatie is bereid er 110 te bouwen.</td><td><p><b>V1</b></p><p>${HOMES}</p><p><b>V2</b></p><p>${SITES}</p></td></tr><tr><td>Bouw ook middenhuur.</td><td>Dat is geen kerntaak.</td><td><p>Geen afspraak.</p></td></tr><tr><td>Meld vertraging.</td><td>Akkoord.</td><td><p><b>V3</b></p><p>${TALKS}</p></td></tr></table>`,
    gives: [`cell V1 ${HOMES}`, `cell V2 ${SITES}`, `cell V3 ${TALKS}`],
  },
  {
    name: 'with arrows beside what is aimed at',
    written: 'html',
    body: `<h2>Bouwen</h2><table><tr><th>Wat willen we bereiken?</th><th>Wat spreken we daarvoor af?</th></tr><tr><td>In 2030 willen we dat iedereen snel een huis vindt.</td><td><p>→ ${SITES}</p><p>→ ${HOMES}</p></td></tr><tr><td>Huizen moeten warm zijn.</td><td><p>→ ${PERMITS}</p><p>→ ${RENTS}</p></td></tr></table>`,
    gives: [SITES, HOMES, PERMITS, RENTS].map((promise) => `cell ${promise}`),
  },
  {
    name: 'with number and title under Afspraak, and themes over the full width',
    written: 'html',
    body: `<h2>Jaarafspraken</h2><table><tr><th>Afspraak</th><th>Wat gaan we in 2027 doen?</th><th>Wie</th></tr><tr><td colspan="3"><p>Betaalbaar</p><p>Vorig jaar kwamen er 16 woningen bij en gingen er vier uit. Dat schiet niet op.</p></td></tr><tr><td>1. Huurverhoging</td><td>De huren gaan per 1 juli 2027 met niet meer dan 3,4% omhoog.</td><td>Woonbaken</td></tr><tr><td>2. Geldloket</td><td>Het loket wordt in maart 2027 geopend in het gemeentehuis.</td><td>Gemeente</td></tr></table>`,
    gives: [
      'row 1. [Huurverhoging] De huren gaan per 1 juli 2027 met niet meer dan 3,4% omhoog. (Woonbaken; Wie: Woonbaken)',
      'row 2. [Geldloket] Het loket wordt in maart 2027 geopend in het gemeentehuis. (Gemeente; Wie: Gemeente)',
    ],
  },
  {
    name: 'with the year in the head of its column',
    body: `## Bouwen\n\n| Doel | Actie 2027 | Wie | Wanneer |\n| --- | --- | --- | --- |\n| 500 woningen erbij | Locaties aanwijzen in het centrum | Gemeente | juli |\n| 500 woningen erbij | Plannen toetsen met huurders | Allen | najaar |`,
    gives: [
      'row Locaties aanwijzen in het centrum (Gemeente; Doel: 500 woningen erbij; Wie: Gemeente; Wanneer: juli)',
      'row Plannen toetsen met huurders (Allen; Doel: 500 woningen erbij; Wie: Allen; Wanneer: najaar)',
    ],
  },
  {
    name: 'numbered, with the part of each party in a column of its own',
    body: `## W Bouwen\n\n| Nr | Wat | Gemeente | Woonbaken | Huurders | Resultaat |\n| --- | --- | --- | --- | --- | --- |\n| W.01 | Bouwen aan de Dreef | Verleent de vergunning | Bouwt en verhuurt | – | 32 woningen |\n| W.02 | Verloten | n.v.t. | Verloot een op de vijf woningen | Controleren de loting | 20% |`,
    gives: [
      'row W.01 Bouwen aan de Dreef Verleent de vergunning Bouwt en verhuurt (Gemeente Woonbaken; Resultaat: 32 woningen)',
      'row W.02 Verloten Verloot een op de vijf woningen Controleren de loting (Woonbaken Huurders; Resultaat: 20%)',
    ],
  },
  {
    name: 'numbered, with what each party contributes in a column that says so',
    body: `## 1 Bouwen\n\n| Nr | Onderwerp | Bijdrage gemeente | Inzet van de corporatie | Gereed |\n| --- | --- | --- | --- | --- |\n| 1.1 | De Dreef | Wijst voor 1 juli twee locaties aan | Levert binnen zes weken een schets | Q3 |\n| 1.2 | Overlast | Stelt een regisseur aan | Meldt overlast binnen een dag | Q4 |`,
    gives: [
      'row 1.1 [De Dreef] Wijst voor 1 juli twee locaties aan Levert binnen zes weken een schets (Bijdrage gemeente Inzet van de corporatie; Gereed: Q3)',
      'row 1.2 [Overlast] Stelt een regisseur aan Meldt overlast binnen een dag (Bijdrage gemeente Inzet van de corporatie; Gereed: Q4)',
    ],
  },
  {
    name: 'with a column for each party',
    body: `## Bouwen\n\n| Gemeente | Woonbaken | De Sleutel |\n| --- | --- | --- |\n| Wijst in 2026 drie bouwlocaties aan. | Bouwt jaarlijks 20 huurwoningen. | Adviseert binnen zes weken. |\n| Verleent vergunningen binnen acht weken. | Verkoopt geen woningen in het centrum. | |`,
    gives: [
      'cell Wijst in 2026 drie bouwlocaties aan. (Gemeente)',
      'cell Bouwt jaarlijks 20 huurwoningen. (Woonbaken)',
      'cell Adviseert binnen zes weken. (De Sleutel)',
      'cell Verleent vergunningen binnen acht weken. (Gemeente)',
      'cell Verkoopt geen woningen in het centrum. (Woonbaken)',
    ],
  },
  {
    name: 'of figures, beside which afspraken stand',
    body: `## Bouwen\n\n1. ${SITES}\n2. ${HOMES}\n3. ${TALKS}\n\n| Wijk | 2026 | 2027 |\n| --- | --- | --- |\n| Centrum | 20 | 15 |\n| Noord | 10 | 35 |`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`, `labelled 3. ${TALKS}`],
  },
]);

const cards = each((promise, at) => `Afspraak: ${promise}\n\nTrekker: ${OWNERS[at]}`);
const cardsGiven = PROMISES.map((promise, at) => `card ${promise} (${OWNERS[at]}; Trekker: ${OWNERS[at]})`);

examine('cards', [
  {
    name: 'with the same fields again and again',
    body: `## Bouwen\n\nDit spreken partijen af.\n\nHet staat op kaarten van twee velden, die iedereen kan lezen, die overal hangen en die voor elk van de afspraken in dit hoofdstuk hetzelfde zijn.\n\n${cards}`,
    gives: cardsGiven,
  },
  {
    name: 'right under the heading of a chapter',
    body: `## Bouwen\n\n${cards}`,
    gives: cardsGiven,
  },
  {
    name: 'once, which is a list of facts',
    body: `## Gegevens\n\nOnderwerp: wonen\n\nPlanning: 2026\n\n## Bouwen\n\n1. ${SITES}\n2. ${HOMES}\n3. ${TALKS}`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`, `labelled 3. ${TALKS}`],
  },
]);

examine('titles', [
  {
    name: 'over what is announced in the same words, and closed by its owner',
    body: `## Bouwen\n\n${each((promise, at) => `### Kaart over ${OWNERS[at]}\n\nWij spreken af: ${promise}\n\nTrekker: ${OWNERS[at]} · Klaar: eind 2027`)}`,
    gives: PROMISES.map(
      (promise, at) => `headed [Kaart over ${OWNERS[at]}] ${promise} (${OWNERS[at]}; Klaar: eind 2027)`,
    ),
  },
  {
    name: 'that run in',
    body: `## Bouwen\n\n**Locaties.** ${SITES}\n\n**Aantallen.** ${HOMES}\n\n**Overleg.** ${TALKS}`,
    gives: [
      `paragraph [Locaties] ${SITES}`,
      `paragraph [Aantallen] ${HOMES}`,
      `paragraph [Overleg] ${TALKS}`,
    ],
  },
  {
    name: 'that run in, in a chapter without the lists that the others have',
    body: `## Algemeen\n\n**Locaties.** ${SITES}\n\n**Aantallen.** ${HOMES}\n\n**Overleg.** ${TALKS}\n\n## Dorp\n\nHet dorp ligt aan zee. ${ADVICE}\n\nVoor dit dorp spreken we af:\n\n- ${PERMITS}\n- ${RENTS}\n- Woonbaken verkoopt in het dorp geen woningen.`,
    gives: [
      `paragraph [Locaties] ${SITES}`,
      `paragraph [Aantallen] ${HOMES}`,
      `paragraph [Overleg] ${TALKS}`,
      `bullet ${PERMITS}`,
      `bullet ${RENTS}`,
      'bullet Woonbaken verkoopt in het dorp geen woningen.',
    ],
  },
  {
    name: 'that are headings of some words',
    body: `## Bouwen\n\n### Nieuwe locaties\n\n${SITES}\n\n### Aantallen per jaar\n\n${HOMES}\n\n### Samen overleggen\n\n${TALKS}\n\n### Snelle vergunningen\n\n${PERMITS}`,
    gives: [
      `headed [Nieuwe locaties] ${SITES}`,
      `headed [Aantallen per jaar] ${HOMES}`,
      `headed [Samen overleggen] ${TALKS}`,
      `headed [Snelle vergunningen] ${PERMITS}`,
    ],
  },
  {
    name: 'that are headings of one word, and no parties',
    body: `## Bouwen\n\n### Locaties\n\n${SITES}\n\n### Aantallen\n\n${HOMES}\n\n### Overleg\n\n${TALKS}\n\n### Vergunningen\n\n${PERMITS}`,
    gives: [
      `headed [Locaties] ${SITES}`,
      `headed [Aantallen] ${HOMES}`,
      `headed [Overleg] ${TALKS}`,
      `headed [Vergunningen] ${PERMITS}`,
    ],
    fault: true,
  },
]);

examine('parties with a colon', [
  {
    name: 'open what each does; lines without one tell how things stand',
    body: `## Bouwen\n\n- stand 1 januari 2025: 3.412 huurwoningen.\n- Gemeente: wijst voor 1 juli 2026 drie bouwlocaties aan.\n- Woonbaken: bouwt 80 sociale huurwoningen.\n- Gemeente/Woonbaken: bespreken elk kwartaal de voortgang.`,
    gives: [
      'bullet Gemeente: wijst voor 1 juli 2026 drie bouwlocaties aan.',
      'bullet Woonbaken: bouwt 80 sociale huurwoningen.',
      'bullet Gemeente/Woonbaken: bespreken elk kwartaal de voortgang.',
    ],
  },
  {
    name: 'under a sentence in bold tell what each contributes to it',
    written: 'html',
    body: `<h2>Bouwen</h2>${[
      ['We bouwen samen 80 woningen.', 'wijst de grond aan.', 'bouwt ze voor 2028.'],
      ['Huren blijven te betalen.', 'helpt met schulden.', 'verhoogt met ten hoogste 2%.'],
      ['Huizen worden warm.', 'geeft 500 euro per huis.', 'isoleert er 40 in 2027.'],
    ]
      .map(
        ([what, town, landlord]) =>
          `<p><b>${what}</b></p><ul><li>Gemeente: ${town}</li><li>Woonbaken: ${landlord}</li></ul><p>Dat is in 2024 zo besproken.</p>`,
      )
      .join('')}`,
    gives: [
      'paragraph We bouwen samen 80 woningen. Gemeente: wijst de grond aan. Woonbaken: bouwt ze voor 2028.',
      'paragraph Huren blijven te betalen. Gemeente: helpt met schulden. Woonbaken: verhoogt met ten hoogste 2%.',
      'paragraph Huizen worden warm. Gemeente: geeft 500 euro per huis. Woonbaken: isoleert er 40 in 2027.',
    ],
  },
]);

examine('plain paragraphs', [
  {
    name: 'under a title that says that they are agreed, beside lists',
    body: `## Bouwen\n\nDe woningmarkt is krap.\n\n### Wat we afspreken\n\n- ${SITES}\n- ${HOMES}\n- ${TALKS}\n\n## Wonen\n\nWonen is duur.\n\n### Wat we afspreken\n\n${PERMITS}\n\n${ADVICE}`,
    gives: [
      ...[SITES, HOMES, TALKS].map((promise) => `bullet ${promise}`),
      ...[PERMITS, ADVICE].map((promise) => `paragraph ${promise}`),
    ],
  },
  {
    name: 'under a line that announces them, where other chapters have bullets there',
    body: `## Bouwen\n\nWij maken hierover de volgende afspraken:\n\n- ${SITES}\n- ${HOMES}\n- ${TALKS}\n\n## Wonen\n\nWonen is duur.\n\nDaarover spreken wij af:\n\n${PERMITS}\n\n${ADVICE}`,
    gives: [
      ...[SITES, HOMES, TALKS].map((promise) => `bullet ${promise}`),
      ...[PERMITS, ADVICE].map((promise) => `paragraph ${promise}`),
    ],
  },
  {
    name: 'that promise, between those that tell',
    body: `## Bouwen\n\nDe woningmarkt is krap en veel starters wachten al jaren.\n\n${SITES}\n\n${HOMES}\n\nIn 2024 werden er dertig woningen gebouwd.`,
    gives: [`paragraph ${SITES}`, `paragraph ${HOMES}`],
  },
  {
    name: 'with who and when on a line below each',
    written: 'txt',
    body: `Bouwen\n\nDit spreken we af:\n\n${each((promise, at) => `${promise}\n\nWie: ${OWNERS[at]} | Wanneer: eind 2027`)}`,
    gives: PROMISES.map((promise, at) => `paragraph ${promise} (${OWNERS[at]}; Wanneer: eind 2027)`),
  },
  {
    name: 'that promise too, beside a list: they explain it',
    body: `## Bouwen\n\nDe gemeente onderzoekt in 2026 nog meer plekken.\n\n### Afspraken\n\n1. ${SITES}\n2. ${HOMES}\n3. ${TALKS}`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`, `labelled 3. ${TALKS}`],
  },
]);

examine('companions', [
  {
    name: 'that repeat the numbers and say who and when',
    written: 'txt',
    body: `Bouwen\n\n① ${SITES}\n\n② ${HOMES}\n\n③ ${TALKS}\n\nWie en wanneer\n\n① Gemeente, Q2 2026\n\n② Woonbaken, 2029\n\n③ Gemeente en Woonbaken, elk kwartaal`,
    gives: [
      `labelled ① ${SITES} (Gemeente, Q2 2026; Wie en wanneer: Gemeente, Q2 2026)`,
      `labelled ② ${HOMES} (Woonbaken, 2029; Wie en wanneer: Woonbaken, 2029)`,
      `labelled ③ ${TALKS} (Gemeente en Woonbaken, elk kwartaal; Wie en wanneer: Gemeente en Woonbaken, elk kwartaal)`,
    ],
  },
]);

examine('requests to others yield nothing', [
  {
    name: 'as a section',
    body: `## Bouwen\n\n1. ${SITES}\n2. ${HOMES}\n\n## Verzoek aan het Rijk\n\n1. Het Rijk betaalt voor 1 juli 2026 mee aan de wegen.\n2. De minister verlaagt in 2027 de belasting.`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`],
  },
  {
    name: 'as a caption over bullets',
    body: `## Bouwen\n\n### Afspraken\n\n1. ${SITES}\n2. ${HOMES}\n3. ${TALKS}\n\nVerzoek aan de provincie:\n\n- betaalt voor 1 juli 2026 mee aan de wegen;\n- levert in 2027 drie treinen.`,
    gives: [`labelled 1. ${SITES}`, `labelled 2. ${HOMES}`, `labelled 3. ${TALKS}`],
  },
]);

const WHY = 'Vroeger stonden hier schuren, en wie er woonde keek uit over het water.';

examine('what stands behind a numbered promise', [
  {
    name: 'stories that commit nobody are no part of it',
    body: `## Bouwen\n\n${each((promise, at) => `${at + 1}. ${promise}`)}\n\n## Wonen\n\n6. ${RENTS}\n\n${WHY}`,
    gives: [...PROMISES.map((promise, at) => `labelled ${at + 1}. ${promise}`), `labelled 6. ${RENTS}`],
  },
  {
    name: 'what commits somebody goes on with it',
    written: 'txt',
    body: `Bouwen\n\n${each((promise, at) => `${at + 1}. ${promise}\n\nZij stuurt hiervan uiterlijk op 1 mei bericht aan de gemeente.`)}`,
    gives: PROMISES.map(
      (promise, at) =>
        `labelled ${at + 1}. ${promise} Zij stuurt hiervan uiterlijk op 1 mei bericht aan de gemeente.`,
    ),
  },
  {
    name: 'a line of fields says who and when',
    body: `## Bouwen\n\n${each((promise, at) => `### Afspraak ${at + 1}\n\n${promise}\n\nTrekker: gemeente | Planning: eind 2027`)}`,
    gives: PROMISES.map(
      (promise, at) => `labelled Afspraak ${at + 1} ${promise} (gemeente; Planning: eind 2027)`,
    ),
  },
]);

examine('cells that reach over several parties', [
  {
    name: 'say what each of them does',
    written: 'html',
    body: `<h2>Bouwen</h2><table><tr><th>Onderwerp</th><th>Gemeente</th><th>Woonbaken</th></tr><tr><td>Grond</td><td>${SITES}</td><td>${HOMES}</td></tr><tr><td>Overleg</td><td colspan="2">Bespreken elk kwartaal samen de voortgang.</td></tr></table>`,
    gives: [
      `cell ${SITES} (Gemeente)`,
      `cell ${HOMES} (Woonbaken)`,
      'cell Bespreken elk kwartaal samen de voortgang. (Gemeente Woonbaken)',
    ],
  },
]);
