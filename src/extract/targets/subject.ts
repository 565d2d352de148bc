import type { Span } from '../../core/span.ts';

const LONGEST = 80;

/** The noun phrase that a number counts or measures, from the words behind it; null where none follows. */
export function subjectOf(found: Span, text: string): string | null {
  const behind = text.slice(found.end, found.end + LONGEST);
  const phrase =
    /^\s?(?:\([^()]{0,30}\)\s)?((?:van\s(?:de|het|hun|haar|alle)\s)?\p{L}[\p{L}'’²-]*(?:\s(?!(?:te|is|zijn|wordt|worden|zal|zullen|moet|mag|op|per|wil|heeft|kan|die|dat|en|of|om)\s)\p{L}[\p{L}'’-]*){0,6})/u.exec(
      behind,
    )?.[1];
  if (phrase === undefined) return null;
  const words = phrase.replace(/^van\s(?:(?:de|het|hun|haar|alle)\s)?/u, '').trim();
  return /^(?:te|is|zijn|wordt|worden|naar|tot|per|en|of|van|op|aan)$/iu.test(words) ? null : words;
}
