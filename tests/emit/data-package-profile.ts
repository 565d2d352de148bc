import { z } from 'zod';

/**
 * What the Data Package standard, version 2, asks of a description of CSV tables (https://datapackage.org/standard/),
 * in our own words: no package of the registry holds its profiles for Node. What the standard does not know is refused
 * here, so that a slip in a name is no silent extension.
 */

/** A relative path that leads nowhere else, or an address. */
const path = z.string().regex(/^(?![./~])(?!.*\.\.\/)(?!file:)[^\\]+$|^https?:\/\/.+$/u);
const name = z.string().min(1);

const missingValues = z.union([
  z.array(z.string()).min(1),
  z.array(z.strictObject({ value: z.string(), label: z.string() })).min(1),
]);

const described = { name, title: z.string().min(1), description: z.string().min(1) };
const categories = z.array(z.string()).min(1);
const field = z.discriminatedUnion('type', [
  z.strictObject({
    ...described,
    type: z.literal('string'),
    categories: categories.optional(),
    missingValues: missingValues.optional(),
  }),
  ...(['integer', 'number', 'boolean', 'date'] as const).map((type) =>
    z.strictObject({ ...described, type: z.literal(type), missingValues: missingValues.optional() }),
  ),
]);

const keys = z.array(name).min(1);
const schema = z
  .strictObject({
    fields: z.array(field).min(1),
    primaryKey: keys,
    missingValues,
    foreignKeys: z
      .array(z.strictObject({ fields: keys, reference: z.strictObject({ resource: name, fields: keys }) }))
      .min(1)
      .optional(),
  })
  .refine(
    ({ fields }) => new Set(fields.map((one) => one.name)).size === fields.length,
    'a field stands twice',
  )
  .refine(
    ({ fields, primaryKey, foreignKeys = [] }) =>
      [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)].every((key) =>
        fields.some((one) => one.name === key),
      ),
    'a key names no field',
  );

const resource = z.strictObject({
  ...described,
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/u),
  path,
  type: z.literal('table'),
  format: z.literal('csv'),
  mediatype: z.string().regex(/^[^/]+\/[^/]+$/u),
  encoding: z.string(),
  dialect: z.strictObject({ delimiter: z.string().length(1), lineTerminator: z.string().min(1) }),
  schema,
});

const source = z.strictObject({
  title: z.string().optional(),
  path: path.optional(),
  version: z.string().optional(),
});

export const packageProfile = z
  .strictObject({
    ...described,
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    version: z.string(),
    licenses: z
      .array(
        z
          .strictObject({
            name: z
              .string()
              .regex(/^[-a-zA-Z0-9._]+$/u)
              .optional(),
            path: path.optional(),
            title: z.string().optional(),
          })
          .refine(
            (licence) => licence.name !== undefined || licence.path !== undefined,
            'a licence has a name or a path',
          ),
      )
      .min(1)
      .optional(),
    contributors: z
      .array(z.strictObject({ title: z.string(), roles: keys }))
      .min(1)
      .optional(),
    sources: z.array(source).min(1).optional(),
    resources: z.array(resource).min(1),
  })
  .refine(
    ({ resources }) => new Set(resources.map((one) => one.name)).size === resources.length,
    'a table stands twice',
  )
  .refine(({ resources }) => {
    const fieldsOf = new Map(resources.map((one) => [one.name, one.schema.fields.map((own) => own.name)]));
    return resources.every(({ schema: { foreignKeys = [] } }) =>
      foreignKeys.every(({ reference }) =>
        reference.fields.every((one) => fieldsOf.get(reference.resource)?.includes(one) === true),
      ),
    );
  }, 'a foreign key leads nowhere');
