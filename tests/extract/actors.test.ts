import { describe, expect, it } from 'vitest';
import { findListedActors, findSubjects } from '../../src/extract/actors/find-actors.ts';
import { buildPartyLexicon } from '../../src/parties/party-lexicon.ts';
import type { Party } from '../../src/parties/party.ts';
import { sentencesOf } from '../../src/language/sentences.ts';

const party = (id: string, name: string, role: Party['role'], aliases: readonly string[] = []): Party => ({
  ...{ id, name, role, aliases },
  ...{ represents: null, signing: true, spans: [] },
});

const LEXICON = buildPartyLexicon([
  party('gemeente-assen', 'gemeente Assen', 'gemeente', ['Assen']),
  party('woonbaken', 'Woonbaken', 'corporatie', ['Stichting Woonbaken', 'WB']),
  party('havenhuis', 'Havenhuis', 'corporatie'),
  party('huurdersraad-havenhuis', 'Huurdersraad Havenhuis', 'huurdersorganisatie'),
]);

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
    ['Havenhuis is bereid de kosten te delen.', ['havenhuis']],
    ['Woonbaken verkoopt hoogstens 120 woningen en Havenhuis niet meer dan 45.', ['woonbaken', 'havenhuis']],
    ['De huurdersorganisaties en corporaties; Woonbaken voert dit uit.', ['woonbaken']],
    ['Partijen komen overeen dat de corporaties het aanbod verdelen.', ['partijen', 'corporaties']],
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
