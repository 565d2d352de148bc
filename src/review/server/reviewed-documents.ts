import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { AnchoredText } from '../anchored-text.ts';
import { assignReviews, type Named } from '../assign-reviews.ts';
import { valueKey, type Correction } from '../correction.ts';
import { namedIn } from '../named-documents.ts';

export type ProjectEntry = { readonly document: AgreementDocument; readonly text: string };

/** The documents of a dataset that are under review, by their ids, and what is said of which. */
export class ReviewedDocuments {
  readonly #entries: ReadonlyMap<string, ProjectEntry>;
  /** Of all documents, also of copies: what is said of a copy is said of its original. */
  readonly #named: ReadonlyMap<string, Named>;
  readonly #anchored = new Map<string, AnchoredText>();

  /** Of the entries those that hold afspraken and are no copies. */
  constructor(entries: readonly ProjectEntry[]) {
    const own = entries.filter(
      ({ document }) => document.source.duplicateOf === null && document.afspraken.length > 0,
    );
    this.#entries = new Map(own.map((entry) => [entry.document.id, entry]));
    this.#named = new Map(namedIn(entries.map(({ document }) => document)).map((one) => [one.id, one]));
  }

  all(): readonly AgreementDocument[] {
    return [...this.#entries.values()].map(({ document }) => document);
  }

  entryOf(id: string): ProjectEntry {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new Error('There is no such document.');
    return entry;
  }

  /** The text of a document, in which anchors are found. */
  textOf(id: string): AnchoredText {
    const { document, text } = this.entryOf(id);
    const anchored = this.#anchored.get(id) ?? new AnchoredText(document, text);
    this.#anchored.set(id, anchored);
    return anchored;
  }

  /** Finds what is said of a document among all corrections, each once. */
  assign(corrections: readonly Correction[]): (id: string) => readonly Correction[] {
    const distinct = new Map(corrections.map((one) => [valueKey(one), one]));
    const assigned = assignReviews([...distinct.values()], [...this.#named.values()]);
    return (id) => {
      const named = this.#named.get(id);
      if (named === undefined) throw new Error('There is no such document.');
      return assigned.of(named);
    };
  }
}
