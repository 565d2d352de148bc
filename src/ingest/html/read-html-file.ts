import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { diagnose } from '../../core/diagnostic.ts';
import { setFurnitureApart } from '../../layout/find-furniture.ts';
import { cleanCharacters } from '../clean-characters.ts';
import { decodeText } from '../decode-text.ts';
import { toBlocks } from '../flow/flow-blocks.ts';
import type { Ingested } from '../formats.ts';
import { limitNesting } from './limit-nesting.ts';
import { readPage } from './read-page.ts';

/** A web page: its main content without navigation, with headings, lists, tables and footnotes. */
export function readHtmlFile(bytes: Uint8Array): Ingested {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const root: Root = unified()
    .use(rehypeParse)
    .parse(limitNesting(cleanCharacters(decoded.text)));
  const { text, blocks } = toBlocks(readPage(mainOf(root)));
  if (text.trim() === '')
    return { ok: false, diagnostics: [diagnose('source/no-text', 'The page holds no text.')] };
  const source = {
    text,
    blocks: setFurnitureApart(text, blocks),
    diagnostics: decoded.diagnostics,
    pages: null,
  };
  return { ok: true, sources: [source], pages: null };
}

/** The part of a page that its author marks as the content; the whole body where none is marked. */
function mainOf(root: Root): Nodes {
  const marked = [
    (element: Element) => element.tagName === 'main' || element.properties['role'] === 'main',
    (element: Element) => element.tagName === 'article',
    (element: Element) => element.tagName === 'body',
  ];
  for (const isMain of marked) {
    const found = findElements(root, isMain);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only;
  }
  return root;
}

function findElements(node: Nodes, test: (element: Element) => boolean): readonly Element[] {
  if (node.type === 'element' && test(node)) return [node];
  return 'children' in node ? node.children.flatMap((child) => findElements(child, test)) : [];
}
