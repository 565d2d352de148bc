import type { Span } from '../../core/span.ts';
import type { Found } from '../rule.ts';
import type { Amount } from './amount.ts';
import type { NotAQuantity } from '../../core/not-a-quantity.ts';

/** Why a number is no quantity; null where it may be one. */
type Exclusion = { readonly reason: NotAQuantity; readonly pattern: RegExp };

/** Words before a number that make it a label, a reference or part of a name. */
const BEFORE: readonly Exclusion[] = [
  {
    reason: 'reference',
    pattern:
      /(?<!\p{L})(?:artikel(?:en)?|art\.|lid|leden|paragraaf|§|hoofdstuk|bijlagen?|tabel|figuur|\p{L}*afspra(?:ak|ken)|punt|onderdeel|pagina|bladzijde|blz\.|nummer|nr\.|noot|voetnoot|stap|thema|actie|maatregel)\s(?:\p{Lu}{1,2}[\s.-]?)?(?:\d+(?:\.\d+)*(?:,|\sen|\sof|\st\/m|\stot en met)\s)?$/iu,
  },
  {
    reason: 'label',
    pattern:
      /(?<!\p{L})(?:fase|categorie|versie|blok|kavel|label|gebied|zone|segment|variant|scenario|deelgebied|cluster|route|tranche|nen|iso|nta|brl|klasse|type|niveau|lijn|schaal|groep|kern|wijk|perceel|bus|telefoonnummer|telefoon|tel\.|zaaknummer|kenmerk|registratienummer)\s$/iu,
  },
  {
    reason: 'address',
    pattern:
      /\p{L}*(?:straat|weg|laan|plein|kade|hof|singel|dijk|gracht|pad|steeg|plantsoen|ring|markt|park|wal|haven|dreef|burg|erf|oord|kamp|veld|zijde|plaats|boulevard|baan)\s(?:\d{1,4}\p{Ll}?(?:,|\sen|\stot en met|\st\/m|-)\s?)?$/u,
  },
  {
    reason: 'name',
    pattern: /(?:Thuis|Norm|Regeling|Programma|Versie|Europa|Route|Blok|Agenda|Plan)\s$/u,
  },
];

