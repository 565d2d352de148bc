import { quoteOf } from '../core/span.ts';
import type { Block, Cell, SourceText } from '../core/source-text.ts';
import { greets, opensLetter, SUBJECT } from '../language/letter-words.ts';
import { progressField } from '../language/progress-words.ts';
import { namesProgress, roleOfColumn } from '../language/table-words.ts';
import {
  isAgreementKind,
  kindOfTitle,
  namesAgreementItself,
  type DocumentKind,
} from '../language/title-words.ts';

/** The head of a paper is within its first blocks; in two of them a letter shows. */
const HEAD = 12;
/** That of a letter goes on to whom it greets: in it stand date, reference and annexes, each in a place of its own. */
const LONGEST_LETTER_HEAD = 40;
const FEWEST_SIGNS = 2;
/** A monitor repeats the heads of its table in every chapter. */
const FEWEST_HEADS = 2;
/** A title is at most this long. */
const LONGEST_TITLE = 100;

/** Papers about agreements, which hold none of their own. */
const ABOUT: ReadonlySet<DocumentKind> = new Set([
  'monitor',
  'raadsinformatiebrief',
  'woonvisie',
  'woonzorgvisie',
  'bod',
]);

/** True for papers that speak about afspraken without making any. */
export function isAboutAgreements(kind: DocumentKind): boolean {
  return ABOUT.has(kind);
}

/** What a document shows itself to be, before its afspraken are read: a monitor by its tables, a letter by its head. */
export function paperKind(source: SourceText): DocumentKind | null {
  if (progressHeads(source) >= FEWEST_HEADS) return 'monitor';
  const head = source.blocks.slice(0, HEAD).map((block) => wordsOf(block, source));
  const opening = letterHead(source);
  const isSign = (words: string): boolean => opensLetter(words) || SUBJECT.test(words);
  const signs = opening.filter(isSign).length;
  // An agreement can be written as a letter, under its title.
  const first = opening.findIndex(isSign);
  const above = first < 0 ? head : opening.slice(0, first);
  const agreed = above.find(concludesAgreement);
  if (agreed !== undefined) return kindOfTitle(agreed);
  // A corporation can send its bid as a letter.
  if (kindOfTitle(subjectOfLetter(source) ?? '') === 'bod') return 'bod';
  if (signs >= FEWEST_SIGNS) return isAgreementItself(source) ? null : 'raadsinformatiebrief';
  const titles = head.filter((words) => words.length <= LONGEST_TITLE).map(kindOfTitle);
  if (titles.some(isAgreementKind)) return null;
  const titled = titles.find((kind) => kind === 'bod' || kind === 'woonvisie' || kind === 'woonzorgvisie');
  if (titled !== undefined) return titled;
  return titles.every((kind) => kind === null) && hasProgressTable(source) ? 'monitor' : null;
}

/** `Prestatieafspraken tussen de gemeente …, Stichting … en …`: a title that says who concludes it. */
function concludesAgreement(words: string): boolean {
  return words.length <= LONGEST_CONCLUSION && CONCLUDES.test(words);
}

const CONCLUDES =
  /^(?:\p{L}+\s)?\p{L}*(?:afspraken|overeenkomst|convenant)(?:\s[\p{L}\d-]+){0,4}\stussen\s/iu;
const LONGEST_CONCLUSION = 300;

/** The blocks of a letter up to its greeting, or as many as any head has. */
function letterHead(source: SourceText): readonly string[] {
  const first = source.blocks.slice(0, LONGEST_LETTER_HEAD).map((block) => wordsOf(block, source));
  const greeting = first.findIndex(greets);
  return first.slice(0, Math.max(HEAD, greeting + 1));
}

/** A letter whose subject is an agreement by its years, and not news of one, is that agreement. */
function isAgreementItself(source: SourceText): boolean {
  return namesAgreementItself(subjectOfLetter(source) ?? '');
}

/** How often the heads of a table of progress are printed, as a table or as a line of words. */
function progressHeads(source: SourceText): number {
  return source.blocks.filter((block) => {
    const [heads] = block.table?.rows ?? [];
    if (heads !== undefined) return namesProgress(heads.map(({ pieces }) => quoteOf(source.text, pieces)));
    return namesProgress(wordsOf(block, source).split(' '));
  }).length;
}

/** A table with the status of each afspraak and what there is to tell of it: in a paper without a title that tells more. */
function hasProgressTable({ blocks, text }: SourceText): boolean {
  return blocks.some(({ table }) => {
    const heads = (table?.rows[0] ?? []).map(({ pieces }) => quoteOf(text, pieces));
    const fields = new Set(heads.map(progressField));
    const names = heads.some((head) => roleOfColumn(head) === 'number') || fields.has('agreed');
    return names && fields.has('status') && (fields.has('text') || fields.has('remark'));
  });
}

/** What a letter is about: the words behind or under `Onderwerp`. */
export function subjectOfLetter(source: SourceText): string | null {
  const head = source.blocks.slice(0, HEAD * 2);
  const listed = head
    .flatMap(({ table }) => table?.rows ?? [])
    .find(([first]) => isSubjectCell(first, source));
  if (listed !== undefined) return quoteOf(source.text, listed[1]?.pieces ?? []) || null;
  const at = head.findIndex((block) => SUBJECT.test(wordsOf(block, source)));
  const block = head[at];
  if (block === undefined) return null;
  const own = SUBJECT.exec(wordsOf(block, source))?.groups?.['subject']?.trim() ?? '';
  const next = head[at + 1];
  return own !== '' ? own : next === undefined ? null : wordsOf(next, source) || null;
}

function isSubjectCell(cell: Cell | undefined, source: SourceText): boolean {
  return /^(?:onderwerp|betreft)\s*:?$/iu.test(quoteOf(source.text, cell?.pieces ?? []));
}

function wordsOf({ pieces }: Block, source: SourceText): string {
  return quoteOf(source.text, pieces);
}
