import type { Theme } from '../language/theme-words.ts';
import type { Afspraak, AgreementDocument, PlacedDiagnostic } from '../normalise/document-schema.ts';
import type { AgreementChanges } from './changes/changes.ts';
import type { NationalTheme } from './coding/theme-schemes.ts';
import type { Form, Indicator } from './indicators/indicator.ts';
import type { PlacedNumber } from './indicators/place-numbers.ts';
import type { Measured } from './monitors/measured.ts';
import type { Reached } from './monitors/reached.ts';
import type { Ledger, UnreadSentence } from './ledger/ledger.ts';

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
  /** Place among the numbers of the commitment, from 1; null for words. */
  readonly index: number | null;
  /** Id of the indicator that it belongs to; null where it can be put beside no other number. */
  readonly indicator: string | null;
  /** Why it has an indicator or none: its clause fits none, or several alike. Null for words. */
  readonly why: 'placed' | 'none' | 'several' | null;
  /** The words of its clause that made it the indicator's. */
  readonly evidence: readonly string[];
  readonly form: Form | null;
  /** It counts what is done in each year, not in all years together. */
  readonly isYearly: boolean;
  readonly number: Pick<
    Target,
    'role' | 'comparator' | 'value' | 'min' | 'max' | 'unit' | 'subject' | 'per' | 'quote'
  > | null;
  /** What a share is a share of, in the words of the document. */
  readonly whole: string | null;
  /** Place among the numbers of the commitment of the one that it is a part of. */
  readonly partOf: number | null;
  /** Whose number it is: of the whole municipality or group, of one corporation, or of one site or village. */
  readonly scope: 'municipality' | 'corporation' | 'project' | null;
  /** The agreement of others that it quotes as its measure. */
  readonly yardstick: string | null;
  /** What decides where it applies, in the words of the same sentence. */
  readonly condition: string | null;
  readonly deadline: Omit<Deadline, 'spans'> | null;
  readonly actors: readonly string[];
  /** A total spread over the years that its own deadline names. */
  readonly perYear: { readonly value: number; readonly from: string; readonly to: string } | null;
  /** A total, and what it is a year, for every thousand homes that the researcher says there are in that year. */
  readonly perThousandHomes: {
    readonly value: number | null;
    readonly perYear: number | null;
    readonly homes: number;
    readonly year: number;
  } | null;
  /** What monitors say was reached of it. */
  readonly reached: readonly Reached[];
  /** The sentence. */
  readonly quote: string;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
};

/** What one document says on a topic; `not found` is an answer too, `unplaced` is none. */
export type TopicCell = {
  readonly document: string;
  readonly status: 'number' | 'words' | 'unplaced' | 'not found';
  /** Sentences that speak of it and landed in no commitment; looked for where nothing else was found. */
  readonly unread: readonly UnreadSentence[];
  readonly entries: readonly TopicEntry[];
};

/** An indicator as the comparison used it. */
export type ComparedIndicator = Omit<
  Indicator,
  'units' | 'of' | 'needs' | 'without' | 'examples' | 'counterExamples'
>;

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

/** A quantity of a commitment, with the indicator that it belongs to. */
export type MeasuredCommitment = {
  readonly commitment: string;
  readonly document: string;
  readonly target: Omit<Target, 'spans'>;
  readonly indicator: string | null;
  readonly why: PlacedNumber['why'];
  readonly page: number | null;
};

/** All that is compared, in a stable order: documents by municipality and period, commitments as in their text. */
export type Comparison = {
  readonly schemaVersion: '2';
  readonly ledger: Ledger;
  readonly documents: readonly DocumentOverview[];
  readonly commitments: readonly Commitment[];
  readonly indicators: readonly ComparedIndicator[];
  readonly topics: readonly TopicComparison[];
  readonly reciprocity: readonly ReciprocityCell[];
  readonly deadlines: readonly DatedCommitment[];
  readonly targets: readonly MeasuredCommitment[];
  /** What monitors measured of commitments, beside what was promised. */
  readonly measured: readonly Measured[];
  /** What changed from one agreement of a municipality to the next. */
  readonly changes: readonly AgreementChanges[];
};
