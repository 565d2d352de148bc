import { createHash } from 'node:crypto';
import type { Afspraak, AgreementDocument } from '../document-schema.ts';
import { sketchOf, type TextSketch } from './text-sketch.ts';

/**
 * What is kept of a document while the others of its run are read: enough to tell copies apart, to give ids, and to
 * link papers. Small, since there can be tens of thousands.
 */
export type DocumentFacts = Pick<AgreementDocument, 'id' | 'kind' | 'period' | 'date' | 'status'> & {
  readonly file: string;
  readonly hasPages: boolean;
  /** CBS codes of the municipalities, names where there are none; null where no municipality is known. */
  readonly place: string | null;
  /** Ids of the corporations that conclude it. */
  readonly corporations: readonly string[];
  /** How many afspraken, ambitions, rows and mentions it has. */
  readonly size: number;
  /** The same for documents that are equal in every one of these, and in every value in them. */
  readonly digest: string;
  readonly sketch: TextSketch;
  readonly afspraken: readonly LinkedAfspraak[];
  readonly progress: readonly Pick<
    AgreementDocument['progress'][number],
    'series' | 'number' | 'title' | 'agreed' | 'status' | 'priority' | 'text'
  >[];
  readonly mentions: readonly Pick<AgreementDocument['mentions'][number], 'quote' | 'title' | 'status'>[];
};

/** What a monitor or letter has to be compared with. */
export type LinkedAfspraak = Pick<Afspraak, 'id' | 'series' | 'number' | 'printed' | 'title' | 'text'>;

/** The facts of a document and of its canonical text. */
export function factsOf(document: AgreementDocument, canonicalText: string): DocumentFacts {
  const { id, kind, period, date, status, source, municipalities, afspraken, progress, mentions } = document;
  const said = saidIn(document);
  return {
    ...{ id, kind, period, date, status },
    file: source.file,
    hasPages: source.pages !== null,
    place: municipalities.map(({ name, code }) => code ?? name).join(' ') || null,
    corporations: document.parties
      .filter(({ role, signing }) => role === 'corporatie' && signing)
      .map((party) => party.id),
    size: said.length,
    digest: createHash('sha256').update(JSON.stringify(said.toSorted())).digest('base64'),
    sketch: sketchOf(canonicalText),
    afspraken: afspraken.map((afspraak) => ({
      id: afspraak.id,
      series: afspraak.series,
      number: afspraak.number,
      printed: afspraak.printed,
      title: afspraak.title,
      text: afspraak.text,
    })),
    progress: progress.map((row) => ({
      ...{ series: row.series, number: row.number, title: row.title, agreed: row.agreed },
      ...{ status: row.status, priority: row.priority, text: row.text },
    })),
    mentions: mentions.map(({ quote, title, status: stands }) => ({ quote, title, status: stands })),
  };
}

/** All that a document says, each as a line of its words and values; where it stands does not matter. */
function saidIn({ afspraken, ambitions, progress, mentions }: AgreementDocument): readonly string[] {
  return [
    ...[...afspraken, ...ambitions].map(({ text, actors, deadlines, targets }) =>
      JSON.stringify([
        textKey(text),
        actors.map(({ party }) => party),
        deadlines.map(({ kind, start, end, every, within, event }) => [
          kind,
          start,
          end,
          every,
          within,
          event,
        ]),
        targets.map(valueOf),
      ]),
    ),
    ...progress.map(({ series, number, text, agreed, status, measurements }) =>
      JSON.stringify([
        ...[series, number, textKey(text), textKey(agreed), status],
        measurements.map(({ value, unit, date, party }) => [value, unit, date, party]),
      ]),
    ),
    ...mentions.map(({ text, status, quantities }) =>
      JSON.stringify([textKey(text), status, quantities.map(valueOf)]),
    ),
  ];
}

function valueOf({ role, comparator, value, min, max, unit, per }: Afspraak['targets'][number]): unknown {
  return [role, comparator, value, min, max, unit, per];
}

/** The same for texts that differ in capitals, signs and white space only; signs that belong to numbers stay. */
export function textKey(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}%€]+(?:[.,-]\d+)*/gu) ?? []).join(' ');
}
