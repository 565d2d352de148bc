import type { Span } from '../../core/span.ts';
import type { Reading } from './reading.ts';
import { fieldRole } from '../../language/field-words.ts';
import { roleOfColumn } from '../../language/table-words.ts';

/** A labelled value in a line of its own: `Trekker: gemeente`; `value` is its range in the line. */
export type Field = {
  readonly header: string;
  readonly role: 'actors' | 'deadline' | 'other';
  readonly value: Span;
};

const LONGEST_FIELD = 120;
const HEADER = /^(?<header>\p{L}[\p{L} -]{1,30}?)\s*:\s+(?=\S)/u;
/** `Trekker: gemeente | Planning: Q3 2026`: several in one line. */
const SEPARATOR = /\s+[|•·–—]\s+|;\s+|\s{3,}/gu;
/** More fields than a line has; a longer one is not looked through for them. */
const MOST_FIELDS = 6;

/** The fields of a line that holds nothing else; none where it is a sentence that happens to hold a colon. */
function fieldsIn(line: string): readonly Field[] {
  if (line.length > MOST_FIELDS * LONGEST_FIELD || /\.\s+\p{Lu}/u.test(line) || !HEADER.test(line)) return [];
  const parts = partsOf(line);
  const fields = parts.flatMap((part) => fieldAt(part, line) ?? []);
  const tellsWhoOrWhen = fields.some(({ role }) => role !== 'other');
  return tellsWhoOrWhen && fields.length === parts.length ? fields : withoutSeparators(line);
}

/** The fields of a reading: those of its line, or the one whose label stands before it. */
export function fieldsOf({
  text,
  block,
  label,
}: Pick<Reading, 'text' | 'block' | 'label'>): readonly Field[] {
  const header = label === null ? (block.marker?.text ?? '') : '';
  if (!FIELD_LABEL.test(header)) return fieldsIn(text);
  const role = roleOfColumn(header);
  const value = { start: 0, end: text.length };
  return [{ header, role: role === 'actors' || role === 'deadline' ? role : 'other', value }];
}

/** Words: bullets are signs, and numbers have digits. */
const FIELD_LABEL = /^\p{Lu}\p{L}{2}[\p{L} ]*\??$/u;

/** True for a line of nothing but fields: it is no title. */
export function isFieldLine(reading: Pick<Reading, 'text' | 'block' | 'label'>): boolean {
  return fieldsOf(reading).length > 0;
}

/** One field whose value holds what else parts two: `Planning: 2026 – 2028`. */
function withoutSeparators(line: string): readonly Field[] {
  const field = fieldAt({ start: 0, end: line.length }, line);
  return field === null || field.role === 'other' ? [] : [field];
}

function partsOf(line: string): readonly Span[] {
  const gaps = [...line.matchAll(SEPARATOR)].filter(({ index, 0: gap }) =>
    HEADER.test(line.slice(index + gap.length)),
  );
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)];
  const ends = [...gaps.map(({ index }) => index), line.length];
  return starts.map((start, at) => ({ start, end: ends[at] ?? line.length }));
}

function fieldAt({ start, end }: Span, line: string): Field | null {
  const match = HEADER.exec(line.slice(start, end));
  const header = match?.groups?.['header'] ?? '';
  const role = fieldRole(header);
  if (match === null || role === null || end - start > LONGEST_FIELD) return null;
  const known = role === 'actors' || role === 'deadline' ? role : 'other';
  return { header, role: known, value: { start: start + match[0].length, end } };
}
