import { isOnlyVerb, isPresentTense } from '../../../language/lexicon.ts';
import { NUMBER_WORD } from '../../../language/numbers.ts';
import { isBound, isCeiling, PEOPLE, type Evidence, type RoleRule } from './role-rule.ts';

const MEASURED =
  '(?:inkomen|huur|huurprijs|aanvangshuur|oppervlakte?|bedrag|vermogen|koopprijs|verkoopprijs|prijs|waarde|woz-waarde|schuld|achterstand|huurachterstand|score|woonduur|inschrijfduur|omvang|grondprijs|kosten|leeftijd|beperking|looptijd|cijfer)';

/** `huurders van 65 jaar en ouder`, `jongeren tot 23 jaar`. */
export const age: RoleRule = {
  name: 'age',
  role: 'condition',
  holds: ({ amount, comparator, before, around }) => {
    if (/^personen|^persoon/iu.test(amount.unit ?? ''))
      return /(?<!\p{L})(?:huishoudens?|gezinnen)\svan$/iu.test(before);
    if (amount.unit !== 'jaar') return false;
    if (/^(?:onder|boven|tot)/u.test(comparator.words) && /\p{L}(?:en|s)$/u.test(before)) return true;
    if (/^(?:jonger|ouder)/u.test(comparator.words)) return true;
    if (/^\s?jaar\s(?:en|of)\s(?:ouder|jonger)/iu.test(around.behind)) return true;
    return OF_AGE.test(before) || OF_AGE.test(`${before} `);
  },
  examples: [
    'Huurders van «65 jaar en ouder» krijgen voorrang.',
    'Zij labelen kamers voor jongeren van «18 tot 23» jaar.',
    'Dit is bestemd voor huishoudens van «één of twee» personen.',
  ],
  counterExamples: ['De regeling loopt «drie» jaar.', 'Zij huisvesten «41» personen.'],
};

const OF_AGE = new RegExp(
  `(?<!\\p{L})${PEOPLE}\\s(?:van|tussen(?:\\sde)?|vanaf|tot|onder|boven|die)?$`,
  'iu',
);

/** `woningen met een huur tot …`, `huishoudens met een inkomen van …`; not the size or rent of what is promised. */
export const measure: RoleRule = {
  name: 'measure',
  role: 'condition',
  holds: (evidence) => {
    const { comparator } = evidence;
    const before = evidence.before.slice(-LONGEST_MEASURE);
    if (/grens\d?\svan$/u.test(comparator.words) || WHOSE_MEASURE.test(before)) return true;
    if (OF_WHICH_MEASURE.test(before)) return isBound(evidence);
    return (
      (MEASURED_NOUN.test(before) || /(?<!\p{L})inkomen(?:\svan)?$/iu.test(before)) && !isPromised(evidence)
    );
  },
  examples: [
    'Dit geldt voor woningen met een huur «tot € 700».',
    'Voor huurders met een inkomen «boven € 49.000» geldt het niet.',
    'Huurders van wie het inkomen «onder de € 30.000» ligt, krijgen korting.',
  ],
  counterExamples: [
    'Zij bouwt 48 appartementen met een aanvangshuur van «maximaal € 700».',
    'Ten minste 75% wordt aangeboden met een huur van «ten hoogste € 700».',
  ],
};

/** `met een kale maandelijkse huurprijs van`, in characters. */
const LONGEST_MEASURE = 80;

const MEASURED_NOUN = new RegExp(
  `(?:met|zonder)\\s(?:een\\s|de\\s)?(?:(?!(?:de|het|een)\\s)\\p{L}+\\s){0,2}${MEASURED}(?:\\svan)?$`,
  'iu',
);
const WHOSE_MEASURE = new RegExp(
  `(?:van wie|wier)\\s(?:de\\s|het\\s)?(?:\\p{L}+\\s){0,2}${MEASURED}(?:\\svan)?$`,
  'iu',
);

const OF_WHICH_MEASURE = new RegExp(`waarvan\\s(?:de\\s|het\\s)?${MEASURED}$`, 'iu');

/**
 * The things that have the measure are counted, or are what is offered: then it is promised with them. `Tot` and
 * `onder` tell which ones even so.
 */
