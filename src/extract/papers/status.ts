import {
  STATUS_SIGN,
  statusAtStart,
  statusOfSign,
  type ProgressStatus,
} from '../../language/progress-words.ts';
import { colourName } from './colour-name.ts';
import type { Legend } from './read-legend.ts';

/** How an afspraak stands, as a monitor or letter says. */
export type Status = ProgressStatus;

/** The status that a cell begins with, where it stands there as words of their own, a colour's name, or a sign. */
export function statusOfWords(words: string, legend: Legend = NO_LEGEND): Status | null {
  const opening = OPENING.exec(words)?.groups?.['words'] ?? '';
  const own = words.trim().toLowerCase();
  return (
    legend.get(own) ?? legend.get(opening.toLowerCase()) ?? statusAtStart(opening) ?? signAtStart(own, legend)
  );
}

/** Words of their own: in front of a point, a colon or a bracket, or all there is. */
const OPENING = /^(?<words>\p{L}+(?:\s\p{L}+){0,6})(?:\s?[.:;,(–-]|$)/u;

const NO_LEGEND: Legend = new Map();

/** A sign alone, or in front of the words that explain it. */
function signAtStart(words: string, legend: Legend): Status | null {
  const [first = ''] = words.split(' ');
  return legend.get(first) ?? (STATUS_SIGN.test(first) ? statusOfSign(first) : null);
}

/** True for a cell that holds nothing but how it stands. */
export function isStatusCell(words: string, legend: Legend): boolean {
  return words.length <= LONGEST_STATUS && statusOfWords(words, legend) !== null;
}

/** `loopt achter op de planning`, in characters. */
const LONGEST_STATUS = 32;

/** The status that a colour stands for by the legend, else in a traffic light; null for white, grey and others. */
export function statusOfColour(colour: string | null, legend: Legend = NO_LEGEND): Status | null {
  const name = colour === null ? null : colourName(colour);
  if (colour === null || name === null) return null;
  return legend.get(colour) ?? legend.get(name) ?? TRAFFIC_LIGHT.get(name) ?? null;
}

const TRAFFIC_LIGHT: ReadonlyMap<string, Status> = new Map([
  ['groen', 'groen'],
  ['geel', 'geel'],
  ['oranje', 'geel'],
  ['rood', 'rood'],
]);
