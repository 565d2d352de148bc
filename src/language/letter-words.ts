/** How a letter to the council begins: its kind, the meeting, to whom and about what. */
const OPENS =
  /^(?:raadsinformatie(?:brief|bericht|nota)|raads(?:brief|memo|mededeling)|collegebrief|collegevergadering|geachte\s|beste (?:raad|leden|raadsleden)|aan (?:de )?(?:leden van )?(?:de )?(?:gemeente)?raad|kernboodschap$)/iu;

/** How it ends: signed, or with a list of annexes. */
const CLOSES =
  /^(?:bijlagen?\s*:?$|bijlage\s\d|met (?:vriendelijke )?groet|hoogachtend|(?:namens )?(?:het college van )?burgemeester en wethouders|de burgemeester|de (?:gemeente)?secretaris)/iu;

export function opensLetter(line: string): boolean {
  return OPENS.test(line.trim());
}

export function closesLetter(line: string): boolean {
  return CLOSES.test(line.trim());
}

/** Whom a letter greets stands between its head and its text. */
const GREETS = /^(?:geachte|beste)\s/iu;

export function greets(line: string): boolean {
  return GREETS.test(line.trim());
}

/** The line that says what a letter is about stands under this word, or behind it. */
export const SUBJECT = /^(?:onderwerp|betreft)(?!\p{L})\s*:?\s*(?<subject>.*)$/iu;
