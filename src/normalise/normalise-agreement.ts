import { quoteOf, type Span } from '../core/span.ts';
import type { AfspraakFindings } from '../extract/afspraak/read-afspraak.ts';
import type { Period } from '../extract/document/find-period.ts';
import type { AgreementFindings } from '../extract/extract-agreement.ts';
import type { ProgressFinding } from '../extract/papers/read-progress.ts';
import type { TargetMention } from '../extract/targets/target-value.ts';
import type { Chapter } from '../structure/tree/agreement-tree.ts';
import { afspraakIds } from './afspraak-ids.ts';
import { chapterThemes } from './chapter-themes.ts';
import { confidenceFeatures, confidenceOf, sourceKindOf, type SourceKind } from './confidence.ts';
import { documentId } from './document-id.ts';
import type { Afspraak, AgreementDocument } from './document-schema.ts';
import { normaliseTables } from './normalise-tables.ts';
import { placeDiagnostics, placeOnPages, placeSpans } from './place-spans.ts';
import { gradeQuality } from './quality.ts';
import { resolveDeadline } from './resolve-deadline.ts';
import { referenceResolver, type ReferenceResolver } from './resolve-references.ts';
import type { SourceFile } from './source-file.ts';

/** The findings of one document as the data that is promised: ids, resolved dates, links, confidence, places. */
export function normaliseAgreement(findings: AgreementFindings, file: SourceFile): AgreementDocument {
  const document = toDocument(findings, file);
  const { pages } = findings.tree.source;
  return pages === null ? document : placeOnPages(document, pages.places);
}

function toDocument(findings: AgreementFindings, file: SourceFile): AgreementDocument {
  const { kind, municipalities, period, title, tree } = findings;
  const id = documentId({ ...findings, file: file.file });
  const recognised = file.recognised ?? [];
  const part = file.part === null ? null : { ...file.part, title };
  const read = {
    schemaVersion: '2' as const,
    id,
    kind,
    title,
    municipality: municipalities.length === 1 ? (municipalities[0] ?? null) : null,
    municipalities: municipalities.map(({ name, code }) => ({ name, code })),
    status: findings.status,
    period,
    date: findings.date,
    source: {
      ...{ file: file.file, sha256: file.sha256, mediaType: file.mediaType, part },
      ...{ pages: tree.source.pages?.count ?? null, duplicateOf: null },
      ...(recognised.length === 0 ? {} : { ocr: [...recognised] }),
    },
    parties: findings.parties.map(({ spans, aliases, ...party }) => ({
      ...party,
      aliases: [...aliases],
      spans: placeSpans(spans),
      review: null,
    })),
    signatories: findings.signatories.map(({ spans, ...rest }) => ({ ...rest, spans: placeSpans(spans) })),
    chapters: normaliseChapters(tree.chapters),
    afspraken: normaliseAfspraken(findings, id, sourceKindOf(file, tree.source)),
    ambitions: findings.ambitions.map((ambition) => {
      const { actors, deadlines, targets } = contentOf(ambition, period, () => null);
      return {
        chapter: ambition.node.chapter,
        text: quoteOf(tree.source.text, ambition.node.text),
        actors,
        deadlines,
        targets,
        spans: placeSpans(ambition.node.extent),
      };
    }),
    unread: findings.unread.map(({ spans, reason }) => ({
      text: quoteOf(tree.source.text, spans),
      reason,
      spans: placeSpans(spans),
    })),
    progress: findings.progress.map(normaliseProgress),
    mentions: findings.mentions.map(({ series: _series, number: _number, quantities, spans, ...rest }) => ({
      ...rest,
      quantities: quantities.map(normaliseQuantity),
      afspraak: null,
      diagnostics: [],
      spans: placeSpans(spans),
    })),
    definitions: findings.definitions.map(({ spans, ...rest }) => ({ ...rest, spans: placeSpans(spans) })),
    footnotes: findings.footnotes.map(({ anchors, spans, ...rest }) => ({
      ...rest,
      anchors: placeSpans(anchors),
      spans: placeSpans(spans),
    })),
    tables: normaliseTables(tree),
    diagnostics: placeDiagnostics(findings.diagnostics),
  };
  const { schemaVersion, id: _id, kind: _kind, title: _title, ...rest } = read;
  return { schemaVersion, id, kind, title, quality: gradeQuality(read), ...rest };
}

