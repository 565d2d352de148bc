/** The parties that an agreement names by kind. `partijen` are all of them together. */
export type PartyGroup = 'gemeente' | 'corporaties' | 'huurdersorganisaties' | 'partijen';

/** Nouns for each kind of party, singular and plural. */
export const GROUP_NOUNS: Readonly<Record<PartyGroup, readonly string[]>> = {
  gemeente: [
    'gemeenten?',
    'colleges?',
    'wethouders?(?:\\s(?:wonen|volkshuisvesting))?',
    'b&w',
    'burgemeester en wethouders',
    'gemeentebestuur',
    // In a column of actors.
    'gem\\.(?=\\s*(?:[,/;+&]|$))',
  ],
  corporaties: [
    '(?:woning|woningbouw|wooncorporatie|woon)?corporaties?',
    'woningstichting(?:en)?',
    'woonstichting(?:en)?',
    'woningbouwvereniging(?:en)?',
    'toegelaten instelling(?:en)?',
    'verhuurders?',
    // Over a column.
    'corp\\.(?=\\s*(?:[,/;+&]|$))',
  ],
  huurdersorganisaties: [
    'huurders?organisaties?',
    'huurders\\(organisaties\\)',
    'huurdersvereniging(?:en)?',
    'huurdersvertegenwoordig(?:ing|ers)(?:en)?',
    'huurdersbelangen(?:organisaties?|vereniging(?:en)?)',
    'huurdersraad',
    'huurdersraden',
    'huurdersplatforms?',
    'huurderskoepels?',
    'huurdersbonden?',
    'huurdersbond',
    'bewonersraad',
    'bewonersraden',
    'bewonersorganisaties?',
    'bewonersplatforms?',
    'bewonerskern(?:en)?',
    "h(?:b)?o['’]s",
    'h[ov](?=\\s*(?:[,/;+&]|$))',
  ],
  partijen: ['(?:samenwerkings|contract)?partijen', '(?<=(?:een|elke|iedere|enige)\\s)partij', 'allen'],
};

/** Words that mean all parties without naming one. */
export const TOGETHER = ['samen', 'gezamenlijk', 'wij', 'we', 'allen', 'iedereen', 'alle partijen'];

/** The word by which those who conclude a paper, or the one whose part it is, speak of themselves. */
export function isWe(word: string): boolean {
  return /^(?:we|wij)$/iu.test(word);
}

/** In a list of parties, or over a column of what one does, those who rent are their organisations. */
export const TENANTS = /^(?:de\s|alle\s)?(?:huurders|bewoners)(?:vertegenwoordigers)?$/iu;

/** Letters over narrow columns of ticks: `G`, `C` and `H`. */
const INITIALS: Readonly<Record<string, PartyGroup>> = {
  G: 'gemeente',
  C: 'corporaties',
  W: 'corporaties',
  H: 'huurdersorganisaties',
};

/** The kind of party that a letter alone stands for where letters head columns; null for others. */
export function groupOfInitial(letter: string): PartyGroup | null {
  return INITIALS[letter] ?? null;
}
