import { quoteOf } from '../core/span.ts';
import { extentOf, type Block, type SourceText } from '../core/source-text.ts';
import { YEAR } from '../language/calendar-words.ts';
import { kindOfTitle, namesAgreement } from '../language/title-words.ts';

/** A cover has at most this many blocks, none of them longer than a title. */
const LONGEST_COVER = 12;
const LONGEST_TITLE = 140;
/** A title is made of at most this many blocks of the cover. */
const MOST_PARTS = 3;
const HAS_YEAR = new RegExp(YEAR, 'u');
const NO_TITLE =
  /^(?:inhoud|vastgesteld|ondertekend|datum|versie|zaaknummer|kenmerk|status|concept|definitief|partijen|de ondergetekenden|met de |tussen )/iu;

/** The title that the document gives itself on its cover or in its running titles; null where it has none. */
export function findTitle(source: SourceText): string | null {
  return coverTitle(source) ?? runningTitle(source) ?? namedTitle(source);
}

/** The first lines that together name the kind of document and its years. */
function coverTitle(source: SourceText): string | null {
  const cover: string[] = [];
  // The running title of a Word file stands before its text.
  const printed = source.blocks.filter(({ kind }) => kind !== 'furniture').slice(0, LONGEST_COVER);
  for (const block of printed) {
    const text = textOf(block, source);
    const isTitle = block.kind === 'heading' || block.kind === 'paragraph';
    if (!isTitle || text.length > LONGEST_TITLE || /[.;]$/u.test(text) || NO_TITLE.test(text)) break;
    cover.push(text);
  }
  const first = cover.findIndex((text) => kindOfTitle(text) !== null);
  if (first < 0) return null;
  const start = first > 0 && cover.slice(0, first).every((text) => text.length < SHORT) ? 0 : first;
  const parts = cover.slice(start, first + 1);
  while (!HAS_YEAR.test(parts.join(' ')) && parts.length < first - start + MOST_PARTS) {
    const next = cover[start + parts.length];
    if (next === undefined) break;
    parts.push(next);
  }
  return parts.join(' ');
}

/** Lines of a slogan above the title are short. */
const SHORT = 60;

/** The running title without its page number. */
function runningTitle(source: SourceText): string | null {
  const running = source.blocks
    .filter(({ kind }) => kind === 'furniture')
    .map((block) => textOf(block, source));
  const titles = running.map((text) => text.replace(/^\d{1,3}(?=\p{Lu})|[\s|]+\d{1,3}$/gu, '').trim());
  return titles.find((text) => namesAgreement(text) && HAS_YEAR.test(text)) ?? null;
}

/** A short line further on that names the kind of document and its years. */
function namedTitle(source: SourceText): string | null {
  for (const block of source.blocks) {
    const text = textOf(block, source);
    const stands = block.kind === 'paragraph' || block.kind === 'heading';
    if (
      stands &&
      text.length < SHORT * 2 &&
      !/[.;:]$/u.test(text) &&
      kindOfTitle(text) !== null &&
      HAS_YEAR.test(text)
    )
      return text;
  }
  return null;
}

function textOf(block: Block, source: SourceText): string {
  return quoteOf(source.text, block.kind === 'furniture' ? [extentOf(block)] : block.pieces);
}
