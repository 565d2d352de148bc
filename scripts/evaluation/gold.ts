/** What a careful reader found in an agreement; only what is scored. */
export type Gold = {
  readonly document: string;
  readonly kind: string;
  readonly municipality: string;
  readonly period: { readonly start: string; readonly end: string } | null;
  /** Only parties, chapters and texts of the afspraken were read. */
  readonly segmentationOnly?: boolean;
  readonly parties?: readonly GoldParty[];
  readonly afspraken: readonly GoldAfspraak[];
};

export type GoldParty = {
  readonly name: string;
  readonly role: string;
  readonly aliases?: readonly string[];
  readonly signing?: boolean;
};

export type GoldAfspraak = {
  readonly series?: string | null;
  readonly number: string | null;
  readonly printed?: string | null;
  readonly chapter?: string | null;
  readonly title?: string | null;
  readonly text: string;
  /** A closing provision, which may be found or not. */
  readonly optional?: boolean;
  readonly actors?: readonly string[];
  readonly deadlines?: readonly GoldDeadline[];
  readonly targets?: readonly GoldTarget[];
};

export type GoldDeadline = {
  readonly kind: string;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly every?: string | null;
  readonly within?: string | null;
};

export type GoldTarget = {
  readonly value?: number | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit?: string | null;
  readonly comparator?: string;
  readonly role?: string;
};
