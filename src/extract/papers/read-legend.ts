import { collapse, quoteOf } from '../../core/span.ts';
import type { SourceText } from '../../core/source-text.ts';
import { statusAtStart, type ProgressStatus } from '../../language/progress-words.ts';

/** What the words, signs and colours of a document stand for, as it says itself; keys in small letters. */
export type Legend = ReadonlyMap<string, ProgressStatus>;

/** `groen = op schema`, `☺: op koers`, `blauw (afgerond)`, `A – behaald`; what it means is tested by itself. */
const ENTRY =
  /(?<![\p{L}\p{N}])(?<key>groen|geel|oranje|rood|blauw|grijs|paars|wit|\p{So}\u{fe0f}?|[✓✔✗✘]|\+{1,2}|-{1,2}|[A-E1-5])(?:\s?[=:–-]\s?|\s\(|\s(?:betekent|is|staat voor)\s)(?=(?<meaning>\p{L}[^=:;()]{2,40}))/giu;

/** A legend is a short line, or a sentence of an introduction. */
const LONGEST = 700;

/** The legend of a document: entries in its text, or cells of which the colour or sign stands beside its meaning. */
export function readLegend(source: SourceText): Legend {
  const legend = new Map<string, ProgressStatus>();
  const add = (key: string, meaning: string): void => {
    const status = statusAtStart(meaning.trim());
    if (status !== null && !legend.has(key.toLowerCase())) legend.set(key.toLowerCase(), status);
  };
  for (const { pieces, table } of source.blocks) {
    if (table === null) {
      const words = quoteOf(source.text, pieces);
      if (words.length > LONGEST) continue;
      for (const { groups } of words.matchAll(ENTRY)) add(groups?.['key'] ?? '', groups?.['meaning'] ?? '');
      continue;
    }
    for (const row of table.rows.filter(({ length }) => length <= LEGEND_COLUMNS)) {
      const [sign, meaning] = row.map((cell) => collapse(quoteOf(source.text, cell.pieces)));
      const colour = row[0]?.colour ?? null;
      if (meaning === undefined || sign === undefined) continue;
      if (sign !== '' && sign.length <= LONGEST_KEY) add(sign, meaning);
      else if (sign === '' && colour !== null) add(colour, meaning);
    }
  }
  return legend;
}

/** Sign and meaning, and perhaps an explanation. */
const LEGEND_COLUMNS = 3;
const LONGEST_KEY = 8;

/**
 * The legend with what colours mean by use: a colour beside the words of a state in one row says that state in another
 * without words. Colours that stand beside several states say none.
 */
export function withColoursInUse(legend: Legend, rows: readonly ColouredStatus[]): Legend {
  const uses = Map.groupBy(
    rows.filter(({ colour, status }) => colour !== null && status !== null),
    ({ colour }) => colour ?? '',
  );
  const told = [...uses].flatMap(([colour, [first, ...others]]): readonly [string, ProgressStatus][] => {
    const status = first?.status ?? null;
    return status === null || others.some((other) => other.status !== status) ? [] : [[colour, status]];
  });
  return new Map([...told, ...legend]);
}

/** The colour and the words of the status in one row; null where there is none. */
export type ColouredStatus = { readonly colour: string | null; readonly status: ProgressStatus | null };
