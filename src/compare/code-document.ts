import type { Afspraak, AgreementDocument } from '../normalise/document-schema.ts';
import { findThemes } from './coding/find-themes.ts';
import type { TopicFinder } from './coding/find-topics.ts';
import { withOwnConcreteness, withOwnThemes, withOwnTopics, type OwnCodes } from './coding/own-codes.ts';
import { rateConcreteness } from './coding/rate-concreteness.ts';
import { tellActors, tellBinding } from './coding/tell-actors.ts';
import { nationalThemes } from './coding/theme-schemes.ts';
import type {
  Commitment,
  DatasetDocument,
  DatedCommitment,
  MeasuredCommitment,
  TopicEntry,
} from './comparison.ts';
import { contextOf, sentencesAt, type Sentence } from './passages.ts';
import { placeNameOf } from './place-name.ts';
import type { Topic } from './topics/topic.ts';
import type { IndicatorChooser } from './indicators/choose-indicator.ts';
import { placeNumbers, type PlacedNumber } from './indicators/place-numbers.ts';
import type { Measurement } from './monitors/measurement.ts';
import type { Context } from './values/context.ts';
import { topicEntries, touchedEntries, withoutSpans } from './values/topic-entries.ts';

/** A document with its commitments coded, and what each says on its topics. */
export type CodedDocument = {
  readonly document: AgreementDocument;
  readonly commitments: readonly Commitment[];
  /** In the order of the commitments. */
  readonly entries: readonly ReadonlyMap<Topic, readonly TopicEntry[]>[];
  /** What they say in passing on other topics. */
  readonly touched: readonly ReadonlyMap<Topic, TopicEntry>[];
  readonly deadlines: readonly DatedCommitment[];
  readonly targets: readonly MeasuredCommitment[];
};

/** What afspraken and ambitions have in common, and what only afspraken have. */
type Content = Pick<Afspraak, 'text' | 'actors' | 'deadlines' | 'targets' | 'spans' | 'chapter'> &
  Partial<Omit<Afspraak, 'text' | 'actors' | 'deadlines' | 'targets' | 'spans' | 'chapter'>> & {
    readonly id: string;
    readonly kind: Commitment['kind'];
  };

/** With what the commitments are coded. */
export type Coder = {
  readonly finder: TopicFinder;
  readonly chooser: IndicatorChooser;
  readonly own: OwnCodes;
  readonly topicsById: ReadonlyMap<string, Topic>;
  readonly context: Context;
  /** What monitors say, by the commitment. */
  readonly measurements: ReadonlyMap<string, readonly Measurement[]>;
};

export function codeDocument(entry: DatasetDocument, coder: Coder): CodedDocument {
  const { document } = entry;
  const contents: readonly Content[] = [
    ...document.afspraken.map((afspraak) => ({ ...afspraak, kind: 'afspraak' as const })),
    ...document.ambitions.map((ambition, at) => ({
      ...ambition,
      id: `${document.id}/ambitie-${at + 1}`,
      kind: 'ambitie' as const,
    })),
  ];
  const coded = contents.map((content) => codeCommitment(content, entry, coder));
  return {
    document,
    commitments: coded.map(({ commitment }) => commitment),
    entries: coded.map(({ entries }) => entries),
    touched: coded.map(({ touched }) => touched),
    deadlines: contents.flatMap(({ id, deadlines }) =>
      deadlines.map((deadline) => ({
        commitment: id,
        document: document.id,
        deadline: withoutSpans(deadline),
        page: deadline.spans[0]?.page ?? null,
      })),
    ),
    targets: contents.flatMap(({ id, targets }, at) =>
      targets.map(({ spans, ...target }, place) => ({
        commitment: id,
        document: document.id,
        target,
        indicator: coded[at]?.numbers[place]?.indicator?.id ?? null,
        why: coded[at]?.numbers[place]?.why ?? 'none',
        page: spans[0]?.page ?? null,
      })),
    ),
  };
}

