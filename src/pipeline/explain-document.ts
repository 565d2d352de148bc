import type { DiagnosticCode } from '../core/diagnostic.ts';
import { formatOf } from '../ingest/formats.ts';
import { NO_RECOGNITION } from '../ingest/scan/recognition.ts';
import { findTitle } from '../paper/find-title.ts';
import { isAboutAgreements, paperKind } from '../paper/paper-kind.ts';
import { findConcluded } from '../parties/find-concluded.ts';
import { explainStructure, type StructureExplanation } from '../structure/explain-structure.ts';
import { unsupported } from './conversion.ts';
import type { InputFile } from './convert-document.ts';

/** How the afspraken of one document of a file were found. */
export type DocumentExplanation = StructureExplanation & {
  readonly title: string | null;
  /** Name of each party that was found, with its role. */
  readonly parties: readonly { readonly name: string; readonly role: string }[];
  /** What the paper is, where it is one about agreements: then none of this is counted. */
  readonly about: string | null;
};

/** The explanation of each document of a file, or why it could not be read. */
export type FileExplanation =
  | { readonly ok: true; readonly documents: readonly DocumentExplanation[] }
  | {
      readonly ok: false;
      readonly reasons: readonly { readonly code: DiagnosticCode; readonly message: string }[];
    };

/** Weighs what could be afspraken and tells how; pages are not read from their pictures. */
export async function explainDocuments({ file, bytes }: InputFile): Promise<FileExplanation> {
  const format = formatOf(file);
  if (format === null) return { ok: false, reasons: [unsupported(file)] };
  const ingested = await format.read(bytes, { onStep: () => {}, recognition: NO_RECOGNITION });
  if (!ingested.ok) return { ok: false, reasons: ingested.diagnostics };
  return {
    ok: true,
    documents: ingested.sources.map((source) => {
      const { parties, lexicon } = findConcluded(source);
      const kind = paperKind(source);
      return {
        title: findTitle(source),
        parties: parties.map(({ name, role }) => ({ name, role })),
        about: kind !== null && isAboutAgreements(kind) ? kind : null,
        ...explainStructure(source, lexicon),
      };
    }),
  };
}
