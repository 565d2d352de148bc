import { createHash } from 'node:crypto';
import { collapse } from '../../core/span.ts';
import type { Afspraak, AgreementDocument } from '../document-schema.ts';

/**
 * What is kept of a document while the others of its run are read: enough to tell copies apart, to give ids, and to
 * link papers. Small, since there can be tens of thousands.
 */
export type DocumentFacts = Pick<AgreementDocument, 'id' | 'kind' | 'period' | 'date'> & {
  readonly file: string;
  readonly hasPages: boolean;
  /** CBS codes of the municipalities, names where there are none; null where no municipality is known. */
  readonly place: string | null;
  /** A key for each text that it says, the same for the same words. */
  readonly contents: ReadonlySet<string>;
  readonly afspraken: readonly LinkedAfspraak[];
  readonly progress: readonly Pick<
    AgreementDocument['progress'][number],
    'series' | 'number' | 'title' | 'agreed' | 'status' | 'priority' | 'text'
  >[];
  readonly mentions: readonly Pick<AgreementDocument['mentions'][number], 'quote' | 'title'>[];
};

/** What a monitor or letter has to be compared with. */
export type LinkedAfspraak = Pick<Afspraak, 'id' | 'series' | 'number' | 'printed' | 'title' | 'text'>;

export function factsOf(document: AgreementDocument): DocumentFacts {
  const { id, kind, period, date, source, municipalities, afspraken, progress, mentions } = document;
  return {
    id,
    kind,
    period,
    date,
    file: source.file,
    hasPages: source.pages !== null,
    place: municipalities.map(({ name, code }) => code ?? name).join(' ') || null,
    contents: new Set([...afspraken, ...progress, ...mentions].map(({ text }) => keyOf(text))),
    afspraken: afspraken.map((afspraak) => ({
      id: afspraak.id,
      series: afspraak.series,
      number: afspraak.number,
      printed: afspraak.printed,
      title: afspraak.title,
      text: afspraak.text,
    })),
    progress: progress.map(({ series, number, title, agreed, status, priority, text }) => ({
      ...{ series, number, title, agreed },
      ...{ status, priority, text },
    })),
    mentions: mentions.map(({ quote, title }) => ({ quote, title })),
  };
}

/** So many characters of a digest tell all texts of a country apart. */
const KEY_LENGTH = 16;

/** The same for texts that differ in capitals, signs and white space only. */
function keyOf(text: string): string {
  const folded = collapse(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
  return createHash('sha1').update(folded).digest('base64').slice(0, KEY_LENGTH);
}
