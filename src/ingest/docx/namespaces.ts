import type { Element, Nodes, Root } from 'xast';

/** The prefixes that Word writes, by what they stand for; the second form is that of the strict standard. */
const USUAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** What each prefix stands for at a place; the empty one for names without a prefix. */
type Scope = Readonly<Record<string, string>>;

/** The same tree with the names that Word gives: other programs choose other prefixes, or none. */
export function withUsualPrefixes(root: Root, xml: string): Root {
  const declared = [...xml.matchAll(/\sxmlns(?::(?<prefix>[^\s=]{1,40}))?\s*=\s*["'](?<uri>[^"']*)["']/gu)];
  const isUsual = declared.every(({ groups }) => {
    const [prefix, usual] = [groups?.['prefix'] ?? '', USUAL[groups?.['uri'] ?? '']];
    return usual === undefined ? prefix !== 'w' && prefix !== 'mc' : prefix === usual;
  });
  if (!isUsual) rename(root, {});
  return root;
}

function rename(node: Nodes, around: Scope): void {
  const scope = node.type === 'element' ? { ...around, ...declaredBy(node) } : around;
  if (node.type === 'element') {
    node.name = usualName(node.name, scope, scope['']);
    node.attributes = Object.fromEntries(
      // A name without a prefix has no namespace in an attribute.
      Object.entries(node.attributes).map(([name, value]) => [usualName(name, scope, undefined), value]),
    );
  }
  if ('children' in node) for (const child of node.children) rename(child, scope);
}

function declaredBy({ attributes }: Element): Scope {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, uri]) => {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) return [];
      return [[name.slice('xmlns:'.length), uri ?? '']];
    }),
  );
}

function usualName(name: string, scope: Scope, plain: string | undefined): string {
  const colon = name.indexOf(':');
  const uri = colon < 0 ? plain : scope[name.slice(0, colon)];
  const usual = USUAL[uri ?? ''];
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
}
