import type { Element } from 'xast';
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { setFurnitureApart } from '../../layout/find-furniture.ts';
import { cleanCharacters } from '../clean-characters.ts';
import { toBlocks } from '../flow/flow-blocks.ts';
import { wordsOf, type FlowPart } from '../flow/flow.ts';
import type { Ingested } from '../formats.ts';
import { ListNumbers } from './list-numbers.ts';
import { openDocx } from './open-docx.ts';
import { readBody, type BodySetting } from './read-body.ts';
import { readStyles } from './styles.ts';
import { childrenOf, find, parsePart } from './xml.ts';

/**
 * A Word file (.docx): headings, list numbers as Word shows them, tables, footnotes. Tracked changes are taken as
 * accepted; headers and footers are furniture.
 */
export function readDocxFile(bytes: Uint8Array): Ingested {
  if (bytes.length === 0) return { ok: false, diagnostics: [diagnose('source/empty', 'The file is empty.')] };
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  const { partOf, names } = opened;
  const parts = readParts(partOf, names);
  if (parts === null)
    return {
      ok: false,
      diagnostics: [diagnose('source/damaged', 'The file is damaged: its document is no XML.')],
    };
  const { text, blocks } = toBlocks(parts);
  if (text.trim() === '')
    return { ok: false, diagnostics: [diagnose('source/no-text', 'The file holds no text.')] };
  const source = {
    text,
    blocks: setFurnitureApart(text, blocks),
    diagnostics: changesIn(partOf('document')),
    pages: null,
  };
  return { ok: true, sources: [source], pages: null };
}

function readParts(
  partOf: (name: string) => string | undefined,
  names: readonly string[],
): readonly FlowPart[] | null {
  try {
    const part = (name: string): string | undefined => {
      const xml = partOf(name);
      return xml === undefined ? undefined : cleanCharacters(xml);
    };
    const marks = new Map<string, string>();
    const setting: BodySetting = {
      styleOf: readStyles(part('styles')),
      numbers: new ListNumbers(part('numbering')),
      footnoteOf: (id) => {
        marks.set(id, marks.get(id) ?? String(marks.size + 1));
        return marks.get(id) ?? '';
      },
    };
    const body = find(parsePart(part('document')), 'w:document', 'w:body');
    if (body === null) return null;
    const read = readBody(body, setting);
    const edges = names.flatMap(
      (name) => /(?<part>(?:header|footer)\d*)\.xml$/u.exec(name)?.groups?.['part'] ?? [],
    );
    const furniture = edges.flatMap((name) => furnitureIn(part(name), setting));
    return [...furniture, ...read, ...footnotesIn(part('footnotes'), marks, setting)];
  } catch {
    return null;
  }
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
function changesIn(xml: string | undefined): readonly Diagnostic[] {
  if (!/<w:(?:ins|del|moveFrom)\s/u.test(xml ?? '')) return [];
  const message = 'The file holds tracked changes; it was read as if all of them were accepted.';
  return [diagnose('source/tracked-changes', message)];
}
