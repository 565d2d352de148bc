import type { Comparator, ComparatorFound } from '../../language/comparator-words.ts';
import { isParticiple, isPastTense, isPresentTense } from '../../language/lexicon.ts';
import { parseNumber } from '../../language/numbers.ts';
import type { Amount } from './amount.ts';
import type { Surroundings } from './clauses.ts';
import type { TargetRole } from './target-value.ts';

/** What decides the role of a quantity. */
export type Evidence = {
  readonly amount: Amount;
  readonly comparator: ComparatorFound;
  readonly around: Surroundings;
  /** The text says how things stand (a column `Stand`). */
  readonly isState: boolean;
  /** A date before the agreement stands in the same clause. */
  readonly hasPastDate: boolean;
};

type Test = { readonly role: TargetRole; readonly holds: (evidence: Evidence) => boolean };

/** What each quantity is for: the first test that holds decides; what none claims is a target. */
export function decideRole(evidence: Evidence): TargetRole {
  return TESTS.find(({ holds }) => holds(evidence))?.role ?? 'target';
}

const FORECAST =
  /(?<!\p{L})(?:verwacht(?:en|e|ing)?|naar verwachting|raming(?:en)?|geraamd|ramen|raamt|gerekend|prognose|geschat|naar schatting|vermoedelijk|waarschijnlijk|reken(?:t|en) (?:\p{L}+ )?(?:er)?op|ga(?:at|an) (?:\p{L}+ ){0,2}(?:er ?van )?uit|uitgegaan|houd(?:t|en) (?:\p{L}+ ){0,4}rekening|rekening houden|gedacht (?:wordt )?aan|denk(?:t|en) (?:\p{L}+ )?aan)(?!\p{L})/iu;
/** `Dat kan tot woningen van minder dan 50 m2 leiden`: an allowed outcome, neither promised nor kept to. */
const MAY_LEAD = /(?<!\p{L})kan(?!\p{L}).*(?<!\p{L})leiden(?!\p{L})/iu;
const NOW = /(?<!\p{L})(?:nu|op dit moment|momenteel|thans|inmiddels|tot nu toe|reeds|huidige)(?!\p{L})/iu;
const LEFT_OUT =
  /(?<!\p{L})(?:met uitzondering van de|buiten beschouwing|uitgezonderd|niet meegerekend|niet meegeteld|niet mee|blijven buiten|blijft buiten|vallen buiten)(?!\p{L})/iu;
