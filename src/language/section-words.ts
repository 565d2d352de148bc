/**
 * What a section holds, told by the words of its heading. Only `neutral`, `closing` and `agreed` sections, and
 * those under a caption, can yield afspraken.
 */
export type SectionRole =
  | 'neutral'
  | 'introduction'
  | 'frame'
  | 'ambition'
  | 'review'
  | 'parties'
  | 'considerations'
  | 'definitions'
  | 'signatures'
  | 'annex'
  | 'excluded'
  | 'closing'
  | 'agreed';

type RoleWords = { readonly role: SectionRole; readonly pattern: RegExp };

/** In order of precedence; the first pattern that a heading matches decides. */
const ROLE_WORDS: readonly RoleWords[] = [
  { role: 'annex', pattern: /^(?:bijlagen?|appendix|annex)(?![\p{L}])/iu },
  {
    role: 'signatures',
    pattern: /^(?:ondertekening|handtekeningen?|ter ondertekening|aldus overeengekomen|akkoordverklaring)/iu,
  },
  {
    role: 'definitions',
    pattern:
      /^(?:(?:lijst (?:van|met) )?(?:begrip(?:pen|sbepalingen?)?|definities|afkortingen)|begrippenlijst|verklarende woordenlijst|(?:begrippen|definities) en (?:afkortingen|definities|begrippen))/iu,
  },
  {
    role: 'considerations',
    pattern:
      /^(?:overweging(?:en)?|overwegende|considerans|partijen (?:overwegen|nemen (?:het volgende )?in aanmerking)|in aanmerking nemende)/iu,
  },
  {
    role: 'parties',
    pattern:
      /^(?:de )?(?:(?:partijen|ondergetekenden|betrokken partijen|deelnemende partijen|deelnemers|contractpartijen)(?: en (?:hun )?\p{L}+)?(?: bij .*)?|wie (?:doet|doen) (?:er )?mee(?:[,?].*)?|wie (?:onder)?tekenen(?: er)?\??|wie zijn (?:wij|we|de partijen)\??|(?:dit|wie) (?:zijn )?(?:wij|we)(?: zijn)?|over ons|wie(?: (?!niet )\p{L}+){0,3} (?:zijn|(?:onder)?teken(?:t|en)|meedoen|samenwerken|afspraken maken|(?:deze|de) afspraken|schrijven)\??)$/iu,
  },
  {
    role: 'excluded',
    pattern:
      /(?:^|\s)(?:niet\s+(?:\p{L}+\s+)?(?:afspreken|afgesproken|overeenkomen|opgenomen)|verzoek(?:en)? aan|wensen(?:lijst)?(?: aan| voor|$)|oproep aan|geen afspraken)(?:\s|$)/iu,
  },
  {
    role: 'introduction',
    pattern:
      /^(?:(?:algemene )?(?:inleiding|introductie)|vooraf|voorwoord|aanleiding|leeswijzer|samenvatting|(?:(?:de|onze) \p{L}*afspraken )?in (?:het kort|(?:één|een) oogopslag)|(?:kort )?samengevat|inhoud(?:sopgave)?|colofon|versie(?:beheer|overzicht|tabel)?|documenthistorie|context|achtergrond|opbouw|status(?: van)?\b|totstandkoming|toelichting|over (?:deze|dit)|waarom|doel van (?:deze|dit)|contact(?:gegevens)?)(?![\p{L}])/iu,
  },
  {
    role: 'frame',
    pattern:
      /^(?:(?:het |de |wettelijk(?:e)? |landelijk(?:e)? |nationa(?:al|le) |regiona(?:al|le) |lokaal |beleids|wettelijke? en )+(?:en (?:landelijke?|regionale?|lokale?|nationale?|wettelijke?) )?(?:kaders?|prestatieafspraken|beleid|afspraken)|kaders?|beleidskader|de kaders|wet- en regelgeving|nationale|landelijke afspraken|volkshuisvestelijke prioriteiten|(?:relatie met|samenhang met) )(?![\p{L}])/iu,
  },
  {
    role: 'review',
    pattern:
      /^(?:terugblik|evaluatie (?:van )?(?:\d{4}|de (?:vorige|afgelopen))|resultaten (?:van |in |uit )?\d{4}|wat (?:is er |hebben we |we )?(?:bereikt|gedaan)|wat doen we al|stand van zaken|waar staan we|bereikt in|realisatie \d{4}|cijfers|feiten en cijfers|de stand)/iu,
  },
  {
    role: 'ambition',
    pattern:
      /^(?:(?:onze|de|het|gezamenlijke?|lokale|gedeelde|strategische|algemene)\s+)*(?:ambities?|visie|opgaven?|doel(?:en|stelling(?:en)?)?|droom|missie|uitdaging(?:en)?|trends|ontwikkelingen|uitgangspunten|wat willen we|waar gaan we voor|stip op de horizon)(?![\p{L}])/iu,
  },
  {
    // `Wat we afspreken`, `Dit spreken we af`: it announces what stands under it, and is a chapter all the same.
    role: 'agreed',
    pattern:
      /^(?:(?:we|wij|partijen)\s(?:spreken|maken)\s(?:(?:dit|samen|hierover|met elkaar)\s)?(?:af|afspraken)|afgesproken|(?:dit|wat|zo|hier)\s(?:(?:we|wij|partijen)\s(?:(?:samen|hierover|met elkaar)\s)?(?:afspreken|hebben afgesproken|afspraken)|(?:spreken|maken)\s(?:we|wij|partijen)(?:\s(?:samen|hierover|met elkaar))?(?:\saf)?|(?:gaan|beloven)\s(?:we|wij)(?:\s(?:samen\s)?doen)?|is (?:er )?(?:hier(?:over)? )?(?:samen )?afgesproken|is onze afspraak))\??$/iu,
  },
  {
    role: 'closing',
    pattern:
      /^(?:slot(?:bepalingen?|afspraken)?|overige bepalingen|looptijd|inwerkingtreding|duur|geschillen(?:regeling)?|wijziging(?:en)?|onvoorziene omstandigheden|beëindiging|evaluatie en (?:wijziging|looptijd))(?![\p{L}])/iu,
  },
];

