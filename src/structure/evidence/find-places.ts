import {
  isAnnouncement,
  isBarringCaption,
  isCaption,
  isChapterPart,
  roleOfTitle,
} from '../../language/section-words.ts';
import type { Heading } from './find-headings.ts';
import { leadInLength } from './lead-in.ts';
import type { Section } from './outline.ts';
import type { Reading } from './reading.ts';

/** What stands above a reading and says what it is. */
export type Place = {
  /** The innermost section, or null before the first heading. */
  readonly section: Section | null;
  /** Index of the caption that announces afspraken here; null where none does. */
  readonly caption: number | null;
  /** Index of the line that gives what follows to a party (`De gemeente:`); null where there is none. */
  readonly leadIn: number | null;
  /** The caption above says that what follows is no afspraak: `Verzoek aan het Rijk:`. */
  readonly isBarred: boolean;
  /** What the reading itself is, where it is no text. */
  readonly serves: 'heading' | 'caption' | 'lead-in' | null;
};

/** For every reading, the section, caption and lead-in that it stands under. */
export function findPlaces(
  readings: readonly Reading[],
  headings: readonly Heading[],
  sections: readonly Section[],
  partyHeads: ReadonlyMap<number, unknown>,
): readonly Place[] {
  const headingAt = new Set(headings.map(({ index }) => index));
  const sectionAt = new Map(sections.map((section) => [section.heading, section]));
  const places: Place[] = [];
  let section: Section | null = null;
  let caption: number | null = null;
  let leadIn: number | null = null;
  let isBarred = false;
  for (const [index, reading] of readings.entries()) {
    const opened = sectionAt.get(index);
    if (opened !== undefined) {
      section = opened;
      // A sorting caption that opens a section still announces afspraken.
      caption = isCaption(reading.text) ? index : null;
      leadIn = null;
      isBarred = isBarringCaption(reading.text);
      places.push({ section, caption, leadIn, isBarred, serves: 'heading' });
      continue;
    }
    const announces = announcesAfspraken(reading, headingAt.has(index));
    const bars = !announces && isBarringCaption(reading.text) && reading.label === null;
    if (announces || bars) {
      isBarred = bars;
      section = isCaption(reading.text) ? outOfChapterPart(section, sections) : section;
      caption = index;
      leadIn = null;
    } else if (opensLeadIn(reading) || partyHeads.has(index)) {
      leadIn = index;
    } else if (
      leadIn !== null &&
      !partyHeads.has(leadIn) &&
      reading.block.kind === 'paragraph' &&
      reading.block.depth === 0 &&
      reading.label === null
    ) {
      leadIn = null;
    }
    const serves = announces || bars ? 'caption' : leadIn === index ? 'lead-in' : null;
    places.push({ section, caption, leadIn, isBarred, serves });
  }
  return places;
}

function announcesAfspraken(reading: Reading, isHeading: boolean): boolean {
  if (isCaption(reading.text)) return reading.label === null;
  if (isHeading || reading.label !== null || reading.block.depth > 0) return false;
  return isAnnouncement(reading.text) || roleOfTitle(reading.text) === 'agreed';
}

function opensLeadIn(reading: Reading): boolean {
  return reading.label === null && reading.block.depth === 0 && leadInLength(reading.text) > 0;
}

/** The caption after `De opgave` or `Inleiding` belongs to the chapter around it. */
function outOfChapterPart(section: Section | null, sections: readonly Section[]): Section | null {
  let current = section;
  while (current !== null && isChapterPart(current.ownRole) && current.parent !== null) {
    current = sections[current.parent] ?? null;
  }
  return current;
}
