import { mean } from '../../core/mean.ts';
import { SpanSet } from '../../core/span-set.ts';
import { canYield, roleOfTitle } from '../../language/section-words.ts';
import { countOf } from '../../language/labels/count-of.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { Holders } from './holders.ts';
import type { Verdict, Yielding } from './verdict.ts';
import type { ScoredGroup } from './score-group.ts';

/** A look whose members are mostly titles can head what lies in it. */
const MOSTLY = 0.6;
/**
 * A list inside some sections of many (the others are an introduction, the parties, annexes) is told from items of headed
 * afspraken by how much surer it is, in log odds.
 */
const MUCH_SURER = 1.5;
/** Headed afspraken have so few paragraphs each, on average, that commit somebody. */
const MOST_PARAGRAPHS = 2.6;
/** More announced paragraphs than this to a heading make it that of a chapter. */
const SEVERAL = 1.5;
/** Fewer headings than this are the chapters of a short paper. */
const FEWEST_HEADED = 4;

/**
 * Lists lie in each other: bullets under a numbered sentence, clauses under an article, paragraphs under a heading.
 * Of each pair of looks one level is that of the afspraken, all through the document: the outer where its own words
 * commit somebody, the inner where the outer only gives titles to it. The surest look settles first, and what it
 * rules out rules out nothing else.
 */
export function settleLevels(groups: readonly ScoredGroup[], evidence: Evidence): readonly Verdict[] {
  const alive = groups.filter(({ score }) => score > 0);
  const pairs = nestedPairs(alive).map((pair) => ({ pair, winner: winnerOf(pair, evidence) }));
  const inOrder = pairs.toSorted((a, b) => strength(b.winner) - strength(a.winner));
  const lost = new Map<ScoredGroup, Yielding>(insideCards(alive));
  for (const { pair, winner } of inOrder) {
    if (winner === pair.inner) {
      // What gives titles to lists gives titles everywhere.
      const sure = pair.groups.some(({ inner }) => !lost.has(inner));
      for (const group of sure ? pair.outer.groups : []) {
        if (!lost.has(group)) lost.set(group, givesWay(`${winner.family} lies in it`, winner));
      }
      continue;
    }
    for (const { outer, inner } of pair.groups) {
      if (!lost.has(outer) && !lost.has(inner))
        lost.set(inner, givesWay(`it lies in ${winner.family}`, winner));
    }
  }
  return groups.map((group): Verdict => {
    const reason = lost.get(group) ?? null;
    return { group, accepted: group.score > 0 && reason === null, yielded: group.score > 0 ? reason : null };
  });
}

function givesWay(reason: string, to: Look | null): Yielding {
  return { reason, isToLevel: true, to: to?.family ?? null };
}

/** What a card holds is part of it, however it looks. */
function insideCards(alive: readonly ScoredGroup[]): readonly (readonly [ScoredGroup, Yielding])[] {
  const cards = alive.filter(({ form }) => form === 'card').flatMap(({ members }) => members);
  if (cards.length === 0) return [];
  const taken = new SpanSet(cards.map(({ index, end }) => ({ start: index, end })));
  return alive.flatMap((group) => {
    const inside = share(
      group.members,
      ({ index, form }) => form !== 'card' && taken.overlaps({ start: index, end: index + 1 }),
    );
    return inside > 1 - MOSTLY ? [[group, givesWay('it lies in a card', null)] as const] : [];
  });
}

/** All groups of one look that scored well enough. */
type Look = { readonly family: string; readonly groups: readonly ScoredGroup[] };

type Pair = {
  readonly outer: Look;
  readonly inner: Look;
  readonly groups: readonly { readonly outer: ScoredGroup; readonly inner: ScoredGroup }[];
};

