import type { AgreementDocument } from '../../normalise/document-schema.ts';
import type { CodedDocument } from '../code-document.ts';

/** What became of the numbers of a document. */
export type NumberCounts = {
  /** Numbers that state a quantity. */
  readonly all: number;
  /** Under an indicator. */
  readonly placed: number;
  /** Under no indicator: beside nothing. */
  readonly notComparable: number;
  /** They tell where another number applies, or what it is a part of. */
  readonly aside: number;
  /** Figures of which it could not be told what they are. */
  readonly unclassified: number;
};

export function countNumbers(document: AgreementDocument, coded: CodedDocument | null): NumberCounts {
  const whys = (coded?.targets ?? []).map(({ why }) => why);
  const count = (...wanted: readonly (typeof whys)[number][]): number =>
    whys.filter((why) => wanted.includes(why)).length;
  return {
    all: whys.length,
    placed: count('placed'),
    notComparable: count('none', 'several'),
    aside: count('condition', 'whole'),
    unclassified: [
      ...document.diagnostics,
      ...document.afspraken.flatMap(({ diagnostics }) => diagnostics),
    ].filter(({ code, severity }) => code === 'quantity/unclassified' && severity !== 'info').length,
  };
}
