import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import type { AfspraakCell } from '../tree/agreement-tree.ts';
import { knownOrWholeLine, partyListLength, type NameReader } from '../evidence/party-list.ts';

/** What stands between bars behind the number of an afspraak: who, when, and a title where one is left. */
export type BarLine = {
  readonly actors: readonly Span[];
  readonly cells: readonly AfspraakCell[];
  readonly title: readonly Span[];
};

/** A figure, or a word for time: beside who, a title has neither. */
const TERM =
  /\d|(?<!\p{L})(?:elke?|iedere?|per|eind|medio|begin|week|weken|maand(?:en)?|kwartaal|\p{L}*ja(?:ar|ren)|\p{L}+lijks|doorlopend|direct|looptijd)(?!\p{L})/iu;
const BAR = /\s+[|¦]\s+/gu;

/** `Corporaties | vóór 1 juli 2027` over the text of an afspraak; null for words that are no such line. */
export function readBarLine(pieces: readonly Span[], source: string, nameAt: NameReader): BarLine | null {
  const passage = gatherPassage(source, pieces);
  const bars = [...passage.text.matchAll(BAR)];
  const opens = /^\s*[|¦]\s+/u.exec(passage.text)?.[0].length ?? 0;
  if (bars.length === 0 && opens === 0) return null;
  const starts = [opens, ...bars.map(({ index, 0: bar }) => index + bar.length)];
  const ends = [...bars.map(({ index }) => index), passage.text.length];
  const parts = starts
    .map((start, at) => ({ start, end: ends[at] ?? start }))
    .filter(({ start, end }) => end > start);
  const isParties = ({ start, end }: Span): boolean => {
    const words = passage.text.slice(start, end);
    return partyListLength(words, knownOrWholeLine(nameAt)) === words.length;
  };
  const who = parts.find(isParties);
  if (who === undefined || parts.length < 2) return null;
  const others = parts.filter((part) => part !== who);
  const isTerm = ({ start, end }: Span): boolean => TERM.test(passage.text.slice(start, end));
  return {
    actors: passage.toSource(who),
    cells: others
      .filter(isTerm)
      .map((part) => ({ header: '', pieces: passage.toSource(part), isState: false })),
    title: others.filter((part) => !isTerm(part)).flatMap((part) => passage.toSource(part)),
  };
}
