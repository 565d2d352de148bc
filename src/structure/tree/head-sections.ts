import { quoteOf, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { readTitle } from '../evidence/find-headings.ts';
import { roleOfTitle } from '../../language/section-words.ts';
import type { Section } from '../evidence/outline.ts';
import { endsSentence } from '../evidence/reading.ts';
import type { RowDraft } from '../proposals/table-row.ts';

/** Sections that tables make by their sub-heads and first cells, behind those of the headings, and which row lies in which. */
export type HeadSections = {
  readonly sections: readonly Section[];
  readonly sectionOf: (row: RowDraft) => number | null;
};

export function withHeadSections(
  rows: readonly RowDraft[],
  sections: readonly Section[],
  source: string,
): HeadSections {
  const all = [...sections];
  const known = new Map<string, number>();
  const placed = new Map<RowDraft, number | null>();
  for (const row of rows) {
    const head = titleOf(row.head ?? [], source);
    const words = quoteOf(source, head);
    const key = `${row.section ?? ''}|${words.toLowerCase()}`;
    if (words !== '' && !known.has(key)) {
      known.set(key, all.length);
      all.push(headSection(all.length, words, head, row.section));
    }
    placed.set(row, words === '' ? row.section : (known.get(key) ?? row.section));
  }
  return { sections: all, sectionOf: (row) => placed.get(row) ?? row.section };
}

/** A first cell can say under its title what is aimed at, in a sentence that is no part of the title. */
function titleOf(head: readonly Span[], source: string): readonly Span[] {
  const sentence = head.findIndex((piece, at) => at > 0 && endsSentence(quoteOf(source, [piece])));
  return sentence === -1 ? head : head.slice(0, sentence);
}

function headSection(id: number, words: string, spans: readonly Span[], parent: number | null): Section {
  const { number, title, word } = readTitle(words, readLabel(words));
  const role = roleOfTitle(title);
  return { id, heading: -1, spans, word, number, title, parent, ownRole: role, role, isPart: false };
}
