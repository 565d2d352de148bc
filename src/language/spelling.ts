/** Shorter words are too near to others: `maat` is no `maart`. */
const SHORTEST = 7;
/** From this length on, two letters may be wrong. */
const LONG = 8;

/** True where a word is another one with a slip of the pen: a letter too many, too few, wrong, or two in the wrong order. */
export function isSlipOf(word: string, right: string): boolean {
  if (right.length < SHORTEST || word.charAt(0) !== right.charAt(0)) return false;
  const allowed = right.length < LONG ? 1 : 2;
  return Math.abs(word.length - right.length) <= allowed && editDistance(word, right) <= allowed;
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let twoBack: number[] = [];
  let back = [...to, ''].map((_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const isSame = from[row - 1] === to[at - 1];
      const isSwapped = from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      line.push(
        Math.min(
          (back[at] ?? 0) + 1,
          (line[at - 1] ?? 0) + 1,
          (back[at - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (twoBack[at - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    [twoBack, back] = [back, line];
  }
  return back[to.length] ?? Infinity;
}
