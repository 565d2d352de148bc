/**
 * Reads files that were changed where it hurts: 300 PDFs, Word files and web pages of which the structure was changed,
 * and 10,000 texts of odd lines. Each has to end with one outcome that is its own fault, within ten seconds and the
 * limit of memory, and the datasets have to hold. Files of a fault are kept, and their places printed.
 *
 *   npm run mutants [-- FOLDER…]      folders with more files to change
 */
import Table from 'cli-table3';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertDataset, readDataset, type DatasetRun } from '../../src/index.ts';
import { Chance } from './mutants/chance.ts';
import { mutateMarkup } from './mutants/markup.ts';
import { mutatePdf } from './mutants/pdf.ts';
import { fuzzedText } from './mutants/text.ts';
import { mutateWord } from './mutants/word.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MUTANTS = 100;
const TEXTS = 10_000;
const LIMITS = { timeoutMs: 10_000, stallMs: 10_000, memoryBytes: 1024 * 1024 ** 2 };
/** What no input may bring about. */
const FAULTS: ReadonlySet<string> = new Set(['fault', 'timeout', 'memory', 'interrupted']);

const folder = mkdtempSync(join(tmpdir(), 'afspraken-mutants-'));
const kept = join(folder, 'faults');
mkdirSync(kept);

const sources = [
  `${ROOT}corpus`,
  `${ROOT}tests/producers`,
  `${ROOT}tests/agreements`,
  ...process.argv.slice(2),
].flatMap((from) =>
  readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted(),
);

function sourcesOf(...extensions: readonly string[]): readonly Buffer[] {
  return sources.filter((path) => extensions.includes(extname(path))).map((path) => readFileSync(path));
}

const [pdfs, words, pages] = [sourcesOf('.pdf'), sourcesOf('.docx'), sourcesOf('.html')];
const texts = sourcesOf('.txt', '.md').map((bytes) => bytes.toString('utf8').split('\n'));

/** Each kind of input, how many of it, and how to make one. */
const KINDS: readonly {
  readonly extension: string;
  readonly count: number;
  readonly make: (chance: Chance) => Uint8Array | string;
}[] = [
  {
    extension: 'pdf',
    count: MUTANTS,
    make: (chance) => mutatePdf(chance.oneOf(pdfs) ?? new Uint8Array(), chance),
  },
  {
    extension: 'docx',
    count: MUTANTS,
    make: (chance) => mutateWord(chance.oneOf(words) ?? new Uint8Array(), chance),
  },
  {
    extension: 'html',
    count: MUTANTS,
    make: (chance) => mutateMarkup((chance.oneOf(pages) ?? '').toString('utf8'), chance),
  },
  { extension: 'txt', count: TEXTS / 2, make: (chance) => fuzzedText(texts, chance) },
  { extension: 'md', count: TEXTS / 2, make: (chance) => fuzzedText(texts, chance) },
];

function writeInputs(at: number): string {
  const { extension, count, make } = KINDS[at] ?? { extension: '', count: 0, make: () => '' };
  const inputs = join(folder, extension);
  mkdirSync(inputs);
  const chance = new Chance(at + 1);
  for (let number = 1; number <= count; number += 1)
    writeFileSync(join(inputs, `${String(number).padStart(5, '0')}.${extension}`), make(chance));
  return inputs;
}

/** What is wrong with a run over so many inputs. */
async function faultsOf(run: DatasetRun, inputs: string, out: string): Promise<readonly string[]> {
  const names = readdirSync(inputs);
  const told = new Set(run.entries.map(({ file }) => file));
  const faults = run.entries.filter(({ outcome }) => FAULTS.has(outcome));
  for (const { file } of faults) copyFileSync(join(inputs, file), join(kept, file));
  const wrong = faults.map(
    ({ file, outcome, diagnostics }) => `${file}: ${outcome}. ${diagnostics[0]?.message ?? ''}`,
  );
  const missing = names.filter((name) => !told.has(name)).map((name) => `${name}: no outcome`);
  try {
    await readDataset(out);
  } catch (error) {
    wrong.push(`the dataset: ${error instanceof Error ? error.message : String(error)}`);
  }
  return [...wrong, ...missing];
}

const table = new Table({
  head: ['kind', 'files', 'outcomes', 'memory (MiB)', 'faults'],
  style: { head: [], border: [], compact: true },
});
const faults: string[] = [];
for (const [at, { extension, count }] of KINDS.entries()) {
  const inputs = writeInputs(at);
  const out = join(folder, `out-${extension}`);
  const run = await convertDataset([inputs], out, { limits: LIMITS, ocr: 'never' });
  const found = await faultsOf(run, inputs, out);
  faults.push(...found);
  const outcomes = [...Map.groupBy(run.entries, ({ outcome }) => outcome)].map(
    ([name, own]) => `${own.length} ${name}`,
  );
  table.push([
    extension,
    count,
    outcomes.toSorted().join(', '),
    Math.round(run.peakBytes / 1024 ** 2),
    found.length,
  ]);
  rmSync(out, { recursive: true });
  rmSync(inputs, { recursive: true });
}
console.log(table.toString());
console.log(faults.length === 0 ? 'No fault.' : `${faults.join('\n')}\nKept in ${kept}`);
if (faults.length === 0) rmSync(folder, { recursive: true });
process.exitCode = faults.length === 0 ? 0 : 1;
