import { STORIES } from '../stories.ts';
import { wrapped } from '../text.ts';
import { unnumberedTruth } from '../truth.ts';
import type { Agreement, Garment } from '../types.ts';

/** Plain text with every afspraak a paragraph without a number, and now and then a sentence that commits nobody. */
export const prose: Garment = { name: 'prose', file: 'prose.txt', render, truth: unnumberedTruth };

function render({ title, introduction, sections }: Agreement): string {
  const blocks = [title, wrapped(introduction)];
  let place = 0;
  for (const section of sections) {
    if (section.heading !== null) blocks.push(section.heading);
    for (const { text } of section.afspraken) {
      blocks.push(...storyBefore(place), wrapped(text));
      place += 1;
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

function storyBefore(place: number): string[] {
  if (place % DISTANCE !== 1) return [];
  const story = STORIES[Math.floor(place / DISTANCE) % STORIES.length];
  return story === undefined ? [] : [story];
}

const DISTANCE = 4;
