import type { AgreementDocument } from '../../src/index.ts';
import type { Gold, GoldParty } from './gold.ts';
import { pair, type Pairing } from './pairing.ts';
import { fold, wordF1 } from './words.ts';

type FoundParty = AgreementDocument['parties'][number];

const GROUPS: ReadonlySet<string> = new Set(['gemeente', 'corporaties', 'huurdersorganisaties', 'partijen']);

/** One key for each party, whatever gold and document call it. The only one of its kind is the same as the kind. */
export class PartyKeys {
  readonly pairing: Pairing<GoldParty, FoundParty>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #groups: ReadonlyMap<string, string>;

  constructor(gold: Gold, document: AgreementDocument, floor: number) {
    const signing = (gold.parties ?? []).filter((party) => party.signing !== false);
    this.pairing = pair(signing, document.parties, nameLikeness, floor);
    this.#names = new Map([
      ...document.parties.map(({ id, name }) => [id, name] as const),
      ...this.pairing.pairs.map(({ left, right }) => [right.id, left.name] as const),
    ]);
    this.#groups = groupsOf(gold.parties ?? [], signing);
  }

  keyOfGold(actor: string): string {
    return this.#groups.get(fold(actor)) ?? (GROUPS.has(actor) ? actor : fold(actor));
  }

  keyOfFound(id: string): string {
    return this.keyOfGold(GROUPS.has(id) ? id : (this.#names.get(id) ?? id));
  }
}

function nameLikeness(gold: GoldParty, found: FoundParty): number {
  const ours = [found.name, ...found.aliases];
  return Math.max(
    ...[gold.name, ...(gold.aliases ?? [])].flatMap((name) => ours.map((other) => wordF1(name, other))),
  );
}

function groupsOf(all: readonly GoldParty[], signing: readonly GoldParty[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const { name, role } of all) if (role === 'gemeente') groups.set(fold(name), 'gemeente');
  for (const [role, group] of [
    ['corporatie', 'corporaties'],
    ['huurdersorganisatie', 'huurdersorganisaties'],
  ] as const) {
    const [only, ...others] = signing.filter((party) => party.role === role);
    if (only !== undefined && others.length === 0) groups.set(fold(only.name), group);
  }
  return groups;
}
