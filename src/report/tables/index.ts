import type { Comparison } from '../../compare/comparison.ts';
import type { PackageDescription } from '../../emit/data-package.ts';
import type { Table } from '../../emit/table.ts';
import { changesTable } from './changes-table.ts';
import { commitmentsTable } from './commitments-table.ts';
import { deadlinesTable } from './deadlines-table.ts';
import { measuredTable } from './measured-table.ts';
import { reciprocityTable } from './reciprocity-table.ts';
import { targetsTable } from './targets-table.ts';
import { topicsTable } from './topics-table.ts';

/** The long tables of a comparison, each as CSV, Parquet and a sheet. */
export const COMPARISON_TABLES: readonly Table<Comparison>[] = [
  topicsTable,
  commitmentsTable,
  deadlinesTable,
  targetsTable,
  measuredTable,
  reciprocityTable,
  changesTable,
];

/** What the tables of a comparison hold. */
export const COMPARISON: PackageDescription = {
  name: 'prestatieafspraken-vergeleken',
  title: 'Prestatieafspraken compared',
  description:
    'Afspraken of Dutch municipalities, housing corporations and tenants’ organisations, coded by theme, topic, concreteness and binding, and put side by side by topic. A cell of the document’s own words that would open as a formula has an apostrophe in front.',
};
