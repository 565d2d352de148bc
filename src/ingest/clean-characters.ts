/**
 * One way of writing each character: composed accents (NFC), `\n` as line end, plain spaces and hyphens, real bullets
 * and letters for ligatures and private-use signs. Form feeds stay: they tell where a page begins.
 */
export function cleanCharacters(text: string): string {
  if (/^[\n\x20-\x7e]*$/u.test(text)) return text;
  return text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/\u00ad?[\u2010\u2011]|\u00ad(?=\n)/gu, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\uf0b7\uf0a7\uf0d8\uf0fc\u0081\u0095\u25cf\u25aa\u25a0\u2023\u2219]/gu, '•')
    .replace(/[\ufb00-\ufb06\ue000-\uf8ff]/gu, (sign) => LETTERS[sign] ?? '')
    .normalize('NFC');
}

/** Ligatures that Unicode knows; NFC leaves them as they are. Other private-use signs are dropped. */
const LETTERS: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
