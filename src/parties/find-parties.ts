import type { SourceText } from '../core/source-text.ts';
import { concludingMunicipalities } from './concluding-municipalities.ts';
import { findDeclarations } from './find-declarations.ts';
import { settleFoundations } from './foundation-role.ts';
import { mergeParties } from './merge-parties.ts';
import { mostNamedMunicipality } from './most-named-municipality.ts';
import { nameUse } from './name-use.ts';
import { withNumberedNames } from './numbered-short-names.ts';
import type { Party } from './party.ts';
import { sightParties } from './sight-parties.ts';
import type { Sighting } from './sighting.ts';

/** The parties of an agreement, from where it says who they are. */
export function findParties(source: SourceText): readonly Party[] {
  const use = nameUse(source.text);
  const sightings = sightParties(source, findDeclarations(source, use), use);
  const concluding = [
    ...sightings.filter(({ role }) => role !== 'gemeente'),
    ...concludingMunicipalities(sightings, use),
  ];
  const all = withMunicipality(concluding, source.text);
  const named = withNumberedNames(
    all.toSorted((a, b) => a.start - b.start),
    source.text,
  );
  return mergeParties(settleFoundations(named, use), use);
}

/** Where parties are told and no municipality is, it is the sender of the letter, or so plain that nobody says it. */
function withMunicipality(sightings: readonly Sighting[], text: string): readonly Sighting[] {
  if (sightings.length === 0 || sightings.some(({ role }) => role === 'gemeente')) return sightings;
  const named = mostNamedMunicipality(text);
  if (named === null) return sightings;
  const { municipality, span } = named;
  return [
    ...sightings,
    {
      ...span,
      role: 'gemeente',
      name: `gemeente ${municipality.name}`,
      ...{ shortNames: [], represents: null, letsHomes: false },
      ...{ weight: 2, place: -1, isPlace: false },
    },
  ];
}
