import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import {
  getDocument,
  PasswordException,
  PDFWorker,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { DirectPort } from './direct-port.ts';
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { lookAfterRejections } from './stray-rejections.ts';

export type OpenedPdf =
  | { readonly ok: true; readonly pdf: PDFDocumentProxy; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => join(packageFolder, name) + sep;

/**
 * Opens a PDF. Fonts and character maps come from the package; nothing is fetched or run, and no picture is
 * decoded. The bytes are copied, since pdf.js takes its buffer away from the caller.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const endCare = lookAfterRejections();
  const port = new DirectPort();
  // The types of pdf.js know no port but that of a browser.
  const worker: PDFWorker = Reflect.construct(PDFWorker, [{ port, verbosity: 0 }]);
  WorkerMessageHandler.initializeFromPort(port);
  const task = getDocument({
    worker,
    data: Uint8Array.from(bytes),
    verbosity: 0,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    wasmUrl: folder('wasm'),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    maxImageSize: 0,
    enableXfa: false,
  });
  const close = async (): Promise<void> => {
    try {
      await task.destroy();
      worker.destroy();
    } finally {
      endCare();
    }
  };
  try {
    return { ok: true, pdf: await task.promise, close };
  } catch (error) {
    await close();
    return { ok: false, diagnostics: [refusal(error)] };
  }
}

function refusal(error: unknown): Diagnostic {
  if (error instanceof PasswordException)
    return diagnose(
      'source/encrypted',
      'The file is locked with a password; save it without one and convert it again.',
    );
  const reason = error instanceof Error ? ` (${error.message.replace(/\.$/u, '')})` : '';
  return diagnose('source/damaged', `The file is damaged or no PDF: it cannot be opened${reason}.`);
}
