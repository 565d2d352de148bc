import { lastBegun, type Span } from '../core/span.ts';
import type { Afspraak, AgreementDocument, PlacedSpan, Review } from '../normalise/document-schema.ts';
import { addedId } from './added-id.ts';
import { shared, sizeOf, type AnchoredText, type Found } from './anchored-text.ts';
import type { CorrectionOf } from './correction.ts';
import type { Ledger } from './ledger.ts';
import { lettersOf } from './letters.ts';
import { reviewed, settle, type Placed } from './settle.ts';

type Presence = CorrectionOf<'afspraak'>;

type Setting = {
  readonly document: AgreementDocument;
  readonly anchored: AnchoredText;
  readonly adjudicator: string | null;
  readonly ledger: Ledger;
  readonly textOf: (afspraak: Afspraak) => readonly Span[];
};

/** From this share of common characters on, of all that two texts have, they are the same afspraak. */
const SAME = 0.5;

type Group = { read: Afspraak | null; readonly ranges: Found; readonly said: Placed<Presence>[] };

/** The afspraken that are left and that came, and where there are none, as coders say. */
export type Present = { readonly afspraken: readonly Afspraak[]; readonly rejected: readonly Span[] };

/**
 * Afspraken accepted, rejected and added as coders say; one that is both added and read is one. What is said of the text
 * as it was read holds for what cutting and joining made of it.
 */
export function revisePresence(
  afspraken: readonly Afspraak[],
  said: readonly Placed<Presence>[],
  { document, anchored, adjudicator, ledger, textOf }: Setting,
): Present {
  const asRead = new Set(document.afspraken.map(({ text }) => lettersOf(text)));
  const rejected: Span[] = [];
  const changed = new Map<Afspraak, Afspraak>();
  const added: Afspraak[] = [];
  for (const { read, ranges, said: group } of groupsOf(afspraken, said, { textOf, asRead })) {
    const verdict = settle(group, adjudicator);
    const [first] = verdict?.chosen ?? [];
    if (verdict === null || first === undefined) {
      ledger.disagreement(group, read?.id ?? null);
      continue;
    }
    const { is, anchor } = first.correction;
    if (!is) {
      ledger.settled(verdict, 'rejected', read?.id ?? null);
      rejected.push(...(read === null ? ranges : textOf(read)), ...ranges);
    } else if (read === null) {
      const review = reviewed(null, true, verdict.review);
      const own = newAfspraak(document, {
        text: anchor.quote,
        spans: placedIn(anchored, ranges, document),
        review,
      });
      ledger.settled(verdict, 'added', own.id);
      added.push(own);
    } else {
      const letters = lettersOf(anchor.quote);
      const isSame = lettersOf(read.text) === letters || asRead.has(letters);
      ledger.settled(verdict, isSame ? 'accepted' : 'corrected', read.id);
      const review = reviewed(read.text, isSame ? read.text : anchor.quote, verdict.review);
      changed.set(
        read,
        isSame
          ? { ...read, review: read.review ?? review }
          : { ...read, text: anchor.quote, spans: placedIn(anchored, first.ranges, document), review },
      );
    }
  }
  const isLeft = (one: Afspraak): boolean => shared(textOf(one), rejected) < SAME * sizeOf(textOf(one));
  const kept = afspraken.filter(isLeft).map((one) => changed.get(one) ?? one);
  return {
    afspraken: added.toSorted((a, b) => startOf(a) - startOf(b)).reduce(inserted, kept),
    rejected,
  };
}

/** What is said of the same words, with the afspraak that is read there. */
function groupsOf(
  afspraken: readonly Afspraak[],
  said: readonly Placed<Presence>[],
  { textOf, asRead }: Pick<Setting, 'textOf'> & { readonly asRead: ReadonlySet<string> },
): readonly Group[] {
  const texts = afspraken.map((afspraak) => ({
    afspraak,
    letters: lettersOf(afspraak.text),
    ranges: textOf(afspraak),
  }));
  const groups: Group[] = [];
  for (const placed of said.toSorted((a, b) => (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0))) {
    const letters = lettersOf(placed.correction.anchor.quote);
    const read =
      texts.find((text) => text.letters === letters && shared(text.ranges, placed.ranges) > 0) ??
      texts.find(({ ranges }) => likeness(ranges, placed.ranges) >= SAME) ??
      (asRead.has(letters) ? texts.find(({ ranges }) => shared(ranges, placed.ranges) > 0) : undefined);
    const own = read?.afspraak ?? null;
    const group = groups.find((one) =>
      own === null ? one.read === null && likeness(one.ranges, placed.ranges) >= SAME : one.read === own,
    );
    if (group === undefined) groups.push({ read: own, ranges: placed.ranges, said: [placed] });
    else group.said.push(placed);
  }
  return groups;
}

function likeness(some: Found, others: Found): number {
  const common = shared(some, others);
  return common / Math.max(1, sizeOf(some) + sizeOf(others) - common);
}

function placedIn(
  anchored: AnchoredText,
  ranges: Found,
  { unread, ambitions }: AgreementDocument,
): PlacedSpan[] {
  const known = [...unread, ...ambitions].find(({ spans }) => likeness(spans, ranges) >= SAME);
  if (known !== undefined) return known.spans;
  return ranges.map(({ start, end }) => ({ start, end, page: anchored.pageAt(start), boxes: null }));
}

/** Nothing but its words is known of an afspraak that was not read; all else is said of it by other corrections. */
function newAfspraak(
  { id, chapters, ambitions }: AgreementDocument,
  { text, spans, review }: { readonly text: string; readonly spans: PlacedSpan[]; readonly review: Review },
): Afspraak {
  const chapter = lastBegun(chapters, spans[0]?.start ?? 0);
  const striven = ambitions.find((ambition) => lettersOf(ambition.text) === lettersOf(text));
  return {
    id: addedId(id, text),
    ...{ series: null, number: null, printed: null, chapter: chapter?.id ?? null },
    ...{ form: 'paragraph', label: null, title: null, text, items: [], cells: [], change: null },
    actors: striven?.actors ?? [],
    deadlines: striven?.deadlines ?? [],
    targets: striven?.targets ?? [],
    ...{ references: [], modality: 'resultaat', modalityEvidence: null },
    themes: chapter?.themes ?? [],
    progress: null,
    confidence: FOUND_BY_PEOPLE,
    review,
    diagnostics: [],
    spans,
  };
}

/** The highest that a confidence can be. */
const FOUND_BY_PEOPLE = 0.99;

/** In front of the first afspraak that begins behind it in the text; lists in another order than the text keep it. */
function inserted(afspraken: readonly Afspraak[], own: Afspraak): readonly Afspraak[] {
  const next = afspraken.findIndex((afspraak) => startOf(afspraak) > startOf(own));
  return next < 0 ? [...afspraken, own] : afspraken.toSpliced(next, 0, own);
}

function startOf({ spans }: Afspraak): number {
  return spans[0]?.start ?? 0;
}
