/** Words by which a document says that it is an agreement. */
const AGREEMENT =
  /\p{L}*(?:prestatie|samenwerkings|kader|raam|jaar|woon|proces)(?:afspraken|afspraak|overeenkomst)|(?<!\p{L})(?!\p{L}*(?:huur|koop|arbeids|gebruiks|aannemings|erfpacht|dienstverlenings|leverings|vaststellings|bruikleen)overeenkomst)\p{L}*overeenkomst(?:en)?|jaarschijf|uitvoeringsagenda|werkafspraken|activiteiten(?:plan|overzicht)|addendum|convenant|meerjarig kader|woonafspraken|afspraken(?:kader|boek)/iu;
const YEARLY =
  /jaarschijf|jaarafspraken|jaarlijkse prestatieafspraken|prestatieafspraken(?:\s\p{L}+){0,4}\s20\d\d(?!\d|\s?[-–/]|\s(?:t\/m|tot|en)\s)|activiteiten(?:plan|overzicht)\s20\d\d|(?:uitvoerings|actie|jaar)(?:agenda|programma|plan)(?:\s\p{L}+){0,4}\s20\d\d(?!\s?[-–/])/iu;

export type DocumentKind =
  | 'prestatieafspraken'
  | 'jaarafspraken'
  | 'monitor'
  | 'raadsinformatiebrief'
  | 'woonvisie'
  | 'woonzorgvisie'
  | 'bod'
  | 'overig';

type KindWords = { readonly kind: DocumentKind; readonly pattern: RegExp };

/** What kind of document a title names; the first that fits decides. */
const KINDS: readonly KindWords[] = [
  {
    kind: 'raadsinformatiebrief',
    pattern:
      /raadsinformatie(?:brief|bericht|nota)?|raads(?:brief|memo|mededeling)|collegebrief|informatiebrief/iu,
  },
  {
    kind: 'monitor',
    pattern:
      /(?<!\p{L})(?:voortgangs)?monitor(?:ings?)?(?:rapportage|overzicht)?(?!\p{L})|voortgangs(?:rapportage|overzicht|verslag)|(?:evaluatie(?:rapport)?|voortgang|stand van zaken|tussenstand|terugblik|jaarverslag|verantwoording|realisatie|resultaten|balans|hoe staat het met|(?:tussen|jaar|halfjaar|kwartaal)rapportage)\s(?:(?:van|op|bij|over)\s)?(?:de\s)?(?:uitvoering\s(?:van\s)?)?(?:de\s)?(?:prestatie|jaar)afspraken/iu,
  },
  {
    kind: 'bod',
    pattern:
      /^(?:het\s|ons\s)?(?:prestatie|jaarlijkse?\s|jaar)?(?:bod|bieding)(?:sbrief)?(?!\p{L})|(?<!\p{L})(?:bod|bieding)\s(?:(?:aan|op|van|voor)\s(?!alle)|20\d\d)/iu,
  },
  { kind: 'woonzorgvisie', pattern: /woon-?\s?(?:en\s)?zorgvisie|visie\s(?:op\s)?wonen\s(?:en|met)\szorg/iu },
  // An agreement for years that holds the first yearly ones.
  {
    kind: 'prestatieafspraken',
    pattern:
      /(?:afspraken|overeenkomst)\P{L}{0,3}20\d\d\s?(?:-|–|t\/m|tot en met)\s?20\d\d[,\s]{1,3}(?:met|en|inclusief|incl\.)\s(?:de\s)?jaar(?:afspraken|schijf)/iu,
  },
  { kind: 'jaarafspraken', pattern: YEARLY },
  { kind: 'prestatieafspraken', pattern: AGREEMENT },
  // `Onze afspraken voor 2026 en 2027`.
  { kind: 'prestatieafspraken', pattern: /(?<!\p{L})afspraken(?:\s\p{L}+){0,3}\s20\d\d/iu },
  {
    kind: 'woonvisie',
    pattern:
      /woonvisie|volkshuisvestingsprogramma|woonprogramma|programma\s(?:volkshuisvesting|wonen)|visie\s(?:op\s)?(?:het\s)?wonen/iu,
  },
];

/** The kind that the words of a title name; null where they name none. */
export function kindOfTitle(title: string): DocumentKind | null {
  return KINDS.find(({ pattern }) => pattern.test(title))?.kind ?? null;
}

/** True for agreements themselves, of several years or of one. */
export function isAgreementKind(kind: DocumentKind | null): boolean {
  return kind === 'prestatieafspraken' || kind === 'jaarafspraken';
}

/** An agreement by its years, and not news of one: `Prestatieafspraken 2026`, no `Voortgang prestatieafspraken`. */
export function namesAgreementItself(subject: string): boolean {
  return isAgreementKind(kindOfTitle(subject)) && /20\d\d/u.test(subject) && !NEWS.test(subject);
}

const NEWS =
  /\?$|voortgang|stand van zaken|tussen(?:stand|tijds)|(?:waar|hoe) sta|evaluatie|monitor|informe|informatie|ondertekening|vaststell|uitvoering|bod(?!\p{L})|proces|planning|reactie|beantwoording|resultaten|terugblik|aanbieding|toezending|zienswijze|voorbereiding|start/iu;

/** Papers around housing that are surely no agreement, by the word that they begin with. */
const OTHER_PAPER =
  /^(?:\p{L}*motie|amendement|notulen|(?:kort\s)?verslag|actielijst|vacature|nieuwsbrief|bewonersbrief|huisregels?|huishoudelijk reglement|aanbesteding\p{L}*|aankondiging|inschrijfleidraad|\p{L}*huurovereenkomst|algemene huurvoorwaarden|subsidieregeling|verordening|beleidsregels?|jaarverslag|jaarstukken|jaarrekening|persbericht|bestemmingsplan|toelichting (?:bij|op) het (?:bestemmings|omgevings)plan|omgevingsplan)(?!\p{L})/iu;

export function namesOtherPaper(words: string): boolean {
  return OTHER_PAPER.test(words.trim());
}

export function namesAgreement(text: string): boolean {
  return AGREEMENT.test(text);
}
