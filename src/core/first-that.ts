/** The place of the first item that is so, where all behind it are so too; found in the logarithm of their number. */
export function firstThat<T>(items: readonly T[], isSo: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item === undefined || isSo(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
