import { describe, expect, it } from 'vitest';
import { listSwitches } from '../../scripts/ablation/switches.ts';
import { COMMITMENT_FEATURES } from '../../src/language/commitment/commitment-features.ts';
import { PROPOSERS } from '../../src/structure/proposals/index.ts';

describe('what can be switched off', () => {
  const switches = listSwitches();
  const namesOf = (kind: string): readonly string[] =>
    switches.filter((one) => one.kind === kind).map(({ name }) => name);

  it('is every proposer, by a name of its own', () => {
    expect(namesOf('proposer')).toHaveLength(PROPOSERS.length);
    expect(new Set(namesOf('proposer')).size).toBe(PROPOSERS.length);
    expect(namesOf('proposer')).not.toContain('');
  });

  it('is every weight of the score that weighs something', () => {
    expect(namesOf('term')).toEqual(
      expect.arrayContaining(['SOUND_WEIGHT', 'PLACE_WEIGHTS/caption', 'SIGN_WEIGHTS/numbers run']),
    );
    // Its weight is 0: it is off already.
    expect(namesOf('term')).not.toContain('FORM_WEIGHTS/bullet');
  });

  it('is nothing but features of the judge', () => {
    const known = new Set(COMMITMENT_FEATURES.map(({ name }) => name));
    expect(namesOf('feature').length).toBeGreaterThan(30);
    expect(namesOf('feature').filter((name) => !known.has(name))).toEqual([]);
  });
});
