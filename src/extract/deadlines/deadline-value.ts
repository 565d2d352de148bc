import type { OpenDay } from '../../core/open-day.ts';

export type DeadlineKind = 'by' | 'during' | 'from' | 'recurring';

/** A deadline as its words say it; what `Q1` or `de looptijd` leave open is settled when the document is known. */
export type DeadlineValue = {
  readonly kind: DeadlineKind;
  readonly from: OpenDay | null;
  readonly until: OpenDay | null;
  /** ISO 8601 duration between two times. */
  readonly every: string | null;
  /** ISO 8601 duration counted from an event. */
  readonly within: string | null;
  readonly event: string | null;
  /** Whose year it is where a day has none. */
  readonly of: 'calendar' | 'running-year';
  /** Why a reader might take it otherwise; null where there is no doubt. */
  readonly doubt: string | null;
};

export function deadline(kind: DeadlineKind, rest: Partial<Omit<DeadlineValue, 'kind'>> = {}): DeadlineValue {
  return {
    kind,
    from: null,
    until: null,
    every: null,
    within: null,
    event: null,
    of: 'calendar',
    doubt: null,
    ...rest,
  };
}
