import { describe, expect, it } from 'vitest';
import { findParties } from '../../src/parties/find-parties.ts';
import { readMarkdown } from '../../src/ingest/markdown/read-markdown.ts';

function partiesOf(declaration: string): readonly string[] {
  const text = `# Prestatieafspraken Assen 2025-2028\n\n## Partijen\n\n${declaration}\n\n## Nieuwbouw\n\n1. De gemeente bouwt.\n`;
  return findParties(readMarkdown(text)).map(
    ({ role, name, aliases, represents }) =>
      `${role}: ${name}${aliases.length === 0 ? '' : ` (${aliases.join(', ')})`}${represents === null ? '' : ` for ${represents}`}`,
  );
}

describe('parties by how they are introduced', () => {
  it('with short names', () => {
    const text = [
      '1. de gemeente Assen, hierna te noemen: ‘de gemeente’;',
      '2. Woningstichting Woonbaken (hierna: "WB"), gevestigd te Assen;',
      '3. Huurdersvereniging De Schakel (HDS), die de belangen behartigt van de huurders van Woonbaken.',
    ];
    expect(partiesOf(text.join('\n'))).toEqual([
      'gemeente: gemeente Assen (Assen, de gemeente)',
      'corporatie: Woonbaken (Woningstichting Woonbaken, WB)',
      'huurdersorganisatie: Huurdersvereniging De Schakel (De Schakel, HDS) for woonbaken',
    ]);
  });

  it('a short name belongs to the organisation right before it', () => {
    const text =
      'Gemeente Assen en Stichting Woonbaken, gevestigd in de gemeente Emmen (hierna: WB), maken afspraken.';
    expect(partiesOf(text)).toEqual([
      'gemeente: gemeente Assen (Gemeente Assen, Assen)',
      'corporatie: Woonbaken (Stichting Woonbaken, WB)',
    ]);
  });

  it('in pairs of landlord and tenants', () => {
    const text =
      '- de gemeente Assen;\n- Stichting Woonbaken en Huurdersraad Oost;\n- Woningstichting Havenhuis en Bewonersraad West.';
    expect(partiesOf(text).filter((line) => line.startsWith('huurders'))).toEqual([
      'huurdersorganisatie: Huurdersraad Oost for woonbaken',
      'huurdersorganisatie: Bewonersraad West for havenhuis',
    ]);
  });

  it('a town is no name: the whole name stays', () => {
    expect(
      partiesOf('De gemeente Assen, Woningbedrijf Assen en Huurdersraad Noord sluiten deze overeenkomst.'),
    ).toContain('corporatie: Woningbedrijf Assen');
  });

  it.each([
    ['Stichting Thuis in 6 Kernen', 'corporatie: Thuis in 6 Kernen'],
    ['Woningvereniging Eigen Kracht 1919', 'corporatie: Eigen Kracht 1919'],
  ])('a name keeps its count and the year of its foundation: %s', (name, expected) => {
    const found = partiesOf(`De gemeente Assen, ${name} en Huurdersraad Noord sluiten deze overeenkomst.`);
    expect(found.some((line) => line.startsWith(expected))).toBe(true);
  });

  it('a short name can stand in the sentence behind', () => {
    const text =
      '1. de gemeente Assen;\n2. Stichting Volkshuisvesting Oost, gevestigd te Assen. Sinds 1948 kent iedereen haar zo; zij wordt daarom hierna aangeduid als ‘de Pionier’;\n3. Huurdersraad Noord.';
    expect(partiesOf(text).some((line) => line.includes('Pionier'))).toBe(true);
  });

  it('a municipality goes by letters where a column calls it so', () => {
    const text =
      'De gemeente Assen, Stichting Woonbaken (WB) en Huurdersraad Noord. In de tabellen: GA, WB en HN. WB en GA bouwen; HN en GA adviseren.';
    expect(partiesOf(text)[0]).toContain('GA');
  });

  it('who says that it is no party is none', () => {
    const text =
      'De gemeente Assen, Stichting Woonbaken en Huurdersraad Noord. Ook Stichting Havenhuis heeft hier woningen. Zij is geen partij.';
    expect(partiesOf(text).some((line) => line.includes('Havenhuis'))).toBe(false);
  });
});

