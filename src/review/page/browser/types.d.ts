import type { AgreementDocument, Afspraak, PlacedSpan } from '../../../normalise/document-schema.ts';
import type { DocumentView, Overview } from '../../server/view.ts';
import type { Saying } from '../../server/saying.ts';
import type { ReviewWording } from '../wording/nl.ts';
import type { DeadlineValue, TargetValue } from '../../correction.ts';

export type {
  DeadlineValue,
  TargetValue,
  AgreementDocument,
  Afspraak,
  PlacedSpan,
  DocumentView,
  Overview,
  ReviewWording,
  Saying,
};
export type About = Saying['about'];
export type Fate = NonNullable<AgreementDocument['reviews']>[number];
export type State = Fate['state'] | 'open';
export type Range = { start: number; end: number };

/** Something that the coder can accept, correct or reject. */
export type Row = {
  key: string;
  about: About;
  label: string;
  shown: string;
  /** As it is now, and as it was read. */
  is: unknown;
  was: unknown;
  state: State;
  note: string | null;
  spans: PlacedSpan[];
  afspraak?: string;
  party?: string;
  /** A sentence that landed nowhere. */
  isUnread?: boolean;
  /** It is told by the words of its spans, since no afspraak of it is left. */
  isWhole?: boolean;
  /** It was never read as an afspraak, and is none. */
  isNone?: boolean;
};

/** The rows of an afspraak, or of the document. */
export type Card = {
  key: string;
  afspraak: Afspraak | null;
  title: string;
  text: string;
  start: number;
  spans: PlacedSpan[];
  rows: Row[];
  /** What coders say who differ, and notes. */
  remarks: string[];
  isRejected: boolean;
  /** Of a sentence that landed nowhere. */
  isUnread?: boolean;
};
