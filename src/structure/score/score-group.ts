import { mean } from '../../core/mean.ts';
import { canYield } from '../../language/section-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Place } from '../evidence/find-places.ts';
import type { ProposalGroup } from '../proposals/proposal.ts';
import {
  FORM_WEIGHTS,
  LONE_NUMBER_WEIGHT,
  LOOK_WEIGHT,
  PLACE_WEIGHTS,
  ROLE_WEIGHTS,
  SIGN_WEIGHTS,
  SOUND_WEIGHT,
  UNANNOUNCED_WEIGHT,
  UNNUMBERED_WEIGHT,
} from './weights.ts';

/** One reason for or against a list, in log odds. */
export type Term = { readonly name: string; readonly value: number };

export type ScoredGroup = ProposalGroup & { readonly terms: readonly Term[]; readonly score: number };

/** Odds of single sentences are worth no more than this: no list stands or falls by one of them. */
const STRONGEST = 3;

/** A list with where its first member stands, and the look by which it is compared with others. */
type Sited = {
  readonly group: ProposalGroup;
  readonly place: Place | undefined;
  readonly look: string;
  /** The title of its section lets it hold afspraken. */
  readonly isAtHome: boolean;
};

/** How much speaks for each list, with the terms that it is made of. */
export function scoreGroups(groups: readonly ProposalGroup[], evidence: Evidence): readonly ScoredGroup[] {
  const sited = groups.map((group) => site(group, evidence));
  const company = new Map(
    [...Map.groupBy(sited, ({ look }) => look)].map(([look, same]) => [look, companyOf(same)]),
  );
  return sited.map((one) => {
    const { group, look } = one;
    const others = company.get(look) ?? companyOf([one]);
    const terms = [
      { name: group.form, value: FORM_WEIGHTS[group.form] },
      { name: 'words', value: soundWeight(one) * soundOf(group.members) },
      { name: 'words of its look', value: lookWeight(one) * others.sound },
      ...placeTerms(one, evidence),
      ...signTerms(group),
      ...companyTerms(one, others),
    ].filter(({ value }) => value !== 0);
    return { ...group, terms, score: sumOf(terms) };
  });
}

/** Lists look alike all through a document; plain paragraphs are alike within a section, where story and promise change. */
function site(group: ProposalGroup, { places }: Evidence): Sited {
  const place = places[group.members[0]?.index ?? -1];
  const isSetApart = group.family === SET_IN_BOLD;
  const look =
    group.form === 'paragraph' && !isSetApart ? `${group.family} ${place?.section?.id ?? ''}` : group.family;
  return { group, place, look, isAtHome: canYield(place?.section?.role ?? 'neutral') };
}

/** Paragraphs in bold from their first word to their last: a story has a few, or a document sets its afspraken so. */
export const SET_IN_BOLD = 'paragraph bold';

/** How the others of its look sound says little of a list in a section that is not theirs. */
function lookWeight({ isAtHome }: Sited): number {
  return isAtHome ? LOOK_WEIGHT : LOOK_WEIGHT / 3;
}

/** All lists of one look together. */
type Company = {
  readonly members: ProposalGroup['members'];
  readonly sound: number;
  /** How far it is the habit of the look to stand under captions or heads of parties, of 0 to 1. */
  readonly announcing: number;
  /** Most of its rows are numbered. */
  readonly numbered: boolean;
};

function companyOf(same: readonly Sited[]): Company {
  const members = same.flatMap(({ group }) => group.members);
  return {
    members,
    sound: soundOf(members),
    announcing: announcingOf(same, members.length),
    numbered: areNumbered(members),
  };
}

function areNumbered(members: ProposalGroup['members']): boolean {
  const rows = members.flatMap(({ row }) => row ?? []);
  return rows.filter(({ label }) => label !== null).length > rows.length * MOSTLY;
}

/** More than half of the members of a look must stand under captions to make that its habit. */
const MOSTLY = 0.5;

function announcingOf(same: readonly Sited[], all: number): number {
  const announced = same.filter(isAnnounced).reduce((sum, { group }) => sum + group.members.length, 0);
  if (same[0]?.group.form === 'paragraph' || announced < FEWEST_ANNOUNCED) return 0;
  return announced > all * MOSTLY ? announced / all : 0;
}

