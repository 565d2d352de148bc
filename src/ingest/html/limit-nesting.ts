/** Deeper than any page is set out. Tables count for four: rows, groups and cells are not counted. */
const DEEPEST = 200;

/** Elements that have no end, or whose end nobody writes: they do not lie in each other. */
const NEVER_NESTED: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
  ...['html', 'head', 'body', 'p', 'li', 'dt', 'dd', 'option', 'optgroup', 'colgroup', 'rp', 'rt'],
  ...['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);

const TAG = /<(?<end>\/?)(?<name>[a-z][^\s/<>]{0,40})(?:\s[^<>]*)?>/giu;

/**
 * A page without the tags of elements that lie too deep inside others; what stands in them stays. Browsers do the same,
 * since readers of pages go down element by element and have only so much room for it.
 */
export function limitNesting(page: string): string {
  let [depth, left] = [0, 0];
  return page.replace(TAG, (tag: string, end: string, name: string) => {
    if (NEVER_NESTED.has(name.toLowerCase())) return tag;
    if (end === '') {
      if (depth < DEEPEST) depth += 1;
      else left += 1;
      return left > 0 ? ' ' : tag;
    }
    if (left > 0) {
      left -= 1;
      return ' ';
    }
    depth = Math.max(0, depth - 1);
    return tag;
  });
}
