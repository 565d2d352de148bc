import { overlaps, type Span } from '../../core/span.ts';
import type { Afspraak } from '../../normalise/document-schema.ts';
import type { TopicFinder, TopicFinding } from '../coding/find-topics.ts';
import type { Commitment, TopicEntry } from '../comparison.ts';
import type { PlacedNumber } from '../indicators/place-numbers.ts';
import { withUnit } from '../indicators/whole-of.ts';
import { sentenceHolding, type Sentence } from '../passages.ts';
import type { Topic } from '../topics/topic.ts';
import { ownDeadline } from './own-deadline.ts';
import type { Context } from './context.ts';
import { reachedOf, type Monitored } from '../monitors/reached.ts';
import { perThousandHomes } from './per-thousand-homes.ts';
import { perYear } from './per-year.ts';

type Deadline = Afspraak['deadlines'][number];

export type Coding = {
  readonly commitment: Pick<Commitment, 'id' | 'actors' | 'page' | 'start' | 'end' | 'text'>;
  /** Where it stands, with the page of each part. */
  readonly pieces: Afspraak['spans'];
  readonly numbers: readonly PlacedNumber[];
  readonly deadlines: readonly Deadline[];
  readonly sentences: readonly Sentence[];
  /** The text that all spans point into. */
  readonly text: string;
  readonly topics: readonly TopicFinding[];
  /** All topics by their id: a number can be about one that its commitment only touches on. */
  readonly topicsById: ReadonlyMap<string, Topic>;
  /** The names of parties by their ids, and which of them are corporations. */
  readonly parties: ReadonlyMap<string, { readonly name: string; readonly isCorporation: boolean }>;
  readonly municipalities: readonly { readonly name: string; readonly code: string | null }[];
  readonly context: Context;
  /** What monitors say of the commitment. */
  readonly monitored: Monitored;
};

/**
 * What a commitment says on each topic. A number stands under the topic of its indicator; one without indicator under
 * the topic that its own sentence speaks of first, else under the main topic of the commitment, as not comparable. A
 * topic without a number keeps the sentence that speaks of it.
 */
export function topicEntries(coding: Coding): ReadonlyMap<Topic, readonly TopicEntry[]> {
  const found = new Map<Topic, TopicEntry[]>();
  for (const [at, number] of coding.numbers.entries()) {
    if (number.why === 'condition' || number.why === 'whole') continue;
    const topic = topicOf(number, at, coding);
    if (topic !== undefined) found.set(topic, [...(found.get(topic) ?? []), numberEntry(number, at, coding)]);
  }
  for (const { topic, sentences } of coding.topics) {
    if (found.has(topic)) continue;
    const sentence = coding.sentences[sentences[0] ?? 0];
    if (sentence !== undefined) found.set(topic, [wordsEntry(sentence, coding)]);
  }
  return found;
}

/** What a commitment says in passing on topics that are not its own. */
export function touchedEntries(coding: Coding, finder: TopicFinder): ReadonlyMap<Topic, TopicEntry> {
  const touched = new Map<Topic, TopicEntry>();
  for (const sentence of coding.sentences)
    for (const topic of finder.topicsIn(sentence.text))
      if (!touched.has(topic)) touched.set(topic, wordsEntry(sentence, coding));
  return touched;
}

function topicOf(
  { indicator, sentence, partOf }: PlacedNumber,
  at: number,
  coding: Coding,
): Topic | undefined {
  if (indicator !== null) return coding.topicsById.get(indicator.topic);
  const whole = partOf === null ? undefined : coding.numbers[partOf];
  if (whole?.indicator !== undefined && whole.indicator !== null)
    return coding.topicsById.get(whole.indicator.topic);
  const place = sentence === null ? -1 : coding.sentences.indexOf(sentence);
  const here = coding.topics.find(({ sentences }) => sentences.includes(place));
  if (here !== undefined) return here.topic;
  // What follows a number mostly goes on about it.
  const before = coding.numbers.slice(0, at).findLast((other) => other.indicator !== null);
  return coding.topicsById.get(before?.indicator?.topic ?? '') ?? coding.topics[0]?.topic;
}

function numberEntry(placed: PlacedNumber, at: number, coding: Coding): TopicEntry {
  const { target, sentence, indicator, form, why } = placed;
  const { role, comparator, value, min, max, unit, subject, per, quote } = target;
  const governing = ownDeadline(placed, coding);
  const deadline = governing === null ? null : withoutSpans(governing);
  const conditions = coding.numbers.filter(
    (other) => other.why === 'condition' && other.sentence === sentence,
  );
  const party = placed.party === null ? undefined : coding.parties.get(placed.party);
  const scope: TopicEntry['scope'] = placed.isOnOnePlace
    ? 'project'
    : party?.isCorporation === true
      ? 'corporation'
      : 'municipality';
  const derived = {
    deadline,
    scope,
    isYearly: isYearly(placed, governing),
    perYear: perYear(target, form, deadline),
  };
  return {
    ...placeOf(target.spans, coding),
    ...(party === undefined ? {} : { actors: [party.name] }),
    index: at + 1,
    indicator: indicator?.id ?? null,
    why: why === 'several' ? 'several' : indicator === null ? 'none' : 'placed',
    evidence: placed.evidence,
    form,
    ...derived,
    perThousandHomes: perThousandHomes({ ...derived, form, value }, coding.municipalities, coding.context),
    number: { role, comparator, value, min, max, unit, subject, per, quote },
    whole: placed.whole ?? wholeNumber(placed, coding.numbers),
    partOf: placed.partOf === null ? null : placed.partOf + 1,
    yardstick: placed.yardstick,
    condition: conditions.length === 0 ? null : conditions.map((other) => withUnit(other.target)).join('; '),
    reached: reachedOf(placed, coding.numbers, coding.monitored),
    quote: sentence?.text ?? coding.commitment.text,
  };
}

/** `1/6 van 1.108 woningen`: a share is a share of the total that it is a part of. */
function wholeNumber({ form, partOf }: PlacedNumber, numbers: readonly PlacedNumber[]): string | null {
  const whole = partOf === null ? undefined : numbers[partOf]?.target;
  return form === 'share' && whole !== undefined ? withUnit(whole) : null;
}

/** `per jaar`, `ieder jaar 14 woningen`; what the years come to together is no number of one year. */
function isYearly({ target, form, sentence, clause }: PlacedNumber, deadline: Deadline | null): boolean {
  if (target.per === 'P1Y') return true;
  if (/(?<!\p{L})in totaal(?!\p{L})/iu.test(sentence?.text ?? '')) return false;
  // A price that is raised each year is no price of a year: the words must stand beside it.
  return form === 'total' ? deadline?.every === 'P1Y' : form === 'amount' && clause.isYearly;
}

function wordsEntry(sentence: Sentence, coding: Coding): TopicEntry {
  const deadline = coding.deadlines.find(
    ({ spans }) => sentenceHolding(spans, coding.sentences) === sentence,
  );
  return {
    ...placeOf(sentence.spans, coding),
    index: null,
    indicator: null,
    why: null,
    evidence: [],
    form: null,
    isYearly: false,
    number: null,
    whole: null,
    partOf: null,
    scope: null,
    yardstick: null,
    condition: null,
    deadline: deadline === undefined ? null : withoutSpans(deadline),
    perYear: null,
    perThousandHomes: null,
    reached: [],
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

export function withoutSpans({ spans: _spans, ...deadline }: Deadline): Omit<Deadline, 'spans'> {
  return deadline;
}
