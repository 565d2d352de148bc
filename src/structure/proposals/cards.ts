import { gatherPassage } from '../../core/passage.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { fieldRole, type FieldRole } from '../../language/field-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Reading } from '../evidence/reading.ts';
import { numberSigns } from './number-signs.ts';
import { proposedRow, type Proposal, type ProposalGroup, type Proposer } from './proposal.ts';
import type { RowDraft } from './table-row.ts';

/** With fewer cards there is no habit to tell them by. */
const FEWEST_CARDS = 3;
/** A card has at least two kinds of fields, each in most of the cards. */
const FEWEST_FIELDS = 2;
const MOSTLY = 0.6;

/** Cards (fiches): the same labels with other values again and again, `Afspraak`, `Trekker`, `Planning`. */
export const proposeCards: Proposer = (evidence) => {
  const entries = evidence.readings.flatMap((reading, index) => entriesOf(reading, index, evidence));
  const keys = entries.filter(({ field }) => field?.role === 'afspraak').length;
  const counts = Map.groupBy(
    entries.filter(({ field }) => field !== null && field.role !== 'afspraak'),
    ({ field }) => field?.word ?? '',
  );
  const usual = [...counts.values()].filter((same) => same.length >= keys * MOSTLY).length;
  if (keys < FEWEST_CARDS || usual < FEWEST_FIELDS - 1) return [];
  const cards = cardsIn(entries, evidence);
  const groups = Map.groupBy(cards, ({ row }) => row?.section ?? null);
  return [...groups.values()].map((members): ProposalGroup => ({
    ...{ form: 'card', family: 'card', members },
    signs: numberSigns(members.map(({ row }) => row?.label ?? null)),
  }));
};

/** A field with what stands behind its word, or other text. */
type Entry = {
  readonly index: number;
  readonly pieces: readonly Span[];
  readonly row: number | null;
  readonly isItem: boolean;
  readonly isHeading: boolean;
  readonly field: { readonly word: string; readonly role: FieldRole } | null;
};

function entriesOf(reading: Reading, index: number, evidence: Evidence): readonly Entry[] {
  const { block } = reading;
  const { table } = block;
  const isHeading = block.kind === 'heading';
  if (table !== null) {
    return table.rows.flatMap((cells, at) => {
      const where = { index, row: -1 - at, isItem: false, isHeading: false };
      const [first = [], ...others] = cells
        .filter(({ pieces, covered }) => covered === null && quoteOf(evidence.source, pieces) !== '')
        .map(({ pieces }) => pieces);
      const label = entry(first, where, evidence);
      // What stands behind a label is its value, also where it sounds like one: `Wat doet de gemeente`.
      const isLabelled = label.some(({ field }) => field !== null);
      const behind = others.flatMap((pieces) =>
        isLabelled ? [{ ...where, pieces, field: null }] : entry(pieces, where, evidence),
      );
      return [...label, ...behind];
    });
  }
  const marker = block.marker !== null && reading.label !== null ? [block.marker.span] : [];
  const isItem = block.kind === 'item' && reading.label === null;
  return entry([...marker, ...block.pieces], { index, row: block.row, isItem, isHeading }, evidence);
}

type Where = Pick<Entry, 'index' | 'row' | 'isItem' | 'isHeading'>;

/** `Trekker: gemeente` is a field with its value, `Trekker` one whose value follows. */
function entry(pieces: readonly Span[], where: Where, { source }: Evidence): readonly Entry[] {
  const passage = gatherPassage(source, pieces);
  if (passage.text === '') return [];
  const match = /^(?<word>\p{L}[\p{L} /()-]{2,40}?)\s*(?::\s*|$)/u.exec(passage.text);
  const word = match?.groups?.['word'] ?? '';
  const role = fieldRole(word);
  if (match === null || role === null) return [{ ...where, pieces, field: null }];
  const value = passage.toSource({ start: match[0].length, end: passage.text.length });
  return [{ ...where, pieces: value, field: { word: word.toLowerCase(), role } }];
}

type Field = { readonly word: string; readonly role: FieldRole; readonly pieces: Span[] };
type Card = {
  readonly index: number;
  /** Where its first field stands, under what opens it. */
  readonly first: number;
  readonly opening: readonly Entry[];
  readonly fields: readonly Field[];
  readonly end: number;
};

