import { capitalised } from './text.ts';
import type { Afspraak, Agreement, GoldParty } from './types.ts';

/** The columns of an agreement, and the column in which each afspraak belongs. */
export type Columns = {
  readonly headers: readonly string[];
  readonly columnOf: (afspraak: Afspraak) => string;
};

/** Chooses a column for each party where most first actors are named parties, or else for each group of parties. */
export function columnsOf(agreement: Agreement): Columns {
  const { parties, sections } = agreement;
  const named = namesParties(agreement);
  const columnOf = (afspraak: Afspraak): string => headerOf(afspraak.actors[0], parties, named);
  const signing = parties.filter((party) => party.signing !== false);
  const present = new Set([
    ...signing.map((party) => headerOfParty(party, parties, named)),
    ...sections.flatMap((section) => section.afspraken.map(columnOf)),
  ]);
  const headers = possibleHeaders(parties).filter((header) => present.has(header));
  return { headers: [...headers, TOGETHER], columnOf };
}

function possibleHeaders(parties: readonly GoldParty[]): string[] {
  return Object.keys(GROUPS).flatMap((role) => [
    ...partiesOf(role, parties).map((party) => capitalised(party.name)),
    groupOf(role),
  ]);
}

function headerOf(actor: string | undefined, parties: readonly GoldParty[], named: boolean): string {
  if (actor === undefined) return TOGETHER;
  const role = actor === 'gemeente' ? 'gemeente' : GROUP_ACTORS[actor];
  const meant =
    role === undefined ? parties.filter((party) => party.name === actor) : partiesOf(role, parties);
  const [party] = meant;
  if (party && meant.length === 1) return headerOfParty(party, parties, named);
  return role === undefined ? TOGETHER : groupOf(role);
}

function headerOfParty(party: GoldParty, parties: readonly GoldParty[], named: boolean): string {
  const alone = party.role !== 'gemeente' && partiesOf(party.role, parties).length === 1;
  return named || alone ? capitalised(party.name) : groupOf(party.role);
}

function namesParties({ sections, parties }: Agreement): boolean {
  const actors = sections.flatMap(({ afspraken }) =>
    afspraken.flatMap((afspraak) => afspraak.actors.slice(0, 1)),
  );
  const grouped = actors.filter((actor) => actor in GROUP_ACTORS);
  const named = actors.filter((actor) => parties.some((party) => party.name === actor));
  return named.length > grouped.length;
}

function partiesOf(role: string, parties: readonly GoldParty[]): GoldParty[] {
  return parties.filter((party) => party.role === role);
}

function groupOf(role: string): string {
  return GROUPS[role] ?? 'Andere partijen';
}

const GROUP_ACTORS: Readonly<Record<string, string>> = {
  corporaties: 'corporatie',
  huurdersorganisaties: 'huurdersorganisatie',
};

const GROUPS: Readonly<Record<string, string>> = {
  gemeente: 'Gemeente',
  corporatie: 'Corporaties',
  huurdersorganisatie: 'Huurdersorganisaties',
  zorg: 'Zorgpartijen',
  overig: 'Andere partijen',
};

const TOGETHER = 'Samen';