function normaliseChapters(chapters: readonly Chapter[]): AgreementDocument['chapters'] {
  const themes = chapterThemes(chapters);
  return chapters.map(({ id, number, title, parent, part, spans }) => ({
    id,
    number,
    title,
    parent,
    part,
    themes: [...(themes.get(id) ?? [])],
    spans: placeSpans(spans),
  }));
}

function normaliseAfspraken(findings: AgreementFindings, id: string, kind: SourceKind): Afspraak[] {
  const { tree, afspraken, period, partPeriods } = findings;
  const features = confidenceFeatures(findings, kind);
  const nodes = afspraken.map(({ node }) => node);
  const ids = afspraakIds(nodes, id);
  const resolve = referenceResolver(nodes, ids);
  const themes = chapterThemes(tree.chapters);
  const chapters = new Map(tree.chapters.map((chapter) => [chapter.id, chapter]));
  return afspraken.map((afspraak, at) => {
    const chapter = chapters.get(afspraak.node.chapter ?? '');
    return {
      id: ids[at] ?? '',
      ...structureOf(afspraak, tree.source.text),
      ...contentOf(afspraak, partPeriods.get(chapter?.part ?? '') ?? period, resolve),
      themes: [...(themes.get(chapter?.id ?? '') ?? [])],
      progress: null,
      confidence: confidenceOf(features[at] ?? {}),
      review: null,
      diagnostics: placeDiagnostics(afspraak.diagnostics),
      spans: placeSpans(afspraak.node.extent),
    };
  });
}

type Structure =
  | 'series'
  | 'number'
  | 'printed'
  | 'chapter'
  | 'form'
  | 'label'
  | 'title'
  | 'text'
  | 'items'
  | 'cells'
  | 'change';

function structureOf({ node }: AfspraakFindings, source: string): Pick<Afspraak, Structure> {
  const words = (pieces: readonly Span[]): string => quoteOf(source, pieces);
  return {
    series: node.series,
    number: node.number,
    printed: node.printed,
    chapter: node.chapter,
    form: node.form,
    label: node.label === null ? null : words(node.label) || null,
    title: words(node.title) || null,
    text: words(node.text),
    items: node.items.map(({ marker, pieces }) => ({ marker, text: words(pieces) })),
    cells: node.cells.map(({ header, pieces }) => ({
      header,
      text: words(pieces),
      spans: placeSpans(pieces),
    })),
    change: node.change,
  };
}

type Content = 'actors' | 'deadlines' | 'targets' | 'references' | 'modality' | 'modalityEvidence';

function contentOf(
  findings: AfspraakFindings,
  period: Period | null,
  resolve: ReferenceResolver,
): Pick<Afspraak, Content> {
  const { node, actors, deadlines, targets, references, modality } = findings;
  return {
    actors: actors.map(({ value, via, spans }) => ({
      party: value,
      via,
      spans: placeSpans(spans),
      review: null,
    })),
    deadlines: deadlines.map(({ value, quote, spans }) => ({
      ...resolveDeadline(value, period),
      quote,
      spans: placeSpans(spans),
      review: null,
    })),
    targets: targets.map(normaliseTarget),
    references: references.map(({ value, quote, spans }) => ({
      quote,
      kind: value.kind,
      afspraak: resolve(value, node),
      spans: placeSpans(spans),
    })),
    modality: modality.modality,
    modalityEvidence:
      modality.evidence === null
        ? null
        : { quote: modality.evidence.quote, spans: placeSpans(modality.evidence.spans) },
  };
}

function normaliseTarget(target: TargetMention): Afspraak['targets'][number] {
  const { role, comparator, value, min, max, unit, subject, per } = target.value;
  const { party, of, deadline, partOf, baseline, quote } = target;
  return {
    ...{ role, comparator, value, min, max, unit, subject, per, party },
    of: of === null ? null : { text: of.text, spans: placeSpans(of.spans) },
    ...{ deadline, partOf, baseline, quote },
    spans: placeSpans(target.spans),
    review: null,
  };
}

/** A letter keeps no list of deadlines that an index could lead into. */
function normaliseQuantity(target: TargetMention): Afspraak['targets'][number] {
  return { ...normaliseTarget(target), deadline: null };
}

function normaliseProgress(row: ProgressFinding): AgreementDocument['progress'][number] {
  return {
    ...row,
    owner: row.owner.map(({ party, spans }) => ({ party, spans: placeSpans(spans) })),
    measurements: row.measurements.map(({ spans, ...rest }) => ({ ...rest, spans: placeSpans(spans) })),
    afspraak: null,
    diagnostics: [],
    spans: placeSpans(row.spans),
  };
}
