import { correctionKey, correctionSchema, valueKey, type Correction } from './correction.ts';

/** Corrections as lines of JSON, a line for each: files merge line by line. */
export function writeLines(corrections: readonly Correction[]): string {
  return corrections.map((correction) => `${JSON.stringify(ordered(correction))}\n`).join('');
}

/**
 * The corrections of a file; lines that stand there twice, as after a merge, count once. Throws with the number of the
 * line that is none.
 */
export function readLines(text: string, path: string): readonly Correction[] {
  const found = new Map<string, Correction>();
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const correction = parseLine(line, `${path}, line ${at + 1}`);
    found.set(valueKey(correction), correction);
  }
  return [...found.values()];
}

function parseLine(line: string, place: string): Correction {
  const parsed = correctionSchema.safeParse(parseJson(line, place));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${place} is no correction of this version (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`,
  );
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    const isConflict = /^(?:<{7}|={7}|>{7})/u.test(line);
    throw new Error(
      isConflict ? `${place} is a conflict that git left: keep one of the two.` : `${place} is no JSON.`,
    );
  }
}

/** Puts a correction in place of the one that says something else of the same. */
export function withCorrection(
  corrections: readonly Correction[],
  correction: Correction,
): readonly Correction[] {
  const key = correctionKey(correction);
  return [...corrections.filter((other) => correctionKey(other) !== key), correction];
}

/** Whose words come first: what is said, of which words, and then by whom. */
const FIRST = ['about', 'party', 'was', 'is', 'anchor', 'note', 'coder', 'at'] as const;

function ordered(correction: Correction): object {
  const fields: Readonly<Record<string, unknown>> = correction;
  const names = [...FIRST, ...Object.keys(correction)];
  return Object.fromEntries(
    [...new Set(names)].flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
}
