/** A party of the agreement, as the gold names it. */
export type GoldParty = {
  readonly name: string;
  readonly role: string;
  readonly aliases: readonly string[];
  readonly signing?: boolean | null;
};

/** A chapter of the agreement; its parent is the number or the title of another chapter. */
export type GoldChapter = {
  readonly number: string | null;
  readonly title: string;
  readonly parent: string | null;
  readonly part?: string | null;
};

/** An afspraak of the agreement; its chapter is the number or the title of a chapter. */
export type GoldAfspraak = {
  readonly number: string | null;
  readonly series: string | null;
  readonly chapter: string | null;
  readonly part?: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly actors?: readonly string[] | null;
  /** A closing provision, which may be found or not. */
  readonly optional?: boolean;
};

/** The part of a gold file that the garments need. */
export type Gold = {
  readonly title: string;
  readonly municipality: string;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly parties: readonly GoldParty[];
  readonly chapters: readonly GoldChapter[];
  readonly afspraken: readonly GoldAfspraak[];
};

/** An afspraak ready to be dressed; its label is the number that garments with numbers print. */
export type Afspraak = {
  readonly text: string;
  readonly title: string | null;
  readonly label: string | null;
  readonly actors: readonly string[];
  readonly isOptional: boolean;
};

/** A chapter with its printed heading, its depth from 1, and the afspraken right under it. */
export type Section = {
  readonly title: string | null;
  readonly heading: string | null;
  readonly level: number;
  readonly afspraken: readonly Afspraak[];
};

/** A whole agreement in the order in which every garment shows it. */
export type Agreement = {
  readonly title: string;
  readonly introduction: string;
  readonly parties: readonly GoldParty[];
  readonly sections: readonly Section[];
};

/** What a reader must find of one afspraak in a rendered document. */
export type Truth = {
  readonly text: string;
  readonly number: string | null;
  readonly chapter: string | null;
  /** It may be found or not. */
  readonly isOptional: boolean;
};

/** A way to render an agreement, with what must be found in the result. */
export type Garment = {
  readonly name: string;
  readonly file: string;
  readonly render: (agreement: Agreement) => string;
  readonly truth: (agreement: Agreement) => Truth[];
};

/** One rendered document with what must be found in it. */
export type Clothes = {
  readonly name: string;
  readonly file: string;
  readonly content: string;
  readonly truth: Truth[];
};
