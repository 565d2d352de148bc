import { expect, it } from 'vitest';
import { findMunicipalities } from '../../src/extract/document/find-municipalities.ts';

it.each([
  [
    'a list in the title',
    'Prestatieafspraken Assen, Coevorden en Emmen 2026-2029',
    '',
    ['Assen', 'Coevorden', 'Emmen'],
  ],
  ['signs between names', 'Woonafspraken Assen/Emmen 2026', '', ['Assen', 'Emmen']],
  ['`en` inside a name', 'Prestatieafspraken Berg en Dal 2026', '', ['Berg en Dal']],
  ['a village beside it', 'Samen thuis in Goirle en Riel 2025', '', ['Goirle']],
  [
    'parties that declare themselves',
    'Prestatieafspraken 2026',
    '1. de gemeente Assen, vertegenwoordigd door A;\n2. de gemeente Emmen (hierna: Emmen);\n3. Woonbaken;',
    ['Assen', 'Emmen'],
  ],
  [
    'who made it',
    null,
    'Deze afspraken zijn gemaakt door de gemeenten Assen, Coevorden en Emmen en woningcorporatie Woonbaken.',
    ['Assen', 'Coevorden', 'Emmen'],
  ],
  [
    'a region around one municipality',
    'Prestatieafspraken Assen 2026',
    'De regionale afspraken van de gemeenten Assen en Emmen blijven gelden. De gemeente Assen bouwt.',
    ['Assen'],
  ],
  [
    'neighbours that are only named',
    null,
    'De gemeente Assen werkt samen met de gemeente Emmen. De gemeente Assen trekt.',
    ['Assen'],
  ],
  [
    'a name without a register',
    null,
    'De gemeente Wintermeer bouwt. De gemeente Wintermeer sloopt in Assen.',
    ['Wintermeer'],
  ],
  [
    'a word that is no name',
    null,
    'De gemeente Wonen en wij. Gemeente Wonen. Goed wonen in Assen.',
    ['Assen'],
  ],
] as const)('%s', (_, title, text, expected) => {
  expect(findMunicipalities(title, [], text).map(({ name }) => name)).toEqual(expected);
});
