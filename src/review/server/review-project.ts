import { readFile, stat } from 'node:fs/promises';
import { hash } from 'node:crypto';
import type { Span } from '../../core/span.ts';
import { correctionKey, correctionSchema, type Correction } from '../correction.ts';
import { reviewPath } from '../review-folder.ts';
import { withCorrection } from '../review-lines.ts';
import { viewOf } from './document-view.ts';
import { KeptCorrections, type Change } from './kept-corrections.ts';
import { overviewOf } from './overview.ts';
import type { ProjectOptions } from './project-options.ts';
import { queueOf, sampleOf, type QueueItem } from './queue.ts';
import { ReviewedDocuments } from './reviewed-documents.ts';
import { correctionOf } from './said-correction.ts';
import type { Saying } from './saying.ts';
import { withoutStep, type Step } from './step.ts';
import { textSentences } from './text-sentences.ts';
import { WatchedReviews } from './watched-reviews.ts';
import type { DocumentView, Overview } from './view.ts';

/** How many steps can be taken back in one document. */
const MOST_STEPS = 200;

type View = Omit<DocumentView, 'canUndo'>;

/** The documents of a dataset under review by one coder: what the page asks for and what it sends. */
export class ReviewProject {
  readonly #options: ProjectOptions;
  readonly #documents: ReviewedDocuments;
  readonly #queue: readonly QueueItem[];
  readonly #reviews: WatchedReviews;
  readonly #kept = new KeptCorrections();
  /** Documents as they were shown last, with the state of the folder then. */
  readonly #shown = new Map<string, { readonly sign: string; readonly view: View }>();
  readonly #steps = new Map<string, readonly Step[]>();

  constructor(options: ProjectOptions) {
    const { entries, folder, sample, codes } = options;
    this.#options = options;
    this.#reviews = new WatchedReviews(folder);
    this.#documents = new ReviewedDocuments(entries);
    const queue = this.#documents
      .all()
      .flatMap((document) => queueOf(document, (id) => codes.get(id)?.topics ?? []));
    this.#queue = sample === null ? queue : sampleOf(queue, sample.size, sample.seed);
  }

  async overview(): Promise<Overview> {
    const { corrections } = await this.#reviews.state();
    const saidOf = this.#documents.assign(corrections);
    return overviewOf({ documents: this.#documents, queue: this.#queue, saidOf }, this.#options);
  }

  /** The text of a document, paragraph by paragraph in sentences. */
  words(id: string): { readonly text: string; readonly paragraphs: readonly (readonly Span[])[] } {
    const { text } = this.#documents.entryOf(id);
    return { text, paragraphs: textSentences(text) };
  }

  async show(id: string): Promise<DocumentView> {
    const { sign, corrections } = await this.#reviews.state();
    const shown = this.#shown.get(id);
    const view = shown?.sign === sign ? shown.view : this.#viewOf(id, corrections);
    this.#shown.set(id, { sign, view });
    return { ...view, canUndo: (this.#steps.get(id) ?? []).length > 0 };
  }

  #viewOf(id: string, corrections: readonly Correction[]): View {
    const documents = this.#documents;
    return viewOf(id, { documents, said: documents.assign(corrections)(id) }, this.#options);
  }

  /** The file of a document, as long as it is the one that was read. */
  async source(id: string): Promise<Uint8Array> {
    const { sha256 } = this.#documents.entryOf(id).document.source;
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
    const own = this.#documents.assign(await this.own())(id);
    const place = { view: await this.show(id), documents: this.#documents, own };
    const said = sayings.map((saying) => ({
      saying,
      correction: correctionOf(saying, place, this.#options),
    }));
    const step = await this.#change(id, (kept) =>
      said.reduce(
        (all, { saying, correction }) =>
          saying.replaces === undefined
            ? withCorrection(all, correction)
            : inPlaceOf(all, correction, saying.replaces),
        kept,
      ),
    );
    this.#steps.set(id, [...(this.#steps.get(id) ?? []), step].slice(-MOST_STEPS));
    return this.show(id);
  }

  /** Takes back the last thing that the coder said of a document since the server started. */
  async undo(id: string): Promise<DocumentView> {
    const steps = this.#steps.get(id) ?? [];
    const last = steps.at(-1);
    if (last === undefined) return this.show(id);
    await this.#change(id, (kept) => withoutStep(kept, last));
    this.#steps.set(id, steps.slice(0, -1));
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
      await this.#kept.change(path, (before) => said.reduce(withCorrection, before));
    return corrections.length;
  }

  /** Changes what the coder says of a document; gives the step that this was. */
  async #change(id: string, change: Change): Promise<Step> {
    const { sha256, part } = this.#documents.entryOf(id).document.source;
    const { folder, coder } = this.#options;
    const path = reviewPath(folder, { document: id, sha256, part: part?.index ?? null, coder });
    return this.#kept.change(path, (before) => this.#ordered(id, change(before)));
  }

  /** In the order of the text: lines of different places lie apart in the file, and merge. */
  #ordered(id: string, corrections: readonly Correction[]): readonly Correction[] {
    const text = this.#documents.textOf(id);
    const placed = corrections.map((correction) => {
      const found = correction.anchor === null ? null : text.find(correction.anchor);
      return { correction, at: found?.[0]?.start ?? -1, key: correctionKey(correction) };
    });
    return placed
      .toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
      .map(({ correction }) => correction);
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
