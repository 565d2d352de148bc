import { findActing } from '../acting/subjects.ts';
import { tokenize, type Token } from '../acting/tokens.ts';
import type { PartyMention } from '../acting/party-mention.ts';
import { isKnownNoun, isOnlyVerb, isPresentTense } from '../lexicon.ts';
import {
  canBeFinite,
  isPassiveAuxiliary,
  isPastFinite,
  isPerfectAuxiliary,
  isStative,
  looksLikeParticiple,
} from '../verbs.ts';

/** A sentence with its parties, as every feature sees it. */
export type JudgedSentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The year in which the document begins to hold; null where that is not known: then every year may lie ahead. */
  readonly since: number | null;
};

/** Something that a sentence shows or does not, for or against its committing somebody. */
type Feature = {
  readonly name: string;
  readonly holds: (sentence: JudgedSentence) => boolean;
  /** Sentences that show it, their parties between «…». */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
};

export function judgedSentence(
  text: string,
  parties: readonly PartyMention[],
  since: number | null = null,
): JudgedSentence {
  return { text, tokens: tokenize(text, parties), since };
}

const words = ({ tokens }: JudgedSentence): readonly Token[] => tokens.filter(({ kind }) => kind !== 'sign');
const has =
  (pattern: RegExp): Feature['holds'] =>
  ({ text }) =>
    pattern.test(text);
const some =
  (holds: (word: string) => boolean): Feature['holds'] =>
  (sentence) =>
    words(sentence).some(({ kind, text }) => kind === 'word' && holds(text));
const whole = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

function firstWord(sentence: JudgedSentence): Token | undefined {
  return words(sentence)[0];
}

