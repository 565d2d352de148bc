import type { Span } from '../core/span.ts';
import type { Afspraak } from '../normalise/document-schema.ts';
import { FIELDS } from './afspraak-fields.ts';
import type { AnchoredText } from './anchored-text.ts';
import type { About, Anchor } from './correction.ts';

/** What a coder points at: an afspraak, a range of the text, or a range in an afspraak. */
export type Pointed = { readonly afspraak: Afspraak | null; readonly ranges: readonly Span[] };

/**
 * The anchor of what is said of something: an afspraak as a whole by all of its words, its fields by its first words,
 * a value by its own words in their sentence. Null for what is said of the document.
 */
export function anchorFor(
  about: About,
  { afspraak, ranges }: Pointed,
  anchored: AnchoredText,
): Anchor | null {
  const id = afspraak?.id ?? null;
  if (about === 'begin') return anchored.openingOf(ranges, id);
  if (about === 'deadline' || about === 'target') return anchored.anchorOf(ranges, id);
  if (about === 'note' && ranges.length > 0) return anchored.anchorOf(ranges, id);
  if (about === 'afspraak') {
    if (afspraak !== null) return anchored.anchorOfWords(afspraak.text, afspraak);
    return { ...anchored.anchorOf(ranges, null), before: '', after: '' };
  }
  const isOfField = about === 'note' || FIELDS.some((field) => field === about);
  if (afspraak === null || !isOfField) return null;
  const whole = anchored.anchorOfWords(afspraak.text, afspraak);
  const text = anchored.find(whole);
  return text === null ? { ...whole, quote: firstWords(whole.quote) } : anchored.openingOf(text, id);
}

/** The text of a joined afspraak stands nowhere in one piece; its first words do. */
function firstWords(text: string): string {
  return text.split(' ').slice(0, FEW_WORDS).join(' ');
}

const FEW_WORDS = 6;
