import { TOGETHER } from '../../language/party-words.ts';
import { anyOf } from '../../language/word-edges.ts';
import type { PartyFinder } from '../../language/commitment/judge-commitment.ts';
import type { Span } from '../../core/span.ts';
import { isFieldLine } from './field-line.ts';
import { endsSentence, type Reading } from './reading.ts';

const LONGEST_HEAD = 70;
/** The same head over several lists sorts them by party; once, it is a chapter. */
const FEWEST_REPEATS = 2;
/** Words that only say that a party does what follows. */
const SAYS_WHO =
  /^(?:wat|dit|dat|hoe|doet|doen|gaat|gaan|kan|kunnen|draagt|dragen|levert|leveren|spreekt|spreken|zegt|zeggen|pakt|pakken|zet|zetten|in|op|aan|bij|af|toe|de|het|een|van|voor|door|met|en|der|onze|hun|haar|alle|beide|inzet|inspanning|inspanningen|bijdrage|afspraak|afspraken|acties?|rol|taken|taak|beloften?|toezegging(?:en)?|verantwoordelijk(?:heid)?|er|nu|ook|onder|andere|is|zijn|aanzet|zet)$/iu;
/** `Wat doet de gemeente in 2027?` */
const YEARS = /^20\d\d$/u;
const TOGETHER_WORD = new RegExp(`(?<![\\p{L}])${anyOf([...TOGETHER])}(?![\\p{L}])`, 'giu');

/**
 * Where the party stands in a head that gives what follows to it: `Gemeente`, `Wat doet Woonbaken?`, `Inzet van de
 * corporaties`. Null where the words say more than who acts.
 */
export function partyOfHead(text: string, findParties: PartyFinder): Span | null {
  if (text.length > LONGEST_HEAD || /[.;:]$/u.test(text)) return null;
  const parties: readonly Span[] = findParties(text);
  const together = [...text.matchAll(TOGETHER_WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const found = parties.length > 0 ? parties : together;
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const rest = [...parties, ...together].reduceRight(
    (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
    text,
  );
  const others = rest.match(/[\p{L}\d]+/gu) ?? [];
  return others.every((word) => SAYS_WHO.test(word) || YEARS.test(word))
    ? { start: first.start, end: last.end }
    : null;
}

/** The readings that sort what follows by party, all through the document: heads of parties that come back. */
export function findPartyHeads(
  readings: readonly Reading[],
  findParties: PartyFinder,
): ReadonlyMap<number, Span> {
  const heads = readings.flatMap(({ block, text, label }, index) => {
    const stands = block.kind === 'heading' || (block.kind === 'paragraph' && block.row === null);
    const isHead = stands && label === null && !closesText(index, readings);
    const span = isHead ? partyOfHead(text, findParties) : null;
    return span === null ? [] : [{ index, span, key: text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ') }];
  });
  const repeats = Map.groupBy(heads, ({ key }) => key);
  const sorting = [...repeats.values()].filter((same) => same.length >= FEWEST_REPEATS);
  // Where heads come back, the one that does not is of the same kind.
  const all = sorting.length >= FEWEST_REPEATS ? heads : sorting.flat();
  return new Map(all.map(({ index, span }) => [index, span]));
}

/** `Verantwoordelijk: gemeente` behind a sentence, and not over a list, says who does what stands above it. */
function closesText(index: number, readings: readonly Reading[]): boolean {
  const [before, reading, next] = [readings[index - 1], readings[index], readings[index + 1]];
  if (reading === undefined || !isFieldLine(reading) || next?.block.kind === 'item') return false;
  return before !== undefined && before.block.kind !== 'heading' && endsSentence(before.text);
}
