import slugify from '@sindresorhus/slugify';
import { quoteOf, type Span } from '../../core/span.ts';
import type { SourceText } from '../../core/source-text.ts';
import { progressField } from '../../language/progress-words.ts';
import { buildPartyLexicon } from '../../parties/party-lexicon.ts';
import type { Concluded } from '../../parties/find-concluded.ts';
import { roleOfFoundation } from '../../parties/foundation-role.ts';
import type { Party } from '../../parties/party.ts';
import { corporationAt } from '../../registers/corporations.ts';

/**
 * A monitor declares no parties; who they are shows in its column of owners. Names there that nothing else told are
 * parties of it, none of which concludes anything.
 */
export function withOwners({ parties, lexicon }: Concluded, source: SourceText): Concluded {
  const found = new Map<string, Party>();
  for (const piece of ownerCells(source)) {
    for (const words of namesIn(piece, source)) {
      const short = quoteOf(source.text, [words]);
      if (lexicon.find(short).length > 0) continue;
      const name = isShort(short) ? writtenOut(short, source.text) : short;
      if (name === null) continue;
      const id = slugify(name);
      const known = found.get(id);
      const aliases = [...new Set([...(known?.aliases ?? []), ...(name === short ? [] : [short])])];
      const spans = [...(known?.spans ?? []), words];
      found.set(id, { id, name, role: roleOf(name), aliases, represents: null, signing: false, spans });
    }
  }
  const all = [...parties, ...found.values()];
  return found.size === 0 ? { parties, lexicon } : { parties: all, lexicon: buildPartyLexicon(all) };
}

function ownerCells({ blocks, text }: SourceText): readonly Span[] {
  return blocks.flatMap(({ table }) => {
    const [heads, ...rows] = table?.rows ?? [];
    const columns = (heads ?? []).flatMap((head, at) =>
      progressField(quoteOf(text, head.pieces)) === 'owner' ? [at] : [],
    );
    return rows
      .filter((row) => row[1]?.covered !== 'left')
      .flatMap((row) => columns.flatMap((at) => row[at]?.pieces ?? []));
  });
}

/** A name has a capital or more and at most five words. */
const NAME = /^(?:[Dd]e|[Hh]et|[Ss]tichting)?\s?\p{Lu}[\p{L}\d&.’'-]*(?:\s[\p{L}\d&.’'-]+){0,4}$/u;

function namesIn({ start, end }: Span, { text }: SourceText): readonly Span[] {
  const words = text.slice(start, end);
  return [...words.matchAll(/[^,;/+()\n]+/gu)].flatMap((part) => {
    const from = start + part.index;
    let at = from;
    return part[0].split(/\s(?:en|i\.s\.m\.|met)\s/u).flatMap((name): readonly Span[] => {
      const begin = text.indexOf(name, at);
      at = begin + name.length;
      const trimmed = name.trim();
      const own = begin + name.indexOf(trimmed);
      return NAME.test(trimmed) ? [{ start: own, end: own + trimmed.length }] : [];
    });
  });
}

function isShort(name: string): boolean {
  return /^\p{Lu}[\p{L}&]{0,4}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}

/** `WN is Wonen Noorderland`, `WN = Wonen Noorderland`, `Wonen Noorderland (WN)`; null where it is never written out. */
function writtenOut(short: string, text: string): string | null {
  const name = String.raw`(?<name>(?:[Dd]e\s|[Hh]et\s)?\p{Lu}[\p{L}\d]+(?:\s(?:(?:de|het|van|en|voor)\s)?\p{Lu}[\p{L}\d]+){0,3})`;
  const letters = short.replace(/[^\p{L}\d]/gu, '.');
  const behind = new RegExp(String.raw`(?<!\p{L})${letters}\s?(?:is|=|:|staat\svoor|betekent)\s${name}`, 'u');
  const before = new RegExp(String.raw`${name}\s\(${letters}\)`, 'u');
  return (behind.exec(text) ?? before.exec(text))?.groups?.['name']?.replace(/\s+/gu, ' ') ?? null;
}

function roleOf(name: string): Party['role'] {
  return corporationAt(name) === null ? roleOfFoundation(name) : 'corporatie';
}
