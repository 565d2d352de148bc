import {
  isChapterPart,
  isCaption,
  isSortingCaption,
  roleOfTitle,
  type SectionRole,
} from '../../language/section-words.ts';
import type { Span } from '../../core/span.ts';
import { FEWEST_CHAPTERS, type Heading } from './find-headings.ts';
import { numberParts } from './letter-headings.ts';
import type { Reading } from './reading.ts';

/** A stretch of the document under one heading, up to the next heading of any depth. */
export type Section = {
  readonly id: number;
  /** Index of the heading among the readings; -1 where it is the head of rows inside a table. */
  readonly heading: number;
  /** Where the head of rows stands; undefined for headings. */
  readonly spans?: readonly Span[];
  readonly number: string | null;
  /** The word before its number (`artikel`); null where there is none. */
  readonly word: string | null;
  readonly title: string;
  /** The section it lies in; null at the top. */
  readonly parent: number | null;
  /** What its own heading says it holds. */
  readonly ownRole: SectionRole;
  /** The same, taken from the section around it where its own heading says nothing. */
  readonly role: SectionRole;
  /** It is a part of the agreement in which the chapters are numbered anew: `Jaarafspraken 2024`. */
  readonly isPart: boolean;
};

/** Roles of unnumbered sections that lie in no chapter, wherever they stand. */
const TOP_ROLES: ReadonlySet<SectionRole> = new Set([
  'annex',
  'signatures',
  'definitions',
  'considerations',
  'parties',
  'closing',
  'excluded',
]);

/** The tree of sections: numbers decide where there are any, then declared levels, then what a heading says. */
export function buildOutline(headings: readonly Heading[], readings: readonly Reading[]): readonly Section[] {
  const builder = new OutlineBuilder(headings, readings);
  return builder.build();
}

type Open = Section & { readonly depth: number | null; readonly declared: number | null };

class OutlineBuilder {
  readonly #headings: readonly Heading[];
  readonly #readings: readonly Reading[];
  readonly #sections: Open[] = [];
  /** How often each title comes. */
  readonly #counts: ReadonlyMap<string, number>;
  /** The sections that the next heading can lie in, outermost first. */
  #path: Open[] = [];

