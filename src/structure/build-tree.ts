import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { SourceText } from '../core/source-text.ts';
import { gatherPassage } from '../core/passage.ts';
import type { Span } from '../core/span.ts';
import { isSortingCaption } from '../language/section-words.ts';
import type { PartyLexicon } from '../parties/party-lexicon.ts';
import { gatherEvidence, withoutHeadings, type Evidence } from './evidence/evidence.ts';
import { leadInLength } from './evidence/lead-in.ts';
import { partyOfHead } from './evidence/party-heads.ts';
import type { Section } from './evidence/outline.ts';
import type { Reading } from './evidence/reading.ts';
import { gapMessages, inferNumbers } from './numbering/infer-numbers.ts';
import { repairNumbers } from './numbering/repair-numbers.ts';
import { counter, findSequences } from './numbering/sequences.ts';
import { assignSections, thematicSection } from './order/assign-sections.ts';
import { articleReader } from './numbering/article-leden.ts';
import { collectBodies, type Unit } from './parts/collect-bodies.ts';
import { findCompanions, type Companion } from './parts/find-companions.ts';
import { spansOf, type Draft } from './parts/draft.ts';
import { findHabits, readParts } from './parts/read-parts.ts';
import { PROPOSERS } from './proposals/index.ts';
import type { Proposal } from './proposals/proposal.ts';
import type { RowDraft } from './proposals/table-row.ts';
import { chooseUnits, type Choice } from './score/choose-units.ts';
import type { AfspraakForm, AfspraakNode, AgreementTree } from './tree/agreement-tree.ts';
import { buildChapters } from './tree/build-chapters.ts';
import { findDoubts } from './tree/find-doubts.ts';
import { findUnread } from './tree/find-unread.ts';
import { withHeadSections } from './tree/head-sections.ts';

/** The chapters and afspraken of a document, whose parties the lexicon finds. */
export function buildTree(source: SourceText, lexicon: PartyLexicon): AgreementTree {
  const seen = gatherEvidence(source, lexicon.find);
  const choice = chooseUnits(
    PROPOSERS.flatMap((propose) => propose(seen)),
    seen,
  );
  const { evidence, units, rows, scores } = settle(choice, seen);
  const { readings, places, outline } = evidence;
  const found = collectBodies(units, readings, places);
  const numbered = inferNumbers(repairNumbers(found, readings), readings, places, source.text);
  const { drafts, sections: printed, disordered } = assignSections(numbered, outline, readings);
  const { sections, sectionOf } = withHeadSections(
    rows.map(({ row }) => row),
    printed,
    source.text,
  );
  const chapters = buildChapters(sections, readings);
  const chapterOf = (section: number | null): string | null =>
    section === null ? null : (chapters[section]?.id ?? null);
  const context = {
    readings,
    source: source.text,
    nameAt: lexicon.nameAt,
    partyHeads: seen.partyHeads,
    scoreOf: (index: number): number => scores.get(index) ?? 0,
    articleOf: articleReader(drafts, sections),
    partyOfSection: partyReader(sections, evidence),
  };
  const habitsOf = habitReader(drafts, context);
  const companions = findCompanions(drafts, evidence, lexicon.nameAt);
  const nodes = [
    ...drafts.map((draft) => ({
      key: draft,
      node: withCompanion(toNode(draft, habitsOf(draft), context, chapterOf), companions.get(draft)),
    })),
    ...rows.map((placed) => ({
      key: placed.row,
      node: rowNode(placed, chapterOf(thematicSection(sectionOf(placed.row), sections))),
    })),
  ];
  const doubts = findDoubts(choice, seen);
  return {
    source,
    chapters,
    afspraken: inOrder(nodes, drafts).map(({ node }) => ({
      ...node,
      diagnostics: [...node.diagnostics, ...doubts.of(node)],
    })),
    zones: toZones(printed, readings, source.text),
    unread: findUnread(
      choice,
      nodes.map(({ node }) => node),
      seen,
    ),
    diagnostics: [...treeDiagnostics(drafts, disordered), ...(nodes.length === 0 ? [] : doubts.ofDocument)],
  };
}

/** A row or cell, how it is set out, and the score of its table. */
type PlacedRow = { readonly row: RowDraft; readonly form: AfspraakForm; readonly score: number };

type Settled = {
  /** The evidence without the headings that turned out to be afspraken. */
  readonly evidence: Evidence;
  readonly units: readonly Unit[];
  readonly rows: readonly PlacedRow[];
  /** The score of the list of each reading that opens an afspraak. */
  readonly scores: ReadonlyMap<number, number>;
};

