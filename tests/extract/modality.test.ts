import { expect, it } from 'vitest';
import { findModality } from '../../src/extract/modality/find-modality.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { marked } from '../marked.ts';

it.each([
  ['De corporaties «realiseren» 120 woningen.', 'resultaat'],
  ['De gemeente «zorgt» voor voldoende locaties.', 'resultaat'],
  ['De corporaties «spannen zich» in om 40 woningen te bouwen.', 'inspanning'],
  ['De gemeente «streeft» naar een aandeel van 30%.', 'inspanning'],
  ['Partijen «onderzoeken» of woningen kunnen worden gesplitst.', 'verkenning'],
  ['De gemeente «brengt de opgave in beeld».', 'verkenning'],
  ['Partijen «overleggen» twee keer per jaar.', 'proces'],
  ['Partijen «evalueren» de afspraken in 2026.', 'proces'],
])('%s → %s', (example, expected) => {
  const { text, start, end } = marked(example);
  expect(findModality(text, sentencesOf(text))).toEqual({ modality: expected, evidence: { start, end } });
});

it('is a result for want of other words', () => {
  expect(findModality('Behoud van 300 woningen.', [{ start: 0, end: 24 }])).toEqual({
    modality: 'resultaat',
    evidence: null,
  });
});
