import { mean } from '../../core/mean.ts';
import { median } from '../../core/median.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { countOf } from '../../language/labels/count-of.ts';
import type { Proposal, ProposalGroup } from '../proposals/proposal.ts';
import { outsideBoxes } from './outside-boxes.ts';
import { captionOf, captionsOverText, RUN_IN, sectionOf, titledSections } from './titled-sections.ts';
import { settleLevels } from './settle-levels.ts';
import { isAgreed, scoreGroups, SET_IN_BOLD, withTerm, type ScoredGroup } from './score-group.ts';
import type { Verdict } from './verdict.ts';
import { CONTINUES_WEIGHT, RARE_LOOK_WEIGHT } from './weights.ts';

export type Choice = {
  readonly units: readonly Proposal[];
  readonly verdicts: readonly Verdict[];
  /** No list scored well enough: what is given is the best of what there is. */
  readonly isDoubtful: boolean;
};

/** With this many afspraken set out in a telling form, plain paragraphs beside them are explanation. */
const ESTABLISHED = 3;

/**
 * The proposals that are taken together: those whose lists score above zero and that lie in no other. Where a document
 * sets out afspraken in lists, tables or numbers, its plain paragraphs are no afspraken.
 */
export function chooseUnits(groups: readonly ProposalGroup[], evidence: Evidence): Choice {
  const scored = withRarity(withContinuations(scoreGroups(groups, evidence), evidence));
  const settled = settleLevels(scored, evidence);
  const telling = settled.filter(({ group, accepted }) => accepted && group.form !== 'paragraph');
  const count = telling.reduce((sum, { group }) => sum + group.members.length, 0);
  const plain = settled.filter(({ group, accepted }) => accepted && group.form === 'paragraph').length;
  const countOfLook = (look: string): number =>
    settled.filter(({ group, accepted }) => accepted && group.family === look).length;
  const titled = countOfLook(RUN_IN);
  const isTitled = titled >= FEWEST_TITLED && titled > plain - titled;
  const isBold = countOfLook(SET_IN_BOLD) >= FEWEST_TITLED;
  const isListed = count >= ESTABLISHED && count * MANY_MORE > plain;
  const least = SHARE_OF_USUAL * median(telling.flatMap(({ group }) => group.members.map(() => group.score)));
  const families = new Set(telling.map(({ group }) => group.family));
  const withTitles = titledSections(settled, evidence);
  const announcing = captionsOverText(settled, evidence);
  const reasonAgainst = (group: ScoredGroup): string | null => {
    const { form, family, score, members } = group;
    if (form !== 'paragraph') {
      const isWeak = score < least && !(families.has(family) && commits(group));
      return isWeak ? 'the lists of afspraken score far higher' : null;
    }
    const place = evidence.places[members[0]?.index ?? -1];
    if (place !== undefined && isAgreed(place)) return null;
    const isAnnounced = announcing.has(captionOf(members[0], evidence) ?? -1);
    if (isListed && !isAnnounced && !withTitles.has(sectionOf(members[0], evidence)))
      return 'afspraken are set out in lists';
    if (isTitled && family !== RUN_IN) return 'afspraken begin with a title';
    return isBold && family !== SET_IN_BOLD ? 'afspraken are set in bold' : null;
  };
  const verdicts = settled.map((verdict): Verdict => {
    const reason = reasonAgainst(verdict.group);
    return verdict.accepted && reason !== null
      ? { ...verdict, accepted: false, yielded: { reason, isToLevel: false, to: null } }
      : verdict;
  });
  const told = outsideBoxes(verdicts, evidence);
  const units = verdicts.flatMap(({ group, accepted }) =>
    accepted
      ? group.members.filter(
          (member) => !isScrap(member, group) && !isFact(member, group, evidence) && !told.has(member),
        )
      : [],
  );
  if (units.length > 0) return { units: units.toSorted(byPlace), verdicts, isDoubtful: false };
  return { ...bestOfThePoor(verdicts), isDoubtful: true };
}

/** Never nothing: the look that scores best, where it is not barred outright. */
function bestOfThePoor(verdicts: readonly Verdict[]): Omit<Choice, 'isDoubtful'> {
  const possible = verdicts.filter(({ group }) => group.score > FLOOR);
  const looks = Map.groupBy(possible, ({ group }) => group.family);
  const best = [...looks.values()].toSorted((a, b) => meanScore(b) - meanScore(a))[0] ?? [];
  const chosen = new Set(best);
  return {
    units: best.flatMap(({ group }) => group.members).toSorted(byPlace),
    verdicts: verdicts.map((verdict) => (chosen.has(verdict) ? { ...verdict, accepted: true } : verdict)),
  };
}

/** Below this it is surely no afspraak. */
const FLOOR = -3.5;

function meanScore(verdicts: readonly Verdict[]): number {
  return mean(verdicts.map(({ group }) => group.score));
}

/** With so many of them, and more than others, that is how afspraken are set out. */
const FEWEST_TITLED = 8;

/** Where plain paragraphs are so many times as many, the lists are what is beside the point. */
const MANY_MORE = 3;

