import { z } from 'zod';
import { schemaFaults } from '../../core/schema-faults.ts';
import { fold, readCue, readWord, type Cue, type CueWord } from '../topics/cue.ts';
import type { Topic } from '../topics/topic.ts';

/** What kind of number an indicator holds; only numbers of one kind stand side by side. */
export const FORMS = ['share', 'change', 'total', 'amount', 'duration', 'measure'] as const;
export type Form = (typeof FORMS)[number];

const SEGMENTS = ['sociaal', 'midden', 'koop', 'betaalbaar', 'flex'] as const;
const SCOPES = ['municipality', 'corporation', 'project'] as const;

const inBoth = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, 'an id of small letters, digits and hyphens'),
  topic: z.string().describe('id of the topic under which it stands'),
  title: inBoth,
  counts: inBoth.describe('what is counted'),
  whole: inBoth.nullable().describe('what a share is a share of; null where it is none'),
  form: z.enum(FORMS),
  segment: z.enum(SEGMENTS).nullable(),
  direction: z.enum(['more', 'at most', 'keep']).nullable().describe('which way is promised as a rule'),
  scope: z.enum(SCOPES).describe('whose number it is as a rule'),
  units: z.array(z.string()).describe('units of its numbers; empty where none is printed'),
  of: z
    .string()
    .nullable()
    .describe('group of words that the whole must hold where the document names one; null where any will do'),
  needs: z.array(z.string()).min(1).describe('groups of words that its own clause must hold, all of them'),
  without: z.array(z.string()).describe('groups of words that its own clause must not hold'),
  examples: z.array(z.string()).min(1),
  counterExamples: z.array(z.string()).min(1),
});

const listSchema = z.strictObject({
  words: z
    .record(z.string(), z.array(z.string()).min(1))
    .describe('groups of words, in the language of cues'),
  indicators: z.array(indicatorSchema).min(1, 'at least one indicator'),
});

/** A quantity that agreements can be compared by. */
export type Indicator = Omit<z.infer<typeof indicatorSchema>, 'units'> & {
  readonly units: readonly CueWord[];
};

/** The list of indicators, and the words by which a clause is told to be about one. */
export type IndicatorList = {
  readonly indicators: readonly Indicator[];
  readonly groups: readonly { readonly of: string; readonly cues: readonly Cue[] }[];
};

/** Reads a list of indicators in JSON. Throws with what is wrong with it, and where. */
export function readIndicators(json: string, topics: readonly Topic[]): IndicatorList {
  const list = parseIndicators(json);
  const known = new Set(topics.map(({ id }) => id));
  const lost = list.indicators.find(({ topic }) => !known.has(topic));
  if (lost !== undefined)
    throw new Error(`The indicator "${lost.id}" stands under "${lost.topic}", which is no topic.`);
  return list;
}

/** The list, whatever topics there are. */
export function parseIndicators(json: string): IndicatorList {
  const read = listSchema.safeParse(parseJson(json));
  if (!read.success) {
    const wrong = schemaFaults(read.error);
    throw new Error(`The list of indicators cannot be used: ${wrong}.`);
  }
  const { words, indicators } = read.data;
  const seen = new Set<string>();
  for (const { id, of, needs, without } of indicators) {
    if (seen.has(id)) throw new Error(`The list of indicators holds "${id}" twice.`);
    seen.add(id);
    const asked = [...needs, ...without, ...(of === null ? [] : [of])];
    const stranger = asked.find((group) => words[group] === undefined);
    if (stranger !== undefined)
      throw new Error(
        `The indicator "${id}" asks for the words "${stranger}", which the list does not hold.`,
      );
  }
  return {
    groups: Object.entries(words).map(([of, written]) => ({ of, cues: written.map(toCue) })),
    indicators: indicators.map((one) => ({ ...one, units: one.units.map((unit) => readWord(fold(unit))) })),
  };
}

function toCue(written: string): Cue {
  const cue = readCue(written);
  if (cue === null) throw new Error(`The list of indicators cannot be used: "${written}" demands no word.`);
  return cue;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('The list of indicators is no JSON.');
  }
}
