import { gatherPassage, type Passage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import type { PartyMention } from '../../language/acting/party-mention.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { findSubjects, type ActorMention } from '../actors/find-actors.ts';

/** One text of an afspraak with what several readers ask of it, each worked out once and when first asked for. */
export type ParsedText = {
  readonly passage: Passage;
  readonly sentences: readonly Span[];
  /** Parties and groups that are named in it. */
  readonly named: () => readonly PartyMention[];
  /** Those who act. */
  readonly subjects: () => readonly ActorMention[];
};

export function parseText(source: string, pieces: readonly Span[], lexicon: PartyLexicon): ParsedText {
  const passage = gatherPassage(source, pieces);
  const { text } = passage;
  const sentences = sentencesOf(text);
  const named = once(() => lexicon.find(text));
  const known = { ...lexicon, find: (words: string) => (words === text ? named() : lexicon.find(words)) };
  return { passage, sentences, named, subjects: once(() => findSubjects(text, sentences, known)) };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
