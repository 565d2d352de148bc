import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { withUsualPrefixes } from './namespaces.ts';

/** A part that is no XML, or lies deeper inside itself than any document; with what is to be said of the file. */
export class UnreadablePart extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Tables in tables, changes in changes: far from so many. */
const DEEPEST = 500;
const TOO_DEEP = `The file was not opened: its elements lie more than ${DEEPEST} levels inside each other.`;

/** An XML part of the file; a part that is not there is empty. */
export function parsePart(xml: string | undefined): Root {
  if (xml === undefined) return { type: 'root', children: [] };
  if (depthOf(xml) > DEEPEST) throw new UnreadablePart(diagnose('source/bomb', TOO_DEEP));
  return withUsualPrefixes(treeOf(withoutTypes(xml)), xml);
}

function treeOf(xml: string): Root {
  try {
    return fromXml(xml);
  } catch {
    throw new UnreadablePart(diagnose('source/damaged', 'The file is damaged: its document is no XML.'));
  }
}

/** How many elements lie inside each other; XML writes every end. */
function depthOf(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of xml.matchAll(/<\/?[\p{L}_][^<>]*>/gu)) {
    if (tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Declarations of types and entities have no place in these files; they are how XML bombs are built. */
function withoutTypes(xml: string): string {
  return /<!(?:DOCTYPE|ENTITY)/iu.test(xml) ? '<empty/>' : xml;
}

/** The child elements of a node, of one name if one is given. */
export function childrenOf(node: Nodes | null, name?: string): readonly Element[] {
  if (node === null || !('children' in node)) return [];
  const children: readonly Nodes[] = node.children;
  return children.flatMap((child) =>
    child.type === 'element' && (name === undefined || child.name === name) ? [child] : [],
  );
}

/** The first element behind a path of names. */
export function find(node: Nodes | null, ...path: readonly string[]): Element | null {
  let found: Nodes | null = node;
  for (const name of path) found = childrenOf(found, name)[0] ?? null;
  return found?.type === 'element' ? found : null;
}

/** The value of an element: its attribute `w:val`. */
export function valueOf(element: Element | null): string | null {
  return element?.attributes['w:val'] ?? null;
}

/** True for a switch that is there and not turned off. */
export function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? 'true');
}

export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
