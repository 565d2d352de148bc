import { gatherPassage, type Passage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { findSubjects, type ActorMention } from '../actors/find-actors.ts';

/** One text of an afspraak with what several readers ask of it, worked out once. */
export type ParsedText = {
  readonly passage: Passage;
  readonly sentences: readonly Span[];
  /** Who acts in it; worked out when first asked for. */
  readonly subjects: () => readonly ActorMention[];
};

export function parseText(source: string, pieces: readonly Span[], lexicon: PartyLexicon): ParsedText {
  const passage = gatherPassage(source, pieces);
  const sentences = sentencesOf(passage.text);
  let subjects: readonly ActorMention[] | undefined;
  return {
    passage,
    sentences,
    subjects: () => {
      subjects ??= findSubjects(passage.text, sentences, lexicon);
      return subjects;
    },
  };
}
