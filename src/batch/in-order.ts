/** How many items are under way while one is waited for. */
const AHEAD = 8;

/** Works on several items at once and gives the results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const [at, item] of items.entries()) {
    const result = work(item, at);
    // It is waited for below; until then its failure has no reader.
    result.catch(() => {});
    underWay.push(result);
    if (underWay.length >= AHEAD) yield* next(underWay);
  }
  while (underWay.length > 0) yield* next(underWay);
}

async function* next<Result>(underWay: Promise<Result>[]): AsyncGenerator<Result> {
  const first = underWay.shift();
  if (first !== undefined) yield await first;
}
