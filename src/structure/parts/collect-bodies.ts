import { median } from '../../core/median.ts';
import { fieldRole } from '../../language/field-words.ts';
import { opensSignature } from '../../language/section-words.ts';
import type { UnitForm } from '../proposals/proposal.ts';
import type { Draft, Part } from './draft.ts';
import { findStories, withoutStory } from './find-stories.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Place } from '../evidence/find-places.ts';
import { isFieldLine } from '../evidence/field-line.ts';
import { isClosed } from '../evidence/closing-codes.ts';
import { endsSentence, type Reading } from '../evidence/reading.ts';

/** A reading that opens an afspraak. */
export type Unit = { readonly index: number; readonly form: UnitForm };

/** A paragraph that is this much wider than the column of the afspraken stands outside their box. */
const WIDER = 1.03;
/** Columns are told apart when running text is at least this much wider than the afspraken. */
const DISTINCT = 1.03;
/** So many short lines in a row without a sentence are a table that lost its lines. */
const DEBRIS = 4;
const SHORT = 60;

/** Gives every unit the readings that belong to it, up to the next unit, heading or caption. */
export function collectBodies(
  units: readonly Unit[],
  evidence: Pick<Evidence, 'readings' | 'places' | 'own' | 'partyHeads'>,
): readonly Draft[] {
  const collector = new BodyCollector(units, evidence);
  const drafts = units.map((unit) => collector.collect(unit));
  const stories = findStories(drafts, evidence);
  return drafts.map((draft) => withoutStory(draft, stories));
}

class BodyCollector {
  readonly #opening: ReadonlySet<number>;
  readonly #hasBullets: boolean;
  readonly #readings: readonly Reading[];
  readonly #places: readonly Place[];
  readonly #partyHeads: Evidence['partyHeads'];
  /** Width in em of the column that afspraken stand in; null where it is that of all text. */
  readonly #columnEm: number | null;
  /** How far the lines of afspraken hang behind their numbers, in points; null where they do not. */
  readonly #hang: number | null;

  constructor(
    units: readonly Unit[],
    { readings, places, partyHeads }: Pick<Evidence, 'readings' | 'places' | 'partyHeads'>,
  ) {
    this.#opening = new Set(units.map(({ index }) => index));
    this.#hasBullets = units.some(({ form }) => form === 'bullet');
    this.#readings = readings;
    this.#places = places;
    this.#partyHeads = partyHeads;
    this.#columnEm = ownColumn(units, readings);
    this.#hang = usualHang(units, readings);
  }

