import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type AgreementDocument, type PlacedSpan, readAgreement } from '../../src/index.ts';
import { documentSchema } from '../../src/normalise/document-schema.ts';
import { ROOT } from '../project.ts';

const FILES = ['corpus', 'tests/agreements'].flatMap((folder) =>
  readdirSync(ROOT + folder)
    .filter((file) => /\.(?:md|txt|pdf)$/u.test(file))
    .map((file) => `${folder}/${file}`),
);

async function convert(file: string): Promise<{ document: AgreementDocument; text: string }> {
  const { document, text } = await readAgreement(ROOT + file);
  if (document === null || text === null) throw new Error(`${file} gave no document.`);
  return { document, text };
}

/** Everything in a document that has a quote and spans, wherever it is nested. */
function quotedIn(value: unknown): readonly { quote: string; spans: readonly PlacedSpan[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(quotedIn);
  return isQuoted(value) ? [value, ...inside] : inside;
}

function isQuoted(value: object): value is { quote: string; spans: readonly PlacedSpan[] } {
  return (
    'quote' in value && typeof value.quote === 'string' && 'spans' in value && Array.isArray(value.spans)
  );
}

function spansIn(value: unknown): readonly PlacedSpan[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && 'page' in value) return [value as PlacedSpan];
  return Object.values(value).flatMap(spansIn);
}

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const textOf = (text: string, spans: readonly PlacedSpan[]): string =>
  collapse(spans.map(({ start, end }) => text.slice(start, end)).join(' '));

describe.each(FILES)('%s', (file) => {
  // Read once for all that must hold of it, and let go of behind the last.
  let read: ReturnType<typeof convert> | null = null;
  const reading = (): ReturnType<typeof convert> => (read ??= convert(file));
  afterAll(() => {
    read = null;
  });

  it('every quote is the text of its spans', async () => {
    const { document, text } = await reading();
    const quoted = quotedIn(document);
    if (document.afspraken.length > 0) expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter(({ quote, spans }) => textOf(text, spans) !== quote)).toEqual([]);
    const wholes = document.afspraken.flatMap(({ targets }) => targets.flatMap(({ of }) => of ?? []));
    expect(wholes.filter((whole) => textOf(text, whole.spans) !== whole.text)).toEqual([]);
  });

  it('every span lies inside the text and holds something', async () => {
    const { document, text } = await reading();
    const wrong = spansIn(document).filter(
      ({ start, end }) => start < 0 || end > text.length || start >= end,
    );
    expect(wrong).toEqual([]);
  });

  it('every digit and number word of an afspraak is in a value, a reference, a date, or reported with a reason', async () => {
    const { document, text } = await reading();
    const unaccounted = document.afspraken.flatMap((afspraak) => {
      const reported = afspraak.diagnostics.filter(
        ({ code }) => code === 'quantity/unclassified' || code === 'date/not-a-deadline',
      );
      const holders = [
        ...afspraak.deadlines,
        ...afspraak.targets,
        ...afspraak.references,
        ...afspraak.actors,
        ...reported,
      ];
      const covered = holders.flatMap(({ spans }) => spans);
      return numbersOf(afspraak, text)
        .filter((at) => !covered.some(({ start, end }) => start <= at && at < end))
        .map((at) => `${afspraak.id}: …${text.slice(at - 20, at + 20)}…`);
    });
    expect(unaccounted).toEqual([]);
  });

  it('is what the schema says', async () => {
    const { document } = await reading();
    expect(documentSchema.safeParse(document).error).toBeUndefined();
  });

  it('has unique ids, and links that lead somewhere', async () => {
    const { document } = await reading();
    const ids = document.afspraken.map(({ id }) => id);
    const chapters = new Set(document.chapters.map(({ id }) => id));
    const parties = new Set([
      'gemeente',
      'corporaties',
      'huurdersorganisaties',
      'partijen',
      ...document.parties.map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(chapters.size).toBe(document.chapters.length);
    for (const { chapter, actors, references } of document.afspraken) {
      expect(chapter === null || chapters.has(chapter)).toBe(true);
      expect(actors.filter(({ party }) => !parties.has(party))).toEqual([]);
      expect(references.filter(({ afspraak }) => afspraak !== null && !ids.includes(afspraak))).toEqual([]);
    }
  });

  it('no text stands in two afspraken', async () => {
    const { document } = await reading();
    const ranges = document.afspraken.flatMap(({ id, spans }) =>
      spans.map(({ start, end }) => ({ id, start, end })),
    );
    const sorted = ranges.toSorted((a, b) => a.start - b.start);
    const shared = sorted.filter(
      (range, at) => at > 0 && range.start < (sorted[at - 1]?.end ?? 0) && range.id !== sorted[at - 1]?.id,
    );
    expect(shared).toEqual([]);
  });
});

/** Offsets of the digits in text, title and cells of an afspraak; number and party column are no part of these. */
/** Words that are numbers whatever stands around them; those that a noun or verb hides in are left to other tests. */
const NUMBER_SIGN =
  /\d|(?<![\p{L}\p{N}])(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|honderd|duizend)(?![\p{L}\p{N}])/giu;

/** Where digits and number words of an afspraak stand. */
function numbersOf(
  { text, title, cells, spans, printed }: AgreementDocument['afspraken'][number],
  source: string,
): readonly number[] {
  const words = collapse([title ?? '', text, ...cells.map((cell) => cell.text)].join(' '));
  // The number can stand in a cell of its own.
  const others = spans.filter(({ start, end }) => source.slice(start, end) !== printed);
  return others.flatMap(({ start, end }) => {
    const offsets = [...source.slice(start, end).matchAll(NUMBER_SIGN)].map(({ index }) => start + index);
    // The label in front of the text is a digit of its own.
    return offsets.filter((at) =>
      words.includes(collapse(source.slice(Math.max(start, at - 6), Math.min(end, at + 6)))),
    );
  });
}
