import type { Element } from 'xast';
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { setFurnitureApart } from '../../layout/find-furniture.ts';
import { cleanCharacters } from '../clean-characters.ts';
import { toBlocks } from '../flow/flow-blocks.ts';
import { wordsOf, type FlowPart } from '../flow/flow.ts';
import type { Ingested } from '../formats.ts';
import { ListNumbers } from './list-numbers.ts';
import { openDocx, type WordParts } from './open-docx.ts';
import { readBody, type BodySetting } from './read-body.ts';
import { readStyles } from './styles.ts';
import { childrenOf, find, parsePart, UnreadablePart } from './xml.ts';

/**
 * A Word file (.docx): headings, list numbers as Word shows them, tables, footnotes. Tracked changes are taken as
 * accepted; headers and footers are furniture.
 */
export function readDocxFile(bytes: Uint8Array): Ingested {
  if (bytes.length === 0) return { ok: false, diagnostics: [diagnose('source/empty', 'The file is empty.')] };
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  try {
    return layOut(opened.parts);
  } catch (error) {
    if (error instanceof UnreadablePart) return { ok: false, diagnostics: [error.diagnostic] };
    throw error;
  }
}

function layOut(parts: WordParts): Ingested {
  const { text, blocks } = toBlocks(readParts(parts));
  if (text.trim() === '')
    return { ok: false, diagnostics: [diagnose('source/no-text', 'The file holds no text.')] };
  const source = {
    text,
    blocks: setFurnitureApart(text, blocks),
    diagnostics: changesIn(parts.document),
    pages: null,
  };
  return { ok: true, sources: [source], pages: null };
}

/** Throws an `UnreadablePart` where a part is no XML. */
function readParts({ document, styles, numbering, footnotes, edges }: WordParts): readonly FlowPart[] {
  const cleaned = (xml: string | undefined): string | undefined =>
    xml === undefined ? undefined : cleanCharacters(xml);
  const marks = new Map<string, string>();
  const setting: BodySetting = {
    styleOf: readStyles(cleaned(styles)),
    numbers: new ListNumbers(cleaned(numbering)),
    footnoteOf: (id) => {
      marks.set(id, marks.get(id) ?? String(marks.size + 1));
      return marks.get(id) ?? '';
    },
  };
  const body = find(parsePart(cleaned(document)), 'w:document', 'w:body');
  if (body === null)
    throw new UnreadablePart(
      diagnose('source/damaged', 'The file is damaged or no Word file: its document has no body.'),
    );
  const read = readBody(body, setting);
  const furniture = edges.flatMap((xml) => furnitureIn(cleaned(xml), setting));
  return [...furniture, ...read, ...footnotesIn(cleaned(footnotes), marks, setting)];
}

/** What stands at the edges of every page, once. */
function furnitureIn(xml: string | undefined, setting: BodySetting): readonly FlowPart[] {
  return childrenOf(parsePart(xml)).flatMap((edge) =>
    readBody(edge, setting).flatMap((part): readonly FlowPart[] =>
      part.type === 'table' || wordsOf(part.runs).trim() === ''
        ? []
        : [{ type: 'furniture', runs: part.runs }],
    ),
  );
}

/** The footnotes that the text points to, behind it, in the order of their marks. */
function footnotesIn(
  xml: string | undefined,
  marks: ReadonlyMap<string, string>,
  setting: BodySetting,
): readonly FlowPart[] {
  const notes = new Map(
    childrenOf(find(parsePart(xml), 'w:footnotes'), 'w:footnote').map((note): [string, Element] => [
      note.attributes['w:id'] ?? '',
      note,
    ]),
  );
  return [...marks].flatMap(([id, mark]): readonly FlowPart[] => {
    const note = notes.get(id);
    if (note === undefined) return [];
    const runs = readBody(note, setting).flatMap((part) =>
      'runs' in part ? [...part.runs, { text: ' ', bold: false }] : [],
    );
    return [{ type: 'footnote', mark, runs }];
  });
}

/** A file with tracked changes is read as if all of them were accepted. */
function changesIn(xml: string): readonly Diagnostic[] {
  if (!/<(?:\w+:)?(?:ins|del|moveFrom)\s/u.test(xml)) return [];
  const message = 'The file holds tracked changes; it was read as if all of them were accepted.';
  return [diagnose('source/tracked-changes', message)];
}
