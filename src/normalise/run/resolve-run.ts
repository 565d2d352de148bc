import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import type { AgreementDocument } from '../document-schema.ts';
import { placeDiagnostics } from '../place-spans.ts';
import { factsOf, type DocumentFacts } from './document-facts.ts';
import { findRepeats } from './find-repeats.ts';
import { findVersions } from './find-versions.ts';
import { linkPapers, type PaperLinks } from './link-papers.ts';
import { uniqueIds } from './unique-ids.ts';
import { versionDoubts } from './version-differences.ts';

/** What the documents of a run are to each other, told from their facts. */
export type ResolvedRun = {
  readonly idOf: (document: DocumentFacts) => string;
  readonly originalOf: (document: DocumentFacts) => DocumentFacts | null;
  /** The document that leads before this version of it. */
  readonly leaderOf: (document: DocumentFacts) => DocumentFacts | null;
  readonly links: PaperLinks;
};

/** Tells copies and versions apart, gives every document an id of its own, and links papers to agreements. In the order of the run. */
export function resolveRun(documents: readonly DocumentFacts[]): ResolvedRun {
  const repeats = findRepeats(documents);
  const originals = documents.filter((document) => !repeats.has(document));
  const versions = findVersions(originals);
  const leading = originals.filter((document) => !versions.has(document));
  const ids = uniqueIds([...leading, ...versions.keys(), ...repeats.keys()]);
  const idOf = (document: DocumentFacts): string => ids.get(document) ?? document.id;
  return {
    idOf,
    originalOf: (document) => repeats.get(document) ?? null,
    leaderOf: (document) => versions.get(document) ?? null,
    links: linkPapers(leading, idOf),
  };
}

/** True where the run changes the document: its id, its content, or its links. */
export function isTouched(facts: DocumentFacts, { idOf, originalOf, leaderOf, links }: ResolvedRun): boolean {
  return (
    idOf(facts) !== facts.id ||
    originalOf(facts) !== null ||
    leaderOf(facts) !== null ||
    facts.afspraken.some((afspraak) => links.told.has(afspraak)) ||
    [...(links.progress.get(facts) ?? []), ...(links.mentions.get(facts) ?? [])].some((link) => link !== null)
  );
}

/** The document as it is in its run: with its id there, its links, and without content where it repeats another one. */
export function applyRun(
  document: AgreementDocument,
  facts: DocumentFacts,
  run: ResolvedRun,
): AgreementDocument {
  const renamed = withId(document, run.idOf(facts));
  const original = run.originalOf(facts);
  if (original !== null) return withoutContent(renamed, original, run.idOf(original));
  const leader = run.leaderOf(facts);
  const linked = withLinks(renamed, facts, run);
  return leader === null
    ? linked
    : asVersion(linked, versionDoubts(facts, leader, run.idOf(leader)), run.idOf(leader));
}

/** Documents that are read together, outside a run: ids and copies are settled, papers stay unlinked. */
export function withUniqueDocuments<
  T extends { readonly document: AgreementDocument | null; readonly text: string | null },
>(entries: readonly T[]): readonly T[] {
  const facts = entries.map(({ document, text }) =>
    document === null ? null : factsOf(document, text ?? ''),
  );
  const { links: _links, ...run } = resolveRun(facts.filter((one) => one !== null));
  const unlinked = { ...run, links: { progress: new Map(), mentions: new Map(), told: new Map() } };
  return entries.map((entry, at) => {
    const own = facts[at] ?? null;
    return entry.document === null || own === null
      ? entry
      : { ...entry, document: applyRun(entry.document, own, unlinked) };
  });
}

/** The ids of its afspraken begin with that of the document. */
export function withId(document: AgreementDocument, id: string): AgreementDocument {
  if (id === document.id) return document;
  const renamed = (old: string): string => id + old.slice(document.id.length);
  return {
    ...document,
    id,
    afspraken: document.afspraken.map((afspraak) => ({
      ...afspraak,
      id: renamed(afspraak.id),
      references: afspraak.references.map((reference) => ({
        ...reference,
        afspraak: reference.afspraak === null ? null : renamed(reference.afspraak),
      })),
    })),
  };
}

function withLinks(document: AgreementDocument, facts: DocumentFacts, run: ResolvedRun): AgreementDocument {
  const { progress, mentions, told } = run.links;
  const idIn = (agreement: DocumentFacts, afspraak: string): string =>
    run.idOf(agreement) + afspraak.slice(agreement.id.length);
  return {
    ...document,
    afspraken: document.afspraken.map((afspraak, at) => {
      const own = facts.afspraken[at];
      return { ...afspraak, progress: (own === undefined ? null : told.get(own)) ?? null };
    }),
    progress: document.progress.map((row, at) => {
      const link = progress.get(facts)?.[at] ?? null;
      if (link === null) return row;
      return { ...row, afspraak: idIn(link.agreement, link.afspraak.id), diagnostics: [...link.diagnostics] };
    }),
    mentions: document.mentions.map((mention, at) => {
      const link = mentions.get(facts)?.[at] ?? null;
      if (link === null) return mention;
      // A number under another title is another afspraak.
      const afspraak = link.diagnostics.length === 0 ? idIn(link.agreement, link.afspraak.id) : null;
      return { ...mention, afspraak, diagnostics: [...link.diagnostics] };
    }),
  };
}

/** The document with what it is a version of; all that it says stays. */
function asVersion(
  document: AgreementDocument,
  doubts: readonly Diagnostic[],
  leader: string,
): AgreementDocument {
  return {
    ...document,
    source: { ...document.source, versionOf: leader },
    diagnostics: [...document.diagnostics, ...placeDiagnostics(doubts)],
  };
}

/** The document without what its original has too. */
function withoutContent(document: AgreementDocument, original: DocumentFacts, id: string): AgreementDocument {
  const message = `This is the same document as ${id} (${original.file}); it is counted there.`;
  return {
    ...document,
    source: { ...document.source, duplicateOf: id },
    afspraken: [],
    ambitions: [],
    unread: [],
    progress: [],
    mentions: [],
    diagnostics: [...document.diagnostics, ...placeDiagnostics([diagnose('source/duplicate', message)])],
  };
}
