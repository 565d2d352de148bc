import { z } from 'zod';
import { DIAGNOSTIC_SEVERITIES } from '../core/diagnostic.ts';
import { NOT_A_QUANTITY } from '../core/not-a-quantity.ts';
import { THEMES } from '../language/theme-words.ts';

const isoDay = z
  .string()
  .regex(/^(?:\d{4}|-)-\d{2}-\d{2}$/u)
  .describe('ISO 8601 day; --MM-DD where no year is known');
const isoDuration = z
  .string()
  .regex(/^P(?:\d+[YMWD]|T\d+[HM])$/u)
  .describe('ISO 8601 duration');

/** What people can say of a value that stands. */
export const REVIEW_STATES = ['accepted', 'corrected', 'added'] as const;

const reviewSchema = z
  .strictObject({
    state: z.enum(REVIEW_STATES).describe('as it was read; otherwise than it was read; not read at all'),
    was: z.unknown().describe('what was read; null where it was accepted or added'),
    by: z.string().describe('who said so; several names are separated by ", "'),
    at: z.iso.date().describe('day on which the last of them said so'),
    note: z.string().nullable(),
  })
  .describe('What people say of it who read it in the source; null where nobody looked');

/** Reviews of plain values, by the names of their fields. */
const fieldReviews = z.record(z.string(), reviewSchema);

const box = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe('x0, y0, x1, y1 in PDF points from the top left');

const spanSchema = z
  .strictObject({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    page: z.int().positive().nullable().describe('counts from 1; null for sources without pages'),
    boxes: z.array(box).nullable(),
  })
  .describe('Half-open range of UTF-16 offsets into the canonical text');

const spans = z.array(spanSchema);

const diagnosticSchema = z.strictObject({
  code: z.enum(Object.keys(DIAGNOSTIC_SEVERITIES)),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  reason: z
    .enum(Object.keys(NOT_A_QUANTITY))
    .optional()
    .describe('why a number is no quantity; unplaced where nothing tells'),
  spans,
});

export const KINDS = [
  'prestatieafspraken',
  'jaarafspraken',
  'monitor',
  'raadsinformatiebrief',
  'woonvisie',
  'woonzorgvisie',
  'bod',
  'overig',
] as const;

export const municipalitySchema = z.strictObject({
  name: z.string(),
  code: z
    .string()
    .regex(/^GM\d{4}$/u)
    .nullable()
    .describe('CBS code; null for a name that the register does not know'),
});

const ROLES = ['gemeente', 'corporatie', 'huurdersorganisatie', 'zorg', 'overig'] as const;

const themes = z.array(z.enum(THEMES)).describe('told from the titles of its chapters');

export const periodSchema = z.strictObject({ start: isoDay, end: isoDay });

export const partySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  aliases: z.array(z.string()),
  represents: z.string().nullable().describe('id of the corporation whose tenants it speaks for'),
  signing: z.boolean().describe('it concludes the agreement, and is not only named in it'),
  spans,
  review: reviewSchema.nullable(),
});

const chapterSchema = z.strictObject({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  parent: z.string().nullable(),
  part: z.string().nullable().describe('title of the part of the document that it lies in'),
  themes,
  spans,
});

const actorSchema = z.strictObject({
  party: z
    .string()
    .describe('a party id, or gemeente | corporaties | huurdersorganisaties | partijen (all of them)'),
  via: z
    .enum(['column', 'subject', 'lead-in', 'review'])
    .describe('what tells it: a column, the subject of its sentence, the line above, or who reviewed it'),
  spans,
  review: reviewSchema.nullable(),
});

export const deadlineSchema = z.strictObject({
  kind: z.enum(['by', 'during', 'from', 'recurring']),
  start: isoDay.nullable(),
  end: isoDay.nullable().describe('inclusive: the last day on which it is still in time'),
  every: isoDuration.nullable(),
  within: isoDuration.nullable().describe('counted from or towards the event'),
  event: z.string().nullable(),
  quote: z.string(),
  spans,
  review: reviewSchema.nullable(),
});

/** Counted from 0; null for none. */
const index = z.int().nonnegative().nullable();

export const targetSchema = z.strictObject({
  role: z.enum(['target', 'limit', 'baseline', 'condition', 'forecast']),
  comparator: z.enum(['>=', '>', '<=', '<', '=', '~', 'between']),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string().nullable(),
  subject: z.string().nullable().describe('what is counted or measured, in the words around the number'),
  per: isoDuration.nullable().describe('P1Y for an amount per year'),
  party: z
    .string()
    .nullable()
    .describe(
      'a party id or group that it binds: the subject of its clause, or the name that it stands beside',
    ),
  of: z.strictObject({ text: z.string(), spans }).nullable().describe('what a share is a share of'),
  deadline: index.describe(
    'index in deadlines of the one that governs it: of its clause, else of its sentence',
  ),
  partOf: index.describe('index in targets of the whole that it is a part of'),
  baseline: index.describe('index in targets of the value that it starts from'),
  quote: z.string(),
  spans,
  review: reviewSchema.nullable(),
});

