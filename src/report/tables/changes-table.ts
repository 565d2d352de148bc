import { CHANGES, type Change } from '../../compare/changes/changes.ts';
import type { Comparison } from '../../compare/comparison.ts';
import { defineTable, type Field } from '../../emit/table.ts';
import { field, joined, municipalityField } from './fields.ts';

type Row = Change & {
  readonly municipality: string;
  readonly documentBefore: string;
  readonly documentAfter: string;
  readonly index: number;
};

/** What came, went and changed from one agreement of a municipality to the next. */
export const changesTable = defineTable<Row, Comparison>({
  name: 'changes',
  title: 'Changes between agreements',
  description: 'One row for each afspraak of two agreements of one municipality that follow each other.',
  primaryKey: ['document_before', 'document_after', 'index'],
  rows: ({ changes }) =>
    changes.flatMap(({ municipality, before, after, changes: own }) =>
      own.map((change, at) => ({
        ...change,
        ...{ municipality, documentBefore: before, documentAfter: after, index: at + 1 },
      })),
    ),
  fields: [
    municipalityField,
    words(
      'document_before',
      ['Earlier document', 'Id.'],
      ['Eerder document', 'Kenmerk.'],
      (row) => row.documentBefore,
    ),
    words(
      'document_after',
      ['Later document', 'Id.'],
      ['Later document', 'Kenmerk.'],
      (row) => row.documentAfter,
    ),
    field(
      ['index', 'integer'],
      { en: ['Place', 'Place in the list, from 1.'], nl: ['Volgnummer', 'Plaats in de lijst, vanaf 1.'] },
      ({ index }) => index,
    ),
    {
      ...words(
        'change',
        ['Change', 'Whether it came, went, changed or stayed the same.'],
        ['Verandering', 'Gekomen (came), vervallen (went), veranderd (changed) of gelijk (same).'],
        ({ change }) => change,
      ),
      categories: CHANGES,
    },
    words(
      'afspraak_before',
      ['Earlier afspraak', 'Id.'],
      ['Eerdere afspraak', 'Kenmerk.'],
      ({ before }) => before?.id ?? null,
    ),
    words(
      'afspraak_after',
      ['Later afspraak', 'Id.'],
      ['Latere afspraak', 'Kenmerk.'],
      ({ after }) => after?.id ?? null,
    ),
    field(
      ['likeness', 'number'],
      {
        en: ['Likeness', 'How alike the two are, from 0 to 1.'],
        nl: ['Gelijkenis', 'Hoe sterk de twee op elkaar lijken, van 0 tot 1.'],
      },
      ({ likeness }) => likeness,
      { missing: 'not applicable' },
    ),
    words(
      'lost',
      ['Only before', 'Numbers and deadlines that only the earlier one has, separated by " | ".'],
      ['Alleen eerder', 'Getallen en termijnen die alleen de eerdere heeft, gescheiden door " | ".'],
      ({ lost }) => joined(lost) || null,
    ),
    words(
      'gained',
      ['Only after', 'Numbers and deadlines that only the later one has, separated by " | ".'],
      ['Alleen later', 'Getallen en termijnen die alleen de latere heeft, gescheiden door " | ".'],
      ({ gained }) => joined(gained) || null,
    ),
    words(
      'said',
      ['As the paper says', 'What the later paper itself says of it.'],
      ['Volgens het stuk', 'Wat het latere stuk er zelf over zegt.'],
      ({ said }) => said,
    ),
    words(
      'text_before',
      ['Earlier text', 'All of it.'],
      ['Eerdere tekst', 'De hele tekst.'],
      ({ before }) => before?.text ?? null,
    ),
    words(
      'text_after',
      ['Later text', 'All of it.'],
      ['Latere tekst', 'De hele tekst.'],
      ({ after }) => after?.text ?? null,
    ),
  ],
});

function words(
  name: string,
  en: readonly [string, string],
  nl: readonly [string, string],
  value: (row: Row) => string | null,
): Field<Row> {
  return field<Row>([name, 'string'], { en, nl }, value, { missing: 'not applicable' });
}
