/** How an afspraak stands: on course, needs attention, behind, done, new for the coming year, given up, not begun. */
export type ProgressStatus = 'groen' | 'geel' | 'rood' | 'behaald' | 'nieuw' | 'vervallen' | 'niet-gestart';

/**
 * What words say of how something stands, where they stand at the beginning. The first that fits decides: what is not
 * begun or not reached holds the words of what is.
 */
const STATUS_WORDS: readonly (readonly [ProgressStatus, RegExp])[] = [
  [
    'vervallen',
    /^(?:(?:is |komt te )?verval(?:len|t)|geschrapt|ingetrokken|gestopt|beëindigd|niet meer (?:van toepassing|nodig|actueel))/iu,
  ],
  [
    'niet-gestart',
    /^(?:(?:nog )?niet (?:ge|op)?(?:start|begonnen|opgepakt|aangevangen)|nog te (?:starten|beginnen)|(?:moet|start|begint) (?:nog|later)|nog niet aan de orde)/iu,
  ],
  [
    'rood',
    /^(?:rood|rode|(?:loopt |ligt |ver )?achter(?!\p{L})|vertra(?:agd|ging)|(?:nog )?niet (?:gehaald|behaald|gelukt|gerealiseerd|op schema|op koers)|stagneert|geblokkeerd)/iu,
  ],
  [
    'geel',
    /^(?:geel|gele|oranje|amber|(?:vereist |vraagt |heeft )?(?:extra )?(?:actie|aandacht)|risico|deels (?:behaald|gereed|op schema|gehaald)|gedeeltelijk)/iu,
  ],
  [
    'behaald',
    /^(?:(?:is |volledig )?(?:behaald|afgerond|gereed|gedaan|voltooid|uitgevoerd|gerealiseerd|klaar|afgehandeld|bereikt|gehaald)(?!\p{L}))/iu,
  ],
  [
    'groen',
    /^(?:groen(?!\p{L})|(?:loopt |ligt |is )?(?:op (?:schema|koers)|volgens (?:planning|afspraak))|loopt(?! achter)|lopend|in (?:uitvoering|ontwikkeling)|goed op weg)/iu,
  ],
];

/** The status that words begin with; null where they begin with none. */
export function statusAtStart(words: string): ProgressStatus | null {
  return STATUS_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
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
export type ProgressField = 'status' | 'owner' | 'priority' | 'text' | 'figures';

const FIELD_WORDS: readonly (readonly [ProgressField, RegExp])[] = [
  ['status', /^(?:status|stoplicht|kleur|oordeel|score|beoordeling|smiley)/iu],
  [
    'owner',
    /^(?:wie|trekkers?|(?:actie|afspraak)?houder|eigenaar|verantwoordelijk\p{L}*|partij(?:en)?|uitvoering door|betrokken\p{L}*|initiatief\p{L}*)(?!\p{L})/iu,
  ],
  ['priority', /^(?:prioriteit|urgentie|prio)(?!\p{L})/iu],
  [
    'figures',
    /^(?:cijfers?|meting|meetwaarden?|indicator(?:en)?|kpi|resultaat in cijfers|aantal(?:len)?|waarde)(?!\p{L})/iu,
  ],
  [
    'text',
    /^(?:.{0,25}\s)?(?:voortgang|realisatie|stand(?: van zaken)?|toelichting|resultaat|resultaten|uitvoering|stavaza|opmerking(?:en)?|wat is er gedaan)(?!\p{L})/iu,
  ],
];

/** What a head or label of a monitor stands for; null for other words. */
export function progressField(head: string): ProgressField | null {
  return FIELD_WORDS.find(([, pattern]) => pattern.test(head.trim()))?.[0] ?? null;
}

/** Labels of lines in running text: `Status: op schema`, `Trekker: de gemeente`. */
export const LABELLED_LINE =
  /(?<![\p{L}\p{N}])(?<label>Status|Stoplicht|Kleur|Oordeel|Trekkers?|Eigenaar|Wie|Verantwoordelijke?|Partij(?:en)?|Prioriteit|Voortgang|Realisatie|Stand van zaken|Toelichting|Resultaat|Cijfers|Meting|Indicator)\s?:\s/gu;