/** A finite verb that opens the sentence: under the head of a party it says what the party does. */
function opensWithVerb(sentence: JudgedSentence): boolean {
  const word = firstWord(sentence);
  if (word === undefined || word.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false;
  const small = word.text.toLowerCase();
  const finite = canBeFinite(small, 'singular') || (canBeFinite(small, 'plural') && isPresentTense(small));
  return (
    finite &&
    (isOnlyVerb(small) || !isKnownNoun(small)) &&
    !/^(?:is|zijn|heeft|hebben|moet|met|dat|het|wat|niet)$/u.test(small)
  );
}

function hasFinite(sentence: JudgedSentence): boolean {
  return words(sentence).some(
    ({ kind, text }) =>
      kind === 'word' &&
      text === text.toLowerCase() &&
      (isPassiveAuxiliary(text) || isPerfectAuxiliary(text) || isPresentTense(text) || isPastFinite(text)),
  );
}

function isPassivePromise(sentence: JudgedSentence): boolean {
  const said = words(sentence);
  return (
    said.some(({ text }) => isPassiveAuxiliary(text)) && said.some(({ text }) => looksLikeParticiple(text))
  );
}

function actsBy(via: 'subject' | 'agent', kind: 'parties' | 'word' = 'parties'): Feature['holds'] {
  return ({ tokens }) =>
    findActing(tokens).some((acting) => acting.via === via && tokens[acting.at]?.kind === kind);
}

function namesYear(lies: (year: number, since: number) => boolean): Feature['holds'] {
  return ({ text, since }) => [...text.matchAll(YEARS)].some(({ 0: year }) => lies(Number(year), since ?? 0));
}

/** The last word of the clause is an infinitive, with or without `te`, and no finite verb is there. */
function endsInInfinitive(sentence: JudgedSentence): boolean {
  const last = words(sentence).at(-1);
  return (
    last !== undefined &&
    last.kind === 'word' &&
    isOnlyVerb(last.text) &&
    last.text.endsWith('en') &&
    !hasFinite(sentence)
  );
}

const DEADLINE_WORDS = whole(
  String.raw`uiterlijk|vóór|eind\s20\d\d|per\s\d|vanaf|jaarlijks|halfjaarlijks|maandelijks|ieder(?:e)?\s(?:jaar|kwartaal|maand)|elk(?:e)?\s(?:jaar|kwartaal|maand)|per\s(?:jaar|kwartaal|maand)|binnen\s\p{L}+\s(?:weken|werkdagen|dagen|maanden)|tot\sen\smet\s20\d\d|t\/m\s20\d\d|medio|q[1-4]|(?:eerste|tweede|derde|vierde)\s(?:helft|kwartaal)|gedurende\sde\slooptijd`,
);
const YEARS = /(?<![\d.,-])20[0-6]\d(?![\d.,]\d|\d)/gu;
const AMOUNT = /(?<![\p{L}\d./-])(?!20[0-6]\d(?!\d))\d[\d.,]*(?![\p{L}\d/-]|\.\d)/u;
const NUMBER_WORD = whole(
  'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd|helft|kwart',
);
const BOUND = whole(
  String.raw`minimaal|maximaal|minstens|ten\sminste|tenminste|hoogstens|hooguit|ten\shoogste|niet\smeer\sdan|gemiddeld|circa|ongeveer`,
);
const PLEDGE = whole(
  String.raw`(?:draagt|dragen)\s(?:er\s)?zorg|zorg(?:t|en)\s(?:er\s)?voor|span(?:t|nen)\s(?:zich|ons)|zet(?:ten)?\s(?:zich|ons)\sin|stre(?:eft|ven)\s(?:ernaar|naar)|zeg(?:t|gen)\stoe|verplicht(?:en)?\s(?:zich|ons)|stel(?:t|len)\s(?:\p{L}+\s){0,4}(?:beschikbaar|vast|op)|spreken\saf|maken\safspraken|leg(?:t|gen)\s(?:\p{L}+\s){0,4}vast|neem(?:t)?\shet\sinitiatief|nemen\shet\sinitiatief|committe(?:ert|ren)`,
);
const FUTURE = whole('zal|zullen|gaat|gaan');
const WISH = whole('willen|wil|zou|zouden|hopen|hoopt|wensen|wenst|mogen|mag');
const DUTY = whole('moet|moeten|dient|dienen|hoort|horen');
const ABILITY = whole('kan|kunnen');
const META = whole(
  String.raw`deze\s(?:prestatie|samenwerkings)?(?:afspraken|afspraak|overeenkomst|agenda|jaarschijf)|dit\s(?:document|stuk|hoofdstuk|convenant|kader)|leeswijzer|bijlage|hoofdstuk|tabel|onderstaande|hieronder|hierna`,
);
const OUTSIDER = whole(
  String.raw`(?:het\s)?rijk|provincie|minister(?:ie)?|de\sregio|landelijk(?:e)?|nationa(?:al|le)|kabinet|wettelijk(?:e)?|europese`,
);
const PAST_TIME = whole(
  String.raw`afgelopen|vorig(?:e)?|destijds|vroeger|eerder|inmiddels|sinds|al\sjaren|momenteel|thans|op\sdit\smoment|nu|inmiddels|vandaag|nog\ssteeds`,
);
const EVALUATION = whole(
  String.raw`belangrijk|nodig|noodzakelijk|goed|moeilijk|lastig|groot|grote|druk|krapte|tekort|vergrijzing|opgave|uitdaging|schaars(?:te)?|steeds|vooral|vaak|soms|veel|weinig|meeste|steeds\smeer`,
);
const COPULA = whole(
  String.raw`is|zijn|blijft|blijven|betekent|betekenen|geldt|gelden|heeft|hebben|staat|staan|ligt|liggen|woont|wonen|telt|tellen|bedraagt|bedragen`,
);
const DEFINES =
  /wordt verstaan|verstaan wij|^\s*[\p{L} -]{3,40}:\s(?:een|de|het|woning|huur)|betekent|bedoeld in|in de zin van/iu;
const CONSIDERS = /^\s*(?:[-–•]\s*)?(?:dat|overwegende|gelet op|gezien|in aanmerking)(?![\p{L}])/iu;
const INTRODUCES =
  /(?<!\p{L})(?:rechtsgeldig|vertegenwoordigd door|gevestigd te|kantoorhoudende?|hierna(?: gezamenlijk)?(?::| te noemen| aan te duiden| genoemd)|ten deze|statutair)(?!\p{L})/iu;
const SIGNS = /^\s*(?:aldus|namens|ondertekend|getekend|voor akkoord|datum|handtekening)(?!\p{L})/iu;
const ASKS = /\?\s*$/u;
const NOMINAL_HEAD =
  /^\p{Lu}\p{L}*(?:ing|ie|houd|koop|bouw|sloop|huur|voer|bod|heid|atie|en)\s(?:van|door|aan|naar|in|met|op)\s/u;
const POINTS_BACK = /^\s*(?:dit|dat|deze|die|daar\p{L}*|hier\p{L}*|zo|ook|daarbij|zij|ze|hij|het)(?!\p{L})/iu;

/** Every feature, with what it looks at. Weights are learned: `commitment-weights.ts`. */
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
    holds: has(NOMINAL_HEAD),
    examples: ['Verkoop van tien woningen'],
    counterExamples: ['Er is een plan.'],
  },
  {
    name: 'past',
    holds: some(isPastFinite),
    examples: ['Er waren tien woningen.'],
    counterExamples: ['Er zijn tien woningen.'],
  },
  {
    name: 'perfect',
    holds: (sentence) =>
      words(sentence).some(({ text }) => isPerfectAuxiliary(text)) &&
      words(sentence).some(({ text }) => looksLikeParticiple(text)),
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
    holds: has(COPULA),
    examples: ['De opgave is groot.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'pledge',
    holds: has(PLEDGE),
    examples: ['De «gemeente» draagt zorg voor de wegen.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'future',
    holds: has(FUTURE),
    examples: ['De «gemeente» zal bouwen.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'wish',
    holds: has(WISH),
    examples: ['De «gemeente» wil bouwen.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'duty',
    holds: has(DUTY),
    examples: ['Er moet gebouwd worden.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'ability',
    holds: has(ABILITY),
    examples: ['Er kan gebouwd worden.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'term',
    holds: has(DEADLINE_WORDS),
    examples: ['Uiterlijk in mei ligt er een plan.'],
    counterExamples: ['Er ligt een plan.'],
  },
  {
    name: 'year to come',
    holds: namesYear((year, since) => year >= since),
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
    name: 'amount',
    holds: has(AMOUNT),
    examples: ['Er komen 25 woningen.'],
    counterExamples: ['In 2027 ligt er een plan.'],
  },
  {
    name: 'number word',
    holds: has(NUMBER_WORD),
    examples: ['Er komen twee woningen.'],
    counterExamples: ['Er komen woningen.'],
  },
  {
    name: 'bound',
    holds: has(BOUND),
    examples: ['Er komen minimaal 25 woningen.'],
    counterExamples: ['Er komen 25 woningen.'],
  },
  {
    name: 'speaks of itself',
    holds: has(META),
    examples: ['Deze afspraken gelden tot 2028.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'outsider',
    holds: has(OUTSIDER),
    examples: ['Het Rijk bouwt.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'tells of now',
    holds: has(PAST_TIME),
    examples: ['Momenteel staat er niets.'],
    counterExamples: ['Er komt een plan.'],
  },
  {
    name: 'judges',
    holds: has(EVALUATION),
    examples: ['De opgave is groot.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'defines',
    holds: has(DEFINES),
    examples: ['Onder huur wordt verstaan: de kale huur.'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'considers',
    holds: has(CONSIDERS),
    examples: ['dat er weinig woningen zijn;'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'introduces',
    holds: has(INTRODUCES),
    examples: ['Stichting Anders, gevestigd te Dorp'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  {
    name: 'signs',
    holds: has(SIGNS),
    examples: ['Aldus overeengekomen'],
    counterExamples: ['De «gemeente» bouwt.'],
  },
  { name: 'asks', holds: has(ASKS), examples: ['Wat doen we?'], counterExamples: ['We bouwen.'] },
  {
    name: 'points back',
    holds: has(POINTS_BACK),
    examples: ['Dit doen we samen.'],
    counterExamples: ['We bouwen.'],
  },
  {
    name: 'condition first',
    holds: has(/^\s*(?:als|indien|wanneer|zodra|mocht|mochten)(?!\p{L})/iu),
    examples: ['Als dat lukt, bouwen we.'],
    counterExamples: ['We bouwen als dat lukt.'],
  },
  {
    name: 'short',
    holds: (sentence) => words(sentence).length < 6,
    examples: ['Bouw van woningen'],
    counterExamples: ['De «gemeente» bouwt in mei tien nieuwe woningen.'],
  },
  {
    name: 'very short',
    holds: (sentence) => words(sentence).length < 4,
    examples: ['Nieuwe woningen'],
    counterExamples: ['De «gemeente» bouwt in mei tien nieuwe woningen.'],
  },
  {
    name: 'long',
    holds: (sentence) => words(sentence).length > 30,
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
