import { addTo } from '../core/add-to.ts';
import type { Span } from '../core/span.ts';
import { municipalityAt, type Municipality } from '../registers/municipalities.ts';

/** The municipality of the register that a text names most, where it does so first and how often; null without one. */
export function mostNamedMunicipality(
  text: string,
): { readonly municipality: Municipality; readonly span: Span; readonly times: number } | null {
  const places = new Map<Municipality, Span[]>();
  for (const match of text.matchAll(
    /(?<!\p{L})(?:[Gg]emeente|[Ww]ethouders\svan|[Rr]aad\svan|in)\s+(?=[\p{Lu}'’])/gu,
  )) {
    const start = match.index + match[0].length;
    const found = municipalityAt(text.slice(start, start + LONGEST_NAME));
    if (found === null) continue;
    const span = { start, end: start + found.length };
    addTo(places, found.municipality, span);
  }
  const [best] = [...places].toSorted((a, b) => b[1].length - a[1].length);
  if (best === undefined) return null;
  const [municipality, spans] = best;
  const [span] = spans;
  return span === undefined ? null : { municipality, span, times: spans.length };
}

const LONGEST_NAME = 40;