  constructor(headings: readonly Heading[], readings: readonly Reading[]) {
    this.#headings = headings;
    this.#readings = readings;
    this.#counts = new Map(
      [...Map.groupBy(headings, ({ title }) => title)].map(([title, same]) => [title, same.length]),
    );
  }

  build(): readonly Section[] {
    const title = titleHeadings(this.#headings, this.#readings);
    for (const [at, heading] of this.#headings.entries()) {
      if (title.has(at)) continue;
      const part = this.#isPart(at);
      if (isCaption(heading.title) && heading.number === null && !part && !this.#sorts(at)) continue;
      this.#open(heading, part);
    }
    return this.#sections;
  }

  /** `Jaarafspraken 2024` before a numbered chapter opens a part of the document. */
  #isPart(at: number): boolean {
    const heading = this.#headings[at];
    const next = this.#headings[at + 1];
    if (heading === undefined || next === undefined || heading.number !== null) return false;
    return isSortingCaption(heading.title) && next.number !== null && next.index === heading.index + 1;
  }

  /** Two different sorting captions in one section: the numbers under each are its own. */
  #sorts(at: number): boolean {
    const heading = this.#headings[at];
    if (heading === undefined || !isSortingCaption(heading.title)) return false;
    const near = [this.#headings[at - 1], this.#headings[at + 1]];
    return near.some((other) => other !== undefined && isOtherSortingCaption(other, heading));
  }

  #open(heading: Heading, isPart: boolean): void {
    const ownRole = roleOfTitle(heading.title);
    const depth = heading.number === null || isPart ? null : numberParts(heading.number).length;
    const parent = isPart ? null : this.#parentOf(heading, depth, ownRole);
    const section: Open = {
      id: this.#sections.length,
      heading: heading.index,
      number: heading.number,
      word: heading.word,
      title: heading.title,
      parent: parent?.id ?? null,
      ownRole,
      role: ownRole === 'neutral' ? (parent?.role ?? 'neutral') : ownRole,
      isPart,
      depth,
      declared: heading.declared,
    };
    this.#sections.push(section);
    const keep = parent === null ? 0 : this.#path.indexOf(parent) + 1;
    this.#path = [...this.#path.slice(0, keep), section];
  }

  #parentOf(heading: Heading, depth: number | null, role: SectionRole): Open | null {
    const part = this.#path.find(({ isPart }) => isPart) ?? null;
    const annex = this.#path.find(({ ownRole }) => ownRole === 'annex') ?? null;
    if (annex !== null && role !== 'annex') return annex;
    if (depth !== null) return this.#numberedParent(heading.number ?? '', depth) ?? part;
    if (heading.declared !== null) return this.#declaredParent(heading.declared, role) ?? part;
    if (TOP_ROLES.has(role)) return null;
    const numbered = this.#path.findLast((open) => open.depth !== null || open.isPart) ?? part;
    return this.#recurs(heading)
      ? (this.#path.findLast((open) => !this.#recurs(open)) ?? numbered)
      : numbered;
  }

  /** `Ambitie`, `Monitoring`: a title that comes back stands under the one that does not. */
  #recurs({ title, number, declared }: Pick<Heading, 'title' | 'number' | 'declared'>): boolean {
    return number === null && declared === null && (this.#counts.get(title) ?? 0) >= FEWEST_CHAPTERS;
  }

  #numberedParent(number: string, depth: number): Open | null {
    if (depth === 1) return null;
    const prefix = numberParts(number).slice(0, -1).join('.');
    const named = this.#path.findLast(
      (open) => open.number !== null && numberParts(open.number).join('.') === prefix,
    );
    return named ?? this.#path.findLast((open) => open.depth !== null && open.depth < depth) ?? null;
  }

  /**
   * Declared levels count among headings without a number; a number tells more than a level: `Onze ambities` lies in
   * the numbered chapter above it, though it looks the same.
   */
  #declaredParent(level: number, role: SectionRole): Open | null {
    const isInside = ({ declared, number }: Open): boolean =>
      declared !== null &&
      (declared < level || (declared === level && number !== null && isChapterPart(role)));
    return this.#path.findLast(isInside) ?? null;
  }
}

function isOtherSortingCaption(other: Heading, heading: Heading): boolean {
  return isSortingCaption(other.title) && other.title.toLowerCase() !== heading.title.toLowerCase();
}

/** The headings on the cover: the first, and those that follow it before any running text. */
function titleHeadings(headings: readonly Heading[], readings: readonly Reading[]): ReadonlySet<number> {
  const found = new Set<number>();
  const [first] = headings;
  if (first === undefined || first.declared === null || first.declared > 1 || first.number !== null)
    return found;
  for (const [at, heading] of headings.entries()) {
    const between = readings.slice(headings[at - 1]?.index ?? heading.index, heading.index);
    const hasProse = between.some(({ text, block }) => block.kind !== 'heading' && text.length > COVER_LINE);
    if (at > 0 && (hasProse || heading.number !== null || roleOfTitle(heading.title) !== 'neutral')) break;
    if (at > 0 && heading.index - (headings[at - 1]?.index ?? 0) > 1) break;
    if (at > 0 && isBody(readings[heading.index + 1])) break;
    found.add(at);
  }
  return found;
}

/** A list, a table or running text: more than a line of the cover or another heading. */
function isBody(reading: Reading | undefined): boolean {
  if (reading === undefined || reading.block.kind === 'heading') return false;
  return reading.block.kind !== 'paragraph' || reading.label !== null || reading.text.length > COVER_LINE;
}

/** Lines of a cover are shorter than this. */
const COVER_LINE = 160;
