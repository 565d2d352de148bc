import { isCeiling, type RoleRule } from './role-rule.ts';

/** A ceiling that nothing else has explained is kept to. */
export const ceiling: RoleRule = {
  name: 'ceiling',
  role: 'limit',
  holds: (evidence) => evidence.amount.value !== null && isCeiling(evidence),
  examples: ['Zij verkopen «maximaal 60» woningen.', 'Zij streven naar «minder dan vijf» ontruimingen.'],
  counterExamples: ['Zij bouwen «minimaal 60» woningen.', 'Zij bouwen «60» woningen.'],
};

/** `€ 3,75 per woning, met een minimum van € 6.000`: a floor under what is reckoned in another way. */
export const floor: RoleRule = {
  name: 'floor',
  role: 'limit',
  holds: ({ amount, comparator, around }) =>
    /^(?:een\s)?minimum\svan/u.test(comparator.words) &&
    (amount.unit === 'EUR' || amount.unit === 'm2') &&
    /,\smet\s(?:een\s)?minimum\svan\s$/iu.test(around.ahead),
  examples: ['De bijdrage is € 3,75 per woning, met «een minimum van € 6.000».'],
  counterExamples: ['Voor het dorp geldt «een minimum van 25%».', 'Zij storten «minimaal € 6.000».'],
};
