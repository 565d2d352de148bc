import { isParticle, isPastTense, isPresentTense } from './lexicon.ts';

/** Nouns of measure that stay singular behind a number. */
const MEASURES =
  /^(?:jaar|jaren|uur|uren|fte|keer|maal|meters?|kilometers?|km|cm|mm|graden|euro|punt(?:en)?|ha|hectare|kwh|lux|ton|procentpunt|dagen?|maanden?|weken?|week|dagdelen|etmalen|persoon)$/iu;
/** `25 stuks`: what is counted was named before. */
const PIECES = /^(?:stuks?|exemplaren)$/iu;
/** Words that stand between a number and its noun, or end the search for it. */
const ADJECTIVES =
  /^(?:extra|gratis|nultreden|eigen|houten|stenen|betonnen|strekkende|vierkante|zelfstandige?|nieuwe?|sociale?|bestaande|betaalbare|middeldure|goedkope|geclusterde?|gemiddeld|volledig|duurdere|kleine|grote|permanente|tijdelijke|vrijkomende|individuele|gelijkvloerse|levensloopbestendige|\p{L}+(?:ige|elijke|sche|bare|loze|zame|ische|end|ende|nde|ele|ale|ieve|aire|iele))$/iu;
const STOPS =
  /^(?:van|in|op|te|per|voor|met|naar|aan|en|of|die|dat|de|het|een|is|zijn|wordt|worden|tot|bij|uit|om|door|als|dan|er|ook|over|onder|boven|binnen|tussen|zodat|waarvan|waarbij|waarin|beschikbaar|ter|ten|tegen|elk|ieder|elke|iedere|niet|nog|al|kan|kunnen|zal|zullen|moet|moeten|mag|mogen|heeft|hebben|komen|komt|na|vóór|sinds|vanaf|wie|waar|hiervan|daarvan|hierin|daarin|af|toe|mee|ligt|uitkomen|uitkomt|bedraagt|bedragen|meer|minder|hoger|ouder|jonger|lager|zoals|afkomstig|gereed|klaar|gebouwd|gerealiseerd|toegevoegd|opgeleverd|verkocht|gesloopt|toegewezen|bereikt|naast|rond|zonder|vanuit|via|gedurende|jaarlijks|ingezet|waren|werden|hadden|konden|zouden|was|werd|had|plaats|buiten|behoudens|volgens|respectievelijk|verspreid|verdeeld|telkens|miljoen|miljard|niets|iets|alles|samen|anders|onlangs|hen|brengen|terugbrengen|blijven|houden|gaan|stijgen|dalen|groeien|zakken|verlagen|verhogen|beperken)$/iu;
/** Kinds of homes that agreements shorten: sociale huur, middenhuur, middeldure huur, vrije sector. */
const HOMES = /^\s(?:SH|MH|MDH|VSH|SHW|MHW)(?![\p{L}\p{N}])/u;
/** A noun stands at most this many words behind its number. */
const REACH = 5;

/**
 * The noun that a number counts, from the text right behind the number; null where none follows. Adjectives and a
 * remark in brackets may stand between: `120 (>30% van 355) nieuwbouwwoningen`.
 */
export function nounAfter(behind: string, number: string): string | null {
  const text = behind
    .replace(/^\s?\([^()]{0,40}\)/u, '')
    .replace(/^\sof\s(?:meer|minder)(?=\s\p{L}+(?:en|s)(?!\p{L}))/u, '');
  if (HOMES.test(text)) return 'woningen';
  const counted = text.replace(/^\ste\s\p{L}+en(?=\s\p{L}+(?:en|s)(?!\p{L}))/u, '');
  const words: string[] = [];
  const pattern = /^\s([\p{L}][\p{L}'’-]*(?:\/[\p{L}-]+)?)(?=[\s.,;:)!?’”'"\d]|$)/u;
  let rest = counted;
  for (let match = pattern.exec(rest); match !== null && words.length < REACH; match = pattern.exec(rest)) {
    const [whole, word = ''] = match;
    if (STOPS.test(word)) break;
    words.push(word);
    rest = rest.slice(whole.length);
  }
  return chooseNoun(words, number);
}

function chooseNoun(words: readonly string[], number: string): string | null {
  const [first] = words;
  if (first === undefined || PIECES.test(first)) return null;
  if (isParticle(first) && !MEASURES.test(first) && !ADJECTIVES.test(first)) return null;
  const measure = words.findIndex((word) => MEASURES.test(word));
  if (measure >= 0 && words.slice(0, measure).every((word) => ADJECTIVES.test(word)))
    return words[measure]?.toLowerCase() ?? null;
  const plural = words.findIndex((word, at) => isPlural(word) && !isParticipleBefore(words, at));
  // `0,6 parkeerplaats`: behind a fraction only nouns of measure and of places, never the next verb.
  if (/,\d/u.test(number))
    return words.find((word) => /plaats(?:en)?$|punt(?:en)?$|kamers?$/iu.test(word))?.toLowerCase() ?? null;
  if (/^(?:1|één)$/iu.test(number)) {
    const noun = words.find((word) => !ADJECTIVES.test(word) && !/^\p{Lu}/u.test(word));
    return noun === undefined || isPresentTense(noun) || isPastTense(noun) ? null : noun.toLowerCase();
  }
  if (plural < 0) return null;
  return words.slice(0, plural).every(isAdjectival) ? (words[plural] ?? '').toLowerCase() : null;
}

/** Plural nouns end in -en, -s or -'s; adjectives that do are told apart by what follows them. */
function isPlural(word: string): boolean {
  return /(?:en|ën|s|'s|’s|criteria|centra|musea)$/iu.test(word) && !ADJECTIVES.test(word);
}

/** `vrijgekomen woningen`: a participle in front of the noun. */
function isParticipleBefore(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined && isPlural(next) && /(?:ge|be|ver|ont|her)\p{L}+(?<!ing)en$/iu.test(words[at] ?? '')
  );
}

function isAdjectival(word: string): boolean {
  return ADJECTIVES.test(word) || /(?:e|en)$/iu.test(word) || /^\p{L}+d$|^\p{L}+t$/u.test(word);
}
