import { canBeFinite } from '../../../language/verbs.ts';
import { isStretchOfTime } from '../amount.ts';
import type { RoleRule } from './role-rule.ts';

/** A clause that `indien`, `zodra`, `nadat` or `als` opens. */
export const conjunction: RoleRule = {
  name: 'conjunction',
  role: 'condition',
  holds: ({ around }) =>
    CONJUNCTION.test(around.clauseAhead) ||
    AS.test(around.clauseAhead) ||
    ANNOUNCED.test(around.announcement),
  examples: [
    'Indien meer dan «20%» uitvalt, volgt overleg.',
    'Zij gaan aan de slag als «ten minste 70%» ja zegt.',
    'Zij gaat niet over dan nadat «drie» pogingen zijn gedaan.',
    'Het dossier blijft open totdat het «zes» maanden rustig is.',
    'Het college wijkt af indien: het dorp minder dan «500» inwoners telt.',
    'Voorwaarde: deelname van «ten minste 60%» van de straat.',
  ],
  counterExamples: [
    'Zij doen dit als proef van «achttien» maanden.',
    'Als vertrekpunt geldt «30%».',
    'Zij splitsen zowel de flat als de «12» hofjes.',
  ],
};

const CONJUNCTION =
  /(?:^|[\s(])(?:indien|wanneer|zodra|mits|tenzij|ingeval|in geval van|voor zover|zolang|nadat|totdat|mocht(?:en)?|op voorwaarde dat|onder de voorwaarde dat|voorwaarde is dat|(?:pas|alleen|slechts) (?:als|bij))\s(?!\p{L}+\s?:)|^\s*(?:en |maar |ook )?als\s(?!(?:vertrekpunt|uitgangspunt|streven|doel|eerste|voorbeeld|norm|basis|richtlijn|onderdeel|gevolg|partner|maat|proef|pilot|tussenstap|vervolg|aanvulling|bijdrage|extra)(?!\p{L}))/iu;
/** `als` further on in the clause: with a subject, or right before the number. */
const AS =
  /(?<!(?:zowel|evenals|net|dan|even\p{L}*)\s(?:[^\s]+\s){0,4})(?<!\p{L})als\s(?:(?:zij|hij|ze|wij|we|er|dit|een\s\p{L}+aar)\s|(?:(?:ten minste|minstens|minimaal|meer dan|minder dan)\s)?$)/iu;
const ANNOUNCED = /(?<!\p{L})(?:indien|wanneer|mits|tenzij|nadat|voorwaarde(?: is)?)$/iu;

/** `Komt het aandeel boven de 28%, dan …`: a verb opens the sentence or clause, and `dan` the promise. */
export const verbFirst: RoleRule = {
  name: 'verb-first',
  role: 'condition',
  holds: ({ around: { ahead, behind } }) => {
    const opening = OPENER.exec(ahead.replaceAll(/\d,\d/gu, '0'));
    const verb = opening?.groups?.['verb']?.toLowerCase() ?? '';
    if (verb === '') return false;
    if (IS.test(verb)) return MAIN_CLAUSE.test(behind);
    return (canBeFinite(verb, 'singular') || canBeFinite(verb, 'plural')) && /,\sdan\s/u.test(behind);
  },
  examples: [
    'Komt het aandeel boven de «28%», dan volgt overleg.',
    'Stemt «ten minste 70%» van de bewoners in, dan begint het werk.',
    'Er is bemiddeling; lukt dat na «drie» gesprekken niet, dan beslist het college.',
    'Zijn er «meer dan 30» kandidaten, bepaalt de gemeente de volgorde.',
  ],
  counterExamples: [
    'Verkoopt «30» woningen, in overleg met de gemeente.',
    'Woningen voor «30» gezinnen, dan pas kantoren.',
  ],
};

/** A capital, for a line of a list may open with the verb of its promise; or what follows a semicolon. */
const OPENER = /(?:^(?:[•–-]\s)?(?=\p{Lu})|;\s)(?<verb>\p{L}+)\s[^,;]*$/u;
const IS =
  /^(?:komt|dreigt|wordt|worden|is|zijn|zakt|heeft|hebben|staat|staan|stijgt|daalt|blijft|blijven|bedraagt|ligt|loopt|neemt|blijkt|overschrijdt|valt|telt|vraagt|duurt|gaat|leidt)$/iu;
/** The promise behind the condition: `, dan …`, or a comma and its verb with a subject. */
const MAIN_CLAUSE =
  /,\s(?:dan\s|(?!waar)\p{Ll}+(?:t|en|n)\s(?:de|het|een|partijen|wij|we|zij|gemeente|corporaties|\p{Lu}))/u;

/** `Wie meer dan tien woningen wil bouwen, …`: what the ones meant do. */
export const who: RoleRule = {
  name: 'who',
  role: 'condition',
  holds: ({ around: { ahead, behind } }) =>
    WHO.test(ahead.replaceAll(/\d,\d/gu, '0')) && /^[^;.]*,\s\p{Ll}/u.test(behind),
  examples: [
    'Wie «meer dan tien» woningen wil bouwen, legt een plan voor.',
    'Wie in Oosterhorst «meer dan tien» woningen wil bouwen, legt een plan voor.',
  ],
  counterExamples: [
    'Wie verhuist, krijgt «€ 500».',
    'Wie elders een huis krijgt «€ 500» geven, en meer niet.',
    'Wie doet wat: «tien» woningen.',
  ],
};

/** No verb between `Wie` and the number, which would have closed what is told of the ones meant. */
const WHO =
  /(?:^|[.;:]\s)(?:•\s)?Wie\s(?:(?!(?!(?:met|niet|tot|uit|het|dat|dit)\s)\p{Ll}{2,}t\s)[^\s,;]+\s)*$/u;

/** `na drie pogingen`: steps that come first. A stretch of time behind `na` is no condition of this kind. */
export const afterSteps: RoleRule = {
  name: 'after-steps',
  role: 'condition',
  holds: ({ amount, before, around }) =>
    /(?<!\p{L})(?:na|nadat)$/iu.test(before) &&
    !/(?<!\p{L})uiterlijk\sna$/iu.test(before) &&
    amount.unit !== null &&
    (!isStretchOfTime(amount.unit) || /^(?:\s\p{L}+){1,2}\szonder\s/iu.test(around.behind)),
  examples: [
    'Na «drie» pogingen zonder reactie volgt een brief.',
    'Belt huurders na «meer dan 20» dagen zonder betaling.',
    'Tot ontruiming komt het pas na «minimaal twee» huisbezoeken.',
  ],
  counterExamples: ['Na «twee» jaar is er een evaluatie.', 'De gemeente gaat na of «drie» kavels vrijkomen.'],
};

/** `instemming van ten minste twee derde`, `70% instemming`: what others must agree to first. */
export const consent: RoleRule = {
  name: 'consent',
  role: 'condition',
  holds: ({ amount, before, around: { clauseBehind } }) =>
    /(?<!\p{L})(?:instemming|akkoord|draagvlak|goedkeuring|medewerking)\s(?:van|bij|onder)$/iu.test(before) ||
    (amount.unit === 'percent' && /^\s(?:instemming|draagvlak)(?!\p{L})/iu.test(clauseBehind)),
  examples: [
    'Met instemming van «ten minste twee derde» van de leden.',
    'Met «70%» instemming begint het werk.',
  ],
  counterExamples: ['Zij geven «70%» van de leden antwoord.'],
};

/** A threshold by name: `65% is een signaalwaarde`. */
export const threshold: RoleRule = {
  name: 'threshold',
  role: 'condition',
  holds: ({ around }) =>
    /(?<!\p{L})(?:signaalwaarde|signaleringswaarde|drempel(?:waarde)?|ondergrens voor|grenswaarde|(?:geldt|gelden) als voorwaarde)(?!\p{L})/iu.test(
      around.clause,
    ) && !/(?<!\p{L})drempels?\slaag/iu.test(around.clause),
  examples: [
    'De «65%» is een signaalwaarde.',
    '«Ten minste 70%» instemmers geldt als voorwaarde voor de start.',
  ],
  counterExamples: ['Zij storten «€ 900» en houden de drempel laag.'],
};