describe('nouns and spellings of names', () => {
  const CASES: readonly (readonly [name: string, role: string])[] = [
    ['Huurderskring Vooruit', 'huurdersorganisatie'],
    ['Bewonerspanel De Es', 'huurdersorganisatie'],
    ['HuurdersKoepel Oost', 'huurdersorganisatie'],
    ['Hierdersrie De Terp', 'huurdersorganisatie'],
    ['Ledenraad Huurders Zuid', 'huurdersorganisatie'],
    ['Klankbordgroep HW', 'huurdersorganisatie'],
    ['Huurdersvereniging St. Joris', 'huurdersorganisatie'],
    ['Zorgcoöperatie Beekdal', 'zorg'],
  ];
  it.each(CASES)('%s is a %s', (name, role) => {
    const text = `- de gemeente Assen;\n- Stichting Woonbaken;\n- ${name}.`;
    expect(partiesOf(text).filter((line) => line.includes(name))).toEqual([
      expect.stringMatching(new RegExp(`^${role}: ${name}(?: |$)`, 'u')),
    ]);
  });

  it.each([
    ['Volkshuisvesting Havenwijk', 'Volkshuisvesting Havenwijk'],
    ['Woningstichting deHaven', 'deHaven'],
    ['Wenstifting It Hiem', 'It Hiem'],
    ['Eerste Assense Woningstichting', 'Eerste Assense Woningstichting'],
    ['Wooncoöperatie De Es U.A.', 'De Es'],
  ])('%s is a corporation', (printed, name) => {
    const lines = partiesOf(`- de gemeente Assen;\n- ${printed};\n- Huurdersraad Noord.`);
    expect(lines.find((line) => line.includes(name))).toMatch(/^corporatie: /u);
  });

  it('a table of parties, with the short name in its second cell', () => {
    const rows = [
      '| | |\n| --- | --- |',
      '| Gemeente Assen | hierna: de gemeente |',
      '| Woonstichting Havenhuis | 1.200 woningen; hierna: Havenhuis |',
      '| Huurdersraad Noord | voor de huurders van Havenhuis |',
    ];
    const text = `# Prestatieafspraken Assen 2025-2028\n\n## Met elkaar\n\n${rows.join('\n')}\n\n## Nieuwbouw\n\n1. De gemeente bouwt.\n`;
    expect(namesIn(text, 'corporatie')).toEqual(['Havenhuis']);
    expect(namesIn(text, 'huurdersorganisatie')).toEqual(['Huurdersraad Noord']);
  });

  it('headings that name the parties stand below the title that asks for them', () => {
    const text =
      '# Prestatieafspraken Assen 2025-2028\n\n## Wie doen er mee?\n\n### Gemeente Assen\n\nHet college tekent.\n\n### Woonstichting Havenhuis\n\n1.200 huurwoningen.\n\n### Huurdersraad Noord\n\nSpreekt namens huurders.\n\n## Nieuwbouw\n\n1. De gemeente bouwt.\n';
    expect(namesIn(text, 'corporatie')).toEqual(['Havenhuis']);
  });

  it('a long numbered member goes on with the list of those who sign', () => {
    const long = 'en daartoe rechtsgeldig vertegenwoordigd door hun voorzitter '.repeat(5);
    const text = `De ondergetekenden van deze afspraken zijn:\n\n1. de gemeente Assen;\n2. Stichting Woonbaken (hierna: WB);\n3. Huurdersraad Noord en Bewonersraad West, ${long}.`;
    expect(partiesOf(text).filter((line) => line.startsWith('huurders'))).toHaveLength(2);
  });
});

/** Names of the parties of one kind in a text that is a whole agreement. */
function namesIn(text: string, role: string): readonly string[] {
  return findParties(readMarkdown(text))
    .filter((party) => party.role === role)
    .map(({ name }) => name);
}

