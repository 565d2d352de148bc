import { readRegister, splitAliases } from './read-register.ts';

/** A housing corporation as the register knows it. */
type Corporation = { readonly name: string; readonly lnummer: string | null };

type Register = {
  readonly byName: ReadonlyMap<string, Corporation>;
  /** Names as the register writes them. */
  readonly spellings: ReadonlySet<string>;
  /** What names begin with, folded: most words begin none. */
  readonly firstWords: ReadonlySet<string>;
  readonly longest: number;
};

/** A corporation's name in a text. */
export type CorporationName = {
  readonly corporation: Corporation;
  readonly length: number;
  /** Written with the capitals of the register: `Goed Wonen`, not `goed wonen` or `Goed wonen`. */
  readonly isExact: boolean;
};

let register: Register | null = null;

function load(): Register {
  if (register !== null) return register;
  const byName = new Map<string, Corporation>();
  const spellings = new Set<string>();
  for (const row of readRegister('corporaties.csv')) {
    const { name = '', lnummer = '' } = row;
    const corporation = { name, lnummer: lnummer === '' ? null : lnummer };
    for (const spelling of [name, ...splitAliases(row['aliases'])]) {
      spellings.add(spelling.replace(/\s&\s/gu, ' en '));
      if (!byName.has(fold(spelling))) byName.set(fold(spelling), corporation);
    }
  }
  const names = [...byName.keys()];
  const firstWords = new Set(names.map((name) => name.split(' ')[0] ?? ''));
  const longest = Math.max(...names.map((name) => name.split(' ').length));
  register = { byName, spellings, firstWords, longest };
  return register;
}

function fold(name: string): string {
  if (/^[\w ]*$/u.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’“”"'`]/gu, '')
    .replace(/\s&\s/gu, ' en ')
    .toLowerCase();
}

function withoutPoints(name: string): string {
  return name.replace(/[.,'’/-]+$/u, '');
}

/** The corporation whose name stands at the start of a text, and how long the name is; null where none does. */
export function corporationAt(text: string): CorporationName | null {
  const { byName, spellings, firstWords, longest } = load();
  const first = /^[\p{L}\d][\p{L}\d&.'’/-]*/u.exec(text)?.[0] ?? '';
  if (!firstWords.has(fold(first)) && !firstWords.has(fold(withoutPoints(first)))) return null;
  // Names begin with a capital or digit; a few are written small throughout (`huis7`).
  const match = /^[\p{L}\d][\p{L}\d&.'’/-]*(?:[ \n][\p{L}\d&.'’/-]+){0,5}/u.exec(text);
  const words = match?.[0].split(/[ \n]/u) ?? [];
  for (let count = Math.min(words.length, longest); count > 0; count -= 1) {
    const name = withoutPoints(words.slice(0, count).join(' '));
    const corporation = byName.get(fold(name));
    const written = /\p{Lu}/u.test(name) || /\d/u.test(name);
    if (corporation === undefined || !written) continue;
    return { corporation, length: name.length, isExact: spellings.has(name.replace(/\s&\s/gu, ' en ')) };
  }
  return null;
}
