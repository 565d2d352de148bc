import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { SourceText } from '../core/source-text.ts';
import type { Span } from '../core/span.ts';
import type { AfspraakNode, AgreementTree } from './tree/agreement-tree.ts';
import { assignSections, thematicSection } from './order/assign-sections.ts';
import { buildChapters } from './tree/build-chapters.ts';
import { chooseUnits, type Unit } from './choose-units.ts';
import { collectBodies } from './parts/collect-bodies.ts';
import { spansOf, type Draft } from './parts/draft.ts';
import { findHeadings, type Heading } from './evidence/find-headings.ts';
import { findPlaces, type Place } from './evidence/find-places.ts';
import { headedUnits } from './headed-units.ts';
import { leadInLength } from './evidence/lead-in.ts';
import { gapMessages, inferNumbers } from './numbering/infer-numbers.ts';
import { repairNumbers } from './numbering/repair-numbers.ts';
import { counter, findSequences } from './numbering/sequences.ts';
import { buildOutline, type Section } from './evidence/outline.ts';
import type { NameReader } from './evidence/party-list.ts';
import { findHabits, readParts } from './parts/read-parts.ts';
import { readBlocks, type Reading } from './evidence/reading.ts';
import { readTables, type RowDraft } from './proposals/table-rows.ts';

/**
 * The chapters and afspraken of a document. `nameAt` tells where the name of a known party begins, for the party
 * columns of flattened tables.
 */
export function buildTree(source: SourceText, nameAt: NameReader): AgreementTree {
  const readings = readBlocks(source);
  const { outline, places, rows, units } = findUnits(readings, source.text);
  const found = collectBodies(units, readings, places);
  const numbered = inferNumbers(repairNumbers(found, readings), readings, places, source.text);
  const { drafts, sections, disordered } = assignSections(numbered, outline, readings);
  const chapters = buildChapters(sections, readings);
  const chapterOf = (section: number | null): string | null =>
    section === null ? null : (chapters[section]?.id ?? null);
  const context = { readings, source: source.text, nameAt };
  const habitsOf = habitReader(drafts, context);
  const nodes = [
    ...drafts.map((draft) => ({ key: draft, node: toNode(draft, habitsOf(draft), context, chapterOf) })),
    ...rows.map((row) => ({
      key: row,
      node: rowNode(row, chapterOf(thematicSection(row.section, sections))),
    })),
  ];
  return {
    source,
    chapters,
    afspraken: inOrder(nodes, drafts).map(({ node }) => node),
    zones: toZones(sections, readings, source.text),
    diagnostics: treeDiagnostics(drafts, disordered),
  };
}

type Found = {
  readonly outline: readonly Section[];
  readonly places: readonly Place[];
  readonly rows: readonly RowDraft[];
  readonly units: readonly Unit[];
};

/** What opens an afspraak, and where it stands. Where nothing but headings can, these are no chapters. */
function findUnits(readings: readonly Reading[], source: string): Found {
  const headings = findHeadings(readings);
  const found = locate(headings, readings, source);
  if (found.units.length + found.rows.length > 0) return found;
  const opening = headedUnits(headings, found.outline, readings);
  const chapters = headings.filter(({ index }) => !opening.has(index));
  const units = [...opening].map((index): Unit => ({ index, form: 'headed', row: null }));
  return { ...locate(chapters, readings, source), units };
}

function locate(headings: readonly Heading[], readings: readonly Reading[], source: string): Found {
  const outline = buildOutline(headings, readings);
  const places = findPlaces(readings, headings, outline);
  return {
    outline,
    places,
    rows: readTables(readings, places, source),
    units: chooseUnits(readings, places),
  };
}

type Context = Parameters<typeof readParts>[2];
type Habits = Parameters<typeof readParts>[1];

function kindOf({ label }: Draft): string {
  return label?.scheme ?? '';
}

/** Habits hold for the afspraken of one scheme; bold titles can come and go from section to section. */
function habitReader(drafts: readonly Draft[], context: Context): (draft: Draft) => Habits {
  const placeOf = (draft: Draft): string => `${kindOf(draft)}|${draft.section ?? ''}`;
  const habits = (key: (draft: Draft) => string): ReadonlyMap<string, Habits> =>
    new Map([...Map.groupBy(drafts, key)].map(([kind, members]) => [kind, findHabits(members, context)]));
  const [byKind, byPlace] = [habits(kindOf), habits(placeOf)];
  return (draft) => ({
    partyColumn: byKind.get(kindOf(draft))?.partyColumn ?? false,
    title: byKind.get(kindOf(draft))?.title ?? false,
    boldTitle: byPlace.get(placeOf(draft))?.boldTitle ?? false,
  });
}

