import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AnnotationMode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PrintedPage } from '../../layout/page/printed-page.ts';
import { NO_ANNOTATIONS, readAnnotations, type Annotations } from './annotations.ts';
import { toMatrix } from './matrix.ts';
import { PagePainter, type FontLookup, type LayerLookup, type PaintFont } from './page-painter.ts';

/** A page that was read, or one that could not be: then only its number is known. */
export type PageReading = { readonly number: number; readonly page: PrintedPage | null };

/**
 * Reads the pages one after another, with the next one on its way; what pdf.js keeps of a page is released before the
 * one after it is read.
 */
export async function* readPages(pdf: PDFDocumentProxy): AsyncGenerator<PageReading> {
  const fonts = new Map<string, PaintFont>();
  const isShown = await layersOf(pdf);
  const file = { pdf, hasFields: await isForm(pdf) };
  let next = operatorsOf(file, 1);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const read = await next;
    if (number < pdf.numPages) next = operatorsOf(file, number + 1);
    yield { number, page: read === null ? null : paintPage(read, number, { fonts, isShown }) };
  }
}

type Lookups = { readonly fonts: Map<string, PaintFont>; readonly isShown: LayerLookup };

function paintPage(
  { page, operators, annotations }: PageOperators,
  number: number,
  { fonts, isShown }: Lookups,
): PrintedPage {
  const lookup = { fontOf: fontsOf(page, fonts), isShown, partOf: annotations.partOf };
  const paintWith = (turns: number, before: PagePainter | null = null): PagePainter => {
    const { transform } = page.getViewport({ scale: 1, rotation: page.rotate + turns * QUARTER });
    const painter = new PagePainter(toMatrix(transform), lookup, before);
    painter.paint(operators.fnArray, operators.argsArray);
    return painter;
  };
  let painter = paintWith(0);
  const { turns } = painter;
  if (turns !== 0) painter = paintWith(turns);
  if (painter.mixesInvisible) painter = paintWith(turns, painter);
  page.cleanup();
  const { width, height } = page.getViewport({ scale: 1, rotation: page.rotate + turns * QUARTER });
  return { ...painter.page(number, width, height), ...(turns === 0 ? {} : { turns }) };
}

/** Degrees. */
const QUARTER = 90;

/** Which layers are shown as the file opens; all of them where it tells nothing that can be read. */
async function layersOf(pdf: PDFDocumentProxy): Promise<LayerLookup> {
  try {
    const layers = await pdf.getOptionalContentConfig({ intent: 'display' });
    return (layer) => typeof layer !== 'object' || layer === null || layers.isVisible(layer);
  } catch {
    return () => true;
  }
}

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

type OpenedFile = {
  readonly pdf: PDFDocumentProxy;
  /** Its values need not be painted to be there. */
  readonly hasFields: boolean;
};

/** Whether a file is a form; not where that cannot be read. */
async function isForm(pdf: PDFDocumentProxy): Promise<boolean> {
  try {
    return (await pdf.getFieldObjects()) !== null;
  } catch {
    return false;
  }
}

type PageOperators = {
  readonly page: PDFPageProxy;
  readonly operators: Operators;
  readonly annotations: Annotations;
};

/** What paints a page; null where the page is damaged. */
async function operatorsOf({ pdf, hasFields }: OpenedFile, number: number): Promise<PageOperators | null> {
  try {
    const page = await pdf.getPage(number);
    const operators = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
    // Most pages have nothing but links, which paint nothing: what they are need not be asked.
    if (!hasFields && !operators.fnArray.includes(OPS.beginAnnotation))
      return { page, operators, annotations: NO_ANNOTATIONS };
    const annotations = await readAnnotations(page);
    if (annotations.unpainted.size === 0) return { page, operators, annotations };
    return { page, operators: await withValues(pdf, page, annotations.unpainted), annotations };
  } catch {
    return null;
  }
}

/** Painted anew, with the values of fields that the file does not paint. */
async function withValues(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  values: Annotations['unpainted'],
): Promise<Operators> {
  for (const [id, value] of values) pdf.annotationStorage.setValue(id, { value });
  return page.getOperatorList({ annotationMode: AnnotationMode.ENABLE_STORAGE });
}

function fontsOf(page: PDFPageProxy, known: Map<string, PaintFont>): FontLookup {
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const font = toFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
    known.set(name, font);
    return font;
  };
}

/** Only the real name of a font tells that it is bold: `CAAAAA+OpenSans-SemiBold`. */
const BOLD = /bold|black|heavy|demi(?!\p{Ll})|[-,](?:bd|sb)(?!\p{Ll})/iu;
const ITALIC = /italic|oblique|[-,]it(?!\p{Ll})/iu;
/** A thousandth of the size: the unit of all fonts but those that are drawn by operators. */
const THOUSANDTH = 0.001;
const USUAL = { ascent: 0.9, descent: -0.25 } as const;

function toFont(data: unknown): PaintFont {
  const read = (key: string): unknown =>
    typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  const named = read('name');
  const name = typeof named === 'string' ? named : '';
  const ascent = shareOr(read('ascent'), USUAL.ascent);
  const descent = -shareOr(negated(read('descent')), -USUAL.descent);
  return {
    bold: read('bold') === true || read('black') === true || BOLD.test(name),
    italic: read('italic') === true || ITALIC.test(name),
    ascent,
    descent,
    unit: read('isType3Font') === true ? Math.abs(toMatrix(read('fontMatrix'))[0]) : THOUSANDTH,
    vertical: read('vertical') === true,
  };
}

function negated(value: unknown): unknown {
  return typeof value === 'number' ? -value : value;
}

/** Fonts lie about their heights; what no letter can have is replaced. */
function shareOr(value: unknown, usual: number): number {
  return typeof value === 'number' && value > 0.1 && value < 1.3 ? value : usual;
}
