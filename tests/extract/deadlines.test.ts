import { describe, expect, it } from 'vitest';
import { findDeadlines } from '../../src/extract/deadlines/find-deadlines.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { resolveDeadline } from '../../src/normalise/resolve-deadline.ts';
import { marked } from '../marked.ts';

const PERIOD = { start: '2024-01-01', end: '2027-12-31' };

function read(
  text: string,
  { inCell = false, period = PERIOD } = {},
): readonly { quote: string; says: string }[] {
  const firstYear = Number(period.start.slice(0, 4));
  const { deadlines } = findDeadlines(text, { inCell, sentences: sentencesOf(text), firstYear });
  return deadlines.map(({ start, end, value }) => {
    const { kind, ...rest } = resolveDeadline(value, period);
    const says = Object.entries(rest).flatMap(([name, stated]) =>
      stated === null ? [] : [`${name} ${stated}`],
    );
    return { quote: text.slice(start, end), says: [kind, ...says].join(' ') };
  });
}

/** Words, and what they say with the period 2024–2027. */
const DEADLINES = [
  // by
  ['De gemeente stelt «uiterlijk 1 juli 2024» een plan vast.', 'by end 2024-07-01'],
  ['«Per einde 2027» zijn de woningen gereed.', 'by end 2027-12-31'],
  ['Zij zorgen dat «eind 2027» 120 woningen zijn gerealiseerd.', 'by end 2027-12-31'],
  ['De corporaties leveren «vóór 1 mei» de cijfers aan.', 'by end --04-30'],
  ['Het aanbod blijft «tot 2030» gelijk.', 'by end 2029-12-31'],
  ['De woningen worden «vóór 2030» verduurzaamd.', 'by end 2029-12-31'],
  ['Er komen «tot en met 2030» woningen bij.', 'by end 2030-12-31'],
  ['Dit geldt «t/m 2030».', 'by end 2030-12-31'],
  ['De raad besluit «vóór eind 2028».', 'by end 2028-12-31'],
  ['«Voor het einde van 2026» ligt er een plan.', 'by end 2026-12-31'],
  ['Zij besluiten «vóór het einde van het jaar».', 'by end --12-31'],
  ['De norm geldt «op 31 december 2027».', 'by end 2027-12-31'],
  ['«Uiterlijk in 2032» zijn alle woningen aardgasvrij.', 'by end 2032-12-31'],
  ['«Uiterlijk in het derde kwartaal van 2026» start de bouw.', 'by end 2026-09-30'],
  ['De proef loopt «tot en met eind 2030».', 'by end 2030-12-31'],
  ['«Eind juni 2026» is het rapport gereed.', 'by end 2026-06-30'],
  ['«Uiterlijk in de zomer van 2026» start de campagne.', 'by end 2026-08-31'],
  ['De voorraad is «aan het einde van de looptijd» gegroeid.', 'by end 2027-12-31'],
  ['Zij reageren «binnen acht weken na ontvangst».', 'by within P8W event ontvangst'],
  ['Zij melden dit «uiterlijk drie maanden vóór oplevering».', 'by within P3M event oplevering'],
  ['De gemeente reageert «binnen vijf werkdagen».', 'by within P5D'],
  ['De politie komt «binnen 48 uur».', 'by within PT48H'],
  ['Zij spreken elkaar «binnen vier uur».', 'by within PT4H'],
  ['Zij bouwen «in de komende 5 jaar» 200 woningen.', 'by within P5Y'],
  ['De stukken komen «zes weken vooraf».', 'by within P6W'],
  ['Zij besluiten hierover «vóór het zomerreces».', 'by event het zomerreces'],
  // during
  ['«In 2025» evalueren wij de regeling.', 'during start 2025-01-01 end 2025-12-31'],
  ['Zij onderzoeken dit «in 2026/2027».', 'during start 2026-01-01 end 2027-12-31'],
  [
    '«In de periode 2024 tot en met 2027» verkopen zij 60 woningen.',
    'during start 2024-01-01 end 2027-12-31',
  ],
  ['«Medio 2025» wordt de regeling herzien.', 'during start 2025-06-01 end 2025-08-31'],
  ['«Begin 2025» start de proef.', 'during start 2025-01-01 end 2025-03-31'],
  ['«Najaar 2025» volgt de evaluatie.', 'during start 2025-09-01 end 2025-11-30'],
  ['De werkgroep start «in Q1» met haar werk.', 'during start --01-01 end --03-31'],
  ['«In de tweede helft van 2026» komt er een campagne.', 'during start 2026-07-01 end 2026-12-31'],
  [
    '«Gedurende de looptijd van deze afspraken» blijven zij bouwen.',
    'during start 2024-01-01 end 2027-12-31',
  ],
  ['De bouw vindt «tussen 2026 en 2030» plaats.', 'during start 2026-01-01 end 2030-12-31'],
  ['Het fonds is «in 2026 en 2027» gevuld.', 'during start 2026-01-01 end 2027-12-31'],
  ['Zij bespreken de cijfers «in februari».', 'during start --02-01 end --02-28'],
  // from
  ['«Vanaf 2026» geldt de nieuwe norm.', 'from start 2026-01-01'],
  ['«Per 1 januari 2025» geldt de nieuwe regeling.', 'from start 2025-01-01'],
  ['De verordening treedt in werking «op 1 januari 2025».', 'from start 2025-01-01'],
  ['«Vanaf Q3 2026» bouwt de corporatie circulair.', 'from start 2026-07-01'],
  ['«Vanaf medio 2026» wordt zo gewerkt.', 'from start 2026-06-01'],
  // recurring
  ['Zij evalueren de samenwerking «jaarlijks».', 'recurring every P1Y'],
  ['Zij delen «twee keer per jaar» hun plannen.', 'recurring every P6M'],
  ['De gemeente stelt «iedere 5 jaar» een programma vast.', 'recurring every P5Y'],
  ['Het overleg komt «elke zes weken» bijeen.', 'recurring every P6W'],
  ['Zij komen «maandelijks» bijeen.', 'recurring every P1M'],
  ['Het overleg vindt «4 maal per jaar» plaats.', 'recurring every P3M'],
  ['Zij houden «minimaal één keer per jaar» een schouw.', 'recurring every P1Y'],
  ['De monitor verschijnt «om het jaar».', 'recurring every P2Y'],
  ['Zij overleggen «om de week».', 'recurring every P2W'],
] as const;

