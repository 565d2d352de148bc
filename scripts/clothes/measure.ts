import { readAgreement } from '../../src/index.ts';
import { pair } from '../evaluation/pairing.ts';
import { wordF1 } from '../evaluation/words.ts';
import type { Clothes } from './types.ts';

/** How well an agreement is read in other clothes. */
export type Fit = {
  /** F1 of the afspraken, by their text, in percent. */
  readonly found: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
};

/** Texts that share this much of their words are the same afspraak. */
const SAME_AFSPRAAK = 0.5;

/** Reads an agreement in these clothes and finds its afspraken again by their texts. */
export async function measureFit({ file, content, truth }: Clothes): Promise<Fit> {
  const { document } = await readAgreement({ file, bytes: new TextEncoder().encode(content) });
  const found = document?.afspraken ?? [];
  const { pairs, leftOver, rightOver } = pair(
    truth,
    found,
    (wanted, { title, text }) => Math.max(wordF1(wanted.text, text), wordF1(wanted.text, `${title} ${text}`)),
    SAME_AFSPRAAK,
  );
  const certain = pairs.filter(({ left }) => !left.isOptional).length;
  const missed = leftOver.filter(({ isOptional }) => !isOptional);
  return {
    found: (200 * certain) / Math.max(1, 2 * certain + missed.length + rightOver.length),
    missed: missed.map(({ text }) => text),
    extra: rightOver.map(({ title, text }) => `${title ?? ''} ${text}`.trim()),
  };
}
