import { existsSync } from 'node:fs';
import { toJson } from '../emit/render-document.ts';
import { writeWhole } from '../emit/write-file.ts';
import { projectOf, readDataset, readProject, type Project } from '../index.ts';

/** Writes a project file for the documents of a dataset; what an earlier one says of them stays. */
export async function init(
  dataset: string,
  { project, isQuiet }: { readonly project: string; readonly isQuiet: boolean },
): Promise<void> {
  const documents = (await readDataset(dataset)).map(({ document }) => document);
  const earlier = existsSync(project) ? await readProject(project) : undefined;
  const made: Project = projectOf(documents, earlier);
  await writeWhole(project, toJson(made));
  if (!isQuiet)
    process.stdout.write(
      `${made.documents.length} documents, ${made.documents.length - (earlier?.documents.length ?? 0)} of them new.\nWritten to ${project}\n`,
    );
}
