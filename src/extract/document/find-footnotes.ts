import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import type { SourceText } from '../../core/source-text.ts';

/** A footnote with its text, and where its mark stands in the text. */
export type Footnote = {
  readonly mark: string;
  readonly text: string;
  readonly anchors: readonly Span[];
  readonly spans: readonly Span[];
};

export function findFootnotes(source: SourceText): readonly Footnote[] {
  const notes = source.blocks.filter(({ kind }) => kind === 'footnote');
  return notes.map(({ marker, pieces }) => {
    const mark = marker?.text ?? '';
    return {
      mark,
      text: gatherPassage(source.text, pieces).text,
      anchors: findAnchors(mark, source),
      spans: pieces,
    };
  });
}

/** `plannen3`, `norm’8`, `inzetten. 4` at the end of a line, `slaagkansen[2]`. */
function findAnchors(mark: string, source: SourceText): readonly Span[] {
  if (!/^\d{1,2}$/u.test(mark)) return [];
  const pattern = new RegExp(
    `(?<=\\p{Ll}{2}['’”")]?|\\p{Lu}{3})(?:\\[${mark}\\]|${mark}(?![\\p{L}\\p{N}%²]|[.,:]\\d))|(?<=\\p{Ll}[.;:)]\\s?)${mark}(?=\\n|$)`,
    'gu',
  );
  const inNotes = source.blocks.filter(({ kind }) => kind === 'footnote').flatMap(({ pieces }) => pieces);
  return [...source.text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !inNotes.some((note) => note.start <= span.start && span.end <= note.end));
}
