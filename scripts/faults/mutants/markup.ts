import { type Chance, oddNumber, replaceOne } from './chance.ts';

const ELEMENT = /<(?<name>[\w:]+)(?:\s[^<>]*)?>[^<]*<\/\k<name>>/gu;
const OPENING = /<[\w:]+(?:\s[^<>]*)?(?<!\/)>/gu;
const CLOSING = /<\/[\w:]+>/gu;
const ATTRIBUTE = /\s[\w:-]+="[^"<>]*"/gu;
const NUMBER = /(?<==")\d+(?=")/gu;

/** So often an element is nested in itself, or repeated. */
const MANY = 60;

type Change = (text: string, chance: Chance) => string;

/** What can go wrong with elements and attributes. */
const CHANGES: readonly [Change, ...Change[]] = [
  (text, chance) => replaceOne(text, CLOSING, chance, () => ''),
  (text, chance) => replaceOne(text, OPENING, chance, () => ''),
  (text, chance) => replaceOne(text, OPENING, chance, (tag) => tag.repeat(MANY)),
  (text, chance) => replaceOne(text, CLOSING, chance, (tag) => tag.repeat(MANY)),
  (text, chance) => replaceOne(text, ELEMENT, chance, (element) => element.repeat(MANY)),
  (text, chance) => replaceOne(text, ELEMENT, chance, () => ''),
  (text, chance) => replaceOne(text, NUMBER, chance, () => oddNumber(chance)),
  (text, chance) => replaceOne(text, NUMBER, chance, () => oddNumber(chance)),
  (text, chance) => replaceOne(text, ATTRIBUTE, chance, () => ''),
  (text, chance) =>
    replaceOne(text, ATTRIBUTE, chance, (attribute) =>
      attribute.replace(/="[^"]*"/u, `="${oddNumber(chance)}"`),
    ),
  (text, chance) => replaceOne(text, ATTRIBUTE, chance, (attribute) => attribute.replaceAll('"', '')),
  (text, chance) =>
    replaceOne(text, OPENING, chance, (tag) =>
      replaceOne(text, OPENING, chance, () => tag).slice(0, tag.length),
    ),
  (text, chance) => swapped(text, ELEMENT, chance),
  (text, chance) => replaceOne(text, />[^<>]{3,}</gu, chance, () => '>&#0;&nbsp;&#xD800;&unknown;&amp;amp;<'),
  (text, chance) => text.slice(0, chance.below(text.length)),
];

/** Marked-up text with some of its elements and attributes changed. */
export function mutateMarkup(text: string, chance: Chance, times = 1 + chance.below(5)): string {
  let changed = text;
  for (let time = 0; time < times; time += 1) changed = chance.oneOf(CHANGES)(changed, chance);
  return changed;
}

function swapped(text: string, pattern: RegExp, chance: Chance): string {
  const all = [...text.matchAll(pattern)];
  const [first, second] = [chance.oneOf(all), chance.oneOf(all)].toSorted(
    (a, b) => (a?.index ?? 0) - (b?.index ?? 0),
  );
  if (first === undefined || second === undefined || first.index + first[0].length > second.index)
    return text;
  const between = text.slice(first.index + first[0].length, second.index);
  return `${text.slice(0, first.index)}${second[0]}${between}${first[0]}${text.slice(second.index + second[0].length)}`;
}
