import { z } from 'zod';
import { schemaFaults } from '../../core/schema-faults.ts';
import { THEMES, type Theme } from '../../language/theme-words.ts';
import { csvRows } from '../csv-rows.ts';
import { readCue, type Cue } from './cue.ts';

/** What an afspraak can be about, as the list of topics defines it. */
export type Topic = {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  readonly theme: Theme;
  readonly cues: readonly Cue[];
};

const rowSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, 'an id of small letters, digits and hyphens'),
  label_nl: z.string().min(1, 'a Dutch name'),
  label_en: z.string().optional(),
  theme: z.enum(THEMES),
  cues: z.string().min(1, 'at least one cue'),
});

/**
 * The topics of a list in CSV with the columns `id`, `label_nl`, `label_en`, `theme` and `cues`; several cues are
 * separated by `|`. Throws with the row and what is wrong with it.
 */
export function readTopics(csv: string): readonly Topic[] {
  const topics = csvRows(csv).map(toTopic);
  const ids = new Set<string>();
  for (const { id } of topics) {
    if (ids.has(id)) throw new Error(`The list of topics holds "${id}" twice.`);
    ids.add(id);
  }
  if (topics.length === 0) throw new Error('The list of topics is empty.');
  return topics;
}

function toTopic(row: unknown, at: number): Topic {
  const place = `Row ${at + 2} of the list of topics`;
  const read = rowSchema.safeParse(row);
  if (!read.success) {
    const wrong = schemaFaults(read.error);
    throw new Error(`${place} cannot be used: ${wrong}.`);
  }
  const { id, label_nl: nl, label_en: en, theme, cues } = read.data;
  return {
    id,
    label: { nl, en: en === undefined || en === '' ? nl : en },
    theme,
    cues: severalOf(cues).map((written) => {
      const cue = readCue(written);
      if (cue === null) throw new Error(`${place} cannot be used: the cue "${written}" demands no word.`);
      return cue;
    }),
  };
}

function severalOf(column: string | undefined): readonly string[] {
  return (column ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
}
