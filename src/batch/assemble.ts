import { readFile } from 'node:fs/promises';
import { diagnose } from '../core/diagnostic.ts';
import { DatasetWriter, type WrittenDocument } from '../emit/dataset-writer.ts';
import { renderDocument, toJson } from '../emit/render-document.ts';
import { runEntry, type RunEntry } from '../emit/run-report.ts';
import type { AgreementDocument } from '../normalise/document-schema.ts';
import { applyTold } from '../normalise/run/apply-told.ts';
import { factsOf, type DocumentFacts } from '../normalise/run/document-facts.ts';
import { applyRun, isTouched, resolveRun, type ResolvedRun } from '../normalise/run/resolve-run.ts';
import { copyKey, unread } from '../pipeline/conversion.ts';
import { NO_PROJECT, speaksOf, toldOf, type Project } from '../pipeline/project-file.ts';
import { applyReviews } from '../review/apply-reviews.ts';
import { assignReviews, type AssignedReviews, type Named } from '../review/assign-reviews.ts';
import type { Correction } from '../review/correction.ts';
import type { CachedFile, CachedPart } from './batch-entry.ts';
import type { PlacedFile } from './batch-file.ts';
import { inOrder } from './in-order.ts';
import { NO_REVIEWS, type RunReviews } from './reviews-of-run.ts';

/** What people say of the documents of a run: in corrections of their words, and in a project file. */
export type Said = { readonly reviews: RunReviews; readonly project: Project };

/** A dataset that was written: what became of each input, and what people said of documents that are not there. */
export type Assembled = { readonly entries: readonly RunEntry[]; readonly elsewhere: readonly Correction[] };

/**
 * Makes one dataset of what was read of many files: first the facts of all documents are gathered and settled (copies,
 * ids, links), then every document is written, with what people said of it. Only facts are held in memory. The files are
 * in the order of the batch.
 */
