import { MARKER } from './bands.ts';
import { textOf, toLine, type PrintedLine } from './gather-lines.ts';

/** A marker stands no further from its text than this many times the size. */
const MARKER_REACH = 6;
/** And the number of a chapter no further from its title. */
const TITLE_REACH = 9;

/** A band in which numbers and bullets are part of the line that they stand before. */
export function joinMarkers(band: readonly PrintedLine[]): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of band) {
    const before = joined.at(-1);
    const gap = before === undefined ? Infinity : (line.box[0] - before.box[2]) / line.size;
    const isMarked =
      before !== undefined &&
      Math.abs(before.baseline - line.baseline) < line.size / 2 &&
      ((gap < MARKER_REACH && MARKER.test(textOf(before.words))) ||
        (gap < TITLE_REACH && band.length === 2 && opensTitle(before, line)));
    if (isMarked)
      joined[joined.length - 1] = { ...toLine([...before.words, ...line.words]), size: line.size };
    else joined.push(line);
  }
  return joined;
}

/** `4    Thuis met zorg`: the number of a chapter stands alone with its title, far from it. */
function opensTitle(number: PrintedLine, title: PrintedLine): boolean {
  return /^(?:\d{1,2}|[IVX]{1,4})$/u.test(textOf(number.words)) && /^\p{Lu}/u.test(textOf(title.words));
}
