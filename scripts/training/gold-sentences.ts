import { readFileSync } from 'node:fs';
import { quoteOf } from '../../src/core/span.ts';
import type { Block, SourceText } from '../../src/core/source-text.ts';
import { formatOf } from '../../src/ingest/formats.ts';
import { NO_RECOGNITION } from '../../src/ingest/scan/recognition.ts';
import { COMMITMENT_FEATURES } from '../../src/language/commitment/commitment-features.ts';
import { judgedSentence } from '../../src/language/commitment/judged-sentence.ts';
import { firstYearOf } from '../../src/language/first-year.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { findConcluded } from '../../src/parties/find-concluded.ts';
import type { Case } from '../evaluation/cases.ts';
import type { Gold } from '../evaluation/gold.ts';
import type { Observation } from './logistic-regression.ts';

/** Words with fewer parts than this are no sentence. */
const FEWEST_WORDS = 3;
/** So many characters of a title are enough to know that a short text is one. */
const LONGEST_TITLE = 60;
/** The ends of a sentence can differ by a mark or a broken word. */
const LOOSE_ENDS = 6;

/**
 * Every sentence of a gold document with what it shows, and whether it stands in an afspraak. Titles and closing
 * provisions, which may be found or not, are passed over.
 */
export async function goldSentences({ name, file, gold }: Case): Promise<readonly Observation[]> {
  const format = formatOf(file);
  const read = await format?.read(readFileSync(file), { onStep: () => {}, recognition: NO_RECOGNITION });
  const source = read?.ok === true ? read.sources[0] : undefined;
  if (source === undefined) return [];
  const { lexicon } = findConcluded(source);
  const truth = truthOf(gold);
  const since = firstYearOf(source.text);
  return textsOf(source)
    .flatMap((text) =>
      sentencesOf(text).flatMap(({ start, end }): readonly Observation[] => {
        const sentence = text.slice(start, end).trim();
        const isSo = truth(sentence);
        if (isSo === null) return [];
        const judged = judgedSentence(sentence, lexicon.find(sentence), since);
        const values = COMMITMENT_FEATURES.map(({ holds }) => (holds(judged) ? 1 : 0));
        return [{ group: gold.document, values, isSo }];
      }),
    )
    .map((observation) => ({ ...observation, group: observation.group || name }));
}

const ASIDE: ReadonlySet<Block['kind']> = new Set(['furniture', 'contents', 'footnote', 'heading']);

function textsOf({ text, blocks }: SourceText): readonly string[] {
  return blocks
    .filter(({ kind }) => !ASIDE.has(kind))
    .flatMap(
      ({ table, pieces }) =>
        table?.rows.flat().flatMap((cell) => cell.pieces.map((piece) => [piece])) ?? [pieces],
    )
    .map((pieces) => quoteOf(text, pieces).replace(/^[•–-]\s/u, ''));
}

/** Tells whether a sentence stands in an afspraak; null for what says nothing either way. */
function truthOf(gold: Gold): (sentence: string) => boolean | null {
  const join = (texts: readonly string[]): string => ` ${texts.map(fold).join(' | ')} `;
  const agreed = join(gold.afspraken.filter(({ optional }) => optional !== true).map(({ text }) => text));
  const optional = join(
    gold.afspraken.filter((afspraak) => afspraak.optional === true).map(({ text }) => text),
  );
  const titles = join(gold.afspraken.map(({ title }) => title ?? ''));
  return (sentence) => {
    const words = fold(sentence);
    if (words.split(' ').length < FEWEST_WORDS || optional.includes(words)) return null;
    if (words.length < LONGEST_TITLE && titles.includes(words)) return null;
    const core = words.length > LOOSE_ENDS * FEWEST_WORDS * 2 ? words.slice(LOOSE_ENDS, -LOOSE_ENDS) : words;
    return agreed.includes(words) || agreed.includes(core);
  };
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
