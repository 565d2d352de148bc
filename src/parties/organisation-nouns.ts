import type { PartyRole } from './organisation.ts';

/** A kind of organisation by the noun in front of its name. */
type NounRule = { readonly role: PartyRole; readonly noun: RegExp };

/** What tenants' organisations call themselves, behind `huurders` or `bewoners`; the last are Frisian. */
const TENANT_BODIES =
  'raad|vereniging|organisatie|belang(?:en)?|platform|kern|beraad|koepel|bond|groep|vertegenwoordiging|federatie|collectief|overleg|stichting|netwerk|alliantie|forum|verbond|unie|kring|stem|commissie|comité|panel|kamer|coöperatie|team|feriening|rie|stifting|platfoarm';
/** Who they speak for: `Huurdersraad`, `HuurdersKoepel`, `Hierdersrie`. */
const TENANTS = '(?:[Hh]uurder|[Bb]ewoner|[Hh]ierder|[Bb]ewenner)s?';
const LEGAL_FORM =
  '(?:[Ss]tichting|[Ss]tg\\.?|[Vv]ereniging|[Ff]ederatie|[Cc]oöperatie(?:ve)?|[Cc]hristelijke|[Aa]lgemene|[Kk]atholieke|[Ss]amenwerkende|[Rr]egionale|[Cc]entrale)\\s+';

const CARE = '[Zz]org(?:instelling|organisatie|aanbieder|groep|coöperatie|centrum|partij)';

/** Nouns that tell what an organisation is; a name stands behind them. */
export const NOUNS: readonly NounRule[] = [
  {
    role: 'huurdersorganisatie',
    noun: new RegExp(
      `^(?:${LEGAL_FORM})*(?:${TENANTS}\\p{Ll}*(?:${TENANT_BODIES}|${capitalised(TENANT_BODIES)})|(?:Huurders|Bewoners)\\s(?:${capitalised(TENANT_BODIES)})\\p{Ll}*|[Kk]lantenraad|[Kk]lankbordgroep|[Ll]edenraad(?:\\s[Hh]uurders)?|HBO|HBVA?|HV|HO|HOK|HPF)(?:\\s(?:Stichting|Vereniging)(?=\\s\\p{Lu}))?(?=[\\s,;.:()]|$)`,
      'u',
    ),
  },
  {
    role: 'corporatie',
    noun: new RegExp(
      `^(?:${LEGAL_FORM})*(?:[Ww]oning(?:bouw)?(?:corporatie|stichting|vereniging|bedrijf|maatschappij|coöperatie)|[Ww]oon(?:corporatie|stichting|vereniging|bedrijf|bron|coöperatie|maatschappij)|[Bb]ouwvereniging|[Cc]orporatie|[Vv]olkshuisvesting|[Vv]ereniging\\s(?:tot|voor)\\s[Vv]olkshuisvesting|[Ww]en(?:te)?stifting|WBC|WBV|WS|Wst\\.?)(?=\\s)`,
      'u',
    ),
  },
  {
    role: 'zorg',
    noun: new RegExp(
      `^(?:[Ss]tichting\\s+)?(?:${CARE}|[Ww]elzijns(?:organisatie|stichting|instelling))(?=\\s)`,
      'u',
    ),
  },
];

/** What another organisation begins with: a name in front of it ends there. */
export const OPENS_ORGANISATION = `(?:(?:Huurders|Bewoners)\\s\\p{Lu}\\p{Ll}+|${TENANTS}\\p{L}+|[Kk]lankbordgroep|[Ll]edenraad|[Ww]en(?:te)?stifting|[Ss]tichting|[Vv]ereniging|[Ff]ederatie|[Gg]emeenten?|[Cc]oöperatie(?:ve)?|[Ww]oning(?:bouw)?(?:stichting|corporatie|bedrijf|vereniging|maatschappij|coöperatie)|[Ww]oon(?:stichting|corporatie|bedrijf|vereniging|maatschappij|coöperatie)|[Kk]lantenraad|[Ww]elzijns\\p{Ll}+|${CARE}|[Pp]rovincie)(?!\\p{L})`;

function capitalised(alternatives: string): string {
  return alternatives
    .split('|')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('|');
}
