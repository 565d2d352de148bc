import { shifted } from '../core/span.ts';
import type { Line, LinePrint } from './line.ts';

/** A number or code alone on its line: `J1.4`, `2.1`, `3`. */
const LONE_LABEL = /^(\p{Lu}{1,3}[\s.-]?)?(\d{1,2}(?:\.\d{1,2}){0,3})[a-z]?[.:)]?$/u;
/** Fewer are no series. */
const FEWEST_LABELS = 3;

/**
 * Puts labels that a page sets over a title, on a line of their own, in front of it. They come back through the
 * document, each right over words that begin with a capital, and they count up.
 */
export function joinLoneLabels(lines: readonly Line[]): readonly Line[] {
  const labels = [...lines.keys()].filter((index) => standsOver(lines[index], lines[index + 1]));
  const joined = new Set(
    [...Map.groupBy(labels, (index) => seriesOf(lines[index]?.text ?? '')).values()]
      .filter(
        (series) => series.length >= FEWEST_LABELS && countsUp(series.map((at) => lines[at]?.text ?? '')),
      )
      .flat(),
  );
  if (joined.size === 0) return lines;
  return lines.flatMap((line, index) => {
    const label = lines[index - 1];
    if (joined.has(index)) return [];
    return label !== undefined && joined.has(index - 1) ? [joinLines(label, line)] : [line];
  });
}

function standsOver(label: Line | undefined, line: Line | undefined): boolean {
  if (label === undefined || line === undefined || !LONE_LABEL.test(label.text)) return false;
  const isText = ({ cell, isFurniture, print }: Line): boolean =>
    print !== null && cell === null && !isFurniture;
  return (
    isText(label) &&
    isText(line) &&
    label.print?.region === line.print?.region &&
    line.blanksBefore === 0 &&
    /^["'‘“]?\p{Lu}/u.test(line.text) &&
    !LONE_LABEL.test(line.text)
  );
}

/** Labels of one form are a series: the same letters, and as many levels. */
function seriesOf(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/[a-z]?[.:)]?$/u, '');
}

/** Every label is larger than the one before it, level by level. */
function countsUp(labels: readonly string[]): boolean {
  const numbers = labels.map((label) => (label.match(/\d+/gu) ?? []).map(Number));
  return numbers.every((levels, at) => {
    const before = numbers[at - 1] ?? [];
    const differing = levels.findIndex((level, depth) => level !== before[depth]);
    return at === 0 || (differing !== -1 && (levels[differing] ?? 0) > (before[differing] ?? 0));
  });
}

/** The line as it stands, with the label in front. */
function joinLines(label: Line, line: Line): Line {
  const { print } = line;
  const opening = label.text.length + 1;
  const joined: LinePrint | null =
    print === null || label.print === null
      ? print
      : {
          ...print,
          boldLead: print.boldLead === null ? null : shifted(print.boldLead, opening),
          emphasised: print.emphasised.map((span) => shifted(span, opening)),
          boxes: Float32Array.of(...label.print.boxes, ...print.boxes),
        };
  const { blanksBefore, startsPage } = label;
  return { ...line, blanksBefore, startsPage, text: `${label.text} ${line.text}`, print: joined };
}
