import type { Correction } from '../review/correction.ts';
import { RESAMPLES } from './bootstrap.ts';
import { coderCoding, machineCoding, MACHINE, type Codes, type Coding, type Reading } from './coding.ts';
import { confusionsOf, measurePair, type Confusion, type Figure, type RaterPair } from './measure.ts';
import { tallyOf, type Tally } from './tally.ts';

/** A document as it was read, and what people said of it. */
export type ReviewedReading = Reading & { readonly corrections: readonly Correction[] };

/** How far a program and people, and people among each other, agree. */
export type Reliability = {
  readonly schemaVersion: '1';
  readonly version: string;
  readonly seed: number;
  readonly resamples: number;
  readonly sample: readonly SampledDocument[];
  readonly figures: readonly Figure[];
  readonly confusions: readonly Confusion[];
};

/** What one coder judged of one document. */
export type SampledDocument = {
  readonly document: string;
  readonly municipality: string;
  readonly grade: string;
  readonly coder: string;
  readonly afspraken: number;
  readonly rejected: number;
  readonly whole: boolean;
  readonly blind: boolean;
};

export type ReliabilityOptions = {
  readonly codes: Codes;
  /** The version of the program that read the documents. */
  readonly version: string;
  readonly seed: number;
};

/** Compares the program with every coder, and every coder with every other, on what both judged. */
export function measureReliability(
  readings: readonly ReviewedReading[],
  { codes, version, seed }: ReliabilityOptions,
): Reliability {
  const coded = readings.map((reading) => ({ reading, codings: codingsOf(reading, codes) }));
  const coders = [...new Set(readings.flatMap(({ corrections }) => corrections.map(({ coder }) => coder)))];
  const pairs = pairsOf(coders.toSorted());
  const tallied = pairs.map((pair) => ({
    pair,
    tallies: coded.flatMap(({ reading, codings }) => talliesOf(reading, codings, pair)),
  }));
  return {
    schemaVersion: '1',
    ...{ version, seed, resamples: RESAMPLES },
    sample: coded.flatMap(({ reading, codings }) => sampleOf(reading, codings)),
    figures: tallied.flatMap(({ pair, tallies }) => measurePair(pair, tallies, seed)),
    confusions: tallied.flatMap(({ pair, tallies }) => confusionsOf(pair, tallies)),
  };
}

function codingsOf({ document, text, corrections }: ReviewedReading, codes: Codes): readonly Coding[] {
  const coders = [...new Set(corrections.map(({ coder }) => coder))];
  if (coders.length === 0) return [];
  return [
    machineCoding({ document, text }, codes),
    ...coders.map((coder) => coderCoding(coder, { document, text }, corrections)),
  ];
}

function pairsOf(coders: readonly string[]): readonly RaterPair[] {
  return [
    ...coders.map((second) => ({ first: MACHINE, second })),
    ...coders.flatMap((first, at) => coders.slice(at + 1).map((second) => ({ first, second }))),
  ];
}

function talliesOf(
  { document, text }: ReviewedReading,
  codings: readonly Coding[],
  pair: RaterPair,
): readonly Tally[] {
  const [first, second] = [pair.first, pair.second].map((name) =>
    codings.find(({ rater }) => rater === name),
  );
  if (first === undefined || second === undefined) return [];
  const tally = tallyOf({ first, second, length: text.length, ...aboutOf({ document, text }) });
  // Two coders who judged different afspraken of a document cannot be compared on it.
  return tally.afspraken === 0 && tally.continuum === null ? [] : [tally];
}

function aboutOf({ document }: Reading): Pick<Tally, 'document' | 'municipality' | 'grade'> {
  return {
    document: document.id,
    municipality: document.municipalities.map(({ name }) => name).join(' | ') || document.id,
    grade: document.quality.grade,
  };
}

function sampleOf(reading: ReviewedReading, codings: readonly Coding[]): readonly SampledDocument[] {
  return codings
    .filter(({ rater }) => rater !== MACHINE)
    .map(({ rater, isWhole, afspraken, rejected }) => ({
      ...aboutOf(reading),
      coder: rater,
      afspraken: afspraken.length,
      rejected: rejected.length,
      whole: isWhole,
      blind: reading.corrections.some(({ coder, blind }) => coder === rater && blind === true),
    }));
}