function nestedPairs(alive: readonly ScoredGroup[]): readonly Pair[] {
  const order = new Map(alive.map((group, at) => [group, at]));
  const looks = new Map<string, Look>(
    [...Map.groupBy(alive, ({ family }) => family)].map(([family, groups]) => [family, { family, groups }]),
  );
  const holders = new Holders(alive, ({ members }) => members);
  const holdings = alive.flatMap((inner) => {
    const [first] = inner.members;
    const outers = first === undefined ? [] : [...holders.of(first)];
    return outers
      .filter((outer) => outer.family !== inner.family)
      .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map((outer) => ({ outer, inner }));
  });
  const byLooks = Map.groupBy(holdings, ({ outer, inner }) => `${outer.family}>${inner.family}`);
  return [...byLooks.values()].flatMap((found): readonly Pair[] => {
    const [first] = found;
    const outer = looks.get(first?.outer.family ?? '');
    const inner = looks.get(first?.inner.family ?? '');
    return outer === undefined || inner === undefined ? [] : [{ outer, inner, groups: found }];
  });
}

function strength({ groups }: Look): number {
  return mean(groups.flatMap(({ members, score }) => members.map(() => score)));
}

function winnerOf({ outer, inner }: Pair, evidence: Evidence): Look {
  const titles = membersOf(outer);
  const parts = membersOf(inner);
  // `Afspraak 12` says itself what it is; but `Zie ook: Afspraak 20` names one that stands elsewhere, in no order.
  const isNamed = (look: Look): boolean =>
    look.groups.some(({ signs }) => (signs['named'] ?? 0) > MOSTLY) && countsUp(look, evidence);
  if (isNamed(outer) !== isNamed(inner)) return isNamed(outer) ? outer : inner;
  if (share(titles, ({ isTitle, form, own }) => (isTitle && own < 1) || form === 'headed') < MOSTLY)
    return outer;
  const holders = new Holders(titles, (title) => [title]);
  const holdersOf = parts.map((part) => holders.of(part));
  const yielding = titles.filter(({ index }) => canYield(roleOfTitle(evidence.readings[index]?.text ?? '')));
  const held = new Set(holdersOf.flatMap((found) => [...found])).size / Math.max(1, yielding.length);
  const isPlain = inner.groups.every(({ form }) => form === 'paragraph');
  if (!isPlain) {
    const isSurer = strength(inner) - strength(outer) > MUCH_SURER;
    const headsMost = held >= MOSTLY || (isSurer && titles.every(({ form }) => form === 'headed'));
    return headsMost && !parts.every((part) => hangsUnderNumber(part, evidence)) ? inner : outer;
  }
  const isAnnounced = inner.groups.some(({ signs }) => (signs['announced'] ?? 0) > MOSTLY);
  const inside = holdersOf.filter(({ size }) => size > 0).length;
  // Under a title of its own one is announced, under that of a chapter several are.
  const isChapter = inside > SEVERAL * new Set(holdersOf.flatMap((found) => [...found])).size;
  if (isAnnounced && isChapter && titles.every(({ form }) => form === 'headed')) return inner;
  return titles.length >= FEWEST_HEADED && inside / titles.length <= MOST_PARAGRAPHS ? outer : inner;
}

/** Most of its numbers are larger by one than the number before, or begin anew. */
function countsUp(look: Look, { readings }: Evidence): boolean {
  const counts = membersOf(look)
    .toSorted((a, b) => a.index - b.index)
    .map(({ index }) => countOf(readings[index]?.label?.number ?? ''));
  const following = counts.filter((count, at) => count === (counts[at - 1] ?? 0) + 1 || count === 1);
  return following.length >= counts.length * MOSTLY;
}

function membersOf({ groups }: Look): readonly Proposal[] {
  return groups.flatMap(({ members }) => members);
}

function share(members: readonly Proposal[], isSo: (member: Proposal) => boolean): number {
  return members.filter(isSo).length / Math.max(1, members.length);
}

function hangsUnderNumber({ nested }: Proposal, { readings }: Evidence): boolean {
  return nested !== null && (readings[nested]?.label ?? null) !== null;
}