describe('one deadline in one sentence', () => {
  it.each(DEADLINES)('%s → %s', (example, says) => {
    const { text, start, end } = marked(example);
    expect(read(text)).toEqual([{ quote: text.slice(start, end), says }]);
  });
});

/** The same for words of the calendar that are rarer, with the period 2026–2029: all forms of a unit, all relations. */
const CALENDAR = [
  // days
  ['Woonbaken rondt dit «uiterlijk 31/12/2027» af.', 'by end 2027-12-31'],
  ['De sleutels worden «vóór 31-12-27» overhandigd.', 'by end 2027-12-30'],
  ["De subsidie geldt «per 1 jan. '27».", 'from start 2027-01-01'],
  ['Huurders reageren «uiterlijk op vrijdag 5 maart 2027».', 'by end 2027-03-05'],
  ['De inschrijving is open «van 1 tot en met 15 mei 2027».', 'during start 2027-05-01 end 2027-05-15'],
  [
    'Het loket is gesloten «tussen 24 december 2027 en 3 januari 2028».',
    'during start 2027-12-24 end 2028-01-03',
  ],
  ['Het loket is open «van 1 november tot 1 maart 2028».', 'during start 2027-11-01 end 2028-02-29'],
  ['De proef loopt «van 1 mei 2026 tot 1 mei 2028».', 'during start 2026-05-01 end 2028-04-30'],
  ['De regeling, die «op 1 april 2027» ingaat, is nieuw.', 'from start 2027-04-01'],
  ['«Op 1 juli 2026» treedt de verordening in werking.', 'from start 2026-07-01'],
  ['«Na 1 oktober 2027» vervalt het aanbod.', 'from start 2027-10-02'],
  ['De corporatie meldt dit «vóór 15 febuari 2028».', 'by end 2028-02-14'],
  // weeks
  ['De gemeente deelt «in week 14 van 2027» planten uit.', 'during start 2027-04-05 end 2027-04-11'],
  ['De gevel is «uiterlijk in week 53 van 2026» gereed.', 'by end 2027-01-03'],
  ['De straat is dicht «van week 14 tot en met week 16 van 2027».', 'during start 2027-04-05 end 2027-04-25'],
  ['De straat is dicht «in week 14 en 15 van 2027».', 'during start 2027-04-05 end 2027-04-18'],
  ['De lijst ligt er «uiterlijk week 40».', 'by event week 40'],
  // months
  ['Woonbaken is klaar «vóór sept. 2028».', 'by end 2028-08-31'],
  ['Woonbaken start «eind okt 2026».', 'by end 2026-10-31'],
  ['«Half mei 2027» is het plan klaar.', 'during start 2027-05-11 end 2027-05-20'],
  ['De markt is «in de tweede helft van juni 2027».', 'during start 2027-06-16 end 2027-06-30'],
  ['De schouw is «in de eerste week van oktober 2026».', 'during start 2026-10-01 end 2026-10-07'],
  ['De bouw ligt stil «in juli en augustus 2027».', 'during start 2027-07-01 end 2027-08-31'],
  ['De enquête loopt «van januari tot en met april».', 'during start --01-01 end --04-30'],
  // quarters, thirds, halves
  ['De gemeente maakt «in het 2e kwartaal 2027» een plan.', 'during start 2027-04-01 end 2027-06-30'],
  ['De gemeente maakt «in kwartaal 2 van 2027» een plan.', 'during start 2027-04-01 end 2027-06-30'],
  ['Het plan ligt er «vóór KW3 2027».', 'by end 2027-06-30'],
  ['Het plan ligt er «eind Q3 2027».', 'by end 2027-09-30'],
  ['De raming komt «in het derde trimester van 2027».', 'during start 2027-09-01 end 2027-12-31'],
  ['De raming komt «uiterlijk in het eerste tertiaal van 2028».', 'by end 2028-04-30'],
  ['De start is «gepland voor de tweede helft van 2027».', 'during start 2027-07-01 end 2027-12-31'],
  ['De start is «na het eerste halfjaar van 2027».', 'from start 2027-07-01'],
  // seasons and school years
  ['De campagne loopt «in de winter van 2026/2027».', 'during start 2026-12-01 end 2027-02-28'],
  ['«Na de zomer van 2027» volgt de tweede fase.', 'from start 2027-09-01'],
  ['Zij verduurzaamt 120 woningen «in schooljaar 2026/2027».', 'during start 2026-08-01 end 2027-07-31'],
  ['De les begint «vanaf het schooljaar 2027-2028».', 'from start 2027-08-01'],
  // years and runs of them
  ['«Ultimo 2027» zijn er 25 woningen.', 'by end 2027-12-31'],
  ["De bouw is «uiterlijk eind '28» gereed.", 'by end 2028-12-31'],
  ['De bouw loopt «van begin 2027 tot eind 2028».', 'during start 2027-01-01 end 2028-12-31'],
  ['De norm geldt «vanaf 2026 tot en met 2028».', 'during start 2026-01-01 end 2028-12-31'],
  ['De bijdrage is er «in 2026, 2027 en 2028».', 'during start 2026-01-01 end 2028-12-31'],
  ['De norm geldt «in 2027 en verder».', 'from start 2027-01-01'],
  [
    'Het fonds krijgt € 5.000 (gemeente en corporaties, «2026–2029»).',
    'during start 2026-01-01 end 2029-12-31',
  ],
  [
    'Zij verkoopt «in 2026» tien woningen (in 2025 waren het er 14).',
    'during start 2026-01-01 end 2026-12-31',
  ],
  ['De toezegging komt «medio 2026».4 Dan begint de bouw.', 'during start 2026-06-01 end 2026-08-31'],
  ['«Van 1 mei 2027 af» geldt de nieuwe norm.', 'from start 2027-05-01'],
  ['De evaluatie volgt «in de loop van 2028».', 'during start 2028-01-01 end 2028-12-31'],
  // the term, and what has no date
  ['«Aan het begin van de looptijd» ligt er een plan.', 'during start 2026-01-01 end 2026-03-31'],
  ['«Lopende de termijn» blijven zij bouwen.', 'during start 2026-01-01 end 2029-12-31'],
  ['«Halverwege de looptijd» evalueren partijen.', 'during event Halverwege de looptijd'],
  ['De leidingen liggen er «vóór de bouwvak van 2027».', 'by event de bouwvak van 2027'],
  ['«Na het kerstreces» komt er een voorstel.', 'from event het kerstreces'],
  // counted from a date
  ['Zij reageren «binnen drie maanden na 1 juli 2026».', 'by within P3M event 1 juli 2026'],
  [
    'Het voorstel ligt er «uiterlijk zes weken vóór het einde van 2027».',
    'by within P6W event het einde van 2027',
  ],
  // recurring
  ['Zij rapporteren «elk tertiaal».', 'recurring every P4M'],
  ['Er is «elke maandag» een spreekuur.', 'recurring every P1W'],
  ['Het overleg is «iedere eerste dinsdag van de maand».', 'recurring every P1M'],
  ['Zij overleggen «eens in de twee weken».', 'recurring every P2W'],
  ['Zij overleggen «driemaandelijks».', 'recurring every P3M'],
  ['Zij vergoeden € 500 «per kwartaal».', 'recurring every P3M'],
] as const;

