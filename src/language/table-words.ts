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
      /^(?:wie(?: .{0,30})?|door(?: wie)?|trekkers?(?: .{0,20})?|partij(?:en)?|verantwoordelijk(?:e|en|heid)?(?: partij(?:en)?)?|eigenaar|(?:actie|afspraak)-?houders?|actoren?|rolverdeling|betrokken(?:en)?(?: partij(?:en)?)?|uitvoering door|initiatief(?:nemer)?)$/iu,
  },
  {
    role: 'deadline',
    pattern:
      /^(?:wanneer(?: .{0,20})?|planning|termijn|deadline|gereed(?: op)?|klaar|afgerond|oplevering|periode|tijd(?:pad|vak|stip)?|jaar|looptijd|uiterlijk|datum|realisatietermijn|start)$/iu,
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
      /^(?:(?:de |onze |concrete |prestatie|kader|jaar|proces)*afspra(?:ak|ken)(?: (?!nr|nummer).{0,40})?|acties?|maatregel(?:en)?|activiteit(?:en)?|prestaties?|wat(?! (?:willen|wil|is|was|speelt|weten|meten|zien|vinden|vooraf))(?: .{0,40})?|inzet(?: .{0,20})?|resultaat|omschrijving|tekst|inhoud)$/iu,
  },
];

export function roleOfColumn(header: string): ColumnRole {
  const words = header
    .trim()
    .replace(/[:*?]+$/u, '')
    .replace(YEARS, '');
  return COLUMN_WORDS.find(({ pattern }) => pattern.test(words))?.role ?? 'other';
}

/** `Actie 2027`, `Inzet 2026-2027`: the years that a column is about. */
const YEARS = /\s\(?20\d\d(?:\s?[-–/]\s?20\d\d)?\)?$/u;

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

/** A cell that says nothing but when: `Q3 2026`, `jaarlijks`, `doorlopend`, `uiterlijk medio 2027`. */
export function isTermCell(text: string): boolean {
  return text.length <= LONGEST_TERM && TERM.test(text);
}

const LONGEST_TERM = 45;
const TERM =
  /20[0-6]\d|(?<!\p{L})(?:q[1-4]|kwartaal|jaarlijks|halfjaarlijks|maandelijks|doorlopend|continu|permanent|structureel|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|najaar|voorjaar|per direct|looptijd)(?!\p{L})/iu;

/** The head of a column that says when, alone or beside who: `Planning`, `Wie en wanneer`. */
export function isTermHead(header: string): boolean {
  return (
    roleOfColumn(header) === 'deadline' || /(?<!\p{L})(?:wanneer|planning|termijn)(?!\p{L})/iu.test(header)
  );
}
