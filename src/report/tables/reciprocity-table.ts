import { SIDES, type Comparison, type ReciprocityCell } from '../../compare/comparison.ts';
import { defineTable } from '../../emit/table.ts';
import { THEMES } from '../../language/theme-words.ts';
import { documentField, field, joined, municipalityField } from './fields.ts';

type Row = ReciprocityCell & { readonly municipality: string };

/** What each side contributes to each theme, also where that is nothing. */
export const reciprocityTable = defineTable<Row, Comparison>({
  name: 'reciprocity',
  title: 'Reciprocity',
  description:
    'One row for each document, theme and side, with the commitments in which that side acts; 0 where it does not.',
  primaryKey: ['document_id', 'theme', 'side'],
  rows: ({ reciprocity, documents }) => {
    const municipalities = new Map(documents.map(({ id, municipality }) => [id, municipality]));
    return reciprocity.map((cell) => ({
      ...cell,
      municipality: municipalities.get(cell.document) ?? cell.document,
    }));
  },
  fields: [
    municipalityField,
    documentField,
    field(
      ['theme', 'string'],
      { en: ['Theme', 'Local theme.'], nl: ['Thema', 'Lokaal thema.'] },
      ({ theme }) => theme,
      { categories: THEMES },
    ),
    field(
      ['side', 'string'],
      {
        en: ['Side', 'Municipality, corporations or tenants’ organisations.'],
        nl: ['Kant', 'Gemeente, corporaties of huurdersorganisaties.'],
      },
      ({ side }) => side,
      { categories: SIDES },
    ),
    field(
      ['count', 'integer'],
      {
        en: ['Count', 'Number of commitments in which the side acts.'],
        nl: ['Aantal', 'Aantal afspraken waarin deze kant iets doet.'],
      },
      ({ commitments }) => commitments.length,
    ),
    field(
      ['commitments', 'string'],
      {
        en: ['Commitments', 'Their ids, separated by " | ".'],
        nl: ['Afspraken', 'Hun kenmerken, gescheiden door " | ".'],
      },
      ({ commitments }) => joined(commitments) || null,
      { missing: 'not applicable' },
    ),
  ],
});
