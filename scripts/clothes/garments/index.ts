import type { Garment } from '../types.ts';
import { bullets } from './bullets.ts';
import { cards } from './cards.ts';
import { headings } from './headings.ts';
import { loneNumbers } from './lone-numbers.ts';
import { oneLinePages } from './one-line-pages.ts';
import { partyColumns } from './party-columns.ts';
import { prose } from './prose.ts';
import { wordLevels } from './word-levels.ts';

/** All GARMENTS, in the order in which they are rendered. */
export const GARMENTS: readonly Garment[] = [
  loneNumbers,
  oneLinePages,
  wordLevels,
  headings,
  partyColumns,
  bullets,
  prose,
  cards,
];
