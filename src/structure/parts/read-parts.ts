import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import type { AfspraakCell, Change, SubItem } from '../tree/agreement-tree.ts';
import { numbersParts } from '../../language/labels/label.ts';
import { announcementLength } from '../../language/section-words.ts';
import { readBarLine } from './bar-line.ts';
import type { Draft, Part } from './draft.ts';
import {
  boldTitleLength,
  columnLength,
  isOwnerBelow,
  isTitleAbove,
  openingOf,
  partText,
  skipBlank,
  titleFollows,
  titleLength,
  trimTitle,
  wordsBehindLabel,
  type PartsContext,
} from './opening.ts';
import { fieldsOf } from '../evidence/field-line.ts';
import { haveRunInTitles } from './run-in-title.ts';
import { trailingOwner } from './trailing-owner.ts';
import { readChange } from '../proposals/table-row.ts';

/** The parts of an afspraak that is printed as running text. */
export type AfspraakParts = {
  readonly title: readonly Span[];
  readonly text: readonly Span[];
  readonly items: readonly SubItem[];
  readonly cells: readonly AfspraakCell[];
  readonly actorColumn: readonly Span[] | null;
  readonly change: Change | null;
};

/** What is usual in the sequence of an afspraak: one that has no title looks like one that has, taken alone. */
export type Habits = {
  readonly partyColumn: boolean;
  readonly title: boolean;
  readonly boldTitle: boolean;
  /** It opens with a title that only its shortness shows. */
  readonly runInTitle: boolean;
  /** It ends with its owner between brackets. */
  readonly trailingOwner: boolean;
  /** It opens with `Wij spreken af:`, which is a label there. */
  readonly announced: boolean;
};

/** A habit is what more than half of the afspraken of a kind do. */
const MOSTLY = 0.5;

/** Whether the afspraken of a kind have a party column, a title, or bold words as a title. */
export function findHabits(drafts: readonly Draft[], context: PartsContext): Habits {
  const numbered = drafts.filter(({ label }) => label !== null && label.printed !== '');
  const labelled = numbered.length > 0 ? numbered : drafts;
  const share = (holds: (draft: Draft) => boolean): number =>
    labelled.length === 0 ? 0 : labelled.filter(holds).length / labelled.length;
  const partyColumn = share((draft) => columnLength(openingOf(draft, context), context.nameAt) > 0) > MOSTLY;
  return {
    partyColumn,
    title: share((draft) => titleFollows(draft, partyColumn, context)) > MOSTLY,
    boldTitle: share((draft) => boldTitleLength(draft, context) > 0) > MOSTLY,
    runInTitle: haveRunInTitles(labelled.map((draft) => wordsBehindLabel(draft, context))),
    trailingOwner: share((draft) => ownerOf(draft.body, context) !== null) > MOSTLY,
    announced:
      share((draft) => draft.body.some((part) => announcementLength(partText(part, context)) > 0)) > MOSTLY,
  };
}

export function readParts(draft: Draft, habits: Habits, context: PartsContext): AfspraakParts {
  const opening = openingOf(draft, context);
  const [first, ...rest] = draft.body;
  if (first === undefined) return NOTHING;
  let at = opening.labelLength;
  let actorColumn: readonly Span[] | null = null;
  if (habits.partyColumn) {
    const length = columnLength(opening, context.nameAt);
    if (length > 0) actorColumn = opening.passage.toSource({ start: at, end: at + length });
    at += length;
    at = skipBlank(opening.text, at + (/^\s*:/u.exec(opening.text.slice(at))?.[0].length ?? 0));
  }
  const coded = draft.label?.scheme === 'series' || draft.label?.scheme === 'word';
  const mayHaveTitle = coded || habits.title;
  const bold = titleLength(draft, habits, context);
  let title: readonly Span[] = [];
  let body = rest;
  // The words of a heading are the title.
  if (draft.form === 'headed') {
    title = opening.passage.toSource({ start: at, end: opening.text.length });
    at = opening.text.length;
  } else if (bold > 0) {
    title = opening.passage.toSource(trimTitle(opening.text, { start: at, end: at + bold }));
    at = skipBlank(opening.text, at + bold);
    if (isOwnerBelow(opening.text.slice(at), draft, context)) {
      actorColumn = opening.passage.toSource({ start: at, end: opening.text.length });
      at = opening.text.length;
    }
  } else if (
    mayHaveTitle &&
    at < opening.text.length &&
    isTitleAbove(opening.text.slice(at), rest, context)
  ) {
    title = opening.passage.toSource({ start: at, end: opening.text.length });
    at = opening.text.length;
  } else if (mayHaveTitle && at >= opening.text.length) {
    const [next, ...others] = rest;
    if (next !== undefined && isTitleAbove(partText(next, context), others, context)) {
      [title, body] = [next.pieces, others];
    }
  }
  const remainder = opening.passage.toSource({ start: at, end: opening.text.length });
  const stated = [{ index: first.index, pieces: remainder }, ...body];
  const fields = readFields(habits.announced ? stated.map(withoutAnnouncement(context)) : stated, context);
  const owner = habits.trailingOwner ? ownerOf(fields.parts, context) : null;
  const bars = readBarLine(title, context.source, context.nameAt);
  const noted = withoutChange(bars?.title ?? title, context.source);
  return {
    title: noted.title,
    actorColumn: fields.actors ?? bars?.actors ?? actorColumn ?? owner?.party ?? null,
    ...readBody(owner === null ? fields.parts : withoutTail(fields.parts, owner.tail), context),
    cells: [...(bars?.cells ?? []), ...fields.found.cells],
    change: fields.found.change ?? noted.change,
  };
}

