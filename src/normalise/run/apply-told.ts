import { documentId } from '../document-id.ts';
import type { AgreementDocument } from '../document-schema.ts';
import { withId } from './resolve-run.ts';

/** What a researcher says of a document as a whole; null for what was read rightly, or is not known. */
export type Told = Pick<AgreementDocument, 'period'> & {
  readonly municipality: AgreementDocument['municipality'];
  readonly kind: AgreementDocument['kind'] | null;
  readonly address: string | null;
  readonly licence: string | null;
  readonly notes: string | null;
};

/** The document as if it said itself what a researcher says of it: its id and its links follow. */
export function applyTold(document: AgreementDocument, told: Told): AgreementDocument {
  const { municipality, address, licence, notes } = told;
  const kind = told.kind ?? document.kind;
  const period = told.period ?? document.period;
  const municipalities = municipality === null ? document.municipalities : [municipality];
  const isSame =
    kind === document.kind &&
    JSON.stringify([period, municipalities]) === JSON.stringify([document.period, document.municipalities]);
  const corrected: AgreementDocument = {
    ...document,
    ...{ kind, period, municipalities },
    municipality: municipality ?? document.municipality,
    source: {
      ...document.source,
      ...(address === null ? {} : { address }),
      ...(licence === null ? {} : { licence }),
      ...(notes === null ? {} : { notes }),
    },
  };
  return isSame ? corrected : withId(corrected, documentId({ ...corrected, file: corrected.source.file }));
}
