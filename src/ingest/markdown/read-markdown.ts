import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { SourceText } from '../../core/source-text.ts';
import { setFurnitureApart } from '../../layout/find-furniture.ts';
import { MarkdownBlocks } from './markdown-blocks.ts';

/** A Markdown text (CommonMark with GFM tables and footnotes) as canonical text with its declared structure. */
export function readMarkdown(source: string, diagnostics: readonly Diagnostic[] = []): SourceText {
  const body = withoutFrontMatter(source);
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(body);
  const { text, blocks } = new MarkdownBlocks(body).read(root);
  return { text, blocks: setFurnitureApart(text, blocks), diagnostics, pages: null };
}

/** A YAML block at the very start is about the file, not part of the document. */
function withoutFrontMatter(source: string): string {
  return source.replace(/^---\n(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n|\n)+---\n/u, '');
}