const AFTER: readonly Exclusion[] = [
  {
    reason: 'household-type',
    pattern:
      /^-?\s?(?:en|of)\s\d+-?\s?(?:persoons|gezins|kamer)|^-(?:\s(?:en|of|tot)|persoons|gezins|kamer|jarig|plus|daags|sterren|onder)/iu,
  },
  { reason: 'household-type', pattern: /^\s?(?:persoons|gezins)\p{L}+/iu },
  { reason: 'age-group', pattern: /^(?:\s?\+|\s?plus)/iu },
  { reason: 'ordinal', pattern: /^(?:e|de|ste)\s/iu },
  {
    reason: 'organisations',
    pattern:
      /^\s(?:\p{L}+e\s)?(?:woning)?(?:corporaties|partijen|huurdersorganisaties|huurdersverenigingen|organisaties|gemeenten|woningcorporaties|ondertekenaars|verhuurders|kernen|thema['’]s|hoofdstukken|bijlagen|afspraken|speerpunten|pijlers|onderdelen|punten)(?!\p{L})/iu,
  },
  { reason: 'norm', pattern: /^-\d+(?:-\d+)?/u },
];

/** `één` counts with a comparator or a stretch of time; otherwise it stresses a noun. */
const STRESSED = /^\s(?:van|of\s(?:meer|meerdere)|of\sander|en\s(?:dezelfde|hetzelfde)|voor\séén)(?!\p{L})/iu;

/** Four digits and two capitals. */
const POSTCODE = /^[1-9]\d{3}\s\p{Lu}{2}(?!\p{L})/u;

/** The reason why a proposed amount is no quantity; null where it is one. `before` is the quantity before it. */
export function exclusionOf(
  found: Found<Amount>,
  text: string,
  isPartyName: (end: number) => boolean,
  before: Span | undefined,
): NotAQuantity | null {
  const { unit } = found.value;
  if (unit === 'percent' || unit === 'EUR' || unit === 'm2' || unit === 'procentpunt') return null;
  const ahead = text.slice(Math.max(0, found.start - 60), found.start);
  const behind = text.slice(found.end, found.end + 60);
  const printed = text.slice(found.start, found.end);
  const isWord = /^\p{L}/u.test(printed);
  if (
    /^\d{2,4}-\d{2}/u.test(text.slice(found.start, found.start + 8)) ||
    /\d{2,4}-(?:\d{2}\s)*$/u.test(ahead)
  )
    return 'telephone';
  if (/^0\d{2,}$/u.test(printed)) return 'telephone';
  if (
    /^1[89]\d\d$/u.test(printed) &&
    (unit === null || /(?:vóór|voor|sinds|uit|in|na|tot|vanaf)\s$/iu.test(ahead))
  )
    return 'year';
  // Behind a year stands another number: `in 2026 40 en in 2027 60 woningen`.
  if (/(?:^|[\s(-])(?!20\d\d\s)\d{2,4}\)?\s$/u.test(ahead) && /^\d{2,3}$/u.test(printed) && unit === null)
    return 'longer-number';
  if (/[-/]$/u.test(ahead)) return 'name';
  if (/^\d{1,2}$/u.test(printed) && /[\p{L})%\d][.;:!?]$/u.test(ahead)) return 'footnote-mark';
  if (found.end - found.start === 4 && POSTCODE.test(text.slice(found.start, found.end + 4)))
    return 'postcode';
  for (const { reason, pattern } of AFTER) if (pattern.test(behind)) return reason;
  // Labels and references are in digits (`van deze afspraken anderhalve hectare`), and behind a party stands its part.
  const isPart = isPartyName(found.start - 1);
  if (!isWord && !isPart) for (const { reason, pattern } of BEFORE) if (pattern.test(ahead)) return reason;
  if (/^[eé]{2}n$/iu.test(printed)) {
    const isListed = before !== undefined && (isPart || /^\sdoor\s/u.test(behind));
    return isListed ? null : stressedOne(found, ahead, behind);
  }
  // `De Vier Linden`, `Den Nul`: a capital in the middle of a sentence.
  if (isWord) return /^\p{Lu}\p{Ll}/u.test(printed) && /\p{L}\s$/u.test(ahead) ? 'name' : null;
  const name = /(?<!^)(?<![.!?:•]\s)\p{Lu}[\p{L}-]*\s$/u.test(ahead);
  if (name && unit === null && !isPart && !isGapped(before, found, text)) return 'name';
  return null;
}

/** `neemt er 90, De Kaap 60`: the verb is left out, and the name is of whom the second number is. */
function isGapped(before: Span | undefined, found: Span, text: string): boolean {
  if (before === undefined) return false;
  const between = text.slice(before.end, found.start);
  if (/^[^.;:,]{0,60}(?:,|\sen)\s(?:(?:de|het)\s)?(?:\p{Lu}[\p{L}&’'-]*\s){1,3}$/u.test(between)) return true;
  // The first of a list in brackets: `14 woningen (Oost 7, West 5)`.
  return (
    /^[^.;:,()]{0,60}\s\((?:\p{Lu}[\p{L}&’'-]*\s){1,3}$/u.test(between) &&
    /^(?:,|\sen)\s(?:\p{Lu}[\p{L}&’'-]*\s){1,3}\d/u.test(text.slice(found.end, found.end + 60))
  );
}

function stressedOne(found: Found<Amount>, ahead: string, behind: string): NotAQuantity | null {
  if (STRESSED.test(behind)) return 'emphasis';
  const compared =
    /(?:minimaal|minstens|ten minste|tenminste|maximaal|hoogstens|hooguit|ten hoogste|meer dan|minder dan|nog|elk|ieder)\s$/iu.test(
      ahead,
    );
  const timed = /^(?:jaar|maand|week|dag|uur|kwartaal|maanden)$/iu.test(found.value.unit ?? '');
  return compared || timed ? null : 'emphasis';
}