function withoutAnnouncement({ source }: PartsContext): (part: Part) => Part {
  return (part) => {
    const passage = gatherPassage(source, part.pieces);
    const start = announcementLength(passage.text);
    return start === 0 ? part : { ...part, pieces: passage.toSource({ start, end: passage.text.length }) };
  };
}

type Owner = { readonly party: readonly Span[]; readonly tail: readonly Span[] };

/** The party that the last words name, and those words where they say nothing else. */
function ownerOf(parts: readonly Part[], { source, nameAt }: PartsContext): Owner | null {
  const passage = gatherPassage(
    source,
    parts.flatMap(({ pieces }) => pieces),
  );
  const found = trailingOwner(passage.text, nameAt);
  if (found === null) return null;
  return {
    party: passage.toSource(found.party),
    tail: found.tail === null ? [] : passage.toSource(found.tail),
  };
}

/** The parts up to the words that only name the owner. */
function withoutTail(parts: readonly Part[], [tail]: readonly Span[]): readonly Part[] {
  if (tail === undefined) return parts;
  return parts.flatMap((part): readonly Part[] => {
    const pieces = part.pieces
      .map(({ start, end }) => ({ start, end: Math.min(end, tail.start) }))
      .filter(({ start, end }) => end > start);
    return pieces.length === 0 ? [] : [{ ...part, pieces }];
  });
}

/** `Grondprijs (gewijzigd)`: the note of the change is no part of the title. */
function withoutChange(
  title: readonly Span[],
  source: string,
): { readonly title: readonly Span[]; readonly change: Change | null } {
  const passage = gatherPassage(source, title);
  const note = /\s*[([–-]\s*(?<word>[\p{L} ]{4,30}?)\s*[)\]]?$/u.exec(passage.text);
  const change = readChange(note?.groups?.['word'] ?? '');
  return note === null || change === null
    ? { title, change: null }
    : { title: passage.toSource({ start: 0, end: note.index }), change };
}

const NOTHING: AfspraakParts = {
  title: [],
  text: [],
  items: [],
  cells: [],
  actorColumn: null,
  change: null,
};

type Fields = {
  readonly parts: readonly Part[];
  readonly actors: readonly Span[] | null;
  readonly found: { readonly cells: readonly AfspraakCell[]; readonly change: Change | null };
};

/** Takes lines such as `Trekker: gemeente` and `Planning: Q3 2026`, and a label `Nieuw`, out of the text. */
function readFields(parts: readonly Part[], context: PartsContext): Fields {
  const kept: Part[] = [];
  const cells: AfspraakCell[] = [];
  let actors: readonly Span[] | null = null;
  let change: Change | null = null;
  for (const part of parts) {
    const passage = gatherPassage(context.source, part.pieces);
    const reading = context.readings[part.index];
    const fields = reading === undefined ? [] : fieldsOf({ ...reading, text: passage.text });
    const label = changeLabel(passage.text, part, context);
    for (const { header, role, value } of fields) {
      const pieces = passage.toSource(value);
      if (role === 'actors') actors = pieces;
      else cells.push({ header, pieces, isState: false });
    }
    if (fields.length > 0) continue;
    if (label > 0) {
      change = readChange(passage.text);
      const rest = { start: skipBlank(passage.text, label), end: passage.text.length };
      kept.push({ index: part.index, pieces: passage.toSource(rest) });
    } else {
      kept.push(part);
    }
  }
  return { parts: kept, actors, found: { cells, change } };
}

/** Length of a bold or lone `Nieuw` that opens a part; 0 where the word is part of a sentence. */
function changeLabel(text: string, part: Part, { readings }: PartsContext): number {
  const match = /^(?:nieuw|gewijzigd|ongewijzigd|vervalt)(?=$|[.:]|\s+\p{Lu}|\s*[–-]\s)[.:]?/iu.exec(text);
  const bold = readings[part.index]?.block.boldLead !== null;
  return match !== null && (bold || match[0].length === text.length) ? match[0].length : 0;
}

function readBody(parts: readonly Part[], { readings }: PartsContext): Pick<AfspraakParts, 'text' | 'items'> {
  const items = parts.slice(1).flatMap(({ index, pieces }): SubItem[] => {
    const reading = readings[index];
    if (reading?.block.kind === 'item') return [{ marker: reading.block.marker?.text ?? null, pieces }];
    if (reading === undefined || reading.label === null || !numbersParts(reading.label)) return [];
    const [first, ...rest] = pieces;
    const start = (first?.start ?? 0) + reading.label.length;
    return [{ marker: reading.label.printed, pieces: [{ start, end: first?.end ?? start }, ...rest] }];
  });
  return { text: parts.flatMap(({ pieces }) => pieces), items };
}
