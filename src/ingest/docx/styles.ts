import type { Element } from 'xast';
import { childrenOf, find, isOn, parsePart, valueOf } from './xml.ts';

/** What a paragraph style says, with what it takes from the styles that it is based on. */
export type Style = {
  readonly name: string;
  /** 1 for the outermost heading; null where it is none. */
  readonly level: number | null;
  readonly bold: boolean;
  /** The list of its paragraphs, and the style that says so. */
  readonly numbering: { readonly properties: Element; readonly style: string } | null;
};

/** The styles of `styles.xml` by id. */
export function readStyles(xml: string | undefined): (id: string | null) => Style | null {
  const elements = new Map(
    childrenOf(find(parsePart(xml), 'w:styles'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  const known = new Map<string, Style | null>();
  const read = (id: string | null, around: readonly string[] = []): Style | null => {
    const element = elements.get(id ?? '');
    // Styles that are based on each other in a circle say nothing.
    if (id === null || element === undefined || around.includes(id)) return null;
    const done = known.get(id);
    if (done !== undefined) return done;
    const base = read(valueOf(find(element, 'w:basedOn')), [...around, id]);
    const style = toStyle(element, base);
    known.set(id, style);
    return style;
  };
  return (id) => read(id);
}

function toStyle(element: Element, base: Style | null): Style {
  const list = find(element, 'w:pPr', 'w:numPr');
  const name = valueOf(find(element, 'w:name')) ?? '';
  const bold = find(element, 'w:rPr', 'w:b');
  return {
    name,
    level: levelOf(find(element, 'w:pPr', 'w:outlineLvl')) ?? levelOfName(name) ?? base?.level ?? null,
    bold: bold === null ? (base?.bold ?? false) : isOn(bold),
    numbering:
      list === null
        ? (base?.numbering ?? null)
        : { properties: list, style: element.attributes['w:styleId'] ?? '' },
  };
}

/** Outlines count from 0; 9 is running text. */
export function levelOf(outline: Element | null): number | null {
  const level = Number(valueOf(outline) ?? Number.NaN);
  return level >= 0 && level < 9 ? level + 1 : null;
}

function levelOfName(name: string): number | null {
  const level = /^(?:heading|kop)\s?(?<level>[1-9])$/iu.exec(name)?.groups?.['level'];
  return level === undefined ? null : Number(level);
}
