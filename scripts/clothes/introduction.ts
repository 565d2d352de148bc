import { capitalised, enumeration } from './text.ts';
import type { Gold, GoldParty } from './types.ts';

/** Writes the sentence that names the signing parties with their roles and the short names the afspraken use. */
export function introductionOf(gold: Gold): string {
  const spoken = gold.afspraken
    .map((afspraak) => afspraak.text)
    .join('\n')
    .toLowerCase();
  const parties = gold.parties.filter((party) => party.signing !== false);
  const names = enumeration(parties.map((party) => presented(party, spoken)));
  return `${capitalised(names)} maken deze afspraken${yearsOf(gold.period)}.`;
}

function yearsOf(period: Gold['period']): string {
  if (period === null) return '';
  const start = period.start.slice(0, 4);
  const end = period.end.slice(0, 4);
  return start === end ? ` voor ${start}` : ` voor ${start}-${end}`;
}

function presented(party: GoldParty, spoken: string): string {
  const short = shortNames(party, spoken);
  return short.length === 0 ? withRole(party) : `${withRole(party)} (hierna: ${short.join(' of ')})`;
}

function shortNames(party: GoldParty, spoken: string): string[] {
  if (party.role === 'gemeente') return [];
  const short = party.aliases.filter((alias) => isShort(alias, party));
  const used = withoutTwins(short.filter((alias) => spoken.includes(bare(alias))));
  return used.length === 0 ? short.slice(0, 1) : used;
}

function isShort(alias: string, party: GoldParty): boolean {
  return alias.length < party.name.length || /^(?:de|het) \p{Ll}/u.test(alias);
}

function withoutTwins(aliases: readonly string[]): string[] {
  return aliases.filter(
    (alias) => !aliases.some((other) => other.length > alias.length && bare(other) === bare(alias)),
  );
}

function bare(alias: string): string {
  return alias.toLowerCase().replace(/^(?:de|het) /u, '');
}

function withRole(party: GoldParty): string {
  const role = ROLE_WORDS[party.role];
  return role && !role.spoken.test(party.name) ? `${role.word} ${party.name}` : party.name;
}

const ROLE_WORDS: Readonly<Record<string, { readonly word: string; readonly spoken: RegExp }>> = {
  gemeente: { word: 'gemeente', spoken: /gemeente/iu },
  corporatie: {
    word: 'woningcorporatie',
    spoken: /woning(?:stichting|bouwvereniging|bedrijf)|woonstichting|corporatie/iu,
  },
  huurdersorganisatie: { word: 'huurdersorganisatie', spoken: /huurder|bewoner/iu },
  zorg: { word: 'zorgorganisatie', spoken: /zorg/iu },
};
