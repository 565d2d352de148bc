import { diagnose } from '../core/diagnostic.ts';
import { collapse } from '../core/span.ts';
import type { Afspraak, AgreementDocument, PlacedDiagnostic } from './document-schema.ts';
import { placeDiagnostics } from './place-spans.ts';

type Entry = { readonly document: AgreementDocument | null };

/** Links the rows of monitors and the mentions of letters to the afspraken of the same municipality, both ways. */
export function linkPapers<T extends Entry>(entries: readonly T[]): readonly T[] {
  const agreements = entries.flatMap(({ document }) =>
    document !== null && document.afspraken.length > 0 ? [document] : [],
  );
  const told = new Map<string, NonNullable<Afspraak['progress']>>();
  const linked = entries.map((entry) => {
    const { document } = entry;
    if (document === null || (document.progress.length === 0 && document.mentions.length === 0)) return entry;
    return { ...entry, document: linkPaper(document, agreementOf(document, agreements), told) };
  });
  return linked.map((entry) => {
    const { document } = entry;
    if (document === null || document.afspraken.length === 0) return entry;
    const afspraken = document.afspraken.map((afspraak) => ({
      ...afspraak,
      progress: told.get(afspraak.id) ?? null,
    }));
    return { ...entry, document: { ...document, afspraken } };
  });
}

/** The agreement of the municipality whose period the paper falls in; the only one where the paper has no date. */
function agreementOf(
  paper: AgreementDocument,
  agreements: readonly AgreementDocument[],
): AgreementDocument | null {
  const own = agreements.filter(
    ({ municipality }) => municipality !== null && municipality.code === paper.municipality?.code,
  );
  const day = paper.period?.start ?? paper.date;
  const current = own.find(
    ({ period }) => day === null || day === undefined || period === null || isAround(period, day),
  );
  return current ?? (own.length === 1 ? (own[0] ?? null) : null);
}

function isAround(period: { readonly start: string; readonly end: string }, day: string): boolean {
  return period.start <= day && day <= period.end;
}

function linkPaper(
  paper: AgreementDocument,
  agreement: AgreementDocument | null,
  told: Map<string, NonNullable<Afspraak['progress']>>,
): AgreementDocument {
  const progress = paper.progress.map((row) => {
    const afspraak = find(agreement, row.series, row.number);
    if (afspraak === null) return row;
    const { status, priority, text } = row;
    if (!told.has(afspraak.id)) told.set(afspraak.id, { document: paper.id, status, priority, text });
    const diagnostics = [...titleDoubts(row.title, afspraak), ...textDoubts(row.agreed, afspraak)];
    return { ...row, afspraak: afspraak.id, diagnostics };
  });
  const mentions = paper.mentions.map((mention) => {
    const code = /^(?:(?<series>\p{Lu}+)[.\s]*|\p{L}+\s(?:nr\.?\s|nummer\s)?)(?<number>[\d.]+)$/u.exec(
      mention.quote,
    )?.groups;
    const afspraak = find(agreement, code?.['series'] ?? null, code?.['number'] ?? null);
    if (afspraak === null) return mention;
    const diagnostics = titleDoubts(mention.title, afspraak);
    // A number under another title is another afspraak.
    return { ...mention, afspraak: diagnostics.length === 0 ? afspraak.id : null, diagnostics };
  });
  return { ...paper, progress, mentions };
}

function find(
  agreement: AgreementDocument | null,
  series: string | null,
  number: string | null,
): Afspraak | null {
  const found = agreement?.afspraken.filter(
    (afspraak) => (series === null || afspraak.series === series) && afspraak.number === number,
  );
  return found?.length === 1 ? (found[0] ?? null) : null;
}

function titleDoubts(title: string | null, afspraak: Afspraak): PlacedDiagnostic[] {
  if (title === null || afspraak.title === null || shareWords(title, afspraak.title)) return [];
  const message = `${afspraak.printed ?? afspraak.id} is called "${title}" here and "${afspraak.title}" in the agreement.`;
  return placeDiagnostics([diagnose('link/title', message)]);
}

/** What the monitor prints otherwise than the agreement: the words between those that both begin and end with. */
function textDoubts(repeated: string, { text, printed, id }: Afspraak): PlacedDiagnostic[] {
  const [ours, theirs] = [wordsOf(text), wordsOf(repeated)];
  if (theirs.length === 0 || folded(ours) === folded(theirs)) return [];
  let start = 0;
  while (isSame(ours[start], theirs[start])) start += 1;
  const most = Math.min(ours.length, theirs.length) - start;
  let end = 0;
  while (end < most && isSame(ours.at(-1 - end), theirs.at(-1 - end))) end += 1;
  const was = ours.slice(start, ours.length - end).join(' ');
  const is = theirs.slice(start, theirs.length - end).join(' ');
  const message = `${printed ?? id} reads otherwise here: "${shorten(was)}" became "${shorten(is)}".`;
  return placeDiagnostics([diagnose('link/text', message)]);
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter(Boolean);
}

function folded(words: readonly string[]): string {
  return words
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && folded([a]) === folded([b]);
}

const LONGEST_QUOTE = 160;

function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}

/** One of the longer words is the same, or the beginning of the same word. */
function shareWords(a: string, b: string): boolean {
  const [left, right] = [stems(a), stems(b)];
  return left.length === 0 || right.length === 0 || left.some((word) => right.includes(word));
}

const STEM = 5;

function stems(title: string): readonly string[] {
  const words = collapse(title.toLowerCase().replace(/[^\p{L}]+/gu, ' ')).split(' ');
  return words.filter((word) => word.length >= STEM).map((word) => word.slice(0, STEM));
}
