import type { Label } from '../../language/labels/label.ts';
import { announcementLength } from '../../language/section-words.ts';
import { NOTHING_SAID, type Evidence } from '../evidence/evidence.ts';
import { fieldsOf, isFieldLine } from '../evidence/field-line.ts';
import { endsSentence, wordsOf, type Reading } from '../evidence/reading.ts';
import { headsParts, nestedUnder } from './nesting.ts';
import { numberSigns } from './number-signs.ts';
import type { Proposal, ProposalGroup, Proposer, UnitForm } from './proposal.ts';
import { isEmptyRow } from './table-columns.ts';

/** Everything in running text that could open an afspraak: numbers, bullets, headings and plain paragraphs. */
export const proposeRunningText: Proposer = (evidence) => {
  const openings = evidence.readings.flatMap((reading, index): Opening[] => {
    const form = formOf(reading, index, evidence);
    return form === null ? [] : [openingOf(form, reading, index, evidence)];
  });
  const groups = Map.groupBy(withEnds(openings, evidence), ({ group }) => group);
  return [...groups.values()].map((members) => toGroup(members, evidence));
};

type Opening = {
  readonly form: UnitForm;
  readonly index: number;
  readonly family: string;
  readonly group: string;
  readonly nested: number | null;
};

function formOf(reading: Reading, index: number, { places }: Evidence): UnitForm | null {
  const { block } = reading;
  if (block.kind === 'table' || block.kind === 'quote') return null;
  const serves = places[index]?.serves ?? null;
  if (serves === 'caption' || serves === 'lead-in') return null;
  if (isEmptyRow(wordsOf(reading)) && (reading.label === null || wordsOf(reading) !== '')) return null;
  if (reading.label !== null) return 'labelled';
  // What only announces is no title of an afspraak.
  if (serves === 'heading') return places[index]?.section?.ownRole === 'agreed' ? null : 'headed';
  if (isFieldsAlone(reading)) return null;
  return block.kind === 'item' ? 'bullet' : 'paragraph';
}

/** `Wie: gemeente | Wanneer: Q3 2027` on a line of its own belongs to what stands above it. */
function isFieldsAlone(reading: Reading): boolean {
  return reading.block.kind === 'paragraph' && reading.label === null && isFieldLine(reading);
}

function openingOf(form: UnitForm, reading: Reading, index: number, evidence: Evidence): Opening {
  const place = evidence.places[index];
  const nested = nestedUnder(index, evidence);
  const family = `${form} ${lookOf(form, reading, index, evidence)}`.trim();
  const home = place?.serves === 'heading' ? (place.section?.parent ?? '') : (place?.section?.id ?? '');
  // A paragraph speaks for itself alone; a list is one thing.
  const own = form === 'paragraph' ? index : '';
  const group = [family, home, place?.caption ?? '', place?.leadIn ?? '', nested ?? '', own].join('|');
  return { form, index, family, group, nested };
}

/** What proposals of one family share: the shape of the number, the level of the heading, the depth of the bullet. */
function lookOf(
  form: UnitForm,
  { label, block, text }: Reading,
  index: number,
  { headings }: Evidence,
): string {
  if (form === 'labelled' && label !== null) return `${shapeOf(label)} ${headingLook(index, headings)}`;
  if (form === 'headed') return headingLook(index, headings);
  if (form === 'bullet') return String(block.depth);
  if (block.bold && endsSentence(text)) return 'bold';
  return block.boldLead === null ? '' : 'run-in';
}

function shapeOf({ scheme, series, number }: Label): string {
  return [scheme, series === null ? '' : 'series', number.split(/[.-]/u).length].join(' ');
}

function headingLook(index: number, headings: Evidence['headings']): string {
  const heading = headings.find((other) => other.index === index);
  if (heading === undefined) return '';
  return `heading ${heading.declared ?? ''} ${heading.word ?? ''}`;
}

type Extended = Opening & { readonly end: number };

