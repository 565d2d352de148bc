import type { Missing } from '../../emit/table.ts';

export type Language = 'nl' | 'en';

/** The figures of the ledger's first sentence. */
type LedgerCounts = Readonly<
  Record<
    | 'inputs'
    | 'failed'
    | 'documents'
    | 'leftOut'
    | 'municipalities'
    | 'commitments'
    | 'numbers'
    | 'placed'
    | 'unread',
    number
  >
>;

/** All words of the report that are ours; those of documents stay as they are. */
export type Wording = {
  readonly language: Language;
  readonly locale: string;
  readonly sheets: Readonly<Record<string, string>>;
  readonly codebookHead: readonly string[];
  readonly codebookNotes: readonly string[];
  readonly missing: Readonly<Record<Exclude<Missing, 'not stated'>, string>>;
  readonly title: string;
  readonly lead: (documents: number, municipalities: number, afspraken: number, ambitions: number) => string;
  readonly skip: string;
  readonly noScript: string;
  /** What is left out in print, and where it is. */
  readonly onPaper: string;
  readonly contents: string;
  readonly sections: Readonly<
    Record<
      'ledger' | 'overview' | 'topics' | 'plots' | 'timeline' | 'commitments' | 'method' | 'cite' | 'changes',
      string
    >
  >;
  /** Kinds of documents. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly ledger: {
    readonly summary: (counts: LedgerCounts) => string;
    readonly lead: string;
    readonly failed: string;
    readonly outcomes: Readonly<Record<string, string>>;
    readonly document: string;
    readonly grade: string;
    readonly topics: string;
    readonly topicCounts: (found: number, unplaced: number, silent: number) => string;
    readonly afspraken: string;
    readonly ambitions: (count: number) => string;
    readonly numbers: string;
    readonly placed: (placed: number, all: number) => string;
    readonly notComparable: (count: number) => string;
    readonly aside: (count: number) => string;
    readonly unclassified: (count: number) => string;
    readonly unread: string;
    readonly sentences: (count: number) => string;
    readonly idle: string;
    readonly all: (count: number) => string;
    readonly leftOut: Readonly<Record<'repeats' | 'version' | 'no commitments', string>>;
  };
  readonly overview: {
    readonly lead: string;
    readonly head: Readonly<
      Record<
        | 'municipality'
        | 'document'
        | 'period'
        | 'parties'
        | 'afspraken'
        | 'ambitions'
        | 'concrete'
        | 'deadlines'
        | 'targets'
        | 'grade'
        | 'warnings'
        | 'themes',
        string
      >
    >;
    readonly roles: Readonly<Record<string, string>>;
    readonly unknown: string;
    readonly ofDocument: (count: number) => string;
    readonly papers: (count: number) => string;
    readonly partyCount: (count: number) => string;
  };
  readonly chooser: Readonly<Record<'label' | 'add' | 'all' | 'hint' | 'first', string>>;
  readonly topics: {
    readonly lead: string;
    readonly matrix: string;
    readonly topic: string;
    readonly found: (found: number, of: number) => string;
    readonly notFoundIn: string;
    readonly head: Readonly<
      Record<
        | 'municipality'
        | 'value'
        | 'kind'
        | 'deadline'
        | 'perYear'
        | 'perThousandHomes'
        | 'reached'
        | 'yardstick'
        | 'actors'
        | 'quote',
        string
      >
    >;
    readonly words: string;
    readonly inWords: (count: number) => string;
    readonly others: (count: number) => string;
    readonly numbersBelow: string;
    readonly unplaced: (count: number) => string;
    readonly unplacedHead: string;
    readonly unplacedLead: string;
    readonly notComparable: string;
    readonly notComparableLead: string;
    readonly notFound: string;
    readonly condition: string;
    readonly counts: string;
    readonly shareOf: string;
    readonly of: string;
    readonly ofWhich: string;
    readonly onePlace: string;
    readonly yardstick: string;
    readonly reached: string;
    readonly sameRow: string;
    readonly more: (count: number) => string;
    readonly homesIn: (homes: string, year: number) => string;
  };
  readonly roles: Readonly<Record<'target' | 'limit' | 'baseline' | 'condition' | 'forecast', string>>;
  readonly comparators: Readonly<Record<'>=' | '>' | '<=' | '<' | '=' | '~' | 'between', string>>;
  readonly percent: string;
  readonly perYear: string;
  readonly page: string;
  readonly ambition: string;
  readonly plots: {
    readonly themes: string;
    readonly themesLead: string;
    readonly concreteness: string;
    readonly concretenessLead: string;
    readonly reciprocity: string;
    readonly reciprocityLead: string;
    readonly dotsLead: string;
    readonly timeline: string;
    readonly timelineLead: string;
    readonly count: string;
    readonly asTable: string;
    readonly none: string;
    readonly year: string;
    readonly of: (count: number) => string;
  };
  readonly themes: Readonly<Record<string, string>>;
  readonly sides: Readonly<Record<string, string>>;
  /** Groups of parties that act, by the word that stands for them in the data. */
  readonly groups: Readonly<Record<string, string>>;
  readonly modalities: Readonly<Record<string, string>>;
  readonly concreteness: Readonly<Record<'concreet' | 'deels' | 'intentie', string>>;
  readonly method: readonly (readonly [string, string])[];
  readonly changes: {
    readonly lead: string;
    readonly counts: (counts: Readonly<Record<'came' | 'went' | 'changed' | 'same', number>>) => string;
    readonly head: Readonly<Record<'change' | 'before' | 'after' | 'values', string>>;
    readonly names: Readonly<Record<'came' | 'went' | 'changed' | 'same', string>>;
  };
  readonly cite: Readonly<
    Record<'made' | 'version' | 'methods' | 'files' | 'file' | 'address' | 'licence', string>
  >;
  /** Words that the page itself needs while it is read. */
  readonly interactive: Readonly<Record<string, string>>;
};
