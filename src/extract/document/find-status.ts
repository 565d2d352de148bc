import { collapse } from '../../core/span.ts';
import { extentOf, type Block, type SourceText } from '../../core/source-text.ts';

/** How far a document has come, as it says itself. */
export type DocumentStatus = 'concept' | 'definitief' | 'ondertekend';

/** A title page has at most this many blocks; the first line of prose, table or list of contents ends it. */
const LONGEST_COVER = 20;
/** A longer line is a sentence of the text. */
const LONGEST_LINE = 100;

/** What `concept` and `ontwerp` are said of. */
const PAPER = String.raw`(?:prestatie|samenwerkings|jaar|raam)?-?\s?(?:afspraken|overeenkomst|versie|tekst)`;
const CONCEPT = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:eind)?concept(?=-?${PAPER}|[^\p{L}-]|$)|(?:ontwerp|voorlopige)(?=[-\s]?${PAPER}))`,
  'iu',
);
const SIGNED =
  /(?<!\p{L}|niet\s|nog\s)(?:onder|ge)tekende?(?=\s(?:versie|exemplaar|d\.d\.|op|te)(?!\p{L})|\s\d|[\s.)\]]*$)/iu;
const FINAL =
  /(?<!\p{L}|niet\s|nog\s)(?:definitief|definitieve\s(?:versie|tekst|\p{L}*afspraken|\p{L}*overeenkomst))(?!\p{L})/iu;
const ADOPTED = /^(?:bestuurlijk\s|aldus\s)?vastgesteld(?:e\sversie)?(?!\p{L})/iu;

/**
 * Whether a document is a draft, final or signed, told from its title page and its running titles and watermarks; null
 * where nothing there says so. That a text ends in signatures is no statement: drafts have the place for them too.
 */
export function findStatus(source: SourceText): DocumentStatus | null {
  const furniture = source.blocks
    .filter(({ kind }) => kind === 'furniture')
    .flatMap((block) => linesOf(block, source));
  for (const line of [...coverLines(source), ...furniture]) {
    const status = line.length > LONGEST_LINE || /[;:,]$/u.test(line) ? null : statusOf(line);
    if (status !== null) return status;
  }
  return null;
}

/** A definitive draft is a draft. */
function statusOf(line: string): DocumentStatus | null {
  if (CONCEPT.test(line)) return 'concept';
  if (SIGNED.test(line)) return 'ondertekend';
  return FINAL.test(line) || ADOPTED.test(line) ? 'definitief' : null;
}

function coverLines(source: SourceText): readonly string[] {
  const lines: string[] = [];
  for (const block of source.blocks.slice(0, LONGEST_COVER)) {
    if (block.kind === 'contents' || block.kind === 'table') break;
    const own = linesOf(block, source);
    if (block.kind !== 'furniture' && isProse(own)) break;
    lines.push(...own);
  }
  return lines;
}

/** A sentence that closes and says more than a title. */
function isProse(lines: readonly string[]): boolean {
  const text = lines.join(' ');
  return text.length > LONGEST_LINE && /[.!?]$/u.test(text);
}

function linesOf(block: Block, { text }: SourceText): readonly string[] {
  const pieces = block.kind === 'furniture' ? [extentOf(block)] : block.pieces;
  return pieces
    .flatMap(({ start, end }) => text.slice(start, end).split('\n'))
    .map(collapse)
    .filter((line) => line !== '');
}
