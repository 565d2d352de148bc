import { lengthOf, quoteOf, type Span } from '../../core/span.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { readLabel } from '../../language/labels/index.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { LABELLED_LINE, progressField, type ProgressField } from '../../language/progress-words.ts';
import { isOnlyParties } from './progress-columns.ts';
import { EMPTY_ROW, type ProgressRow } from './progress-row.ts';
import type { Legend } from './read-legend.ts';
import { isStatusCell, statusOfWords } from './status.ts';

type Field = { readonly field: ProgressField | null; readonly pieces: readonly Span[] };

/**
 * A monitor in running text: each afspraak has a line with its number, and below it labelled lines and paragraphs:
 * `Afspraak 4 – Sloop`, `Status: op schema`, `Er zijn 12 woningen gesloopt.` A line with a number is one only where a
 * status or another labelled line stands under it.
 */
export function progressSections(
  source: SourceText,
  legend: Legend,
  lexicon: PartyLexicon,
): readonly ProgressRow[] {
  const rows: ProgressRow[] = [];
  let open: { readonly head: Head; readonly fields: Field[] } | null = null;
  const close = (): void => {
    if (open !== null && tellsStatus(open.head, open.fields))
      rows.push(toRow(withOwner(open.head, source, lexicon), open.fields));
    open = null;
  };
  for (const block of source.blocks) {
    if (block.kind === 'furniture' || block.kind === 'contents') continue;
    const head = headOf(block, source, legend);
    if (head !== null) {
      close();
      open = { head, fields: head.below.length === 0 ? [] : [...fieldsIn(head.below, source)] };
    } else if (block.kind === 'heading' && fieldsOf(block, source).every(({ field }) => field === null))
      close();
    else if (isStatusAlone(block, source, legend))
      open?.fields.push({ field: 'status', pieces: block.pieces });
    else open?.fields.push(...fieldsOf(block, source));
  }
  close();
  return rows;
}

type Head = {
  readonly number: Span;
  readonly title: readonly Span[];
  /** A status behind the title: `(op schema)`. */
  readonly status: readonly Span[];
  /** Who has to see to it, in brackets behind the title: `(gemeente en Woonbaken)`. */
  readonly owner: readonly Span[];
  /** Labelled lines that ran into the line of the head. */
  readonly below: readonly Span[];
};

/** A title is at most this long, in characters. */
const LONGEST_TITLE = 130;
const STATUS_BEHIND = /(?:\s[–-]\s|:\s|\s?[([])(?<status>[^()[\]:]{2,32})[)\]]?$/u;

function headOf(
  { pieces, marker, table, kind, bold }: Block,
  source: SourceText,
  legend: Legend,
): Head | null {
  if (table !== null) return null;
  const start = marker?.span.start ?? pieces[0]?.start ?? 0;
  const end = pieces[0]?.end ?? start;
  const whole = source.text.slice(start, end);
  const [field] = whole.matchAll(LABELLED_LINE);
  const line = whole.slice(0, field?.index ?? whole.length);
  const label = readLabel(line);
  if (label === null || label.scheme === 'letter' || line.trim().length > LONGEST_TITLE) return null;
  const title = line.slice(label.length).trimEnd();
  if (kind !== 'heading' && !bold && /[.;]$/u.test(title)) return null;
  const behind = STATUS_BEHIND.exec(title);
  const words = behind?.groups?.['status'] ?? '';
  const status = behind !== null && statusOfWords(words, legend) !== null ? behind : null;
  const at = start + label.length;
  const statusAt = at + (status?.index ?? 0) + (status?.[0].indexOf(words) ?? 0);
  const ends = status === null ? title.length : status.index;
  return {
    number: { start, end: start + label.printed.length },
    title: ends > 0 ? [{ start: at, end: at + ends }] : [],
    owner: [],
    status: status === null ? [] : [{ start: statusAt, end: statusAt + words.length }],
    below: [...(field === undefined ? [] : [{ start: start + field.index, end }]), ...pieces.slice(1)],
  };
}

const BEHIND = /\((?<owner>[^()]{2,60})\)$/u;

function withOwner(head: Head, { text }: SourceText, lexicon: PartyLexicon): Head {
  const [title] = head.title;
  const words = title === undefined ? '' : text.slice(title.start, title.end).trimEnd();
  const match = BEHIND.exec(words);
  const owner = match?.groups?.['owner'] ?? '';
  if (title === undefined || match === null || !isOnlyParties(owner, lexicon)) return head;
  const at = title.start + match.index + match[0].indexOf(owner);
  const end = title.start + words.slice(0, match.index).trimEnd().length;
  return {
    ...head,
    title: end > title.start ? [{ start: title.start, end }] : [],
    owner: [{ start: at, end: at + owner.length }],
  };
}

/** The labelled lines of a block, or of a table with a label in its first column; what has no label is text. */
function fieldsOf({ pieces, table }: Block, source: SourceText): readonly Field[] {
  if (table === null) return fieldsIn(pieces, source);
  return table.rows.flatMap(([label, ...values]): readonly Field[] => {
    const field = progressField(quoteOf(source.text, label?.pieces ?? []));
    const filled = values.flatMap((cell) => cell.pieces).filter((piece) => lengthOf(piece) > 0);
    return field === null ? [] : [{ field, pieces: filled }];
  });
}

/** A block that says nothing but how it stands, as a label beside the title does. */
function isStatusAlone({ pieces, table }: Block, { text }: SourceText, legend: Legend): boolean {
  return table === null && isStatusCell(quoteOf(text, pieces), legend);
}

function fieldsIn(pieces: readonly Span[], { text }: SourceText): readonly Field[] {
  return pieces.flatMap(({ start, end }): readonly Field[] => {
    const words = text.slice(start, end);
    const labels = [...words.matchAll(LABELLED_LINE)];
    const first = labels[0]?.index ?? words.length;
    const lead = trimmed(text, { start, end: start + first });
    return [
      ...(lengthOf(lead) > 0 ? [{ field: null, pieces: [lead] }] : []),
      ...labels.map((label, at): Field => {
        const from = start + label.index + label[0].length;
        const until = start + (labels[at + 1]?.index ?? words.length);
        return {
          field: progressField(label.groups?.['label'] ?? ''),
          pieces: [trimmed(text, { start: from, end: until })],
        };
      }),
    ];
  });
}

/** Without white space and the signs between two fields on one line. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const kept = words.replace(/[\s|·;]+$/u, '');
  return { start: start + (kept.length - kept.trimStart().length), end: start + kept.length };
}

function tellsStatus({ status }: Head, fields: readonly Field[]): boolean {
  return status.length > 0 || fields.some(({ field }) => field !== null);
}

function toRow({ number, title, status, owner }: Head, fields: readonly Field[]): ProgressRow {
  const all = (wanted: ProgressField | null): readonly (readonly Span[])[] =>
    fields.filter(({ field }) => field === wanted).map(({ pieces }) => pieces);
  const of = (wanted: ProgressField): readonly Span[] => all(wanted).flat();
  const telling = fields.filter(({ field }) => field === 'text' || field === null);
  // Where nothing is told but what it led to, that is the text.
  const [text, remarks] =
    telling.length > 0 ? [telling.flatMap(({ pieces }) => pieces), all('remark')] : [of('remark'), []];
  return {
    ...EMPTY_ROW,
    number: [number],
    title,
    agreed: of('agreed'),
    owner: [...owner, ...of('owner')],
    priority: of('priority'),
    status: [...status, ...of('status')],
    text,
    figures: all('figures'),
    outlook: of('outlook'),
    remarks,
  };
}
