import type { RoleRule } from './role-rule.ts';

const TIME_OR_MONEY = /^(?:EUR|dag|dagen|week|weken|maand|maanden|kwartalen|jaar|maanden huur)$/iu;
const IN_ARREARS = /(?<!\p{L})\p{L}*achterstand(?:en)?\s(?:is\s)?(?:van|boven|tot|op|vanaf)$/iu;

/** `bij een achterstand van twee maanden`: time or money that somebody is behind decides when to act. */
export const arrears: RoleRule = {
  name: 'arrears',
  role: 'condition',
  holds: ({ amount, before, around }) =>
    TIME_OR_MONEY.test(amount.unit ?? '') &&
    (IN_ARREARS.test(before) ||
      IN_ARREARS.test(around.ahead.trimEnd()) ||
      /(?<!\p{L})\p{L}*achterstand(?:en)?$/iu.test(before) ||
      /^(?:\s\p{L}+){0,3}\s(?:achterloopt|achterlopen|achter\s(?:is|zijn)|achterstand\s(?:heeft|hebben))(?!\p{L})/iu.test(
        around.behind,
      )),
  examples: [
    'Een huurachterstand van «twee» maanden meldt Woonbaken bij het wijkteam.',
    'Zij belt bij een achterstand «boven € 750» de huurder op.',
    'Wie «drie» maanden achterloopt met betalen, krijgt bezoek.',
  ],
  counterExamples: [
    'De achterstand van «14» statushouders wordt ingelopen.',
    'Binnen «twee» maanden is de achterstand weg.',
  ],
};

/** `de achterstand van 14 statushouders`: a backlog of people or homes is there already. */
export const backlog: RoleRule = {
  name: 'backlog',
  role: 'baseline',
  holds: ({ amount, before, comparator }) =>
    comparator.words === '' && !TIME_OR_MONEY.test(amount.unit ?? '') && IN_ARREARS.test(before),
  examples: ['De achterstand van «14» statushouders is vóór de zomer ingelopen.'],
  counterExamples: ['Een achterstand van «twee» maanden wordt gemeld.', 'Zij huisvesten «14» statushouders.'],
};