/** A list with less than this share of the usual score is something else. */
const SHARE_OF_USUAL = 0.2;

/** A few words without a sentence, in which nobody promises anything: a name or number that the text layer left over. */
function isScrap({ isTitle, best, form }: Proposal, { signs }: ScoredGroup): boolean {
  return form === 'labelled' && isTitle && best < SAYS_NOTHING && (signs['coded'] ?? 0) === 0;
}

const SAYS_NOTHING = -2.5;

/** Between `GH: levert …` and `WS: bouwt …` a line without a party tells how things stand, unless it commits somebody. */
function isFact({ index, own }: Proposal, { form, signs }: ScoredGroup, { partyLeads }: Evidence): boolean {
  const isUsual = (signs['opens with a party'] ?? 0) >= MOSTLY_LED;
  return form === 'bullet' && isUsual && !partyLeads.has(index) && own < 0;
}

const MOSTLY_LED = 0.5;

function byPlace(a: Proposal, b: Proposal): number {
  return a.index - b.index || (a.row?.row ?? 0) - (b.row?.row ?? 0);
}

/** Its words alone make it one of afspraken, set out as others are. */
function commits({ terms }: ScoredGroup): boolean {
  return terms.some(({ name, value }) => name === 'words' && value >= COMMITTING);
}

const COMMITTING = 1.5;

/**
 * A list that goes on with the number behind the last of an accepted one of its look is the same list; so is one that an
 * accepted one goes on from.
 */
function withContinuations(groups: readonly ScoredGroup[], evidence: Evidence): readonly ScoredGroup[] {
  return withBeginnings(withNext(groups, evidence), evidence);
}

function withBeginnings(groups: readonly ScoredGroup[], evidence: Evidence): readonly ScoredGroup[] {
  const firstOf = new Map<string, string>();
  return groups
    .toReversed()
    .map((group) => {
      if (group.form !== 'labelled' && group.form !== 'row') return group;
      const numbers = group.members.map((member) => numberOf(member, evidence));
      const [first = ''] = numbers;
      const last = countOf(numbers.at(-1) ?? '');
      const next = firstOf.get(group.family);
      const isBefore =
        next !== undefined &&
        numbers.length > 1 &&
        prefixOf(first) === prefixOf(next) &&
        countOf(next) === (last ?? 0) + 1;
      const judged =
        isBefore && group.score <= 0 ? withTerm(group, { name: 'goes on', value: CONTINUES_WEIGHT }) : group;
      // A list that goes on from one has its beginning.
      const hasBeginning = group.terms.some(({ name }) => name === 'goes on');
      if (judged.score > 0 && !hasBeginning) firstOf.set(group.family, first);
      else firstOf.delete(group.family);
      return judged;
    })
    .toReversed();
}

function withNext(groups: readonly ScoredGroup[], evidence: Evidence): readonly ScoredGroup[] {
  const lastOf = new Map<string, { readonly prefix: string; readonly count: number }>();
  const firstIndex = ({ members }: ScoredGroup): number => members[0]?.index ?? 0;
  const inOrder = groups.toSorted((a, b) => firstIndex(a) - firstIndex(b));
  return inOrder.map((group) => {
    if (group.form !== 'labelled' && group.form !== 'row') return group;
    const numbers = group.members.map((member) => numberOf(member, evidence));
    const [first = ''] = numbers;
    const before = lastOf.get(group.family);
    const goesOn =
      before !== undefined &&
      before.count > 1 &&
      before.prefix === prefixOf(first) &&
      countOf(first) === before.count + 1;
    const judged = goesOn ? withTerm(group, { name: 'goes on', value: CONTINUES_WEIGHT }) : group;
    const last = numbers.at(-1) ?? '';
    const count = countOf(last);
    if (judged.score > 0 && count !== null) lastOf.set(group.family, { prefix: prefixOf(last), count });
    return judged;
  });
}

/** One way of setting out mostly goes on through a document: a look that is seldom beside another is less likely one. */
function withRarity(groups: readonly ScoredGroup[]): readonly ScoredGroup[] {
  const sizes = new Map<string, number>();
  for (const { family, members, score } of groups) {
    if (score > 0) sizes.set(family, (sizes.get(family) ?? 0) + members.length);
  }
  const most = Math.max(
    1,
    ...[...sizes].filter(([family]) => !family.startsWith('paragraph')).map(([, size]) => size),
  );
  return groups.map((group) => {
    const size = sizes.get(group.family) ?? group.members.length;
    const halvings = Math.max(0, Math.log2(most / size) - 1);
    const isPlain = group.form === 'paragraph';
    return group.score <= 0 || isPlain
      ? group
      : withTerm(group, { name: 'seldom', value: halvings * RARE_LOOK_WEIGHT });
  });
}

/** What stands before the part of a number that counts up. */
function prefixOf(number: string): string {
  return number.replace(/(?:\d+|\p{L})$/u, '');
}

function numberOf({ index, row }: Proposal, { readings }: Evidence): string {
  return (row === null ? readings[index]?.label : row.label)?.number ?? '';
}