const RESIDENTS = 'Huurdersraad Noord adviseert. De gemeente Assen bouwt.';

describe('corporations that no register knows', () => {
  it.each([
    ['Wonen Zandrand', 'Gemeente Assen, Wonen Zandrand en Huurdersraad Noord. Wonen Zandrand bouwt.'],
    ['Reestduin Wonen', 'Gemeente Assen, Reestduin Wonen en Huurdersraad Noord. Reestduin Wonen sloopt.'],
    [
      'Woongoed Heidezoom',
      'Gemeente Assen, Woongoed Heidezoom en Huurdersraad Noord. Woongoed Heidezoom bouwt.',
    ],
    ['Wonen4Kernen', 'Gemeente Assen, Wonen4Kernen en Huurdersraad Noord. Wonen4Kernen verhuurt.'],
    ['Duinwonen', 'Gemeente Assen, Duinwonen en Huurdersraad Noord. Duinwonen verhuurt.'],
    ['Zandrand', 'Gemeente Assen, Zandrand en Huurdersraad Noord. Zandrand bouwt. Zandrand sloopt niet.'],
    ['De Zoom', 'Gemeente Assen, Stichting De Zoom, met 2.140 woningen, en Huurdersraad Noord.'],
    ['De Zoom', 'Gemeente Assen, Stichting De Zoom en Huurdersraad De Zoom.'],
    ['Goed Huis', 'Gemeente Assen, Stg. Goed Huis (GH) en Huurdersraad Noord.'],
    ['Huis aan de Zoom', 'Gemeente Assen, Stichting Huis aan de Zoom en Huurdersraad Noord.'],
    ['Woonbaak Drie', 'Gemeente Assen, Woonbaak Drie en Huurdersraad Noord. Woonbaak Drie bouwt.'],
    ['Dijk9', 'Gemeente Assen, Stichting Dijk9 en Huurdersraad Noord. Er zijn woningen van Dijk9 leeg.'],
    ['Zand & Veen', 'Gemeente Assen, Woonstichting Zand & Veen en Huurdersraad Zand & Veen.'],
    ['Duin en Dal Wonen', 'Gemeente Assen, Stichting Duin en Dal Wonen en Huurdersraad Noord.'],
    [
      'Zand & Veen U.A.',
      'Gemeente Assen, Coöperatieve Woonvereniging Zand & Veen U.A., gevestigd te Assen, en Huurdersraad Noord.',
    ],
  ])('%s: %s', (name, declaration) => {
    expect(
      namesIn(`# Prestatieafspraken Assen 2025-2028\n\n${declaration}\n\n${RESIDENTS}`, 'corporatie'),
    ).toEqual([name]);
  });
});

describe('what stands among parties and is no corporation', () => {
  it.each([
    [
      'a place',
      'Gemeente Assen, Woonstichting De Zoom te Goor en Riel, en Huurdersraad Noord. Riel groeit. Riel telt 900 huizen. Riel krimpt.',
    ],
    [
      'a theme',
      'Gemeente Assen, Woonstichting De Zoom en Huurdersraad Noord. Prettig Wonen. Prettig Wonen is het doel.',
    ],
    [
      'a paper',
      'Gemeente Assen, Woonstichting De Zoom en Huurdersraad Noord, Woonvisie 2020. De Woonvisie geldt. Woonvisie bepaalt.',
    ],
    [
      'its own abbreviation',
      'Gemeente Assen, Woonstichting De Zoom (WDZ) en Huurdersraad Noord. WDZ bouwt. WDZ sloopt. WDZ verhuurt.',
    ],
    ['a person', 'Gemeente Assen, Woonstichting De Zoom en Huurdersraad Noord, Jan Bos. Jan Bos is blij.'],
    [
      'a landlord elsewhere',
      'Gemeente Assen, Woonstichting De Zoom en Huurdersraad Noord, namens de huurders van Woonstichting Elders.',
    ],
  ])('%s', (_, declaration) => {
    const text = `# Prestatieafspraken Assen 2025-2028\n\n## Partijen\n\n${declaration}\n\n## Bouwen\n\n${RESIDENTS}`;
    expect(namesIn(text, 'corporatie')).toEqual(['De Zoom']);
  });

  it('a foundation that lets no homes is another body', () => {
    const text = 'Gemeente Assen, Woonstichting De Zoom, Huurdersraad Noord en Stichting Platform Oost.';
    expect(partiesOf(text)).toContain('overig: Stichting Platform Oost (Platform Oost)');
  });
});

