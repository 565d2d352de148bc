import { extentOf, type SourceText } from '../../core/source-text.ts';
import { contains, quoteOf, type Span } from '../../core/span.ts';

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
      text: quoteOf(source.text, pieces),
      anchors: findAnchors(mark, source),
      spans: pieces,
    };
  });
}

/** A word with a digit that comes back this often is a name (`Thuis10`), not a word with a mark. */
const NAME_COUNT = 4;

/** `plannen3`, `norm’8`, `inzetten. 4` at the end of a line, `beginnen.2 De`, `slaagkansen[2]`. */
function findAnchors(mark: string, source: SourceText): readonly Span[] {
  if (!/^\d{1,2}$/u.test(mark)) return [];
  const pattern = new RegExp(
    `(?<=\\p{Ll}['’]?\\p{Ll}['’”")]?|\\p{Lu}{3})(?:\\[${mark}\\]|${mark}(?![\\p{L}\\p{N}%²]|[.,:]\\d))|(?<=\\p{Ll}[.;:)]\\s?)${mark}(?=\\n|$)|(?<=\\p{Ll}[.;:)])${mark}(?=\\s+\\p{Lu})`,
    'gu',
  );
  const body = source.blocks.filter(({ kind }) => !ASIDE.has(kind)).map(extentOf);
  const found = [...source.text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const inBody = found.filter((span) => body.some((block) => contains(block, span)));
  const byWord = Map.groupBy(inBody, ({ start }) => wordBefore(source.text, start));
  return [...byWord.values()].filter((anchors) => anchors.length < NAME_COUNT).flat();
}

const ASIDE: ReadonlySet<string> = new Set(['footnote', 'furniture', 'contents']);

function wordBefore(text: string, end: number): string {
  return /\S*$/u.exec(text.slice(Math.max(0, end - LONGEST_WORD), end))?.[0] ?? '';
}

const LONGEST_WORD = 40;