function settle({ units, verdicts }: Choice, seen: Evidence): Settled {
  const scoreOf = new Map(
    verdicts.flatMap(({ group }) => group.members.map((member) => [member, group.score] as const)),
  );
  const running = units.filter(({ row }) => row === null);
  const evidence = withoutHeadings(seen, new Set(units.flatMap(titlesOf)));
  return {
    evidence,
    units: running.map((unit) => ({ index: unit.index, form: isHeaded(unit, seen) ? 'headed' : unit.form })),
    rows: units.flatMap((unit) => {
      const section = evidence.places[unit.index]?.section?.id ?? null;
      return unit.row === null
        ? []
        : [{ row: { ...unit.row, section }, form: unit.form, score: scoreOf.get(unit) ?? 0 }];
    }),
    scores: new Map(running.map((unit) => [unit.index, scoreOf.get(unit) ?? 0])),
  };
}

/** The readings that could be headings but belong to an afspraak: what opens it, and all of a card. */
function titlesOf({ form, index, end, row }: Proposal): readonly number[] {
  if (form === 'card') return Array.from({ length: end - index }, (_, at) => index + at);
  return row === null ? [index] : [];
}

/** A numbered heading with text under it is the title of its afspraak. */
function isHeaded({ index, end, form, isTitle }: Proposal, { places }: Evidence): boolean {
  return form === 'headed' || (isTitle && end > index + 1 && places[index]?.serves === 'heading');
}

type Context = Parameters<typeof readParts>[2] &
  Pick<Evidence, 'partyHeads'> & {
    readonly scoreOf: (index: number) => number;
    /** `4.` for a lid of article 4; empty elsewhere. */
    readonly articleOf: (draft: Draft) => string;
    /** Where the chapter that a section lies in names a party, and nothing else; null elsewhere. */
    readonly partyOfSection: (section: number | null) => readonly Span[] | null;
  };
type Habits = Parameters<typeof readParts>[1];

function kindOf({ label, form }: Draft): string {
  return label?.scheme ?? form;
}

/** The afspraak with what a second column says of it. */
function withCompanion(node: AfspraakNode, companion: Companion | undefined): AfspraakNode {
  if (companion === undefined) return node;
  const { header, pieces, actors } = companion;
  return {
    ...node,
    cells: [...node.cells, { header, pieces, isState: false }],
    actorColumn: node.actorColumn ?? actors,
  };
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
    trailingOwner: byKind.get(kindOf(draft))?.trailingOwner ?? false,
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
  const head = draft.leadIn === null ? undefined : context.partyHeads.get(draft.leadIn);
  const leads = draft.leadIn !== null && head === undefined && (draft.isBullet || isNextTo(draft));
  const leadIn = leads && draft.leadIn !== null ? leadInSpans(draft.leadIn, context.readings) : null;
  const marker = reading?.labelIsMarker === true ? reading.block.marker : null;
  return {
    form: draft.form,
    score: context.scoreOf(draft.index),
    label: sortingLabel(draft, context),
    series: draft.label?.series ?? null,
    number: draft.number === null ? null : `${context.articleOf(draft)}${plainNumber(draft.number)}`,
    printed: marker?.text ?? printed,
    extent: [...(marker === null ? [] : [marker.span]), ...spansOf(draft.body)],
    chapter: chapterOf(draft.section),
    leadIn,
    partyHead:
      head === undefined
        ? context.partyOfSection(draft.section)
        : headSpans(draft.leadIn ?? 0, head, context),
    diagnostics: draft.diagnostics,
    ...parts,
  };
}

/** A chapter for each party: what stands in hers is hers. */
function partyReader(
  sections: readonly Section[],
  { findParties, readings, source }: Evidence,
): Context['partyOfSection'] {
  return (id) => {
    for (let section = id === null ? undefined : sections[id]; section !== undefined;) {
      const party = partyOfHead(section.title, findParties);
      const pieces = readings[section.heading]?.block.pieces ?? [];
      if (party !== null) {
        const passage = gatherPassage(source, pieces);
        const start = Math.max(0, passage.text.length - section.title.length);
        return passage.toSource({ start: start + party.start, end: start + party.end });
      }
      section = section.parent === null ? undefined : sections[section.parent];
    }
    return null;
  };
}

/** The caption above an afspraak where it sorts (`Procesafspraak`): the numbers under it are its own. */
function sortingLabel({ caption }: Draft, { readings, source }: Context): readonly Span[] | null {
  const reading = caption === null ? undefined : readings[caption];
  if (reading === undefined || !isSortingCaption(reading.text)) return null;
  const passage = gatherPassage(source, reading.block.pieces);
  return passage.toSource({ start: 0, end: passage.text.replace(/\s*[:…]$/u, '').length });
}

/** A numbered list right under `De corporatie:` is hers. */
function isNextTo({ label }: Draft): boolean {
  return label !== null;
}

function headSpans(index: number, head: Span, { readings, source }: Context): readonly Span[] {
  return gatherPassage(source, readings[index]?.block.pieces ?? []).toSource(head);
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

function rowNode({ row, form, score }: PlacedRow, chapter: string | null): AfspraakNode {
  const { label, title, text, extent, cells, actorColumn, change } = row;
  return {
    form,
    score,
    label: null,
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
    partyHead: null,
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
