import type { RoleRule } from './role-rule.ts';

/** An expectation: `naar verwachting`, `rekent op`, `gaat uit van`. */
export const expectation: RoleRule = {
  name: 'expectation',
  role: 'forecast',
  holds: ({ around: { segment, clauseBehind } }) =>
    EXPECTS.test(segment) && !/\sen\s[^,]*\snaar\sverwachting\s/iu.test(clauseBehind),
  examples: [
    'Naar verwachting komen er «55» kamers bij.',
    'Wij rekenen in 2026 op «30» huishoudens.',
    'In 2026 wordt rekening gehouden met «zo’n 110» zaken.',
  ],
  counterExamples: [
    'Er wordt een grondprijs gerekend van «€ 21.500» per kavel.',
    'Huurders betalen «hooguit € 6» per maand en besparen naar verwachting € 14.',
    'Zij berekenen «de helft» van de te verwachten besparing door.',
  ],
};

const EXPECTS =
  /(?<!\p{L})(?:(?<!te\s)verwacht(?:en|ing)?|naar verwachting|raming(?:en)?|geraamd|ramen|raamt|gerekend (?:[^\s,.;]+ ){0,3}op|prognose|geschat|naar schatting|inschatting|vermoedelijk|waarschijnlijk|reken(?:t|en) (?:[^\s,.;]+ ){0,3}(?:er)?op|ga(?:at|an) (?:\p{L}+ ){0,2}(?:er ?van )?uit|uitgegaan|houd(?:t|en) (?:\p{L}+ ){0,4}rekening|rekening (?:wordt )?(?:ge)?houden|gedacht (?:wordt )?aan|denk(?:t|en) (?:\p{L}+ )?aan)(?!\p{L})/iu;

/** `Dat kan tot woningen van minder dan 50 m2 leiden`: allowed, neither promised nor kept to. */
export const mayLead: RoleRule = {
  name: 'may-lead',
  role: 'forecast',
  holds: ({ around }) => /(?<!\p{L})kan(?!\p{L}).*(?<!\p{L})leiden(?!\p{L})/iu.test(around.clause),
  examples: ['Dat kan tot woningen van «minder dan 50» m2 leiden.'],
  counterExamples: ['Dat leidt tot «50» woningen.'],
};

/** The 355 of `30% van 355`: the whole that a promised share is taken of. */
export const takenOf: RoleRule = {
  name: 'taken-of',
  role: 'forecast',
  holds: ({ amount, around }) =>
    amount.unit !== 'percent' && amount.unit !== 'EUR' && /(?:%|\sprocent)\svan\s$/iu.test(around.ahead),
  examples: ['Minimaal 120 (30% van «355») woningen zijn gereed.'],
  counterExamples: ['Dat is 30% van «€ 355».', 'Zij bouwen «355» woningen.'],
};
