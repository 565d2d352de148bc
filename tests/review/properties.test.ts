import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/normalise/document-schema.ts';
import { readAgreement } from '../../src/index.ts';
import { AnchoredText } from '../../src/review/anchored-text.ts';
import { applyReviews } from '../../src/review/apply-reviews.ts';
import { fromCsv, toCorrectionCsv } from '../../src/review/exchange/correction-csv.ts';
import { fromAnnotations, toAnnotations } from '../../src/review/exchange/web-annotations.ts';
import { correctionKey, type Correction } from '../../src/review/correction.ts';
import { readLines, withCorrection, writeLines } from '../../src/review/review-lines.ts';
import { deadlineValueOf, targetValueOf } from '../../src/review/values.ts';
import { ROOT } from '../project.ts';
import { agreement, read, say, type Read } from './said.ts';

let own: Read;
let possible: readonly Correction[];
beforeAll(async () => {
  own = await read(agreement());
  possible = ['anna', 'ben'].flatMap((coder) => everythingSaid(own, coder));
});

/** Corrections of every kind, of everything in a document, as one coder could give them. */
function everythingSaid(document: Read, coder: string): readonly Correction[] {
  const { afspraken } = document.document;
  return [
    say(document, 'kind', { is: 'jaarafspraken', coder }),
    say(document, 'period', { is: coder === 'anna' ? null : own.document.period, coder }),
    say(document, 'party', { party: 'woonbaken', is: null, coder }),
    say(document, 'begin', { is: true, words: 'De gemeente levert in 2027', coder }),
    say(document, 'begin', { is: false, words: 'De gemeente onderzoekt in 2026', coder }),
    ...afspraken.flatMap((afspraak, at) => [
      say(document, 'afspraak', { was: true, is: (at + coder.length) % 3 > 0, afspraak, coder }),
      say(document, 'title', { is: `Titel ${at % 2 === 0 ? coder : ''}`, afspraak, coder }),
      say(document, 'chapter', { is: { number: null, title: `Kop ${at % 2}` }, afspraak, coder }),
      say(document, 'actor', { party: 'woonbaken', is: at % 2 === 0, afspraak, coder }),
      say(document, 'note', { is: `Van ${coder}`, afspraak, coder }),
      ...afspraak.deadlines.map((deadline) => {
        const was = deadlineValueOf(deadline);
        const is = at % 2 === 0 ? null : { ...was, kind: 'from' };
        return say(document, 'deadline', { was, is, words: deadline.quote, afspraak, coder });
      }),
      ...afspraak.targets.map((target) => {
        const was = targetValueOf(target);
        const is = { ...was, value: (was.value ?? 0) + coder.length };
        return say(document, 'target', { was, is, words: target.quote, afspraak, coder });
      }),
    ]),
  ];
}

const some = (): fc.Arbitrary<Correction[]> => fc.shuffledSubarray([...possible]);

