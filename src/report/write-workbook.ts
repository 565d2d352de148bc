import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { MISSING, type CellValue, type Field, type Table } from '../emit/table.ts';
import type { Comparison } from '../compare/comparison.ts';
import { COMPARISON_TABLES } from './tables/index.ts';
import type { Language, Wording } from './wording/wording.ts';

/** Excel takes no longer text in a cell. */
const LONGEST = 32_000;
/** Widths of columns, in characters. */
const WIDE = 60;
const MIDDLE = 24;
const NARROW = 12;

type Column = Omit<Field<never>, 'value'>;

/** The tables as sheets of one workbook, with a codebook: numbers and days are cells of their kind, in any locale. */
export async function toWorkbook(comparison: Comparison, wording: Wording): Promise<Uint8Array> {
  const sheets = COMPARISON_TABLES.map((table) => tableSheet(table, comparison, wording));
  const buffer = await writeExcelFile([...sheets, codebook(wording)]).toBuffer();
  return withoutClock(buffer);
}

/** The files of an archive carry the time of writing; the same tables are to give the same bytes. */
function withoutClock(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: '1980-01-01T00:00:00' });
}

function tableSheet(table: Table<Comparison>, comparison: Comparison, wording: Wording): Sheet<Buffer> {
  const head = table.fields.map((column) => headCell(titleOf(column, wording.language)));
  const rows = table
    .rowsOf(comparison)
    .map((row) => row.map((value, at) => cellOf(value, table.fields[at], wording)));
  return {
    data: [head, ...rows],
    sheet: wording.sheets[table.name] ?? table.name,
    columns: table.fields.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** What every column of every sheet means, and which values it can have. */
function codebook(wording: Wording): Sheet<Buffer> {
  const rows = COMPARISON_TABLES.flatMap((table) =>
    table.fields.map((column) =>
      [
        wording.sheets[table.name] ?? table.name,
        titleOf(column, wording.language),
        column.name,
        wording.language === 'nl' ? (column.dutch?.description ?? column.description) : column.description,
        column.type,
        (column.categories ?? []).join(', '),
      ].map(textCell),
    ),
  );
  const explained = wording.codebookNotes.map((note) => [textCell(note)]);
  return {
    data: [wording.codebookHead.map(headCell), ...rows, [], ...explained],
    sheet: wording.sheets['codebook'] ?? 'codebook',
    columns: [MIDDLE, MIDDLE, MIDDLE, WIDE, NARROW, WIDE].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

function titleOf({ title, dutch }: Column, language: Language): string {
  return language === 'nl' ? (dutch?.title ?? title) : title;
}

function headCell(value: string): Cell {
  return { value, type: String, fontWeight: 'bold', backgroundColor: '#e6eef5', wrap: true };
}

function textCell(value: string): Cell {
  const text = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return { value: text, type: String, wrap: text.length > WIDE, alignVertical: 'top' };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function cellOf(value: CellValue, column: Column | undefined, wording: Wording): Cell {
  if (value === null) return null;
  if (typeof value === 'object')
    return value.missing === MISSING['']
      ? null
      : { ...asObject(textCell(wording.missing[value.missing])), textColor: '#6b6b6b' };
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  if (typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' };
  if (column?.format === 'iso' && DAY.test(value))
    return { value: serialDay(value), type: Number, format: 'dd-mm-yyyy', alignVertical: 'top' };
  return textCell(value);
}

const DAY_MS = 86_400_000;
/** The number that spreadsheets give to 1 January 1970. */
const EPOCH = 25_569;

/** A day as spreadsheets count them. */
function serialDay(day: string): number {
  return Date.parse(day) / DAY_MS + EPOCH;
}

function asObject(cell: Cell): object {
  return typeof cell === 'object' && cell !== null ? cell : {};
}

function widthOf({ name, type, format }: Column): number {
  if (type !== 'string' || format === 'iso') return NARROW;
  return name === 'text' || name === 'quote' || name === 'diagnostics' ? WIDE : MIDDLE;
}
