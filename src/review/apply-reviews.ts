import type { Span } from '../core/span.ts';
import type { Afspraak, AgreementDocument } from '../normalise/document-schema.ts';
import { ChapterList, isFieldCorrection, reviseFields } from './afspraak-fields.ts';
import { isCutFrom } from './added-id.ts';
import { AnchoredText, shared, type Found } from './anchored-text.ts';
import { reviseBoundaries } from './boundaries.ts';
import { thingKey, valueKey, type Correction, type CorrectionOf } from './correction.ts';
import { isDocumentCorrection, reviseDocument } from './document-fields.ts';
import { Ledger } from './ledger.ts';
import { lettersOf } from './letters.ts';
import { revisePresence, type Present } from './presence.ts';
import type { Placed } from './settle.ts';
import { reviseValues } from './values.ts';

export type ReviewOptions = {
  /** The coder whose word decides where coders differ; null for none. */
  readonly adjudicator?: string | null;
  /** The text of this document, where anchors were looked for in it before. */
  readonly anchored?: AnchoredText;
};

/**
 * A document with what people said of it, as the last step of a conversion. In whatever order they are said: first where
 * afspraken begin, then which there are, then what they hold. A correction whose words are gone, or which two coders
 * give in two ways, changes nothing and is told; `reviews` lists what became of each.
 */
export function applyReviews(
  document: AgreementDocument,
  text: string,
  corrections: readonly Correction[],
  { adjudicator = null, ...known }: ReviewOptions = {},
): AgreementDocument {
  if (corrections.length === 0) return document;
  const ledger = new Ledger();
  const anchored = known.anchored ?? new AnchoredText(document, text);
  const placed = place(corrections, { anchored, document, ledger });
  const textOf = textFinder(anchored);
  const setting = { adjudicator, ledger, anchored, textOf, source: text };

  const { begins, presence, fields, values, notes, whole } = sortedByKind(placed);
  const cut = reviseBoundaries(document.afspraken, begins, setting);
  const { afspraken: present, rejected } = revisePresence(cut, withTexts(presence, cut, setting), {
    ...setting,
    document,
  });
  const chapters = new ChapterList(document.chapters);
  const homes = { afspraken: present, rejected, ledger };
  const fieldsOf = byAfspraak(fields, { ...homes, partFor: partThatActs });
  const valuesOf = byAfspraak(values, { ...homes, partFor: (own) => own });
  const afspraken = present.map((afspraak) =>
    reviseValues(
      reviseFields(afspraak, fieldsOf.get(afspraak) ?? [], { ...setting, chapters }),
      valuesOf.get(afspraak) ?? [],
      setting,
    ),
  );
  for (const note of notes) ledger.note(note, holderOf(present, note.ranges)?.id ?? null);
  const revised = reviseDocument(document, whole, setting);
  return {
    ...revised,
    chapters: chapters.all(),
    afspraken: withoutLooseReferences(afspraken, document.afspraken),
    ...withoutAdded(revised, afspraken),
    diagnostics: [...document.diagnostics, ...ledger.diagnostics()],
    reviews: ledger.fates(),
  };
}

type Setting = {
  readonly anchored: AnchoredText;
  readonly ledger: Ledger;
  readonly document: AgreementDocument;
};

/** Where each correction speaks of, in an order of their content; what has lost its words is told. */
function place(
  corrections: readonly Correction[],
  { anchored, document, ledger }: Setting,
): readonly Placed[] {
  const distinct = new Map(corrections.map((correction) => [valueKey(correction), correction]));
  const ordered = [...distinct].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const latest = latestOf([...distinct.values()], document);
  return ordered.flatMap(([, correction]): Placed[] => {
    if (correction.anchor === null && latest.has(correction)) return [{ correction, ranges: [] }];
    const ranges = correction.anchor === null ? null : anchored.find(correction.anchor);
    if (!latest.has(correction)) {
      ledger.overruled({ correction, ranges: ranges ?? [] });
      return [];
    }
    if (ranges !== null) return [{ correction, ranges }];
    // The text of an afspraak that coders joined stands nowhere in one piece.
    if (correction.about === 'afspraak' && document.afspraken.length > 0) return [{ correction, ranges: [] }];
    ledger.orphan({ correction, ranges: [] }, GONE);
    return [];
  });
}

/**
 * Of what a coder says of the same thing in several versions of a file, what is said of this one counts, else what was
 * said last. The same sentence in two afspraken is two things.
 */
