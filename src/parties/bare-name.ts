import type { Span } from '../core/span.ts';
import { municipalityNamed } from '../registers/municipalities.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { ANY_GROUP_WORD } from './group-word.ts';
import { isHousingName, isTheme } from './housing-name.ts';
import { introducesLandlord } from './lets-homes.ts';
import type { NameUse } from './name-use.ts';
import { nameLength } from './proper-name.ts';

/** How often a name that says nothing of itself has to act, and to stand at all, to be that of a corporation. */
const FEWEST_ACTS = 2;
const FEWEST_TIMES = 3;
/** A name with the shape of a corporation's has to come back only. */
const FEWEST_OF_SHAPE = 2;

/** Where a member of a list of parties can begin, and what can stand behind it. */
const OPENS_MEMBER =
  /(?:^|[,;:·•|/–-]\s*|(?<![\p{L}\d])(?:en|tussen|door|van|met|alsmede|evenals|namens)\s|(?<![\p{L}\d])\d{1,2}[a-z]?[.)]?\s|(?<![\p{L}\d])[a-z][.)]\s)(?:de\s|het\s)?$/u;
const CLOSES_MEMBER =
  /^(?:$|\s?[,;:·•|()/–.-]|\s\p{Ll}|\s\d|\s(?=Hierna|Vertegenwoordig|Gevestigd)|hierna|ook\swel|verder)/u;

/**
 * Length of the name of a corporation that stands at `at` as a member of a list of parties, without a noun in front:
 * told by its shape, by what is said of it there, and by what the whole text lets it do. `known` are the organisations around it.
 */
export function listedNameLength(passage: string, at: number, known: readonly Span[], use: NameUse): number {
  const follows = known.some(({ end }) => end < at && passage.slice(end, at).trim() === '');
  if (!follows && !OPENS_MEMBER.test(passage.slice(Math.max(0, at - 40), at))) return 0;
  const length = nameLength(passage.slice(at, at + LONGEST_NAME), use.standsAlone);
  if (length === 0 || known.some(({ start, end }) => start < at + length && at < end)) return 0;
  const span = { start: at, end: at + length };
  if (!CLOSES_MEMBER.test(passage.slice(span.end))) return 0;
  const next = known.find(({ start }) => start >= span.end)?.start ?? passage.length;
  const signs = {
    isBesideOthers: isMember(passage, span, known),
    isIntroduced: introducesLandlord(passage.slice(span.end, Math.min(next, span.end + TOLD_REACH))),
  };
  return isCorporation(passage.slice(at, span.end), signs, use) ? length : 0;
}

/** What is told of a party stands within so many characters behind its name. */
const TOLD_REACH = 160;

/** What stands around a name. */
type Signs = { readonly isBesideOthers: boolean; readonly isIntroduced: boolean };

const LONGEST_NAME = 80;

/** Between members of a list stand signs, `en` and short names in brackets only. */
const GLUE =
  /^\s*(?:(?:[,;·•|/–-]|en(?!\p{L})|alsmede|\([^()]{1,40}\)|\d{1,2}[a-z]?[.)]|de(?!\p{L})|het(?!\p{L}))\s*)+$/u;

/** The list goes on from an organisation before it; or it is the first, and one follows. */
function isMember(passage: string, { start, end }: Span, known: readonly Span[]): boolean {
  const before = known.findLast((other) => other.end <= start);
  if (before !== undefined) return GLUE.test(passage.slice(before.end, start));
  const next = known.find((other) => other.start >= end);
  return start === 0 && next !== undefined && GLUE.test(passage.slice(end, next.start));
}

function isCorporation(name: string, signs: Signs, use: NameUse): boolean {
  if (use.times(`gemeente ${name}`) + use.times(`Gemeente ${name}`) > 0) return false;
  if (ANY_GROUP_WORD.test(name) || municipalityNamed(name) !== null || use.isWord(name)) return false;
  if (/^(?:\p{Lu}\.|[\p{Lu}\d]{1,2}$)/u.test(name)) return false;
  if (isTheme(name)) return false;
  if (isHousingName(name) || signs.isIntroduced) return use.times(name) >= FEWEST_OF_SHAPE;
  const isKnown =
    use.timesActing(name) >= FEWEST_ACTS || abbreviationsOf(name, use).length > 0 || isShortened(name, use);
  return signs.isBesideOthers && isKnown && use.times(name) >= FEWEST_TIMES;
}

/** `Thuis aan de Vliet (Thuis)`: the brackets repeat how the name begins. */
function isShortened(name: string, use: NameUse): boolean {
  return use.behind(name).some((behind) => {
    const short = /^\s\((?<short>\p{Lu}[\p{L}\d -]{2,20})\)/u.exec(behind)?.groups?.['short'];
    return short !== undefined && name.startsWith(`${short} `);
  });
}
