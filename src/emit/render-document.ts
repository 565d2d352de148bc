import type { AgreementDocument } from '../normalise/document-schema.ts';
import { rowsOf } from './csv.ts';
import { TABLES } from './tables/index.ts';

/** A document as it is written: its file, and its lines of every table by the name of the table. */
export type RenderedDocument = { readonly json: string; readonly rows: Readonly<Record<string, string>> };

export function renderDocument(document: AgreementDocument): RenderedDocument {
  return {
    json: toJson(document),
    rows: Object.fromEntries(TABLES.map((table) => [table.name, rowsOf(table, document)])),
  };
}

/** JSON as it is written everywhere: indented by two, with a line end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
