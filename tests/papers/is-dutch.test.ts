import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../src/index.ts';
import { isDutch } from '../../src/paper/is-dutch.ts';

const TEXTS = {
  Dutch:
    'De gemeente en de corporatie spreken af dat zij samen de wachttijd voor een sociale huurwoning bekorten. De corporatie bouwt tot en met 2028 minstens 120 woningen in het gebied achter het station, en de gemeente stelt daarvoor de grond beschikbaar.',
  'Dutch with many names':
    'Wonen Zuid, Thuis Best en De Huismeesters bouwen in The Green Village 40 woningen per jaar. Het Housing First Team plaatst met Stichting La Vie de bewoners, en de Social Return Desk van de gemeente meet per jaar de Customer Journey van de huurders van Smart & Simple.',
  'terse Dutch':
    'Nieuwbouw: 120 woningen gereed. Sloop: 40 woningen. Verkoop: maximaal 10 woningen. Energielabel: gemiddeld B. Leefbaarheid: budget 50.000 euro. Monitoring: halfjaarlijks overleg. Urgentie: statushouders, mantelzorgers. Huurverhoging: inflatievolgend. Woonruimteverdeling: loting, lokaal maatwerk. Duurzaamheid: zonnepanelen, warmtepompen. Zorg: levensloopbestendig bouwen. Wijkaanpak: schouw, buurtbeheer.',
  English:
    'The municipality and the housing association agree that they will shorten the waiting time for social housing together. The association will build at least 120 homes in the area behind the station by the end of 2028, and the municipality will make the land available for it.',
  German:
    'Die Gemeinde und die Wohnungsgesellschaft vereinbaren, dass sie die Wartezeit für eine Sozialwohnung gemeinsam verkürzen. Die Gesellschaft baut bis Ende 2028 mindestens 120 Wohnungen in dem Gebiet hinter dem Bahnhof, und die Gemeinde stellt das Grundstück mit der Erschließung zur Verfügung, und der Rat prüft das mit dem Vorstand.',
  French:
    'La commune et la société de logement conviennent de réduire ensemble le délai pour un logement social. La société construit au moins 120 logements dans le quartier derrière la gare pour la fin de 2028, et la commune met le terrain à la disposition de la société avec les réseaux.',
} as const;

describe('Dutch is told by its small words', () => {
  it.each(Object.entries(TEXTS))('%s', (language, text) => {
    expect(isDutch(text)).toBe(language.includes('Dutch'));
  });

  it('of a few words nothing is told', () => expect(isDutch('The agreement of the town')).toBe(true));
});

it.each(['English', 'German', 'French'] as const)(
  'an agreement in %s is none that is read, whatever its title',
  async (language) => {
    const text = `Prestatieafspraken Deurne 2026-2029\n\nGemeente Deurne en Stichting Woonbaken spreken af:\n\n1. ${TEXTS[language].replaceAll('. ', '.\n2. ')}\n`;
    const read = await readAgreement({ file: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(read.document).toBeNull();
    expect(read.diagnostics.map(({ message }) => message)).toEqual([
      'This text is not in Dutch; only Dutch agreements are read.',
    ]);
  },
);