/** Where each would end: at the next of its look, at a heading, or where a caption changes the place. */
function withEnds(openings: readonly Opening[], evidence: Evidence): readonly Extended[] {
  const { readings, places } = evidence;
  const nextOf = new Map<string, number>();
  let heading = readings.length;
  let caption = readings.length;
  const ends: Extended[] = [];
  let at = openings.length - 1;
  for (let index = readings.length - 1; index >= 0; index -= 1) {
    const opening = openings[at];
    if (opening?.index === index) {
      const sibling = nextOf.get(opening.family) ?? readings.length;
      const single = opening.form === 'paragraph' ? behindParts(index, evidence) : readings.length;
      const isHeading = places[index]?.serves === 'heading';
      ends.push({ ...opening, end: Math.min(sibling, heading, isHeading ? heading : caption, single) });
      nextOf.set(opening.family, index);
      at -= 1;
    }
    const serves = places[index]?.serves ?? null;
    if (serves === 'heading') heading = index;
    if (serves === 'caption') caption = index;
  }
  return ends.toReversed();
}

/** The first reading behind a paragraph and behind the parts of parties that it heads, or the line of fields that closes it. */
function behindParts(index: number, evidence: Evidence): number {
  const { readings } = evidence;
  if (!headsParts(index, evidence)) return behindFields(index + 1, readings);
  const end = readings.findIndex(({ block }, at) => at > index && block.kind !== 'item');
  return end < 0 ? readings.length : end;
}

/** The first reading from `index` on that is no line of fields. */
function behindFields(index: number, readings: readonly Reading[]): number {
  let end = index;
  for (let next = readings[end]; next !== undefined && isFieldsAlone(next); next = readings[end]) end += 1;
  return end;
}

function toGroup(openings: readonly Extended[], evidence: Evidence): ProposalGroup {
  const [{ form, family, index: first } = NO_OPENING] = openings;
  const members = openings.map((opening) => toProposal(opening, evidence));
  const labels = members.map(({ index }) => evidence.readings[index]?.label ?? null);
  const share = (holds: (member: Proposal) => boolean): number =>
    members.filter(holds).length / members.length;
  const signs: Record<string, number> = {
    ...numberSigns(labels),
    title: share(({ isTitle }) => isTitle),
    heading: evidence.places[first]?.serves === 'heading' ? 1 : 0,
    'title of nothing': share(({ isTitle, index, end }) => isTitle && end === index + 1),
    'opens with a party': share(({ index }) => evidence.partyLeads.has(index)),
    'heads the parts of parties': share(({ index }) => headsParts(index, evidence)),
    announced: form === 'paragraph' ? share(({ index }) => isAnnounced(index, evidence)) : 0,
    'closed by an owner': share(({ index, end }) => isOwned(index, end, evidence)),
    ...hangingSigns(members, evidence),
  };
  return { form, family, members, signs };
}

/** `Afgesproken: de gemeente …`: the paragraph says itself what it is. */
function isAnnounced(index: number, { readings }: Evidence): boolean {
  const reading = readings[index];
  return reading !== undefined && announcementLength(wordsOf(reading)) > 0;
}

/** Who does it, on a line of fields below: what is told has no such line. */
function isOwned(index: number, end: number, { readings }: Evidence): boolean {
  return readings
    .slice(index + 1, end)
    .some((reading) => isFieldsAlone(reading) && fieldsOf(reading).some(({ role }) => role === 'actors'));
}

const NO_OPENING = { form: 'paragraph', family: '', index: -1 } as const;

function toProposal({ form, index, end, nested }: Extended, { own, readings }: Evidence): Proposal {
  const reading = readings[index];
  const words = reading === undefined ? '' : wordsOf(reading);
  const best = Math.max(...own.slice(index, end), NOTHING_SAID);
  return {
    form,
    index,
    end,
    row: null,
    own: own[index] ?? NOTHING_SAID,
    best,
    isTitle: looksLikeTitle(words),
    nested,
  };
}

/** A title is no longer than this. */
const LONGEST_TITLE = 110;

/** Short words that close no sentence. */
function looksLikeTitle(words: string): boolean {
  return words !== '' && words.length <= LONGEST_TITLE && !endsSentence(words);
}

/** What a list hangs under: a sentence that commits somebody, whose parts it tells, or one that only leads in. */
function hangingSigns(members: readonly Proposal[], evidence: Evidence): Readonly<Record<string, number>> {
  const { own, readings } = evidence;
  const holder = members[0]?.nested ?? null;
  if (holder === null) return {};
  const commits =
    (own[holder] ?? NOTHING_SAID) > 0 ||
    (readings[holder]?.label ?? null) !== null ||
    headsParts(holder, evidence);
  return commits ? { 'part of a commitment': 1 } : { 'under a lead-in': 1 };
}
