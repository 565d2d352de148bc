import { gatherPassage } from '../core/passage.ts';
import type { Block, SourceText } from '../core/source-text.ts';
import { overlaps, type Span } from '../core/span.ts';
import { sentencesOf } from '../language/sentences.ts';
import { findDeclarations } from './find-declarations.ts';
import { findOrganisations } from './find-organisations.ts';
import { mergeParties } from './merge-parties.ts';
import type { Party } from './party.ts';
import type { Sighting } from './sighting.ts';

/** The parties of an agreement, from where it says who they are. */
export function findParties(source: SourceText): readonly Party[] {
  const { text } = source;
  const standsAlone = loneNames(text);
  const sightings = new Map<number, Sighting>();
  for (const { span, weight } of findDeclarations(source, standsAlone)) {
    for (const [place, block] of source.blocks.entries()) {
      if (!block.pieces.some((piece) => overlaps(piece, span)) || block.kind === 'contents') continue;
      for (const sighting of sightingsIn({ block, place, weight }, text, standsAlone)) {
        const known = sightings.get(sighting.start);
        if (known === undefined || known.weight < weight) sightings.set(sighting.start, sighting);
      }
    }
  }
  const inOrder = [...sightings.values()].toSorted((a, b) => a.start - b.start);
  const municipality = mostNamed(inOrder, text);
  return mergeParties(inOrder.filter(({ role, name }) => role !== 'gemeente' || isOf(name, municipality)));
}

/** A name can run over a line end, but not over the end of a paragraph or cell. */
function sightingsIn(
  { block, place, weight }: { block: Block; place: number; weight: number },
  text: string,
  standsAlone: (word: string) => boolean,
): readonly Sighting[] {
  const cells = block.table?.rows.flat() ?? [{ pieces: block.pieces }];
  return cells.flatMap(({ pieces }) => {
    const passage = gatherPassage(text, pieces);
    const denied = deniedRanges(passage.text);
    return findOrganisations(passage.text, standsAlone).flatMap((organisation): Sighting[] => {
      const spans = passage.toSource(organisation);
      const [first] = spans;
      const last = spans.at(-1);
      if (first === undefined || last === undefined) return [];
      const isDenied = denied.some((range) => overlaps(range, organisation));
      if (isDenied && organisation.role !== 'zorg' && organisation.role !== 'overig') return [];
      return [
        { ...organisation, start: first.start, end: last.end, weight: isDenied ? ONLY_NAMED : weight, place },
      ];
    });
  });
}

/** The weight of an organisation that is named without being a party. */
const ONLY_NAMED = 1;
const DENIAL =
  /(?<!\p{L})geen\s(?:contract)?(?:partij|ondertekenaar|deelnemer)|niet\s(?:mede\s)?ondertekend/iu;

/** Sentences that say of somebody that it is no party, with the one before where they only point back. */
function deniedRanges(text: string): readonly Span[] {
  if (!DENIAL.test(text)) return [];
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, at) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!DENIAL.test(words)) return [];
    const before = sentences[at - 1];
    return /^(?:zij|deze|die|dit|het)\s/iu.test(words) && before !== undefined
      ? [before, sentence]
      : [sentence];
  });
}

/**
 * Tells whether a text uses a word on its own: with a capital and no `en` or `&` in front, it is a name; in small
 * letters, a word of the language.
 */
function loneNames(text: string): (word: string) => boolean {
  const lone = new Set<string>(text.match(/(?<![\p{L}\d])\p{Ll}{4,}(?![\p{L}\d])/gu));
  for (const match of text.matchAll(/(?<before>(?:en|&)\s+)?(?<word>[\p{Lu}\d][\p{L}\d&.'’-]*)/gu)) {
    const { before, word = '' } = match.groups ?? {};
    if (before === undefined) lone.add(word.replace(/[.'’-]+$/u, ''));
  }
  return (word) => lone.has(word.replace(/[.'’-]+$/u, ''));
}

/** The municipality that the text names most often. */
function mostNamed(sightings: readonly Sighting[], text: string): string | null {
  const names = new Set(sightings.filter(({ role }) => role === 'gemeente').map(({ name }) => bare(name)));
  let best: string | null = null;
  let most = 0;
  for (const name of names) {
    const count = text.split(name).length;
    if (count > most) [best, most] = [name, count];
  }
  return best;
}

function bare(name: string): string {
  return name.replace(/^(?:de\s+)?gemeente\s+/iu, '');
}

function isOf(name: string, municipality: string | null): boolean {
  return municipality === null || bare(name) === municipality;
}
