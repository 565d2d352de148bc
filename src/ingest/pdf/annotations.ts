import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is painted by something that hangs on a page: words of its text, an overlay, or nothing that is read. */
export type AnnotationPart = 'text' | 'overlay' | 'nothing';

/** What hangs on a page, by the id with which its painting begins. */
export type Annotations = {
  readonly partOf: (id: unknown) => AnnotationPart;
  /** Values of form fields that the file holds without saying how they look, by id. */
  readonly unpainted: ReadonlyMap<string, string>;
};

export const NO_ANNOTATIONS: Annotations = { partOf: () => 'nothing', unpainted: new Map() };

type Annotation = Readonly<Record<string, unknown>>;

export async function readAnnotations(page: PDFPageProxy): Promise<Annotations> {
  const annotations: readonly Annotation[] = await page.getAnnotations();
  const parts = new Map(annotations.map((annotation) => [annotation['id'], partOf(annotation)]));
  return {
    partOf: (id) => parts.get(id) ?? 'nothing',
    unpainted: new Map(annotations.flatMap(unpaintedValue)),
  };
}

/**
 * What is written into a field or typed on a page is text in its place; stamps and the looks of a signature lie over
 * it. Sticky notes, marks of a reviewer, links, and buttons are no words of the document.
 */
function partOf({ subtype, fieldType }: Annotation): AnnotationPart {
  if (subtype === 'FreeText') return 'text';
  if (subtype === 'Stamp' || subtype === 'Watermark') return 'overlay';
  if (subtype !== 'Widget') return 'nothing';
  if (fieldType === 'Tx' || fieldType === 'Ch') return 'text';
  return fieldType === 'Sig' ? 'overlay' : 'nothing';
}

function unpaintedValue(annotation: Annotation): readonly (readonly [string, string])[] {
  const { id, fieldType, fieldValue, hasAppearance, hidden } = annotation;
  const isText = annotation['subtype'] === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch');
  if (!isText || hasAppearance === true || hidden === true || typeof id !== 'string') return [];
  const [value] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return typeof value === 'string' && value.trim() !== '' ? [[id, value]] : [];
}
