import { municipalityName } from './municipality-name.ts';
import type { NameUse } from './name-use.ts';
import type { Sighting } from './sighting.ts';

/** A second municipality concludes the agreement where it is introduced so often, and named in this share at least. */
const FEWEST_INTRODUCTIONS = 2;
const SHARE_OF_FIRST = 0.25;
const SURE = 3;

/** The sightings of the municipalities that conclude: the one named most, and others that are introduced like it. */
export function concludingMunicipalities(sightings: readonly Sighting[], use: NameUse): readonly Sighting[] {
  const byName = Map.groupBy(
    sightings.filter(({ role }) => role === 'gemeente'),
    ({ name }) => municipalityName(name).toLowerCase(),
  );
  const named = [...byName.values()]
    .map((members) => ({ members, times: use.times(municipalityName(members[0]?.name ?? '')) }))
    .toSorted((a, b) => b.times - a.times);
  const [first] = named;
  return named.flatMap(({ members, times }) => {
    const introduced = new Set(members.filter(isIntroduced).map(({ place }) => place)).size;
    const isOther = introduced >= FEWEST_INTRODUCTIONS && times >= SHARE_OF_FIRST * (first?.times ?? 0);
    return members === first?.members || isOther ? members : [];
  });
}

/** Named as one who concludes, not as the place where somebody else is. */
function isIntroduced({ weight, isPlace }: Sighting): boolean {
  return weight >= SURE && !isPlace;
}
