/** What a column of a table of afspraken holds. */
export type ColumnRole =
  'number' | 'afspraak' | 'title' | 'actors' | 'deadline' | 'change' | 'state' | 'chapter' | 'other';

type ColumnWords = { readonly role: ColumnRole; readonly pattern: RegExp };

/** In order of precedence; the first pattern that a header matches decides. */
const COLUMN_WORDS: readonly ColumnWords[] = [
  { role: 'number', pattern: /^(?:nr\.?|no\.?|nummer|#|code|id|afspraak ?nr\.?|nr\.? afspraak)$/iu },
  {
    role: 'actors',
    pattern:
      /^(?:wie|door(?: wie)?|trekkers?|partij(?:en)?|verantwoordelijk(?:e|en|heid)?(?: partij(?:en)?)?|eigenaar|(?:actie|afspraak)-?houders?|actoren?|rolverdeling|betrokken(?:en)?(?: partij(?:en)?)?|uitvoering door|initiatief(?:nemer)?)$/iu,
  },
  {
    role: 'deadline',
    pattern:
      /^(?:wanneer|planning|termijn|deadline|gereed|periode|tijd(?:pad|vak|stip)?|jaar|looptijd|uiterlijk|datum|realisatietermijn|start)$/iu,
  },
  { role: 'change', pattern: /^(?:status|wijziging|nieuw\/gewijzigd|soort wijziging|type)$/iu },
  {
    role: 'state',
    pattern: /^(?:stand(?: van zaken)?(?: .*)?|realisatie(?: .*)?|voortgang|uitgangssituatie|nulmeting)$/iu,
  },
  { role: 'chapter', pattern: /^(?:thema|hoofdstuk|categorie)$/iu },
  { role: 'title', pattern: /^(?:onderwerp|titel|kern|trefwoord|omschrijving kort)$/iu },
  {
    role: 'afspraak',
    pattern:
      /^(?:(?:de |concrete |prestatie|kader|jaar|proces)*afspra(?:ak|ken)(?: \d{4}.*)?|acties?|maatregel(?:en)?|activiteit(?:en)?|prestaties?|wat|wat spreken we af|inzet|resultaat|omschrijving|tekst|inhoud)$/iu,
  },
];

export function roleOfColumn(header: string): ColumnRole {
  const words = header.trim().replace(/[:*]+$/u, '');
  return COLUMN_WORDS.find(({ pattern }) => pattern.test(words))?.role ?? 'other';
}

/** `Nr`, `Afspraak`, `Wie`: heads that tables of afspraken have. */
export function namesColumns(heads: readonly string[]): boolean {
  const roles = heads.map(roleOfColumn);
  return roles.includes('afspraak') && roles.filter((role) => role !== 'other').length > 1;
}

/** `Nr. Jaarafspraak Trekker Prioriteit Realisatie voortgang`: the heads of a table that tells how afspraken stand. */
export function namesProgress(heads: readonly string[]): boolean {
  const words = heads.map((head) => head.toLowerCase()).join(' ');
  return (
    words.length < LONGEST_HEADS &&
    /afspra(?:ak|ken)/u.test(words) &&
    /voortgang|realisatie|stand van zaken/u.test(words) &&
    /(?<!\p{L})(?:nr|nummer|no)(?!\p{L})|trekker|prioriteit/u.test(words) &&
    /voortgang|realisatie|prioriteit/u.test(words)
  );
}

const LONGEST_HEADS = 120;
