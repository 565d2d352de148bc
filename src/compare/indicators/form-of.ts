import { fold } from '../topics/cue.ts';
import type { Form } from './indicator.ts';

const DURATIONS: ReadonlySet<string> = new Set([
  'jaar',
  'maanden',
  'maand',
  'weken',
  'week',
  'dagen',
  'dag',
  'werkdagen',
]);
const MEASURES: ReadonlySet<string> = new Set(['uur', 'fte', 'm2', 'meter', 'punt', 'procentpunt', '']);

/** The last word of a unit is what is counted: `lage middenhuurwoningen`. */
export function unitOf(unit: string | null): string {
  return (
    fold(unit ?? '')
      .split(' ')
      .at(-1) ?? ''
  );
}

/** What kind of number one with this unit is. */
export function formOf(unit: string | null): Form {
  const word = unitOf(unit);
  if (word === 'percent') return 'share';
  if (word === 'eur') return 'amount';
  if (DURATIONS.has(word)) return 'duration';
  return MEASURES.has(word) ? 'measure' : 'total';
}
