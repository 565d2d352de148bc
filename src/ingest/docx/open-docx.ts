import { unzipSync } from 'fflate';
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { documentIn, listOf, PACKAGE_LIST, partNames } from './part-names.ts';

const MEBIBYTE = 1024 * 1024;

/** What a Word file may hold before it is unpacked; SECURITY.md publishes the numbers. */
const BUDGETS = { partBytes: 64 * MEBIBYTE, parts: 5000 } as const;

/** The parts of a Word file that hold its words, as text. */
export type WordParts = {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly footnotes: string | undefined;
  /** Headers and footers, in the order of the file. */
  readonly edges: readonly string[];
};

export type OpenedDocx =
  | { readonly ok: true; readonly parts: WordParts }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The first bytes of the older format of Word, and of locked files. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Unpacks the parts of a Word file that hold its words; pictures and the like never. No part is unpacked beyond the
 * size that it declares.
 */
export function openDocx(bytes: Uint8Array): OpenedDocx {
  if (COMPOUND.every((byte, at) => bytes[at] === byte))
    return refuse(
      diagnose(
        'source/encrypted',
        'The file is locked with a password, or of the old Word format (.doc); save it as .docx without one.',
      ),
    );
  try {
    const parts = wordParts(bytes);
    return parts === null
      ? refuse(diagnose('source/damaged', 'The file is no Word file: it holds no document.'))
      : { ok: true, parts };
  } catch (error) {
    if (error instanceof TooLarge)
      return refuse(
        diagnose(
          'source/bomb',
          `The file was not opened: it unpacks to more than ${BUDGETS.partBytes / MEBIBYTE} MiB.`,
        ),
      );
    return refuse(diagnose('source/damaged', 'The file is damaged or no Word file: it cannot be unpacked.'));
  }
}

class TooLarge extends Error {}

/** Null where the file holds no document. */
function wordParts(bytes: Uint8Array): WordParts | null {
  const lists = unpack(bytes, (name) => name.endsWith('.rels'));
  const document = documentIn(lists.get(PACKAGE_LIST));
  const names = partNames(document, lists.get(listOf(document)));
  const { styles, numbering, footnotes, isEdge } = names;
  const wanted = new Set([document, styles, numbering, footnotes]);
  const files = unpack(bytes, (name) => wanted.has(name) || isEdge(name));
  const words = files.get(document);
  if (words === undefined) return null;
  return {
    document: words,
    styles: files.get(styles),
    numbering: files.get(numbering),
    footnotes: files.get(footnotes),
    edges: [...files].flatMap(([name, xml]) => (isEdge(name) ? [xml] : [])),
  };
}

/** The parts of these names as text. */
function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, string> {
  let [count, isTooLarge] = [0, false];
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      const isRead = isWanted(name);
      isTooLarge ||= count > BUDGETS.parts || (isRead && originalSize > BUDGETS.partBytes);
      return isRead && !isTooLarge;
    },
  });
  if (isTooLarge) throw new TooLarge();
  return new Map(Object.entries(files).map(([name, content]) => [name, textOf(content)]));
}

/** XML is UTF-8 unless its first bytes say that it is UTF-16. */
function textOf(content: Uint8Array): string {
  const [first, second] = content;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(content);
}

function refuse(diagnostic: Diagnostic): OpenedDocx {
  return { ok: false, diagnostics: [diagnostic] };
}
