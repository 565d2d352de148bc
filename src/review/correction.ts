import { z } from 'zod';
import {
  deadlineSchema,
  KINDS,
  MODALITIES,
  municipalitySchema,
  partySchema,
  periodSchema,
  targetSchema,
} from '../normalise/document-schema.ts';

/** Names of coders become names of files. */
export const coderSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/u);

const anchorSchema = z.strictObject({
  quote: z.string().min(1).describe('the words that it speaks of'),
  before: z.string().describe('the words of its sentence in front of them'),
  after: z.string().describe('the words of its sentence behind them'),
  page: z.int().positive().nullable(),
  in: z.string().nullable().describe('the afspraak it stood in; tells sentences apart that come back'),
});

const deadlineValue = deadlineSchema.pick({
  kind: true,
  start: true,
  end: true,
  every: true,
  within: true,
  event: true,
});

const targetValue = targetSchema.pick({
  role: true,
  comparator: true,
  value: true,
  min: true,
  max: true,
  unit: true,
  subject: true,
  per: true,
  party: true,
});

const partyValue = partySchema.pick({ name: true, role: true, signing: true });

const numberValue = z.strictObject({ series: z.string().nullable(), number: z.string() });
const chapterValue = z.strictObject({ number: z.string().nullable(), title: z.string() });

const said = {
  note: z.string().optional(),
  coder: coderSchema,
  at: z.iso.date(),
  blind: z.literal(true).optional().describe('said before any reading was shown'),
  document: z.string().describe('id of the document when it was said'),
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  part: z.int().positive().nullable().describe('which document of a bundle, from 1'),
};

/** Something said of the document as a whole. */
const ofDocument = <Name extends string, Value extends z.ZodType>(about: Name, value: Value) =>
  z.strictObject({ about: z.literal(about), is: value, was: value.nullable(), anchor: z.null(), ...said });

/** Something said of words of its text. */
const ofText = <Name extends string, Value extends z.ZodType>(about: Name, value: Value) =>
  z.strictObject({
    about: z.literal(about),
    is: value,
    was: value.nullable(),
    anchor: anchorSchema,
    ...said,
  });

const codes = z.array(z.string());

/**
 * One thing that one coder says: what something is, and what it was read as. Equal `is` and `was` accept a reading; a
 * value that `was` null is added, one that `is` null (of an afspraak, actor or beginning: false) is rejected.
 */
export const correctionSchema = z.discriminatedUnion('about', [
  ofDocument('document', z.enum(['checked', 'open'])).describe('all of it was gone through'),
  ofDocument('kind', z.enum(KINDS)),
  ofDocument('municipalities', z.array(municipalitySchema)),
  ofDocument('period', periodSchema.nullable()),
  ofDocument('party', partyValue.nullable()).extend({ party: z.string() }).describe('one party, by its id'),
  ofText('afspraak', z.boolean()).describe('whether these words, all of them, are an afspraak'),
  ofText('begin', z.boolean()).describe('whether an afspraak begins with these words: splits and joins'),
  ofText('number', numberValue.nullable()),
  ofText('title', z.string().nullable()),
  ofText('chapter', chapterValue.nullable()),
  ofText('modality', z.enum(MODALITIES)),
  ofText('themes', codes),
  ofText('topics', codes),
  ofText('concreteness', z.string().nullable()),
  ofText('actor', z.boolean()).extend({ party: z.string() }).describe('whether this party or group acts'),
  ofText('deadline', deadlineValue.nullable()),
  ofText('target', targetValue.nullable()),
  ofText('note', z.string().nullable()),
]);

export type Correction = z.infer<typeof correctionSchema>;
export type About = Correction['about'];
export type CorrectionOf<A extends About> = Extract<Correction, { about: A }>;
export type Anchor = z.infer<typeof anchorSchema>;
export type DeadlineValue = z.infer<typeof deadlineValue>;
export type TargetValue = z.infer<typeof targetValue>;
export type ChapterValue = z.infer<typeof chapterValue>;

/** The same for equal values, whatever the order of their fields. */
export function valueKey(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What tells one thing that a coder says from all others: saying it again replaces it. */
export function correctionKey(correction: Correction): string {
  const known = KEYS.get(correction);
  if (known !== undefined) return known;
  const key = keyOf(correction);
  KEYS.set(correction, key);
  return key;
}

const KEYS = new WeakMap<Correction, string>();

function keyOf(correction: Correction): string {
  const { anchor, sha256, part } = correction;
  return valueKey([thingKey(correction), anchor, sha256, part]);
}

/** The same where one coder speaks of the same thing in two versions of a file. */
export function thingKey(correction: Correction): string {
  const { about, anchor, coder } = correction;
  const words = anchor === null ? null : [anchor.before, anchor.quote, anchor.after];
  const party = 'party' in correction ? correction.party : null;
  // Two deadlines can have the same words.
  const isValue = about === 'deadline' || about === 'target';
  const was = isValue ? correction.was : null;
  const is = isValue && was === null ? correction.is : null;
  return valueKey([about, words, party, was, is, coder]);
}