const referenceSchema = z.strictObject({
  quote: z.string(),
  kind: z.enum(['afspraak', 'part', 'law', 'paper']),
  afspraak: z.string().nullable().describe('id of the afspraak; null where it points elsewhere'),
  spans,
});

export const MODALITIES = ['resultaat', 'inspanning', 'verkenning', 'proces'] as const;

/** How an afspraak stands, in a monitor or a letter. */
export const STATUSES = ['groen', 'geel', 'rood', 'behaald', 'nieuw', 'vervallen', 'niet-gestart'] as const;

const prioritySchema = z.strictObject({
  printed: z.string(),
  term: z.enum(['T1', 'T2', 'T3']).nullable().describe('four months of the year'),
  ongoing: z.boolean(),
});

const afspraakSchema = z.strictObject({
  id: z.string(),
  series: z.string().nullable(),
  number: z.string().nullable().describe('the true number, repaired where the text lost or garbled it'),
  printed: z.string().nullable().describe('what the text shows'),
  chapter: z.string().nullable(),
  form: z
    .enum(['labelled', 'bullet', 'headed', 'row', 'cell', 'card', 'paragraph'])
    .describe('how it is set out'),
  label: z
    .string()
    .nullable()
    .describe('the sorting label above it (Resultaatafspraak), under which numbers begin anew'),
  title: z.string().nullable(),
  text: z.string(),
  items: z.array(z.strictObject({ marker: z.string().nullable(), text: z.string() })),
  cells: z.array(z.strictObject({ header: z.string(), text: z.string(), spans })),
  change: z.enum(['nieuw', 'gewijzigd', 'ongewijzigd', 'vervalt']).nullable(),
  actors: z.array(actorSchema),
  deadlines: z.array(deadlineSchema),
  targets: z.array(targetSchema),
  references: z.array(referenceSchema),
  modality: z.enum(MODALITIES),
  modalityEvidence: z
    .strictObject({ quote: z.string(), spans })
    .nullable()
    .describe('the words that decided the modality; null where it is a result for want of other words'),
  themes,
  progress: z
    .strictObject({
      document: z.string().describe('id of the monitor'),
      status: z.enum(STATUSES).nullable(),
      priority: prioritySchema.nullable(),
      text: z.string(),
    })
    .nullable()
    .describe('how a monitor of the same run says that it stands'),
  confidence: z.number().min(0).max(1).describe('probability that its text, deadlines and values are right'),
  codes: z
    .strictObject({
      themes: z.array(z.string()).optional(),
      topics: z.array(z.string()).optional(),
      concreteness: z.string().optional(),
    })
    .optional()
    .describe('codes of a comparison that people gave it; they go before those of the rules'),
  review: reviewSchema.nullable(),
  fieldReviews: fieldReviews.optional(),
  diagnostics: z.array(diagnosticSchema),
  spans,
});

const measurementSchema = z.strictObject({
  quote: z.string(),
  party: z.string().nullable(),
  value: z.number(),
  unit: z.string().nullable(),
  date: isoDay.nullable(),
  spans,
});

const progressSchema = z
  .strictObject({
    series: z.string().nullable(),
    number: z.string().nullable(),
    printed: z.string().nullable(),
    title: z.string().nullable(),
    agreed: z.string().describe('the afspraak as the monitor repeats it; empty where it does not'),
    chapter: z.string().nullable(),
    owner: z.array(z.strictObject({ party: z.string(), spans })),
    priority: prioritySchema.nullable(),
    status: z.enum(STATUSES).nullable().describe('as a word or the colour of a cell says'),
    text: z.string().describe('the whole cell that tells how it stands'),
    measurements: z.array(measurementSchema),
    afspraak: z
      .string()
      .nullable()
      .describe('id of the afspraak in the agreement, where that is in the same run'),
    diagnostics: z.array(diagnosticSchema),
    spans,
  })
  .describe('a row of a monitor');

const mentionSchema = z
  .strictObject({
    quote: z.string(),
    title: z.string().nullable(),
    status: z.enum(STATUSES).nullable(),
    text: z.string(),
    quantities: z.array(targetSchema),
    afspraak: z.string().nullable(),
    diagnostics: z.array(diagnosticSchema),
    spans,
  })
  .describe('a passage of a letter about an afspraak');

