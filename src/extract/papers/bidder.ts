import slugify from '@sindresorhus/slugify';
import { literalPattern } from '../../core/literal-pattern.ts';
import { quoteOf } from '../../core/span.ts';
import type { SourceText } from '../../core/source-text.ts';
import { closesLetter } from '../../language/letter-words.ts';
import { buildPartyLexicon } from '../../parties/party-lexicon.ts';
import type { Concluded } from '../../parties/find-concluded.ts';
import type { Party } from '../../parties/party.ts';
import { corporationAt } from '../../registers/corporations.ts';

/** The party that makes a bid: the corporation that its title names, else the only one; null where none can be told. */
export function bidderOf(parties: readonly Party[], title: string | null): Party | null {
  const corporations = parties.filter(({ role }) => role === 'corporatie');
  const named = corporations.filter(({ name, aliases }) =>
    [name, ...aliases].some((form) => title?.includes(form) === true),
  );
  const [first, ...more] = named.length > 0 ? named : corporations;
  return first !== undefined && more.length === 0 ? first : null;
}

/** A name: words with capitals, and small ones between them. */
const NAME = String.raw`(?:[Dd]e\s|[Hh]et\s)?\p{Lu}[\p{L}\d&’'-]*(?:\s(?:(?:en|van|de|der|voor)\s)?\p{Lu}[\p{L}\d&’'-]*){0,4}`;
const ALONE = new RegExp(`^${NAME}$`, 'u');
/** Who lets homes: `Havenhuis verhuurt hier 2.200 woningen`. */
const LETS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<name>${NAME})\s(?:verhuurt|bezit|biedt|heeft)\s`,
  'gu',
);
const OTHERS = /gemeente|huurder|bewoner|raad(?!\p{L})|college|burgemeester|wij|ons|bod/iu;
/** The name stands on the paper at least so often. */
const FEWEST_TIMES = 2;
/** The blocks at the head of a paper in which its writer stands. */
const HEAD = 3;

/** A bid declares no parties: who makes it stands at its head or its end, or where it tells whose homes they are. */
export function withBidder(concluded: Concluded, title: string | null, source: SourceText): Concluded {
  if (bidderOf(concluded.parties, title) !== null) return concluded;
  const times = (name: string): number =>
    [...source.text.matchAll(new RegExp(String.raw`(?<!\p{L})${literalPattern(name)}(?!\p{L})`, 'gu'))]
      .length;
  const [name] = namesOfWriter(source)
    .filter((words) => !OTHERS.test(words) && times(words) >= FEWEST_TIMES)
    .toSorted((a, b) => Number(corporationAt(b) !== null) - Number(corporationAt(a) !== null));
  if (name === undefined) return concluded;
  const start = source.text.indexOf(name);
  const spans = [{ start, end: start + name.length }];
  const bidder: Party = {
    ...{ id: slugify(name), name, role: 'corporatie', aliases: [], represents: null, signing: false, spans },
  };
  const parties = [...concluded.parties.filter(({ id }) => id !== bidder.id), bidder];
  return { ...concluded, parties, lexicon: buildPartyLexicon(parties) };
}

function namesOfWriter({ blocks, text }: SourceText): readonly string[] {
  const lines = blocks.map(({ pieces }) => quoteOf(text, pieces));
  const closing = lines.findLastIndex((line) => /^met (?:vriendelijke )?groet/iu.test(line));
  const signed = closing < 0 ? [] : lines.slice(closing + 1).filter((line) => !closesLetter(line));
  return [
    ...[...text.replace(/\s+/gu, ' ').matchAll(LETS)].flatMap(({ groups }) => groups?.['name'] ?? []),
    ...[...signed.slice(0, 1), ...lines.slice(0, HEAD)].filter((line) => ALONE.test(line)),
  ];
}
