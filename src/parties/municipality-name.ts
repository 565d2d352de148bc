import { municipalityAt } from '../registers/municipalities.ts';
import type { NameUse } from './name-use.ts';
import { nameLength } from './proper-name.ts';

/** `gemeente ` and the ways in which letters and signatures say it; the name stands behind. */
const INTRODUCTION =
  /^(?:(?:de\s+)?[Gg]emeente[ \n]+|(?:(?:het\s+)?college\s+van\s+)?burgemeester\s+en\s+wethouders\s+van\s+(?:de\s+gemeente\s+)?)(?=[\p{Lu}'’])/u;
/** `Gemeente BergenAdres 1`: a line end that a web page lost. */
const GLUED = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})|$/u;
/** A town that the register does not know is named often; once, `gemeente` may stand before anything. */
const FEWEST_TIMES = 2;
/** Or it is introduced once, and goes by its name alone from there on. */
const FEWEST_ALONE = 4;

/** Length of the municipality that a text begins with, noun and name; 0 where it begins with none. */
export function municipalityLength(text: string, use: NameUse): number {
  const introduction = INTRODUCTION.exec(text)?.[0];
  if (introduction === undefined) return 0;
  const behind = text.slice(introduction.length);
  const known = municipalityAt(behind) ?? municipalityAt(behind.slice(0, behind.search(GLUED)));
  if (known !== null) return introduction.length + known.length + restOfName(behind, known.length, use);
  const length = unregistered(behind, use);
  return length === 0 ? 0 : introduction.length + length;
}

/** ` aan Zee` behind a name of the register, where the town goes by both together: then it is another one. */
function restOfName(behind: string, known: number, use: NameUse): number {
  const rest = REST.exec(behind.slice(known))?.[0];
  if (rest === undefined) return 0;
  const [whole, part] = [use.times(behind.slice(0, known + rest.length)), use.times(behind.slice(0, known))];
  return whole >= FEWEST_TIMES && whole > part * MOSTLY ? rest.length : 0;
}

const REST = /^\s(?:aan|bij|op|onder)\s(?:(?:de|den|het)\s)?\p{Lu}\p{Ll}+(?![\p{L}-])/u;
/** As a share of all the times that the name of the register stands. */
const MOSTLY = 0.5;

/** The longest name behind `gemeente` that comes back behind it. */
function unregistered(behind: string, use: NameUse): number {
  const longest = behind.slice(0, nameLength(behind, use.standsAlone));
  const known = municipalityAt(longest);
  if (known !== null) return known.length;
  const words = [...longest.matchAll(/(?:[ \n]|$)/gu)].map(({ index }) => index).toReversed();
  const named = words.find((end) => {
    const name = behind.slice(0, end);
    const times = use.times(`gemeente ${name}`) + use.times(`Gemeente ${name}`);
    const isNamed = times >= FEWEST_TIMES || (times > 0 && use.times(name) >= FEWEST_ALONE);
    return /^\p{Lu}/u.test(name) && !/\s\p{Ll}+$/u.test(name) && isNamed && !use.isWord(name);
  });
  return named ?? 0;
}

/** The name of a municipality without the words that introduce it. */
export function municipalityName(printed: string): string {
  return printed.replace(
    /^(?:(?:de\s+)?gemeente\s+|(?:(?:het\s+)?college\s+van\s+)?burgemeester\s+en\s+wethouders\s+van\s+(?:de\s+gemeente\s+)?)/iu,
    '',
  );
}
