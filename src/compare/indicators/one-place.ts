/** What stands on one place only: a street, a site, a village. */
const ON_A_PLACE =
  /(?<!\p{L})(?:[Aa]an|[Oo]p|[Bb]ij|[Rr]ond|[Ll]angs)\s(?:de|het|’t|'t)\s(?:(?:oude|voormalige|nieuwe|vroegere)\s)?(?:locatie|terrein|plek|zelfde|school|(?:\p{Lu}[\p{L}-]+))|(?<!\p{L})(?:[Oo]p\sdezelfde\splek|ter\splaatse|in\shet\scomplex|in\sdit\splan)(?!\p{L})/u;
const IN_A_PLACE =
  /(?<!\p{L}|niet\s|behalve\s)[Ii]n\s(?:(?:de|het|’t|'t)\s)?(?:[’']\w-)?(?<place>\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{L}+)*)/gu;
/** Capitals that are no places: times, papers, funds. */
const NO_PLACE =
  /^\p{L}*(?:fonds|plan|programma|akkoord|visie|overleg|verordening|wet|monitor|afspraken|beleid|deal|force|team|kern|kernen)(?!\p{L})|^(?:Q[1-4]|T[1-3]|Nederland|De|Het|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|Nationale|Regionale|Landelijke|Proef)(?!\p{L})/u;

/** True where a clause counts what is on one site or in one village, and not in the whole municipality. */
export function isOnOnePlace(clause: string, municipalities: readonly string[]): boolean {
  if (ON_A_PLACE.test(clause)) return true;
  return [...clause.matchAll(IN_A_PLACE)].some(({ groups }) => {
    const place = groups?.['place'] ?? '';
    return !NO_PLACE.test(place) && !municipalities.some((name) => place.startsWith(name));
  });
}