function toNode(
  draft: Draft,
  habits: Habits,
  context: Context,
  chapterOf: (section: number | null) => string | null,
): AfspraakNode {
  const parts = readParts(draft, habits, context);
  const reading = context.readings[draft.index];
  const printed = draft.label === null || draft.label.printed === '' ? null : draft.label.printed;
  const leadIn = draft.leadIn === null ? null : leadInSpans(draft.leadIn, context.readings);
  const marker = reading?.labelIsMarker === true ? reading.block.marker : null;
  return {
    series: draft.label?.series ?? null,
    number: draft.number === null ? null : plainNumber(draft.number),
    printed: marker?.text ?? printed,
    extent: [...(marker === null ? [] : [marker.span]), ...spansOf(draft.body)],
    chapter: chapterOf(draft.section),
    leadIn,
    diagnostics: draft.diagnostics,
    ...parts,
  };
}

/** `01` is 1; `1.10` stays. */
function plainNumber(number: string): string {
  return number.replace(/(?<!\d)0+(?=\d)/gu, '');
}

/** The words of a lead-in that name its party. */
function leadInSpans(index: number, readings: readonly Reading[]): readonly Span[] {
  const reading = readings[index];
  if (reading === undefined) return [];
  const start = reading.block.pieces[0]?.start ?? 0;
  return [{ start, end: start + leadInLength(reading.text) }];
}

function rowNode(row: RowDraft, chapter: string | null): AfspraakNode {
  const { label, title, text, extent, cells, actorColumn, change } = row;
  return {
    series: label?.series ?? null,
    number: label === null ? null : plainNumber(label.number),
    printed: label?.printed ?? null,
    extent,
    chapter,
    title,
    text,
    items: [],
    cells,
    actorColumn,
    leadIn: null,
    change,
    diagnostics: [],
  };
}

type Keyed = { readonly key: Draft | RowDraft; readonly node: AfspraakNode };

/** Sequences in the order in which they begin; inside a sequence by number. */
function inOrder(nodes: readonly Keyed[], drafts: readonly Draft[]): readonly Keyed[] {
  const rank = new Map<Draft | RowDraft, readonly [number, number]>();
  for (const { drafts: members } of findSequences(drafts)) {
    const start = Math.min(...members.map(startOf));
    for (const draft of members) rank.set(draft, [start, counter(draft)]);
  }
  const rankOf = ({ key, node }: Keyed): readonly [number, number] =>
    rank.get(key) ?? [node.extent[0]?.start ?? 0, 0];
  return nodes.toSorted((a, b) => {
    const [left, leftCount] = rankOf(a);
    const [right, rightCount] = rankOf(b);
    return left - right || leftCount - rightCount;
  });
}

function startOf(draft: Draft): number {
  return draft.body[0]?.pieces[0]?.start ?? 0;
}

function toZones(
  sections: readonly Section[],
  readings: readonly Reading[],
  text: string,
): AgreementTree['zones'] {
  const startOfHeading = (section: Section | undefined): number =>
    section === undefined ? text.length : (readings[section.heading]?.extent.start ?? text.length);
  const printed = sections.filter(({ heading }) => heading >= 0);
  const front = {
    role: 'introduction' as const,
    title: '',
    depth: 1,
    span: { start: 0, end: startOfHeading(printed[0]) },
  };
  const zones = printed.map((section, at) => ({
    role: section.role,
    title: section.title,
    depth: depthOf(section, sections),
    span: { start: startOfHeading(section), end: startOfHeading(printed[at + 1]) },
  }));
  return [front, ...zones];
}

function depthOf({ parent }: Section, sections: readonly Section[]): number {
  const above = parent === null ? undefined : sections[parent];
  return above === undefined ? 1 : 1 + depthOf(above, sections);
}

function treeDiagnostics(drafts: readonly Draft[], disordered: boolean): readonly Diagnostic[] {
  const gaps = gapMessages(drafts).map((message) => diagnose('numbering/gap', message));
  const order = diagnose(
    'order/suspect',
    'Numbers fall back several times: the text layer lost the reading order, and afspraken were put back.',
  );
  return disordered ? [...gaps, order] : gaps;
}
