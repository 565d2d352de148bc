import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { explainAgreement, type DocumentExplanation, type FileExplanation } from '../index.ts';
import { printable } from './progress.ts';

type Region = DocumentExplanation['regions'][number];
type List = Region['lists'][number];

/** Prints how the afspraken of each file were found; true where some file could not be read. */
export async function explain(paths: readonly string[]): Promise<boolean> {
  let someFailed = false;
  for (const path of paths) {
    const found = await explainFile(path);
    if (found.ok) {
      for (const document of found.documents)
        process.stdout.write(`${linesFor(document, basename(path)).join('\n')}\n\n`);
      continue;
    }
    someFailed = true;
    process.stderr.write(`${printable(path)}: ${found.reasons.map(({ message }) => message).join(' ')}\n`);
  }
  return someFailed;
}

async function explainFile(path: string): Promise<FileExplanation> {
  const bytes = await bytesOf(path);
  return bytes === null
    ? { ok: false, reasons: [{ code: 'source/not-found', message: 'The file cannot be opened.' }] }
    : explainAgreement({ file: basename(path), bytes });
}

/** The content of a file; null where there is none, also for a pipe, which would be waited for without end. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : null;
  } catch {
    return null;
  }
}

function linesFor(document: DocumentExplanation, file: string): readonly string[] {
  const { title, parties, about, afspraken, isDoubtful, regions } = document;
  const lists = regions.flatMap((region) => region.lists);
  const taken = lists.filter(({ outcome }) => outcome === 'taken').length;
  return [
    title === null ? printable(file) : `${title} (${printable(file)})`,
    `Parties: ${parties.map(({ name, role }) => `${name} (${role})`).join(', ') || 'none found'}.`,
    'A list scores in log odds that it is one of afspraken: above 0 it is taken, unless another one explains the same text better.',
    '"words" is how far its sentences commit somebody, "words of its look" the same for all lists set out alike; the other terms say what it is and where it stands.',
    `${taken} of ${lists.length} lists taken: ${afspraken} afspraken.`,
    ...(isDoubtful ? ['No list scored above 0: the best of them were taken.'] : []),
    ...(about === null
      ? []
      : [`This is a ${about}: what looks like an afspraak in it is one that it speaks of.`]),
    ...regions.flatMap(regionLines),
  ];
}

function regionLines({ titles, lists }: Region): readonly string[] {
  return [
    '',
    titles.length === 0 ? 'Before the first heading' : titles.join(' › '),
    ...lists.flatMap(listLines),
  ];
}

/** Width of the words and the score in front of each list. */
const OUTCOME_WIDTH = 8;
const SCORE_WIDTH = 6;
const MARGIN = ' '.repeat(2 + OUTCOME_WIDTH + 1 + SCORE_WIDTH + 2);

function listLines(list: List): readonly string[] {
  const { outcome, score, members, look, terms, examples } = list;
  const head = `  ${outcome.padEnd(OUTCOME_WIDTH)} ${signed(score).padStart(SCORE_WIDTH)}  ${members} × ${look}`;
  return [
    `${head}: ${lotOf(list)}`,
    `${MARGIN}${terms.map(({ name, value }) => `${name} ${signed(value)}`).join(', ')}`,
    ...examples.map((words) => `${MARGIN}| ${printable(words)}`),
  ];
}

/** Why it was taken or not, and by how much. */
function lotOf({ outcome, score, reason, rival }: List): string {
  if (outcome === 'taken') return score > 0 ? `${size(score)} above the bar` : 'the best of what there is';
  if (reason === null) return `${size(score)} below the bar`;
  if (rival === null) return reason;
  const lead = rival.score - score;
  return lead < 0
    ? `${reason} and scores ${signed(rival.score)} on average; which of the two holds the afspraken is told by their words`
    : `${reason} and scores ${signed(rival.score)} on average, ${size(lead)} more`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${size(value)}`;
}

function size(value: number): string {
  return Math.abs(value).toFixed(1);
}
