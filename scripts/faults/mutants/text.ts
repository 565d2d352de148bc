import { type Chance } from './chance.ts';

/** Signs that texts hold by accident: controls, marks of direction, halves of pairs, marks without letters. */
const ODD_SIGNS = [
  ...[
    '\0',
    '\u0007',
    '\u001b[31m',
    '\f',
    '\v',
    '\r',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u00ad',
    '\u200b',
    '\u200f',
  ],
  ...['\u202e', '\ud800', '\udc00', '\u0301'.repeat(50), '😀', '\ue000', '\ufffd', 'ﬁ', 'Ĳ', '½', '①', '²'],
] as const;
/** Beginnings of what the readers look for, without their ends. */
const BEGINNINGS = [
  ...[
    '1. ',
    '- ',
    '* ',
    '# ',
    '| ',
    '|---|',
    '> ',
    '```',
    '[^1]: ',
    '(hierna: "',
    '“',
    '§ ',
    'A.1.b ',
    'XIV. ',
    '○ ',
  ],
  ...[
    'Afspraak 3',
    'Artikel ',
    'Bijlage ',
    'Inhoudsopgave',
    'Partijen:',
    'uiterlijk ',
    'vóór 1 ',
    'Q4 ',
    'week 53 ',
  ],
  ...[
    '31-02-2026',
    '€ 1.000.000.000.000',
    '99%',
    'minimaal ',
    'tot en met ',
    '\t\t\t',
    '    ',
    '.......... 7',
    '<table><tr>',
  ],
] as const;

const LONGEST_RUN = 400;
const FEWEST_LINES = 5;
const MOST_LINES = 70;
const MOST_CHANGES = 12;

type Change = (lines: string[], chance: Chance) => void;

const CHANGES: readonly [Change, ...Change[]] = [
  (lines, chance) => void lines.splice(chance.below(lines.length), 1),
  (lines, chance) => void lines.splice(chance.below(lines.length), 0, chance.oneOf(lines) ?? ''),
  (lines, chance) => insert(lines, chance, chance.oneOf(ODD_SIGNS)),
  (lines, chance) => insert(lines, chance, chance.oneOf(BEGINNINGS)),
  (lines, chance) => insert(lines, chance, chance.oneOf(BEGINNINGS).repeat(1 + chance.below(LONGEST_RUN))),
  (lines, chance) =>
    void lines.splice(chance.below(lines.length), 0, chance.oneOf(BEGINNINGS) + (chance.oneOf(lines) ?? '')),
  (lines, chance) => {
    const at = chance.below(lines.length);
    lines[at] = [...(lines[at] ?? '')].toReversed().join('');
  },
  (lines, chance) => {
    const at = chance.below(lines.length);
    lines[at] = (lines[at] ?? '').replace(/\d+/u, () => '9'.repeat(1 + chance.below(40)));
  },
  (lines, chance) => {
    const at = chance.below(lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
  },
  (lines, chance) => {
    const at = chance.below(lines.length);
    lines[at] = (lines[at] ?? '').toUpperCase();
  },
];

function insert(lines: string[], chance: Chance, words: string): void {
  const at = chance.below(lines.length);
  const line = lines[at] ?? '';
  const place = chance.below(line.length + 1);
  lines[at] = line.slice(0, place) + words + line.slice(place);
}

/** Lines of several agreements in other order, with signs and beginnings that no agreement holds. */
export function fuzzedText(texts: readonly (readonly string[])[], chance: Chance): Uint8Array {
  const lines: string[] = [];
  for (let part = 0; part < 1 + chance.below(4); part += 1) {
    const source = chance.oneOf(texts) ?? [];
    const start = chance.below(2) === 0 ? 0 : chance.below(source.length);
    lines.push(...source.slice(start, start + FEWEST_LINES + chance.below(MOST_LINES)));
  }
  const times = chance.below(MOST_CHANGES);
  for (let time = 0; time < times; time += 1) chance.oneOf(CHANGES)(lines, chance);
  const bytes = Buffer.from(
    lines.join(chance.oneOf(['\n', '\n', '\n', '\r\n', '\n\n', '\r'])),
    chance.oneOf(['utf8', 'utf8', 'utf8', 'latin1', 'utf16le']),
  );
  if (chance.below(8) === 0 && bytes.length > 0) bytes[chance.below(bytes.length)] = chance.below(256);
  return bytes;
}