function latestOf(
  corrections: readonly Correction[],
  { source }: AgreementDocument,
): ReadonlySet<Correction> {
  const byThing = Map.groupBy(corrections, thingKey);
  return new Set(
    [...byThing.values()].flatMap((said) => {
      const own = said.filter(({ sha256 }) => sha256 === source.sha256);
      const [last] = said.toSorted((a, b) => compare(b.at, a.at) || compare(valueKey(b), valueKey(a)));
      const versions = new Set(said.map(({ sha256 }) => sha256));
      if (versions.size === 1) return said;
      return own.length > 0 ? own : said.filter(({ sha256 }) => sha256 === last?.sha256);
    }),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const GONE = 'its sentence is not there, or not as it was.';

/** Acceptances of joined afspraken with the place of these; the words of any other that was not found are gone. */
function withTexts(
  presence: readonly Placed<CorrectionOf<'afspraak'>>[],
  afspraken: readonly Afspraak[],
  { ledger }: Pick<Setting, 'ledger'>,
): readonly Placed<CorrectionOf<'afspraak'>>[] {
  return presence.flatMap((placed) => {
    if (placed.ranges.length > 0) return [placed];
    const letters = lettersOf(placed.correction.anchor.quote);
    const own = afspraken.find((afspraak) => lettersOf(afspraak.text) === letters);
    if (own !== undefined) return [{ ...placed, ranges: own.spans }];
    ledger.orphan(placed, GONE);
    return [];
  });
}

/** Finds the text of an afspraak in that of the document; each is looked for once. */
function textFinder(anchored: AnchoredText): (afspraak: Afspraak) => readonly Span[] {
  const known = new WeakMap<Afspraak, readonly Span[]>();
  return (afspraak) => {
    const found =
      known.get(afspraak) ?? anchored.find(anchored.anchorOfWords(afspraak.text, afspraak)) ?? afspraak.spans;
    known.set(afspraak, found);
    return found;
  };
}

type Kinds = {
  readonly begins: Placed<CorrectionOf<'begin'>>[];
  readonly presence: Placed<CorrectionOf<'afspraak'>>[];
  readonly fields: Parameters<typeof reviseFields>[1][number][];
  readonly values: Parameters<typeof reviseValues>[1][number][];
  readonly notes: Placed[];
  readonly whole: Parameters<typeof reviseDocument>[1][number][];
};

function sortedByKind(placed: readonly Placed[]): Kinds {
  const kinds: Kinds = { begins: [], presence: [], fields: [], values: [], notes: [], whole: [] };
  for (const { correction, ranges } of placed) {
    if (correction.about === 'begin') kinds.begins.push({ correction, ranges });
    else if (correction.about === 'afspraak') kinds.presence.push({ correction, ranges });
    else if (correction.about === 'note') kinds.notes.push({ correction, ranges });
    else if (correction.about === 'deadline' || correction.about === 'target')
      kinds.values.push({ correction, ranges });
    else if (isFieldCorrection(correction)) kinds.fields.push({ correction, ranges });
    else if (isDocumentCorrection(correction)) kinds.whole.push({ correction, ranges });
  }
  return kinds;
}

type Homes<P extends Placed> = Present & {
  readonly ledger: Ledger;
  /** Which part is meant, of an afspraak that was cut. */
  readonly partFor: (own: Afspraak, placed: P, afspraken: readonly Afspraak[]) => Afspraak;
};

function byAfspraak<P extends Placed>(
  placed: readonly P[],
  { afspraken, rejected, ledger, partFor }: Homes<P>,
): ReadonlyMap<Afspraak, readonly P[]> {
  const found = new Map<Afspraak, P[]>();
  for (const one of placed) {
    const holder = holderOf(afspraken, one.ranges);
    if (holder === undefined && shared(rejected, one.ranges) > 0) ledger.overruled(one);
    else if (holder === undefined) ledger.orphan(one, 'its words stand in no afspraak.');
    else {
      const afspraak = partFor(holder, one, afspraken);
      found.set(afspraak, [...(found.get(afspraak) ?? []), one]);
    }
  }
  return found;
}

/** What is said of an actor that was read goes with it, where it acts in a part that was cut off. */
function partThatActs(own: Afspraak, { correction }: Placed, afspraken: readonly Afspraak[]): Afspraak {
  if (correction.about !== 'actor' || correction.was !== true) return own;
  const acts = ({ actors }: Afspraak): boolean => actors.some(({ party }) => party === correction.party);
  if (acts(own)) return own;
  return afspraken.find((part) => isCutFrom(part.id, own.id) && acts(part)) ?? own;
}

/** The afspraak that has most of the words. */
function holderOf(afspraken: readonly Afspraak[], ranges: Found): Afspraak | undefined {
  const shares = afspraken.map(({ spans }) => shared(spans, ranges));
  const most = Math.max(0, ...shares);
  return most === 0 ? undefined : afspraken[shares.indexOf(most)];
}

/** An afspraak that is gone is referred to by nobody. */
function withoutLooseReferences(revised: readonly Afspraak[], read: readonly Afspraak[]): Afspraak[] {
  const ids = new Set(revised.map(({ id }) => id));
  const gone = new Set(read.map(({ id }) => id).filter((id) => !ids.has(id)));
  if (gone.size === 0) return [...revised];
  return revised.map((afspraak) => ({
    ...afspraak,
    references: afspraak.references.map((reference) =>
      gone.has(reference.afspraak ?? '') ? { ...reference, afspraak: null } : reference,
    ),
  }));
}

/** What became an afspraak is no ambition and no sentence that was left over. */
function withoutAdded(
  { ambitions, unread }: AgreementDocument,
  afspraken: readonly Afspraak[],
): Pick<AgreementDocument, 'ambitions' | 'unread'> {
  const added = afspraken.filter(({ review }) => review?.state === 'added').flatMap(({ spans }) => spans);
  const isLeft = ({ spans }: { readonly spans: readonly Span[] }): boolean => shared(spans, added) === 0;
  return { ambitions: ambitions.filter(isLeft), unread: unread.filter(isLeft) };
}
