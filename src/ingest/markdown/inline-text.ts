import type { Span } from '../../core/span.ts';
import type { PhrasingContent } from 'mdast';
import type { TextWriter } from '../text-writer.ts';

/** Tags that end a line of text; all others are dropped and their content stays. */
const LINE_TAGS = /^<\/?(?:p|br|li|ul|ol|tr|div|table|thead|tbody|h[1-6])\b/iu;
const CELL_TAGS = /^<(?:td|th)\b/iu;

/** Writes inline content as plain text, and tells what of it is emphasised. Struck-out words leave no text. */
export function writeInline(nodes: readonly PhrasingContent[], writer: TextWriter): readonly Span[] {
  return nodes.flatMap((node): readonly Span[] => {
    const start = writer.length;
    writeNode(node, writer);
    const isSet = node.type === 'emphasis' || node.type === 'strong';
    return isSet && writer.length > start ? [{ start, end: writer.length }] : [];
  });
}

function writeNode(node: PhrasingContent, writer: TextWriter): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      writer.write(node.value);
      break;
    case 'break':
      writer.write('\n');
      break;
    case 'html':
      writer.write(textOfTag(node.value));
      break;
    case 'footnoteReference':
      writer.write(`[${node.identifier}]`);
      break;
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
      writeInline(node.children, writer);
      break;
    default:
      break;
  }
}

function textOfTag(html: string): string {
  if (LINE_TAGS.test(html)) return '\n';
  return CELL_TAGS.test(html) ? '\t' : '';
}

/** True where all the words of the content are emphasised as strong. */
export function isAllBold(nodes: readonly PhrasingContent[]): boolean {
  const spoken = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return spoken.length > 0 && spoken.every((node) => node.type === 'strong' || isBoldInside(node));
}

export function isAllSlanted(nodes: readonly PhrasingContent[]): boolean {
  const spoken = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return spoken.length > 0 && spoken.every((node) => node.type === 'emphasis');
}

function isBoldInside(node: PhrasingContent): boolean {
  return node.type === 'emphasis' && isAllBold(node.children);
}

/** A number in front of the strong words does not make them less of a lead: `3.8 **Nieuw** De gemeente …`. */
const LABEL_ONLY = /^\s*\p{L}{0,3}[\s.-]?\d+(?:\.\d+)*[.):]?\s*$/u;

/** Which of the emphasised words are strong ones that the content begins with; null where it begins with none. */
export function boldLeadOf(nodes: readonly PhrasingContent[], emphasised: readonly Span[]): Span | null {
  const labels = nodes[0]?.type === 'text' && LABEL_ONLY.test(nodes[0].value) ? 1 : 0;
  return nodes[labels]?.type !== 'strong' || isAllBold(nodes) ? null : (emphasised[0] ?? null);
}

/** The mark of a footnote written by hand, as `<sup>1</sup> Text`; null where the content is none. */
export function handmadeFootnoteMark(nodes: readonly PhrasingContent[]): string | null {
  const [open, mark, close] = nodes;
  if (open?.type !== 'html' || mark?.type !== 'text' || close?.type !== 'html') return null;
  const isMark =
    /^<sup>$/iu.test(open.value) && /^\d{1,2}$/u.test(mark.value) && /^<\/sup>$/iu.test(close.value);
  return isMark ? mark.value : null;
}
