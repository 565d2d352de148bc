import type { Metric } from './krippendorff-alpha.ts';

/**
 * What raters are compared on, in the order of the tables. `metric` is that of its alpha; null where it is a list of
 * which only presence is compared.
 */
export const FIELDS = [
  { name: 'segmentation', metric: 'unitizing' },
  { name: 'number', metric: 'nominal' },
  { name: 'title', metric: 'nominal' },
  { name: 'chapter', metric: 'nominal' },
  { name: 'actors', metric: 'nominal' },
  { name: 'modality', metric: 'nominal' },
  { name: 'deadlines', metric: null },
  { name: 'deadline kind', metric: 'nominal' },
  { name: 'deadline start', metric: 'interval' },
  { name: 'deadline end', metric: 'interval' },
  { name: 'targets', metric: null },
  { name: 'target value', metric: 'interval' },
  { name: 'target unit', metric: 'nominal' },
  { name: 'target role', metric: 'nominal' },
  { name: 'target comparator', metric: 'nominal' },
  { name: 'themes', metric: 'nominal' },
  { name: 'indicators', metric: 'nominal' },
  { name: 'concreteness', metric: 'ordinal' },
] as const satisfies readonly { name: string; metric: Metric | 'unitizing' | null }[];

export type FieldName = (typeof FIELDS)[number]['name'];

/** Fields whose values are few enough for a table of which was taken for which. */
export const CONFUSED: readonly FieldName[] = [
  'modality',
  'deadline kind',
  'target unit',
  'target role',
  'target comparator',
  'concreteness',
];
