import { quoteOf, type Span } from '../../core/span.ts';
import type { SourceText } from '../../core/source-text.ts';

/** An afspraak as a letter names it: by its code, or by a title where the number is empty. */
export type CodeMention = Span & {
  readonly series: string | null;
  readonly number: string;
  readonly title: string | null;
};

/** Finds the codes of afspraken in any text of one letter. */
export type Codes = { readonly find: (text: string) => readonly CodeMention[] };

/** `J 1.8`, `J. 3.9`, `B-04`, `L 04`; or `1a`, `2.4`, `12`. */
const TOKEN =
  /(?<![\p{L}\p{N}/-]|\p{N}[.,])(?:(?<series>[A-Z]{1,3})(?<sign>\.?\s?[-–]\s?|\.\s?|\s)?)?(?<number>\d{1,3}(?:\.\d{1,2}){0,2}(?<suffix>[a-z])?)(?![\p{L}\p{N}/]|[.,-]\d|\s?%)/gu;
/** The word that makes any number behind it that of an afspraak. */
const WORD = /(?<!\p{L})\p{L}*afspra(?:ak|ken)\s(?:(?:nr\.?|nummers?|met nummer)\s)?$/iu;
/** A day or an hour is written as a number with a point too. */
const OF_TIME = /(?<!\p{L})(?:op|om|tot|rond)\s$/iu;
/** What joins the numbers of a list. */
const JOINT = /^(?:,\s(?:en\s)?|\s(?:en|of|t\/m)\s(?:(?:de\s)?\p{L}*afspraak\s)?)$/u;
/** What other numbers are of: `artikel 41c`, `bijlage 2a`, `Kerkstraat 3b`. */
const OF_OTHERS =
  /(?:(?<!\p{L})(?:artikel(?:en)?|art\.|lid|leden|bijlagen?|tabel(?:len)?|figuur|hoofdstuk|paragraaf|§|pagina|blz\.|label|fase|stap|optie|variant|perceel|kenmerk|zaal|kamer|versie|motie|amendement|groep)|\p{L}(?:straat|weg|laan|plein|kade|hof|dijk|singel|gracht|pad|dreef|steeg))\s$/iu;
/**
 * Behind the number of another agreement stands whose it is; that belongs to the quote, so that it is taken for none of
 * this one.
 */
const ELSEWHERE =
  /^\s(?:uit|van|in)\s(?:het|de)\s(?:\p{Ll}+\s){0,2}(?:[Cc]onvenant|[Aa]kkoord|[Oo]vereenkomst|[Rr]egiodeal|[Ww]oondeal|[Pp]act|[Pp]rogramma)(?:\s\p{Lu}[\p{L}-]+)*/u;
/** Or in front of it: `In de Woondeal Zuid staat afspraak 6`. */
const OF_ELSEWHERE = /(?<!\p{L})(?:[Cc]onvenant|[Rr]egiodeal|[Ww]oondeal|[Pp]act)(?!\p{L})[^.;:,()]{0,50}$/u;
const QUARTER = /^[TQ]\s?[1-4]$/u;
/** Words in front of a number in which what it is of stands. */
const REACH = 70;

type Token = CodeMention & {
  /** How it is written, without its letters and figures. */
  readonly form: string;
  /** The word for an afspraak stands before it, or before the list that it is in. */
  readonly wordAt: number | null;
  readonly isNamed: boolean;
};

/**
 * The codes of a letter. Letters and a whole number can be anything (`A 12`, a reference, a road), and so can `2a` and
 * `2.4`: they are codes where the word afspraak stands before one of that form, or two different ones of letters and a
 * number are named, or where several paragraphs open with one. A bare number is one only behind that word.
 */
export function codesOf({ text, blocks }: SourceText): Codes {
  const tokens = tokensIn(text.replace(/\s+/gu, ' '));
  const opening = blocks.flatMap(({ pieces }) =>
    tokensIn(quoteOf(text, pieces)).filter(({ start }) => start === 0),
  );
  const sure = new Set([
    ...tokens.filter(({ isNamed, form }) => isNamed && form !== BARE).map(({ form }) => form),
    ...[...Map.groupBy(opening, ({ form }) => form)]
      .filter(([form, same]) => form !== BARE && same.length >= FEWEST_OPENING)
      .map(([form]) => form),
  ]);
  const forms = Map.groupBy(tokens, ({ form }) => form);
  const isCode = ({ form, isNamed, series, number }: Token): boolean => {
    if (isNamed || sure.has(form)) return true;
    if (series === null) return false;
    const different = new Set(forms.get(form)?.map((other) => `${other.series ?? ''}${other.number}`));
    return number.includes('.') || (form.includes(' ') && different.size > 1);
  };
  return {
    find: (words) =>
      tokensIn(words)
        .filter((token) => isCode(token))
        .map(({ start, end, series, number, title, wordAt }) => ({
          // The word for it belongs to a number without letters.
          ...{ start: series === null ? (wordAt ?? start) : start, end },
          ...{ series, number, title },
        })),
  };
}

/** So many paragraphs or items that open with a code of one form are each about the afspraak that it numbers. */
const FEWEST_OPENING = 3;

/** The form of a whole number without letters. */
const BARE = '0';

function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { series, sign, number = '', suffix } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - REACH), start);
    if (QUARTER.test(match[0]) || OF_OTHERS.test(before) || OF_ELSEWHERE.test(before)) continue;
    const word = WORD.exec(before);
    const last = tokens.at(-1);
    const goesOn = last?.isNamed === true && JOINT.test(text.slice(last.end, start));
    if (series === undefined && number.includes('.') && OF_TIME.test(before)) continue;
    const elsewhere = ELSEWHERE.exec(text.slice(end))?.[0].length ?? 0;
    tokens.push({
      ...{ start, end: end + elsewhere, series: series ?? null, number, title: null },
      form: formOf(series ?? '', { number, isSet: sign !== undefined, hasLetter: suffix !== undefined }),
      wordAt: word === null ? null : start - word[0].length,
      isNamed: word !== null || goesOn,
    });
  }
  return tokens;
}

function formOf(
  series: string,
  { number, isSet, hasLetter }: { number: string; isSet: boolean; hasLetter: boolean },
): string {
  if (series === '') return number.includes('.') ? '0.0' : hasLetter ? '0a' : BARE;
  return `${'A'.repeat(series.length)}${isSet ? ' ' : ''}${number.length}`;
}
