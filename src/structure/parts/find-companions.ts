import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import { isTermCell } from '../../language/table-words.ts';
import { numbersParts } from '../../language/labels/label.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { partyListLength, type NameReader } from '../evidence/party-list.ts';
import { endsSentence, wordsOf } from '../evidence/reading.ts';
import type { Draft } from './draft.ts';

/** What a second column says of an afspraak under the same number: who, and when. */
export type Companion = {
  readonly header: string;
  readonly pieces: readonly Span[];
  /** All of it where it begins with parties, who can be followed by others; null where it begins otherwise. */
  readonly actors: readonly Span[] | null;
};

/** In most of the notes of a list, a party or a term stands first. */
const MOSTLY = 0.5;
/** Notes are phrases. */
const LONGEST_NOTE = 100;
/** A list of notes has at least two. */
const FEWEST = 2;

/**
 * Lists beside the afspraken that repeat their numbers and say who does them and when: `① Gemeente, Q2 2026`. A list
 * belongs to the afspraken right before it that carry the same numbers.
 */
export function findCompanions(
  drafts: readonly Draft[],
  { readings, source, places }: Pick<Evidence, 'readings' | 'source' | 'places'>,
  nameAt: NameReader,
): ReadonlyMap<Draft, Companion> {
  const openers = new Set(drafts.map(({ index }) => index));
  const found = new Map<Draft, Companion>();
  for (const notes of notesIn(readings, openers)) {
    const told = notes.filter((index) => {
      const reading = readings[index];
      const words = reading === undefined ? '' : wordsOf(reading);
      const isNote = words.length <= LONGEST_NOTE && !endsSentence(words);
      return isNote && (partyListLength(words, nameAt) > 0 || isTermCell(words));
    });
    if (notes.length < FEWEST || told.length <= notes.length * MOSTLY) continue;
    const first = notes[0] ?? 0;
    const last = notes.at(-1) ?? first;
    const header = headerAbove(first, readings, places);
    for (const index of notes) {
      const reading = readings[index];
      const owner = drafts.findLast(
        (draft) => draft.index < first && draft.label?.number === reading?.label?.number,
      );
      if (reading === undefined || owner === undefined || found.has(owner)) continue;
      const next = notes[notes.indexOf(index) + 1] ?? endOf(last, readings, places);
      const pieces = piecesOf(index, next, readings);
      const passage = gatherPassage(source, pieces);
      const length = partyListLength(passage.text, nameAt);
      found.set(owner, {
        header,
        pieces,
        actors: length === 0 ? null : pieces,
      });
    }
  }
  return found;
}

/** Runs of numbered readings that open no afspraak, each counting up. */
function notesIn(
  readings: Evidence['readings'],
  openers: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let before = 0;
  for (const [index, { label }] of readings.entries()) {
    if (label === null || numbersParts(label)) continue;
    if (openers.has(index)) {
      before = 0;
      continue;
    }
    const count = Number(label.number);
    if (before > 0 && count === before + 1) runs.at(-1)?.push(index);
    else runs.push([index]);
    before = Number.isInteger(count) ? count : 0;
  }
  return runs;
}

function headerAbove(index: number, readings: Evidence['readings'], places: Evidence['places']): string {
  const at = places.findLastIndex(
    (place, other) => other < index && (place.serves === 'heading' || place.serves === 'caption'),
  );
  return readings[at]?.text ?? '';
}

/** A note ends with the next, or with the section. */
function endOf(index: number, readings: Evidence['readings'], places: Evidence['places']): number {
  const next = places.findIndex(
    (place, other) => other > index && (place.serves !== null || readings[other]?.label !== null),
  );
  return next < 0 ? readings.length : next;
}

function piecesOf(index: number, next: number, readings: Evidence['readings']): readonly Span[] {
  const [first, ...rest] = readings.slice(index, next);
  if (first === undefined) return [];
  const [piece, ...others] = first.block.pieces;
  const label = first.labelIsMarker ? 0 : (first.label?.length ?? 0);
  const opening = piece === undefined ? [] : [{ start: piece.start + label, end: piece.end }];
  // What is set off or begins a paragraph of its own tells something else.
  const end = rest.findIndex(({ block }) => block.kind !== 'paragraph' || block.spaced || block.startsPage);
  return [
    ...opening,
    ...others,
    ...rest.slice(0, end < 0 ? rest.length : end).flatMap(({ block }) => block.pieces),
  ];
}
