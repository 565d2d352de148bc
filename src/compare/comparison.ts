import type { Theme } from '../language/theme-words.ts';
import type { Afspraak, AgreementDocument, PlacedDiagnostic } from '../normalise/document-schema.ts';
import type { NationalTheme } from './coding/theme-schemes.ts';

/** A document of a dataset with the text that its spans point into. */
export type DatasetDocument = { readonly document: AgreementDocument; readonly text: string };

/** The three sides that conclude agreements. */
export const SIDES = ['gemeente', 'corporaties', 'huurdersorganisaties'] as const;
export type Side = (typeof SIDES)[number];

export const CONCRETENESS = ['concreet', 'deels', 'intentie'] as const;
export const BINDINGS = ['één partij', 'collectief', 'niet genoemd'] as const;

/** A code with the words that earned it, and where these stand. */
export type Coded<T> = {
  readonly code: T;
  readonly evidence: readonly { readonly words: string; readonly in: 'title' | 'text' | 'chapter' }[];
  /** `rules`, or `researcher` where a list of codes overrode them. */
  readonly coder: 'rules' | 'researcher';
};

/** The parts that make an afspraak concrete, each with its words; null where the part is missing. */
export type ConcretenessParts = {
  readonly actor: string | null;
  readonly deed: string | null;
  readonly number: string | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly baseline: string | null;
};

export type Actor = { readonly party: string; readonly name: string; readonly sides: readonly Side[] };

/** One afspraak, or an ambition beside the afspraken, with its codes. */
export type Commitment = {
  readonly id: string;
  readonly kind: 'afspraak' | 'ambitie';
  readonly document: string;
  readonly municipality: string;
  /** Number as it is printed. */
  readonly printed: string | null;
  readonly title: string | null;
  readonly chapter: string | null;
  readonly text: string;
  /** The sentence before and the one after it in the document. */
  readonly before: string;
  readonly after: string;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
  readonly actors: readonly Actor[];
  readonly modality: Afspraak['modality'] | null;
  readonly themes: readonly Coded<Theme>[];
  readonly nationalThemes: readonly NationalTheme[];
  readonly topics: readonly Coded<string>[];
  readonly concreteness: Coded<(typeof CONCRETENESS)[number]> & { readonly parts: ConcretenessParts };
  readonly binding: (typeof BINDINGS)[number];
  /** Calendar years that its deadlines fall in. */
  readonly years: readonly number[];
  readonly status: NonNullable<Afspraak['progress']>['status'];
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** Afspraken of other municipalities that say most nearly the same. */
  readonly similar: readonly { readonly id: string; readonly score: number }[];
};

type Target = Afspraak['targets'][number];
type Deadline = Afspraak['deadlines'][number];

/** What one commitment says on a topic: a number with what belongs to it, or words without a number. */
export type TopicEntry = {
  readonly commitment: string;
  readonly number: Pick<
    Target,
    'role' | 'comparator' | 'value' | 'min' | 'max' | 'unit' | 'subject' | 'per' | 'quote'
  > | null;
  /** What decides where it applies, in the words of the same sentence. */
  readonly condition: string | null;
  readonly deadline: Omit<Deadline, 'spans'> | null;
  readonly actors: readonly string[];
  /** The number spread over the years that it is for. */
  readonly perYear: { readonly value: number; readonly from: string; readonly to: string } | null;
  /** The sentence. */
  readonly quote: string;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
};

/** What one document says on a topic; `not found` is an answer too. */
export type TopicCell = {
  readonly document: string;
  readonly status: 'number' | 'words' | 'not found';
  readonly entries: readonly TopicEntry[];
};

export type TopicComparison = {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  readonly theme: Theme;
  readonly cells: readonly TopicCell[];
};

/** What each side contributes to a theme: the commitments in which it acts. */
export type ReciprocityCell = {
  readonly document: string;
  readonly theme: Theme;
  readonly side: Side;
  readonly commitments: readonly string[];
};

export type DocumentOverview = Pick<
  AgreementDocument,
  'id' | 'kind' | 'title' | 'status' | 'quality' | 'period'
> & {
  readonly municipality: string;
  readonly municipalityCode: string | null;
  readonly file: string;
  readonly pages: number | null;
  readonly parties: readonly { readonly name: string; readonly role: string }[];
  readonly counts: {
    readonly afspraken: number;
    readonly ambitions: number;
    readonly deadlines: number;
    readonly targets: number;
    readonly concrete: number;
    readonly withoutTopic: number;
    /** Commitments with something that a reader should check. */
    readonly doubtful: number;
  };
  /** What a reader should check in the document as a whole. */
  readonly diagnostics: readonly PlacedDiagnostic[];
};

/** A deadline of a commitment, for timelines. */
export type DatedCommitment = {
  readonly commitment: string;
  readonly document: string;
  readonly deadline: Omit<Deadline, 'spans'>;
  readonly page: number | null;
};

/** A quantity of a commitment, with the topics that it belongs to. */
export type MeasuredCommitment = {
  readonly commitment: string;
  readonly document: string;
  readonly target: Omit<Target, 'spans'>;
  readonly topics: readonly string[];
  readonly page: number | null;
};

/** All that is compared, in a stable order: documents by municipality and period, commitments as in their text. */
export type Comparison = {
  readonly schemaVersion: '1';
  readonly documents: readonly DocumentOverview[];
  readonly commitments: readonly Commitment[];
  readonly topics: readonly TopicComparison[];
  readonly reciprocity: readonly ReciprocityCell[];
  readonly deadlines: readonly DatedCommitment[];
  readonly targets: readonly MeasuredCommitment[];
};
