import { expect, it } from 'vitest';
import { plainBlock, type BlockKind, type SourceText } from '../../src/core/source-text.ts';
import { findStatus } from '../../src/extract/document/find-status.ts';

type Printed = readonly [kind: BlockKind, text: string];

function sourceOf(blocks: readonly Printed[]): SourceText {
  let text = '';
  const placed = blocks.map(([kind, words]) => {
    const start = text.length;
    text += `${words}\n\n`;
    return plainBlock(kind, [{ start, end: start + words.length }]);
  });
  return { text, blocks: placed, diagnostics: [], pages: null };
}

const TITLE: Printed = ['heading', 'Prestatieafspraken 2026-2029'];
const PROSE: Printed = [
  'paragraph',
  'Deze afspraken zijn gemaakt door de gemeente, twee woningcorporaties en hun huurdersorganisaties, en gelden vier jaar.',
];

it.each([
  ['Concept', 'concept'],
  ['CONCEPT 12 oktober 2025', 'concept'],
  ['Conceptversie 0.3', 'concept'],
  ['Concept-prestatieafspraken 2026', 'concept'],
  ['Ontwerp prestatieafspraken 2026', 'concept'],
  ['Definitief concept, 3 november 2025', 'concept'],
  ['status: concept', 'concept'],
  ['Definitief', 'definitief'],
  ['Definitieve versie, 12 december 2024', 'definitief'],
  ['Definitief d.d. 12 december 2024', 'definitief'],
  ['Definitief – versie 1.2 – 20 november 2025', 'definitief'],
  ['Vastgesteld in het bestuurlijk overleg van 20 november 2025', 'definitief'],
  ['Gemeente en corporaties\nDefinitieve versie\nZaaknummer 12', 'definitief'],
  ['Ondertekende versie', 'ondertekend'],
  ['Getekend exemplaar', 'ondertekend'],
  ['Ondertekend op 12 december 2025', 'ondertekend'],
  ['Versie ter ondertekening', null],
  ['Nog niet definitief', null],
  ['Versie 1.2', null],
  ['Een nieuw woonconcept', null],
  ['Uitwerking van de vastgestelde woonvisie', null],
  ['Vast te stellen door de raad', null],
] as const)('%s on the title page → %s', (line, expected) => {
  expect(findStatus(sourceOf([TITLE, ['paragraph', line], PROSE]))).toBe(expected);
});

it('is told from running titles and watermarks', () => {
  expect(
    findStatus(sourceOf([TITLE, PROSE, ['furniture', 'Prestatieafspraken – concept 3-10-2025 – 2']])),
  ).toBe('concept');
});

it.each([
  ['behind the first prose', [TITLE, PROSE, ['paragraph', 'Concept']]],
  [
    'in a sentence',
    [
      TITLE,
      [
        'paragraph',
        'De huurdersorganisaties lezen mee in concept en reageren binnen zes weken op de tekst die zij kregen.',
      ],
    ],
  ],
  ['at the signatures', [TITLE, PROSE, ['paragraph', 'Ondertekend te Zutphen op 3 november 2025']]],
] as const)('what stands %s is no statement', (_, blocks) => {
  expect(findStatus(sourceOf(blocks))).toBeNull();
});
