import type { Span } from '../core/span.ts';
import type { Afspraak, AgreementDocument } from '../normalise/document-schema.ts';
import { AnchoredText } from '../review/anchored-text.ts';
import { applyReviews } from '../review/apply-reviews.ts';
import type { Correction } from '../review/correction.ts';

/** Codes of a comparison by the id of the afspraak. */
export type Codes = ReadonlyMap<
  string,
  { readonly themes: readonly string[]; readonly topics: readonly string[]; readonly concreteness: string }
>;

export type Deadline = Afspraak['deadlines'][number];
export type Target = Afspraak['targets'][number];

/** An afspraak as one rater has it. What the rater says nothing of is undefined; what holds nothing is null. */
export type CodedAfspraak = {
  readonly ranges: readonly Span[];
  readonly number: string | null | undefined;
  readonly chapter: string | null | undefined;
  readonly title: string | null | undefined;
  readonly modality: string | undefined;
  readonly concreteness: string | undefined;
  readonly themes: readonly string[] | undefined;
  readonly topics: readonly string[] | undefined;
  readonly actors: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly Target[];
};

/** What one rater makes of a document. */
export type Coding = {
  readonly rater: string;
  /** The rater has gone through all of it: what is not there was seen to be no afspraak. */
  readonly isWhole: boolean;
  readonly afspraken: readonly CodedAfspraak[];
  /** Where the rater says that there is no afspraak. */
  readonly rejected: readonly (readonly Span[])[];
};

/** A document as the program read it, with its text. */
export type Reading = { readonly document: AgreementDocument; readonly text: string };

/** The rater that is a program. */
export const MACHINE = 'machine';

/** What the program makes of a document. */
export function machineCoding({ document, text }: Reading, codes: Codes): Coding {
  const rangesOf = textRanges(document, text);
  return {
    rater: MACHINE,
    isWhole: true,
    rejected: [],
    afspraken: document.afspraken.map((afspraak) => {
      const code = codes.get(afspraak.id);
      return {
        ...contentOf(afspraak),
        ranges: rangesOf(afspraak),
        number: numberOf(afspraak),
        chapter: chapterOf(document, afspraak),
        title: afspraak.title,
        modality: afspraak.modality,
        concreteness: code?.concreteness,
        themes: code?.themes,
        topics: code?.topics,
      };
    }),
  };
}

/**
 * What a coder makes of a document: only afspraken that the coder judged as a whole, and of each only what was said of
 * it. Who coded blind starts from nothing, everybody else from what the program read.
 */
export function coderCoding(coder: string, { document, text }: Reading, said: readonly Correction[]): Coding {
  const own = said.filter((correction) => correction.coder === coder);
  const isBlind = own.some(({ blind }) => blind === true);
  const start = isBlind ? { ...document, afspraken: [], ambitions: [], unread: [] } : document;
  const coded = applyReviews(start, text, own);
  const rangesOf = textRanges(document, text);
  return {
    rater: coder,
    isWhole: own.some(({ about, is }) => about === 'document' && is === 'checked'),
    rejected: (coded.reviews ?? []).flatMap(({ about, state, afspraak, spans }) =>
      // A sentence that was left over and is no afspraak was never read as one.
      about === 'afspraak' && state === 'rejected' && afspraak !== null ? [spans] : [],
    ),
    afspraken: coded.afspraken
      .filter(({ review }) => review !== null)
      .map((afspraak) => {
        const { fieldReviews = {}, codes = {} } = afspraak;
        const saidOf = <T>(field: string, value: T): T | undefined =>
          fieldReviews[field] === undefined ? undefined : value;
        return {
          ...contentOf(afspraak),
          ranges: rangesOf(afspraak),
          number: saidOf('number', numberOf(afspraak)),
          chapter: saidOf('chapter', chapterOf(coded, afspraak)),
          title: saidOf('title', afspraak.title),
          modality: saidOf('modality', afspraak.modality),
          concreteness: saidOf('concreteness', codes.concreteness),
          themes: saidOf('themes', codes.themes),
          topics: saidOf('topics', codes.topics),
        };
      }),
  };
}

function contentOf({
  actors,
  deadlines,
  targets,
}: Afspraak): Pick<CodedAfspraak, 'actors' | 'deadlines' | 'targets'> {
  return { actors: actors.map(({ party }) => party), deadlines, targets };
}

function numberOf({ series, number }: Afspraak): string | null {
  return number === null ? null : `${series ?? ''}${number}`;
}

function chapterOf({ chapters }: AgreementDocument, { chapter }: Afspraak): string | null {
  return chapters.find(({ id }) => id === chapter)?.title ?? null;
}

/** Finds the text of an afspraak, without its number and title. */
function textRanges(document: AgreementDocument, text: string): (afspraak: Afspraak) => readonly Span[] {
  const anchored = new AnchoredText(document, text);
  return (afspraak) => anchored.find(anchored.anchorOfWords(afspraak.text, afspraak)) ?? afspraak.spans;
}
