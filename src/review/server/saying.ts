import { z } from 'zod';
import { correctionSchema } from '../correction.ts';

const ABOUTS = correctionSchema.options.map((option) => option.shape.about.value);

/** What the page sends when a coder says something: of an afspraak, of a range of the text, or of words in it. */
const sayingSchema = z.strictObject({
  about: z.enum(ABOUTS),
  is: z.unknown(),
  was: z.unknown(),
  party: z.string().optional(),
  note: z.string().optional(),
  afspraak: z.string().optional(),
  ranges: z
    .array(z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() }))
    .max(200)
    .optional(),
  words: z.string().max(20_000).optional(),
  replaces: z.unknown().optional().describe('what was added before, and is not meant any more'),
  page: z.int().positive().nullable().optional(),
});

export const sayingsSchema = z.array(sayingSchema).min(1).max(2000);

export type Saying = z.infer<typeof sayingSchema>;
