import { mean } from '../../core/mean.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { isFieldLine } from '../evidence/field-line.ts';
import { endsSentence, type Reading } from '../evidence/reading.ts';
import type { Draft } from './draft.ts';

/**
 * Paragraphs behind numbered afspraken can tell something else: why, for whom, what went before. Where those of a
 * document mostly commit somebody, they belong to their afspraken; where they mostly do not, the next one hardly will.
 * Log odds below this, with the usual ones of the document, are those of a story.
 */
const TELLS = -1.5;
/** The more afspraken have such paragraphs, the more it is the habit to write them so; for each that has one. */
const HABIT = -1.5;

type Known = Pick<Evidence, 'readings' | 'own'>;

/** The readings that open a story behind an afspraak. */
export function findStories(drafts: readonly Draft[], evidence: Known): ReadonlySet<number> {
  const behind = drafts.flatMap((draft) => paragraphsBehind(draft, evidence));
  const usual = mean(behind.map((index) => evidence.own[index] ?? 0));
  const numbered = drafts.filter(({ form }) => form === 'labelled').length;
  const least = TELLS + HABIT * (behind.length / Math.max(1, numbered)) - usual;
  return new Set(behind.filter((index) => (evidence.own[index] ?? 0) < least));
}

/** Paragraphs that are set apart from the first sentence of a numbered afspraak; a title or party column is none. */
function paragraphsBehind({ form, body }: Draft, { readings }: Known): readonly number[] {
  const stated = body.findIndex(({ index }) => endsSentence(readings[index]?.text ?? ''));
  if (form !== 'labelled' || stated < 0) return [];
  return body.slice(stated + 1).flatMap(({ index }) => {
    const reading = readings[index];
    return reading !== undefined && isParagraph(reading) ? [index] : [];
  });
}

/** Text that stands for itself: no clause, member of a list or field (`Trekker: de gemeente`). */
function isParagraph(reading: Reading): boolean {
  const { block, label, text } = reading;
  if (isFieldLine(reading)) return false;
  const goesOn = /^\p{Ll}|[;,:]$|^\p{L}[\p{L} ]{1,20}:\s/u.test(text);
  return block.kind === 'paragraph' && block.spaced && label === null && !goesOn;
}

/** The afspraak up to the story behind it. */
export function withoutStory(draft: Draft, stories: ReadonlySet<number>): Draft {
  const end = draft.body.findIndex(({ index }) => stories.has(index));
  return end < 0 ? draft : { ...draft, body: draft.body.slice(0, end) };
}
