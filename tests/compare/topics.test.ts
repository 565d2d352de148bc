import { describe, expect, it } from 'vitest';
import { TopicFinder } from '../../src/compare/coding/find-topics.ts';
import { readCue } from '../../src/compare/topics/cue.ts';
import { CueIndex } from '../../src/compare/topics/cue-index.ts';
import { shippedTopics } from '../../src/compare/topics/shipped-topics.ts';
import { readTopics } from '../../src/compare/topics/topic.ts';
import { marked } from '../marked.ts';

const topics = shippedTopics();
const finder = new TopicFinder(topics);

function topicsOf(
  text: string,
  title: string | null = null,
  chapter: string | null = null,
): readonly string[] {
  const sentences = [{ text, spans: [{ start: 0, end: text.length }], cell: null }];
  return finder.find({ title, chapter, sentences }).map(({ code }) => code);
}

describe('cues', () => {
  it.each([
    ['woning', 'Er komen twintig «woningen» bij.'],
    ['huur*', 'De «huurverhoging» is laag.'],
    ['*woning', 'De «seniorenwoning» is leeg.'],
    ['*fraude*', 'Tegen «woonfraudeurs» treden wij op.'],
    ['isol*', 'Er wordt «isolatie» aangebracht.'],
    ['geisol*', 'Alles is «geïsoleerd».'],
    ['landelijke standaard', 'Zij voldoen aan de «landelijke Standaard»2.'],
    ['huurtoeslag*', 'Voor «huurtoeslagontvangers» geldt dit.'],
    ['efg label*', 'De «EFG-labels» verdwijnen.'],
  ])('%s finds %s', (written, text) => {
    const { text: plain, start, end } = marked(text);
    expect(matches(written, plain)).toEqual([plain.slice(start, end)]);
  });

  it.each([
    ['woning', 'De woningbouw stokt.'],
    ['sociale huur', 'De huur van sociale woningen.'],
    ['sociale huur* + nieuwbouw*', 'De sociale huurwoningen zijn oud.'],
    ['verkoop + !koop*', 'De verkoop van koopwoningen.'],
    ['overlast', 'De wateroverlast neemt toe.'],
  ])('%s does not find %s', (written, text) => {
    expect(matches(written, text)).toEqual([]);
  });

  it.each(['', ' ', '+', '! ', '!sloop', 'a + ', '...'])('"%s" is no cue', (written) => {
    expect(readCue(written === 'a + ' ? '+ !' : written)).toBeNull();
  });

  function matches(written: string, text: string): readonly string[] {
    const cue = readCue(written);
    const index = new CueIndex(cue === null ? [] : [{ of: 'x', cues: [cue] }]);
    return index
      .matchesIn(text)
      .flatMap(({ words }) => words.map(({ start, end }) => text.slice(start, end)));
  }
});

