import slugify from '@sindresorhus/slugify';
import { isAgreementKind, type DocumentKind } from '../language/title-words.ts';
import type { Period } from '../extract/document/find-period.ts';

type Facts = {
  readonly kind: DocumentKind;
  readonly municipalities: readonly { readonly name: string }[];
  readonly period: Period | null;
  /** ISO 8601; its year serves papers without a period. */
  readonly date: string | null;
  readonly title: string | null;
  /** The file with its folder and extension. */
  readonly file: string;
};

/**
 * `heemstede-2024-2027`: municipalities and years; for other kinds than agreements also the kind. Without a
 * municipality, or with many, the title or, at last, the name of the file serves. The same facts give the same id.
 */
export function documentId({ kind, municipalities, period, date, title, file }: Facts): string {
  const [first, last] = [period?.start.slice(0, 4), period?.end.slice(0, 4)];
  const years =
    first === undefined ? yearsOf(date) : [first, ...(last === undefined || last === first ? [] : [last])];
  const suffix = isAgreementKind(kind) ? [] : [kind];
  if (municipalities.length > 0 && municipalities.length <= MOST_NAMES) {
    const names = slugify(municipalities.map(({ name }) => name).join(' ')).slice(0, LONGEST);
    return slugify([names, ...years, ...suffix].join(' '));
  }
  return (slugify(title ?? '') || slugify(stemOf(file)) || 'document').slice(0, LONGEST);
}

/** None where the day of a date is known and its year is not: `--06-01`. */
function yearsOf(date: string | null): readonly string[] {
  return date === null || date.startsWith('--') ? [] : [date.slice(0, 'YYYY'.length)];
}

function stemOf(file: string): string {
  return file.replace(/^.*[\\/]|\.[^.]*$/gu, '');
}

/** Ids are names of files, which no disk lets be as long as names in texts and of other files can be. */
const LONGEST = 60;
/** The names of more municipalities would make an unwieldy id. */
const MOST_NAMES = 3;