describe('corrections, whatever they are', () => {
  it('do the same in any order', () => {
    fc.assert(
      fc.property(some(), (said) => {
        const once = applyReviews(own.document, own.text, said);
        expect(applyReviews(own.document, own.text, said.toReversed())).toEqual(once);
        expect(applyReviews(own.document, own.text, said.toSorted(byKey))).toEqual(once);
      }),
    );
  });

  it('all have a fate, and what could not be applied is told', () => {
    fc.assert(
      fc.property(some(), (said) => {
        const { reviews = [], diagnostics } = applyReviews(own.document, own.text, said);
        expect(reviews).toHaveLength(said.length);
        const told = (code: string): number => diagnostics.filter((one) => one.code === code).length;
        expect(told('review/orphan')).toBe(reviews.filter(({ state }) => state === 'orphan').length);
        const differing = reviews.filter(({ state }) => state === 'disagreement').length;
        expect(told('review/disagreement') * 2 <= differing).toBe(true);
        expect(told('review/disagreement') > 0).toBe(differing > 0);
      }),
    );
  });

  it('give a document that keeps to its schema, with links that lead somewhere', () => {
    fc.assert(
      fc.property(some(), fc.constantFrom(null, 'anna'), (said, adjudicator) => {
        const document = documentSchema.parse(applyReviews(own.document, own.text, said, { adjudicator }));
        for (const { deadlines, targets } of document.afspraken)
          for (const { deadline, partOf } of targets) {
            expect(deadline === null || deadline < deadlines.length).toBe(true);
            expect(partOf === null || partOf < targets.length).toBe(true);
          }
        expect(new Set(document.afspraken.map(({ id }) => id)).size).toBe(document.afspraken.length);
      }),
    );
  });

  it('of the adjudicator are never in dispute, and give way only to a rejection', () => {
    fc.assert(
      fc.property(some(), (said) => {
        const { reviews = [] } = applyReviews(own.document, own.text, said, { adjudicator: 'anna' });
        const states = reviews.filter(({ coder }) => coder === 'anna').map(({ state }) => state);
        expect(states).not.toContain('disagreement');
        if (states.includes('overruled')) expect(reviews.map(({ state }) => state)).toContain('rejected');
      }),
    );
  });

  it('of two coders merge line by line', () => {
    fc.assert(
      fc.property(some(), (said) => {
        const of = (coder: string): Correction[] => said.filter((one) => one.coder === coder);
        const merged = writeLines(of('anna')) + writeLines(of('ben')) + writeLines(of('anna'));
        expect(readLines(merged, 'a').toSorted(byKey)).toEqual(said.toSorted(byKey));
      }),
    );
  });

  it('come back from CSV and from Web Annotations as they were', () => {
    fc.assert(
      fc.property(some(), (said) => {
        expect(fromCsv(toCorrectionCsv(said))).toEqual(said);
        expect(fromAnnotations(JSON.parse(JSON.stringify(toAnnotations(said))))).toEqual(said);
      }),
    );
  });

  it('said again replace what was said before', () => {
    fc.assert(
      fc.property(some(), (said) => {
        const kept = [...said, ...said].reduce(withCorrection, [] as readonly Correction[]);
        expect(kept).toHaveLength(said.length);
      }),
    );
  });
});

function byKey(a: Correction, b: Correction): number {
  return correctionKey(a) < correctionKey(b) ? -1 : 1;
}

describe.each([
  'corpus/hilversum-2023-2027.pdf',
  'tests/agreements/haverdrecht-2026-2028.pdf',
  'tests/agreements/apeldoorn-2025-2029.txt',
  'tests/producers/ede-2026-2029-pandoc.docx',
])('%s', (file) => {
  it('finds everything again by its words', async () => {
    const { document, text } = await readAgreement(ROOT + file);
    if (document === null || text === null) throw new Error('The file was not read.');
    const anchored = new AnchoredText(document, text);
    for (const { id, deadlines, targets, ...afspraak } of document.afspraken) {
      expect(anchored.find(anchored.anchorOfWords(afspraak.text, { id, ...afspraak }))).not.toBeNull();
      for (const { spans, quote } of [...deadlines, ...targets]) {
        const anchor = anchored.anchorOf(spans, id);
        const found = anchored.find(anchor) ?? [];
        expect([found[0]?.start, found.at(-1)?.end, anchor.quote]).toEqual([
          ...[spans[0]?.start, spans.at(-1)?.end],
          quote,
        ]);
      }
    }
  });
});

it.each([
  ['{"about":', 'line 1 is no JSON'],
  ['<<<<<<< ours', 'is a conflict that git left'],
  ['{"about":"deadline"}', 'line 1 is no correction of this version'],
])('a file with %s is refused with a sentence', (line, sentence) => {
  expect(() => readLines(line, 'a.review.jsonl')).toThrow(sentence);
});
