import type { AgreementDocument } from '../normalise/document-schema.ts';
import type { OwnCodes } from './coding/own-codes.ts';
import { withReviewedCodes } from './coding/reviewed-codes.ts';
import { successionsOf } from './changes/successions.ts';
import { TopicFinder } from './coding/find-topics.ts';
import { codeDocument, type CodedDocument } from './code-document.ts';
import type {
  Commitment,
  ComparedIndicator,
  Comparison,
  DatasetDocument,
  TopicCell,
  TopicComparison,
} from './comparison.ts';
import { IndicatorChooser } from './indicators/choose-indicator.ts';
import type { Indicator, IndicatorList } from './indicators/indicator.ts';
import { ledgerOf, type ReadInput, type UnreadSentence } from './ledger/ledger.ts';
import { findSimilar } from './find-similar.ts';
import { measuredOf } from './monitors/measured.ts';
import { measurementsOf } from './monitors/measurement.ts';
import { overviewOf } from './overview.ts';
import { reciprocityOf } from './reciprocity.ts';
import type { Topic } from './topics/topic.ts';
import type { Context } from './values/context.ts';

/**
 * Codes the commitments of agreements and visions and puts municipalities side by side. Documents that repeat another
 * one or are another version of it, and those without commitments (monitors, letters), are left out. The same documents give the same comparison, in
 * whatever order they come.
 */
export function compareAgreements(
  dataset: readonly DatasetDocument[],
  { topics, indicators, own, context, run }: Lists,
): Comparison {
  const finder = new TopicFinder(topics);
  const topicsById = new Map(topics.map((topic) => [topic.id, topic]));
  const chooser = new IndicatorChooser(indicators);
  const sorted = dataset.toSorted((a, b) => compareDocuments(a.document, b.document));
  const coder = {
    finder,
    chooser,
    own: withReviewedCodes(own, dataset, topics),
    topicsById,
    context,
    measurements: measurementsOf(sorted, chooser),
  };
  const coded = sorted
    .filter(({ document }) => makesCommitments(document))
    .map((entry) => codeDocument(entry, coder));
  const commitments = withSimilar(coded);
  refuseStrangers(own, commitments);
  return {
    schemaVersion: '2',
    ledger: ledgerOf({ documents: sorted.map(({ document }) => document), coded, run }),
    documents: coded.map(overviewOf),
    commitments,
    indicators: indicators.indicators.map(describe),
    topics: topics.map((topic) => compareTopic(topic, coded, finder)),
    reciprocity: coded.flatMap(reciprocityOf),
    deadlines: coded.flatMap(({ deadlines }) => deadlines),
    targets: coded.flatMap(({ targets }) => targets),
    measured: measuredOf(coded, coder.measurements),
    changes: successionsOf(coded.map(({ document }) => document)),
  };
}

/** With what the documents are compared. */
export type Lists = {
  readonly topics: readonly Topic[];
  readonly indicators: IndicatorList;
  readonly own: OwnCodes;
  readonly context: Context;
  /** What became of every input; null where that is not known. */
  readonly run: readonly ReadInput[] | null;
};

/** What readers need to know of an indicator; by which words it was told stays in the list. */
function describe({
  id,
  topic,
  title,
  counts,
  whole,
  form,
  segment,
  direction,
  scope,
}: Indicator): ComparedIndicator {
  return { id, topic, title, counts, whole, form, segment, direction, scope };
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

function compareTopic(topic: Topic, coded: readonly CodedDocument[], finder: TopicFinder): TopicComparison {
  const { id, label, theme } = topic;
  return {
    id,
    label,
    theme,
    cells: coded.map(({ document, entries, touched }): TopicCell => {
      const own = entries.flatMap((of) => of.get(topic) ?? []);
      const found = own.length > 0 ? own : touched.flatMap((of) => of.get(topic) ?? []);
      const hasNumber = found.some(({ number }) => number !== null);
      const unread = found.length > 0 ? [] : unreadOn(topic, document, finder);
      const none = unread.length > 0 ? 'unplaced' : 'not found';
      return {
        document: document.id,
        status: hasNumber ? 'number' : found.length > 0 ? 'words' : none,
        unread,
        entries: found,
      };
    }),
  };
}

/** Sentences on a topic that commit somebody and landed nowhere: silence it is not. */
function unreadOn(
  topic: Topic,
  { unread }: AgreementDocument,
  finder: TopicFinder,
): readonly UnreadSentence[] {
  return unread
    .filter(({ text }) => finder.topicsIn(text).has(topic))
    .map(({ text, reason, spans }) => ({ text, reason, page: spans[0]?.page ?? null }));
}
