/** How an afspraak stands: on course, needs attention, behind, done; in letters also new for the coming year. */
export type Status = 'groen' | 'geel' | 'rood' | 'behaald' | 'nieuw';

const WORDS: readonly (readonly [Status, RegExp])[] = [
  ['rood', /^(?:rood|loopt achter|achter op schema|vertraagd|niet gehaald|niet behaald)/iu],
  ['geel', /^(?:geel|oranje|vereist (?:actie|aandacht)|aandacht)/iu],
  ['behaald', /^(?:behaald|afgerond|gereed|gedaan|voltooid|uitgevoerd)/iu],
  ['groen', /^(?:groen|op schema|loopt(?! achter)|in uitvoering|op koers)/iu],
];

/** The status that a cell begins with, where it stands there as a word of its own. */
export function statusOfWords(words: string): Status | null {
  const opening = /^(?<word>\p{L}+(?:\s\p{L}+){0,2})(?:\s?[.:;–-]|$)/u.exec(words)?.groups?.['word'] ?? '';
  return WORDS.find(([, pattern]) => pattern.test(opening))?.[0] ?? null;
}

/** A colour is grey when its parts differ by less than this. */
const GREY = 48;

/** The status that a colour stands for in a traffic light; null for white, grey and others. */
export function statusOfColour(colour: string | null): Status | null {
  const parts = /^#(?<red>[\da-f]{2})(?<green>[\da-f]{2})(?<blue>[\da-f]{2})$/iu.exec(colour ?? '')?.groups;
  if (parts === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [parts['red'], parts['green'], parts['blue']].map((part) =>
    Number.parseInt(part ?? '0', 16),
  );
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < GREY) return null;
  if (red > green * NEARLY && blue < green + GREY) return green > red * YELLOW ? 'geel' : 'rood';
  return green > red && green > blue ? 'groen' : null;
}

/** Pure yellow has as much green as red. */
const NEARLY = 0.95;
/** Yellow and orange have at least this share of green in their red. */
const YELLOW = 0.55;
