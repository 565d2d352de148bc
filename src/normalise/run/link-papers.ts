import { diagnose } from '../../core/diagnostic.ts';
import { collapse } from '../../core/span.ts';
import type { Afspraak, PlacedDiagnostic } from '../document-schema.ts';
import { placeDiagnostics } from '../place-spans.ts';
import { differingWords } from './differing-words.ts';
import type { DocumentFacts, LinkedAfspraak } from './document-facts.ts';

type Progress = NonNullable<Afspraak['progress']>;

/** The afspraak that a row or mention is about, by its place in the agreement, and what differs there. */
type Link = {
  readonly agreement: DocumentFacts;
  readonly afspraak: LinkedAfspraak;
  readonly diagnostics: readonly PlacedDiagnostic[];
};

/** Links of one run: for each paper those of its rows and mentions, for each agreement what is told of its afspraken. */
export type PaperLinks = {
  readonly progress: ReadonlyMap<DocumentFacts, readonly (Link | null)[]>;
  readonly mentions: ReadonlyMap<DocumentFacts, readonly (Link | null)[]>;
  readonly told: ReadonlyMap<LinkedAfspraak, Progress>;
};

/**
 * Links the rows of monitors and the mentions of letters to the afspraken of the same municipality. Both papers and
 * agreements are originals, in the order of the run; `idOf` gives their ids in it.
 */
export function linkPapers(
  originals: readonly DocumentFacts[],
  idOf: (paper: DocumentFacts) => string,
): PaperLinks {
  const agreements = Map.groupBy(
    originals.filter(({ afspraken }) => afspraken.length > 0),
    ({ place }) => place,
  );
  const told = new Map<LinkedAfspraak, Progress>();
  const progress = new Map<DocumentFacts, readonly (Link | null)[]>();
  const mentions = new Map<DocumentFacts, readonly (Link | null)[]>();
  for (const paper of originals) {
    if (paper.progress.length === 0 && paper.mentions.length === 0) continue;
    const agreement = agreementOf(paper, paper.place === null ? [] : (agreements.get(paper.place) ?? []));
    progress.set(
      paper,
      paper.progress.map((row) => linkRow(row, agreement)),
    );
    for (const [at, link] of (progress.get(paper) ?? []).entries()) {
      const row = paper.progress[at];
      if (link === null || row === undefined || told.has(link.afspraak)) continue;
      const { status, priority, text } = row;
      told.set(link.afspraak, { document: idOf(paper), status, priority, text });
    }
    mentions.set(
      paper,
      paper.mentions.map((mention) => linkMention(mention, agreement)),
    );
  }
  return { progress, mentions, told };
}

/** The agreement of the municipality whose period the paper falls in; the only one where the paper has no date. */
function agreementOf(paper: DocumentFacts, own: readonly DocumentFacts[]): DocumentFacts | null {
  const day = paper.period?.start ?? paper.date;
  const current = own.find(
    ({ period }) => day === null || day === undefined || period === null || isAround(period, day),
  );
  return current ?? (own.length === 1 ? (own[0] ?? null) : null);
}

function isAround(period: { readonly start: string; readonly end: string }, day: string): boolean {
  return period.start <= day && day <= period.end;
}

function linkRow(
  { series, number, title, agreed }: DocumentFacts['progress'][number],
  agreement: DocumentFacts | null,
): Link | null {
  if (agreement === null) return null;
  const numbered = find(agreement, series, number);
  const titled = title === null || isCalled(title, numbered) ? null : findTitled(agreement, title);
  if (titled !== null && titled !== numbered)
    return { agreement, afspraak: titled, diagnostics: byTitle(title, titled) };
  if (numbered === null) return null;
  return {
    agreement,
    afspraak: numbered,
    diagnostics: [...titleDoubts(title, numbered), ...textDoubts(agreed, numbered)],
  };
}

const CODE = /^(?:(?<series>\p{Lu}+)[.\s–-]*|\p{L}+\s(?:nr\.?\s|nummer\s)?)(?<number>[\d.]+)$/u;

function linkMention(
  { quote, title, status }: DocumentFacts['mentions'][number],
  agreement: DocumentFacts | null,
): Link | null {
  const code = CODE.exec(quote)?.groups;
  if (agreement === null) return null;
  if (code === undefined) {
    const titled = title === null || /\d/u.test(quote) ? null : findTitled(agreement, title);
    return titled === null ? null : { agreement, afspraak: titled, diagnostics: [] };
  }
  const afspraak = find(agreement, code['series'] ?? null, code['number'] ?? null);
  // The number of a new afspraak can be that of an old one about something else.
  if (afspraak === null || (status === 'nieuw' && title !== null && !isAbout(title, afspraak))) return null;
  return { agreement, afspraak, diagnostics: titleDoubts(title, afspraak) };
}

function find(
  agreement: DocumentFacts | null,
  series: string | null,
  number: string | null,
): LinkedAfspraak | null {
  const found = agreement?.afspraken.filter(
    (afspraak) => (series === null || afspraak.series === series) && plain(afspraak.number) === plain(number),
  );
  return found?.length === 1 ? (found[0] ?? null) : null;
}

/** The one afspraak whose title, or else whose words, hold all longer words of a title; null where none or several do. */
function findTitled(agreement: DocumentFacts, title: string): LinkedAfspraak | null {
  const wanted = stems(title);
  const holds = (words: string | null): boolean => {
    const own = new Set(stems(words ?? ''));
    return wanted.length > 0 && wanted.every((word) => own.has(word));
  };
  const titled = agreement.afspraken.filter((afspraak) => holds(afspraak.title));
  const spoken =
    titled.length > 0 || wanted.length < FEWEST_WORDS
      ? titled
      : agreement.afspraken.filter((afspraak) => holds(afspraak.text));
  return spoken.length === 1 ? (spoken[0] ?? null) : null;
}

/** A single word in the text of an afspraak names it not. */
const FEWEST_WORDS = 2;

function isAbout(title: string, { title: own, text }: LinkedAfspraak): boolean {
  return shareWords(title, `${own ?? ''} ${text}`);
}

/** True where the number leads to an afspraak of that title, or to one without a title. */
function isCalled(title: string, afspraak: LinkedAfspraak | null): boolean {
  return afspraak !== null && (afspraak.title === null || shareWords(title, afspraak.title));
}

function byTitle(title: string | null, { printed, id }: LinkedAfspraak): PlacedDiagnostic[] {
  const message = `The number leads to no afspraak called "${title ?? ''}"; it is linked to ${printed ?? id} by its title.`;
  return placeDiagnostics([diagnose('link/title', message)]);
}

/** `Z-6` is `Z-06`. */
function plain(number: string | null): string | null {
  return number?.replace(/(?<!\d)0+(?=\d)/gu, '') ?? null;
}

function titleDoubts(title: string | null, afspraak: LinkedAfspraak): PlacedDiagnostic[] {
  if (title === null || afspraak.title === null || shareWords(title, afspraak.title)) return [];
  const message = `${afspraak.printed ?? afspraak.id} is called "${title}" here and "${afspraak.title}" in the agreement.`;
  return placeDiagnostics([diagnose('link/title', message)]);
}

/** What the monitor prints otherwise than the agreement: the words between those that both begin and end with. */
function textDoubts(repeated: string, { text, printed, id }: LinkedAfspraak): PlacedDiagnostic[] {
  const differing = differingWords(text, repeated);
  if (differing === null) return [];
  const message = `${printed ?? id} reads otherwise here: "${differing.was}" became "${differing.is}".`;
  return placeDiagnostics([diagnose('link/text', message)]);
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