describe('one deadline in one sentence of an agreement for 2026–2029', () => {
  it.each(CALENDAR)('%s → %s', (example, says) => {
    const { text, start, end } = marked(example);
    const period = { start: '2026-01-01', end: '2029-12-31' };
    expect(read(text, { period })).toEqual([{ quote: text.slice(start, end), says }]);
  });
});

describe('no deadline', () => {
  it.each([
    ['a past fact', 'In 2022 zijn er 40 woningen opgeleverd.'],
    ['the name of a plan', 'Dit staat in de Woonvisie 2021-2030 van de gemeente.'],
    ['the name of a law', 'Zij volgen de Huisvestingswet 2014.'],
    ['a price level', 'De huur ligt onder € 808,06 (prijspeil 2025).'],
    ['a reference date', 'Het aandeel is 30% (peildatum 1 januari 2024).'],
    ['a share that looks like a date', 'Zij wijzen 1/3 van de woningen toe.'],
    ['a page', 'Zie pagina 12/24 van de bijlage.'],
    ['a section', 'Dit volgt uit artikel 3.2 van de overeenkomst.'],
    ['no term', 'Zij doen dit zo snel mogelijk en op korte termijn.'],
    ['a promised duration', 'De vergunning geldt voor 15 jaar.'],
    ['the period that a paper covers', 'Zij stellen het jaarplan voor 2026 op.'],
    ['the frequency inside a quantity', 'Het jaarlijks aantal verhuringen blijft gelijk.'],
    ['a month in a name', 'Het project Maartsehof krijgt een binnentuin.'],
    ['the year of a source', 'De wachttijd is zeven jaar (Lokale monitor, 2026).'],
    ['a year since which something is so', 'De regeling bestaat sinds 2024.'],
    ['the year of building', 'De woningen zijn gebouwd na 2015.'],
    ['a week of which none is told', 'Zij werken 36 uur in de week.'],
    ['a quarter of something else', 'Een kwartaal lang was er overlast.'],
    ['a code that looks like a quarter', 'De locatie (WK10) en fase T2 krijgen een plan.'],
    ['a code that looks like half a year', 'In complex H1 komt een lift.'],
    ['a day on which a fact was true', 'Het gaat om de 1.362 woningen die zij op 1 januari 2024 verhuurden.'],
    ['homes and a number like a year', 'Er zijn 2030 woningen in de gemeente.'],
    ['a time that something lasts', 'Zij begeleiden hen gedurende minstens twaalf maanden na de verhuizing.'],
    ['a holiday that is only named', 'Tijdens de bouwvak ligt het werk stil.'],
    ['an event without a place in the calendar', 'Bij mutatie wordt de woning geïsoleerd.'],
  ])('%s', (_, text) => expect(read(text)).toEqual([]));
});

