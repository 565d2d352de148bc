import { childrenOf, parsePart } from './xml.ts';

/** Where the parts of a Word file lie that hold its words. */
export type PartNames = {
  readonly document: string;
  readonly styles: string;
  readonly numbering: string;
  readonly footnotes: string;
  readonly isEdge: (name: string) => boolean;
};

/** The list of what a package holds. */
export const PACKAGE_LIST = '_rels/.rels';

/** The list that belongs to a part. */
export function listOf(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The part that a package calls its document, which needs not bear the usual name. */
export function documentIn(list: string | undefined): string {
  return targetsIn(list, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
}

/** The parts beside a document, as its list tells; under their usual names where it has none. */
export function partNames(document: string, list: string | undefined): PartNames {
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const targets = targetsIn(list, folder);
  const nameOf = (kind: string): string =>
    targets.find((target) => target.kind === kind)?.target ?? `${folder}${kind}.xml`;
  const edges = new Set(
    targets.filter(({ kind }) => kind === 'header' || kind === 'footer').map(({ target }) => target),
  );
  return {
    document,
    styles: nameOf('styles'),
    numbering: nameOf('numbering'),
    footnotes: nameOf('footnotes'),
    isEdge: (name) =>
      edges.has(name) ||
      (name.startsWith(folder) && /^(?:header|footer)\d*\.xml$/u.test(name.slice(folder.length))),
  };
}

type Target = { readonly kind: string; readonly target: string };

/** What a list leads to inside the file: the last word of the type of each entry, and the name of the part. */
function targetsIn(list: string | undefined, folder: string): readonly Target[] {
  const [root] = childrenOf(parsePart(list));
  return childrenOf(root ?? null).flatMap(({ attributes }) => {
    const [type, target] = [attributes['Type'] ?? '', attributes['Target'] ?? ''];
    if (target === '' || attributes['TargetMode'] === 'External') return [];
    const name = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//u, '');
    return [{ kind: type.slice(type.lastIndexOf('/') + 1), target: name }];
  });
}
