import type { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** Recognition is best at this resolution; more costs time and gains nothing. */
const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;
/** A page of more dots than this is drawn smaller: about A2 at the resolution above. */
const MOST_DOTS = 16_000_000;

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A page as a picture: PNG, and how many of its dots make a point. */
export type PagePicture = {
  readonly png: Uint8Array;
  readonly dotsPerPoint: number;
  readonly width: number;
  readonly height: number;
};

/** Draws pages of a PDF; throws where the library that draws is not installed. */
export class PagePictures {
  readonly #pdf: PDFDocumentProxy;
  readonly #newCanvas: typeof createCanvas;

  private constructor(pdf: PDFDocumentProxy, newCanvas: typeof createCanvas) {
    this.#pdf = pdf;
    this.#newCanvas = newCanvas;
  }

  static async open(bytes: Uint8Array): Promise<PagePictures> {
    const drawing = await import('@napi-rs/canvas');
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const pdf = await getDocument({
      data: Uint8Array.from(bytes),
      verbosity: 0,
      standardFontDataUrl: join(packageFolder, 'standard_fonts') + sep,
      wasmUrl: join(packageFolder, 'wasm') + sep,
      useSystemFonts: false,
      enableXfa: false,
    }).promise;
    return new PagePictures(pdf, drawing.createCanvas);
  }

  async draw(number: number): Promise<PagePicture> {
    const page = await this.#pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const wanted = DOTS_PER_INCH / POINTS_PER_INCH;
    const dotsPerPoint = Math.min(wanted, Math.sqrt(MOST_DOTS / (width * height)));
    const viewport = page.getViewport({ scale: dotsPerPoint });
    const canvas = this.#newCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // The canvas of the library stands in for that of a browser, which the types of pdf.js name.
    const surface: { canvas: never; canvasContext: never } = Object.create({
      canvas,
      canvasContext: canvas.getContext('2d'),
    });
    await page.render({ canvas: surface.canvas, canvasContext: surface.canvasContext, viewport }).promise;
    page.cleanup();
    return { png: canvas.toBuffer('image/png'), dotsPerPoint, width, height };
  }

  async close(): Promise<void> {
    await this.#pdf.loadingTask.destroy();
  }
}
