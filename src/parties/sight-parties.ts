import { gatherPassage } from '../core/passage.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { Block, Cell, SourceText } from '../core/source-text.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { Declaration } from './find-declarations.ts';
import { findOrganisations } from './find-organisations.ts';
import { isHousingName } from './housing-name.ts';
import type { NameUse } from './name-use.ts';
import { organisationAt } from './organisation-at.ts';
import { nameLength } from './proper-name.ts';
import type { Sighting } from './sighting.ts';

/** Every organisation that stands where parties are told, in the order of the text, as sure as the surest place says. */
export function sightParties(
  source: SourceText,
  declarations: readonly Declaration[],
  use: NameUse,
): readonly Sighting[] {
  const sightings = new Map<number, Sighting>();
  for (const { span, weight } of declarations) {
    for (const [place, block] of source.blocks.entries()) {
      if (!block.pieces.some((piece) => overlaps(piece, span)) || block.kind === 'contents') continue;
      for (const sighting of sightingsIn({ block, place, weight }, source, use)) {
        const known = sightings.get(sighting.start);
        if (known === undefined || known.weight < weight) sightings.set(sighting.start, sighting);
      }
    }
  }
  return [...sightings.values()].toSorted((a, b) => a.start - b.start);
}

/** A name can run over a line end, but not over the end of a paragraph or cell. */
function sightingsIn(
  { block, place, weight }: { block: Block; place: number; weight: number },
  { text, blocks }: SourceText,
  use: NameUse,
): readonly Sighting[] {
  return passagesOf(block, blocks[place + 1], text).flatMap(({ pieces, behind }) => {
    const following = introducesParty(behind, use) ? '' : behind;
    const passage = gatherPassage(text, pieces);
    const denied = deniedRanges(passage.text);
    return findOrganisations(passage.text, use, following).flatMap((organisation): Sighting[] => {
      const spans = passage.toSource(organisation);
      const [first] = spans;
      const last = spans.at(-1);
      if (first === undefined || last === undefined) return [];
      const isDenied = denied.some((range) => overlaps(range, organisation));
      if (isDenied && organisation.role !== 'zorg' && organisation.role !== 'overig') return [];
      const before = passage.text.slice(Math.max(0, organisation.start - PLACE_REACH), organisation.start);
      return [
        {
          ...organisation,
          ...{ start: first.start, end: last.end, place },
          weight: isDenied ? ONLY_NAMED : weight,
          isPlace: IN_PLACE.test(before),
        },
      ];
    });
  });
}

type Told = { readonly pieces: readonly Span[]; readonly behind: string };

/** The text of a block, or that of each cell, with what stands under or beside it. */
function passagesOf({ table, pieces }: Block, under: Block | undefined, text: string): readonly Told[] {
  const told = (next: Block | Cell | undefined): string =>
    next === undefined ? '' : gatherPassage(text, next.pieces).text;
  if (table === null) return [{ pieces, behind: under?.table === null ? told(under) : '' }];
  const heads = table.hasHeader ? (table.rows[0] ?? []).map(told) : [];
  return table.rows.flatMap((cells) =>
    cells.map((cell, at) => ({
      pieces: cell.pieces,
      behind:
        shortNameBefore(told(cells[at - 1]), heads[at - 1]) ??
        asShortName(told(cells[at + 1]), heads[at + 1]),
    })),
  );
}

/** A cell with nothing but an abbreviation, or under a head that says so, gives the name that is used from here on. */
function asShortName(words: string, head = ''): string {
  const isShort = /^(?:(?:de|het)\s)?[\p{L}\d][\p{L}\d&.’' -]{1,24}$/u.test(words);
  return isShort && (SHORT_NAMES.test(head) || /^[\p{Lu}\d&]{2,6}$/u.test(words))
    ? `hierna: ${words}`
    : words;
}

/** A column of abbreviations can stand in front of the names. */
function shortNameBefore(words: string, head = ''): string | null {
  return SHORT_NAMES.test(head) && /^[\p{L}\d&]{2,8}$/u.test(words) ? `hierna: ${words}` : null;
}

const SHORT_NAMES =
  /(?<!\p{L})(?:afk|kort(?:e|weg)?|afkorting|afgekort|hierna|noemen|genoemd|aanduiding|in (?:de|deze|dit|het))(?!\p{L})/iu;

function introducesParty(text: string, use: NameUse): boolean {
  return (
    organisationAt(text, use) !== null || isHousingName(text.slice(0, nameLength(text, use.standsAlone)))
  );
}

const IN_PLACE = /(?<!\p{L})(?:in|te|binnen|buiten|uit|naast|bij|omliggende)\s(?:de\s)?$/iu;
const PLACE_REACH = 20;

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