function cardsIn(entries: readonly Entry[], evidence: Evidence): readonly Proposal[] {
  const cards: (Omit<Card, 'fields' | 'end'> & { fields: Field[]; end: number })[] = [];
  let loose: Entry[] = [];
  for (const one of entries) {
    const card = cards.at(-1);
    const field = card?.fields.at(-1);
    if (one.field !== null) {
      const { word, role } = one.field;
      const begins =
        card === undefined || loose.length > 0 || card.fields.some((known) => known.word === word);
      const fresh: Field = { word, role, pieces: [...one.pieces] };
      if (begins) {
        const opening = openingIn(loose, evidence);
        const index = opening[0]?.index ?? one.index;
        cards.push({ index, first: one.index, opening, fields: [fresh], end: one.index + 1 });
        loose = [];
      } else {
        card.fields.push(fresh);
        card.end = one.index + 1;
      }
    } else if (
      card !== undefined &&
      field !== undefined &&
      loose.length === 0 &&
      goesOn(one, field, card.end, evidence)
    ) {
      field.pieces.push(...one.pieces);
      card.end = one.index + 1;
    } else {
      loose = one.isHeading ? [one] : [...loose, one];
    }
  }
  return withoutChapters(cards).flatMap((card) => toProposal(card, evidence) ?? []);
}

/** A heading over few of the cards is that of a chapter, not the title of the first card in it. */
function withoutChapters(cards: readonly Card[]): readonly Card[] {
  const isTitled = ({ opening }: Card): boolean => opening.length > 0;
  if (cards.filter(isTitled).length >= cards.length * MOSTLY) return cards;
  return cards.map((card) =>
    card.opening.some(({ isHeading }) => isHeading) ? { ...card, index: card.first, opening: [] } : card,
  );
}

/** Number and title right above a card: from the number on, else the last line where it is short. */
function openingIn(loose: readonly Entry[], { source }: Evidence): readonly Entry[] {
  const last = loose.slice(-MOST_OPENING);
  const words = last.map(({ pieces }) => quoteOf(source, pieces));
  const numbered = words.findLastIndex((text) => readLabel(`${text} X`) !== null);
  if (numbered >= 0) return last.slice(numbered);
  return (words.at(-1) ?? '').length <= LONGEST_TITLE ? last.slice(-1) : [];
}

const MOST_OPENING = 2;
const LONGEST_TITLE = 110;

/** The value of a field: what follows an empty one, what stands in its row, and the bullets behind it. */
function goesOn(one: Entry, field: Field, end: number, { source, readings }: Evidence): boolean {
  if (one.isHeading) return false;
  if (quoteOf(source, field.pieces) === '') return true;
  const before = readings[end - 1]?.block.row ?? null;
  return one.isItem || (one.row !== null && one.row === before);
}

function toProposal({ index, opening, fields, end }: Card, evidence: Evidence): Proposal | null {
  const { source, places } = evidence;
  const of = (role: FieldRole): readonly Span[] => fields.find((field) => field.role === role)?.pieces ?? [];
  const text = of('afspraak');
  if (quoteOf(source, text) === '') return null;
  const head = gatherPassage(
    source,
    opening.flatMap(({ pieces }) => pieces),
  );
  const number = quoteOf(source, of('number'));
  const label = readLabel(number === '' ? `${head.text} X` : `${number} X`);
  const titled = number === '' ? (label?.length ?? 0) : 0;
  const named = of('title');
  const title =
    named.length > 0
      ? named
      : head.toSource({ start: Math.min(titled, head.text.length), end: head.text.length });
  const actors = of('actors');
  const row: RowDraft = {
    ...{ index, row: 0, section: places[index]?.section?.id ?? null, head: null },
    label: label === null ? null : { ...label, printed: number === '' ? label.printed : number },
    title: quoteOf(source, title) === '' ? [] : title,
    text,
    extent: [...opening.flatMap(({ pieces }) => pieces), ...fields.flatMap(({ pieces }) => pieces)],
    cells: fields
      .filter(
        ({ role, pieces }) =>
          role !== 'afspraak' && role !== 'number' && role !== 'title' && pieces.length > 0,
      )
      .map(({ word, role, pieces }) => ({ header: capitalised(word), pieces, isState: role === 'state' })),
    actorColumn: quoteOf(source, actors) === '' ? null : actors,
    change: null,
  };
  return proposedRow('card', row, end, evidence);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
