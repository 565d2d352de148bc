/** How an afspraak stands: on course, needs attention, behind, done, new for the coming year, given up, not begun. */
export type ProgressStatus = 'groen' | 'geel' | 'rood' | 'behaald' | 'nieuw' | 'vervallen' | 'niet-gestart';

/** Words for one state: those that say it in any sentence, and those that do only where nothing else stands. */
type StatusWords = { readonly status: ProgressStatus; readonly said: string; readonly alone: string };

/**
 * What words say of how something stands. The first that fits decides: what is not begun or not reached holds the words
 * of what is.
 */
const STATUS_WORDS: readonly StatusWords[] = [
  {
    status: 'vervallen',
    said: String.raw`verval(?:len|t)|niet meer van toepassing`,
    alone:
      'geschrapt|ingetrokken|afgevoerd|losgelaten|gestopt|stopgezet|beëindigd|niet meer (?:nodig|actueel|aan de orde)',
  },
  {
    status: 'niet-gestart',
    said: String.raw`(?:nog )?niet (?:ge|op)?(?:start|begonnen|opgepakt|aangevangen)|wordt (?:pas|later) (?:[\p{L}\d]+ ){0,4}(?:begonnen|gestart|opgepakt)|nog (?:te (?:starten|beginnen)|niet aan de orde)|moet(?:en)? nog (?:starten|beginnen)`,
    alone: 'nog niet|moet nog|(?:start|begint) (?:nog|later)',
  },
  {
    status: 'rood',
    said: String.raw`ro(?:od|de)|niet (?:gehaald|behaald|gelukt|gerealiseerd|bereikt|nagekomen|op (?:schema|koers))|(?:loopt|lopen) achter|achter op (?:het |de )?(?:schema|planning)|vertra(?:agd|ging)`,
    alone: '(?:ver )?achter|achterstand|stagneert|geblokkeerd|onvoldoende|stil|uitgesteld',
  },
  {
    status: 'geel',
    said: String.raw`geel|gele|oranje|(?:vraagt|vragen|vereist|vereisen|verdient|behoeft) (?:extra )?(?:aandacht|actie|bijsturing)|onder druk`,
    alone:
      'amber|(?:heeft )?(?:extra )?(?:actie|aandacht)|bijstur(?:en|ing)|bijstellen|risico|matig|zorgelijk|deels (?:behaald|gereed|op schema|gehaald|gerealiseerd)|gedeeltelijk',
  },
  {
    status: 'behaald',
    said: String.raw`behaald|gehaald|afgerond|gerealiseerd|voltooid|nagekomen|afvinken|afgevinkt|blauw|is (?:gereed|klaar)|(?:is|wordt) (?:[\p{L}\d]+ ){0,3}voldaan`,
    alone: '(?:is |volledig )?(?:gereed|gedaan|uitgevoerd|klaar|afgehandeld|bereikt|voldaan)',
  },
  {
    status: 'groen',
    said: String.raw`groene?|op (?:schema|koers)|volgens (?:planning|plan|afspraak)|voor op (?:het |de )?(?:schema|planning)`,
    alone:
      'op tempo|loopt(?! achter)|lopend|in (?:uitvoering|ontwikkeling|voorbereiding)|goed op weg|bezig|onderhanden',
  },
];

/** A verb that stands in front of the words of a state: `loopt op schema`, `is afgerond`. What is painted green is none. */
const OPENING = String.raw`^(?!(?:groene|rode|gele)\s)(?:(?:loopt|ligt|is|zijn|verloopt|staat|komt te) )?`;
const EDGE = String.raw`(?![\p{L}\p{N}])`;

type Patterns = readonly (readonly [ProgressStatus, RegExp])[];

