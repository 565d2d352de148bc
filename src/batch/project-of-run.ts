import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toJson } from '../emit/render-document.ts';
import { writeWhole } from '../emit/write-file.ts';
import { NO_PROJECT, PROJECT_FILE, readProject, type Project } from '../pipeline/project-file.ts';
import { CACHE_FOLDER } from './conversion-cache.ts';

const KEPT = join(CACHE_FOLDER, PROJECT_FILE);

/** What a researcher says of the documents: in the file that is named, else in those inside the inputs, else as before. */
export async function projectBehind(
  paths: readonly string[],
  { folder, project }: { readonly folder: string; readonly project: string | undefined },
): Promise<Project> {
  if (project !== undefined) return readProject(project);
  const beside = paths.map((path) => join(path, PROJECT_FILE)).filter((path) => existsSync(path));
  const said: Project[] = [];
  for (const path of beside) said.push(await readProject(path));
  return joined([...said, await keptProject(folder)]);
}

/** Keeps what was said, for runs that add to the dataset and for a merge. */
export async function keepProject(folder: string, project: Project): Promise<void> {
  await writeWhole(join(folder, KEPT), toJson(project));
}

/** What was said of the documents of datasets; of two that speak of the same file the first counts. */
export async function keptProjects(folders: readonly string[]): Promise<Project> {
  const kept: Project[] = [];
  for (const folder of folders) kept.push(await keptProject(folder));
  return joined(kept);
}

async function keptProject(folder: string): Promise<Project> {
  return existsSync(join(folder, KEPT)) ? readProject(join(folder, KEPT)) : NO_PROJECT;
}

function joined(projects: readonly Project[]): Project {
  const documents = projects.flatMap((one) => one.documents);
  const byDocument = new Map(documents.toReversed().map((one) => [`${one.part ?? ''} ${one.file}`, one]));
  return { schemaVersion: '1', documents: [...byDocument.values()].toReversed() };
}
