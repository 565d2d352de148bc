import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractAgreement } from '../../src/extract/extract-agreement.ts';
import { formatOf } from '../../src/ingest/formats.ts';
import { NO_RECOGNITION } from '../../src/ingest/scan/recognition.ts';
import { confidenceFeatures, sourceKindOf } from '../../src/normalise/confidence.ts';
import type { Afspraak, AgreementDocument } from '../../src/normalise/document-schema.ts';
import { normaliseAgreement } from '../../src/normalise/normalise-agreement.ts';
import { paperKind } from '../../src/paper/paper-kind.ts';
import { findConcluded } from '../../src/parties/find-concluded.ts';
import { buildTree } from '../../src/structure/build-tree.ts';
import type { Sample } from './logistic.ts';

/** An agreement in one form, with what a careful reader found in it. */
export type Example = { readonly name: string; readonly file: string; readonly gold: Truth };

type Truth = {
  readonly segmentationOnly?: boolean;
  readonly afspraken: readonly (Pick<Afspraak, 'title' | 'text' | 'deadlines' | 'targets'> & {
    readonly optional?: boolean;
  })[];
};

const FORMS = ['pdf', 'txt', 'md', 'html', 'docx'];

/** Folders with a folder for each agreement: `document.*` beside `gold.json`. */
export function examplesInFolders(root: string): readonly Example[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .toSorted()
    .flatMap((name) =>
      examplesOf(
        name,
        join(root, name, 'gold.json'),
        FORMS.map((form) => join(root, name, `document.${form}`)),
      ),
    );
}

/** Agreements whose name is that of their gold. */
export function examplesBeside(folder: string, gold: string): readonly Example[] {
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .flatMap((file) => {
      const name = file.slice(0, -'.json'.length);
      return examplesOf(
        name,
        join(gold, file),
        FORMS.map((form) => join(folder, `${name}.${form}`)),
      );
    });
}

function examplesOf(name: string, goldFile: string, files: readonly string[]): readonly Example[] {
  if (!existsSync(goldFile)) return [];
  const gold: Partial<Truth> = JSON.parse(readFileSync(goldFile, 'utf8'));
  const { afspraken, segmentationOnly = false } = gold;
  if (afspraken === undefined || segmentationOnly) return [];
  return files.filter(existsSync).map((file) => ({ name, file, gold: { afspraken } }));
}

/** What was read of an example: the document, how much of it is right, and a sample for each of its afspraken. */
export type Reading = {
  readonly document: AgreementDocument;
  /** The harmonic mean of the shares of what was read, and of what was to be read, that are right. */
  readonly right: number;
  readonly samples: readonly Sample[];
};

/** Reads an example the way the pipeline does, and holds each afspraak against the truth. */
export async function readExample({ name, file, gold }: Example): Promise<readonly Reading[]> {
  const format = formatOf(file);
  const ingested = await format?.read(readFileSync(file), { onStep: () => {}, recognition: NO_RECOGNITION });
  if (format === null || ingested?.ok !== true) return [];
  return ingested.sources.map((source) => {
    const concluded = findConcluded(source);
    const findings = extractAgreement(buildTree(source, concluded.lexicon), concluded, paperKind(source));
    const origin = { file: basename(file), sha256: '0'.repeat(64), mediaType: format.mediaType, part: null };
    const document = normaliseAgreement(findings, origin);
    const features = confidenceFeatures(findings, sourceKindOf(origin, source));
    const samples = document.afspraken.flatMap((afspraak, at): readonly Sample[] => {
      const truth = nearest(afspraak, gold);
      return truth?.optional === true
        ? []
        : [{ features: features[at] ?? {}, right: isRight(afspraak, truth), weight: 1, group: name }];
    });
    const wanted = gold.afspraken.filter(({ optional }) => optional !== true).length;
    const right = (2 * samples.filter((sample) => sample.right).length) / (samples.length + wanted);
    return { document, right, samples };
  });
}

/** So much of the words must be shared to be the same text. */
const SAME_TEXT = 0.95;

type True = Truth['afspraken'][number];

function nearest(afspraak: Afspraak, { afspraken }: Truth): True | null {
  let [best, most]: [True | null, number] = [null, -1];
  for (const truth of afspraken) {
    const shared = sharedWords(truth, afspraak);
    if (shared > most) [best, most] = [truth, shared];
  }
  return best;
}

/** Text, deadlines and values are those of the truth. */
function isRight(afspraak: Afspraak, truth: True | null): boolean {
  return (
    truth !== null &&
    sharedWords(truth, afspraak) >= SAME_TEXT &&
    isSame(truth.deadlines.map(keyOfDeadline), afspraak.deadlines.map(keyOfDeadline)) &&
    isSame(truth.targets.map(keyOfTarget), afspraak.targets.map(keyOfTarget))
  );
}

function keyOfDeadline({ kind, start, end, every, within }: True['deadlines'][number]): string {
  return [kind, start, end, every ?? '', within ?? ''].join('|');
}

function keyOfTarget({ value, min, max }: True['targets'][number]): string {
  return String(value ?? `${min}-${max}`);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}

type Worded = Pick<Afspraak, 'title' | 'text'>;

/** The harmonic mean of the shares of words that two texts have in common. */
function sharedWords(a: Worded, b: Worded): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const rest = counts.get(word) ?? 0;
    if (rest > 0) shared += 1;
    counts.set(word, rest - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function wordsOf({ title, text }: Worded): readonly string[] {
  return `${title ?? ''} ${text}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€]+/gu, ' ')
    .trim()
    .split(' ');
}
