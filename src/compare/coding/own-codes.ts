import { THEMES, type Theme } from '../../language/theme-words.ts';
import { CONCRETENESS, type Coded, type Commitment } from '../comparison.ts';
import { csvRows } from '../csv-rows.ts';
import type { Topic } from '../topics/topic.ts';
import type { TopicFinding } from './find-topics.ts';

type OwnCode = {
  readonly themes: readonly Theme[] | null;
  readonly topics: readonly Topic[] | null;
  readonly concreteness: Commitment['concreteness']['code'] | null;
};

/** Codes that a researcher gave, by the id of the commitment. */
export type OwnCodes = ReadonlyMap<string, OwnCode>;

/**
 * Codes in CSV with the columns `commitment_id`, `themes`, `topics` and `concreteness` of `commitments.csv`: that file,
 * corrected, serves as it is. An empty cell keeps the code of the rules; several values are separated by `|`. Throws
 * with the row and what is wrong with it.
 */
export function readOwnCodes(csv: string, topics: readonly Topic[]): OwnCodes {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return new Map(
    csvRows(csv).map((row, at) => {
      const place = `Row ${at + 2} of the codes`;
      const id = row['commitment_id'] ?? '';
      if (id === '')
        throw new Error(`${place} names no commitment: the column commitment_id is empty or missing.`);
      const several = <T>(column: string, known: (value: string) => T | undefined): readonly T[] | null =>
        severalOf(row[column])?.map((value) => known(value) ?? refuse(place, column, value)) ?? null;
      const [concreteness = null] =
        several('concreteness', (value) => CONCRETENESS.find((one) => one === value)) ?? [];
      return [
        id,
        {
          themes: several('themes', (value) => THEMES.find((theme) => theme === value)),
          topics: several('topics', (value) => byId.get(value)),
          concreteness,
        },
      ];
    }),
  );
}

function refuse(place: string, column: string, value: string): never {
  throw new Error(`${place} cannot be used: "${value}" is no value of ${column}.`);
}

function severalOf(cell: string | undefined): readonly string[] | null {
  const values = (cell ?? '')
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);
  return values.length === 0 ? null : values;
}

/** The topics of the researcher, with what the rules knew of them. */
export function withOwnTopics(
  found: readonly TopicFinding[],
  own: readonly Topic[] | null,
): readonly TopicFinding[] {
  if (own === null) return found;
  return own.map(
    (topic) =>
      found.find((finding) => finding.topic === topic) ?? {
        code: topic.id,
        topic,
        evidence: [],
        coder: 'researcher',
        sentences: [],
      },
  );
}

/** The themes of the researcher, with what the rules knew of them. */
export function withOwnThemes(
  found: readonly Coded<Theme>[],
  own: readonly Theme[] | null,
): readonly Coded<Theme>[] {
  if (own === null) return found;
  return own.map(
    (theme) => found.find(({ code }) => code === theme) ?? { code: theme, evidence: [], coder: 'researcher' },
  );
}

/** The researcher's word on how concrete it is. */
export function withOwnConcreteness(
  found: Commitment['concreteness'],
  own: Commitment['concreteness']['code'] | null,
): Commitment['concreteness'] {
  return own === null || own === found.code ? found : { ...found, code: own, coder: 'researcher' };
}
