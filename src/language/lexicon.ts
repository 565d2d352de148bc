import lexicon from 'natural/lib/natural/brill_pos_tagger/data/Dutch/brill_Lexicon.json' with { type: 'json' };

/** Past tenses that agreements use and the lexicon lacks. */
const PAST_TENSES: ReadonlySet<string> = new Set([
  ...['bedroeg', 'bedroegen', 'telde', 'telden', 'stonden', 'stegen', 'kregen', 'leverden', 'verkochten'],
  ...[
    'bouwde',
    'realiseerden',
    'ontving',
    'investeerde',
    'investeerden',
    'verhuurde',
    'verhuurden',
    'scoorde',
  ],
  ...['scoorden', 'bezat', 'bezaten', 'waren', 'was', 'kwamen', 'lagen', 'zagen', 'vonden', 'sloopten'],
  ...['verhuisden', 'deden', 'gold', 'golden', 'betaalden', 'betaalde', 'daalden', 'stelden', 'groeide'],
  ...['groeiden', 'sloot', 'sloten', 'wees', 'wezen', 'namen', 'ging', 'hield', 'hielden', 'wachtten'],
]);
/** Words that the lexicon knows as past tenses but that mean something else in these texts. */
const NO_PAST: ReadonlySet<string> = new Set([
  'is',
  'weken',
  'reden',
  'lasten',
  'las',
  'won',
  'leken',
  'reed',
  'boog',
  'wond',
]);

function tagsOf(word: string): readonly string[] {
  return Object.hasOwn(lexicon, word) ? (lexicon[word] ?? []) : [];
}

/** True for a verb in the past tense: `bedroeg`, `waren`, `ontving`. */
export function isPastTense(word: string): boolean {
  const lower = word.toLowerCase();
  if (PAST_TENSES.has(lower)) return true;
  return !NO_PAST.has(lower) && tagsOf(lower).some((tag) => /^V\(.*ovt/u.test(tag));
}

/** True for a verb that can be finite in the present: `zorgt`, `bieden`, `is`. */
export function isPresentTense(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) => /^V\(.*ott/u.test(tag));
}

/** True where the lexicon knows the word as a verb and as nothing else: `informeert`, `leegstaan`, no `huur`. */
export function isOnlyVerb(word: string): boolean {
  const tags = tagsOf(word.toLowerCase());
  return tags.length > 0 && tags.every((tag) => tag.startsWith('V('));
}

/** True where the lexicon knows the word as a noun, whatever else it can be. */
export function isKnownNoun(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) => tag.startsWith('N('));
}

/** True where the lexicon knows the word as a noun, preposition or the like, and not as a verb. */
export function isKnownAsOther(word: string): boolean {
  const tags = tagsOf(word.toLowerCase());
  return (
    tags.some((tag) => /^(?:N|Prep|Conj|Pron|Art|Num)/u.test(tag)) &&
    !tags.some((tag) => tag.startsWith('V('))
  );
}

/** True for adverbs, prepositions and conjunctions that the lexicon knows. */
export function isParticle(word: string): boolean {
  const tags = tagsOf(word.toLowerCase());
  return tags.length > 0 && tags.every((tag) => /^(?:Adv|Prep|Conj|Art|Pron|Adj\(adv)/u.test(tag));
}

/** True for a past participle: `verkocht`, `onderzocht`. */
export function isParticiple(word: string): boolean {
  return (
    tagsOf(word.toLowerCase()).some((tag) => /verl_dw/u.test(tag)) ||
    /^(?:on|be|ver|ont|her|ge)\p{L}+[dt]$/u.test(word)
  );
}
