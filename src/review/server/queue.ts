import { randomFrom } from '../../core/random.ts';
import type { AgreementDocument } from '../../normalise/document-schema.ts';

/** Something to be looked at: an afspraak that was read, or a sentence that landed nowhere. */
export type QueueItem = {
  readonly document: string;
  /** Id of the afspraak; null for a sentence. */
  readonly afspraak: string | null;
  readonly start: number;
  readonly end: number;
  readonly municipality: string;
  readonly grade: string;
  /** How much there is to doubt, from 0; the higher, the sooner it is looked at. */
  readonly doubt: number;
  readonly topics: readonly string[];
};

/** A sentence that commits somebody and landed nowhere is at least as doubtful as most afspraken. */
const DOUBT_OF_UNREAD = 0.5;
/** What a warning adds to the doubt of an afspraak. */
const DOUBT_OF_WARNING = 0.2;

type TopicsOf = (afspraak: string) => readonly string[];

/** Everything in a document that is to be looked at, in the order of the text. */
export function queueOf(document: AgreementDocument, topicsOf: TopicsOf): readonly QueueItem[] {
  const about = {
    document: document.id,
    municipality: document.municipalities.map(({ name }) => name).join(' | '),
    grade: document.quality.grade,
  };
  const afspraken = document.afspraken.map(({ id, spans, confidence, diagnostics }) => ({
    ...about,
    afspraak: id,
    ...extentOf(spans),
    doubt:
      1 - confidence + DOUBT_OF_WARNING * diagnostics.filter(({ severity }) => severity !== 'info').length,
    topics: topicsOf(id),
  }));
  const sentences = document.unread.map(({ spans }) => ({
    ...about,
    afspraak: null,
    ...extentOf(spans),
    doubt: DOUBT_OF_UNREAD,
    topics: [],
  }));
  return [...afspraken, ...sentences].toSorted((a, b) => a.start - b.start);
}

function extentOf(spans: readonly { readonly start: number; readonly end: number }[]): {
  readonly start: number;
  readonly end: number;
} {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/**
 * A sample of a queue, drawn with a seed and spread over municipalities and grades in proportion to what they have; in
 * the order of the queue.
 */
export function sampleOf(queue: readonly QueueItem[], size: number, seed: number): readonly QueueItem[] {
  const random = randomFrom(seed);
  const strata = [...Map.groupBy(queue, ({ municipality, grade }) => `${municipality}\u0000${grade}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, items]) => ({
      items: shuffled(items, random),
      share: (size * items.length) / Math.max(1, queue.length),
    }));
  const drawn = new Set(strata.flatMap(({ items, share }) => items.slice(0, Math.floor(share))));
  // What is left by rounding goes to the strata that lost most by it.
  const rest = strata
    .toSorted((a, b) => (b.share % 1) - (a.share % 1))
    .flatMap(({ items, share }) => items.slice(Math.floor(share), Math.floor(share) + 1));
  for (const item of rest) if (drawn.size < size) drawn.add(item);
  return queue.filter((item) => drawn.has(item));
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
