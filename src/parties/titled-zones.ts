import { extentOf, type Block, type SourceText } from '../core/source-text.ts';
import { quoteOf, type Span } from '../core/span.ts';
import { readLabel } from '../language/labels/index.ts';
import { roleOfTitle } from '../language/section-words.ts';

/** A stretch of text under a title that says that parties are introduced, or that they sign. */
export type TitledZone = { readonly role: 'parties' | 'signatures'; readonly span: Span };

const LONGEST_TITLE = 90;
/** No list of parties has more blocks: what is longer lost the heading that ends it. */
const LONGEST_ZONE = 40;

/** The sections `Partijen` and `Ondertekening`, told from titles alone: before it is known what else is a heading. */
export function titledZones(source: SourceText): readonly TitledZone[] {
  return source.blocks.flatMap((block, at): TitledZone[] => {
    const role = roleOfBlock(block, source);
    if (role !== 'parties' && role !== 'signatures') return [];
    const rest = source.blocks.slice(at + 1, at + 1 + LONGEST_ZONE);
    const next = rest.find((other) => endsUnder(block, other) || opensOther(other, source));
    const last = next === undefined ? (rest.at(-1) ?? block) : block;
    const end = next === undefined ? extentOf(last).end : extentOf(next).start;
    return [{ role, span: { start: extentOf(block).start, end } }];
  });
}

/** Headings below the title, such as the names of the parties, belong to it. */
function endsUnder({ level: own }: Block, { kind, level }: Block): boolean {
  return kind === 'heading' && !(own !== null && level !== null && level > own);
}

function opensOther(block: Block, source: SourceText): boolean {
  const role = roleOfBlock(block, source);
  return role !== null && role !== 'neutral';
}

/** What a short line says of the text under it; null where a block is no title. */
function roleOfBlock(block: Block, source: SourceText): ReturnType<typeof roleOfTitle> | null {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  const words = quoteOf(source.text, block.pieces);
  if (words === '' || words.length > LONGEST_TITLE || /[.;,]$/u.test(words)) return null;
  return roleOfTitle(words.slice(readLabel(words)?.length ?? 0));
}
