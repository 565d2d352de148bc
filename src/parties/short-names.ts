const HEREAFTER =
  /(?:(?:hierna|verder|verderop)\s?(?:gezamenlijk\s|samen\s|tezamen\s|ook\s|afzonderlijk\s|in deze overeenkomst\s|in dit stuk\s)*(?::|te noemen|genoemd|aan te duiden(?: als)?|aangeduid(?: als)?|te noemen als|aan te halen als|(?=["'‘“„]))\s?:?|\(in (?:de|het|deze|dit) (?:tekst|matrix|tabel(?:len)?|schema|stuk|overeenkomst|document|afspraken):?|kortweg:?|afgekort(?: als| tot)?:?|ook wel:?)\s*/giu;
const QUOTED =
  /^["'‘“„”]\s?(?<name>[^"'’”“]{2,60}?)\s?["'’”“](?:(?:\s(?:of|dan wel)|,?\sen\s(?:\p{L}+\s){0,6}als)\s["'‘“](?<other>[^"'’”]{2,60})["'’”])?/u;
const PLAIN =
  /^(?<name>(?:de |het )?[\p{L}\d][\p{L}\d&.' -]{1,40}?)(?:\s(?:of|dan wel)\s(?<other>(?:de |het )?[\p{Lu}\d][\p{L}\d&.'-]{1,30}))?(?=[,;.)]|\s(?:en|of)\s|$)/u;
const BRACKETED =
  /^\s?\((?!hierna|verder|zie|in\s|een\s|van\s|o\.a|(?:de|het)\s\p{Ll})["'‘“]?(?<name>(?:(?:de|het)\s)?[\p{Lu}\d][\p{L}\d&.’'-]{1,24}(?:\s[\p{Lu}\d][\p{L}\d&.’'-]*){0,3})["'’”]?(?:\s(?:of|en)\s[^()]{2,40})?\)/u;
/** `Zorggroep Hunzerand, hier Hunzerand genoemd`. */
const CALLED_HERE =
  /^,?\s\(?hier(?:na)?\s(?<name>(?:de\s|het\s)?[\p{Lu}\d][\p{L}\d&.’' -]{1,30}?)\sgenoemd(?!\p{L})/u;

/** The short names that the text right behind an organisation gives it; it stops where another one is introduced. */
export function shortNamesAfter(behind: string): readonly string[] {
  const names: string[] = [];
  for (const pattern of [BRACKETED, CALLED_HERE]) {
    const name = pattern.exec(behind)?.groups?.['name'];
    if (name !== undefined) names.push(name.replace(/[’'”.]+$/u, ''));
  }
  const reach =
    /[•]|;(?!\s*(?:hierna|verder|zij|deze|die))|(?<=\p{Ll}{4})\.\s+(?!Hierna|[^.]{0,160}(?<!\p{L})(?:zij|ze|deze|die)\s(?:wordt|worden|heet|heten)\s[^.]{0,40}hierna)\p{Lu}|\s\d{1,2}[ab]?\.\s/u.exec(
      behind,
    )?.index ?? behind.length;
  for (const match of behind.slice(0, reach).matchAll(HEREAFTER)) {
    const rest = behind.slice(match.index + match[0].length);
    const named = QUOTED.exec(rest)?.groups ?? PLAIN.exec(rest)?.groups ?? {};
    for (const name of [named['name'], named['other']])
      if (name !== undefined) names.push(name.trim().replace(/[.,]$/u, ''));
    break;
  }
  return names.filter((name) => !/^(?:gezamenlijk|samen|partijen|wij|we|allen)$/iu.test(name));
}
