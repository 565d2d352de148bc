import type { Element } from 'xast';
import { childrenOf, find, isOn, parsePart, valueOf } from './xml.ts';

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** It begins anew behind a number of the levels above this one; 0 where it goes on through all of them. */
  readonly restart: number;
  /** It shows the numbers above it in figures, whatever their own format. */
  readonly isLegal: boolean;
  /** The paragraph style whose paragraphs are of this level. */
  readonly style: string | null;
};

/** A list of the document: which definition it follows, and where it begins otherwise. */
type List = {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

/** Lists have nine levels. */
const LEVELS = 9;

/**
 * Counts the numbers of lists as Word shows them: every paragraph of a list moves its level on and begins the levels
 * below anew; lists of one definition go on from each other unless they say where they begin.
 */
export class ListNumbers {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(xml: string | undefined) {
    const numbering = find(parsePart(xml), 'w:numbering');
    const definitions = new Map(
      childrenOf(numbering, 'w:abstractNum').map((element) => [
        element.attributes['w:abstractNumId'] ?? '',
        new Map(childrenOf(element, 'w:lvl').map(readLevel)),
      ]),
    );
    this.#lists = new Map(
      childrenOf(numbering, 'w:num').map((element): [string, List] => {
        const definition = valueOf(find(element, 'w:abstractNumId')) ?? '';
        const overrides = childrenOf(element, 'w:lvlOverride');
        const own = overrides.flatMap((override) => childrenOf(override, 'w:lvl').map(readLevel));
        const starts = overrides.flatMap((override): [number, number][] => {
          const start = valueOf(find(override, 'w:startOverride'));
          return start === null ? [] : [[wholeOr(override.attributes['w:ilvl'], 0), wholeOr(start, 1)]];
        });
        const levels = new Map([...(definitions.get(definition) ?? []), ...own]);
        return [element.attributes['w:numId'] ?? '', { definition, levels, starts: new Map(starts) }];
      }),
    );
  }

  /** The number or bullet of the next paragraph of a list; null where it shows none. */
  next(list: string, level: number): string | null {
    const found = this.#lists.get(list);
    const own = found?.levels.get(level);
    if (found === undefined || own === undefined || level < 0 || level >= LEVELS) return null;
    const counts = this.#countsOf(list, found);
    for (let above = 0; above < level; above += 1) counts[above] ??= found.levels.get(above)?.start ?? 1;
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < counts.length; below += 1)
      if (level < (found.levels.get(below)?.restart ?? below)) counts[below] = undefined;
    if (own.format === 'none') return null;
    if (own.format === 'bullet') return '•';
    const shown = own.text.replace(/%(?<place>[1-9])/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const format = own.isLegal ? 'decimal' : (found.levels.get(at)?.format ?? 'decimal');
      return formatNumber(counts[at] ?? found.levels.get(at)?.start ?? 1, format);
    });
    return shown.trim() === '' ? null : shown.trim();
  }

  /** The level of a list that belongs to a paragraph style; null where none does. */
  levelOfStyle(list: string, style: string): number | null {
    const levels = [...(this.#lists.get(list)?.levels ?? [])];
    return levels.find(([, level]) => level.style === style)?.[0] ?? null;
  }

  #countsOf(list: string, { definition, starts }: List): (number | undefined)[] {
    const counts = this.#counts.get(definition) ?? [];
    this.#counts.set(definition, counts);
    if (!this.#begun.has(list)) {
      this.#begun.add(list);
      for (const [level, start] of starts) {
        counts[level] = start - 1;
        counts.length = Math.min(counts.length, level + 1);
      }
    }
    return counts;
  }
}

function readLevel(element: Element): [number, Level] {
  const place = wholeOr(element.attributes['w:ilvl'], 0);
  return [
    place,
    {
      start: wholeOr(valueOf(find(element, 'w:start')), 1),
      format: valueOf(find(element, 'w:numFmt')) ?? 'decimal',
      text: valueOf(find(element, 'w:lvlText')) ?? '',
      restart: wholeOr(valueOf(find(element, 'w:lvlRestart')), place),
      isLegal: isOn(find(element, 'w:isLgl')),
      style: valueOf(find(element, 'w:pStyle')),
    },
  ];
}

/** A whole number as a file writes it; another one where it writes none. */
function wholeOr(value: string | null | undefined, otherwise: number): number {
  const number = Number(value ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : otherwise;
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const ALPHABET = 26;
/** Roman numbers and letters count from 1; these numerals go no further. */
const LAST_ROMAN = 3999;

/** A number as its format shows it: `3`, `c`, `iii`, `03`; in figures where the format has no sign for it. */
export function formatNumber(value: number, format: string): string {
  if (value < 1) return String(value);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCodePoint(97 + ((value - 1) % ALPHABET));
    const letters = letter.repeat(Math.min(5, Math.ceil(value / ALPHABET)));
    return format === 'upperLetter' ? letters.toUpperCase() : letters;
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    if (value > LAST_ROMAN) return String(value);
    const roman = romanOf(value);
    return format === 'upperRoman' ? roman.toUpperCase() : roman;
  }
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

function romanOf(value: number): string {
  let [left, roman] = [value, ''];
  for (const [worth, letters] of ROMANS) {
    while (left >= worth) {
      roman += letters;
      left -= worth;
    }
  }
  return roman;
}
