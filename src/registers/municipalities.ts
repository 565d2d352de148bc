import { readRegister, splitAliases } from './read-register.ts';

/** A municipality by its CBS name and code. */
export type Municipality = {
  readonly name: string;
  /** CBS code: `GM` and four digits. */
  readonly code: string;
  /** First day on which it no longer existed; null while it does. */
  readonly until: string | null;
};

type Register = { readonly byName: ReadonlyMap<string, Municipality>; readonly longest: number };

let register: Register | null = null;

function load(): Register {
  if (register !== null) return register;
  const byName = new Map<string, Municipality>();
  for (const row of readRegister('gemeenten.csv')) {
    const { name = '', code = '', until = '' } = row;
    const municipality = { name, code, until: until === '' ? null : until };
    for (const spelling of [name, name.replace(/\s\([^)]*\)$/u, ''), ...splitAliases(row['aliases'])]) {
      const key = fold(spelling);
      const known = byName.get(key);
      // Of two with one name, the one that exists now.
      if (known === undefined || known.until !== null) byName.set(key, municipality);
    }
  }
  const longest = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));
  register = { byName, longest };
  return register;
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’`]/gu, "'").toLowerCase();
}

/** The municipality that goes by just this name; null where none does, or where only the name's beginning is one. */
export function municipalityNamed(name: string): Municipality | null {
  const found = municipalityAt(name);
  return found !== null && found.length === name.length ? found.municipality : null;
}

/** The municipality whose name stands at the start of a text, and how long the name is; null where none does. */
export function municipalityAt(text: string): { municipality: Municipality; length: number } | null {
  const { byName, longest } = load();
  const words =
    /^(?:['’]s-|\p{Lu})[\p{L}'’.-]*(?:[ \n][\p{L}'’.-]+){0,4}/u.exec(text)?.[0].split(/[ \n]/u) ?? [];
  for (let count = Math.min(words.length, longest); count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ').replace(/[.,]$/u, '');
    const municipality = byName.get(fold(name));
    if (municipality !== undefined) return { municipality, length: name.length };
  }
  return null;
}
