import { gatherPassage } from '../../core/passage.ts';
import { quoteOf } from '../../core/span.ts';
import type { Span } from '../../core/span.ts';
import { isWe } from '../../language/party-words.ts';
import { isSortingCaption } from '../../language/section-words.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { leadInLength } from '../evidence/lead-in.ts';
import type { Section } from '../evidence/outline.ts';
import { partyOfHead } from '../evidence/party-heads.ts';
import { wordsOf, type Reading } from '../evidence/reading.ts';
import { articleReader } from '../numbering/article-leden.ts';
import { spansOf, type Draft } from '../parts/draft.ts';
import { findCompanions, type Companion } from '../parts/find-companions.ts';
import { findHabits, readParts } from '../parts/read-parts.ts';
import type { AfspraakNode } from './agreement-tree.ts';
import type { Keyed } from './node-order.ts';
import { plainNumber } from './plain-number.ts';

/** What is known of the document that afspraken in running text stand in. */
export type TextSetting = {
  readonly evidence: Evidence;
  readonly sections: readonly Section[];
  readonly chapterOf: (section: number | null) => string | null;
  readonly nameAt: PartyLexicon['nameAt'];
  /** The score of the list of each reading that opens an afspraak. */
  readonly scores: ReadonlyMap<number, number>;
};

/** The afspraken that are printed as running text, with what a list beside them says of each. */
export function textNodes(drafts: readonly Draft[], setting: TextSetting): readonly Keyed[] {
  const context = contextOf(drafts, setting);
  const habitsOf = habitReader(drafts, context);
  const companions = findCompanions(drafts, setting.evidence, setting.nameAt);
  return drafts.map((draft) => ({
    key: draft,
    node: withCompanion(toNode(draft, habitsOf(draft), context), companions.get(draft)),
  }));
}

type Context = Parameters<typeof readParts>[2] &
  Pick<Evidence, 'partyHeads' | 'partyLeads'> &
  Pick<TextSetting, 'chapterOf'> & {
    readonly scoreOf: (index: number) => number;
    /** `4.` for a lid of article 4; empty elsewhere. */
    readonly articleOf: (draft: Draft) => string;
    /** Where the chapter that a section lies in names a party, and nothing else; null elsewhere. */
    readonly partyOfSection: (section: number | null) => readonly Span[] | null;
  };
type Habits = Parameters<typeof readParts>[1];

function contextOf(
  drafts: readonly Draft[],
  { evidence, sections, chapterOf, nameAt, scores }: TextSetting,
): Context {
  const { readings, source, partyHeads, partyLeads } = evidence;
  return {
    ...{ readings, source, partyHeads, partyLeads, nameAt, chapterOf },
    scoreOf: (index) => scores.get(index) ?? 0,
    articleOf: articleReader(drafts, sections),
    partyOfSection: partyReader(sections, evidence),
  };
}

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
    runInTitle: byKind.get(kindOf(draft))?.runInTitle ?? false,
    trailingOwner: byKind.get(kindOf(draft))?.trailingOwner ?? false,
    announced: byKind.get(kindOf(draft))?.announced ?? false,
  });
}

function toNode(draft: Draft, habits: Habits, context: Context): AfspraakNode {
  const parts = readParts(draft, habits, context);
  const reading = context.readings[draft.index];
  const printed = draft.label === null || draft.label.printed === '' ? null : draft.label.printed;
  const head = draft.leadIn === null ? undefined : context.partyHeads.get(draft.leadIn);
  // Bullets, and a numbered list right under `De corporatie:`, are hers.
  const leads =
    draft.leadIn !== null && head === undefined && (draft.form === 'bullet' || draft.label !== null);
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
    chapter: context.chapterOf(draft.section),
    leadIn,
    partyHead: namedHead(
      head === undefined
        ? context.partyOfSection(draft.section)
        : headSpans(draft.leadIn ?? 0, head, context),
      context.source,
    ),
    partyLeads: leadsOf(draft, context),
    diagnostics: draft.diagnostics,
    ...parts,
  };
}

/** The words before the colon in each part of an afspraak that opens with parties. */
function leadsOf({ body }: Draft, { readings, partyLeads, source }: Context): readonly Span[] {
  return body.flatMap(({ index, pieces }): readonly Span[] => {
    const [reading, length] = [readings[index], partyLeads.get(index)];
    if (reading === undefined || length === undefined) return [];
    const passage = gatherPassage(source, pieces);
    const start =
      passage.text.length < reading.text.length ? 0 : reading.text.length - wordsOf(reading).length;
    return passage.toSource({ start, end: start + length });
  });
}

/** `Dit doen we in 2027` announces what is agreed, and says nothing of who. */
function namedHead(head: readonly Span[] | null, source: string): readonly Span[] | null {
  return head === null || isWe(quoteOf(source, head)) ? null : head;
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

function headSpans(index: number, head: Span, { readings, source }: Context): readonly Span[] {
  return gatherPassage(source, readings[index]?.block.pieces ?? []).toSource(head);
}

/** The words of a lead-in that name its party. */
function leadInSpans(index: number, readings: readonly Reading[]): readonly Span[] {
  const reading = readings[index];
  if (reading === undefined) return [];
  const start = reading.block.pieces[0]?.start ?? 0;
  return [{ start, end: start + leadInLength(reading.text) }];
}
