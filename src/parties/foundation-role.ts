import type { NameUse } from './name-use.ts';
import type { PartyRole } from './organisation.ts';
import { coreName, coreWords } from './party-name.ts';
import type { Sighting } from './sighting.ts';

/** What a foundation or association without a noun that tells more is, by the words of its name. */
export function roleOfFoundation(name: string): PartyRole {
  if (/huurder|bewoner/iu.test(name)) return 'huurdersorganisatie';
  if (/won(?:en|ing)|woon|huis|bouw|thuis/iu.test(name)) return 'corporatie';
  return /zorg|welzijn|opvang|cliënt|RIBW/iu.test(name) ? 'zorg' : 'overig';
}

/** Below this weight an organisation is named without being a party. */
const CONCLUDING = 2;
/** A foundation that has homes acts all through the agreement. */
const FEWEST_ACTS = 2;

/** Foundations among the parties that let homes are corporations: by what is told of them, or by whose tenants sign. */
export function settleFoundations(sightings: readonly Sighting[], use: NameUse): readonly Sighting[] {
  const tenants = sightings.filter(({ role }) => role === 'huurdersorganisatie');
  const bare = sightings.filter(({ role }) => role === 'corporatie');
  const landlords = new Set(
    sightings
      .filter(({ role, weight }) => role === 'overig' && weight >= CONCLUDING)
      .filter((foundation) => {
        const name = coreName(foundation.name, 'corporatie');
        const words = coreWords({ ...foundation, role: 'corporatie' });
        const sharesName = (other: Sighting): boolean =>
          words.length > 0 && words.every((word) => coreWords(other).includes(word));
        const hasTenants = ['huurders', 'bewoners', 'woningen', 'huurwoningen', 'bezit'].some(
          (noun) => use.times(`${noun} van ${name}`) > 0,
        );
        return (
          foundation.letsHomes ||
          hasTenants ||
          [...tenants, ...bare].some(sharesName) ||
          tenants.some(({ represents }) => represents === name) ||
          use.timesActing(name) >= FEWEST_ACTS
        );
      })
      .map(({ name }) => name),
  );
  return sightings.map((sighting) =>
    sighting.role === 'overig' && landlords.has(sighting.name)
      ? { ...sighting, role: 'corporatie' }
      : sighting,
  );
}
