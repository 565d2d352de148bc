/** What a paragraph on method counts. */
export type MethodFacts = {
  readonly documents: number;
  readonly municipalities: number;
  readonly commitments: number;
  readonly numbers: number;
  readonly placed: number;
  readonly unread: number;
  readonly grades: Readonly<Record<'A' | 'B' | 'C' | 'D', number>>;
  /** Of the program; null where it is not told. */
  readonly version: string | null;
};

/** A paragraph for the methods section of a paper, in both languages: a report in one is cited in the other too. */
export const METHODS_PARAGRAPH: Readonly<Record<'nl' | 'en', (facts: MethodFacts) => string>> = {
  nl: ({ documents, municipalities, commitments, numbers, placed, unread, grades, version }) =>
    `Uit ${documents} documenten van ${municipalities} gemeenten zijn met het programma afspraken${version === null ? '' : ` (versie ${version})`} ${commitments} afspraken en ambities gehaald. Onderwerpen zijn toegekend met een lijst van woorden; getallen zijn naast elkaar gezet als hun eigen zinsdeel dezelfde indicator en dezelfde vorm aanwijst, wat voor ${placed} van ${numbers} getallen kon; de andere staan nergens naast. ${unread} zinnen die iemand binden staan buiten de afspraken en zijn bij het oordeel ‘niet gevonden’ betrokken. De kwaliteit van het lezen is per document geschat op overeenkomsten waarvan een zorgvuldige lezer de inhoud had vastgelegd (${grades.A} keer A, ${grades.B} B, ${grades.C} C, ${grades.D} D): van vier afspraken uit een document met een A zijn er ongeveer drie in elk opzicht goed gelezen (tekst, termijnen en waarden), van die uit een document met een D nauwelijks de helft. Elke waarde is met citaat en bladzijde terug te vinden.`,
  en: ({ documents, municipalities, commitments, numbers, placed, unread, grades, version }) =>
    `From ${documents} documents of ${municipalities} municipalities, ${commitments} afspraken and ambitions were taken with the program afspraken${version === null ? '' : ` (version ${version})`}. Topics were given by a list of words; numbers were put side by side where their own clause points to the same indicator and form, which was so for ${placed} of ${numbers} numbers; the others stand beside nothing. ${unread} sentences that commit somebody stand outside the afspraken and were looked through before anything was said to be ‘not found’. The quality of the reading was estimated by document on agreements of which a careful reader had written down the truth (${grades.A} times A, ${grades.B} B, ${grades.C} C, ${grades.D} D): of four afspraken of a document graded A about three are right in every respect (text, deadlines and values), of those of a D hardly half. Every value can be found again by its quote and page.`,
};
