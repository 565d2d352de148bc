/** Dutch number words, with the article `een` left out: it counts only as `één`. */
const UNITS = ['één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const TEENS = [
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
];
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

const WORDS: ReadonlyMap<string, number> = new Map([
  ['nul', 0],
  ['een', 1],
  ['één', 1],
  ...UNITS.slice(1).map((word, at): [string, number] => [word, at + 2]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ['dozijn', 12],
]);

/** Compact, for it stands in many patterns, and an engine compiles each of them anew. */
const ONES = UNITS.join('|');
const BELOW_HUNDRED = `(?:(?:(?:een|${ONES})[eë]n)?(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig|(?:der|veer|vijf|zes|zeven|acht|negen)?tien|elf|twaalf|${ONES})`;
/** `honderden` are some hundreds, no number. */
const SCALE = `(?:honderd(?:en(?=\\p{L}))?|duizend)`;
const SCALED = `(?:${SCALE}${BELOW_HUNDRED}?){1,3}`;

/** A whole number in words, as a pattern without groups: `twee`, `vijfentwintig`, `tweehonderdvijftig`, `duizend`. */
export const NUMBER_WORD = `(?:nul|${BELOW_HUNDRED}(?:${SCALED})?|${SCALED})`;

/** Digits as Dutch writes them: `1.061`, `3,5`, `1500`, `16.500,50`; no part of a longer number. */
export const DIGITS = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)`;

/** Value of digits in Dutch writing: points group thousands, the comma is decimal. */
function parseDigits(digits: string): number {
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

/** Value of a number in words; NaN where it is none. */
export function parseNumberWord(word: string): number {
  const text = word.toLowerCase();
  const [thousands, rest] = splitAt(text, 'duizend');
  if (thousands !== null)
    return (thousands === '' ? 1 : belowThousand(thousands)) * 1000 + belowThousand(rest);
  return belowThousand(text);
}

/** Value of digits or of a number in words. */
export function parseNumber(text: string): number {
  return /^\d/u.test(text) ? parseDigits(text) : parseNumberWord(text);
}

function belowThousand(text: string): number {
  if (text === '') return 0;
  const [hundreds, rest] = splitAt(text, 'honderd');
  if (hundreds === null) return belowHundred(text);
  return (hundreds === '' ? 1 : belowHundred(hundreds)) * 100 + belowThousand(rest.replace(/^en$/u, ''));
}

function belowHundred(text: string): number {
  const plain = WORDS.get(text);
  if (plain !== undefined) return plain;
  for (const ten of TENS) {
    if (!text.endsWith(ten)) continue;
    const unit = WORDS.get(text.slice(0, -ten.length).replace(/(?:en|ën)$/u, ''));
    if (unit !== undefined) return unit + (WORDS.get(ten) ?? 0);
  }
  return Number.NaN;
}

function splitAt(text: string, word: string): [string | null, string] {
  const at = text.indexOf(word);
  return at < 0 ? [null, text] : [text.slice(0, at), text.slice(at + word.length)];
}
