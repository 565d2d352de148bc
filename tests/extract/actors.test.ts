import { describe, expect, it } from 'vitest';
import { findListedActors, findSubjects } from '../../src/extract/actors/find-actors.ts';
import { buildPartyLexicon } from '../../src/parties/party-lexicon.ts';
import type { Party } from '../../src/parties/party.ts';
import { sentencesOf } from '../../src/language/sentences.ts';

const party = (id: string, name: string, role: Party['role'], aliases: readonly string[] = []): Party => ({
  ...{ id, name, role, aliases },
  ...{ represents: null, signing: true, spans: [] },
});

const PARTIES = [
  party('gemeente-assen', 'gemeente Assen', 'gemeente', ['Assen']),
  party('woonbaken', 'Woonbaken', 'corporatie', ['Stichting Woonbaken', 'WB']),
  party('havenhuis', 'Havenhuis', 'corporatie'),
  party('huurdersraad-havenhuis', 'Huurdersraad Havenhuis', 'huurdersorganisatie'),
];
const LEXICON = buildPartyLexicon(PARTIES);

function actors(text: string): readonly string[] {
  return [...new Set(findSubjects(text, sentencesOf(text), LEXICON).map((mention) => mention.party))];
}

describe('who promises, may or offers', () => {
  it.each([
    ['De gemeente en Woonbaken bouwen 40 woningen.', ['gemeente', 'woonbaken']],
    ['In 2026 organiseert de gemeente een campagne.', ['gemeente']],
    ['Wij evalueren de regeling.', ['partijen']],
    ['De regeling wordt door de corporaties toegepast.', ['corporaties']],
    ['Het college stelt een verordening vast.', ['gemeente']],
    [
      'De wijkbeheerders van Woonbaken en het Team Groen van de gemeente schouwen samen.',
      ['woonbaken', 'gemeente'],
    ],
    [
      'Woonbaken legt dit voor aan de gemeente, die binnen vijf werkdagen reageert.',
      ['woonbaken', 'gemeente'],
    ],
    ['Er komt een proef, waarbij de gemeente de kosten draagt.', ['gemeente']],
    ['WB kan hiervan afwijken.', ['woonbaken']],
    ['Partijen zijn overeengekomen dat een kwart van de woningen klein is.', ['partijen']],
    ['Havenhuis is bereid de kosten te delen.', ['havenhuis']],
    ['Woonbaken verkoopt hoogstens 120 woningen en Havenhuis niet meer dan 45.', ['woonbaken', 'havenhuis']],
    ['De huurdersorganisaties en corporaties; Woonbaken voert dit uit.', ['woonbaken']],
    ['Partijen komen overeen dat de corporaties het aanbod verdelen.', ['partijen', 'corporaties']],
    ['dat Woonbaken geen woningen met label E, F of G meer verhuurt;', ['woonbaken']],
    ['de gemeente het programma uiterlijk in mei 2027 aan de raad aanbiedt;', ['gemeente']],
    ['Woonbaken haar nieuwe woningen geschikt maakt voor ouderen;', ['woonbaken']],
    ['Voor het zomerreces weten wij waar de woningen komen.', ['partijen']],
    ['De vergunningen daarvoor verleent de gemeente in mei.', ['gemeente']],
    [
      'Er komt een plan: a) de gemeente zoekt grond; b) de corporaties rekenen het door.',
      ['gemeente', 'corporaties'],
    ],
    ['Sloop van 22 woningen aan de Singel door Woonbaken, in oktober.', ['woonbaken']],
    [
      'In dit plan stellen, voor zover zij daar grond hebben, de corporaties drie kavels ter beschikking.',
      ['corporaties'],
    ],
    [
      'Van haar huizen, die in 2024 oud waren, isoleert, ondanks de kosten die dat geeft, Woonbaken de helft.',
      ['woonbaken'],
    ],
    [
      'De corporaties bouwen 90 huizen: 50 door Woonbaken en 40 door Havenhuis.',
      ['corporaties', 'woonbaken', 'havenhuis'],
    ],
    [
      'De corporaties betalen elk jaar € 9.000: Woonbaken de helft, Havenhuis 30%.',
      ['corporaties', 'woonbaken', 'havenhuis'],
    ],
    ['Eind 2027 zijn door Havenhuis negen kamers ingericht.', ['havenhuis']],
    [
      'De gemeente legt zes plaatsen aan, welke Woonbaken daarna beheert en verhuurt.',
      ['gemeente', 'woonbaken'],
    ],
    ['Er zijn kosten, in welke kosten de gemeente voor de helft bijdraagt.', ['gemeente']],
    ['Wij zien elkaar elk kwartaal.', ['partijen']],
    ['De corporaties kennen deze huurders een korting toe.', ['corporaties']],
    ['De gemeente en de corporaties planten 40 bomen.', ['gemeente', 'corporaties']],
    ['Een aanvraag van een der corporaties behandelt de gemeente met voorrang.', ['gemeente']],
    ['Een beroep wordt beoordeeld door de budgetcoach van de gemeente.', ['gemeente']],
    [
      'Team Schuldhulp van de gemeente en de corporaties tekenen een werkafspraak.',
      ['gemeente', 'corporaties'],
    ],
    ['Vijftien energiecoaches van Woonbaken gaan op pad.', ['woonbaken']],
    ['De gemeente vindt in 2027 plaats voor drie standplaatsen.', ['gemeente']],
    ['Havenhuis ziet van verkoop af.', ['havenhuis']],
    ['De corporatie die eigenaar is, neemt een derde voor haar rekening.', ['corporaties']],
    ['Daarvan levert Woonbaken er tien en Havenhuis twee.', ['woonbaken', 'havenhuis']],
    ['Woonbaken neemt drie kwart voor haar rekening en Havenhuis het overige.', ['woonbaken', 'havenhuis']],
    ['Raakt een project achterop, dan meldt elk der partijen dat.', ['partijen']],
    ['Een partij kan schriftelijk opzeggen.', ['partijen']],
    ['Pakken de corporaties een dak aan, dan leggen zij er panelen op.', ['corporaties']],
    [
      'Woonbaken legt het voor aan de huurdersorganisaties. Deze adviseren.',
      ['woonbaken', 'huurdersorganisaties'],
    ],
    ['Verandert de positie van een van partijen, dan kan ieder van hen om overleg vragen.', ['partijen']],
    ['Zij meldt zich bij het team Vroeg van de gemeente. Dit team doet een aanbod.', ['gemeente']],
    ['De huur blijft laag. Niemand betaalt meer. (Woonbaken en WB, eind 2028)', ['woonbaken']],
    ['De gemeente bouwt mee. Elk jaar volgt een schouw. (corporaties)', ['corporaties']],
  ])('%s', (text, expected) => expect(actors(text)).toEqual(expected));
});

