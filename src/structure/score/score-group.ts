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

/** How much speaks for each list, with the terms that it is made of. */
export function scoreGroups(groups: readonly ProposalGroup[], evidence: Evidence): readonly ScoredGroup[] {
  const looks = Map.groupBy(groups, (group) => lookOf(group, evidence));
  const soundOfLook = new Map(
    [...looks].map(([look, same]) => [look, soundOf(same.flatMap(({ members }) => members))]),
  );
  const announced = new Set(
    [...looks].filter(([, same]) => isMostlyAnnounced(same, evidence)).map(([look]) => look),
  );
  return groups.map((group) => {
    const terms = [
      { name: group.form, value: FORM_WEIGHTS[group.form] },
      { name: 'words', value: soundWeight(group, evidence) * soundOf(group.members) },
      {
        name: 'words of its look',
        value: lookWeight(group, evidence) * (soundOfLook.get(lookOf(group, evidence)) ?? 0),
      },
      ...placeTerms(group, evidence),
      ...signTerms(group),
      ...companyTerms(group, looks, announced, evidence),
    ].filter(({ value }) => value !== 0);
    return { ...group, terms, score: sumOf(terms) };
  });
}

/** Lists look alike all through a document; plain paragraphs are alike within a section, where story and promise change. */
function lookOf({ form, family, members }: ProposalGroup, { places }: Evidence): string {
  return form === 'paragraph' ? `${family} ${places[members[0]?.index ?? -1]?.section?.id ?? ''}` : family;
}

/** How the others of its look sound says little of a list in a section that is not theirs. */
function lookWeight(group: ProposalGroup, evidence: Evidence): number {
  return isAtHome(group, evidence) ? LOOK_WEIGHT : LOOK_WEIGHT / 3;
}

/** The title of its section lets it hold afspraken. */
function isAtHome({ members }: ProposalGroup, { places }: Evidence): boolean {
  return canYield(places[members[0]?.index ?? -1]?.section?.role ?? 'neutral');
}

/** More than half of the members of a look must stand under captions to make that its habit. */
const MOSTLY = 0.5;

function isMostlyAnnounced(groups: readonly ProposalGroup[], evidence: Evidence): boolean {
  const sizes = groups.map((group) => ({
    size: group.members.length,
    announced: isAnnounced(group, evidence),
  }));
  const all = sizes.reduce((sum, { size }) => sum + size, 0);
  const own = sizes.reduce((sum, { size, announced }) => sum + (announced ? size : 0), 0);
  return groups[0]?.form !== 'paragraph' && own >= FEWEST_ANNOUNCED && own > all * MOSTLY;
}

const FEWEST_ANNOUNCED = 5;

function isAnnounced({ members }: ProposalGroup, { places }: Evidence): boolean {
  const place = places[members[0]?.index ?? -1];
  return place !== undefined && (place.caption !== null || place.leadIn !== null) && !place.isBarred;
}

/** What the other lists of the document say of this one. */
function companyTerms(
  group: ProposalGroup,
  looks: ReadonlyMap<string, readonly ProposalGroup[]>,
  announced: ReadonlySet<string>,
  evidence: Evidence,
): readonly Term[] {
  const size = sizeOf(looks.get(lookOf(group, evidence)) ?? []);
  const isLone = group.form === 'labelled' && size === 1;
  // A code announces itself.
  const isCoded = (group.signs['coded'] ?? 0) > MOSTLY;
  const isSilent = announced.has(lookOf(group, evidence)) && !isCoded && !isAnnounced(group, evidence);
  return [
    { name: 'lone number', value: isLone ? LONE_NUMBER_WEIGHT : 0 },
    { name: 'others are announced', value: isSilent ? UNANNOUNCED_WEIGHT : 0 },
    {
      name: 'others are numbered',
      value: lacksNumbers(group, looks.get(lookOf(group, evidence)) ?? []) ? UNNUMBERED_WEIGHT : 0,
    },
  ];
}

function lacksNumbers({ members }: ProposalGroup, look: readonly ProposalGroup[]): boolean {
  const rows = look.flatMap((group) => group.members.flatMap(({ row }) => row ?? []));
  const numbered = rows.filter(({ label }) => label !== null).length;
  return numbered > rows.length * MOSTLY && members.every(({ row }) => row !== null && row.label === null);
}

function sizeOf(groups: readonly ProposalGroup[]): number {
  return groups.reduce((sum, { members }) => sum + members.length, 0);
}

/** The list with one more reason. */
export function withTerm(group: ScoredGroup, term: Term): ScoredGroup {
  return { ...group, terms: [...group.terms, term], score: group.score + term.value };
}

/** The more members sound alike, the surer it is. */
function soundWeight(group: ProposalGroup, evidence: Evidence): number {
  if (!isAtHome(group, evidence)) return SOUND_WEIGHT;
  return SOUND_WEIGHT * Math.min(MOST_FOR_SIZE, 1 + Math.log2(group.members.length) * FOR_EACH_DOUBLING);
}

const FOR_EACH_DOUBLING = 0.2;
const MOST_FOR_SIZE = 2;

function soundOf(members: ProposalGroup['members']): number {
  const sounds = members.map(({ best }) => Math.max(-STRONGEST, Math.min(STRONGEST, best)));
  return sounds.reduce((sum, sound) => sum + sound, 0) / Math.max(1, sounds.length);
}

function placeTerms({ form, members }: ProposalGroup, evidence: Evidence): readonly Term[] {
  const place = evidence.places[members[0]?.index ?? -1];
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
