import type { Sighting } from './sighting.ts';

/** A short name that the text gives to the party of a number: `de ondergetekende 2a wordt hierna genoemd ‘Langstraat’`. */
type NumberedName = { readonly number: string; readonly name: string };

const BY_NUMBER =
  /(?<!\p{L})(?:ondergetekende|partij|genoemde|deelnemer)\s(?:sub|onder|nr\.?|nummer)?\s?(?<number>\d{1,2}[a-z]?|[a-z])(?![\p{L}\d])[^‘“"„;.:]{0,60}:?\s?[‘“"„](?<name>[^’”"“]{2,40})[’”"“]/giu;

/** All short names given by number in a text. */
function numberedShortNames(text: string): readonly NumberedName[] {
  return [...text.matchAll(BY_NUMBER)].flatMap(({ groups }) => {
    const { number, name } = groups ?? {};
    return number === undefined || name === undefined
      ? []
      : [{ number: number.toLowerCase(), name: name.trim() }];
  });
}

/** The number in front of a party: `2a.`, `(3)`, `sub b`; null without one. */
function numberBefore(before: string): string | null {
  const match = /(?:^|\n|\s)\(?(?:sub\s)?(?<number>\d{1,2}[a-z]?|[a-z])[.):]\s*(?:de\s|het\s)?$/iu.exec(
    before,
  );
  return match?.groups?.['number']?.toLowerCase() ?? null;
}

const NUMBER_REACH = 20;

/** Adds the short names that parties are given by their numbers to their sightings. */
export function withNumberedNames(sightings: readonly Sighting[], text: string): readonly Sighting[] {
  const names = numberedShortNames(text.replace(/[\u2010-]\n/gu, '').replace(/\s+/gu, ' '));
  if (names.length === 0) return sightings;
  return sightings.map((sighting) => {
    const number = numberBefore(text.slice(Math.max(0, sighting.start - NUMBER_REACH), sighting.start));
    const given =
      number === null ? [] : names.filter((name) => name.number === number).map(({ name }) => name);
    return { ...sighting, shortNames: [...sighting.shortNames, ...given] };
  });
}
