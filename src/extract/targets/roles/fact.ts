import { isParticiple, isPastTense } from '../../../language/lexicon.ts';
import type { Surroundings } from '../clauses.ts';
import { isCeiling, type RoleRule } from './role-rule.ts';

const MODAL = /(?<!\p{L})(?:moet|moeten|zal|zullen|dient|dienen)(?!\p{L})/iu;

/** A past fact: a past tense in the clause. */
export const pastTense: RoleRule = {
  name: 'past-tense',
  role: 'baseline',
  holds: ({ around }) => (tellsPast(around) || hangsOnPast(around)) && !MODAL.test(around.segment),
  examples: [
    'Vorig jaar werden «40» woningen verkocht.',
    'Het wijkteam kreeg «412» signalen, waarvan 90 na sluitingstijd.',
    'Op de peildatum van 2025 telde dat bezit «2.968» panden.',
    'Het wijkteam kreeg 412 signalen, waarvan «90» na sluitingstijd.',
  ],
  counterExamples: [
    'Zij geven € 2 per verhuurde woning, en dat geldt voor «400» adressen.',
    'Sloop van «54» flats in 2027.',
    'Woonbaken vernieuwt aan de Dreef «54» flats.',
    'Er moeten «40» woningen bij.',
  ],
};

/** A past date in the clause, where nothing says that it is to be done. */
export const pastDate: RoleRule = {
  name: 'past-date',
  role: 'baseline',
  holds: ({ around, hasPastDate }) =>
    hasPastDate &&
    !MODAL.test(around.segment) &&
    !/(?<!\p{L})(?:wordt|worden)(?!\p{L})/iu.test(around.segment),
  examples: ['In 2022 zijn «40» woningen verkocht.', 'Eind 2022 telt de lijst «310» namen.'],
  counterExamples: ['In 2026 verkopen zij «40» woningen.'],
};

/** How things are now: `nu`, `thans`, `op dit moment`, a heading `Stand:`. */
export const now: RoleRule = {
  name: 'now',
  role: 'baseline',
  holds: (evidence) => {
    const { around, comparator } = evidence;
    if (MODAL.test(around.segment) && !/(?<!\p{L})nu\s/iu.test(around.segment)) return false;
    if (comparator.comparator === '>=' || isCeiling(evidence)) return false;
    return NOW.test(around.clause) || NOW.test(around.announcement) || STAND.test(around.announcement);
  },
  examples: [
    'Op dit moment staan er «61» namen op de lijst.',
    'De deelname ligt nu op «62%» en moet hoger worden.',
    'Stand eind vorig jaar: er zijn «14» coaches.',
  ],
  counterExamples: ['Zij houden thans «ten minste 20%» vrij.', 'Zij bouwen «61» hofjes.'],
};

const NOW =
  /(?<!\p{L})(?:nu|op dit moment|momenteel|thans|inmiddels|als vertrekpunt geld(?:t|en)|tot nu toe|reeds|huidige|wettelijk(?:e eis)?)(?!\p{L})/iu;
const STAND = /(?<!\p{L})Stand(?:\s[^:]{0,25})?$/u;

/** `telt`, `bedraagt`, `ligt op`: how large something is; `hebben nog`: what is left. */
export const measuredState: RoleRule = {
  name: 'measured-state',
  role: 'baseline',
  holds: (evidence) => {
    const { around, before, amount, comparator } = evidence;
    if (MODAL.test(around.clause) || comparator.comparator === '>=' || isCeiling(evidence)) return false;
    if (LEFT.test(before)) return true;
    const noun = amount.unit !== null && /(?<!\p{L})telt(?:\s\p{L}+){0,2}$/iu.test(before);
    return (
      noun ||
      /^(?:de|het)\s(?:afstand|wachttijd|wachtlijst|deelname)\s[^.;:,]{0,50}\s(?:bedraagt|is|ligt op)$/iu.test(
        around.clauseAhead.trim(),
      )
    );
  },
  examples: [
    'Samen hebben zij nog «310» panden met een slecht label.',
    'Het dorp telt «14» huurwoningen.',
    'De afstand tot de wijk bedraagt «1,8» km.',
    'Enkel glas, nog in «zo’n 95» huizen te vinden, verdwijnt.',
  ],
  counterExamples: [
    'De bijdrage bedraagt «€ 40» per pand.',
    'Zij bouwen nog eens «310» panden.',
    'Het plan telt «ten minste 14» hofjes.',
  ],
};