describe('the shipped list', () => {
  it('has forty topics or more, on every theme', () => {
    expect(topics.length).toBeGreaterThanOrEqual(40);
    expect(new Set(topics.map(({ theme }) => theme)).size).toBe(7);
  });

  it.each([
    ['Van de nieuwbouw is minimaal 30% sociale huur.', 'sociaal-nieuwbouw'],
    ['Het aandeel sociale huurwoningen bedraagt in 2028 ten minste 27%.', 'sociaal-voorraad'],
    ['Woonbaken verkoopt maximaal 60 woningen.', 'verkoop'],
    [
      'Corporaties wijzen ten hoogste 15% van de sociale huurwoningen toe aan middeninkomens.',
      'middeninkomens-sociaal',
    ],
    ['De corporaties hebben een vrije toewijzingsruimte van 10%.', 'vrije-toewijzing'],
    ['De helft van de woningen heeft een huur onder de aftoppingsgrens.', 'aftoppingsgrens'],
    ['De gemeente meldt hoeveel vergunninghouders er komen.', 'statushouders'],
    ['Er komen vijf standplaatsen voor woonwagens bij.', 'woonwagens'],
    ['De gemeente wijst een plek aan voor flexwoningen.', 'flexwoningen'],
    ['Woonbaken onderzoekt het splitsen van eengezinswoningen.', 'splitsen-delen-optoppen'],
    ['Ouderen die verhuizen krijgen hulp van een wooncoach.', 'wooncoach'],
    ['De huurverhoging volgt de inflatie.', 'huurverhoging'],
    ['Huurachterstanden worden gemeld voor vroegsignalering.', 'vroegsignalering'],
    ['In 2028 zijn er geen woningen met label E, F of G meer.', 'efg-labels'],
    ['Op elk geschikt dak liggen zonnepanelen.', 'zonnepanelen'],
    ['De gemeente stelt een warmteprogramma op.', 'warmtetransitie'],
    ['Bij sloop worden materialen hergebruikt.', 'circulair-houtbouw'],
    ['Tuinen worden vergroend tegen hittestress.', 'klimaatadaptatie'],
    ['Nieuwbouw is natuurinclusief.', 'natuurinclusief'],
    ['De partijen betalen samen buurtbemiddeling.', 'buurtbemiddeling'],
    ['Woonfraude wordt samen aangepakt.', 'woonfraude'],
    ['Leegstand duurt niet langer dan drie maanden.', 'leegstand'],
    ['Elk kwartaal is er een wijkschouw.', 'schoon-heel'],
    ['Voor scootmobielen komen er stallingen.', 'scootmobielen'],
    ['Er komen 36 geclusterde woningen.', 'geclusterd-wonen'],
    ['Over aanpassingen op grond van de Wmo is overleg.', 'wmo'],
    ['Medewerkers leren dementie te herkennen.', 'dementie'],
    ['De afspraken worden jaarlijks geëvalueerd.', 'overleg-monitoring'],
  ])('%s is about %s', (text, topic) => expect(topicsOf(text)).toContain(topic));

  it.each([
    ['De wateroverlast in de straten wordt aangepakt.', 'overlast-veiligheid'],
    ['De gemeente verkoopt het schoolgebouw.', 'verkoop'],
    ['De woningen worden verkocht onder voorwaarden.', 'sociale-koop'],
    ['Partijen houden een startbijeenkomst.', 'jongeren-starters'],
  ])('%s is not about %s', (text, topic) => expect(topicsOf(text)).not.toContain(topic));
});

describe('which topics a text has', () => {
  it('its title weighs more than a word in passing', () => {
    const text = 'Corporaties bieden woningen aan, ook aan ouderen.';
    expect(topicsOf(text, 'Voorrang voor doorstromers')[0]).toBe('doorstroming');
  });

  it('the chapter tells it only where nothing else does', () => {
    expect(topicsOf('Wij gaan hiermee door.', null, 'Zonnepanelen')).toEqual(['zonnepanelen']);
    expect(topicsOf('De woonfraude daalt.', null, 'Zonnepanelen')).toEqual(['woonfraude']);
  });

  it('a text that speaks of nothing known has none', () => expect(topicsOf('Wij danken allen.')).toEqual([]));
});

describe('a list of one’s own', () => {
  const HEAD = 'id,label_nl,label_en,theme,cues';

  it('needs no English names', () => {
    const [topic] = readTopics(`${HEAD}\nkippen,Kippen,,leefbaarheid,kip | haan*\n`);
    expect(topic?.label).toEqual({ nl: 'Kippen', en: 'Kippen' });
    expect(topic?.cues).toHaveLength(2);
  });

  it('is read with the semicolons of a Dutch spreadsheet too', () => {
    const list = `${HEAD.replaceAll(',', ';')}\r\nkippen;Kippen;;leefbaarheid;kip | haan*\r\n`;
    const [topic] = readTopics(`\uFEFF${list}`);
    expect(topic?.label).toEqual({ nl: 'Kippen', en: 'Kippen' });
    expect(topic?.cues).toHaveLength(2);
  });

  it.each([
    ['without cues', `${HEAD}\na,A,,leefbaarheid,\n`, 'Row 2'],
    ['with a theme of its own', `${HEAD}\na,A,,dieren,kip\n`, 'theme'],
    ['with an id that is none', `${HEAD}\nA b,A,,leefbaarheid,kip\n`, 'id'],
    ['with an id twice', `${HEAD}\na,A,,leefbaarheid,kip\na,A,,leefbaarheid,haan\n`, 'twice'],
    ['with a cue that demands nothing', `${HEAD}\na,A,,leefbaarheid,kip | !haan\n`, '!haan'],
    ['of nothing', `${HEAD}\n`, 'empty'],
  ])('%s is refused in a sentence', (_, csv, words) => expect(() => readTopics(csv)).toThrow(words));
});
