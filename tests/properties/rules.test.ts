import fc from 'fast-check';
import { describe, it } from 'vitest';
import { findDeadlines } from '../../src/extract/deadlines/find-deadlines.ts';
import { findModality } from '../../src/extract/modality/find-modality.ts';
import { findReferences } from '../../src/extract/references/find-references.ts';
import { findTargets } from '../../src/extract/targets/find-targets.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { readMarkdown } from '../../src/ingest/markdown/read-markdown.ts';
import { readText } from '../../src/ingest/text/read-text.ts';
import { cleanCharacters } from '../../src/ingest/clean-characters.ts';
import { findConcluded } from '../../src/parties/find-concluded.ts';
import { buildTree } from '../../src/structure/build-tree.ts';
import { extractAgreement } from '../../src/extract/extract-agreement.ts';

/** Words and signs that the rules look for, in any order, so that odd neighbours come up. */
const FRAGMENTS = [
  ...[
    'uiterlijk',
    'vóór',
    'tot en met',
    'in',
    'per',
    'binnen',
    'na',
    'eind',
    'medio',
    'jaarlijks',
    'keer per jaar',
  ],
  ...[
    '1 juli',
    '31 februari',
    '2027',
    '2025-2030',
    '99',
    '0',
    '1.500',
    '3,5',
    '%',
    '€',
    'miljoen',
    'm2',
    'twee derde',
  ],
  ...[
    'minimaal',
    'maximaal',
    'niet meer dan',
    'tussen',
    'en',
    'à',
    '-',
    '–',
    '/',
    '(',
    ')',
    '«',
    '»',
    ',',
    '.',
    ';',
    ':',
  ],
  ...[
    'de gemeente',
    'corporaties',
    'partijen',
    'we',
    'woningen',
    'bouwt',
    'wordt',
    'dat',
    'afspraak 3',
    'K 1.1',
    'artikel 3',
  ],
  ...[
    'Q1',
    'weken',
    'jaar',
    '\n',
    '\n\n',
    '\f',
    '# Kop',
    '- ',
    '26.',
    'Afspraken:',
    '| a | b |',
    '[^1]',
    '[^1]: noot',
    '³',
  ],
];

const oddText = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'grapheme' })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' '));

/** Ranges must lie inside the text and hold something. */
function areRanges(found: readonly { start: number; end: number }[], text: string): boolean {
  return found.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
}

describe('whatever the text', () => {
  it('deadlines, quantities and references are ranges of it', () => {
    fc.assert(
      fc.property(oddText, (raw) => {
        const text = raw.replace(/\s+/gu, ' ').trim();
        const sentences = sentencesOf(text);
        const { deadlines, setAside } = findDeadlines(text, { inCell: false, sentences, firstYear: 2025 });
        const { targets } = findTargets(text, {
          sentences,
          dates: [...deadlines, ...setAside],
          pastDates: [],
          recurrences: [],
          isState: false,
          isPartyName: () => false,
        });
        const references = findReferences(text, { series: new Set(['K']), numbers: new Set(['3']) });
        findModality(text, sentences);
        return areRanges([...deadlines, ...setAside, ...targets, ...references], text);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['plain text', readText],
    ['Markdown', readMarkdown],
  ] as const)('%s gives a tree and findings inside its canonical text', (_, read) => {
    fc.assert(
      fc.property(oddText, (raw) => {
        const source = read(cleanCharacters(raw));
        const { afspraken } = extractAgreement(
          buildTree(source, findConcluded(source).lexicon),
          findConcluded(source),
          null,
        );
        const spans = afspraken.flatMap(({ node, targets, deadlines }) => [
          ...node.extent,
          ...targets.flatMap((target) => target.spans),
          ...deadlines.flatMap((deadline) => deadline.spans),
        ]);
        return areRanges(spans, source.text);
      }),
      { numRuns: 200 },
    );
  });
});
