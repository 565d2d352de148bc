import type { SourceText } from '../core/source-text.ts';
import type { RecognisedPage, RecognitionSetting } from './scan/recognition.ts';
import type { Diagnostic } from '../core/diagnostic.ts';

/** Bytes as the canonical text of each document that they hold, or the diagnostics that say why there is none. */
export type Ingested =
  | {
      readonly ok: true;
      readonly sources: readonly SourceText[];
      /** Pages of the file, and how many of them could be read; null for files without pages. */
      readonly pages: { readonly expected: number; readonly read: number } | null;
      /** Pages that were read from their pictures. */
      readonly recognised?: readonly RecognisedPage[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export type ReadSetting = {
  /** Called whenever a part of the file was read; `slow` where that took its time. */
  readonly onStep: (pace: 'quick' | 'slow') => void;
  readonly recognition: RecognitionSetting;
};

/** A kind of file that can be read. What reading it needs is loaded when the first such file comes. */
export type Format = {
  readonly name: string;
  readonly mediaType: string;
  /** Without the dot, in small letters. */
  readonly extensions: readonly string[];
  readonly read: (bytes: Uint8Array, setting: ReadSetting) => Promise<Ingested>;
};

const FORMATS: readonly Format[] = [
  {
    name: 'plain text',
    mediaType: 'text/plain',
    extensions: ['txt', 'text'],
    read: async (bytes) => (await import('./text/read-text-file.ts')).readTextFile(bytes),
  },
  {
    name: 'PDF',
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    read: async (bytes, setting) => (await import('./pdf/read-pdf-file.ts')).readPdfFile(bytes, setting),
  },
  {
    name: 'Word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    read: async (bytes) => (await import('./docx/read-docx-file.ts')).readDocxFile(bytes),
  },
  {
    name: 'web page',
    mediaType: 'text/html',
    extensions: ['html', 'htm', 'xhtml'],
    read: async (bytes) => (await import('./html/read-html-file.ts')).readHtmlFile(bytes),
  },
  {
    name: 'Markdown',
    mediaType: 'text/markdown',
    extensions: ['md', 'markdown'],
    read: async (bytes) => (await import('./markdown/read-markdown-file.ts')).readMarkdownFile(bytes),
  },
];

/** The format of a file by the extension of its name; null where no format has it. */
export function formatOf(file: string): Format | null {
  const extension = /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
  return FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null;
}
