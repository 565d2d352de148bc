import { NUMBER_WORD } from '../../../language/numbers.ts';
import { isCeiling, type Evidence, type RoleRule } from './role-rule.ts';

/** The first of `van 25% naar 30%`, whatever stands between. */
export const changedFrom: RoleRule = {
  name: 'changed-from',
  role: 'baseline',
  holds: ({ around: { ahead, behind } }) =>
    /(?<!\p{L})van\s(?:een\s|gemiddeld\s|circa\s)?$/iu.test(ahead) && TO_NUMBER.test(behind),
  examples: [
    'Het aandeel stijgt van «25%» naar 30%.',
    'Het cijfer klimt van een «6,8» bij de vorige meting naar een 7,2.',
    'Zij brengen het aantal meldingen terug van «52» naar 36.',
  ],
  counterExamples: [
    'Van «12» woningen gaat de sleutel naar een starter.',
    'Dat gaat naar «30%» van de huurders.',
  ],
};

const TO_NUMBER = new RegExp(
  `^(?:\\s[^\\s.;:]+){0,6}?\\snaar\\s(?:\\p{L}+\\s){0,2}?(?:€|\\d|${NUMBER_WORD}(?!\\p{L}))`,
  'iu',
);

/** The second of `van 25% naar 30%`; a ceiling stays one. */
export const changedTo: RoleRule = {
  name: 'changed-to',
  role: 'target',
  holds: (evidence) => FROM.test(evidence.before) && !isCeiling(evidence),
  examples: [
    'Het aandeel stijgt van 25% naar «30%».',
    'De waardering gaat van een 6,9 in 2024 naar «minimaal een 7,2».',
  ],
  counterExamples: ['De wachttijd gaat van vijf naar «ten hoogste drie» weken.', 'Zij gaan naar «30%».'],
};

const FROM =
  /(?<!\p{L})van\s(?:een\s|gemiddeld\s|€\s?)?(?:\d[\d.,]*|\p{L}+)(?:[^.;]|\.\d){0,50}?\snaar(?:\seen|\sgemiddeld)?$/iu;

/** `in plaats van`, `ten opzichte van`: what something is compared with. */
export const comparedWith: RoleRule = {
  name: 'compared-with',
  role: 'baseline',
  holds: ({ around: { ahead, behind } }) =>
    /(?<!\p{L})(?:in plaats van|ten opzichte van|t\.o\.v\.|vergeleken met|anders dan)\s(?:(?:de|het|een)\s)?(?:\p{L}+\s){0,3}$/iu.test(
      ahead,
    ) ||
    (/(?<!\p{L})tegen\s$/iu.test(ahead) && /^\s(?:in|nu)\s/iu.test(behind)),
  examples: [
    'De gemeente eist 30% in plaats van «25%».',
    'De voorraad groeit met 80 ten opzichte van de «1.061» panden van vorig jaar.',
    'Er zijn 12 meldingen, tegen «30» in het jaar ervoor.',
  ],
  counterExamples: ['Zij verkopen tegen «80%» van de waarde.', 'In plaats daarvan komen er «12» kamers.'],
};

/** `de 46 flats maken plaats voor …`, `vervangt 32 flats door …`: what makes way. */
export const makesWay: RoleRule = {
  name: 'makes-way',
  role: 'baseline',
  holds: ({ before, around: { behind } }) =>
    /^[^.;:]{0,70}\s(?:maken|maakt)\splaats\svoor\s/iu.test(behind) ||
    (/(?<!\p{L})vervang(?:t|en)(?:\s[^\s.;:]+){0,3}$/iu.test(before) &&
      /^[^.;:,]{0,80}\sdoor\s\d/iu.test(behind)),
  examples: [
    'De «48» noodwoningen maken plaats voor 60 appartementen.',
    'In 2026 vervangt Woonbaken «32» flats aan de Dreef door 28 hofwoningen.',
  ],
  counterExamples: ['Woonbaken maakt plaats voor «60» appartementen.', 'Woonbaken vervangt «200» kozijnen.'],
};

/** The 22 of `Van de 22 standplaatsen blijven er 20`, the whole that something is done with. */
export const wholeAtHead: RoleRule = {
  name: 'whole-at-head',
  role: 'baseline',
  holds: ({ amount, around: { ahead } }) =>
    amount.unit !== 'percent' && /^(?:•\s)?Van\s(?:de|deze)\s$/u.test(ahead),
  examples: ['Van de «22» standplaatsen blijven er 20 in gebruik.'],
  counterExamples: ['Van de «30%» gaat de helft naar starters.', 'Zij verkopen «22» van de standplaatsen.'],
};

/** `van haar 480 panden`, `van de 34 donkere paden er 20`: the whole behind a preposition. */
export const wholeInside: RoleRule = {
  name: 'whole-inside',
  role: 'baseline',
  holds: ({ amount, comparator, before, around: { behind } }: Evidence) =>
    comparator.words === '' &&
    amount.unit !== 'percent' &&
    (/(?<!\p{L})(?:van|op|aan|in|met)\s(?:haar|hun|onze|zijn)$/iu.test(before) ||
      (/(?<!\p{L})van\sde$/iu.test(before) && /^[^.;:,]{0,60}\ser\s/iu.test(behind))),
  examples: [
    'Zij onderzoekt de toekomst van haar «130» panden in het dorp.',
    'Zij voorziet van de «34» donkere paden er minimaal 20 van licht.',
  ],
  counterExamples: ['Zij verkoopt «130» van haar panden.', 'Zij verlicht «34» paden.'],
};
