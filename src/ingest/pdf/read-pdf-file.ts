import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { PageLayout } from '../../layout/page/lay-out-pages.ts';
import type { Ingested } from '../formats.ts';
import { checkBudgets } from './check-budgets.ts';
import { hasCrossReferences } from './cross-references.ts';
import { openPdf } from './open-pdf.ts';
import { readPages } from './read-pages.ts';

/** A PDF with a text layer; what cannot be read of it is reported by page. */
export async function readPdfFile(bytes: Uint8Array, onStep: () => void = () => {}): Promise<Ingested> {
  if (bytes.length === 0) return refuse(diagnose('source/empty', 'The file is empty.'));
  const bomb = await checkBudgets(bytes);
  if (bomb !== null) return refuse(bomb);
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    const layout = new PageLayout();
    const damaged: number[] = [];
    const silent: number[] = [];
    let words = 0;
    for await (const { number, page } of readPages(opened.pdf)) {
      onStep();
      if (page === null) damaged.push(number);
      else if (page.words.length === 0) silent.push(number);
      words += page?.words.length ?? 0;
      if (page !== null) layout.add(page);
    }
    if (words === 0) return refuse(nothingRead(damaged, opened.pdf.numPages));
    const rebuilt = hasCrossReferences(bytes) ? [] : [rebuiltFile()];
    const diagnostics = [...rebuilt, ...pageDiagnostics(damaged, silent)];
    const count = opened.pdf.numPages;
    const sources = layout
      .finishDocuments(diagnostics)
      .map((source) => ({ ...source, pages: source.pages === null ? null : { ...source.pages, count } }));
    return { ok: true, sources, pages: { expected: count, read: count - damaged.length } };
  } finally {
    await opened.close();
  }
}

function refuse(diagnostic: Diagnostic): Ingested {
  return { ok: false, diagnostics: [diagnostic] };
}

function nothingRead(damaged: readonly number[], pages: number): Diagnostic {
  if (damaged.length > 0)
    return diagnose('source/damaged', 'The file is damaged: none of its pages can be read.');
  const reason = pages === 0 ? 'The file has no pages.' : 'No page holds text: it is a scan or a picture.';
  return diagnose('source/no-text', reason);
}

function rebuiltFile(): Diagnostic {
  const message = 'The list of what is in the file is damaged; it was rebuilt from what is left.';
  return diagnose('source/damaged', message, [], 'warning');
}

function pageDiagnostics(damaged: readonly number[], silent: readonly number[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (damaged.length > 0)
    found.push(
      diagnose('source/damaged', `${pageList(damaged)} cannot be read: the file is damaged.`, [], 'warning'),
    );
  if (silent.length > 0)
    found.push(
      diagnose('source/no-text', `${pageList(silent)} without text: empty or a picture.`, [], 'info'),
    );
  return found;
}

function pageList(pages: readonly number[]): string {
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${pages.join(', ')}`;
}