const CONDITIONAL =
  /(?:^|[\s(])(?:indien|wanneer|zodra|mits|tenzij|ingeval|in geval van|voor zover|zolang|mocht(?:en)?|op voorwaarde dat|onder de voorwaarde dat|(?:pas|alleen|slechts) als)\s(?!\p{L}+\s?:)|^\s*(?:en |maar |ook )?als\s(?!(?:vertrekpunt|uitgangspunt|streven|doel|eerste|voorbeeld|norm|basis|richtlijn|onderdeel|gevolg|partner|maat)(?!\p{L}))/iu;
/** `Komt het aandeel boven de 28%, dan …`: a verb opens the sentence, and `dan` the promise. */
const VERB_FIRST =
  /^(?:[•–-]\s)?(?:komt|dreigt|wordt|worden|is|zijn|zakt|heeft|hebben|staat|staan|stijgt|daalt|blijft|blijven|bedraagt|ligt|loopt|neemt|blijkt|overschrijdt|valt|telt|vraagt|duurt|gaat|leidt)\s/iu;
const MEASURED =
  '(?:inkomen|huur|huurprijs|aanvangshuur|oppervlakte?|bedrag|vermogen|koopprijs|verkoopprijs|prijs|waarde|woz-waarde|schuld|achterstand|huurachterstand|score|woonduur|inschrijfduur|omvang|grondprijs|kosten|leeftijd|beperking|looptijd)';
const PEOPLE =
  '(?:jongeren|huurders|kinderen|inwoners|mensen|personen|ouderen|huishoudens|alleenstaanden|starters|bewoners|senioren|leden|studenten|woningzoekenden|kandidaten|gezinnen|jongvolwassenen|vrouwen|mannen|cliënten|iedereen|wie|huurder|bewoner|persoon|nieuwe huurders|zelfstandige)';

const THRESHOLD =
  /(?<!\p{L})(?:signaalwaarde|signaleringswaarde|drempel(?:waarde)?|ondergrens voor|grenswaarde)(?!\p{L})/iu;

const ABOVE_OR_BELOW: ReadonlySet<Comparator> = new Set(['>', '<']);
const CEILINGS: ReadonlySet<Comparator> = new Set(['<=', '<']);

const TESTS: readonly Test[] = [
  { role: 'baseline', holds: ({ isState }) => isState },
  { role: 'baseline', holds: ({ around }) => isReplaced(around) },
  { role: 'baseline', holds: ({ amount, around }) => isWhole(amount, around) },
  { role: 'forecast', holds: ({ around }) => MAY_LEAD.test(around.clause) },
  { role: 'condition', holds: saysWhichOnes },
  { role: 'condition', holds: ({ around }) => THRESHOLD.test(around.clause) },
  {
    role: 'condition',
    holds: ({ around, comparator }) =>
      CONSENT.test(around.ahead.slice(0, around.ahead.length - comparator.before)),
  },
  { role: 'condition', holds: standsInCondition },
  { role: 'baseline', holds: isFact },
  { role: 'forecast', holds: ({ around }) => FORECAST.test(around.segment) },
  { role: 'forecast', holds: isTakenOf },
  { role: 'target', holds: isReached },
  { role: 'limit', holds: ({ comparator }) => CEILINGS.has(comparator.comparator) },
  { role: 'limit', holds: ({ comparator }) => /^(?:een\s)?minimum\svan/u.test(comparator.words) },
];

/** The first of `van 25% naar 30%`, and what stands behind `in plaats van`. */
function isReplaced({ ahead, behind }: Surroundings): boolean {
  if (
    /(?<!\p{L})(?:in plaats van|ten opzichte van|t\.o\.v\.|vergeleken met|anders dan)\s(?:(?:de|het|een)\s)?(?:\p{L}+\s){0,3}$/iu.test(
      ahead,
    )
  )
    return true;
  if (/(?<!\p{L})tegen\s$/iu.test(ahead) && /^\s(?:in|nu)\s/iu.test(behind)) return true;
  return (
    /(?<!\p{L})van\s$/iu.test(ahead) &&
    /^(?:\s[\p{L}'’]+){0,2}\snaar\s(?:\p{L}+\s){0,2}[€\d\p{L}]/u.test(behind)
  );
}

/** `Deze grens ligt op € 682,96.`; the 22 of `Van de 22 standplaatsen blijven er 20`. */
function isWhole({ unit }: Amount, { sentence, ahead }: Surroundings): boolean {
  if (/^(?:Deze|Die|De)\s(?:\p{L}+\s){0,2}\p{L}*grens\d?\s(?:ligt|is|bedraagt)(?!\p{L})/u.test(sentence))
    return true;
  return unit !== 'percent' && /^Van\s(?:de|deze)\s$/u.test(ahead);
}

/** A quantity that tells which ones are meant: `woningen met een huur tot …`, `huurders van 65 jaar en ouder`. */
function saysWhichOnes({ amount, comparator, around }: Evidence): boolean {
  const { words } = comparator;
  const ahead = around.ahead.slice(0, around.ahead.length - comparator.before).trimEnd();
  if (amount.unit === 'jaar' && isAge(ahead, comparator, around)) return true;
  if (/(?<!\p{L})elk\smet(?:\s\p{L}+){1,3}$/iu.test(ahead)) return false;
  if (MEASURED_NOUN.test(ahead) || WHOSE_MEASURE.test(ahead) || /grens\d?\svan$/u.test(words)) return true;
  if (words.startsWith('vanaf') && amount.unit !== null) return true;
  if (/^(?:lager|hoger)\sdan/u.test(words) && KEEPS.test(around.segment)) return false;
  if (
    /^(?:kleiner|groter|jonger|ouder|lager|hoger|langer|duurder|korter)\sdan/u.test(words) &&
    /\p{L}$/u.test(ahead)
  )
    return true;
  if (ABOVE_OR_BELOW.has(comparator.comparator) && /\p{L}\s(?:met|van|waar|waarin|bij)$/iu.test(ahead)) {
    return !/(?:afstand|bedrag|niveau|tempo|gemiddelde)\svan$/iu.test(ahead);
  }
  if (opensClause(around.clauseAhead, comparator) || isInWhoClause(ahead)) return true;
  if (
    comparator.after > 0 &&
    /(?:^|\s)(?:bij|in|op|voor|aan|van|over|\p{L}{4,}\smet)\s(?:(?:een|de|het)\s)?(?:\p{L}+en\s)?(?:van\s)?$/iu.test(
      `${ahead} `,
    )
  ) {
    return !/(?:^|\s)een\s\p{L}+\svan\s$/iu.test(`${ahead} `);
  }
  return amount.unit === 'meter' && /(?:op|binnen)$/iu.test(ahead);
}

/** `houdt de huur lager dan € 480`: something that is kept to, not a way to tell which ones. */
const KEEPS = /(?<!\p{L})(?:houdt|houden|blijft|blijven|beperkt|beperken|handhaaft|handhaven)(?!\p{L})/iu;
const MEASURED_NOUN = new RegExp(
  `(?:met|zonder)\\s(?:een\\s|de\\s)?(?:\\p{L}+\\s){0,2}${MEASURED}(?:\\svan)?$`,
  'iu',
);
const WHOSE_MEASURE = new RegExp(
  `(?:van wie|wier)\\s(?:de\\s|het\\s)?(?:\\p{L}+\\s){0,2}${MEASURED}(?:\\svan)?$`,
  'iu',
);
const WHO = new RegExp(
  `(?<!\\p{L})${PEOPLE}(?:\\s[^,;:.]{0,40})?\\sdie(?<inside>(?:\\s[^,;:.]{0,60})?)$`,
  'iu',
);

/** `huurders die een woning van 90 m2 of meer achterlaten`, as long as no verb has closed the clause. */
function isInWhoClause(ahead: string): boolean {
  const inside = WHO.exec(ahead)?.groups?.['inside'];
  return inside !== undefined && !/\p{L}{3,}(?:en|t)$/u.test(inside);
}

/** `Woningaanpassingen tot € 7.500 voert de corporatie uit`: nothing but the noun stands in front. */
function opensClause(clauseAhead: string, comparator: ComparatorFound): boolean {
  const noun = clauseAhead.slice(0, clauseAhead.length - comparator.before).trim();
  const opening =
    /^(?:[•–-]\s)?(?:(?:terwijl|en|maar|waarbij)\s)?(?:(?:voor|bij|aan|op)\s)?(?:\p{L}[\p{L}-]*\s){0,2}?\p{L}[\p{L}-]+(?:en|s)$/u;
  if (!/^(?:tot|boven|onder|meer dan|minder dan)/u.test(comparator.words) || !opening.test(noun))
    return false;
  return !isPresentTense(/\p{L}+$/u.exec(noun)?.[0] ?? '');
}

function isAge(ahead: string, comparator: ComparatorFound, { behind }: Surroundings): boolean {
  const people = new RegExp(
    `(?<!\\p{L})${PEOPLE}\\s(?:van|tussen(?:\\sde)?|vanaf|tot|onder|boven|die)?$`,
    'iu',
  );
  if (/^(?:onder|boven|tot)/u.test(comparator.words) && /\p{L}(?:en|s)$/u.test(ahead)) return true;
  if (/^(?:jonger|ouder)/u.test(comparator.words)) return true;
  if (/^\s?jaar\s(?:en|of)\s(?:ouder|jonger)/iu.test(behind)) return true;
  return people.test(ahead) || people.test(`${ahead} `);
}

/** The second of `van vijf naar ten hoogste drie weken`; where it is the higher of the two, a ceiling was raised. */
function isReached({ amount, around, comparator }: Evidence): boolean {
  const ahead = around.ahead.slice(0, around.ahead.length - comparator.before).trimEnd();
  const first = /(?<!\p{L})van\s(?<number>[\d.,]+|\p{L}+)(?<unit>[^.;]{0,40})\snaar$/iu.exec(ahead)?.groups?.[
    'number'
  ];
  return first !== undefined && !(parseNumber(first) < (amount.value ?? 0));
}

/** The 355 of `30% van 355`: the whole that a promised share is taken of. */
function isTakenOf({ amount, around }: Evidence): boolean {
  return amount.unit !== 'percent' && /(?:%|\sprocent)\svan\s$/iu.test(around.ahead);
}

/** `instemming van ten minste twee derde`: what others must agree to first. */
const CONSENT = /(?<!\p{L})(?:instemming|akkoord|draagvlak|goedkeuring|medewerking)\s(?:van|bij|onder)\s$/iu;

function standsInCondition({ around, comparator }: Evidence): boolean {
  const { clauseAhead, clauseBehind, sentence, ahead, behind } = around;
  if (CONDITIONAL.test(clauseAhead)) return true;
  const [opener = ''] = sentence.split(/\s/u, 1);
  const isVerb = VERB_FIRST.test(sentence) || (isPresentTense(opener) && /,\sdan\s/u.test(behind));
  if (isVerb && /^\p{Lu}/u.test(sentence) && MAIN_CLAUSE.test(behind) && !/,\sdan\s/iu.test(ahead)) {
    return !/,/u.test(ahead.replaceAll(/\d,\d/gu, ''));
  }
  const opening = clauseAhead.slice(0, clauseAhead.length - comparator.before).trimStart();
  const isTail = /^[\p{L}\s%²2]*$/u.test(clauseBehind) && /^[\s\p{L}%²2]*[.;]?\s*$/u.test(behind);
  return (
    !isTail &&
    around.announcement === '' &&
    /^(?:en\s|maar\s|•\s)?bij\s(?:(?:een|de|het)\s)?(?:\p{L}+\s){0,4}(?:van\s)?$/iu.test(opening)
  );
}

/** The promise behind the condition: `, dan …`, or a comma and its verb with a subject. */
const MAIN_CLAUSE =
  /,\s(?:dan\s|\p{Ll}+(?:t|en|n)\s(?:de|het|een|partijen|wij|we|zij|gemeente|corporaties|\p{Lu}))/u;
const MODAL = /(?<!\p{L})(?:moet|moeten|zal|zullen|dient|dienen)(?!\p{L})/iu;

/** A past or present fact: a past tense or a past date in the clause, `nu`, or what does not count. */
function isFact({ around, hasPastDate, comparator }: Evidence): boolean {
  if (LEFT_OUT.test(around.clause)) return true;
  if (MODAL.test(around.segment)) return false;
  if (tellsPast(around.segment)) return true;
  if (hasPastDate && !/(?<!\p{L})(?:wordt|worden)(?!\p{L})/iu.test(around.segment)) return true;
  if (hangsOnFact(around)) return true;
  const present = NOW.test(around.clause) || NOW.test(around.announcement);
  return present && !CEILINGS.has(comparator.comparator) && comparator.comparator !== '>=';
}

/** `…, waarvan bijna 90 in gespikkeld bezit` and `…, bij een achterstand van 18` go with the sentence they close. */
function hangsOnFact({ clauseAhead, behind, ahead }: Surroundings): boolean {
  const hangs = /^\s*(?:waarvan|bij|tegen|onder wie|van wie|met)\s/iu.test(clauseAhead);
  const closes = /^[^,;:]*[.;]?\s*$/u.test(behind);
  return hangs && closes && tellsPast(ahead);
}

const AUXILIARY = /(?<!\p{L})(?:wordt|worden|is|zijn|heeft|hebben|kan|kunnen|mag|mogen)(?!\p{L})/iu;

/** A past tense; a form that can be a participle too (`onderzocht`) is none beside an auxiliary. */
function tellsPast(words: string): boolean {
  const passive = AUXILIARY.test(words);
  return (words.match(/\p{L}+/gu) ?? []).some(
    (word) => isPastTense(word) && !(passive && isParticiple(word)),
  );
}