export async function assemble(
  files: readonly PlacedFile[],
  folder: string,
  { reviews, project }: Said = { reviews: NO_REVIEWS, project: NO_PROJECT },
): Promise<Assembled> {
  const facts = await gatherFacts(files, project);
  const firsts = firstsOf(files);
  const run = resolveRun(facts.flat().filter((one) => one !== null));
  const named = namesOf(files, facts, run);
  const said = assignReviews(reviews.corrections, [...named.values()]);
  const setting = { firsts, run, named, said, project, adjudicator: reviews.adjudicator };
  const writer = await DatasetWriter.open(folder);
  const entries: RunEntry[] = [];
  try {
    for await (const ready of inOrder(files, (file, at) => prepare(file, facts[at] ?? COPY, setting))) {
      for (const { entry, document } of ready) {
        await writer.add(entry, document);
        entries.push(entry);
      }
    }
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await writer.finish();
  return { entries, elsewhere: said.elsewhere };
}

/** All documents of the run, as corrections name them. */
function namesOf(
  files: readonly PlacedFile[],
  facts: readonly FileFacts[],
  { idOf, originalOf }: ResolvedRun,
): ReadonlyMap<DocumentFacts, Named> {
  const placed = files.flatMap(({ file, sha256 }, at) =>
    (facts[at] ?? COPY).flatMap((own, index, { length }) =>
      own === null || sha256 === null
        ? []
        : [{ own, named: { file, sha256, part: length === 1 ? null : index + 1 } }],
    ),
  );
  const originals = new Map<DocumentFacts, Named>();
  for (const { own, named } of placed) originals.set(own, { ...named, id: idOf(own), original: null });
  const names = placed.map(({ own, named }): [DocumentFacts, Named] => {
    const original = originalOf(own);
    const first = original === null ? null : (originals.get(original) ?? null);
    return [
      own,
      first === null
        ? (originals.get(own) ?? { ...named, id: idOf(own), original: null })
        : { ...named, id: idOf(own), original: first },
    ];
  });
  return new Map(names);
}

type FileFacts = readonly (DocumentFacts | null)[];

/** Stands for a file with the same bytes as an earlier one. */
const COPY: FileFacts = [];

async function gatherFacts(files: readonly PlacedFile[], project: Project): Promise<readonly FileFacts[]> {
  const seen = new Set<string>();
  const isCopy = files.map(({ sha256, file }) => {
    const key = copyKey(sha256 ?? '', file);
    return sha256 !== null && (seen.has(key) || !seen.add(key));
  });
  const found: FileFacts[] = [];
  const read = async (file: PlacedFile, at: number): Promise<FileFacts> => {
    if (isCopy[at] === true) return COPY;
    const { parts } = await load(file, null);
    const own: (DocumentFacts | null)[] = [];
    for (const [index, { facts }] of parts.entries())
      own.push(facts === null ? null : await toldFacts(facts, file, index, project));
    return own;
  };
  for await (const facts of inOrder(files, read)) found.push(facts);
  return found;
}

/** The facts of a document; where the project speaks of it, those that follow from what it says. */
async function toldFacts(
  facts: DocumentFacts,
  { file, key, cache }: PlacedFile,
  index: number,
  project: Project,
): Promise<DocumentFacts> {
  if (key === null || !speaksOf(project, file)) return facts;
  const document = await cache.documentOf(key, index);
  const told = asTold(document, file, project);
  return told === document ? facts : factsOf(told, await readFile(cache.pathOf(key, index, 'txt'), 'utf8'));
}

/** The document as the project tells it; the same where it says nothing of it. */
function asTold(document: AgreementDocument, file: string, project: Project): AgreementDocument {
  const told = toldOf(project, file, document.source.part?.index ?? null);
  return told === null ? document : applyTold(document, told);
}

/** The first file of each content. */
function firstsOf(files: readonly PlacedFile[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const { sha256, file } of files) {
    const key = copyKey(sha256 ?? '', file);
    if (!firsts.has(key)) firsts.set(key, file);
  }
  return firsts;
}

/** What was read of a file; of a copy only that it is one. */
async function load(file: PlacedFile, original: string | null): Promise<CachedFile> {
  if (original !== null) {
    const copy = diagnose('source/duplicate', `This file has the same content as ${original}.`);
    const skipped = { ...unread(file.file, file.sha256, [copy]), status: 'skipped' } as const;
    return { parts: [{ run: runEntry(skipped), facts: null }] };
  }
  const cached = file.key === null ? file.refused : await file.cache.find(file.key);
  if (cached === null)
    throw new Error(`What was read of ${file.file} is no longer in the cache. Convert it again.`);
  return cached;
}

type Ready = { readonly entry: RunEntry; readonly document: WrittenDocument | null };

type Setting = {
  readonly firsts: ReadonlyMap<string, string>;
  readonly run: ResolvedRun;
  readonly named: ReadonlyMap<DocumentFacts, Named>;
  readonly said: AssignedReviews;
  readonly project: Project;
  readonly adjudicator: string | null;
};

/** All documents of a file as they are to be written. */
async function prepare(file: PlacedFile, facts: FileFacts, setting: Setting): Promise<readonly Ready[]> {
  const { firsts } = setting;
  const { parts } = await load(
    file,
    facts === COPY ? (firsts.get(copyKey(file.sha256 ?? '', file.file)) ?? file.file) : null,
  );
  const ready: Ready[] = [];
  for (const [index, part] of parts.entries()) {
    const own = facts[index] ?? null;
    ready.push(
      own === null || file.key === null
        ? { entry: part.run, document: null }
        : await preparePart(part, { ...file, key: file.key, index, facts: own, setting }),
    );
  }
  return ready;
}

type PartPlace = PlacedFile & {
  readonly key: string;
  readonly index: number;
  readonly facts: DocumentFacts;
  readonly setting: Setting;
};

/** A document that the run leaves as it is, and of which nobody said anything, is copied; another one is made anew. */
async function preparePart(
  { run: entry }: CachedPart,
  { file: name, cache, key, index, facts, setting }: PartPlace,
): Promise<Ready> {
  const { run, project, adjudicator } = setting;
  const corrections = correctionsOf(facts, setting);
  const text = { copyOf: cache.pathOf(key, index, 'txt') };
  const isAsRead = !isTouched(facts, run) && !speaksOf(project, name);
  const json = { copyOf: cache.pathOf(key, index, 'json') };
  if (isAsRead && corrections.length === 0) {
    return { entry, document: { id: facts.id, rows: await cache.rowsOf(key, index), json, text } };
  }
  const read = applyRun(asTold(await cache.documentOf(key, index), name, project), facts, run);
  const document =
    corrections.length === 0
      ? read
      : applyReviews(read, await readFile(text.copyOf, 'utf8'), corrections, { adjudicator });
  const { file, sha256, status, pages, coverage } = entry;
  const rendered = renderDocument(document);
  return {
    entry: runEntry({ file, sha256, status, pages, coverage, document, diagnostics: [] }),
    document: {
      ...{ id: document.id, rows: rendered.rows, json: { text: rendered.json }, text },
      ...(document === read ? {} : { reading: isAsRead ? json : { text: toJson(read) } }),
    },
  };
}

function correctionsOf(facts: DocumentFacts, { named, said }: Setting): readonly Correction[] {
  const own = named.get(facts);
  return own === undefined ? [] : said.of(own);
}
