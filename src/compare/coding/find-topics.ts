import { overlaps, type Span } from '../../core/span.ts';
import { CueIndex, wordsAt } from '../topics/cue-index.ts';
import type { Topic } from '../topics/topic.ts';
import type { Sentence } from '../passages.ts';
import type { Coded } from '../comparison.ts';

/** What a text shows of a topic. */
export type TopicFinding = Coded<string> & {
  readonly topic: Topic;
  /** The sentences that speak of it, by their place among those of the text. */
  readonly sentences: readonly number[];
};

type Hearing = {
  readonly title: string | null;
  /** Titles of the chapter; they tell the topic where nothing else does. */
  readonly chapter: string | null;
  readonly sentences: readonly Sentence[];
};

/** A title says in few words what the text is about. */
const TITLE_WEIGHT = 3;
/** What a text is about is said first. */
const FIRST_WEIGHT = 2;
/** Consultation, communication and the like are mostly the means to something else. */
const MEANS_WEIGHT = 0.5;
/** Topics with less than this part of the weight of the main one are only touched on. */
const TOUCHED = 0.5;
/** A text is about so many things at the most. */
const MOST = 4;

/** Finds the topics of commitments from a list of topics. */
export class TopicFinder {
  readonly #index: CueIndex<Topic>;

  constructor(topics: readonly Topic[]) {
    this.#index = new CueIndex(topics.map((topic) => ({ of: topic, cues: topic.cues })));
  }

  /** The topics of one text, the most pronounced first; those that it only touches on are left out. */
  find({ title, chapter, sentences }: Hearing): readonly TopicFinding[] {
    const scores = new Map<Topic, Score>();
    if (title !== null) this.#hear(title, { in: 'title', weight: TITLE_WEIGHT, sentence: null }, scores);
    for (const [at, { text }] of sentences.entries())
      this.#hear(text, { in: 'text', weight: at === 0 ? FIRST_WEIGHT : 1, sentence: at }, scores);
    if (scores.size === 0 && chapter !== null)
      this.#hear(chapter, { in: 'chapter', weight: 1, sentence: null }, scores);
    const best = Math.max(0, ...[...scores.values()].map(({ weight }) => weight));
    return [...scores]
      .filter(([, { weight }]) => weight >= best * TOUCHED)
      .toSorted(([, a], [, b]) => b.weight - a.weight)
      .slice(0, MOST)
      .map(([topic, { evidence, sentences: places }]) => ({
        code: topic.id,
        topic,
        evidence: [...evidence.values()],
        coder: 'rules',
        sentences: [...places],
      }));
  }

  /** The topics that one sentence speaks of. */
  topicsIn(sentence: string): ReadonlySet<Topic> {
    return new Set(this.#index.matchesIn(sentence).map(({ of }) => of));
  }

  #hear(
    text: string,
    { in: place, weight, sentence }: { in: Place; weight: number; sentence: number | null },
    scores: Map<Topic, Score>,
  ): void {
    const counted = new Map<Topic, Span[]>();
    for (const { of: topic, words } of this.#index.matchesIn(text)) {
      const score = scores.get(topic) ?? { weight: 0, evidence: new Map(), sentences: new Set<number>() };
      scores.set(topic, score);
      if (sentence !== null) score.sentences.add(sentence);
      const known = counted.get(topic) ?? [];
      const found = wordsAt(words, text);
      const key = found.toLowerCase();
      // The same word again, or a part of it, says nothing new.
      if (score.evidence.has(key) || words.some((word) => known.some((other) => overlaps(word, other))))
        continue;
      counted.set(topic, [...known, ...words]);
      score.weight += topic.theme === 'samenwerking' ? weight * MEANS_WEIGHT : weight;
      score.evidence.set(key, { words: found, in: place });
    }
  }
}

type Place = Coded<string>['evidence'][number]['in'];

type Score = {
  weight: number;
  readonly evidence: Map<string, Coded<string>['evidence'][number]>;
  readonly sentences: Set<number>;
};