describe('tenants’ organisations', () => {
  it.each([
    'Huurdersbelang Zand en Veen',
    'Huurders Belang Langeweg',
    'Bewonersvereniging Dijk9',
    'Huurdersvereniging Drachten e.o.',
    'Huurdersplatform Zand & Veen',
    'Huurdersvereniging Goor en Omstreken',
    'Stichting Huurdersbelang De Zoom',
    'Huurdersnetwerk Noord',
    'Klantenraad Zuid',
    'Huurdersorganisatie Stichting Huurders Zuid',
  ])('%s', (name) => {
    expect(
      namesIn(
        `# Afspraken\n\nGemeente Assen, Woonstichting Bos en ${name}, samen partijen.`,
        'huurdersorganisatie',
      ),
    ).toEqual([name]);
  });

  it('lists that lost their line ends are cut at the next noun', () => {
    expect(
      partiesOf(
        'Woningstichting De Wal Stichting It Hiem Huurdersvereniging Drachten e.o. Huurdersplatform It Hiem',
      ),
    ).toEqual([
      'corporatie: De Wal (Woningstichting De Wal)',
      'corporatie: It Hiem (Stichting It Hiem)',
      'huurdersorganisatie: Huurdersvereniging Drachten e.o. (Drachten e.o.)',
      'huurdersorganisatie: Huurdersplatform It Hiem for it-hiem',
    ]);
  });

  it('a lost line end behind a name ends it', () => {
    expect(partiesOf('Gemeente Assen en Woonstichting De Zoomhierna: DZ. 900 huurwoningen.')).toContain(
      'corporatie: De Zoom (Woonstichting De Zoom, DZ)',
    );
  });
});

describe('one noun in the plural for several names', () => {
  it.each([
    ['gemeente', 'De gemeenten Assen, Emmen en Coevorden en Woonstichting Zoom.', ['gemeente Assen']],
    [
      'huurdersorganisatie',
      'Gemeente Assen, Woonstichting Zoom en de huurdersverenigingen De Stem en HV Zoom.',
      ['De Stem', 'HV Zoom'],
    ],
    [
      'corporatie',
      'Gemeente Assen, de woningcorporaties Casa Nova en De Zoom en Huurdersraad Oost.',
      ['Casa Nova', 'De Zoom'],
    ],
    ['corporatie', 'Gemeente Assen, de corporaties en Huurdersraad Oost.', []],
  ])('%s: %s', (role, declaration, expected) => {
    expect(namesIn(`# Prestatieafspraken 2025\n\n## Partijen\n\n${declaration}`, role)).toEqual(expected);
  });
});

describe('names with a place behind `en`', () => {
  it.each([
    [
      'one, where the first never comes without the second',
      'Woonstichting Zoom en Huurdersbelang Noord en Veenstreek tekenen. In de Veenstreek is het stil. Huurdersbelang Noord en Veenstreek vraagt aandacht.',
      'Huurdersbelang Noord en Veenstreek',
    ],
    [
      'two, where it does',
      'Woonstichting Zoom en Huurdersbelang Noord en Veenstreek tekenen. Huurdersbelang Noord vraagt aandacht. De Veenstreek is stil.',
      'Huurdersbelang Noord',
    ],
  ])('%s', (_, declaration, name) => {
    const text = `# Prestatieafspraken Assen 2025-2028\n\n## Partijen\n\nGemeente Assen\n\n${declaration}\n`;
    const tenants = findParties(readMarkdown(text)).filter(({ role }) => role === 'huurdersorganisatie');
    expect(tenants.map((party) => party.name)).toEqual([name]);
  });
});

