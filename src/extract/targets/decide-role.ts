import type { Comparator, ComparatorFound } from '../../language/comparator-words.ts';
import { isPastTense } from '../../language/lexicon.ts';
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
  /(?<!\p{L})(?:verwacht(?:en|e|ing)?|naar verwachting|raming(?:en)?|geraamd|ramen|raamt|prognose|geschat|naar schatting|vermoedelijk|waarschijnlijk|reken(?:t|en) (?:\p{L}+ )?op|ga(?:at|an) (?:\p{L}+ ){0,2}(?:er ?van )?uit|uitgegaan|houd(?:t|en) (?:\p{L}+ ){0,4}rekening|rekening houden|kan (?:\p{L}+ ){0,4}leiden)(?!\p{L})/iu;
const NOW = /(?<!\p{L})(?:nu|op dit moment|momenteel|thans|inmiddels|tot nu toe|reeds|huidige)(?!\p{L})/iu;
const LEFT_OUT =
  /(?<!\p{L})(?:buiten beschouwing|uitgezonderd|niet meegerekend|niet meegeteld|niet mee|blijven buiten|blijft buiten|vallen buiten)(?!\p{L})/iu;
const CONDITIONAL =
  /(?:^|[\s(])(?:indien|als|wanneer|zodra|mits|tenzij|ingeval|in geval van|voor zover|zolang|mocht(?:en)?)\s(?!\p{L}+\s?:)/iu;
/** `Komt het aandeel boven de 28%, dan …`: a verb opens the sentence, and `dan` the promise. */
const VERB_FIRST =
  /^(?:[•–-]\s)?(?:komt|dreigt|wordt|worden|is|zijn|zakt|heeft|hebben|staat|staan|stijgt|daalt|blijft|blijven|bedraagt|ligt|loopt|neemt|blijkt|overschrijdt|valt|telt|vraagt|duurt|gaat|leidt)\s/iu;
const MEASURED =
  '(?:inkomen|huur|huurprijs|aanvangshuur|oppervlakte?|bedrag|vermogen|koopprijs|verkoopprijs|prijs|waarde|woz-waarde|schuld|achterstand|huurachterstand|score|woonduur|inschrijfduur|omvang|grondprijs|kosten|leeftijd|beperking|looptijd)';
const PEOPLE =
  '(?:jongeren|huurders|kinderen|inwoners|mensen|personen|ouderen|huishoudens|alleenstaanden|starters|bewoners|senioren|leden|studenten|woningzoekenden|kandidaten|gezinnen|jongvolwassenen|vrouwen|mannen|cliënten|iedereen|wie|huurder|bewoner|persoon|nieuwe huurders|zelfstandige)';

const THRESHOLD = /(?<!\p{L})(?:signaalwaarde|signaleringswaarde|drempel(?:waarde)?|ondergrens voor|grenswaarde)(?!\p{L})/iu;

const ABOVE_OR_BELOW: ReadonlySet<Comparator> = new Set(['>', '<']);
const CEILINGS: ReadonlySet<Comparator> = new Set(['<=', '<']);

const TESTS: readonly Test[] = [
  { role: 'baseline', holds: ({ isState }) => isState },
  { role: 'baseline', holds: ({ around }) => isReplaced(around) },
  { role: 'condition', holds: saysWhichOnes },
  { role: 'condition', holds: ({ around }) => THRESHOLD.test(around.clause) },
  { role: 'condition', holds: standsInCondition },
  { role: 'baseline', holds: isFact },
  { role: 'forecast', holds: ({ around }) => FORECAST.test(around.clause) },
  { role: 'limit', holds: ({ comparator }) => CEILINGS.has(comparator.comparator) },
];

/** The first of `van 25% naar 30%`, and what stands behind `in plaats van`. */
function isReplaced({ ahead, behind }: Surroundings): boolean {
  if (/(?<!\p{L})(?:in plaats van|ten opzichte van|t\.o\.v\.|vergeleken met|anders dan)\s(?:(?:de|het|een)\s)?(?:\p{L}+\s){0,3}$/iu.test(ahead)) return true;
  if (/(?<!\p{L})tegen\s$/iu.test(ahead) && /^\s(?:in|nu)\s/iu.test(behind)) return true;
  return /(?<!\p{L})van\s$/iu.test(ahead) && /^(?:\s[\p{L}'’]+){0,2}\snaar\s(?:\p{L}+\s){0,2}[€\d\p{L}]/u.test(behind);
}

/** A quantity that tells which ones are meant: `woningen met een huur tot …`, `huurders van 65 jaar en ouder`. */
function saysWhichOnes({ amount, comparator, around }: Evidence): boolean {
  const { words } = comparator;
  const ahead = around.ahead.slice(0, around.ahead.length - comparator.before).trimEnd();
  if (amount.unit === 'jaar' && isAge(ahead, comparator, around)) return true;
  if (new RegExp(`(?:met|zonder|bij)\\s(?:een\\s|de\\s)?(?:\\p{L}+\\s){0,2}${MEASURED}(?:\\svan)?$`, 'iu').test(ahead)) return true;
  if (new RegExp(`(?:van wie|waarvan|wier)\\s(?:de\\s|het\\s)?(?:\\p{L}+\\s){0,2}${MEASURED}(?:\\svan)?$`, 'iu').test(ahead)) return true;
  if (/^(?:kleiner|groter|jonger|ouder|lager|hoger|langer|duurder|korter)\sdan/u.test(words) && /\p{L}$/u.test(ahead)) return true;
  if (/^vanaf/u.test(words) && /\p{L}$/u.test(ahead) && amount.unit !== null) return true;
  if (ABOVE_OR_BELOW.has(comparator.comparator) && /(?:\p{L}\s(?:met|van|waar|waarin|bij))$/iu.test(ahead)) return true;
  if (comparator.after > 0 && /(?:^|\s)(?:bij|in|op|voor|aan|van)\s(?:(?:een|de|het)\s)?(?:\p{L}+en\s)?(?:van\s)?$/iu.test(`${ahead} `)) {
    return !/(?:^|\s)een\s\p{L}+\svan\s$/iu.test(`${ahead} `);
  }
  return amount.unit === 'meter' && /(?:op|binnen)$/iu.test(ahead);
}

function isAge(ahead: string, comparator: ComparatorFound, { behind }: Surroundings): boolean {
  const people = new RegExp(`(?<!\\p{L})${PEOPLE}\\s(?:van|tussen(?:\\sde)?|vanaf|tot|onder|boven|die)?$`, 'iu');
  if (/^(?:jonger|ouder)/u.test(comparator.words)) return true;
  if (/^\s?jaar\s(?:en|of)\s(?:ouder|jonger)/iu.test(behind)) return true;
  return people.test(ahead) || people.test(`${ahead} `);
}

function standsInCondition({ around, comparator }: Evidence): boolean {
  const { clauseAhead, sentence, ahead, behind } = around;
  if (CONDITIONAL.test(` ${clauseAhead}`)) return true;
  if (VERB_FIRST.test(sentence) && /,\s(?:dan\s|\p{L}+t\s|\p{L}+en\s)/iu.test(behind) && !/,\sdan\s/iu.test(ahead)) {
    return !/,/u.test(ahead.replaceAll(/\d,\d/gu, ''));
  }
  const opening = clauseAhead.slice(0, clauseAhead.length - comparator.before).trimStart();
  return /^(?:en\s|maar\s|•\s)?bij\s(?:(?:een|de|het)\s)?(?:\p{L}+\s){0,4}(?:van\s)?$/iu.test(opening);
}

/** A past or present fact: a past tense or a past date in the clause, `nu`, or what does not count. */
function isFact({ around, hasPastDate, comparator }: Evidence): boolean {
  if (LEFT_OUT.test(around.clause)) return true;
  const words = around.clause.match(/\p{L}+/gu) ?? [];
  if (words.some(isPastTense)) return true;
  if (hasPastDate) return true;
  return NOW.test(around.clause) && !CEILINGS.has(comparator.comparator) && comparator.comparator !== '>=';
}
