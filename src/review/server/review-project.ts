import { readFile, stat } from 'node:fs/promises';
import { hash } from 'node:crypto';
import type { Span } from '../../core/span.ts';
import type { Afspraak, AgreementDocument } from '../../normalise/document-schema.ts';
import { anchorFor } from '../anchor-for.ts';
import { AnchoredText } from '../anchored-text.ts';
import { applyReviews } from '../apply-reviews.ts';
import { assignReviews, type Named } from '../assign-reviews.ts';
import { correctionKey, correctionSchema, valueKey, type Correction } from '../correction.ts';
import { namedIn } from '../named-documents.ts';
import { readReviewFile, reviewPath, writeReviewFile } from '../review-folder.ts';
import { withCorrection } from '../review-lines.ts';
import { queueOf, sampleOf, type QueueItem } from './queue.ts';
import type { Saying } from './saying.ts';
import { textSentences } from './text-sentences.ts';
import { WatchedReviews } from './watched-reviews.ts';
import type { Codes, DocumentLine, DocumentView, Overview } from './view.ts';

export type ProjectEntry = { readonly document: AgreementDocument; readonly text: string };

export type ProjectOptions = {
  /** The documents as they were read. */
  readonly entries: readonly ProjectEntry[];
  /** Where corrections are kept. */
  readonly folder: string;
  readonly coder: string;
  /** No reading is shown before one's own. */
  readonly blind: boolean;
  /** The coder sees what all say, and decides. */
  readonly adjudicates: boolean;
  /** The file of each document by its hash. */
  readonly sources: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, Codes>;
  readonly topics: Overview['topics'];
  readonly sample: Overview['sample'];
  /** The day it is, as ISO 8601. */
  readonly today: () => string;
};

/** How many steps can be taken back in one document. */
const MOST_STEPS = 200;

/**
 * The documents of a dataset under review by one coder. Every change is on the disk before it is answered; files are
 * read anew before each, since a merge can change them meanwhile.
 */
export class ReviewProject {
  readonly #options: ProjectOptions;
  readonly #named: ReadonlyMap<string, Named>;
  readonly #entries: ReadonlyMap<string, ProjectEntry>;
  readonly #anchored = new Map<string, AnchoredText>();
  readonly #queue: readonly QueueItem[];
  readonly #reviews: WatchedReviews;
  /** Documents as they were shown last, with the state of the folder then. */
  readonly #shown = new Map<string, { readonly sign: string; readonly view: DocumentView }>();
  readonly #steps = new Map<string, (readonly Correction[])[]>();
  /** Changes wait for each other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ProjectOptions) {
    this.#options = options;
    this.#reviews = new WatchedReviews(options.folder);
    const { entries, sample, codes } = options;
    const own = entries.filter(
      ({ document }) => document.source.duplicateOf === null && document.afspraken.length > 0,
    );
    this.#entries = new Map(own.map((entry) => [entry.document.id, entry]));
    const named = namedIn(entries.map(({ document }) => document));
    this.#named = new Map(named.map((one) => [one.id, one]));
    const queue = own.flatMap(({ document }) => queueOf(document, (id) => codes.get(id)?.topics ?? []));
    this.#queue = sample === null ? queue : sampleOf(queue, sample.size, sample.seed);
  }

  async overview(): Promise<Overview> {
    const { coder, blind, adjudicates, topics, sample } = this.#options;
    const all = this.#assign((await this.#reviews.state()).corrections);
    const documents = [...this.#entries.values()].map(({ document }): DocumentLine => {
      const { id, title, kind, municipalities, quality, afspraken } = document;
      const mine = all.of(this.#nameOf(id)).filter((one) => one.coder === coder);
      return {
        ...{ id, title, kind, grade: quality.grade, afspraken: afspraken.length },
        municipality: municipalities.map(({ name }) => name).join(' | '),
        isChecked: isChecked(mine),
      };
    });
    const checked = new Set(documents.filter((line) => line.isChecked).map(({ id }) => id));
    const judged = new Map<string, readonly Span[]>();
    for (const id of this.#entries.keys()) {
      const mine = all.of(this.#nameOf(id)).filter((one) => one.coder === coder && one.about === 'afspraak');
      judged.set(
        id,
        mine.flatMap(({ anchor }) => (anchor === null ? [] : (this.#text(id).find(anchor) ?? []))),
      );
    }
    const counts = Map.groupBy(
      [...this.#entries.keys()]
        .flatMap((id) => all.of(this.#nameOf(id)))
        .filter(({ about }) => about === 'afspraak'),
      (one) => one.coder,
    );
    return {
      ...{ coder, blind, adjudicates, topics, sample, documents },
      // Where the program found something is a reading too.
      queue: this.#queue
        .filter(({ document }) => !blind || checked.has(document))
        .map((item) => ({
          ...item,
          isDone: (judged.get(item.document) ?? []).some(
            ({ start, end }) => start < item.end && item.start < end,
          ),
        })),
      progress: [...counts].map(([name, said]) => ({ coder: name, judged: said.length })),
    };
  }

  /** The text of a document, paragraph by paragraph in sentences. */
  words(id: string): { readonly text: string; readonly paragraphs: readonly (readonly Span[])[] } {
    const { text } = this.#entryOf(id);
    return { text, paragraphs: textSentences(text) };
  }

