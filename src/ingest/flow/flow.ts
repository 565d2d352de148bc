import type { Cell } from '../../core/source-text.ts';

/** Words that are all of one look; `raised` where they are the mark of a footnote or look like one. */
export type Run = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic?: boolean;
  readonly raised?: boolean;
};

/** A place of a table; `covered` as in `Cell`: then its parts are those of the cell that reaches over it. */
export type FlowCell = { readonly parts: readonly FlowPart[]; readonly covered: Cell['covered'] };

/** A part of a document that flows: what Word files and web pages have in common. */
export type FlowPart =
  | { readonly type: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | {
      readonly type: 'paragraph';
      readonly runs: readonly Run[];
      /** The number or bullet of a list item; null outside lists and for its further paragraphs. */
      readonly marker: string | null;
      /** Nesting in lists; 0 outside. */
      readonly depth: number;
      readonly quoted: boolean;
      readonly startsPage: boolean;
    }
  | {
      readonly type: 'table';
      /** The first row names the columns. */
      readonly hasHeads: boolean;
      readonly rows: readonly (readonly FlowCell[])[];
    }
  | { readonly type: 'footnote'; readonly mark: string; readonly runs: readonly Run[] }
  | { readonly type: 'furniture' | 'contents'; readonly runs: readonly Run[] };

export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The words of several parts on one line. */
export function lineOf(parts: readonly FlowPart[]): string {
  return parts
    .map((part) => ('runs' in part ? wordsOf(part.runs) : ''))
    .join(' ')
    .trim();
}

/** A paragraph with everything unsaid at its plainest. */
export function plainParagraph(
  runs: readonly Run[],
  rest: Partial<Omit<Extract<FlowPart, { type: 'paragraph' }>, 'type' | 'runs'>> = {},
): FlowPart {
  return { type: 'paragraph', runs, marker: null, depth: 0, quoted: false, startsPage: false, ...rest };
}
