import { collapse } from '../core/span.ts';
import type { AgreementDocument } from './document-schema.ts';
import { diagnose } from '../core/diagnostic.ts';
import { placeDiagnostics } from './place-spans.ts';

type Entry = { readonly document: AgreementDocument | null };

/** Two documents are the same when they share at least this part of what they say. */
const MOSTLY = 0.8;

/**
 * The same document can come in several files, or twice in one. Which document repeats which: one with pages is the original before
 * one without, an earlier one before a later one.
 */
export function findRepeats<T extends Entry>(entries: readonly T[]): ReadonlyMap<T, T> {
  const repeats = new Map<T, T>();
  const originals: { entry: T; texts: ReadonlySet<string>; document: AgreementDocument }[] = [];
  for (const entry of entries.toSorted((a, b) => rank(a) - rank(b))) {
    const { document } = entry;
    const texts = new Set(document === null ? [] : contentOf(document).map(folded));
    if (document === null || texts.size === 0) continue;
    const original = originals.find((other) => isSame(document, texts, other));
    if (original === undefined) originals.push({ entry, texts, document });
    else repeats.set(entry, original.entry);
  }
  return repeats;
}

/** The document without what its original has too. */
export function withoutContent(document: AgreementDocument, original: AgreementDocument): AgreementDocument {
  const message = `This is the same document as ${original.id} (${original.source.file}); it is counted there.`;
  return {
    ...document,
    source: { ...document.source, duplicateOf: original.id },
    afspraken: [],
    ambitions: [],
    progress: [],
    mentions: [],
    diagnostics: [...document.diagnostics, ...placeDiagnostics([diagnose('source/duplicate', message)])],
  };
}

/** What a document says: its afspraken, or what it says of those of another one. */
function contentOf({ afspraken, progress, mentions }: AgreementDocument): readonly string[] {
  return [...afspraken, ...progress, ...mentions].map(({ text }) => text);
}

function rank({ document }: Entry): number {
  return document === null || document.source.pages === null ? 1 : 0;
}

function isSame(
  document: AgreementDocument,
  texts: ReadonlySet<string>,
  other: { readonly texts: ReadonlySet<string>; readonly document: AgreementDocument },
): boolean {
  const isOfSamePlace = document.municipality?.code === other.document.municipality?.code;
  if (!isOfSamePlace || document.kind !== other.document.kind) return false;
  const shared = [...texts].filter((text) => other.texts.has(text)).length;
  return shared >= MOSTLY * Math.max(texts.size, other.texts.size);
}

function folded(text: string): string {
  return collapse(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
}
