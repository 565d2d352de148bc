import { gatherPassage, type Passage } from '../../core/passage.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import { announcementLength } from '../../language/section-words.ts';
import { knownOrWholeLine, partyListLength, type NameReader } from '../evidence/party-list.ts';
import { endsSentence, type Reading } from '../evidence/reading.ts';
import { readChange } from '../proposals/table-row.ts';
import type { Draft, Part } from './draft.ts';
import { runInTitleLength } from './run-in-title.ts';

const LONGEST_TITLE = 110;

/** What is known around the parts of an afspraak. */
export type PartsContext = {
  readonly readings: readonly Reading[];
  readonly source: string;
  readonly nameAt: NameReader;
};

/** The first words of an afspraak, and how many of them are its number. */
type Opening = { readonly passage: Passage; readonly text: string; readonly labelLength: number };

export function openingOf(draft: Draft, { readings, source }: PartsContext): Opening {
  const [first] = draft.body;
  const passage = gatherPassage(source, first?.pieces ?? []);
  const reading = readings[draft.index];
  const printed = draft.label !== null && draft.label.printed !== '' && reading?.labelIsMarker !== true;
  return { passage, text: passage.text, labelLength: printed ? (draft.label?.length ?? 0) : 0 };
}

export function partText(part: Part, { source }: PartsContext): string {
  return quoteOf(source, part.pieces);
}

export function skipBlank(text: string, at: number): number {
  return at + (/^\s+/u.exec(text.slice(at))?.[0].length ?? 0);
}

/**
 * A party column ends where its line ends, at a colon before a sentence, or where a title opens with a capital. What goes
 * on with a verb is a sentence, also behind a colon: `GH: levert …`.
 */
export function columnLength(opening: Opening, nameAt: NameReader): number {
  const length = namesLength(opening, nameAt);
  const behind = opening.text.slice(opening.labelLength + length);
  return length > 0 && /^(?:\s*$|\s*:\s+[^\p{Ll}\d€\s]|\s*:\s*$|\s+[‘'“"]?\p{Lu}|\s+\d)/u.test(behind)
    ? length
    : 0;
}

/** Length of the parties that stand behind the label. */
function namesLength({ text, labelLength }: Opening, nameAt: NameReader): number {
  return partyListLength(text.slice(labelLength), knownOrWholeLine(nameAt));
}

export function titleFollows(draft: Draft, partyColumn: boolean, context: PartsContext): boolean {
  const opening = openingOf(draft, context);
  const column = partyColumn ? columnLength(opening, context.nameAt) : 0;
  const words = opening.text.slice(opening.labelLength + column).trim();
  return words !== '' && isTitleAbove(words, draft.body.slice(1), context);
}

/** Short words that close no sentence, with the text of the afspraak under them. */
export function isTitleAbove(words: string, rest: readonly Part[], context: PartsContext): boolean {
  const [next] = rest;
  if (next === undefined || words.length > LONGEST_TITLE || (endsSentence(words) && !/[?!…]$/u.test(words)))
    return false;
  const isItem = context.readings[next.index]?.block.kind === 'item';
  return !isItem && /^\P{Ll}/u.test(words);
}

/** Which titles are usual: bold words, or short ones in front of a sentence. */
type TitleHabits = { readonly boldTitle: boolean; readonly runInTitle: boolean };

export function titleLength(draft: Draft, habits: TitleHabits, context: PartsContext): number {
  if (habits.boldTitle) return boldTitleLength(draft, context);
  return habits.runInTitle ? runInTitleLength(wordsBehindLabel(draft, context)) : 0;
}

export function wordsBehindLabel(draft: Draft, context: PartsContext): string {
  const { text, labelLength } = openingOf(draft, context);
  return text.slice(skipBlank(text, labelLength));
}

/** Leading bold words are a title when they close with a point or colon, or another sentence begins behind. */
export function boldTitleLength(draft: Draft, context: PartsContext): number {
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
export function isOwnerBelow(words: string, { body }: Draft, { nameAt }: PartsContext): boolean {
  const owner = words.trim();
  return body.length > 1 && owner !== '' && partyListLength(owner, knownOrWholeLine(nameAt)) === owner.length;
}

export function trimTitle(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const trimmed = words.replace(/[\s.:–-]+$/u, '');
  return { start: span.start, end: span.start + trimmed.length };
}
