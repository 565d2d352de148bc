import { municipalityAt, type Municipality } from '../../registers/municipalities.ts';
import type { Party } from '../../parties/party.ts';

/** The municipality of a document: its party, else the one that title or text name most. */
export function findMunicipality(
  title: string | null,
  parties: readonly Party[],
  text: string,
): Municipality | null {
  const party = parties.find(({ role }) => role === 'gemeente');
  const named = party === undefined ? null : municipalityAt(party.name.replace(/^gemeente\s/u, ''));
  return named?.municipality ?? inTitle(title) ?? mostNamed(text);
}

function inTitle(title: string | null): Municipality | null {
  const words = title ?? '';
  for (const match of words.matchAll(/(?<![\p{L}\d])(?=\p{Lu}|['’]s-)/gu)) {
    const found = municipalityAt(words.slice(match.index));
    // The first word of a title has a capital anyway.
    if (found !== null && (match.index > 0 || words.includes(' '))) return found.municipality;
  }
  return null;
}

function mostNamed(text: string): Municipality | null {
  const counts = new Map<Municipality, number>();
  for (const match of text.matchAll(
    /(?<!\p{L})(?:[Gg]emeente|[Ww]ethouders\svan|[Rr]aad\svan|in)\s+(?=[\p{Lu}'’])/gu,
  )) {
    const found = municipalityAt(
      text.slice(match.index + match[0].length, match.index + match[0].length + 40),
    );
    if (found !== null) counts.set(found.municipality, (counts.get(found.municipality) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}
