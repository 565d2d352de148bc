import { municipalityAt, type Municipality } from '../../registers/municipalities.ts';

/**
 * The municipalities that conclude a document together, where its title lists them, where each declares itself a party
 * (`de gemeente …, vertegenwoordigd door`), or where it says that it was made by `de gemeenten …, … en …`. Fewer than
 * two are none. Municipalities that no longer exist are places in others.
 */
export function jointMunicipalities(title: string | null, text: string): readonly Municipality[] {
  const inTitle = listIn(title ?? '');
  const declared = declaredIn(text);
  const found = [inTitle, declared, inTitle.length === 1 ? [] : makersIn(text)];
  return found.find((names) => names.length > 1) ?? [];
}

/** What stands between the names of a list. */
const BETWEEN = /^(?:\s*[,/&|·–-]\s*|\s+en\s+|\s*,?\s+(?:de\s)?gemeente\s+|\s+en\s+(?:de\s)?gemeente\s+)$/u;

/** The longest run of names that stand beside each other, with nothing but commas and `en` between them. */
function listIn(words: string): readonly Municipality[] {
  let best: readonly Municipality[] = [];
  let run: Municipality[] = [];
  let end = -1;
  for (const { index } of words.matchAll(/(?<![\p{L}\d])(?=\p{Lu}|['’]s-)/gu)) {
    if (index < end) continue;
    const found = municipalityAt(words.slice(index));
    if (found === null || found.municipality.until !== null) continue;
    const goesOn = end >= 0 && BETWEEN.test(words.slice(end, index));
    run = goesOn ? [...run, found.municipality] : [found.municipality];
    end = index + found.length;
    if (run.length > best.length) best = run;
  }
  return distinct(best);
}

const DECLARED =
  /(?<!\p{L})[Gg]emeente\s+(?=\p{Lu}|['’]s-)(?<rest>[^.;\n]{3,90}?(?:vertegenwoordigd|hierna|rechtsgeldig|te\sdezen))/gu;
const LONGEST_REST = 60;

function declaredIn(text: string): readonly Municipality[] {
  return distinct(
    [...text.matchAll(DECLARED)].flatMap(({ groups }) => {
      const rest = groups?.['rest'] ?? '';
      const found = municipalityAt(rest.slice(0, LONGEST_REST));
      // The name and what it is called must stand together, with no other party between them.
      const isOwn = found !== null && /^\s*[,(]?[^,(]{0,40}[,(]?[^,(]*$/u.test(rest.slice(found.length));
      return found !== null && isOwn && found.municipality.until === null ? [found.municipality] : [];
    }),
  );
}

const MADE_BY =
  /(?:afspraken|overeenkomst)(?!\p{L})[^.;]{0,80}?(?<!\p{L})(?:door|tussen|van)\s+(?:de\s)?gemeenten\s+(?<list>[^.;]{3,300})/gu;
/** A paper says in its first words who made it. */
const BEGINNING = 6000;

function makersIn(text: string): readonly Municipality[] {
  const [made] = text.slice(0, BEGINNING).matchAll(MADE_BY);
  return made === undefined ? [] : listIn(made.groups?.['list'] ?? '');
}

function distinct(all: readonly Municipality[]): readonly Municipality[] {
  return [...new Map(all.map((one) => [one.code, one])).values()];
}