function isPromised({ before, comparator }: Evidence): boolean {
  if (/^(?:tot|onder|beneden|boven)/u.test(comparator.words)) return false;
  const ahead = before.replace(/\s?,?\s(?:elk\s|ieder\s)?met\s[^,]*$/u, '');
  if (ahead === before) return false;
  if (/(?<!\p{L})(?:elk|ieder)\smet\s[^,]*$/iu.test(before)) return true;
  if (/(?:aangeboden|verhuurd|vrijgehouden|opgeleverd|beschikbaar|toegewezen|aan|elk)$/iu.test(ahead))
    return true;
  if (new RegExp(`(?<!\\p{L})${PEOPLE}$`, 'iu').test(ahead)) return false;
  return COUNTED_BEFORE.test(ahead);
}

/** `48 appartementen van 60 tot 72 m²`, `waarvan een derde`; not `30% van de woningen`. */
const COUNTED_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:(?!20[2-4]\\d)\\d[\\d.]*|${NUMBER_WORD})(?:\\s(?!van\\sde)[^\\s,;:]+){1,9}|waarvan\\s(?:\\p{L}+\\s?){1,2})$`,
  'iu',
);

/** `groter dan 80 m2`, `hoger dan …` right behind what is compared; not something that is kept to. */
export const comparative: RoleRule = {
  name: 'comparative',
  role: 'condition',
  holds: ({ before, comparator, around }) =>
    /^(?:kleiner|groter|jonger|ouder|lager|hoger|langer|duurder|korter)(?:\sis|\szijn)?\sdan/u.test(
      comparator.words,
    ) &&
    /\p{L}$/u.test(before) &&
    !(/^(?:lager|hoger)(?:\sis|\szijn)?\sdan/u.test(comparator.words) && KEEPS.test(around.segment)),
  examples: [
    'Woningen «kleiner dan 50» m2 tellen half.',
    'Zij schouwen buurten met een cijfer «lager dan 6,5».',
  ],
  counterExamples: ['De corporatie houdt de huur «lager dan € 480».', 'Zij bouwen «meer dan 50» woningen.'],
};

const KEEPS = /(?<!\p{L})(?:houdt|houden|blijft|blijven|beperkt|beperken|handhaaft|handhaven)(?!\p{L})/iu;

/** `bij plannen van meer dan 12 woningen`: a bound behind `van` or `met` divides; so does `vanaf` before a unit. */
export const bound: RoleRule = {
  name: 'bound',
  role: 'condition',
  holds: (evidence) => {
    const { amount, before, comparator } = evidence;
    if (comparator.words.startsWith('vanaf') && amount.unit !== null) return true;
    if (!isBound(evidence)) return false;
    if (/(?:plan|plannen|project|projecten|locatie|locaties)\svoor$/iu.test(before)) return true;
    if (!/(?:\p{L}\s(?:met|van|waar|waarin)|(?<!\p{L})bij)$/iu.test(before)) return false;
    return !/(?:afstand|bedrag|niveau|tempo|gemiddelde)\svan$/iu.test(before);
  },
  examples: [
    'In plannen van «meer dan 12» woningen geldt een eis.',
    'In elk omgevingsplan voor «meer dan 25» woningen komt een eis.',
    'In plannen «vanaf 15» woningen komt sociale huur.',
    'Bij «meer dan drie» meldingen komt er een plan.',
  ],
  counterExamples: [
    'Zij bouwen «meer dan 12» woningen.',
    'Zij wonen op een afstand van «minder dan 400» meter.',
  ],
};

/** `huurders die een woning van 90 m2 of meer achterlaten`, as long as no verb has closed the clause. */
export const whoClause: RoleRule = {
  name: 'who-clause',
  role: 'condition',
  holds: ({ before }) => {
    const inside = WHO.exec(before)?.groups?.['inside'];
    if (inside === undefined || /\p{L}{3,}(?:en|t)$/iu.test(inside)) return false;
    return !(inside.match(/\p{L}{3,}/gu) ?? []).some(
      (word) => /(?:en|t)$/u.test(word) && (isOnlyVerb(word) || isPresentTense(word) || CLOSING.test(word)),
    );
  },
  examples: ['Huurders die een woning van «90» m2 achterlaten, krijgen voorrang.'],
  counterExamples: [
    'De huurder betaalt een vergoeding die met «12» euro stijgt.',
    'Huurders die een woning achterlaten krijgen «€ 1.500».',
    'Aan mensen die een instelling verlaten worden «twaalf» woningen toegewezen.',
  ],
};

const CLOSING =
  /^(?:\p{L}*(?:laten|laat|stromen|stroomt|houden|houdt|wonen|woont|zoeken|zoekt|komen|komt))$/u;
const WHO = new RegExp(
  `(?<!\\p{L})${PEOPLE}(?:\\s(?:van|uit|in|met|op|onder|boven|vanaf|tussen)\\s[^,;:.]{0,40})?\\sdie(?<inside>(?:\\s[^,;:.]{0,60})?)$`,
  'iu',
);

/** `projecten die meer dan 12 weken achterlopen`: a bound in a relative clause tells which. */
export const relativeBound: RoleRule = {
  name: 'relative-bound',
  role: 'condition',
  holds: (evidence) => {
    const { before, around } = evidence;
    const opens = /^(?:[•–-]\s)?(?:Op\s|In\s|Aan\s)?(?:\p{L}+\s){1,5}(?:die|dat)(?:\sniet)?$/u.test(before);
    if (opens && (isCeiling(evidence) || isBound(evidence))) return /^[^.;]*,\s?\p{Ll}/u.test(around.behind);
    return (
      isBound(evidence) &&
      /\p{L}(?:en|aar|ie|an|t)\s(?:die|dat|waar)(?:\svoor)?$/u.test(before) &&
      !KEEPS.test(around.clause)
    );
  },
  examples: [
    'Wij bezoeken tuinen die voor «meer dan 40%» verhard zijn.',
    'Projecten die «meer dan 12» weken achterlopen, bespreken zij.',
    'Aanpassingen die «niet meer dan € 2.500» kosten, voert zij zelf uit.',
    'In dorpen waar «minder dan tien» woningen staan, verkoopt zij niet.',
  ],
  counterExamples: ['Zij plaatst 24 kamers, die er «hooguit vijftien» jaar staan.'],
};

/** `Woningaanpassingen tot € 7.500 voert de corporatie uit`, `een aanvraag tot € 500`: the size of what is asked. */
export const sizedRequest: RoleRule = {
  name: 'sized-request',
  role: 'condition',
  holds: ({ amount, comparator, before, clauseBefore }) => {
    if (!/^(?:tot|boven|onder|beneden|meer dan|minder dan)/u.test(comparator.words)) return false;
    if (amount.unit === 'EUR' && REQUEST.test(before)) return true;
    const noun = clauseBefore.trim();
    return OPENING.test(noun) && !isPresentTense(/\p{L}+$/u.exec(noun)?.[0] ?? '');
  },
  examples: [
    'Woningaanpassingen «tot € 7.500» voert zij uit.',
    'Over een plan van bewoners «tot € 2.500» wordt snel beslist.',
    'Zij handelt een aanvraag «onder de € 3.000» zelf af.',
  ],
  counterExamples: ['Zij vult de kas aan «tot € 95.000».', 'Zij geeft een vergoeding «tot € 500».'],
};

const REQUEST =
  /(?<!\p{L})\p{L}*(?:aanpassing|aanvraag|aanvragen|plan|plannen|ingreep|ingrepen|aanpassingen|verzoek|verzoeken|klus|klussen)(?:\s(?:van|in|aan|door)\s(?:de\s|een\s)?\p{L}+)?$/iu;
/** Nouns alone at the head of the clause; what costs are is no size of a request. */
const OPENING =
  /^(?!.*(?<!\p{L})(?:kosten|waarvan)(?!\p{L}))(?:[•–-]\s)?(?:(?:terwijl|en|maar|waarbij)\s)?(?:(?:voor|bij|aan|op)\s)?(?:\p{L}[\p{L}-]*\s){0,2}?\p{L}[\p{L}-]+(?:en|s)$/u;

/** `Plannen met ten minste 50% sociale huur krijgen voorrang`, `groepen met 12 deelnemers of meer`. */
export const subset: RoleRule = {
  name: 'subset',
  role: 'condition',
  holds: ({ amount, comparator, before, around }) => {
    if (/(?<!\p{L})elk\smet(?:\s\p{L}+){0,3}$/iu.test(before)) return false;
    if (/^(?:[•–-]\s)?\p{Lu}\p{L}+(?:en|s)\smet$/u.test(before))
      return (
        comparator.comparator === '>=' &&
        /^[^,;:.]*\s(?:krijgen|hebben|gaan|worden|tellen)\s/u.test(around.behind)
      );
    return (
      comparator.after > 0 &&
      amount.unit !== 'percent' &&
      /(?:^|\s)(?:bij|in|op|voor|aan|van|over|\p{L}{4,}\smet)(?:\s(?:een|de|het))?(?:\s\p{L}+en)?(?:\svan)?$/iu.test(
        before,
      ) &&
      !/(?:^|\s)een\s\p{L}+\svan$/iu.test(before)
    );
  },
  examples: [
    'Bouwplannen met «ten minste 50%» sociale huur krijgen voorrang.',
    'Bij plannen van «12 woningen of meer» komt sociale huur.',
  ],
  counterExamples: [
    'Zij legt panelen op «60 procent of meer» van de daken.',
    'Zij bouwen «12 woningen of meer».',
  ],
};

/** `bij een inkomen van 130%`: what a case is like; not the cases that are counted (`bij 50 huurders`). */
export const caseOf: RoleRule = {
  name: 'case-of',
  role: 'condition',
  holds: ({ amount, comparator, clauseBefore, around }) => {
    if (around.announcement !== '' && !/^(?:maand|maanden)$/u.test(amount.unit ?? '')) return false;
    const isTail =
      /^[\p{L}\s%²2]*$/u.test(around.clauseBehind) && /^[\s\p{L}%²2]*[.;]?\s*$/u.test(around.behind);
    const opening = clauseBefore.trim();
    if (/^(?:\p{L}\)\s)?bij$/iu.test(opening)) return /^(?:maand|maanden)$/u.test(amount.unit ?? '');
    if (
      /^(?:tot|onder|boven|vanaf)/u.test(comparator.words) &&
      /^bij\s(?:(?:een|de|het)\s)?\p{L}+$/iu.test(opening)
    )
      return true;
    return (
      !isTail &&
      /^(?:en\s|maar\s|•\s)?bij\s(?!wijze\s|opzegging\s)(?:(?:een|de|het|elke|iedere)\s)?(?:\p{L}+\s){1,4}(?:van|met|boven|onder)$/iu.test(
        opening,
      )
    );
  },
  examples: [
    'Bij een inkomen van «130%» vervalt het recht, zo is bepaald: later.',
    'Bij «twee» maanden volgt een huisbezoek.',
    'Bij kosten «tot € 1.500» doet zij het zelf.',
  ],
  counterExamples: [
    'Bij «50» huurders wordt de woning nagelopen, en wel dit jaar.',
    'Bij wijze van proef van «18» maanden doen zij dit, zo is besloten.',
  ],
};

/** Where a fit home lies: `telt pas als … op maximaal 400 meter`; else distance is part of the promise. */
export const fitDistance: RoleRule = {
  name: 'fit-distance',
  role: 'condition',
  holds: ({ amount, before, around }) =>
    amount.unit === 'meter' &&
    /(?:op|binnen)$/iu.test(before) &&
    (/^\p{Lu}\p{L}+(?:en|s)\s(?:op|binnen)$/u.test(before) ||
      /(?<!\p{L})(?:geschikt|telt|tellen|als|daartoe|passend)(?!\p{L})/iu.test(around.ahead)),
  examples: [
    'Hofjes op «ten hoogste 500» meter van een winkel gaan voor.',
    'Een woning telt pas mee met een halte op «maximaal 400» meter.',
  ],
  counterExamples: ['Zij bouwen een hof op «maximaal 400» meter van een winkel.'],
};