describe('short names', () => {
  it.each([
    [
      'by number',
      '2a. Stichting Zoom Wonen, gevestigd te Assen;\n\nDe ondergetekende 2a wordt hierna genoemd ‘Zoom’.',
      'Zoom',
    ],
    ['in the matrix', 'Woningbouwvereniging Volksbelang Zoom (in de matrix: Zoom);', 'Zoom'],
    ['in short', 'Stichting Zoom Wonen (kortweg Zoom)', 'Zoom'],
    ['also called', 'Woonstichting Zandzoom, ook wel WZ', 'WZ'],
    ['called here', 'Woonstichting Zandzoom, hier Zoom genoemd, tekent mee.', 'Zoom'],
    ['by use', 'Stichting Zandzoom Wonen tekent. Zandzoom bouwt. Zandzoom sloopt.', 'Zandzoom'],
    ['by letters', 'Stichting Zandzoom Wonen Nu tekent. ZWN bouwt. ZWN sloopt.', 'ZWN'],
    [
      'by letters in a list of owners',
      'Stichting Rust & Riet Wonen tekent. Sloop: gemeente Assen en R&RW. Bouw: R&RW.',
      'R&RW',
    ],
    ['by letters and digits', 'Stichting Wonen3Zomen tekent. W3Z bouwt. W3Z sloopt.', 'W3Z'],
    ['without article', 'Woonstichting De Zandzoom tekent. Zandzoom bouwt. Ook Zandzoom sloopt.', 'Zandzoom'],
  ])('%s: %s', (_, declaration, short) => {
    const text = `# Prestatieafspraken Assen 2025-2028\n\n## Partijen\n\nGemeente Assen\n\n${declaration}\n`;
    const aliases = findParties(readMarkdown(text))
      .filter(({ role }) => role === 'corporatie')
      .map((party) => party.aliases);
    expect(aliases).toHaveLength(1);
    expect(aliases[0]).toContain(short);
  });

  it.each([
    'Woonstichting Zandzoom en Huurdersraad Noord. Waar in dit document ‘wij’ staat, zijn allen bedoeld.',
    'Woonstichting Zandzoom (in oprichting) en Huurdersraad Noord.',
  ])('none: %s', (declaration) => {
    expect(partiesOf(declaration)).toContain('corporatie: Zandzoom (Woonstichting Zandzoom)');
  });
});

describe('municipalities', () => {
  it.each([
    [
      'no register knows it',
      'De gemeente Drieberkelen, Woonstichting Zoom en Huurdersraad Noord. De gemeente Drieberkelen bouwt.',
      ['gemeente Drieberkelen'],
    ],
    [
      'a letter names its sender',
      'Woonstichting Zoom\n\nHuurdersraad Noord\n\nnamens het college van burgemeester en wethouders van Assen',
      ['gemeente Assen'],
    ],
    [
      'several sign',
      '1. gemeente Assen;\n2. gemeente Emmen;\n3. Woonstichting Zoom.\n\n## Ondertekening\n\n- Gemeente Assen\n- Gemeente Emmen\n- Woonstichting Zoom',
      ['gemeente Assen', 'gemeente Emmen'],
    ],
    [
      'where another party is',
      'Gemeente Assen en Woonstichting Zoom, gevestigd in de gemeente Emmen.',
      ['gemeente Assen'],
    ],
    ['only a word', 'De gemeente Assen. Gemeente Wonen. Gemeente Wonen.', ['gemeente Assen']],
  ])('%s', (_, declaration, expected) => {
    const text = `# Prestatieafspraken 2025-2028\n\n## Partijen\n\n${declaration}\n\nWij wonen hier.\n`;
    expect(namesIn(text, 'gemeente')).toEqual(expected);
  });
});
