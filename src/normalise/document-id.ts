import slugify from '@sindresorhus/slugify';
import { isAgreementKind, type DocumentKind } from '../language/title-words.ts';
import type { Period } from '../extract/document/find-period.ts';

type Facts = {
  readonly kind: DocumentKind;
  readonly municipalities: readonly { readonly name: string }[];
  readonly period: Period | null;
  /** Year of its date, for papers without a period. */
  readonly year?: string | null;
  readonly title: string | null;
  /** Name of the file without folder and extension. */
  readonly fileStem: string;
};

/**
 * `heemstede-2024-2027`: municipalities and years; for other kinds than agreements also the kind. Without a
 * municipality, or with many, the title or, at last, the name of the file serves. The same facts give the same id.
 */
export function documentId({ kind, municipalities, period, year, title, fileStem }: Facts): string {
  const [first, last] = [period?.start.slice(0, 4), period?.end.slice(0, 4)];
  const years =
    first === undefined
      ? [year ?? ''].filter(Boolean)
      : [first, ...(last === undefined || last === first ? [] : [last])];
  const suffix = isAgreementKind(kind) ? [] : [kind];
  if (municipalities.length > 0 && municipalities.length <= MOST_NAMES) {
    const names = slugify(municipalities.map(({ name }) => name).join(' ')).slice(0, LONGEST);
    return slugify([names, ...years, ...suffix].join(' '));
  }
  return (slugify(title ?? '') || slugify(fileStem) || 'document').slice(0, LONGEST);
}

/** Ids are names of files, which no disk lets be as long as names in texts and of other files can be. */
const LONGEST = 60;
/** The names of more municipalities would make an unwieldy id. */
const MOST_NAMES = 3;