const LEFT =
  /(?<!\p{L})(?:(?:heeft|hebben|zijn|staan|ligt|liggen|gaat)\s(?:\p{L}+\s){0,3}nog(?:\s(?:om|zo['’]n|circa))?|nog\sin(?:\szo['’]n|\scirca)?)$/iu;

/** `Deze grens ligt op € 682,96.`; `bij de ondertekening ligt deze grens op …` */
export const levelOfBoundary: RoleRule = {
  name: 'level-of-boundary',
  role: 'baseline',
  holds: ({ around: { sentence, ahead } }) =>
    /^(?:Deze|Die|De)\s(?:\p{L}+\s){0,2}\p{L}*grens\d?\s(?:ligt|is|bedraagt)(?!\p{L})/u.test(sentence) ||
    /(?<!\p{L})ligt\s(?:deze|die|de)\s\p{L}*grens\sop\s$/iu.test(ahead),
  examples: ['Deze grens ligt op «€ 682,96».', 'Bij ondertekening ligt deze grens op «€ 731,93».'],
  counterExamples: ['Zij verhuren tot de grens van «€ 682,96».'],
};

/** `…, waarvan bijna 90 leeg` and `…, bij een voorraad van 18` go with the past sentence that they close. */
function hangsOnPast({ clauseAhead, behind, ahead }: Surroundings): boolean {
  const hangs = /^\s*(?:waarvan|bij|tegen|onder wie|van wie|met)\s/iu.test(clauseAhead);
  return hangs && /^[^,;:]*[.;]?\s*$/u.test(behind) && hasPast(ahead);
}

/** A past tense; not that of a relative clause behind the number, which tells of something else. */
function tellsPast({ segment, clauseAhead, clauseBehind }: Surroundings): boolean {
  const own = RELATIVE.exec(clauseBehind);
  return hasPast(own === null ? segment : `${clauseAhead} ${clauseBehind.slice(0, own.index)}`);
}

const RELATIVE = /\s(?:die|dat|waar|toen|ten opzichte van)\s/u;
const AUXILIARY = /(?<!\p{L})(?:wordt|worden|is|zijn|heeft|hebben|kan|kunnen|mag|mogen)(?!\p{L})/iu;
/** `per verhuurde woning`, `de vastgestelde norm`: a participle in front of its noun; `sloop` is a noun here. */
const NO_PAST =
  /(?<!\p{L})(?:(?:per|de|het|een|elke|iedere|alle|deze|(?!20\d\d\s)\d+)\s\p{L}+(?:de|te)(?=\s(?!(?:de|het|een|die|dat|dit|zij|hij|wij|er)\s)\p{L}{3,})|sloop)(?!\p{L})/giu;

/** A form that can be a participle too (`onderzocht`) is no past tense beside an auxiliary. */
function hasPast(words: string): boolean {
  if (!holdsPastForm(words, false)) return false;
  return holdsPastForm(words.replaceAll(NO_PAST, ' '), AUXILIARY.test(words));
}

/** No names: `de Dreef` is no past of `drijven`. */
const WORDS = /^\s*\p{L}{3,}|(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu;

function holdsPastForm(words: string, isPassive: boolean): boolean {
  return (words.match(WORDS) ?? []).some(
    (word) => isPastTense(word.trimStart()) && !(isPassive && isParticiple(word)),
  );
}
