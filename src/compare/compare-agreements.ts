import type { AgreementDocument } from '../normalise/document-schema.ts';
import type { OwnCodes } from './coding/own-codes.ts';
import { withReviewedCodes } from './coding/reviewed-codes.ts';
import { TopicFinder } from './coding/find-topics.ts';
import { codeDocument, type CodedDocument } from './code-document.ts';
import type { Commitment, Comparison, DatasetDocument, TopicCell, TopicComparison } from './comparison.ts';
import { findSimilar } from './find-similar.ts';
import { overviewOf } from './overview.ts';
import { reciprocityOf } from './reciprocity.ts';
import type { Topic } from './topics/topic.ts';

/**
 * Codes the commitments of agreements and visions and puts municipalities side by side. Documents that repeat another
 * one or are another version of it, and those without commitments (monitors, letters), are left out. The same documents give the same comparison, in
 * whatever order they come.
 */
export function compareAgreements(
  dataset: readonly DatasetDocument[],
  topics: readonly Topic[],
  own: OwnCodes = new Map(),
): Comparison {
  const coder = { finder: new TopicFinder(topics), own: withReviewedCodes(own, dataset, topics) };
  const coded = dataset
    .filter(({ document }) => makesCommitments(document))
    .toSorted((a, b) => compareDocuments(a.document, b.document))
    .map((entry) => codeDocument(entry, coder));
  const commitments = withSimilar(coded);
  refuseStrangers(own, commitments);
  return {
    schemaVersion: '1',
    documents: coded.map(overviewOf),
    commitments,
    topics: topics.map((topic) => compareTopic(topic, coded)),
    reciprocity: coded.flatMap(reciprocityOf),
    deadlines: coded.flatMap(({ deadlines }) => deadlines),
    targets: coded.flatMap(({ targets }) => targets),
  };
}

/** A code for a commitment that is not there would be lost in silence. */
function refuseStrangers(own: OwnCodes, commitments: readonly Commitment[]): void {
  const known = new Set(commitments.map(({ id }) => id));
  const stranger = [...own.keys()].find((id) => !known.has(id));
  if (stranger !== undefined)
    throw new Error(`The codes name "${stranger}", which is no commitment of this dataset.`);
}

function makesCommitments({ source, afspraken, ambitions }: AgreementDocument): boolean {
  return (
    source.duplicateOf === null && source.versionOf === undefined && afspraken.length + ambitions.length > 0
  );
}

/** By municipality, then by period, then by id; code points decide, whatever the language of the machine. */
function compareDocuments(a: AgreementDocument, b: AgreementDocument): number {
  const keyOf = ({ municipalities, period, id }: AgreementDocument): string =>
    [municipalities.map(({ name }) => name).join(', ') || '\uFFFF', period?.start ?? '', id].join('\u0000');
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function withSimilar(coded: readonly CodedDocument[]): readonly Commitment[] {
  const all = coded.flatMap(({ commitments }) => commitments);
  const similar = findSimilar(
    all.map(({ id, municipality, title, text }) => ({
      id,
      group: municipality,
      text: title === null ? text : `${title}. ${text}`,
    })),
  );
  return all.map((commitment) => ({ ...commitment, similar: similar.get(commitment.id) ?? [] }));
}

function compareTopic(topic: Topic, coded: readonly CodedDocument[]): TopicComparison {
  const { id, label, theme } = topic;
  return {
    id,
    label,
    theme,
    cells: coded.map(({ document, entries }): TopicCell => {
      const found = entries.flatMap((of) => of.get(topic) ?? []);
      const hasNumber = found.some(({ number }) => number !== null);
      return {
        document: document.id,
        status: hasNumber ? 'number' : found.length > 0 ? 'words' : 'not found',
        entries: found,
      };
    }),
  };
}