function codeCommitment(
  content: Content,
  { document, text }: DatasetDocument,
  { finder, chooser, own, topicsById, context, measurements }: Coder,
): CodedCommitment {
  const { id, kind, spans, targets, deadlines } = content;
  const chapter = document.chapters.find((candidate) => candidate.id === content.chapter);
  const chapterTitle = chapter?.title ?? null;
  const title = content.title ?? null;
  const sentences = sentencesAt(content.text, spans, text);
  const given = own.get(id);
  const heard = finder.find({ title, chapter: chapterTitle, sentences });
  const topics = withOwnTopics(heard, given?.topics ?? null);
  const told = findThemes({ ofChapter: chapter?.themes ?? [], chapter: chapterTitle, topics: heard });
  const themes = withOwnThemes(told, given?.themes ?? null);
  const actors = tellActors(content.actors, document);
  const commitment: Commitment = {
    id,
    kind,
    document: document.id,
    municipality: placeNameOf(document),
    printed: content.printed ?? content.number ?? null,
    title,
    chapter: chapterTitle,
    text: content.text,
    ...contextOf(spans, text),
    page: spans[0]?.page ?? null,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    actors,
    modality: content.modality ?? null,
    themes,
    nationalThemes: nationalThemes(themes.map(({ code }) => code)),
    topics: topics.map(({ code, evidence, coder }) => ({ code, evidence, coder })),
    concreteness: withOwnConcreteness(rateConcreteness(content, actors), given?.concreteness ?? null),
    binding: tellBinding(actors, document.parties),
    years: yearsOf(deadlines),
    status: content.progress?.status ?? null,
    diagnostics: content.diagnostics ?? [],
    similar: [],
  };
  const all = [...sentences, ...cellSentences(content.cells ?? [], text)];
  const municipalities = document.municipalities.map(({ name }) => name);
  const numbers = placeNumbers({ targets, sentences: all, text, municipalities }, chooser).map((number) =>
    isAllowed(number, given?.topics ?? null) ? number : { ...number, indicator: null, why: 'none' as const },
  );
  const coding = {
    ...{ commitment, pieces: spans, numbers, deadlines, sentences: all, text, topics, topicsById },
    parties: partiesOf(document),
    municipalities: document.municipalities,
    context,
    monitored: { measurements: measurements.get(id) ?? [], chooser },
  };
  const entries = topicEntries(coding);
  return { commitment, numbers, entries, touched: touchedEntries(coding, finder) };
}

/** A researcher who says what a commitment is about leaves it no indicator of another topic. */
function isAllowed({ indicator }: PlacedNumber, topics: readonly Topic[] | null): boolean {
  return indicator === null || topics === null || topics.some(({ id }) => id === indicator.topic);
}

/** What the other columns of its row say. */
function cellSentences(cells: Afspraak['cells'], text: string): readonly Sentence[] {
  return cells.flatMap((cell) => sentencesAt(cell.text, cell.spans, text, cell.header));
}

type CodedCommitment = {
  readonly commitment: Commitment;
  readonly numbers: readonly PlacedNumber[];
  readonly entries: ReadonlyMap<Topic, readonly TopicEntry[]>;
  readonly touched: ReadonlyMap<Topic, TopicEntry>;
};

function partiesOf({
  parties,
}: AgreementDocument): ReadonlyMap<string, { readonly name: string; readonly isCorporation: boolean }> {
  return new Map(parties.map(({ id, name, role }) => [id, { name, isCorporation: role === 'corporatie' }]));
}

/** The calendar years that deadlines end in, or begin in where they have no end. */
function yearsOf(deadlines: readonly Afspraak['deadlines'][number][]): readonly number[] {
  const years = deadlines.flatMap(({ start, end }) => {
    const year = Number((end ?? start)?.slice(0, 4));
    return Number.isInteger(year) && year > 0 ? [year] : [];
  });
  return [...new Set(years)].toSorted((a, b) => a - b);
}
