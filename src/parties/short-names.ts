const HEREAFTER =
  /(?:hierna|verder|verderop)\s?(?:gezamenlijk\s|samen\s|tezamen\s|ook\s|afzonderlijk\s|in deze overeenkomst\s)*(?::|te noemen|genoemd|aan te duiden(?: als)?|aangeduid(?: als)?|te noemen als|aan te halen als)\s?:?\s*/giu;
const QUOTED =
  /^["'‘“„”]\s?(?<name>[^"'’”“]{2,60}?)\s?["'’”“](?:\s(?:of|dan wel)\s["'‘“](?<other>[^"'’”]{2,60})["'’”])?/u;
const PLAIN =
  /^(?<name>(?:de |het )?[\p{L}\d][\p{L}\d&.' -]{1,40}?)(?:\s(?:of|dan wel)\s(?<other>(?:de |het )?[\p{Lu}\d][\p{L}\d&.'-]{1,30}))?(?=[,;.)]|\s(?:en|of)\s|$)/u;
const BRACKETED =
  /^\s?\((?!hierna|verder|zie|in\s|de\s|het\s|een\s|van\s|o\.a)(?:afgekort(?: als)?:?\s)?["'‘“]?(?<name>[\p{Lu}\d][\p{L}\d&.’'-]{1,24})["'’”]?\)/u;

/** The short names that the text right behind an organisation gives it; it stops where another one is introduced. */
export function shortNamesAfter(behind: string): readonly string[] {
  const names: string[] = [];
  const bracketed = BRACKETED.exec(behind)?.groups?.['name'];
  if (bracketed !== undefined) names.push(bracketed);
  const reach = /[;•]|(?<=\p{Ll}{4})\.\s+\p{Lu}|\s\d{1,2}[ab]?\.\s/u.exec(behind)?.index ?? behind.length;
  for (const match of behind.slice(0, reach).matchAll(HEREAFTER)) {
    const rest = behind.slice(match.index + match[0].length);
    const named = QUOTED.exec(rest)?.groups ?? PLAIN.exec(rest)?.groups ?? {};
    for (const name of [named['name'], named['other']])
      if (name !== undefined) names.push(name.trim().replace(/[.,]$/u, ''));
    break;
  }
  return names.filter((name) => !/^(?:gezamenlijk|samen|partijen)$/iu.test(name));
}
