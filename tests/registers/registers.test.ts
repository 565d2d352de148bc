import { describe, expect, it } from 'vitest';
import { corporationAt } from '../../src/registers/corporations.ts';
import { municipalityAt } from '../../src/registers/municipalities.ts';

describe('municipalities', () => {
  it.each([
    ['Assen en omstreken', 'Assen', 'GM0106'],
    ["'s-Hertogenbosch werkt", "'s-Hertogenbosch", 'GM0796'],
    ['Súdwest-Fryslân, hierna', 'Súdwest-Fryslân', 'GM1900'],
    ['Stichtse Vecht 2025', 'Stichtse Vecht', 'GM1904'],
  ])('%s', (text, name, code) => {
    expect(municipalityAt(text)).toMatchObject({ municipality: { name, code }, length: name.length });
  });

  it.each(['assen van de auto', 'Nergenshuizen', ''])('none in: %s', (text) =>
    expect(municipalityAt(text)).toBeNull(),
  );
});

describe('corporations', () => {
  it.each([
    ['Portaal verkoopt woningen', 'Portaal'],
    ['Pré Wonen en de gemeente', 'Pré Wonen'],
  ])('%s', (text, name) => expect(corporationAt(text)).toMatchObject({ length: name.length, isExact: true }));

  it.each(['portaal van de kerk', 'Nergens Wonen'])('none in: %s', (text) =>
    expect(corporationAt(text)).toBeNull(),
  );
});