const AT_START: Patterns = STATUS_WORDS.map(({ status, said, alone }) => [
  status,
  new RegExp(`${OPENING}(?:${said}|${alone})${EDGE}`, 'iu'),
]);
const SAID_AT_START: Patterns = STATUS_WORDS.map(({ status, said }) => [
  status,
  new RegExp(`${OPENING}(?:${said})${EDGE}`, 'iu'),
]);
const SAID: Patterns = STATUS_WORDS.map(({ status, said }) => [
  status,
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${said})${EDGE}`, 'iu'),
]);
/** Of so few words, those of a state can be all that is meant: `klaar`, but not in `klaar voor wat komt, met …`. */
const MOST_ALONE = 4;

/** The status that words begin with; null where they begin with none. */
export function statusAtStart(words: string): ProgressStatus | null {
  const isShort = words.split(' ').length <= MOST_ALONE;
  return firstOf(isShort ? AT_START : SAID_AT_START, words);
}

/** The status that a sentence states; null where it states none. */
export function statusSaid(sentence: string): ProgressStatus | null {
  return firstOf(SAID, sentence);
}

function firstOf(patterns: Patterns, words: string): ProgressStatus | null {
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** An afspraak that was not there before. */
const NEW_AFSPRAAK =
  /(?<!\p{L})(?:nieuwe \p{L}*afspra(?:ak|ken)|nieuw (?:is|zijn) (?:de )?\p{L}*afspra(?:ak|ken))(?!\p{L})|afspra(?:ak|ken) (?:(?:is|zijn|wordt|worden) )?(?:toegevoegd|erbij)(?!\p{L})/iu;

/** What a passage says of an afspraak as a whole, wherever it stands in it: that it is new, or no more. */
export function changeSaid(passage: string): 'nieuw' | 'vervallen' | null {
  if (NEW_AFSPRAAK.test(passage)) return 'nieuw';
  return statusSaid(passage) === 'vervallen' ? 'vervallen' : null;
}

/** What the heading of a section says of all that stands under it. */
const SECTION_STATUS: Patterns = [
  [
    'nieuw',
    /(?:willen|gaan|zullen)\s(?:wij|we)?.*(?:realiseren|doen|oppakken)|^nieuwe?(?!\p{L})|nieuwe\s\p{L}*afspra(?:ak|ken)|vooruitblik|komend jaar|afspraak (?:er)?bij(?!\p{L})/iu,
  ],
  ['vervallen', /vervallen|gestopt/iu],
  ['rood', /achter(?:blijft|loopt|stand)?(?!\p{L})|niet (?:gehaald|gelukt|behaald)|vertra/iu],
  ['geel', /aandacht|zorgen|moeizaam|knel/iu],
  ['behaald', /bereikt|behaald|gerealiseerd|resultaten|successen|afgerond|gelukt|klaar/iu],
  ['groen', /op (?:koers|schema)|loopt|volgens planning|goed gaat/iu],
];

/** The status that the heading of a section gives to all in it; null for others. */
export function statusOfSection(heading: string): ProgressStatus | null {
  return firstOf(SECTION_STATUS, heading);
}

/** Signs that say it without words; a legend of the document goes before them. */
const STATUS_SIGNS: Readonly<Record<string, ProgressStatus>> = {
  '☺': 'groen',
  '🙂': 'groen',
  '😐': 'geel',
  '☹': 'rood',
  '🙁': 'rood',
  '🟢': 'groen',
  '🟡': 'geel',
  '🟠': 'geel',
  '🔴': 'rood',
  '✔': 'behaald',
  '✓': 'behaald',
  '✅': 'behaald',
  '✘': 'rood',
  '✗': 'rood',
  '❌': 'rood',
};

/** A sign of a status alone in a cell: `☺`, `✔`, `++`. */
export const STATUS_SIGN = /^(?:\p{So}|[✓✔✗✘]|[+-]{1,2}|\p{Emoji_Presentation})\u{fe0f}?$/u;

/** The status that a sign stands for everywhere; null for others. */
export function statusOfSign(sign: string): ProgressStatus | null {
  return STATUS_SIGNS[sign.replace(/\u{fe0f}/gu, '').trim()] ?? null;
}

/** What a column of a monitor, or a labelled line of it, holds. */
export type ProgressField =
  'agreed' | 'status' | 'owner' | 'priority' | 'text' | 'remark' | 'outlook' | 'figures';

const FIELD_WORDS: readonly (readonly [ProgressField, RegExp])[] = [
  ['agreed', /^(?:de )?\p{L}*afspraak\s?:?$|afgesproken|spraken (?:we|wij) af/iu],
  ['status', /^(?:status|stoplicht|kleur|oordeel|score|beoordeling|smiley|verkeerslicht)/iu],
  [
    'owner',
    /^(?:(?:door )?wie|trekkers?|(?:actie|afspraak)?houder|eigenaar|verantwoordelijk\p{L}*|partij(?:en)?|uitvoering door|betrokken\p{L}*|initiatief\p{L}*|aan zet)(?!\p{L})/iu,
  ],
  ['priority', /^(?:prioriteit|urgentie|prio)(?!\p{L})/iu],
  [
    'figures',
    /^(?:(?:kern)?cijfers?|meting|meetwaarden?|indicator(?:en)?|kpi|resultaat in cijfers|aantal(?:len)?|waarde|gemeten|meetresultaat|gerealiseerd|behaald|bereikt|werkelijk)(?!\p{L})/iu,
  ],
  [
    'outlook',
    /^(?:.{0,25}\s)?(?:vervolg|hoe verder|wat volgt(?: nog)?|wat (?:gaan (?:we|wij)|(?:we|wij) gaan|doen (?:we|wij) nog)|vooruitblik|volgende stap(?:pen)?)(?!\p{L})/iu,
  ],
  [
    'remark',
    /^(?:.{0,25}\s)?(?:toelichting|opmerking(?:en)?|bijzonderheden|resultaat|resultaten|opbrengst|conclusie)(?!\p{L})/iu,
  ],
  [
    'text',
    /^(?:.{0,25}\s)?(?:voortgang|realisatie|stand(?: van zaken)?|uitvoering|stavaza|verloop|wat (?:is|er is|hebben (?:we|wij)|(?:we|wij) hebben|deden (?:we|wij))|hoe staat het(?: ervoor)?|wat er (?:is )?gebeurd)(?!\p{L})/iu,
  ],
];

/** What a head or label of a monitor stands for; null for other words. */
export function progressField(head: string): ProgressField | null {
  return FIELD_WORDS.find(([, pattern]) => pattern.test(head.trim()))?.[0] ?? null;
}

/** Labels of lines in running text: `Status: op schema`, `Trekker: de gemeente`. */
export const LABELLED_LINE =
  /(?<![\p{L}\p{N}])(?<label>(?:De )?[Aa]fspraak|Afgesproken|Status|Stoplicht|Kleur|Oordeel|Beoordeling|Trekkers?|Actiehouder|Eigenaar|(?:Door )?[Ww]ie|Aan zet|Verantwoordelijke?|Partij(?:en)?|Prioriteit|Voortgang|Realisatie|Stand van zaken|Stand|Uitvoering|Verloop|Wat is er gedaan\??|Hoe staat het ervoor\??|Toelichting|Opmerking(?:en)?|Resultaat|Resultaten|Vervolg|Vooruitblik|Volgende stap(?:pen)?|Conclusie|(?:Kerncijfers|Cijfers)|Meting|Indicator)\s?:\s/gu;
