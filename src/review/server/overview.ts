import type { AgreementDocument } from '../../normalise/document-schema.ts';
import type { Correction } from '../correction.ts';
import { isChecked } from './is-checked.ts';
import type { ProjectOptions } from './project-options.ts';
import type { QueueItem } from './queue.ts';
import type { ReviewedDocuments } from './reviewed-documents.ts';
import type { DocumentLine, Overview } from './view.ts';

type Reviewed = {
  readonly documents: ReviewedDocuments;
  readonly queue: readonly QueueItem[];
  /** What all coders say of a document. */
  readonly saidOf: (id: string) => readonly Correction[];
};

/** All documents, what is left to do, and how far each coder is. */
export function overviewOf(
  { documents, queue, saidOf }: Reviewed,
  { coder, blind, adjudicates, topics, sample }: ProjectOptions,
): Overview {
  const ownOf = (id: string): readonly Correction[] => saidOf(id).filter((one) => one.coder === coder);
  const lines = documents.all().map((document) => lineOf(document, isChecked(ownOf(document.id))));
  const checked = new Set(lines.filter((line) => line.isChecked).map(({ id }) => id));
  const isJudged = judgedPlaces(documents, ownOf);
  return {
    ...{ coder, blind, adjudicates, topics, sample, documents: lines },
    // Where the program found something is a reading too.
    queue: queue
      .filter(({ document }) => !blind || checked.has(document))
      .map((item) => ({ ...item, isDone: isJudged(item) })),
    progress: judgedByCoder(documents, saidOf),
  };
}

function lineOf(document: AgreementDocument, isWhole: boolean): DocumentLine {
  const { id, title, kind, municipalities, quality, afspraken } = document;
  return {
    ...{ id, title, kind, grade: quality.grade, afspraken: afspraken.length },
    municipality: municipalities.map(({ name }) => name).join(' | '),
    isChecked: isWhole,
  };
}

/** Whether a coder judged what stands at a place: as an afspraak or as none. */
function judgedPlaces(
  documents: ReviewedDocuments,
  ownOf: (id: string) => readonly Correction[],
): (item: QueueItem) => boolean {
  const judged = new Map(
    documents
      .all()
      .map(({ id }) => [
        id,
        ownOf(id).flatMap(({ about, anchor }) =>
          about !== 'afspraak' || anchor === null ? [] : (documents.textOf(id).find(anchor) ?? []),
        ),
      ]),
  );
  return (item) =>
    (judged.get(item.document) ?? []).some(({ start, end }) => start < item.end && item.start < end);
}

function judgedByCoder(documents: ReviewedDocuments, saidOf: Reviewed['saidOf']): Overview['progress'] {
  const judgements = documents
    .all()
    .flatMap(({ id }) => saidOf(id))
    .filter(({ about }) => about === 'afspraak');
  const byCoder = Map.groupBy(judgements, (one) => one.coder);
  return [...byCoder].map(([coder, said]) => ({ coder, judged: said.length }));
}