const FEWEST_ANNOUNCED = 5;

function isAnnounced({ place }: Sited): boolean {
  if (place === undefined || place.isBarred) return false;
  return place.caption !== null || place.leadIn !== null || isAgreed(place);
}

/** In a section whose title says that it holds what is agreed. */
export function isAgreed({ section }: Place): boolean {
  return section?.role === 'agreed';
}

/** What the other lists of the document say of this one. */
function companyTerms(sited: Sited, { members, announcing, numbered }: Company): readonly Term[] {
  const { group } = sited;
  const isLone = group.form === 'labelled' && members.length === 1;
  // A code announces itself.
  const isCoded = (group.signs['coded'] ?? 0) > MOSTLY;
  const isSilent = !isCoded && !isAnnounced(sited);
  // `Dit doen we:` is no caption, and opens a list all the same.
  const silence = (group.signs['under a lead-in'] ?? 0) > MOSTLY ? HALF_ANNOUNCED : 1;
  return [
    { name: 'lone number', value: isLone ? LONE_NUMBER_WEIGHT : 0 },
    { name: 'others are announced', value: isSilent ? announcing * silence * UNANNOUNCED_WEIGHT : 0 },
    { name: 'others are numbered', value: numbered && lacksNumbers(group) ? UNNUMBERED_WEIGHT : 0 },
  ];
}

/** What is left of the doubt where a sentence with a colon opens the list. */
const HALF_ANNOUNCED = 0.5;

function lacksNumbers({ members }: ProposalGroup): boolean {
  return members.every(({ row }) => row !== null && row.label === null);
}

/** The list with one more reason. */
export function withTerm(group: ScoredGroup, term: Term): ScoredGroup {
  return { ...group, terms: [...group.terms, term], score: group.score + term.value };
}

/** The more members sound alike, the surer it is. */
function soundWeight({ group, isAtHome }: Sited): number {
  if (!isAtHome) return SOUND_WEIGHT;
  return SOUND_WEIGHT * Math.min(MOST_FOR_SIZE, 1 + Math.log2(group.members.length) * FOR_EACH_DOUBLING);
}

const FOR_EACH_DOUBLING = 0.2;
const MOST_FOR_SIZE = 2;

function soundOf(members: ProposalGroup['members']): number {
  return mean(members.map(({ best }) => Math.max(-STRONGEST, Math.min(STRONGEST, best))));
}

function placeTerms({ group: { form }, place }: Sited, evidence: Evidence): readonly Term[] {
  if (place === undefined) return [];
  const role = place.section?.role ?? 'neutral';
  const announced = place.caption !== null && !place.isBarred;
  return [
    {
      name: `in ${role}`,
      value:
        ROLE_WEIGHTS[role] *
        (announced || form === 'cell' || form === 'card' || endsUnseen(place, evidence) ? OVERRULED : 1),
    },
    { name: 'under caption', value: announced ? PLACE_WEIGHTS.caption : 0 },
    { name: 'under barring caption', value: place.isBarred ? PLACE_WEIGHTS.barred : 0 },
    { name: 'under party', value: place.leadIn === null ? 0 : PLACE_WEIGHTS.party },
    { name: 'before all chapters', value: place.section === null ? PLACE_WEIGHTS['before all chapters'] : 0 },
  ];
}

/** `Ambitie` inside a chapter ends where the afspraken begin, with or without a heading that says so. */
function endsUnseen({ section }: Place, { outline }: Evidence): boolean {
  const around = section?.parent === null ? undefined : outline[section?.parent ?? -1];
  const isPart = section !== null && ['ambition', 'introduction', 'review'].includes(section.ownRole);
  return isPart && around?.role === 'neutral';
}

/** A caption, or a table with a column for each party, says more than the title of the section. */
const OVERRULED = 0.5;

function signTerms({ signs }: ProposalGroup): readonly Term[] {
  return Object.entries(signs).map(([name, share]) => ({ name, value: share * (SIGN_WEIGHTS[name] ?? 0) }));
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}