  collect(unit: Unit): Draft {
    const opener = this.#readings[unit.index];
    const place = this.#places[unit.index];
    const body: Part[] = [];
    let stated: Reading | undefined;
    for (let index = unit.index; index < this.#readings.length; index += 1) {
      const reading = this.#readings[index];
      if (index > unit.index && (this.#ends(index, unit, opener) || isSmallPrint(reading, stated))) break;
      if (reading !== undefined && endsSentence(reading.text)) stated ??= reading;
      const isOwn = reading !== undefined && isPart(reading) && !leavesBox(reading, opener);
      if (reading !== undefined && (index === unit.index || isOwn)) {
        body.push({ index, pieces: reading.block.pieces });
      }
    }
    const isNumbered = unit.form === 'labelled' || unit.form === 'headed';
    const label = isNumbered ? (opener?.label ?? null) : null;
    return {
      form: unit.form,
      index: unit.index,
      label,
      number: label?.number ?? null,
      section: place?.section?.id ?? null,
      caption: place?.caption ?? null,
      leadIn: place?.leadIn ?? null,
      body,
      diagnostics: [],
    };
  }

  #ends(index: number, unit: Unit, opener: Reading | undefined): boolean {
    const reading = this.#readings[index];
    if (reading === undefined || this.#opening.has(index) || this.#isBarrier(index)) return true;
    if (opener !== undefined && isClosed(opener.block)) return true;
    if (opener !== undefined && opener.block.kind === 'item' && opener.block.lines.length === 0) {
      return leavesItem(reading, opener);
    }
    if (leavesBox(reading, opener)) return !this.#isOnTop(index, opener);
    if (isFieldLine(reading)) return false;
    if (this.#followsFields(index, unit)) return true;
    // An explanation in italics under an afspraak is no part of it.
    if (reading.block.slanted && opener?.block.slanted === false) return true;
    const isHeaded = unit.form === 'headed';
    const printed = opener === undefined || isHeaded ? null : leavesPlace(reading, opener, this.#hang);
    if (printed !== null) return printed;
    if (unit.form === 'paragraph') {
      const isBehindList = this.#readings[index - 1]?.block.kind === 'item';
      return reading.block.kind === 'paragraph' && (reading.block.spaced || isBehindList);
    }
    if (unit.form === 'bullet') return reading.block.kind === 'item' || reading.block.spaced;
    return this.#leavesColumn(reading) || this.#isDebris(index);
  }

  /** A running title on top of the page over which a box goes on. */
  #isOnTop(index: number, opener: Reading | undefined): boolean {
    const next = this.#readings[index + 1];
    return this.#readings[index]?.block.startsPage === true && next !== undefined && !leavesBox(next, opener);
  }

  /** `Verantwoordelijk: gemeente` behind the sentences of an afspraak closes it. */
  #followsFields(index: number, unit: Unit): boolean {
    const isField = (at: number): boolean => {
      const reading = this.#readings[at];
      return reading !== undefined && isFieldLine(reading);
    };
    let above = index - 1;
    while (above > unit.index && isField(above)) above -= 1;
    return above < index - 1 && endsSentence(this.#readings[above]?.text ?? '');
  }

  #isBarrier(index: number): boolean {
    const serves = this.#places[index]?.serves ?? null;
    const isLeadIn = serves === 'lead-in' && this.#hasBullets;
    return (
      serves === 'heading' ||
      serves === 'caption' ||
      isLeadIn ||
      this.#partyHeads.has(index) ||
      opensSignature(this.#readings[index]?.text ?? '')
    );
  }

  #leavesColumn(reading: Reading): boolean {
    const { widestEm, spaced } = reading.block;
    return this.#columnEm !== null && spaced && widestEm !== null && widestEm > this.#columnEm * WIDER;
  }

  #isDebris(index: number): boolean {
    if (this.#readings[index - 1]?.text.endsWith(':') === true) return false;
    return this.#readings.slice(index, index + DEBRIS).filter(isScrap).length === DEBRIS;
  }
}

/** Tables, quotations and `Toelichting: …` stand inside an afspraak without being of its text. */
function isPart({ block, label, text }: Reading): boolean {
  if (block.kind === 'table' || block.kind === 'quote') return false;
  const word = label === null && block.kind === 'paragraph' ? RUN_IN.exec(text)?.groups?.['word'] : undefined;
  return word === undefined || fieldRole(word) !== 'aside' || !endsSentence(text);
}

/** What begins in a coloured box ends with it; a box that goes on over the page has its colour there too. */
function leavesBox({ block }: Reading, opener: Reading | undefined): boolean {
  const ground = opener?.block.ground ?? null;
  return ground !== null && block.table === null && block.ground !== ground;
}

/** What is told under an afspraak in smaller letters explains it; who and when on such a line do not. */
function isSmallPrint(reading: Reading | undefined, stated: Reading | undefined): boolean {
  if (reading === undefined || isFieldLine(reading) || reading.block.kind !== 'paragraph') return false;
  // A running title can stand on top of the page over which it goes on.
  if (reading.block.startsPage) return false;
  const [size, usual] = [reading.block.size, stated?.block.size ?? null];
  return size !== null && usual !== null && size < usual * SMALLER;
}

/** As a share of the size of its first sentence. */
const SMALLER = 0.93;

const RUN_IN = /^(?<word>\p{L}[\p{L} ]{2,24}):\s\S/u;

/**
 * What a page tells: an afspraak ends with its row of a table, and where the text goes back to the left of where its
 * own lines begin. Null where the page does not tell.
 */
function leavesPlace({ block }: Reading, { block: opener }: Reading, hang: number | null): boolean | null {
  if (opener.row !== null || block.row !== null) return block.row !== opener.row;
  if (opener.indent === null || block.indent === null) return null;
  const { first, rest } = opener.indent;
  const left = rest ?? (hang === null ? first : first + hang);
  return left - first > HANGING ? block.indent.first < left - HANGING : null;
}

/** How far the further lines of most afspraken stand behind their first. */
function usualHang(units: readonly Unit[], readings: readonly Reading[]): number | null {
  const hangs = units.flatMap(({ index }): readonly number[] => {
    const indent = readings[index]?.block.indent ?? null;
    return indent === null || indent.rest === null ? [] : [indent.rest - indent.first];
  });
  const middle = median(hangs);
  return middle > HANGING ? middle : null;
}

/** The text of an item stands at least this far to the right of its number, in points. */
const HANGING = 5;

function isScrap(reading: Reading): boolean {
  const { kind, marker } = reading.block;
  // A letter `o` torn out of a word looks like a bullet.
  const plain = kind === 'paragraph' || marker?.text === 'o';
  return plain && reading.text.length < SHORT && !endsSentence(reading.text);
}

/**
 * In a declared list, an item holds what is nested in it. Bullets behind a numbered item count as nested: authors
 * indent them too little for Markdown to see it.
 */
function leavesItem(reading: Reading, opener: Reading): boolean {
  const { depth, kind } = reading.block;
  if (depth === opener.block.depth && kind === 'item') return reading.labelIsMarker || !opener.labelIsMarker;
  return depth < opener.block.depth;
}

/** Width of the column that the afspraken stand in, where it is narrower than that of other text. */
function ownColumn(units: readonly Unit[], readings: readonly Reading[]): number | null {
  const opening = new Set(units.map(({ index }) => index));
  const widths = (own: boolean): number[] =>
    readings.flatMap(({ block, text }, index) => {
      const wraps = block.lines.length > 2 && text.length > SEVERAL_LINES;
      return opening.has(index) === own && wraps && block.widestEm !== null ? [block.widestEm] : [];
    });
  const own = widths(true);
  const column = own.length < units.length * MANY ? null : highest(own);
  const prose = highest(widths(false));
  return column !== null && prose !== null && prose >= column * DISTINCT ? column : null;
}

/** Width that all but a few outliers stay within. */
function highest(widths: readonly number[]): number | null {
  const sorted = widths.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * ALMOST_ALL)] ?? null;
}

const ALMOST_ALL = 0.97;
/** Text of this length takes several lines in any column but that of a table's first cells. */
const SEVERAL_LINES = 150;
/** Share of the afspraken that must show their column in their first paragraph. */
const MANY = 0.4;
