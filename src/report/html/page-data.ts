import { SIDES, type Comparison, type Commitment } from '../../compare/comparison.ts';
import { THEMES } from '../../language/theme-words.ts';
import type { Wording } from '../wording/wording.ts';
import { formatDeadline, formatQuantity } from './format.ts';
import type { Places } from './places.ts';

/** What the script of the page needs of one commitment; short names, since there are thousands of them. */
type Item = {
  readonly id: string;
  readonly d: string;
  readonly k: Commitment['kind'];
  readonly n: string | null;
  readonly t: string | null;
  readonly c: string | null;
  readonly x: string;
  readonly b: string;
  readonly f: string;
  readonly p: number | null;
  readonly a: readonly string[];
  readonly s: readonly string[];
  /** Codes with the words that earned them. */
  readonly th: readonly (readonly [code: string, words: string])[];
  readonly to: readonly (readonly [code: string, words: string])[];
  readonly mo: string | null;
  readonly co: string;
  /** The six parts of concreteness in their order; null where one is missing. */
  readonly pa: readonly (string | null)[];
  readonly y: readonly number[];
  readonly de: readonly string[];
  readonly ta: readonly string[];
  readonly st: string | null;
  readonly si: readonly (readonly [id: string, score: number])[];
  /** What to check, and what only explains. */
  readonly dg: readonly string[];
  readonly re: readonly string[];
};

/** What all scripts of the page need: its words, and the municipalities by their numbers. */
export function pageWords(places: Places, { interactive }: Wording): object {
  return { words: interactive, places: places.names };
}

/** The commitments, and the names of their codes, as the script that lists them reads them. */
export function pageData(comparison: Comparison, places: Places, wording: Wording): object {
  const deadlines = Map.groupBy(comparison.deadlines, ({ commitment }) => commitment);
  const targets = Map.groupBy(comparison.targets, ({ commitment }) => commitment);
  return {
    documents: comparison.documents.map(({ id }) => [id, places.labelOf(id), places.numberOf(id)]),
    themes: THEMES.map((theme) => [theme, wording.themes[theme] ?? theme]),
    topics: comparison.topics.map(({ id, label }) => [id, label[wording.language]]),
    sides: SIDES.map((side) => [side, (wording.sides[side] ?? side).replaceAll('\u00AD', '')]),
    concreteness: Object.entries(wording.concreteness),
    items: comparison.commitments.map((commitment): Item => ({
      ...itemOf(commitment, wording),
      de: (deadlines.get(commitment.id) ?? []).map(({ deadline }) => formatDeadline(deadline, wording)),
      ta: (targets.get(commitment.id) ?? []).map(
        ({ target }) => `${formatQuantity(target, wording)} (${wording.roles[target.role]}): ${target.quote}`,
      ),
    })),
  };
}

function itemOf(commitment: Commitment, { groups, modalities }: Wording): Omit<Item, 'de' | 'ta'> {
  const { id, document, kind, printed, title, chapter, text, before, after, page, actors } = commitment;
  const { themes, topics, modality, concreteness, years, status, similar, diagnostics } = commitment;
  return {
    id,
    d: document,
    k: kind,
    n: printed,
    t: title,
    c: chapter,
    x: text,
    b: before,
    f: after,
    p: page,
    a: actors.map(({ name }) => groups[name] ?? name),
    s: [...new Set(actors.flatMap(({ sides }) => sides))],
    th: themes.map(({ code, evidence }) => [code, evidence.map(({ words }) => words).join(', ')]),
    to: topics.map(({ code, evidence }) => [code, evidence.map(({ words }) => words).join(', ')]),
    mo: modality === null ? null : (modalities[modality] ?? modality),
    co: concreteness.code,
    pa: Object.values(concreteness.parts),
    y: years,
    st: status,
    si: similar.map((other) => [other.id, other.score]),
    dg: diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
    re: diagnostics.filter(({ severity }) => severity === 'info').map(({ message }) => message),
  };
}