const unreadSchema = z
  .strictObject({ text: z.string(), reason: z.string(), spans })
  .describe('a sentence that commits somebody and that no afspraak or ambition holds');

const ambitionSchema = z.strictObject({
  chapter: z.string().nullable(),
  text: z.string(),
  actors: z.array(actorSchema),
  deadlines: z.array(deadlineSchema),
  targets: z.array(targetSchema),
  spans,
});

/** What people can say something of. */
const REVIEWED = [
  'document',
  'kind',
  'municipalities',
  'period',
  'party',
  'afspraak',
  'begin',
  'number',
  'title',
  'chapter',
  'modality',
  'themes',
  'topics',
  'concreteness',
  'actor',
  'deadline',
  'target',
  'note',
] as const;

/** What became of a correction. */
export const FATES = [...REVIEW_STATES, 'rejected', 'note', 'overruled', 'disagreement', 'orphan'] as const;

/** One normalised document, as `documents/<id>.json` holds it. */
export const documentSchema = z
  .strictObject({
    schemaVersion: z.literal('2'),
    id: z.string(),
    kind: z.enum(KINDS),
    title: z.string().nullable(),
    municipality: municipalitySchema.nullable().describe('the one that signs; null where several do'),
    municipalities: z.array(municipalitySchema).describe('all that sign'),
    status: z
      .enum(['concept', 'definitief', 'ondertekend'])
      .nullable()
      .describe('as title page, running titles or watermark say'),
    quality: z
      .strictObject({ grade: z.enum(['A', 'B', 'C', 'D']), reasons: z.array(z.string()) })
      .describe('how far the reading can be trusted'),
    period: periodSchema.nullable(),
    date: isoDay.nullable().describe('day of signing or of the letter'),
    source: z.strictObject({
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      mediaType: z.string(),
      pages: z.int().positive().nullable(),
      part: z.strictObject({ index: z.int(), of: z.int(), title: z.string().nullable() }).nullable(),
      duplicateOf: z.string().nullable(),
      versionOf: z
        .string()
        .optional()
        .describe('id of the version of this document that leads; the two differ, and both are there'),
      ocr: z
        .array(z.strictObject({ page: z.int().positive(), confidence: z.number().min(0).max(100) }))
        .optional()
        .describe('pages that were read from their pictures, with the mean confidence of their words'),
      address: z
        .string()
        .regex(/^https?:\/\//u)
        .optional()
        .describe('where it was published, as the project file says'),
      licence: z.string().optional().describe('as the project file says'),
      notes: z.string().optional().describe('of the researcher, in the project file'),
    }),
    parties: z.array(partySchema),
    signatories: z.array(z.strictObject({ name: z.string(), party: z.string().nullable(), spans })),
    chapters: z.array(chapterSchema),
    afspraken: z.array(afspraakSchema),
    ambitions: z.array(ambitionSchema),
    unread: z.array(unreadSchema).describe('empty in papers about agreements'),
    progress: z.array(progressSchema).describe('rows of a monitor; empty in other documents'),
    mentions: z.array(mentionSchema).describe('of a letter; empty in other documents'),
    definitions: z.array(z.strictObject({ term: z.string(), text: z.string(), spans })),
    footnotes: z.array(z.strictObject({ mark: z.string(), text: z.string(), anchors: spans, spans })),
    tables: z.array(
      z.strictObject({
        chapter: z.string().nullable(),
        title: z.string().nullable(),
        header: z.array(z.string()),
        rows: z.array(z.array(z.strictObject({ text: z.string(), spans }))),
        spans,
      }),
    ),
    diagnostics: z.array(diagnosticSchema),
    fieldReviews: fieldReviews.optional(),
    reviews: z
      .array(
        z.strictObject({
          about: z.enum(REVIEWED),
          state: z
            .enum(FATES)
            .describe('what became of it; orphan where the words that it speaks of are gone'),
          afspraak: z.string().nullable().describe('id of the afspraak that it speaks of'),
          party: z.string().optional(),
          quote: z.string().nullable(),
          was: z.unknown(),
          is: z.unknown(),
          coder: z.string(),
          at: z.iso.date(),
          note: z.string().nullable(),
          spans,
        }),
      )
      .optional()
      .describe('everything that people said of this document, also what could not be applied'),
  })
  .describe('One agreement document between a municipality, housing corporations and tenants’ organisations');

export type AgreementDocument = z.infer<typeof documentSchema>;
export type Afspraak = AgreementDocument['afspraken'][number];
export type PlacedSpan = z.infer<typeof spanSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type PlacedDiagnostic = z.infer<typeof diagnosticSchema>;
