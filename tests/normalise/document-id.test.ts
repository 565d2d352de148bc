import { describe, expect, it } from 'vitest';
import { documentId } from '../../src/normalise/document-id.ts';

const FACTS = {
  kind: 'raadsinformatiebrief',
  municipalities: [{ name: 'Veendorp' }],
  period: null,
  date: '2027-06-01',
  title: null,
  file: 'brieven/Brief aan de raad.pdf',
} as const;

describe('the id of a document', () => {
  it.each([
    ['with the year of its date', FACTS, 'veendorp-2027-raadsinformatiebrief'],
    [
      'with the years of its period rather than that of its date',
      { ...FACTS, period: { start: '2025-01-01', end: '2028-12-31' } },
      'veendorp-2025-2028-raadsinformatiebrief',
    ],
    ['with no year where the date has none', { ...FACTS, date: '--06-01' }, 'veendorp-raadsinformatiebrief'],
    ['by the name of its file alone', { ...FACTS, municipalities: [] }, 'brief-aan-de-raad'],
    [
      'by a name with a folder as Windows writes it',
      { ...FACTS, municipalities: [], file: String.raw`c:\brieven\Brief.v2.docx` },
      'brief-v2',
    ],
  ])('%s', (_, facts, id) => expect(documentId(facts)).toBe(id));
});
