import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import { sentencesOf } from '../../language/sentences.ts';

/** What who writes the vision wants, in whatever place of the sentence: `Daarnaast willen wij …`, `Ons doel is …`. */
const WISH =
  /(?<!\p{L})(?:(?:we|wij|de gemeente)\s(?:\p{L}+\s){0,2}(?:willen|wil|streven|streeft)|(?:willen|streven)\s(?:we|wij)|(?:we|wij)\szetten\s(?:\p{L}+\s){0,5}in(?:\sop)?(?!\p{L})|zetten\s(?:we|wij)\s(?:\p{L}+\s){0,3}in(?!\p{L})|(?:ons|onze)\s(?:doel|ambitie|streven|inzet)\s(?:is|blijft|luidt)|wat ons betreft)(?!\p{L})/iu;
/** Words of somebody, of others, and of earlier times. */
const NOT_OURS =
  /[‘“„][^’”]{0,200}(?:willen|doel)|(?<!\p{L})(?:wilden|het rijk|kabinet|provincie|corporaties willen|was ons doel|destijds|eerder)(?!\p{L})/iu;

/** The sentences of a paragraph that say what is striven for. */
export function wishedSentences(pieces: readonly Span[], source: string): readonly (readonly Span[])[] {
  const passage = gatherPassage(source, pieces);
  if (/^[‘“"]/u.test(passage.text)) return [];
  return sentencesOf(passage.text)
    .filter(({ start, end }) => {
      const words = passage.text.slice(start, end);
      return WISH.test(words) && !NOT_OURS.test(words);
    })
    .map((sentence) => passage.toSource(sentence));
}
