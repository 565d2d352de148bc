/**
 * The Dutch grammar of numbers, composed: words of ones, tens and scales in one or several words, or digits; a half
 * behind them; a million behind that. Patterns have no groups, so that they fit into any rule.
 */

/** The article `een` is no number by itself; stressed, or as a part of a longer number, it is. */
const ONES = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const TEENS = [
  ...['tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien'],
  'negentien',
];
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

const VALUES: ReadonlyMap<string, number> = new Map([
  ['nul', 0],
  ...ONES.map((word, at): [string, number] => [word, at + 1]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

/** Slips of the pen that a reader does not stumble over, with the word that is meant. */
const SLIPS: readonly (readonly [slip: RegExp, word: string])[] = [
  [/achtien/gu, 'achttien'],
  [/vier(?=tien|tig)/gu, 'veer'],
  [/tachentig/gu, 'tachtig'],
];

/**
 * The parts of a number word, each in one way only, so that no long word is tried in many: `zestien` is `zes` and
 * `tien`. Stress may be written (`twéé`).
 */
const FEW = '(?:[eé]{2}n|tw[eé]{2}|dr[ií]e|vier|vijf|zes|z[eé]ven|acht|n[eé]gen|tien|elf|twaalf)';
const WORD = `(?:${FEW}|(?:der|veer)tien|achtien|(?:twin|der|v[ei]er|vijf|zes|zeven|tach(?:en)?|negen)tig|honderd|duizend|miljoen|miljard)`;
const SCALE = '(?:honderd|duizend|miljoen|miljard)';
/** Two words are one number where one of them is a scale: `twee honderd`, `duizend twaalf`. */
const APART = `[\\s-](?=${SCALE})|(?<=${SCALE})[\\s-](?!${SCALE}|een(?![eë]n|${SCALE}))`;
/** `honderd en vijf`: apart, `en` joins no more than twelve; `honderd en vijftig` may be two numbers. */
const AND_A_FEW = `(?<=${SCALE})\\sen\\s(?=${FEW}(?![\\p{L}\\p{N}]))`;

/** A whole number in words: `twee`, `vijfentwintig`, `twaalfhonderd`, `een miljoen tweehonderdduizend`. */
export const NUMBER_WORD = `(?:nul|(?!een(?![eë]n|-en-|\\smiljoen|\\smiljard|${SCALE}))${WORD}(?:(?:[eë]n|-en-|${APART}|${AND_A_FEW})?${WORD})*)`;

/**
 * Digits: `1.061`, `3,5`, `1500`, `16.500,50`; English thousands where nothing else can be meant (`1,250,000`,
 * `16,500.50`); no part of a longer number.
 */
export const DIGITS = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+(?:,\d+)?)`;

/** `2.5`: an English decimal, which without a unit behind it could be a section. */
export const POINT_DECIMAL = String.raw`\d+\.\d{1,2}(?!\d)`;

const MILLIONS = String.raw`(?:miljoen|mln\.?|mio|miljard|mld\.?|mrd\.?)`;
const HALF = String.raw`(?:\s(?:en\s)?(?:een\s)?hal(?:f|ve)(?!\p{L})|[eë]nhal(?:f|ve)|\s?½)`;

/** Any number: `120`, `2,5 mln.`, `350 duizend`, `achttien`, `anderhalf`, `drie en een half miljoen`. */
export const NUMBER = `(?:(?:${POINT_DECIMAL}(?=\\s?${MILLIONS})|${DIGITS})${HALF}?(?:\\s?${MILLIONS}|\\sduizend)?|(?:(?:(?:een\\s)?(?:half|kwart)|drie\\s?kwart)(?=\\smil)|${NUMBER_WORD}${HALF}?|anderhal(?:f|ve))(?:\\s${MILLIONS})?)`;

/** The letters that every number begins with: a look ahead that costs little where there is none. */
export const NUMBER_HEAD =
  '(?=\\d|[eé][eél]|tw|ti|ta|dr|der|du|vi[ej]|vee|ze[sv]|z[eé]v|ac|and|hon|hal|kwa|nul|n[eé]g|mil)';

const MILLION = 1e6;
const SCALES: readonly (readonly [scale: RegExp, factor: number])[] = [
  [/\s?(?:miljard|mld\.?|mrd\.?)$/u, 1000 * MILLION],
  [/\s?(?:miljoen|mln\.?|mio)$/u, MILLION],
  [/(?<=\d)\sduizend$/u, 1000],
];

/** Value of what `NUMBER` matches; NaN where the words make no number. */
export function parseNumber(text: string): number {
  const words = text.toLowerCase();
  const [scale, factor] = SCALES.find(([pattern]) => pattern.test(words)) ?? [null, 1];
  return factor * (scale === null ? withHalf(words) : howMany(words.replace(scale, '')));
}

/** The factor of a scale at the end of a number or sum: 1000000 for `2,5 mln. euro`; 1 without one. */
export function scaleOf(text: string): number {
  const number = text.toLowerCase().replace(/\seuro$/u, '');
  return SCALES.find(([scale]) => scale.test(number))?.[1] ?? 1;
}

const PARTS_OF_ONE: readonly (readonly [part: RegExp, value: number])[] = [
  [/^(?:een\s)?half$/u, 1 / 2],
  [/^(?:een\s)?kwart$/u, 1 / 4],
  [/^drie\s?kwart$/u, 3 / 4],
];

/** How many millions: none said is one, `een half`, `drie en een half`. */
function howMany(words: string): number {
  if (words === '') return 1;
  return PARTS_OF_ONE.find(([part]) => part.test(words))?.[1] ?? withHalf(words);
}

function withHalf(words: string): number {
  if (words.startsWith('anderhal')) return 1.5;
  const half = new RegExp(`${HALF}$`, 'u').exec(words);
  if (half === null) return parsePlain(words);
  return parsePlain(words.slice(0, half.index)) + 1 / 2;
}

function parsePlain(words: string): number {
  return /^\d/u.test(words) ? parseDigits(words) : parseNumberWord(words);
}

/** Points group thousands and the comma is decimal, unless they stand as English has them. */
function parseDigits(digits: string): number {
  const isEnglish = /,\d{3}(?:[,.]|$)/u.test(digits) && /,.*[,.]/u.test(digits);
  if (isEnglish || /^\d+\.\d{1,2}$/u.test(digits)) return Number(digits.replaceAll(',', ''));
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

/** Value of a whole number in words; NaN where it is none. */
export function parseNumberWord(word: string): number {
  return valueBelow(meantWord(word), 0);
}

/** The scales that a whole number is read by, from the largest down. */
const WHOLE_SCALES: readonly (readonly [scale: string, factor: number])[] = [
  ['miljard', 1000 * MILLION],
  ['miljoen', MILLION],
  ['duizend', 1000],
  ['honderd', 100],
];

/** `tweehonderdvijf`: so many of a scale and what is left, which holds no scale as large. */
function valueBelow(text: string, at: number): number {
  const [scale, factor] = WHOLE_SCALES[at] ?? ['', 1];
  if (scale === '') return belowHundred(text);
  const [count, rest] = splitAt(text, scale);
  if (count === null) return valueBelow(text, at + 1);
  return (
    factor * (count === '' ? 1 : valueBelow(count, at + 1)) + (rest === '' ? 0 : valueBelow(rest, at + 1))
  );
}

/** Without accents, white space and slips. */
function meantWord(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\s-]/gu, '');
  return SLIPS.reduce((text, [slip, meant]) => text.replace(slip, meant), plain);
}

function belowHundred(text: string): number {
  const plain = VALUES.get(text);
  if (plain !== undefined) return plain;
  const ten = TENS.find((word) => text.endsWith(`en${word}`));
  if (ten === undefined) return Number.NaN;
  const one = ONES.indexOf(text.slice(0, -`en${ten}`.length)) + 1;
  return one === 0 ? Number.NaN : one + (VALUES.get(ten) ?? Number.NaN);
}

/** What stands in front of a scale and behind it, without the `en` that joins it; null in front without the scale. */
function splitAt(text: string, scale: string): [string | null, string] {
  const at = text.indexOf(scale);
  return at < 0 ? [null, text] : [text.slice(0, at), text.slice(at + scale.length).replace(/^en/u, '')];
}
