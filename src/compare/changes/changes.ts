import type { Afspraak, AgreementDocument } from '../../normalise/document-schema.ts';
import { pairAfspraken } from './pair-afspraken.ts';

export const CHANGES = ['came', 'went', 'changed', 'same'] as const;

type Side = Pick<Afspraak, 'id' | 'printed' | 'title' | 'text'> & {
  readonly page: number | null;
  /** Its numbers and deadlines, in the words of the document. */
  readonly values: readonly string[];
};

/** What became of one afspraak from an earlier agreement to a later one. */
export type Change = {
  readonly change: (typeof CHANGES)[number];
  readonly before: Side | null;
  readonly after: Side | null;
  /** How alike the two are, as cosine; null where there is one only. */
  readonly likeness: number | null;
  /** Numbers and deadlines that only the one has, and only the other. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** What the later paper itself says of it. */
  readonly said: Afspraak['change'];
};

/** What came, went and changed between two agreements of one municipality. */
export type AgreementChanges = {
  readonly municipality: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
};

/** In the order of the later agreement; what went stands behind it, in the order of the earlier one. */
export function changesBetween(
  earlier: AgreementDocument,
  later: AgreementDocument,
): Pick<AgreementChanges, 'before' | 'after' | 'changes'> {
  const pairs = pairAfspraken(earlier.afspraken, later.afspraken);
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const kept = new Set(pairs.map(({ before }) => before));
  return {
    before: earlier.id,
    after: later.id,
    changes: [
      ...later.afspraken.map((after) => changeTo(after, byAfter.get(after) ?? null)),
      ...earlier.afspraken.filter((one) => !kept.has(one)).map(goneFrom),
    ],
  };
}

function changeTo(
  after: Afspraak,
  pair: { readonly before: Afspraak; readonly likeness: number } | null,
): Change {
  const own = sideOf(after);
  const said = after.change;
  if (pair === null)
    return { change: 'came', before: null, after: own, likeness: null, lost: [], gained: own.values, said };
  const other = sideOf(pair.before);
  return {
    change: lettersOf(other) === lettersOf(own) ? 'same' : 'changed',
    before: other,
    after: own,
    likeness: pair.likeness,
    lost: other.values.filter((value) => !own.values.includes(value)),
    gained: own.values.filter((value) => !other.values.includes(value)),
    said,
  };
}

function goneFrom(afspraak: Afspraak): Change {
  const before = sideOf(afspraak);
  return { change: 'went', before, after: null, likeness: null, lost: before.values, gained: [], said: null };
}

function sideOf({ id, printed, title, text, spans, targets, deadlines }: Afspraak): Side {
  const values = [...targets, ...deadlines].map(({ quote }) => quote);
  return { ...{ id, printed, title, text }, page: spans[0]?.page ?? null, values };
}

/** Printing changes signs and spaces; what is agreed are letters and figures. */
function lettersOf({ title, text }: Side): string {
  return `${title ?? ''} ${text}`
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
