import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { schemaFaults } from '../core/schema-faults.ts';
import { KINDS, periodSchema, type AgreementDocument } from '../normalise/document-schema.ts';
import type { Told } from '../normalise/run/apply-told.ts';
import { municipalityNamed } from '../registers/municipalities.ts';

/** What a project file is called, beside the documents. */
export const PROJECT_FILE = 'project.json';

const documentSchema = z.strictObject({
  file: z.string().min(1).describe('name of the file in the data'),
  part: z.int().positive().nullable().default(null).describe('which document of a bundle, from 1'),
  include: z.boolean().default(true).describe('false takes the file out of the dataset'),
  municipality: z.string().min(1).nullable().default(null).describe('null: as it was told'),
  kind: z.enum(KINDS).nullable().default(null),
  period: periodSchema.nullable().default(null),
  address: z
    .string()
    .regex(/^https?:\/\/\S+$/u, 'an address that begins with http')
    .nullable()
    .default(null),
  licence: z.string().min(1).nullable().default(null),
  notes: z.string().min(1).nullable().default(null),
});

const projectSchema = z.strictObject({ schemaVersion: z.literal('1'), documents: z.array(documentSchema) });

/** What a researcher says of the documents of a project: it goes before what was read. */
export type Project = z.infer<typeof projectSchema>;

export const NO_PROJECT: Project = { schemaVersion: '1', documents: [] };

/** A project file. Rejects with what is wrong with it, and where. */
export async function readProject(path: string): Promise<Project> {
  const read = projectSchema.safeParse(parse(await textOf(path), path));
  if (read.success) return read.data;
  const wrong = schemaFaults(read.error);
  throw new Error(`The project file ${path} cannot be used: ${wrong}.`);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`The project file ${path} cannot be read.`);
  }
}

function parse(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error(`The project file ${path} is no JSON.`);
  }
}

/** The documents of a dataset as a project file tells them; what an earlier one says of them stays, also of others. */
export function projectOf(documents: readonly AgreementDocument[], earlier: Project = NO_PROJECT): Project {
  const isTold = ({ source }: AgreementDocument): boolean =>
    entryFor(earlier, source.file, source.part?.index ?? null) !== undefined;
  const added = documents
    .filter((document) => !isTold(document))
    .map(({ source, municipalities, kind, period }): Project['documents'][number] => ({
      file: source.file,
      part: source.part?.index ?? null,
      include: true,
      municipality: municipalities.length === 1 ? (municipalities[0]?.name ?? null) : null,
      kind,
      period,
      ...{ address: null, licence: null, notes: null },
    }));
  return { schemaVersion: '1', documents: [...earlier.documents, ...added] };
}

/** What a project says of one document; null where it says nothing. */
export function toldOf(project: Project, file: string, part: number | null): Told | null {
  const own = entryFor(project, file, part);
  if (own === undefined) return null;
  const { municipality, kind, period, address, licence, notes } = own;
  const code = municipality === null ? null : (municipalityNamed(municipality)?.code ?? null);
  return {
    municipality: municipality === null ? null : { name: municipality, code },
    ...{ kind, period, address, licence, notes },
  };
}

/** An entry without a part speaks of all documents of its file. */
function entryFor(
  { documents }: Project,
  file: string,
  part: number | null,
): Project['documents'][number] | undefined {
  return documents.find((one) => one.file === file && (one.part === null || one.part === part));
}

/** Whether a project speaks of a file at all: only then its documents have to be looked at. */
export function speaksOf({ documents }: Project, file: string): boolean {
  return documents.some((one) => one.file === file);
}

/** Whether a project takes a file out of the dataset. */
export function leavesOut({ documents }: Project, file: string): boolean {
  return documents.some((one) => one.file === file && !one.include);
}
