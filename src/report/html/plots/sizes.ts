/** Height of a row and width of a letter in points; drawings grow with what they show. */
const ROW = 26;
const LETTER = 7;
const LONGEST_LABEL = 420;
/** Letters of drawings, in points. */
const TEXT = { fontSize: '12px' };

/** Room for the longest of the labels on the left. */
function leftFor(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return Math.min(LONGEST_LABEL, Math.ceil(longest * LETTER) + 16);
}

type Frame = {
  readonly width: number;
  readonly height: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly style: { readonly fontSize: string };
};

/** The frame of a heat map with so many rows and columns; its heads stand above. */
export function heatFrame(
  labels: readonly string[],
  columns: number,
): Frame & { readonly marginTop: number; readonly marginBottom: number } {
  const marginLeft = leftFor(labels);
  const rows = new Set(labels).size;
  return {
    width: marginLeft + columns * 80 + 40,
    height: rows * ROW + 90,
    marginLeft,
    marginTop: 80,
    marginRight: 40,
    marginBottom: 10,
    style: TEXT,
  };
}

/** The frame of a drawing with a row for each label and an axis below. */
export function rowFrame(labels: readonly string[], rowHeight = ROW): Frame {
  const rows = new Set(labels).size;
  return {
    width: 860,
    height: rows * rowHeight + 70,
    marginLeft: leftFor(labels),
    marginRight: 60,
    style: TEXT,
  };
}
