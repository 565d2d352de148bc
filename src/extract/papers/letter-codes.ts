import type { Span } from '../../core/span.ts';
import type { SourceText } from '../../core/source-text.ts';

/** An afspraak as a letter names it: by its code, or by a title where the number is empty. */
export type CodeMention = Span & {
  readonly series: string | null;
  readonly number: string;
  readonly title: string | null;
};

/** Finds the codes of afspraken in any text of one letter. */
export type Codes = { readonly find: (text: string) => readonly CodeMention[] };

/**
 * `J 1.8`, `J. 3.9`, `B-04`, `L 04`: letters and a number; or `afspraak 12`. Behind the number of another agreement
 * stands whose it is; that belongs to the quote, so that it is taken for none of this one.
 */
const CODE =
  /(?<![\p{L}\p{N}/-])(?:(?<word>(?:[Pp]restatie|[Jj]aar|[Kk]ader)?[Aa]fspra(?:ak|ken)\s(?:nr\.?\s|nummer\s)?))?(?:(?<series>[A-Z]{1,3})(?<sign>\.?\s?[-–]\s?|\.\s?|\s)?(?<number>\d{1,2}(?:\.\d{1,2}){0,2})|(?<plain>(?<=[Aa]fspraak\s(?:nr\.?\s|nummer\s)?)\d{1,3}(?:\.\d{1,2}){0,2}))(?![\p{L}\p{N}]|[.,-]\d|\s?%)(?<elsewhere>\s(?:uit|van|in)\s(?:het|de)\s(?:\p{Ll}+\s){0,2}(?:convenant|akkoord|overeenkomst|regiodeal|woondeal|pact|programma)(?:\s\p{Lu}\p{L}+)*)?/gu;

type Shape = { readonly isSure: boolean; readonly form: string };

/**
 * The codes of a letter. Letters and a whole number can be anything (`A 12`, a reference, a road): they are codes where
 * the word afspraak stands before one of that form, or two different ones of that form are named.
 */
export function codesOf({ text }: SourceText): Codes {
  const forms = new Map<string, Set<string>>();
  const sure = new Set<string>();
  for (const match of text.replace(/\s+/gu, ' ').matchAll(CODE)) {
    const { form, isSure } = shapeOf(match.groups ?? {});
    if (isSure) sure.add(form);
    forms.set(form, (forms.get(form) ?? new Set()).add(match[0]));
  }
  const isCode = ({ form, isSure }: Shape): boolean =>
    isSure || sure.has(form) || (form.includes(' ') && (forms.get(form)?.size ?? 0) > 1);
  return {
    find: (words) =>
      [...words.matchAll(CODE)].flatMap((match): readonly CodeMention[] => {
        const groups = match.groups ?? {};
        if (!isCode(shapeOf(groups)) || QUARTER.test(match[0])) return [];
        // The word for it belongs to a bare number only.
        const start = match.index + (groups['series'] === undefined ? 0 : (groups['word']?.length ?? 0));
        return [
          {
            ...{ start, end: match.index + match[0].length },
            ...{
              series: groups['series'] ?? null,
              number: groups['number'] ?? groups['plain'] ?? '',
              title: null,
            },
          },
        ];
      }),
  };
}

const QUARTER = /^[TQ]\s?[1-4]$/u;

/** A number with a point, or with the word afspraak, is sure; others are of a form: letters, a sign or none, digits. */
function shapeOf(groups: Readonly<Record<string, string | undefined>>): Shape {
  const { series, sign, number = '', plain, word } = groups;
  const isSure = plain !== undefined || word !== undefined || number.includes('.');
  const joint = sign === undefined ? '' : ' ';
  return { isSure, form: `${'A'.repeat(series?.length ?? 0)}${joint}${number.length}` };
}
