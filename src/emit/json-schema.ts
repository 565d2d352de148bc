import { z } from 'zod';
import { documentSchema } from '../normalise/document-schema.ts';

/** JSON Schema (2020-12) of `documents/*.json`. */
export function documentJsonSchema(): object {
  return z.toJSONSchema(documentSchema, { target: 'draft-2020-12', reused: 'ref' });
}
