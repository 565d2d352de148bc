import { isPastFinite, isStative } from '../verbs.ts';
import * as said from './commitment-words.ts';
import {
  has,
  says,
  some,
  opensWithVerb,
  hasFinite,
  isPassivePromise,
  isPerfect,
  actsBy,
  tellsOfDeed,
  namesYear,
  liesAhead,
  namesTerm,
  holdsAmount,
  holdsNumberWord,
  endsInInfinitive,
  type Sign,
} from './sentence-signs.ts';

/** Something that a sentence shows or does not, for or against its committing somebody. */
type Feature = {
  readonly name: string;
  readonly holds: Sign;
  /** Sentences that show it, their parties between «…». */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
};

/** Every feature, with what it looks at. Weights are learned: `commitment-weights.json`. */
export const COMMITMENT_FEATURES: readonly Feature[] = [
  {
    name: 'party acts',
    holds: actsBy('subject'),
    examples: ['De «gemeente» bouwt tien woningen.'],
    counterExamples: ['Met de «gemeente» is gesproken.'],
  },
  {
    name: 'party is agent',
    holds: actsBy('agent'),
    examples: ['Dit wordt door de «gemeente» betaald.'],
    counterExamples: ['De «gemeente» wordt betaald.'],
  },
  {
    name: 'party named',
    holds: ({ tokens }) => tokens.some(({ kind }) => kind === 'parties'),
    examples: ['Met de «gemeente» is gesproken.'],
    counterExamples: ['Er is gesproken.'],
  },
  {
    name: 'we act',
    holds: actsBy('subject', 'word'),
    examples: ['We bouwen tien woningen.'],
    counterExamples: ['We zien dat er weinig is.'],
  },
  {
    name: 'we',
    holds: some((word) => /^(?:we|wij)$/iu.test(word)),
    examples: ['We bouwen tien woningen.'],
    counterExamples: ['Er wordt gebouwd.'],
  },
  {
    name: 'opens with verb',
    holds: opensWithVerb,
    examples: ['Levert acht woningen op.'],
    counterExamples: ['Woningen worden geleverd.'],
  },
  {
    name: 'passive',
    holds: isPassivePromise,
    examples: ['Er worden tien woningen gesloopt.'],
    counterExamples: ['Er staan tien woningen.'],
  },
  {
    name: 'infinitive',
    holds: endsInInfinitive,
    examples: ['Tien woningen te slopen'],
    counterExamples: ['We gaan tien woningen slopen.'],
  },
  {
    name: 'no finite verb',
    holds: (sentence) => !hasFinite(sentence),
    examples: ['Bouw van tien woningen'],
    counterExamples: ['Er is een plan.'],
  },
  {
    name: 'nominal head',
    holds: ({ text }) => said.NOMINAL_HEAD.test(text),
    examples: ['Verkoop van tien woningen', 'Sloop van tien woningen'],
    counterExamples: ['Er is een plan.', 'sloop van woningen'],
  },
  {
    name: 'past',
    holds: some(isPastFinite),
    examples: ['Er waren tien woningen.'],
    counterExamples: ['Er zijn tien woningen.'],
  },
  {
    name: 'perfect',
    holds: isPerfect,
    examples: ['De «gemeente» heeft een plan vastgesteld.'],
    counterExamples: ['De «gemeente» stelt een plan vast.'],
  },
  {
    name: 'view',
    holds: some(isStative),
    examples: ['De «gemeente» verwacht groei.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'state',
    holds: says(said.COPULA),
    examples: ['De opgave is groot.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'pledge',
    holds: has(said.PLEDGE),
    examples: ['De «gemeente» draagt zorg voor de wegen.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'future',
    holds: says(said.FUTURE),
    examples: ['De «gemeente» zal bouwen.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'wish',
    holds: says(said.WISH),
    examples: ['De «gemeente» wil bouwen.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'duty',
    holds: says(said.DUTY),
    examples: ['Er moet gebouwd worden.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'ability',
    holds: says(said.ABILITY),
    examples: ['Er kan gebouwd worden.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'term',
    holds: namesTerm,
    examples: ['Uiterlijk in mei ligt er een plan.'],
    counterExamples: ['Er ligt een plan.'],
  },
  {
    name: 'year to come',
    holds: liesAhead,
    examples: ['In 2027 ligt er een plan.'],
    counterExamples: ['Er ligt een plan.'],
  },
  {
    name: 'year gone by',
    holds: namesYear((year, since) => year < since),
    examples: [],
    counterExamples: ['Er ligt een plan.', 'In 2027 ligt er een plan.'],
  },
  {
    name: 'deed in time',
    holds: (sentence) => tellsOfDeed(sentence) && (namesTerm(sentence) || liesAhead(sentence)),
    examples: ['We bouwen in 2027 een school.', 'De «gemeente» bouwt vanaf mei.'],
    counterExamples: ['In 2027 is er een plan.', 'De «gemeente» bouwt.'],
  },
  {
    name: 'deed in number',
    holds: (sentence) => tellsOfDeed(sentence) && (holdsAmount(sentence) || holdsNumberWord(sentence)),
    examples: ['We bouwen 25 woningen.', 'Er worden tien woningen gesloopt.'],
    counterExamples: ['Er zijn 25 woningen.', 'De «gemeente» bouwt.'],
  },
  {
    name: 'amount',
    holds: holdsAmount,
    examples: ['Er komen 25 woningen.'],
    counterExamples: ['In 2027 ligt er een plan.'],
  },
  {
    name: 'number word',
    holds: holdsNumberWord,
    examples: ['Er komen twee woningen.'],
    counterExamples: ['Er komen woningen.'],
  },
  {
    name: 'bound',
    holds: has(said.BOUND),
    examples: ['Er komen minimaal 25 woningen.'],
    counterExamples: ['Er komen 25 woningen.'],
  },
  {
    name: 'speaks of itself',
    holds: has(said.META),
    examples: ['Deze afspraken gelden tot 2028.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'outsider',
    holds: has(said.OUTSIDER),
    examples: ['Het Rijk bouwt.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'tells of now',
    holds: has(said.PAST_TIME),
    examples: ['Momenteel staat er niets.'],
    counterExamples: ['Er komt een plan.'],
  },
  {
    name: 'judges',
    holds: says(said.EVALUATION),
    examples: ['De opgave is groot.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'defines',
    holds: has(said.DEFINES),
    examples: ['Onder huur wordt verstaan: de kale huur.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'considers',
    holds: has(said.CONSIDERS),
    examples: ['dat er weinig woningen zijn;'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'introduces',
    holds: has(said.INTRODUCES),
    examples: ['Stichting Anders, gevestigd te Dorp'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'signs',
    holds: has(said.SIGNS),
    examples: ['Aldus overeengekomen'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  { name: 'asks', holds: has(said.ASKS), examples: ['Wat doen we?'], counterExamples: ['We bouwen.'] },
  {
    name: 'points back',
    holds: has(said.POINTS_BACK),
    examples: ['Dit doen we samen.'],
    counterExamples: ['We bouwen.'],
  },
  {
    name: 'condition first',
    holds: has(/^\s*(?:als|indien|wanneer|zodra|mocht|mochten)(?!\p{L})/u),
    examples: ['Als dat lukt, bouwen we.'],
    counterExamples: ['We bouwen als dat lukt.'],
  },
  {
    name: 'short',
    holds: ({ words }) => words.length < 6,
    examples: ['Bouw van woningen'],
    counterExamples: ['De «gemeente» bouwt in mei tien nieuwe woningen.'],
  },
  {
    name: 'very short',
    holds: ({ words }) => words.length < 4,
    examples: ['Nieuwe woningen'],
    counterExamples: ['De «gemeente» bouwt in mei tien nieuwe woningen.'],
  },
  {
    name: 'long',
    holds: ({ words }) => words.length > 30,
    examples: [],
    counterExamples: ['We bouwen.'],
  },
  {
    name: 'closes',
    holds: has(/[.;!]['’”")\]]*\s*$/u),
    examples: ['We bouwen.'],
    counterExamples: ['Bouw van woningen'],
  },
  {
    name: 'leads in',
    holds: has(/:\s*$/u),
    examples: ['De «gemeente» doet:'],
    counterExamples: ['We bouwen.'],
  },
];
