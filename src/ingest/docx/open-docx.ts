import { strFromU8, unzipSync } from 'fflate';
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';

const MEBIBYTE = 1024 * 1024;

/** What a Word file may hold before it is unpacked; SECURITY.md publishes the numbers. */
const BUDGETS = { partBytes: 64 * MEBIBYTE, parts: 5000 } as const;

/** The parts that are read; pictures and the like are never unpacked. */
const READ = /^word\/(?:document|styles|numbering|footnotes|header\d*|footer\d*)\.xml$/u;

export type OpenedDocx =
  | {
      readonly ok: true;
      readonly partOf: (name: string) => string | undefined;
      readonly names: readonly string[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The first bytes of the older format of Word, and of locked files. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Unpacks the parts of a Word file that hold its words. No part is unpacked beyond the size that it declares. */
export function openDocx(bytes: Uint8Array): OpenedDocx {
  if (COMPOUND.every((byte, at) => bytes[at] === byte))
    return refuse(
      diagnose(
        'source/encrypted',
        'The file is locked with a password, or of the old Word format (.doc); save it as .docx without one.',
      ),
    );
  let [parts, isTooLarge] = [0, false];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        const isRead = READ.test(name);
        isTooLarge ||= parts > BUDGETS.parts || (isRead && originalSize > BUDGETS.partBytes);
        return isRead && !isTooLarge;
      },
    });
    if (isTooLarge)
      return refuse(
        diagnose(
          'source/bomb',
          `The file was not opened: it unpacks to more than ${BUDGETS.partBytes / MEBIBYTE} MiB.`,
        ),
      );
    const document = files['word/document.xml'];
    if (document === undefined)
      return refuse(diagnose('source/damaged', 'The file is no Word file: it holds no document.'));
    const partOf = (name: string): string | undefined => {
      const part = files[`word/${name}.xml`];
      return part === undefined ? undefined : strFromU8(part);
    };
    return { ok: true, partOf, names: Object.keys(files) };
  } catch {
    return refuse(diagnose('source/damaged', 'The file is damaged or no Word file: it cannot be unpacked.'));
  }
}

function refuse(diagnostic: Diagnostic): OpenedDocx {
  return { ok: false, diagnostics: [diagnostic] };
}
