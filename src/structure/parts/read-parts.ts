import { gatherPassage, type Passage } from '../../core/passage.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import type { AfspraakCell, Change, SubItem } from '../tree/agreement-tree.ts';
import { numbersParts } from '../../language/labels/label.ts';
import { announcementLength } from '../../language/section-words.ts';
import { readBarLine } from './bar-line.ts';
import type { Draft, Part } from './draft.ts';
import { fieldsOf } from '../evidence/field-line.ts';
import { partyListLength, wholeLineName, type NameReader } from '../evidence/party-list.ts';
import { haveRunInTitles, runInTitleLength } from './run-in-title.ts';
import { trailingOwner } from './trailing-owner.ts';
import { endsSentence, type Reading } from '../evidence/reading.ts';
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

const LONGEST_TITLE = 110;
/** A habit is what more than half of the afspraken of a kind do. */
const MOSTLY = 0.5;

type Context = {
  readonly readings: readonly Reading[];
  readonly source: string;
  readonly nameAt: NameReader;
};

/** Whether the afspraken of a kind have a party column, a title, or bold words as a title. */
export function findHabits(drafts: readonly Draft[], context: Context): Habits {
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

export function readParts(draft: Draft, habits: Habits, context: Context): AfspraakParts {
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

function withoutAnnouncement({ source }: Context): (part: Part) => Part {
  return (part) => {
    const passage = gatherPassage(source, part.pieces);
    const start = announcementLength(passage.text);
    return start === 0 ? part : { ...part, pieces: passage.toSource({ start, end: passage.text.length }) };
  };
}

type Owner = { readonly party: readonly Span[]; readonly tail: readonly Span[] };

/** The party that the last words name, and those words where they say nothing else. */
function ownerOf(parts: readonly Part[], { source, nameAt }: Context): Owner | null {
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

type Opening = { readonly passage: Passage; readonly text: string; readonly labelLength: number };

function openingOf(draft: Draft, { readings, source }: Context): Opening {
  const [first] = draft.body;
  const passage = gatherPassage(source, first?.pieces ?? []);
  const reading = readings[draft.index];
  const printed = draft.label !== null && draft.label.printed !== '' && reading?.labelIsMarker !== true;
  return { passage, text: passage.text, labelLength: printed ? (draft.label?.length ?? 0) : 0 };
}

function partText(part: Part, { source }: Context): string {
  return quoteOf(source, part.pieces);
}

function skipBlank(text: string, at: number): number {
  return at + (/^\s+/u.exec(text.slice(at))?.[0].length ?? 0);
}

/**
 * A party column ends where its line ends, at a colon before a sentence, or where a title opens with a capital. What goes
 * on with a verb is a sentence, also behind a colon: `GH: levert …`.
 */
function columnLength(opening: Opening, nameAt: NameReader): number {
  const length = namesLength(opening, nameAt);
  const behind = opening.text.slice(opening.labelLength + length);
  return length > 0 && /^(?:\s*$|\s*:\s+[^\p{Ll}\d€\s]|\s*:\s*$|\s+[‘'“"]?\p{Lu}|\s+\d)/u.test(behind)
    ? length
    : 0;
}

/** Length of the parties that stand behind the label. */
function namesLength({ text, labelLength }: Opening, nameAt: NameReader): number {
  return partyListLength(text.slice(labelLength), (words) => nameAt(words) || wholeLineName(words));
}

function titleFollows(draft: Draft, partyColumn: boolean, context: Context): boolean {
  const opening = openingOf(draft, context);
  const column = partyColumn ? columnLength(opening, context.nameAt) : 0;
  const words = opening.text.slice(opening.labelLength + column).trim();
  return words !== '' && isTitleAbove(words, draft.body.slice(1), context);
}

/** Short words that close no sentence, with the text of the afspraak under them. */
function isTitleAbove(words: string, rest: readonly Part[], context: Context): boolean {
  const [next] = rest;
  if (next === undefined || words.length > LONGEST_TITLE || (endsSentence(words) && !/[?!…]$/u.test(words)))
    return false;
  const isItem = context.readings[next.index]?.block.kind === 'item';
  return !isItem && /^\P{Ll}/u.test(words);
}

function titleLength(draft: Draft, habits: Habits, context: Context): number {
  if (habits.boldTitle) return boldTitleLength(draft, context);
  return habits.runInTitle ? runInTitleLength(wordsBehindLabel(draft, context)) : 0;
}

function wordsBehindLabel(draft: Draft, context: Context): string {
  const { text, labelLength } = openingOf(draft, context);
  return text.slice(skipBlank(text, labelLength));
}

/** Leading bold words are a title when they close with a point or colon, or another sentence begins behind. */
function boldTitleLength(draft: Draft, context: Context): number {
  const reading = context.readings[draft.index];
  if (reading === undefined) return 0;
  const opening = openingOf(draft, context);
  const lead = reading.block.boldLead ?? wordsSetOut(reading, opening);
  if (lead === null) return 0;
  const bold = quoteOf(context.source, [lead]);
  const length = bold.length - (opening.text.startsWith(bold) ? opening.labelLength : 0);
  const behind = opening.text.slice(opening.labelLength + length);
  const closes =
    /[.:]$/u.test(bold) || /^\s*(?:[.:–-]|\p{Lu})/u.test(behind) || isOwnerBelow(behind, draft, context);
  const names = namesLength(opening, context.nameAt);
  // `**Corporaties:** bouwen 40 woningen` says who acts.
  if (
    names > 0 &&
    /^\s*:?\s*$/u.test(opening.text.slice(opening.labelLength + names, opening.labelLength + length))
  )
    return 0;
  // `**Afgesproken:** de gemeente …` announces, and is no title.
  const announces = announcementLength(`${bold.replace(/:?$/u, ':')} X`) > 0;
  return length > 0 && closes && readChange(bold) === null && !announces ? length : 0;
}

/** Where the number is set in a way of its own, the words behind it that are set out: `7` over `**Sloop en terugkeer**`. */
function wordsSetOut({ block }: Reading, { passage, labelLength, text }: Opening): Span | null {
  if (labelLength === 0) return null;
  const start = skipBlank(text, labelLength);
  const [first] = passage.toSource({ start, end: start + 1 });
  return block.emphasised.find((span) => span.start === first?.start) ?? null;
}

/** The parties under a title, with the text of the afspraak behind them. */
function isOwnerBelow(words: string, { body }: Draft, { nameAt }: Context): boolean {
  const owner = words.trim();
  return (
    body.length > 1 &&
    owner !== '' &&
    partyListLength(owner, (name) => nameAt(name) || wholeLineName(name)) === owner.length
  );
}

function trimTitle(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const trimmed = words.replace(/[\s.:–-]+$/u, '');
  return { start: span.start, end: span.start + trimmed.length };
}

type Fields = {
  readonly parts: readonly Part[];
  readonly actors: readonly Span[] | null;
  readonly found: { readonly cells: readonly AfspraakCell[]; readonly change: Change | null };
};

/** Takes lines such as `Trekker: gemeente` and `Planning: Q3 2026`, and a label `Nieuw`, out of the text. */
function readFields(parts: readonly Part[], context: Context): Fields {
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
function changeLabel(text: string, part: Part, { readings }: Context): number {
  const match = /^(?:nieuw|gewijzigd|ongewijzigd|vervalt)(?=$|[.:]|\s+\p{Lu}|\s*[–-]\s)[.:]?/iu.exec(text);
  const bold = readings[part.index]?.block.boldLead !== null;
  return match !== null && (bold || match[0].length === text.length) ? match[0].length : 0;
}

function readBody(parts: readonly Part[], { readings }: Context): Pick<AfspraakParts, 'text' | 'items'> {
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
