import { createHash } from 'node:crypto';
import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import { extractAgreement } from '../extract/extract-agreement.ts';
import { formatOf } from '../ingest/formats.ts';
import { normaliseAgreement } from '../normalise/normalise-agreement.ts';
import { corporationAt } from '../registers/corporations.ts';
import { buildTree } from '../structure/build-tree.ts';
import { unread, unsupported, type Conversion } from './conversion.ts';

/** A file to be converted: the name it goes by in the data, and its content. */
export type InputFile = { readonly file: string; readonly bytes: Uint8Array };

/** The way of one document: bytes → text with layout → tree → what its words say → data. */
export async function convertDocument({ file, bytes }: InputFile): Promise<Conversion> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const format = formatOf(file);
  if (format === null) return unread(file, sha256, [unsupported(file)]);
  const ingested = await format.read(bytes);
  if (!ingested.ok) return unread(file, sha256, ingested.diagnostics);
  const tree = buildTree(ingested.source, (text) => corporationAt(text)?.length ?? 0);
  const findings = extractAgreement(tree);
  if (findings.afspraken.length === 0)
    return unread(file, sha256, [...ingested.source.diagnostics, noAgreement()]);
  const document = normaliseAgreement(findings, { file, sha256, mediaType: format.mediaType });
  return { file, sha256, status: 'ok', document, text: ingested.source.text, diagnostics: [] };
}

function noAgreement(): Diagnostic {
  return diagnose(
    'source/no-agreement',
    'No afspraken were found in this text: it does not look like an agreement.',
  );
}
