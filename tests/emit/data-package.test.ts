import { describe, expect, it } from 'vitest';
import { CONVERSION, dataPackage } from '../../src/emit/data-package.ts';
import { TABLES } from '../../src/emit/tables/index.ts';
import { RELIABILITY, RELIABILITY_TABLES } from '../../src/reliability/tables.ts';
import { COMPARISON, COMPARISON_TABLES } from '../../src/report/tables/index.ts';
import { packageProfile } from './data-package-profile.ts';

describe.each([
  ['a conversion', dataPackage(TABLES, CONVERSION)],
  ['a study of agreement', dataPackage(RELIABILITY_TABLES, RELIABILITY)],
  ['a comparison', dataPackage(COMPARISON_TABLES, COMPARISON)],
])('the data package of %s', (_of, described) => {
  it('keeps to the standard, version 2', () => {
    expect(packageProfile.safeParse(described).error?.issues ?? []).toEqual([]);
  });

  it('would not, were a name misspelt or a key to lead nowhere', () => {
    const { resources } = packageProfile.parse(described);
    const [first] = resources;
    if (first === undefined) throw new Error('There is no table.');
    const wrong = [
      { ...described, licences: [] },
      { ...described, resources: [{ ...first, path: '../elsewhere.csv' }] },
      { ...described, resources: [{ ...first, schema: { ...first.schema, primaryKey: ['nothing'] } }] },
      { ...described, resources: [first, first] },
    ];
    for (const one of wrong) expect(packageProfile.safeParse(one).success).toBe(false);
  });
});
