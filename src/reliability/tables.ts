import type { PackageDescription } from '../emit/data-package.ts';
import { defineTable, type Field, type Table } from '../emit/table.ts';
import { CONFUSED, FIELDS } from './fields.ts';
import { MEASURES, type Confusion, type Figure, type RaterPair } from './measure.ts';
import type { Reliability, SampledDocument } from './measure-reliability.ts';
import { studyFacts, type StudyFact } from './study-facts.ts';

/** Figures have three decimals; more would pretend to know more. */
export function rounded(value: number): string {
  return value.toFixed(3);
}

function numberOf(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(rounded(value));
}

type Typed = 'string' | 'number' | 'integer' | 'boolean';

function column<Row>(
  [name, type]: readonly [string, Typed],
  [title, description]: readonly [string, string],
  value: Field<Row>['value'],
  categories?: readonly string[],
): Field<Row> {
  return { name, type, title, description, value, ...(categories === undefined ? {} : { categories }) };
}

function raterColumns<Row extends RaterPair>(): readonly Field<Row>[] {
  return [
    column(['first', 'string'], ['First', 'machine, or the name of a coder.'], ({ first }) => first),
    column(['second', 'string'], ['Second', 'The name of a coder.'], ({ second }) => second),
  ];
}

const agreementTable = defineTable<Figure, Reliability>({
  name: 'agreement',
  title: 'Agreement',
  description:
    'One row for each figure: how far two raters agree on a field, over all documents and in groups of them. Precision and recall take the second rater as the one who is right.',
  primaryKey: ['first', 'second', 'by', 'group', 'field', 'measure'],
  rows: ({ figures }) => figures,
  fields: [
    ...raterColumns<Figure>(),
    column(['by', 'string'], ['By', 'What the documents are grouped by.'], ({ by }) => by, [
      'all',
      'municipality',
      'grade',
    ]),
    column(['group', 'string'], ['Group', 'The municipality or grade; empty for all.'], ({ group }) => group),
    column(
      ['field', 'string'],
      ['Field', 'What is compared; segmentation is where afspraken begin and end.'],
      ({ field }) => field,
      FIELDS.map(({ name }) => name),
    ),
    column(
      ['measure', 'string'],
      [
        'Measure',
        'Share of equal decisions, Krippendorff’s alpha, precision, recall, or F1. Deadlines are equal in kind and days, targets in value and unit.',
      ],
      ({ measure }) => measure,
      MEASURES,
    ),
    column(
      ['metric', 'string'],
      ['Metric', 'What alpha takes for the difference of two values.'],
      ({ metric }) => metric,
      ['nominal', 'ordinal', 'interval', 'unitizing'],
    ),
    column(
      ['documents', 'integer'],
      ['Documents', 'Documents that both judged.'],
      ({ documents }) => documents,
    ),
    column(
      ['afspraken', 'integer'],
      ['Afspraken', 'Afspraken that both judged.'],
      ({ afspraken }) => afspraken,
    ),
    column(
      ['units', 'integer'],
      ['Units', 'Decisions that both made; of precision, recall and F1: things that one of the two has.'],
      ({ units }) => units,
    ),
    column(
      ['value', 'number'],
      ['Value', 'The figure; empty where it is not defined, as alpha is where nothing varies.'],
      ({ value }) => numberOf(value),
    ),
    column(
      ['low', 'number'],
      ['Low', 'Lower end of its 95% interval; empty for one document.'],
      ({ interval }) => numberOf(interval?.low),
    ),
    column(['high', 'number'], ['High', 'Upper end of it.'], ({ interval }) => numberOf(interval?.high)),
  ],
});

const confusionTable = defineTable<Confusion, Reliability>({
  name: 'confusion',
  title: 'Confusion',
  description: 'How often two raters give two values to the same thing.',
  primaryKey: ['first', 'second', 'field', 'first_value', 'second_value'],
  rows: ({ confusions }) => confusions,
  fields: [
    ...raterColumns<Confusion>(),
    column(['field', 'string'], ['Field', 'What is compared.'], ({ field }) => field, CONFUSED),
    column(
      ['first_value', 'string'],
      ['First value', 'What the first says.'],
      ({ firstValue }) => firstValue,
    ),
    column(
      ['second_value', 'string'],
      ['Second value', 'What the second says.'],
      ({ secondValue }) => secondValue,
    ),
    column(['count', 'integer'], ['Count', 'How often.'], ({ count }) => count),
  ],
});

const sampleTable = defineTable<SampledDocument, Reliability>({
  name: 'sample',
  title: 'Sample',
  description: 'One row for each document and coder.',
  primaryKey: ['document_id', 'coder'],
  rows: ({ sample }) => sample,
  fields: [
    column(['document_id', 'string'], ['Document', 'Id of the document.'], ({ document }) => document),
    column(['municipality', 'string'], ['Municipality', 'Who signs it.'], ({ municipality }) => municipality),
    column(
      ['grade', 'string'],
      ['Grade', 'How far its reading can be trusted, A to D.'],
      ({ grade }) => grade,
    ),
    column(['coder', 'string'], ['Coder', 'Who judged it.'], ({ coder }) => coder),
    column(
      ['afspraken', 'integer'],
      ['Afspraken', 'Afspraken that the coder accepted, corrected or added.'],
      ({ afspraken }) => afspraken,
    ),
    column(['rejected', 'integer'], ['Rejected', 'Afspraken that are none.'], ({ rejected }) => rejected),
    column(['whole', 'boolean'], ['Whole', 'The coder has gone through all of it.'], ({ whole }) => whole),
    column(['blind', 'boolean'], ['Blind', 'The coder saw no reading before.'], ({ blind }) => blind),
  ],
});

const studyTable = defineTable<StudyFact, Reliability>({
  name: 'study',
  title: 'Study',
  description: 'What was compared, and how.',
  primaryKey: ['fact'],
  rows: studyFacts,
  fields: [
    column(['fact', 'string'], ['Fact', 'What it is.'], ({ fact }) => fact),
    column(['value', 'string'], ['Value', 'What it is in this study.'], ({ value }) => value),
  ],
});

/** The tables of a study of agreement. */
export const RELIABILITY_TABLES: readonly Table<Reliability>[] = [
  agreementTable,
  confusionTable,
  sampleTable,
  studyTable,
];

/** What these tables hold. */
export const RELIABILITY: PackageDescription = {
  name: 'prestatieafspraken-agreement',
  title: 'How far program and readers agree on prestatieafspraken',
  description:
    'Figures of agreement between a program that reads agreements and people who read them too, and among these people.',
};
