import type { PlacedDiagnostic } from '../normalise/document-schema.ts';
import type { CodedDocument } from './code-document.ts';
import type { DocumentOverview } from './comparison.ts';
import { placeNameOf } from './place-name.ts';

/** A document at a glance: who concluded it, for which years, and how much it holds. */
export function overviewOf({ document, commitments, deadlines }: CodedDocument): DocumentOverview {
  const { id, kind, title, status, quality, period, municipality, source, parties, afspraken, ambitions } =
    document;
  const isDoubt = ({ severity }: PlacedDiagnostic): boolean => severity !== 'info';
  return {
    id,
    kind,
    title,
    status,
    quality,
    period,
    municipality: placeNameOf(document),
    municipalityCode: municipality?.code ?? null,
    file: source.file,
    pages: source.pages,
    parties: parties.filter(({ signing }) => signing).map(({ name, role }) => ({ name, role })),
    counts: {
      afspraken: afspraken.length,
      ambitions: ambitions.length,
      deadlines: deadlines.length,
      targets: [...afspraken, ...ambitions].reduce((sum, { targets }) => sum + targets.length, 0),
      concrete: commitments.filter(({ concreteness }) => concreteness.code === 'concreet').length,
      withoutTopic: commitments.filter(({ topics }) => topics.length === 0).length,
      doubtful: commitments.filter(({ diagnostics }) => diagnostics.some(isDoubt)).length,
    },
    diagnostics: document.diagnostics.filter(isDoubt),
  };
}
