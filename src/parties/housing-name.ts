import { PAPER } from '../language/document-words.ts';
import { corporationAt } from '../registers/corporations.ts';
import type { NameUse } from './name-use.ts';
import { withoutYear } from './party-name.ts';

/** `Wonen Plaats`, `Woongoed Plaats`: the first word says that homes are let. */
const HOUSING_FIRST = /^(?:Wonen|Woon(?:goed|zorg|beheer|diensten|service))\s/u;
/** `Naam Wonen`, `Naam Woondiensten`. */
const HOUSING_LAST =
  /\s(?:Wonen|Woon(?:diensten|service|bedrijf|groep)|Woningen|Woningbeheer|Huisvesting|Volkshuisvesting)$/u;
/** `Naamwonen`, `Woonnaam`, `Wonen3Dorpen`. */
const HOUSING_WORD =
  /^(?:\p{Lu}\p{Ll}+wonen\d*|Woon\p{Ll}{3,}\d*(?:\s\p{Lu}[\p{L}\d]+)?|Wonen[\d\p{Lu}][\p{L}\d]*|\p{Lu}\p{L}*Wonen)$/u;
/** Words that begin like such names and are none. */
const NO_NAME = new RegExp(
  `^(?:${PAPER}|Woonbond|Woon(?:lasten|wijk|vormen?|ruimte|omgeving|kwaliteit|zorg|wensen|fraude|coach|consulent)\\p{Ll}*|Team|Wethouder|Afdeling|Taskforce|Thema|Programma|Samen|Betaalbaar|Duurzaam|Prettig|Goed|Veilig|Passend|Overleg|Regio|Stuurgroep|Werkgroep|Portefeuille)$`,
  'iu',
);

/** True for a name that says by its own shape that it is a corporation's. */
export function isHousingName(name: string): boolean {
  if (isTheme(name)) return false;
  if (withoutYear(name) !== name) return isHousingName(withoutYear(name));
  return HOUSING_FIRST.test(name) || HOUSING_LAST.test(name) || HOUSING_WORD.test(name);
}

/** A paper, a theme, a team: `Woonvisie`, `Prettig Wonen`, `Team Wonen`. */
export function isTheme(name: string): boolean {
  const [first = ''] = name.split(/\s/u);
  return NO_NAME.test(first) || NO_NAME.test(name);
}

/** Length of a corporation's name without a noun in front, by the register or its shape; 0 without one. */
export function bareCorporationLength(text: string, use: NameUse): number {
  const article = /^(?:De|Het)\s(?=\p{Lu})/u.exec(text)?.[0] ?? '';
  if (article !== '') return withArticle(text, article, use);
  const known = corporationAt(text);
  if (known?.isExact === true && isNameHere(text.slice(0, known.length), use)) return known.length;
  return 0;
}

/** `De Zoom` where the register has it without: the article is part of the name where it keeps its capital. */
function withArticle(text: string, article: string, use: NameUse): number {
  const whole = corporationAt(text);
  if (whole?.isExact === true) return isNameHere(text.slice(0, whole.length), use) ? whole.length : 0;
  const known = corporationAt(text.slice(article.length));
  if (known?.isExact !== true) return 0;
  const name = text.slice(0, article.length + known.length);
  const isSmall = use.times(name.toLowerCase().charAt(0) + name.slice(1)) > 0;
  return isSmall || !isNameHere(name.slice(article.length), use) ? 0 : name.length;
}

/** What the register knows counts only where it is not a word of the language or a paper. */
function isNameHere(name: string, use: NameUse): boolean {
  return !new RegExp(`^(?:${PAPER})$`, 'iu').test(name) && !use.isWord(name);
}

/** The name without the word that says that homes are let. */
export function withoutHousingWord(name: string): string {
  return name.replace(HOUSING_FIRST, '').replace(HOUSING_LAST, '');
}
