import { anyOf } from './word-edges.ts';

/** How nouns for papers, laws and programmes end: a year right behind one is part of its name. */
const PAPER_NOUNS = [
  ...['visie', 'akkoord', 'plan(?:nen)?', "programma(?:'s)?", 'deal', 'nota', 'verordening', 'agenda'],
  ...[
    'convenant',
    'monitor',
    'overeenkomst',
    'afspra(?:ak|ken)',
    'afpra(?:ak|ken)',
    'wet',
    'besluit',
    'kader',
  ],
  ...['pact', 'regeling', 'begroting', 'schijf', 'schijven', 'verslag', 'rapport(?:age)?', 'notitie'],
  ...['strategie', 'beleid', 'richtlijn', 'handreiking', 'onderzoek', 'enquête', 'protocol', 'raming'],
  ...['analyse', 'overzicht', 'boek', 'brief', 'contract', 'statuut', 'charter', 'manifest'],
  ...['prognose', 'bod', 'tarief', 'tarieven', 'peil', 'norm(?:en)?', 'ladder', 'scan'],
  ...['kaart', 'lijst', 'cijfers', 'nulmeting', 'index'],
];
/** Papers that go by their letters. */
const ACRONYMS = ['NPA', 'TVW'];

export const PAPER = `(?:\\p{L}*${anyOf(PAPER_NOUNS)}|${anyOf(ACRONYMS)})`;
