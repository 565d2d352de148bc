import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import { PageLayout } from '../../layout/page/lay-out-pages.ts';
import type { PrintedPage } from '../../layout/page/printed-page.ts';
import type { Ingested, ReadSetting } from '../formats.ts';
import { NO_RECOGNITION, type RecognisedPage, type RecognitionSetting } from '../scan/recognition.ts';
import { checkBudgets } from './check-budgets.ts';
import { hasCrossReferences } from './cross-references.ts';
import { openPdf } from './open-pdf.ts';
import { readPages } from './read-pages.ts';

const PLAIN: ReadSetting = { onStep: () => {}, recognition: NO_RECOGNITION };

/**
 * A PDF: its text layer, and where pages have none, what can be recognised in their pictures. What cannot be read of it
 * is reported by page.
 */
export async function readPdfFile(bytes: Uint8Array, setting: ReadSetting = PLAIN): Promise<Ingested> {
  if (bytes.length === 0) return refuse(diagnose('source/empty', 'The file is empty.'));
  const bomb = await checkBudgets(bytes);
  if (bomb !== null) return refuse(bomb);
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    const pages: (PrintedPage | null)[] = [];
    for await (const { page } of readPages(opened.pdf)) {
      setting.onStep('quick');
      pages.push(page);
    }
    return await layOut(pages, bytes, setting);
  } finally {
    await opened.close();
  }
}

/** The text of pages; those without words are read from their pictures first, where that is wanted. */
async function layOut(
  read: readonly (PrintedPage | null)[],
  bytes: Uint8Array,
  setting: ReadSetting,
): Promise<Ingested> {
  const { pages, recognised, isMissing } = await withRecognised(read, bytes, setting);
  const damaged = numbersOf(pages, (page) => page === null);
  const silent = numbersOf(pages, (page) => page?.words.length === 0);
  if (damaged.length + silent.length === pages.length)
    return refuse(nothingRead(damaged, { pages: pages.length, isMissing }));
  const layout = new PageLayout();
  for (const page of pages) if (page !== null) layout.add(page);
  const rebuilt = hasCrossReferences(bytes) ? [] : [rebuiltFile()];
  const hidden = numbersOf(pages, (page) => page?.isHidden === true && page.words.length > 0);
  const diagnostics = [
    ...rebuilt,
    ...pageDiagnostics(damaged, silent),
    ...recognisedPages(recognised),
    ...hiddenPages(hidden),
    ...unseenText(pages),
  ];
  const count = pages.length;
  const sources = layout
    .finishDocuments(diagnostics)
    .map((source) => ({ ...source, pages: source.pages === null ? null : { ...source.pages, count } }));
  return { ok: true, sources, pages: { expected: count, read: count - damaged.length }, recognised };
}

function numbersOf(
  pages: readonly (PrintedPage | null)[],
  test: (page: PrintedPage | null) => boolean,
): readonly number[] {
  return pages.flatMap((page, at) => (test(page) ? [at + 1] : []));
}

/** So many pages in a row without text are scanned; fewer are pictures: a cover, a photograph. */
const SCANNED_RUN = 3;

/** Of a scan all pages, of other files only those that were scanned into them. */
function wantedPages(
  pages: readonly (PrintedPage | null)[],
  mode: RecognitionSetting['mode'],
): readonly number[] {
  if (mode === 'never') return [];
  if (mode === 'always') return numbersOf(pages, (page) => page !== null);
  const unread = numbersOf(pages, (page) => page !== null && isUnread(page));
  if (2 * unread.length >= pages.length) return unread;
  const known = new Set(unread);
  const runAround = (number: number): number => {
    let [first, last] = [number, number];
    while (known.has(first - 1)) first -= 1;
    while (known.has(last + 1)) last += 1;
    return last - first + 1;
  };
  return unread.filter((number) => runAround(number) >= SCANNED_RUN);
}

/** A page without text, or with one that was recognised by somebody and cannot be checked. */
function isUnread({ words, isHidden }: PrintedPage): boolean {
  return words.length === 0 || isHidden === true;
}

type WithRecognised = {
  readonly pages: readonly (PrintedPage | null)[];
  readonly recognised: readonly RecognisedPage[];
  /** The libraries for it are not installed. */
  readonly isMissing: boolean;
};

async function withRecognised(
  pages: readonly (PrintedPage | null)[],
  bytes: Uint8Array,
  { onStep, recognition }: ReadSetting,
): Promise<WithRecognised> {
  const wanted = wantedPages(pages, recognition.mode);
  if (wanted.length === 0) return { pages, recognised: [], isMissing: false };
  const { recognisePages } = await import('../scan/recognise-pages.ts');
  const { recognisers } = recognition;
  const prints = await recognisePages(bytes, wanted, { recognisers, onPage: () => onStep('slow') });
  if (prints === null) return { pages, recognised: [], isMissing: true };
  const byNumber = new Map(prints.map((print) => [print.page.number, print]));
  return {
    pages: pages.map((page, at) => byNumber.get(at + 1)?.page ?? page),
    recognised: prints
      .filter(({ page }) => page.words.length > 0)
      .map(({ page, confidence }) => ({ page: page.number, confidence })),
    isMissing: false,
  };
}

/** Text over pictures that was not read anew. */
function hiddenPages(pages: readonly number[]): readonly Diagnostic[] {
  if (pages.length === 0) return [];
  const message = `${pageList(pages)} hold text that was recognised in a picture by another program.`;
  return [diagnose('source/ocr-suspect', message)];
}

/** So much is quoted of what nobody sees on a page. */
const QUOTED = 80;

/** What stands in the file without being seen is no part of what somebody signed. */
function unseenText(pages: readonly (PrintedPage | null)[]): readonly Diagnostic[] {
  return pages.flatMap((page) => {
    const unseen = (page?.unseen ?? '').replace(/\p{Cc}/gu, '');
    if (!/[\p{L}\p{N}]/u.test(unseen)) return [];
    const quote = unseen.length > QUOTED ? `${unseen.slice(0, QUOTED)}…` : unseen;
    const message = `Page ${page?.number} holds text that nobody can see, which was left out: "${quote}"`;
    return [diagnose('source/unseen-text', message)];
  });
}

function recognisedPages(recognised: readonly RecognisedPage[]): readonly Diagnostic[] {
  if (recognised.length === 0) return [];
  const pages = pageList(recognised.map(({ page }) => page));
  const message = `${pages} read from the picture; check quotes and numbers against the page.`;
  return [diagnose('source/recognised', message)];
}

function refuse(diagnostic: Diagnostic): Ingested {
  return { ok: false, diagnostics: [diagnostic] };
}

function nothingRead(
  damaged: readonly number[],
  { pages, isMissing }: { readonly pages: number; readonly isMissing: boolean },
): Diagnostic {
  if (isMissing)
    return diagnose(
      'source/no-text',
      'No page holds text: it is a scan. To read it, install tesseract.js, @tesseract.js-data/nld and @napi-rs/canvas.',
    );
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
