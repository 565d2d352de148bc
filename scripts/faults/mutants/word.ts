import { unzipSync, zipSync } from 'fflate';
import { type Chance } from './chance.ts';
import { mutateMarkup } from './markup.ts';

type Parts = Record<string, Uint8Array>;

/** What can go wrong with the parts of a Word file. */
const CHANGES: readonly [
  (parts: Parts, chance: Chance) => void,
  ...((parts: Parts, chance: Chance) => void)[],
] = [
  changeMarkup,
  changeMarkup,
  changeMarkup,
  changeMarkup,
  (parts, chance) => {
    const name = chance.oneOf(Object.keys(parts));
    if (name !== undefined) Reflect.deleteProperty(parts, name);
  },
  (parts, chance) => {
    const [from, to] = [chance.oneOf(Object.keys(parts)), chance.oneOf(Object.keys(parts))];
    if (from !== undefined && to !== undefined) parts[to] = parts[from] ?? new Uint8Array();
  },
  (parts, chance) => {
    const name = chance.oneOf(Object.keys(parts));
    if (name !== undefined) parts[name.toUpperCase()] = parts[name] ?? new Uint8Array();
  },
];

/** A Word file with some elements of its parts changed, or parts that are gone, doubled or another. */
export function mutateWord(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts: Parts = { ...unzipSync(bytes) };
  const times = 1 + chance.below(3);
  for (let time = 0; time < times; time += 1) chance.oneOf(CHANGES)(parts, chance);
  const archive = zipSync(parts, { level: 1 });
  return chance.below(10) === 0 ? archive.subarray(0, chance.below(archive.length)) : archive;
}

function changeMarkup(parts: Parts, chance: Chance): void {
  const names = Object.keys(parts).filter((name) =>
    /^word\/(?:document|numbering|styles|footnotes)\.xml$/u.test(name),
  );
  const name = chance.oneOf(names);
  if (name === undefined) return;
  const text = new TextDecoder().decode(parts[name]);
  parts[name] = new TextEncoder().encode(mutateMarkup(text, chance));
}