describe('more than one', () => {
  it('jaarlijks vóór 15 maart: how often, and by when', () => {
    expect(read('Zij leveren jaarlijks vóór 15 maart de cijfers aan.').map(({ says }) => says)).toEqual([
      'recurring every P1Y',
      'by end --03-14',
    ]);
  });

  it.each([
    [
      'in april en oktober 2027',
      ['during start 2027-04-01 end 2027-04-30', 'during start 2027-10-01 end 2027-10-31'],
    ],
    [
      'in 2025 respectievelijk 2026',
      ['during start 2025-01-01 end 2025-12-31', 'during start 2026-01-01 end 2026-12-31'],
    ],
    [
      'in het eerste en derde kwartaal van 2027',
      ['during start 2027-01-01 end 2027-03-31', 'during start 2027-07-01 end 2027-09-30'],
    ],
    ['uiterlijk 1 april en 1 oktober', ['by end --04-01', 'by end --10-01']],
    ['vóór het einde van elk jaar', ['by end --12-31', 'recurring every P1Y']],
    ['uiterlijk 1 mei van ieder jaar', ['by end --05-01', 'recurring every P1Y']],
  ])('%s', (words, says) =>
    expect(read(`Zij overleggen ${words} over de voortgang.`).map((found) => found.says)).toEqual(says),
  );

  it('jaarlijks … twee keer: one frequency', () => {
    expect(read('Zij overleggen jaarlijks ten minste twee keer.').map(({ says }) => says)).toEqual([
      'recurring every P6M',
    ]);
  });
});

describe('what the surroundings add', () => {
  it.each([
    [
      'a bare date in a column for dates',
      'Q3 2026',
      { inCell: true },
      'during start 2026-07-01 end 2026-09-30',
    ],
    [
      'the year of a yearly series',
      'In Q1 start de werkgroep.',
      { period: { start: '2025-01-01', end: '2025-12-31' } },
      'during start 2025-01-01 end 2025-03-31',
    ],
  ])('%s', (_, text, setting, says) =>
    expect(read(text, setting).map((found) => found.says)).toEqual([says]),
  );

  it('a bare year in running text is no deadline', () =>
    expect(read('Het rapport 2025 is gereed.')).toEqual([]));
});
