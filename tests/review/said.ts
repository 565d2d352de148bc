import { readAgreement, type Afspraak, type AgreementDocument } from '../../src/index.ts';
import { anchorFor } from '../../src/review/anchor-for.ts';
import { AnchoredText } from '../../src/review/anchored-text.ts';
import {
  correctionSchema,
  type About,
  type Correction,
  type DeadlineValue,
  type TargetValue,
} from '../../src/review/correction.ts';
import { deadlineValueOf, targetValueOf } from '../../src/review/values.ts';

export type Read = { readonly document: AgreementDocument; readonly text: string };

/** A document as the program reads it from a Markdown text. */
export async function read(markdown: string, file = 'a.md'): Promise<Read> {
  const bytes = new TextEncoder().encode(markdown);
  const { document, text } = await readAgreement({ file, bytes });
  if (document === null || text === null) throw new Error('The text was not read.');
  return { document, text };
}

const HEAD =
  '# Prestatieafspraken Deurne 2026-2029\n\nDe gemeente Deurne, Stichting Woonbaken (hierna: Woonbaken) en Huurdersvereniging De Sleutel (hierna: De Sleutel) spreken af:\n\n';

export const CHAPTERS = [
  '## 1. Beschikbaarheid',
  '1. Woonbaken realiseert uiterlijk eind 2028 minimaal 120 sociale huurwoningen. De gemeente levert in 2027 grond voor 40 woningen.',
  '2. De gemeente onderzoekt in 2026 of er plaats is voor 25 standplaatsen.',
  '3. Partijen overleggen jaarlijks over de wachttijd van gemiddeld 9 jaar.',
  '## 2. Duurzaamheid',
  '4. Woonbaken isoleert vóór 2029 ten minste 300 woningen.',
  '5. De Sleutel vraagt haar leden twee keer per jaar naar hun stookkosten.',
] as const;

/** An invented agreement of these lines, each a paragraph. */
export function agreement(lines: readonly string[] = CHAPTERS): string {
  return `${HEAD}${lines.join('\n\n')}\n`;
}

type Saying = {
  readonly is: unknown;
  readonly was?: unknown;
  readonly party?: string;
  readonly afspraak?: Afspraak;
  /** Words of the text that it speaks of. */
  readonly words?: string;
  readonly coder?: string;
  readonly note?: string;
  readonly at?: string;
  readonly blind?: true;
};

/** What a coder says of a document that was read. */
export function say({ document, text }: Read, about: About, saying: Saying): Correction {
  const { is, was = null, words, afspraak = null, coder = 'anna', at = '2026-11-28', ...rest } = saying;
  const anchored = new AnchoredText(document, text);
  const start = words === undefined ? -1 : text.indexOf(words);
  if (words !== undefined && start < 0) throw new Error(`“${words}” is not in the text.`);
  const ranges = words === undefined ? [] : [{ start, end: start + words.length }];
  const { file, sha256 } = document.source;
  return correctionSchema.parse({
    ...{ about, is, was, coder, at, file, sha256, part: null, document: document.id },
    anchor: anchorFor(about, { afspraak, ranges }, anchored),
    ...rest,
  });
}

/** The afspraak with a number. */
export function numbered({ afspraken }: AgreementDocument, number: string): Afspraak {
  const found = afspraken.find((afspraak) => afspraak.number === number);
  if (found === undefined) throw new Error(`There is no afspraak ${number}.`);
  return found;
}

/** What a coder can say of a deadline that was read; `at` is its place in the afspraak. */
export function deadlineOf({ document }: Read, number: string, at = 0): DeadlineValue {
  const found = numbered(document, number).deadlines[at];
  if (found === undefined) throw new Error(`Afspraak ${number} has no such deadline.`);
  return deadlineValueOf(found);
}

/** The same of a target. */
export function targetOf({ document }: Read, number: string, at = 0): TargetValue {
  const found = numbered(document, number).targets[at];
  if (found === undefined) throw new Error(`Afspraak ${number} has no such target.`);
  return targetValueOf(found);
}
