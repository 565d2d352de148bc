import { createHash } from 'node:crypto';
import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import { coverageOf } from '../extract/coverage.ts';
import { extractAgreement } from '../extract/extract-agreement.ts';
import { formatOf, type ReadSetting } from '../ingest/formats.ts';
import { NO_RECOGNITION } from '../ingest/scan/recognition.ts';
import type { SourceText } from '../core/source-text.ts';
import { isGibberish } from '../language/frequent-words.ts';
import { isAgreement } from '../paper/is-agreement.ts';
import { isDutch } from '../paper/is-dutch.ts';
import { isAboutAgreements, paperKind } from '../paper/paper-kind.ts';
import { findConcluded } from '../parties/find-concluded.ts';
import { normaliseAgreement } from '../normalise/normalise-agreement.ts';
import type { SourceFile } from '../normalise/source-file.ts';
import { buildTree } from '../structure/build-tree.ts';
import { unread, unsupported, type Conversion } from './conversion.ts';

/** A file to be converted: the name it goes by in the data, and its content. */
export type InputFile = { readonly file: string; readonly bytes: Uint8Array };

/** The way of a file: bytes → a text with layout for each document in it → tree → what its words say → data. */
export async function convertDocuments(
  { file, bytes }: InputFile,
  setting: ReadSetting = { onStep: () => {}, recognition: NO_RECOGNITION },
): Promise<readonly Conversion[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const format = formatOf(file);
  if (format === null) return [unread(file, sha256, [unsupported(file)])];
  const ingested = await format.read(bytes, setting);
  if (!ingested.ok) return [unread(file, sha256, ingested.diagnostics)];
  const { sources, pages, recognised = [] } = ingested;
  return sources.map((source, at) => {
    const part = sources.length === 1 ? null : { index: at + 1, of: sources.length };
    setting.onStep('quick');
    return {
      ...convertSource(source, { file, sha256, mediaType: format.mediaType, part, recognised }),
      pages,
    };
  });
}

function convertSource(source: SourceText, origin: SourceFile): Conversion {
  const { file, sha256 } = origin;
  if (!isDutch(source.text)) return unread(file, sha256, [...source.diagnostics, FOREIGN]);
  const concluded = findConcluded(source);
  const tree = buildTree(source, concluded.lexicon);
  const paper = paperKind(source);
  const findings = extractAgreement(tree, concluded, paper);
  const roles = new Set(concluded.parties.filter(({ signing }) => signing).map(({ role }) => role));
  const isOther =
    paper === null && !isAboutAgreements(findings.kind) && !isAgreement(source, findings.title, roles);
  if (isOther || (findings.afspraken.length === 0 && !isAboutAgreements(findings.kind)))
    return unread(file, sha256, [...source.diagnostics, reasonOfSilence(source)]);
  const document = normaliseAgreement(findings, origin);
  return {
    ...{ file, sha256, status: 'ok', document, text: source.text, pages: null },
    coverage: coverageOf(findings),
    diagnostics: [],
  };
}

const FOREIGN = diagnose('source/no-agreement', 'This text is not in Dutch; only Dutch agreements are read.');

/** Why a text gave no document. */
function reasonOfSilence({ pages, text }: SourceText): Diagnostic {
  if (pages !== null && isGibberish(text))
    return diagnose(
      'source/unreadable-font',
      'The letters behind the print are not those that are seen: the fonts of this PDF cannot be read.',
    );
  return diagnose(
    'source/no-agreement',
    'No afspraken were found in this text: it does not look like an agreement.',
  );
}
