import slugify from '@sindresorhus/slugify';
import { literalPattern } from '../../core/literal-pattern.ts';
import { gatherPassage } from '../../core/passage.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { LABELLED_LINE, progressField } from '../../language/progress-words.ts';
import { buildPartyLexicon, type PartyLexicon } from '../../parties/party-lexicon.ts';
import type { Concluded } from '../../parties/find-concluded.ts';
import { roleOfFoundation } from '../../parties/foundation-role.ts';
import type { Party } from '../../parties/party.ts';
import { corporationAt } from '../../registers/corporations.ts';

/**
 * A paper about an agreement declares no parties; who they are shows where it names owners: in a column, or behind a
 * label. Names there that nothing else told are parties of it, none of which concludes anything.
 */
export function withOwners({ parties, lexicon }: Concluded, source: SourceText): Concluded {
  const found = new Map<string, Party>();
  for (const place of source.blocks.flatMap((block) => ownerPlaces(block, source))) {
    for (const { name: short, spans: own } of namesIn(place, source)) {
      if (isKnown(short, lexicon)) continue;
      const name = writtenOut(short, source.text) ?? (isShort(short) ? null : short);
      if (name === null) continue;
      const id = slugify(name);
      const known = found.get(id);
      const aliases = [...new Set([...(known?.aliases ?? []), ...(name === short ? [] : [short])])];
      const spans = [...(known?.spans ?? []), ...own];
      found.set(id, { id, name, role: roleOf(name), aliases, represents: null, signing: false, spans });
    }
  }
  const all = [...parties, ...found.values()];
  return found.size === 0 ? { parties, lexicon } : { parties: all, lexicon: buildPartyLexicon(all) };
}

type Pieces = readonly Span[];

/** Where a block names owners: cells under their head or beside their label, and what stands behind `Trekker:`. */
function ownerPlaces({ table, pieces }: Block, { text }: SourceText): readonly Pieces[] {
  if (table === null) return pieces.flatMap((piece) => labelledOwners(piece, text));
  const [heads = [], ...rows] = table.rows;
  const isOwner = (words: Pieces): boolean => progressField(quoteOf(text, words)) === 'owner';
  const columns = heads.flatMap((head, at) => (isOwner(head.pieces) ? [at] : []));
  return [
    ...rows
      .filter((row) => row[1]?.covered !== 'left')
      .flatMap((row) => columns.map((at) => row[at]?.pieces ?? [])),
    ...table.rows.flatMap(([label, value]) =>
      label !== undefined && value !== undefined && isOwner(label.pieces) ? [value.pieces] : [],
    ),
  ];
}

function labelledOwners({ start, end }: Span, text: string): readonly Pieces[] {
  const words = text.slice(start, end);
  const labels = [...words.matchAll(LABELLED_LINE)];
  return labels.flatMap((label, at): readonly Pieces[] => {
    if (progressField(label.groups?.['label'] ?? '') !== 'owner') return [];
    const until = labels[at + 1]?.index ?? words.length;
    return [[{ start: start + label.index + label[0].length, end: start + until }]];
  });
}

/** A name has a capital or more and at most five words. */
const NAME = /^(?:[Dd]e|[Hh]et|[Ss]tichting)?\s?\p{Lu}[\p{L}\d&.’'-]*(?:\s[\p{L}\d&.’'-]+){0,4}$/u;

type Named = { readonly name: string; readonly spans: Pieces };

function namesIn(place: Pieces, { text }: SourceText): readonly Named[] {
  const passage = gatherPassage(text, place);
  return [...passage.text.matchAll(/[^,;/+()]+/gu)].flatMap((part) => {
    let at = part.index;
    return part[0].split(/\s(?:en|i\.s\.m\.|met)\s/u).flatMap((words): readonly Named[] => {
      const begin = passage.text.indexOf(words, at);
      at = begin + words.length;
      const name = words.trim().replace(/[.;]$/u, '');
      const start = begin + words.indexOf(name);
      return NAME.test(name) ? [{ name, spans: passage.toSource({ start, end: start + name.length }) }] : [];
    });
  });
}

/** A party is found in it, as all of it: `Alle partijen`, but not in `Huurdersvereniging Noord`. */
function isKnown(name: string, lexicon: PartyLexicon): boolean {
  return lexicon
    .find(name)
    .some(
      ({ start, end }) =>
        end === name.length &&
        /^(?:(?:alle|beide|de|het|stichting|overige)\s)*$/iu.test(name.slice(0, start)),
    );
}

function isShort(name: string): boolean {
  return /^\p{Lu}[\p{L}&]{0,4}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}

/** `WN is Wonen Noorderland`, `Wonen Noorderland (WN)`, `(hierna: Noorderland)`; null where it is never written out. */
function writtenOut(short: string, text: string): string | null {
  const name = String.raw`(?<name>(?:[Dd]e\s|[Hh]et\s)?\p{Lu}[\p{L}\d]+(?:\s(?:(?:de|het|van|en|voor)\s)?\p{Lu}[\p{L}\d]+){0,3})`;
  const letters = literalPattern(short).replace(/\s+/gu, String.raw`\s+`);
  const patterns = [
    ...(isShort(short) ? [String.raw`(?<!\p{L})${letters}\s?(?:is|=|:|staat\svoor|betekent)\s${name}`] : []),
    String.raw`${name}\s\((?:(?:verder|hierna|ook|afgekort|in het kort)[^():]{0,20}:?\s)?[‘“'"]?${letters}[’”'"]?\)`,
  ];
  const written = patterns.map((pattern) => new RegExp(pattern, 'u').exec(text)?.groups?.['name']);
  return written.find((words) => words !== undefined)?.replace(/\s+/gu, ' ') ?? null;
}

function roleOf(name: string): Party['role'] {
  return corporationAt(name) === null ? roleOfFoundation(name) : 'corporatie';
}
