import { overlaps, type Span } from '../../core/span.ts';
import type { Afspraak } from '../../normalise/document-schema.ts';
import type { TopicFinder, TopicFinding } from '../coding/find-topics.ts';
import type { Commitment, TopicEntry } from '../comparison.ts';
import { sentenceHolding, type Sentence } from '../passages.ts';
import type { Topic } from '../topics/topic.ts';
import { perYear, type Period } from './per-year.ts';

type Target = Afspraak['targets'][number];
type Deadline = Afspraak['deadlines'][number];

export type Coding = {
  readonly commitment: Pick<Commitment, 'id' | 'actors' | 'page' | 'start' | 'end' | 'text'>;
  /** Where it stands, with the page of each part. */
  readonly pieces: Afspraak['spans'];
  readonly targets: readonly Target[];
  readonly deadlines: readonly Deadline[];
  readonly sentences: readonly Sentence[];
  readonly topics: readonly TopicFinding[];
  readonly period: Period | null;
};

/**
 * What a commitment says on each of its topics. A number belongs to those topics of the commitment that count in its
 * unit and that its own sentence speaks of; else to those of the sentence before, which it goes on from, or of the
 * title, and to those that its sentence only touches on. A topic without a number keeps the sentence that speaks of it.
 */
export function topicEntries(coding: Coding, finder: TopicFinder): ReadonlyMap<Topic, readonly TopicEntry[]> {
  const found = new Map<Topic, TopicEntry[]>();
  const add = (topic: Topic, entry: TopicEntry): void => {
    found.set(topic, [...(found.get(topic) ?? []), entry]);
  };
  for (const target of coding.targets) {
    if (target.role === 'condition') continue;
    for (const topic of topicsOf(target, coding, finder)) add(topic, numberEntry(target, coding));
  }
  for (const { topic, sentences } of coding.topics) {
    if (found.has(topic)) continue;
    const sentence = coding.sentences[sentences[0] ?? 0];
    if (sentence !== undefined) add(topic, wordsEntry(sentence, coding));
  }
  return found;
}

function topicsOf(target: Target, { sentences, topics }: Coding, finder: TopicFinder): readonly Topic[] {
  const fits = (topic: Topic): boolean => topic.units.some(({ matches }) => matches(unitOf(target)));
  const own = topics.filter(({ topic }) => fits(topic));
  const sentence = sentenceHolding(target.spans, sentences);
  const at = sentence === null ? -1 : sentences.indexOf(sentence);
  const spokenAt = (place: number): readonly TopicFinding[] =>
    own.filter((finding) => finding.coder === 'researcher' || finding.sentences.includes(place));
  const titled = own.filter(({ evidence }) => evidence.some((words) => words.in === 'title'));
  const here = spokenAt(at).map(({ topic }) => topic);
  if (here.length > 0) return here;
  const before = [spokenAt(at - 1), titled].find((findings) => findings.length > 0) ?? [];
  // A text touches in a sentence or two on topics that are not its own.
  const touched = sentence === null ? [] : [...finder.topicsIn(sentence.text)].filter(fits);
  const found = new Set([...before.map(({ topic }) => topic), ...touched]);
  return found.size > 0 ? [...found] : own.slice(0, 1).map(({ topic }) => topic);
}

/** The last word of a unit is what is counted: `lage middenhuurwoningen`. */
function unitOf({ unit }: Target): string {
  return (unit ?? '').toLowerCase().split(' ').at(-1) ?? '';
}

function numberEntry(target: Target, coding: Coding): TopicEntry {
  const sentence = sentenceHolding(target.spans, coding.sentences);
  const { role, comparator, value, min, max, unit, subject, per, quote } = target;
  const deadline = deadlineOf(target, sentence, coding);
  const conditions = coding.targets.filter(
    (other) => other.role === 'condition' && sentenceHolding(other.spans, coding.sentences) === sentence,
  );
  return {
    ...placeOf(target.spans, coding),
    number: { role, comparator, value, min, max, unit, subject, per, quote },
    condition: conditions.length === 0 ? null : conditions.map(conditionWords).join('; '),
    deadline,
    perYear: perYear(target, deadline, coding.period),
    quote: sentence?.text ?? coding.commitment.text,
  };
}

/** `16 woningen of meer`: the quote of a number holds its unit only where it stands beside it. */
function conditionWords({ quote, unit }: Target): string {
  return unit === null || quote.toLowerCase().includes(unit.toLowerCase()) ? quote : `${quote} ${unit}`;
}

function wordsEntry(sentence: Sentence, coding: Coding): TopicEntry {
  const deadline = coding.deadlines.find(
    ({ spans }) => sentenceHolding(spans, coding.sentences) === sentence,
  );
  return {
    ...placeOf(sentence.spans, coding),
    number: null,
    condition: null,
    deadline: deadline === undefined ? null : withoutSpans(deadline),
    perYear: null,
    quote: sentence.text,
  };
}

function placeOf(
  spans: readonly Span[],
  { commitment, pieces }: Coding,
): Pick<TopicEntry, 'commitment' | 'actors' | 'page' | 'start' | 'end'> {
  const [first] = spans;
  const piece = pieces.find((one) => first !== undefined && overlaps(one, first));
  return {
    commitment: commitment.id,
    actors: commitment.actors.map(({ name }) => name),
    page: piece?.page ?? commitment.page,
    start: first?.start ?? commitment.start,
    end: spans.at(-1)?.end ?? commitment.end,
  };
}

/** The deadline of its own sentence that stands nearest; else the only dated one of the commitment. */
function deadlineOf(
  target: Target,
  sentence: Sentence | null,
  { deadlines, sentences }: Coding,
): TopicEntry['deadline'] {
  const start = target.spans[0]?.start ?? 0;
  const distance = ({ spans }: Deadline): number => Math.abs((spans[0]?.start ?? 0) - start);
  const beside = deadlines.filter(({ spans }) => sentenceHolding(spans, sentences) === sentence);
  const [nearest] = beside.toSorted((a, b) => distance(a) - distance(b));
  if (nearest !== undefined) return withoutSpans(nearest);
  // How things stood was no promise for the day that another sentence names.
  if (target.role === 'baseline') return null;
  const dated = deadlines.filter(({ start: from, end }) => from !== null || end !== null);
  const [only] = dated;
  return dated.length === 1 && only !== undefined ? withoutSpans(only) : null;
}

export function withoutSpans({ spans: _spans, ...deadline }: Deadline): Omit<Deadline, 'spans'> {
  return deadline;
}
