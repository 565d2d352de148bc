import type { Table } from '../table.ts';
import { actorsTable } from './actors.ts';
import { ambitionsTable } from './ambitions.ts';
import { afsprakenTable } from './afspraken.ts';
import { chaptersTable } from './chapters.ts';
import { deadlinesTable } from './deadlines.ts';
import { documentsTable } from './documents.ts';
import { measurementsTable } from './measurements.ts';
import { mentionsTable } from './mentions.ts';
import { partiesTable } from './parties.ts';
import { progressTable } from './progress.ts';
import { reviewsTable } from './reviews.ts';
import { targetsTable } from './targets.ts';

/** The long tables of a dataset, each as a CSV file of its name. */
export const TABLES: readonly Table[] = [
  documentsTable,
  afsprakenTable,
  deadlinesTable,
  targetsTable,
  actorsTable,
  partiesTable,
  chaptersTable,
  progressTable,
  measurementsTable,
  mentionsTable,
  ambitionsTable,
  reviewsTable,
];
