/**
 * How wide a text prints in em, with the letter widths of the common sans-serif families (a third of an em for
 * an `i`, most of one for an `m`). Good to about two percent: enough to tell a full line from one that ends a
 * paragraph, and a narrow column from a wide one.
 */
export function widthEm(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDTHS.get(sign.normalize('NFD').charAt(0)) ?? AVERAGE;
  return width;
}

const AVERAGE = 0.556;

/** Letters that differ from the average, by width in em. */
const GROUPS: readonly (readonly [string, number])[] = [
  ['ijl', 0.222],
  ['ftI.,:;!/\\[] |', 0.278],
  ["r-()'’‘", 0.333],
  ['ckvxyzsJ', 0.5],
  ['KABESPVXY&', 0.667],
  ['FTZ', 0.611],
  ['wCDHNRU', 0.722],
  ['GOQ', 0.778],
  ['mM%', 0.85],
  ['W', 0.944],
];

const WIDTHS: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap(([signs, width]) => [...signs].map((sign): [string, number] => [sign, width])),
);
