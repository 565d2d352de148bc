import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** An XML part of the file; a part that is not there is empty. */
export function parsePart(xml: string | undefined): Root {
  return xml === undefined ? { type: 'root', children: [] } : fromXml(withoutTypes(xml));
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