  async show(id: string): Promise<DocumentView> {
    const { sign, corrections } = await this.#reviews.state();
    const shown = this.#shown.get(id);
    const view =
      shown?.sign === sign ? shown.view : this.#viewOf(id, this.#assign(corrections).of(this.#nameOf(id)));
    this.#shown.set(id, { sign, view });
    return { ...view, canUndo: (this.#steps.get(id) ?? []).length > 0 };
  }

  #viewOf(id: string, all: readonly Correction[]): DocumentView {
    const { text, document } = this.#entryOf(id);
    const { coder, blind, adjudicates, sources } = this.#options;
    const mine = all.filter((one) => one.coder === coder);
    const hidesReading = blind && !isChecked(mine);
    const base = hidesReading
      ? { ...document, afspraken: [], ambitions: [], unread: [], reviews: [] }
      : document;
    const said = adjudicates && !hidesReading ? all : mine;
    return {
      id,
      document: applyReviews(base, text, said, {
        adjudicator: adjudicates ? coder : null,
        ...(hidesReading ? {} : { anchored: this.#text(id) }),
      }),
      codes: Object.fromEntries(
        base.afspraken.flatMap(({ id: afspraak }) => {
          const codes = this.#options.codes.get(afspraak);
          return codes === undefined ? [] : [[afspraak, codes]];
        }),
      ),
      hasPdf: document.source.mediaType === 'application/pdf' && sources.has(document.source.sha256),
      hidesReading,
      isChecked: isChecked(mine),
      canUndo: false,
    };
  }

  /** The file of a document, as long as it is the one that was read. */
  async source(id: string): Promise<Uint8Array> {
    const { sha256 } = this.#entryOf(id).document.source;
    const path = this.#options.sources.get(sha256);
    if (path === undefined || !(await stat(path)).isFile())
      throw new Error('The file of this document is not there.');
    const bytes = await readFile(path);
    if (hash('sha256', bytes) !== sha256)
      throw new Error('The file of this document is not the one that was read.');
    return bytes;
  }

  /** Keeps what the coder says, and shows the document as it is then. */
  async say(id: string, sayings: readonly Saying[]): Promise<DocumentView> {
    const view = await this.show(id);
    const said = sayings.map((saying) => ({ saying, correction: this.#correctionOf(view, saying) }));
    await this.#change(id, (before) =>
      said.reduce(
        (kept, { saying, correction }) =>
          saying.replaces === undefined
            ? withCorrection(kept, correction)
            : inPlaceOf(kept, correction, saying.replaces),
        before,
      ),
    );
    return this.show(id);
  }

  /** Takes back the last thing that the coder said of a document since the server started. */
  async undo(id: string): Promise<DocumentView> {
    const before = this.#steps.get(id)?.pop();
    if (before !== undefined) await this.#write(id, () => before);
    return this.show(id);
  }

  /** All that the coder has said. */
  async own(): Promise<readonly Correction[]> {
    const { corrections } = await this.#reviews.state();
    return corrections.filter(({ coder }) => coder === this.#options.coder);
  }

  /** Takes corrections from elsewhere, of any coder; how many there are. */
  async take(corrections: readonly Correction[]): Promise<number> {
    const byPath = Map.groupBy(corrections, (one) => reviewPath(this.#options.folder, one));
    for (const [path, said] of byPath)
      await this.#inTurn(async () => {
        await writeReviewFile(path, said.reduce(withCorrection, readReviewFile(path)));
      });
    return corrections.length;
  }

  #correctionOf(view: DocumentView, saying: Saying): Correction {
    const { coder, blind, today } = this.#options;
    const { document } = this.#entryOf(view.id);
    const afspraak = view.document.afspraken.find((one) => one.id === saying.afspraak) ?? null;
    if (saying.afspraak !== undefined && afspraak === null)
      throw new Error('This afspraak is not there any more.');
    const ranges = this.#rangesOf(view.id, saying, afspraak);
    const { file, sha256, part } = document.source;
    const { about, is, was, party, note } = saying;
    return correctionSchema.parse({
      ...{ about, is, was: was ?? null },
      ...(party === undefined ? {} : { party }),
      ...(note === undefined || note === '' ? {} : { note }),
      anchor: anchorFor(about, { afspraak, ranges }, this.#text(view.id)),
      ...{ coder, at: today() },
      ...(blind && view.hidesReading ? { blind: true } : {}),
      ...{ document: view.id, file, sha256, part: part?.index ?? null },
    });
  }

  /** Ranges as they were pointed at, or words that are looked for: in the afspraak, else in the document. */
  #rangesOf(id: string, { ranges, words, page = null }: Saying, afspraak: Afspraak | null): readonly Span[] {
    if (ranges !== undefined && ranges.length > 0) return ranges;
    if (words === undefined || words.trim() === '') return [];
    const anchor = { quote: words, before: '', after: '', page, in: afspraak?.id ?? null };
    const found = this.#text(id).find(anchor);
    if (found === null)
      throw new Error(`“${words}” does not stand in the text, or more than once: take more words.`);
    return found;
  }

  async #change(id: string, change: (before: readonly Correction[]) => readonly Correction[]): Promise<void> {
    const before = await this.#write(id, change);
    const steps = this.#steps.get(id) ?? [];
    steps.push(before);
    this.#steps.set(id, steps.slice(-MOST_STEPS));
  }

  /** Writes the file of a document anew; gives what it held before. */
  async #write(
    id: string,
    change: (before: readonly Correction[]) => readonly Correction[],
  ): Promise<readonly Correction[]> {
    const { document } = this.#entryOf(id);
    const { coder, folder } = this.#options;
    const { sha256, part } = document.source;
    const path = reviewPath(folder, { document: id, sha256, part: part?.index ?? null, coder });
    return this.#inTurn(async () => {
      const before = readReviewFile(path);
      await writeReviewFile(path, this.#ordered(id, change(before)));
      return before;
    });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const own = this.#last.then(work, work);
    this.#last = own.catch(() => {});
    return own;
  }

  /** In the order of the text: lines of different places lie apart in the file, and merge. */
  #ordered(id: string, corrections: readonly Correction[]): readonly Correction[] {
    const placed = corrections.map((correction) => {
      const found = correction.anchor === null ? null : this.#text(id).find(correction.anchor);
      return { correction, at: found?.[0]?.start ?? -1, key: correctionKey(correction) };
    });
    return placed
      .toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
      .map(({ correction }) => correction);
  }

  #assign(corrections: readonly Correction[]): ReturnType<typeof assignReviews> {
    const distinct = new Map(corrections.map((one) => [valueKey(one), one]));
    return assignReviews([...distinct.values()], [...this.#named.values()]);
  }

  #entryOf(id: string): ProjectEntry {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new Error('There is no such document.');
    return entry;
  }

  #nameOf(id: string): Named {
    const named = this.#named.get(id);
    if (named === undefined) throw new Error('There is no such document.');
    return named;
  }

  #text(id: string): AnchoredText {
    const { document, text } = this.#entryOf(id);
    const anchored = this.#anchored.get(id) ?? new AnchoredText(document, text);
    this.#anchored.set(id, anchored);
    return anchored;
  }
}

/** In place of a value that the coder added before; where none is meant any more, of nothing. */
function inPlaceOf(
  kept: readonly Correction[],
  correction: Correction,
  replaced: unknown,
): readonly Correction[] {
  const key = correctionKey(correction);
  const old = correctionKey(correctionSchema.parse({ ...correction, is: replaced, was: null }));
  const rest = kept.filter((one) => correctionKey(one) !== old && correctionKey(one) !== key);
  return correction.is === null ? rest : [...rest, correction];
}

function isChecked(said: readonly Correction[]): boolean {
  return said.some(({ about, is }) => about === 'document' && is === 'checked');
}
