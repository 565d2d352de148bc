/** The seven local themes by which agreements are compared. */
export const THEMES = [
  'beschikbaarheid',
  'betaalbaarheid',
  'duurzaamheid',
  'leefbaarheid',
  'wonen en zorg',
  'aandachtsgroepen',
  'samenwerking',
] as const;

export type Theme = (typeof THEMES)[number];

const CUES: readonly (readonly [Theme, RegExp])[] = [
  [
    'beschikbaarheid',
    /beschikbaar|nieuwbouw|bouwen|woningbouw|bouwopgave|voorraad|doorstrom|locaties|verkoop|liberalis|middeninkomen|middenhuur|middeldure|passend wonen|woningmarkt|splits|optop|flex|toewijz|slaagkans/iu,
  ],
  [
    'betaalbaarheid',
    /betaalba|huurprijs|huurverhoging|woonlasten|armoede|schuld|betalings|inkomen|financiële ondersteuning|huisuitzetting/iu,
  ],
  [
    'duurzaamheid',
    /duurza|energie|warmte|klimaat|circula|isolat|zonnepan|natuurinclusie|houtbouw|biobased|kwaliteit van (?:de )?woning|onderhoud|bewustwording/iu,
  ],
  [
    'leefbaarheid',
    /leefba|wijk(?:en|aanpak|schouw)|buurt|veilig|overlast|woonfraude|schoon|sociale cohesie|inclusieve wijken/iu,
  ],
  ['wonen en zorg', /zorg|senioren|ouder|wmo|langer thuis|dementie|nultreden|toegankelijk|scootmobiel/iu],
  [
    'aandachtsgroepen',
    /aandachtsgroep|doelgroep|statushouder|vergunninghouder|woonwagen|urgent|uitstroom|dak- en thuisloz|kwetsba|spoedzoeker|jongeren/iu,
  ],
  ['samenwerking', /samenwerk|overleg|monitor|proces|evaluatie|communicatie|zeggenschap|participatie/iu],
];

/** The themes that the words of a heading speak of, in the order of the list of themes. */
export function themesOf(heading: string): readonly Theme[] {
  return CUES.filter(([, pattern]) => pattern.test(heading)).map(([theme]) => theme);
}
