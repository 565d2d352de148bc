import type { SectionRole } from '../../language/section-words.ts';
import type { UnitForm } from '../proposals/proposal.ts';

/**
 * Every weight of the score of a list, in log odds: 1 more makes it about three times as likely that the list is one
 * of afspraken. They were set by what the signs mean; `scripts/ablate.ts` shows what each is worth over all gold.
 */
export const FORM_WEIGHTS: Readonly<Record<UnitForm, number>> = {
  labelled: 0.8,
  row: 0.3,
  cell: 1.5,
  card: 1.5,
  bullet: 0,
  headed: -0.5,
  paragraph: -0.6,
};

/** How the words of the list sound on average, and those of all lists of its look. */
export const SOUND_WEIGHT = 0.8;
export const LOOK_WEIGHT = 0.6;

/** What stands above the list. */
export const PLACE_WEIGHTS = {
  caption: 1.8,
  party: 1.8,
  barred: -9,
  'before all chapters': -1,
} as const;

/** What the title of its section says it holds. */
export const ROLE_WEIGHTS: Readonly<Record<SectionRole, number>> = {
  neutral: 0,
  agreed: 1.8,
  closing: -0.5,
  introduction: -3,
  frame: -3.5,
  ambition: -3,
  review: -3.5,
  definitions: -4,
  annex: -3.5,
  parties: -4,
  signatures: -4,
  considerations: -5,
  excluded: -7,
};

/** What the members show, as shares of 0 to 1. */
export const SIGN_WEIGHTS: Readonly<Record<string, number>> = {
  'numbers run': 1,
  coded: 1.5,
  'bare number': -1.2,
  letter: -1.5,
  title: -1,
  heading: -1,
  'title of nothing': 2,
  'closed by an owner': 2.5,
  announced: 2,
  'opens with a party': 2,
  'heads the parts of parties': 3,
  'part of a commitment': -4,
  'under a lead-in': -0.5,
  'head of afspraken': 1.5,
  'column of numbers': 1,
  'column of actors': 1,
  'column of terms': 0.7,
  'column of progress': -1.5,
  'short cells': -2,
};

/** All other lists of this look stand under captions or the heads of parties, and this one does not; less where fewer do. */
export const UNANNOUNCED_WEIGHT = -3.5;

/** For each doubling by which the most frequent look of the document has more members. */
export const RARE_LOOK_WEIGHT = -0.7;

/** The tables or cards of this look have numbers, and this one has none. */
export const UNNUMBERED_WEIGHT = -2.5;

/** A number without another of its shape numbers nothing. */
export const LONE_NUMBER_WEIGHT = -2.5;

/** A list whose numbers go on where an accepted one stopped belongs to it, whatever its section is called. */
export const CONTINUES_WEIGHT = 2.5;
