import { isKnownAsOther, isParticiple, isPastTense } from './lexicon.ts';

export type GrammaticalNumber = 'singular' | 'plural';

const SINGULAR = new Set(
  'is heeft zal kan mag wil gaat doet staat ziet slaat moet wordt blijft krijgt dient hoort laat geldt biedt treedt houdt vindt zendt'.split(
    ' ',
  ),
);
const PLURAL = new Set(
  'zijn hebben zullen kunnen mogen willen gaan doen staan zien slaan moeten worden blijven krijgen dienen horen laten'.split(
    ' ',
  ),
);
/** Words of the shape of a verb that stand beside parties and are none. */
const NO_VERBS = new Set(
  'samen tussen binnen buiten boven beneden achter alleen zelden meestal eventueel direct niet met uit dit dat het wat ooit vast gericht bereikbaar boven naast tegen buiten mogen omtrent recent reeds apart dat eerst verplicht gezamenlijk respectievelijk onderling wanneer indien en een geen eigen alleen'.split(
    ' ',
  ),
);

/** True where the word can be a finite verb in the present that goes with a subject of that number. */
export function canBeFinite(word: string, number: GrammaticalNumber): boolean {
  const lower = word.toLowerCase();
  if (lower !== word && !/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  if (NO_VERBS.has(lower)) return false;
  if (number === 'singular' ? SINGULAR.has(lower) : PLURAL.has(lower)) return true;
  if (number === 'singular' ? PLURAL.has(lower) : SINGULAR.has(lower)) return false;
  if (isKnownAsOther(lower)) return false;
  return number === 'singular' ? /\p{L}{2}t$/u.test(lower) : /\p{L}{2}en$/u.test(lower);
}

/** True where the word can be a finite verb in the present, whatever its subject. */
export function canBeAnyFinite(word: string): boolean {
  return canBeFinite(word, 'singular') || canBeFinite(word, 'plural');
}

/** True for a finite verb in the past. */
export function isPastFinite(word: string): boolean {
  return isPastTense(word) && !isParticiple(word);
}

/** Present-tense stems of verbs that state a view, a perception or a possession, and promise nothing. */
const STATIVE =
  /^(?:zie(?:t|n)|ken(?:t|nen)|we(?:et|ten)|vind(?:t|en)|constate(?:ert|ren)|merk(?:t|en)|besef(?:t|fen)|erken(?:t|nen)|acht(?:en)?|me(?:ent|nen)|begrijp(?:t|en)|verwacht(?:en)?|erva(?:art|ren)|hecht(?:en)?|onderschrij(?:ft|ven)|waarde(?:ert|ren)|ho(?:opt|pen)|beschouw(?:t|en)|krijg(?:t|en)|ontvang(?:t|en)|ho(?:ort|ren)|bezit(?:ten)?|tel(?:t|len)|vre(?:est|zen)|herken(?:t|nen)|betreu(?:rt|ren)|juich(?:t|en)|rade?n?|twijfel(?:t|en)|gelo(?:oft|ven)|voel(?:t|en)|ervaren|wens(?:t|en)|reken(?:t|en))$/u;

/** True for a verb of seeing, knowing, valuing, receiving or expecting. */
export function isStative(word: string): boolean {
  return STATIVE.test(word.toLowerCase());
}

const PERFECT = new Set(['heeft', 'hebben', 'is', 'zijn']);
const PASSIVE = new Set(['wordt', 'worden']);

export function isPerfectAuxiliary(word: string): boolean {
  return PERFECT.has(word.toLowerCase());
}

export function isPassiveAuxiliary(word: string): boolean {
  return PASSIVE.has(word.toLowerCase());
}

/** True for a word with the form of a past participle: `ondertekend`, `vastgesteld`, `aangesloten`. */
export function looksLikeParticiple(word: string): boolean {
  const lower = word.toLowerCase();
  if (
    /^(?:bereid|gericht|gebaat|bekend|bezig|betrokken bij|verantwoordelijk|gehouden|verplicht|gerechtigd|bevoegd|vrij)$/u.test(
      lower,
    )
  )
    return false;
  return /^(?:(?:aan|af|bij|door|in|mee|na|om|onder|op|over|toe|uit|vast|voor|voort|weg|samen|terug|tegen|neer|los)?ge\p{L}{2,}(?:d|t|n)|(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t|en)|\p{L}+(?:eerd|iseerd))$/u.test(
    lower,
  );
}