describe('who does not act', () => {
  it.each([
    ['a passive without agent', 'De mogelijkheden worden onderzocht.'],
    ['a partner', 'Samen met de gemeente wordt dit geborgd.'],
    ['who is involved', 'De huurdersorganisaties worden betrokken.'],
    ['a view', 'De corporaties zien dat het aanbod krimpt.'],
    ['a fact', 'De gemeente heeft in 2023 een regeling vastgesteld.'],
    ['which one is meant', 'Het door de gemeente vastgestelde beleid geldt.'],
    ['a condition', 'Als de gemeente een locatie aanwijst, volgt overleg.'],
    ['an indirect question', 'Onderzocht wordt hoe we dit aanpakken.'],
    ['others', 'Andere gemeenten werken zo.'],
    ['whom it is for', 'Er komt een overzicht voor de corporaties.'],
    ['an opinion of where', 'De corporaties vinden dat sociale huur op de eerste plaats komt.'],
    ['a reckoning', 'De corporaties rekenen op steun.'],
    ['pronouns of who is involved', 'Er is overleg met de corporaties. Zij worden betrokken.'],
    ['what is pointed at', 'De gemeente kent het beleid. Deze afspraken gelden.'],
    ['a bracket that explains', 'Er is een overleg (gemeente en corporaties).'],
    ['a lot of things', 'Een grote partij tegels komt vrij.'],
  ])('%s: %s', (_, text) => expect(actors(text)).toEqual([]));
});

describe('columns and lead-ins', () => {
  it.each([
    ['Gemeente en corporaties', ['gemeente', 'corporaties']],
    ['Woonbaken, Huurdersraad Havenhuis', ['woonbaken', 'huurdersraad-havenhuis']],
    ['Samen:', ['partijen']],
    ['De corporatie zegt toe:', ['corporaties']],
    ['Taskforce Wonen', []],
  ])('%s', (text, expected) => {
    expect(findListedActors(text, 'column', LEXICON).map((mention) => mention.party)).toEqual(expected);
  });
});

describe('who a column or lead-in lists', () => {
  it.each([
    ['Gemeente en corporaties', ['gemeente', 'corporaties']],
    ['Gemeente (regie), corporaties', ['gemeente', 'corporaties']],
    ['Huurders', ['huurdersorganisaties']],
    ['Gemeente, huurders', ['gemeente', 'huurdersorganisaties']],
    ['HO’s', ['huurdersorganisaties']],
    ['Beide corporaties', ['corporaties']],
    ['Allen', ['partijen']],
    ['Samen:', ['partijen']],
    ['Alle vijf', ['partijen']],
    ['WB: sloop najaar 2026', ['woonbaken']],
    ['Woonbaken, Q2', ['woonbaken']],
    ['Zoom, gemeente', ['volksbelang-zoom', 'gemeente']],
    ['HRH', ['huurdersraad-havenhuis']],
    ['Gemeente, samen met de corporaties', ['gemeente']],
    ['Woonbaken (i.s.m. Havenhuis)', ['woonbaken']],
    ['Zorgpartijen', []],
    ['huurders van 67 jaar', []],
    ['Raad', []],
  ])('%s', (text, expected) => {
    const lexicon = buildPartyLexicon([
      ...PARTIES,
      party('volksbelang-zoom', 'Volksbelang Zoom', 'corporatie'),
    ]);
    expect(findListedActors(text, 'column', lexicon).map((mention) => mention.party)).toEqual(expected);
  });
});
