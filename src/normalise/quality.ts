import type { DiagnosticCode } from '../core/diagnostic.ts';
import { mean } from '../core/mean.ts';
import type { AgreementDocument } from './document-schema.ts';

/** How far the reading of a document can be trusted, and why. */
export type Quality = AgreementDocument['quality'];

type Read = Omit<AgreementDocument, 'quality'>;

/**
 * So much must be expected to be right for each grade, penalties taken off. Set on agreements with known truth, so that
 * of four afspraken of an A three are right in every respect, and of those of a D hardly half; `scripts/fit-confidence.ts`
 * prints what each grade was worth.
 */
const LEAST = { A: 0.76, B: 0.66, C: 0.5 } as const;

/** What is expected of papers without afspraken, of which no truth was counted. */
const USUAL_OF_PAPERS = 0.8;

/** Something that speaks against a reading: how much it takes off, and the sentence that says so. */
type Reason = { readonly penalty: number; readonly sentence: string };

/** A grade from A to D with its reasons, the weightiest first. */
export function gradeQuality(document: Read): Quality {
  const score = qualityScore(document);
  const grade = score >= LEAST.A ? 'A' : score >= LEAST.B ? 'B' : score >= LEAST.C ? 'C' : 'D';
  const sentences = reasonsOf(document)
    .toSorted((a, b) => b.penalty - a.penalty)
    .map(({ sentence }) => sentence);
  return { grade, reasons: [...expectationLine(document), ...sentences] };
}

/** What the grade is made of: the mean confidence without what speaks against the reading as a whole. */
export function qualityScore(document: Read): number {
  return reasonsOf(document).reduce((left, { penalty }) => left - penalty, expectationOf(document));
}

function reasonsOf(document: Read): readonly Reason[] {
  return [...afspraakReasons(document), ...documentReasons(document), ...paperReasons(document)];
}

function expectationOf({ afspraken }: Read): number {
  if (afspraken.length === 0) return USUAL_OF_PAPERS;
  return mean(afspraken.map(({ confidence }) => confidence));
}

function expectationLine(document: Read): readonly string[] {
  if (document.afspraken.length === 0) return [];
  const share = Math.round(100 * expectationOf(document));
  return [`Of 100 afspraken that look like these, about ${share} have text, deadlines and values right.`];
}

/** Sentences that were left over count where they are this many for each afspraak, and more. */
const FEW_UNREAD = 0.25;

function afspraakReasons({ afspraken, unread, diagnostics }: Read): readonly Reason[] {
  const total = afspraken.length;
  if (total === 0) return [];
  const withCode = (code: DiagnosticCode): number =>
    afspraken.filter((afspraak) => afspraak.diagnostics.some((one) => one.code === code)).length;
  const doubtful = afspraken.filter((afspraak) =>
    afspraak.diagnostics.some(({ severity }) => severity !== 'info'),
  ).length;
  const gaps = diagnostics.filter(({ code }) => code === 'numbering/gap').length;
  const duplicates = withCode('numbering/duplicate');
  const nameless = afspraken.filter(({ actors }) => actors.length === 0).length;
  return [
    ...reasonIf(doubtful > 0, 0.1 * (doubtful / total), `${doubtful} of ${total} afspraken carry a warning.`),
    ...reasonIf(
      unread.length > FEW_UNREAD * total,
      Math.min(0.1, (0.05 * unread.length) / total),
      `${unread.length} sentences that commit somebody stand in no afspraak; they are listed under "unread".`,
    ),
    ...reasonIf(
      gaps > 0,
      Math.min(0.1, gaps / total),
      `Numbers are missing in ${gaps} places of the numbering.`,
    ),
    ...reasonIf(
      duplicates > 0,
      0.05 * (duplicates / total),
      `${duplicates} afspraken have a number that comes back.`,
    ),
    ...reasonIf(
      nameless > total / 2,
      0.05,
      `For ${nameless} of ${total} afspraken no party is found that acts.`,
    ),
  ];
}

const OF_DOCUMENT: Partial<Record<DiagnosticCode, Reason>> = {
  'structure/low-evidence': {
    penalty: 0.25,
    sentence:
      'Nothing is clearly set out as a list of afspraken: see with convert --explain what was weighed.',
  },
  'order/suspect': {
    penalty: 0.1,
    sentence: 'The text lost its reading order; afspraken were put back under their headings.',
  },
  'source/damaged': { penalty: 0.1, sentence: 'The file is damaged, and some of it could not be read.' },
  'source/ocr-suspect': { penalty: 0.05, sentence: 'Words look like reading errors of a scan.' },
  'document/kind-unknown': { penalty: 0.04, sentence: 'No title says what kind of document this is.' },
  'party/none': { penalty: 0.04, sentence: 'No passage says who concludes it.' },
  'document/period-unknown': { penalty: 0.02, sentence: 'It states no period.' },
};

function documentReasons({ diagnostics, source }: Read): readonly Reason[] {
  const codes = new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code));
  const joined = diagnostics.filter(({ code }) => code === 'structure/fragment-joined').length;
  return [
    ...Object.entries(OF_DOCUMENT).flatMap(([code, reason]) =>
      [...codes].some((one) => one === code) ? [reason] : [],
    ),
    ...reasonIf(
      joined > 0,
      0.01,
      `Torn pieces of text were put back into their sentences in ${joined} places.`,
    ),
    ...reasonIf(source.ocr !== undefined, 0.05, 'Its words were read from pictures of pages.'),
    ...reasonIf(
      source.mediaType === 'text/plain',
      0,
      'It is plain text: headings, tables and pages had to be guessed from the lines.',
    ),
  ];
}

function paperReasons({ afspraken, ambitions, progress, mentions, kind }: Read): readonly Reason[] {
  if (afspraken.length > 0) return [];
  const isEmpty = ambitions.length + progress.length + mentions.length === 0;
  const untold = progress.filter(({ status }) => status === null).length;
  return [
    ...reasonIf(isEmpty, 0.25, `Nothing was read from this ${kind}.`),
    ...reasonIf(
      untold > progress.length / 2,
      0.1,
      `For ${untold} of ${progress.length} rows no status is told.`,
    ),
  ];
}

function reasonIf(holds: boolean, penalty: number, sentence: string): readonly Reason[] {
  return holds ? [{ penalty, sentence }] : [];
}
