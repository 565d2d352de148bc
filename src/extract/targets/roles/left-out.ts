import type { RoleRule } from './role-rule.ts';

/** Who or what does not count: those are there already. */
export const leftOut: RoleRule = {
  name: 'left-out',
  role: 'baseline',
  holds: ({ before, comparator, around: { clause, behind } }) =>
    (comparator.comparator === '=' && LEFT_OUT.test(clause)) ||
    /(?<!\p{L})(?:behalve|uitgezonderd|evenmin als|buiten)\s(?:de\s)?$/iu.test(`${before} `) ||
    (/(?<!\p{L})(?:de|die)$/iu.test(before) &&
      /^[^.;:]{0,90}\s(?:uitgezonderd|niet\s(?:mee|meegeteld))(?!\p{L})/iu.test(behind)) ||
    (/(?<!\p{L})op$/iu.test(before) && /^[^.;:,]{0,50}\sna(?:\.|$)/iu.test(behind)) ||
    (/(?<!\p{L})voor\sde$/iu.test(before) &&
      /^[^.;:]{0,90}\sgeldt\s[^.;:]{0,30}\sniet(?!\p{L})/iu.test(behind)),
  examples: [
    'Alle panden gaan naar label A, behalve de «31» die gesloopt worden.',
    'Buiten beschouwing blijven «12» monumenten.',
    'Monumenten tellen niet mee, evenmin als de «23» panden op de slooplijst.',
    'De «18» panden in het beschermde dorp zijn daarvan uitgezonderd.',
    'Alles krijgt dubbel glas, op «22» monumenten na.',
  ],
  counterExamples: [
    'Zij isoleren «31» panden en slopen de rest.',
    'De corporaties bouwen buiten het centrum «12» panden.',
  ],
};

const LEFT_OUT =
  /(?<!\p{L})(?:met uitzondering van(?:\sde)?|buiten beschouwing|uitgezonderd|niet meegerekend|niet meegeteld|niet mee|blijven buiten|blijft buiten|vallen buiten)(?!\p{L})/iu;