/** The role that a heading's words give its section. */
export function roleOfTitle(title: string): SectionRole {
  const words = title.trim().replace(/[:.…]+$/u, '');
  return ROLE_WORDS.find(({ pattern }) => pattern.test(words))?.role ?? 'neutral';
}

const YIELDING: ReadonlySet<SectionRole> = new Set(['neutral', 'closing', 'agreed']);

/** True where a section of this role can hold afspraken without a caption that announces them. */
export function canYield(role: SectionRole): boolean {
  return YIELDING.has(role);
}

/** Roles in which even a caption or a numbered code announces no afspraken. */
const BARREN: ReadonlySet<SectionRole> = new Set([
  'annex',
  'signatures',
  'definitions',
  'considerations',
  'parties',
  'excluded',
]);

export function isBarren(role: SectionRole): boolean {
  return BARREN.has(role);
}

/** Headings of a part of a chapter that recurs in every chapter and names no subject of its own. */
const PARTS: ReadonlySet<SectionRole> = new Set(['introduction', 'frame', 'ambition', 'review']);

export function isChapterPart(role: SectionRole): boolean {
  return PARTS.has(role);
}

const SORT =
  'kader|jaar|prestatie|proces|resultaat|inspannings|meerjaren|maatwerk|uitvoerings|werk|samenwerkings';
const ADJECTIVE =
  'de|onze|lokale|gezamenlijke|concrete|nieuwe|meerjarige|aanvullende|overige|wederkerige|wederzijdse';

/** `Afspraken:`, `De afspraken`, `Jaarafspraken 2026`, `Afspraak`: words that announce afspraken and no more. */
const CAPTION = new RegExp(
  `^(?:(?:${ADJECTIVE})\\s+)*(?:${SORT})?afspra(?:ak|ken)(?:\\s+(?:voor\\s+)?(?:de periode\\s+)?\\d{4}(?:\\s?(?:-|–|t/m|tot en met)\\s?\\d{4})?)?\\s*[:…]?$`,
  'iu',
);
/** `Wij spreken af:`, `Partijen komen het volgende overeen`: sentences that announce afspraken. */
const ANNOUNCEMENT =
  /^(?=.{0,140}$)(?:.*\s)?(?:sprek(?:en|t)(?:\s+[\p{L},]+){0,6}\s+af(?:\s+dat)?|kom(?:en|t)(?:\s+[\p{L},]+){0,6}\s+overeen|maken(?:\s+[\p{L},]+){0,4}\s+afspraken|zijn(?:\s+[\p{L},]+){0,4}\s+(?:afgesproken|overeengekomen)|gelden(?:\s+[\p{L},]+){0,4}\s+afspraken|geldt(?:\s+[\p{L},]+){0,3}\s+het\s+volgende|leidt tot de volgende afspraken|(?:hebben|is)(?:\s+[\p{L},]+){0,5}\s+(?:afgesproken|overeengekomen)|(?:afgesproken|overeengekomen)(?:\s+(?:is|wordt|zijn|worden|hebben)(?:\s+[\p{L},]+){0,5})?|afspraken(?:\s+\p{L}+){0,4})\s*:$/iu;

export function isCaption(text: string): boolean {
  return CAPTION.test(text.trim());
}

/** `Verzoek aan de gemeente:`, `Wensen voor later`: a line that says that what follows is not agreed. */
export function isBarringCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && roleOfTitle(text) === 'excluded' && !/[.;]$/u.test(text.trim());
}

const LONGEST_CAPTION = 90;

export function isAnnouncement(text: string): boolean {
  return ANNOUNCEMENT.test(text.trim());
}

/** `Wij spreken af: ` in front of what is agreed; 0 where nothing announces it. */
export function announcementLength(text: string): number {
  const lead = /^[^:.!?]{4,60}:(?=\s+\p{L})/u.exec(text)?.[0] ?? '';
  return isAnnouncement(lead) ? lead.length + 1 : 0;
}

/** `Resultaatafspraken`, `Jaarafspraken 2026`: captions that sort; under each the numbers can begin anew. */
export function isSortingCaption(text: string): boolean {
  return isCaption(text) && new RegExp(`(?:${SORT})afspra|\\d{4}`, 'iu').test(text);
}

/** Words that open the signatures: nothing behind them belongs to an afspraak. */
const SIGNING = /^(?:aldus|namens|ondertekend|getekend|voor akkoord|voor deze)(?!\p{L})/iu;

export function opensSignature(text: string): boolean {
  return SIGNING.test(text);
}
