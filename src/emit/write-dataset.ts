import { DatasetWriter } from './dataset-writer.ts';
import { renderDocument } from './render-document.ts';
import { runEntry, type Outcome } from './run-report.ts';

/** What became of an input, with the text that its document points into. */
export type DatasetEntry = Outcome & { readonly text: string | null };

/**
 * Writes a dataset: a JSON file and a canonical text for each document, long tables over all of them, their
 * description, the JSON Schema, and `run.json` with an entry for every input. The same entries give the same bytes.
 * Documents of an earlier run in the same folder that are not part of this one are removed.
 */
export async function writeDataset(entries: readonly DatasetEntry[], folder: string): Promise<void> {
  const writer = await DatasetWriter.open(folder);
  try {
    for (const entry of entries) {
      const { document, text } = entry;
      if (document === null || text === null) await writer.add(runEntry(entry), null);
      else {
        const { json, rows } = renderDocument(document);
        await writer.add(runEntry(entry), { id: document.id, rows, json: { text: json }, text: { text } });
      }
    }
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await writer.finish();
}
