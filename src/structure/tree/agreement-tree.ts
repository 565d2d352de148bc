import type { Diagnostic } from '../../core/diagnostic.ts';
import type { SourceText } from '../../core/source-text.ts';
import type { Span } from '../../core/span.ts';
import type { SectionRole } from '../../language/section-words.ts';

/** A chapter or section, with the chapter around it. */
export type Chapter = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly parent: string | null;
  /** Title of the part of the agreement that it lies in; null where there is just one part. */
  readonly part: string | null;
  readonly role: SectionRole;
  readonly spans: readonly Span[];
};

/** A column of a row other than the one that states the afspraak, or a labelled line (`Wanneer: Q3`). */
export type AfspraakCell = {
  readonly header: string;
  readonly pieces: readonly Span[];
  readonly isState: boolean;
};

export type SubItem = { readonly marker: string | null; readonly pieces: readonly Span[] };

/** How an update says that an afspraak changed. */
export type Change = 'nieuw' | 'gewijzigd' | 'ongewijzigd' | 'vervalt';

/** How an afspraak is set out. */
export type AfspraakForm = 'labelled' | 'bullet' | 'headed' | 'row' | 'cell' | 'card' | 'paragraph';

/** One afspraak as the structure gives it: where its words stand, not yet what they mean. */
export type AfspraakNode = {
  readonly form: AfspraakForm;
  /** How much spoke for the list that it stands in, in log odds; the terms are those of `convert --explain`. */
  readonly score: number;
  /** The sorting label above it (`Resultaatafspraken 2025`), under which the numbers begin anew; null where there is none. */
  readonly label: readonly Span[] | null;
  readonly series: string | null;
  /** The true number; null where the document numbers nothing. */
  readonly number: string | null;
  readonly printed: string | null;
  /** Where number, party column, title and text stand. */
  readonly extent: readonly Span[];
  readonly chapter: string | null;
  readonly title: readonly Span[];
  readonly text: readonly Span[];
  readonly items: readonly SubItem[];
  readonly cells: readonly AfspraakCell[];
  /** A party column, a `Trekker:` line, or an actors column; null where the grammar has to tell. */
  readonly actorColumn: readonly Span[] | null;
  /** The line above it that gives it to a party (`De gemeente:`). */
  readonly leadIn: readonly Span[] | null;
  /** A head above it that gives it to a party unless its own words name who acts (`Wat doet de gemeente?`). */
  readonly partyHead: readonly Span[] | null;
  /** Parties with a colon at the head of its text or of parts of it: `GH: levert …`. Each acts there. */
  readonly partyLeads: readonly Span[];
  readonly change: Change | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** The text under one heading, up to the next; `depth` is 1 for chapters, more for what lies in them. */
export type Zone = {
  readonly role: SectionRole;
  readonly title: string;
  readonly depth: number;
  readonly span: Span;
};

/** A sentence, or as much of it as no afspraak holds, that commits somebody, with the reason why it was left. */
export type UnreadSentence = { readonly spans: readonly Span[]; readonly reason: string };

/** The structure of one document. */
export type AgreementTree = {
  readonly source: SourceText;
  readonly chapters: readonly Chapter[];
  readonly afspraken: readonly AfspraakNode[];
  /** Ranges of text by the kind of section they stand in, for those who look for parties or definitions. */
  readonly zones: readonly Zone[];
  readonly unread: readonly UnreadSentence[];
  readonly diagnostics: readonly Diagnostic[];
};
