/** Prints numbers as Dutch writes them; written from the spelling rules, without the reader that is tested with it. */

const BELOW_TWENTY =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

/** `spaced` as the spelling has it (a space behind duizend, around miljoen), or everything apart at each scale. */
export type Spelling = 'spelled' | 'apart' | 'stressed' | 'plain-vowels';

/** A whole number below a thousand million, in words. */
export function inWords(value: number, spelling: Spelling): string {
  const words = spelled(value, spelling === 'apart');
  // Alone, `een` would be the article.
  if (spelling === 'stressed') return words.replaceAll(/(?<!\p{L})een(?!\sm)/gu, 'één');
  const clear = words.replace(/(?<!\p{L})een$/u, 'één');
  return spelling === 'plain-vowels' ? clear.replaceAll('ë', 'e') : clear;
}

function spelled(value: number, isApart: boolean): string {
  if (value >= 1e6) {
    const rest = value % 1e6;
    return `${spelled(Math.floor(value / 1e6), isApart)} miljoen${rest === 0 ? '' : ` ${spelled(rest, isApart)}`}`;
  }
  const gap = isApart ? ' ' : '';
  if (value >= 1000) {
    const [count, rest] = [Math.floor(value / 1000), value % 1000];
    const head = count === 1 ? 'duizend' : `${spelled(count, isApart)}${gap}duizend`;
    return rest === 0 ? head : `${head} ${spelled(rest, isApart)}`;
  }
  if (value >= 100) {
    const [count, rest] = [Math.floor(value / 100), value % 100];
    const head = count === 1 ? 'honderd' : `${BELOW_TWENTY[count] ?? ''}${gap}honderd`;
    return rest === 0 ? head : `${head}${rest === 1 ? '' : gap}${belowHundred(rest)}`;
  }
  return belowHundred(value);
}

function belowHundred(value: number): string {
  if (value < 20) return BELOW_TWENTY[value] ?? '';
  const ten = TENS[Math.floor(value / 10) - 2] ?? '';
  const one = BELOW_TWENTY[value % 10] ?? '';
  if (value % 10 === 0) return ten;
  return `${one}${one.endsWith('e') ? 'ë' : 'e'}n${ten}`;
}

/** Digits with the thousands grouped: `1.250.000,5` in Dutch, `1,250,000.5` in English. */
export function inDigits(value: number, language: 'nl-NL' | 'en-GB'): string {
  return new Intl.NumberFormat(language, { useGrouping: 'always', maximumFractionDigits: 2 }).format(value);
}
