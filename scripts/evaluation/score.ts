import type { Afspraak, AgreementDocument } from '../../src/index.ts';
import type { Gold, GoldAfspraak, GoldDeadline, GoldTarget } from './gold.ts';
import { pair } from './pairing.ts';
import { PartyKeys } from './party-keys.ts';
import { fold, shared, wordF1 } from './words.ts';

/** Figures in percent, by name; null where the gold says nothing about it. */
export type Figures = Readonly<Record<FigureName, number | null>>;

export const FIGURES = [
  'afspraken',
  'number',
  'printed',
  'chapter',
  'title',
  'textExact',
  'actors',
  'deadlines',
  'targets',
  'targetsStrict',
  'parties',
  'partyRole',
  'facts',
] as const;

export type FigureName = (typeof FIGURES)[number];

export type Score = {
  readonly figures: Figures;
  /** What was missed, found too much or found wrong, each in one line. */
  readonly misses: readonly string[];
};

/** Texts that share this much of their words are the same afspraak, and the same text. */
const SAME_AFSPRAAK = 0.5;
const SAME_OPTIONAL = 0.8;
const EXACT_TEXT = 0.995;
const SAME_TITLE = 0.9;
const SAME_CHAPTER = 0.8;
const SAME_PARTY = 0.75;

/** Measures a converted document against what a careful reader found. */
export function score(gold: Gold, document: AgreementDocument): Score {
  return new Scorer(gold, document).run();
}

class Scorer {
  readonly #gold: Gold;
  readonly #document: AgreementDocument;
  readonly #parties: PartyKeys;
  readonly #misses: string[] = [];
  readonly #shares = new Map<FigureName, { right: number; all: number }>();
  readonly #counts = new Map<FigureName, { right: number; gold: number; found: number }>();

  constructor(gold: Gold, document: AgreementDocument) {
    this.#gold = gold;
    this.#document = document;
    this.#parties = new PartyKeys(gold, document, SAME_PARTY);
  }

  run(): Score {
    this.#scoreFacts();
    this.#scoreParties();
    this.#scoreAfspraken();
    const figures = Object.fromEntries(FIGURES.map((name) => [name, this.#figure(name)])) as Figures;
    return { figures, misses: this.#misses };
  }

  #scoreFacts(): void {
    const { kind, municipality, period } = this.#document;
    this.#share('facts', this.#gold.kind === kind, `kind: want ${this.#gold.kind}, got ${kind}`);
    const sameTown = fold(this.#gold.municipality) === fold(municipality?.name);
    this.#share(
      'facts',
      sameTown,
      `municipality: want ${this.#gold.municipality}, got ${municipality?.name}`,
    );
    const { period: want } = this.#gold;
    if (want === null) return;
    const same = want.start === period?.start && want.end === period.end;
    this.#share(
      'facts',
      same,
      `period: want ${want.start}..${want.end}, got ${period?.start}..${period?.end}`,
    );
  }

  #scoreParties(): void {
    const { pairs, leftOver, rightOver } = this.#parties.pairing;
    const extra = rightOver.filter(({ role }) => role !== 'zorg' && role !== 'overig');
    this.#count('parties', pairs.length, pairs.length + leftOver.length, pairs.length + extra.length);
    for (const { name } of leftOver) this.#misses.push(`missed party ${name}`);
    for (const { name } of extra) this.#misses.push(`extra party ${name}`);
    for (const { left, right } of pairs) {
      this.#share(
        'partyRole',
        left.role === right.role,
        `role of ${left.name}: want ${left.role}, got ${right.role}`,
      );
    }
  }

  #scoreAfspraken(): void {
    const optional = this.#gold.afspraken.filter((one) => one.optional === true);
    const wanted = this.#gold.afspraken.filter((one) => one.optional !== true);
    const found = this.#document.afspraken.filter(
      (one) => !optional.some((closing) => wordF1(wholeText(closing), wholeText(one)) >= SAME_OPTIONAL),
    );
    const likeness = (a: GoldAfspraak, b: Afspraak): number => wordF1(wholeText(a), wholeText(b));
    const { pairs, leftOver, rightOver } = pair(wanted, found, likeness, SAME_AFSPRAAK);
    this.#count('afspraken', pairs.length, wanted.length, found.length);
    for (const { left, right } of pairs) this.#scorePair(left, right);
    for (const one of leftOver) {
      this.#misses.push(`missed ${nameOf(one)}: ${wholeText(one).trim().slice(0, 60)}`);
      this.#scoreContent(one, null);
    }
    for (const one of rightOver) {
      this.#misses.push(`extra ${nameOf(one)}: ${wholeText(one).trim().slice(0, 60)}`);
      this.#scoreContent(null, one);
    }
  }

  #scorePair(gold: GoldAfspraak, found: Afspraak): void {
    const name = nameOf(gold);
    this.#share('number', codeOf(gold) === codeOf(found), `${name} number: got ${codeOf(found)}`);
    this.#share(
      'printed',
      fold(gold.printed) === fold(found.printed),
      `${name} printed: got ${found.printed}`,
    );
    if (typeof gold.chapter === 'string') {
      this.#share(
        'chapter',
        this.#isIn(found.chapter, gold.chapter),
        `${name} chapter: want ${gold.chapter}, got ${found.chapter}`,
      );
    }
    if (typeof gold.title === 'string' && gold.title !== '') {
      const same = wordF1(gold.title, found.title ?? '') >= SAME_TITLE;
      this.#share('title', same, `${name} title: want ${gold.title}, got ${found.title}`);
    }
    const likeness = wordF1(gold.text, found.text);
    this.#share('textExact', likeness >= EXACT_TEXT, `${name} text: F1 ${likeness.toFixed(3)}`);
    this.#scoreContent(gold, found);
  }

  /** A gold chapter is named by number or title; a numbered one may be further out. */
  #isIn(id: string | null, wanted: string): boolean {
    const byId = new Map(this.#document.chapters.map((chapter) => [chapter.id, chapter]));
    for (let at = byId.get(id ?? ''); at !== undefined; at = byId.get(at.parent ?? '')) {
      if (fold(at.number) === fold(wanted) || wordF1(at.title, wanted) >= SAME_CHAPTER) return true;
      if (!/^[\d.]+$/u.test(wanted)) return false;
    }
    return false;
  }

  #scoreContent(gold: GoldAfspraak | null, found: Afspraak | null): void {
    if (this.#gold.segmentationOnly === true) return;
    const name = nameOf(gold ?? found ?? {});
    const actors = [
      [...new Set((gold?.actors ?? []).map((actor) => this.#parties.keyOfGold(actor)))],
      [...new Set((found?.actors ?? []).map(({ party }) => this.#parties.keyOfFound(party)))],
    ] as const;
    this.#compare('actors', name, ...actors);
    this.#compare(
      'deadlines',
      name,
      (gold?.deadlines ?? []).map(deadlineKey),
      (found?.deadlines ?? []).map(deadlineKey),
    );
    const targets = [gold?.targets ?? [], found?.targets ?? []] as const;
    this.#compare('targets', name, targets[0].map(targetKey), targets[1].map(targetKey));
    this.#compare('targetsStrict', name, targets[0].map(strictKey), targets[1].map(strictKey));
  }

  #compare(figure: FigureName, name: string, gold: readonly string[], found: readonly string[]): void {
    const right = shared(gold, found);
    this.#count(figure, right, gold.length, found.length);
    if (right < Math.max(gold.length, found.length)) {
      this.#misses.push(`${name} ${figure}: want [${gold.join('; ')}], got [${found.join('; ')}]`);
    }
  }

  #share(figure: FigureName, isRight: boolean, miss: string): void {
    const tally = this.#shares.get(figure) ?? { right: 0, all: 0 };
    tally.all += 1;
    if (isRight) tally.right += 1;
    else this.#misses.push(miss);
    this.#shares.set(figure, tally);
  }

  #count(figure: FigureName, right: number, gold: number, found: number): void {
    const tally = this.#counts.get(figure) ?? { right: 0, gold: 0, found: 0 };
    tally.right += right;
    tally.gold += gold;
    tally.found += found;
    this.#counts.set(figure, tally);
  }

  /** F1 for things that can be missed or found too much, the share that is right for the rest. */
  #figure(name: FigureName): number | null {
    const counted = this.#counts.get(name);
    if (counted !== undefined) {
      const { right, gold, found } = counted;
      return gold + found === 0 ? 100 : (200 * right) / (gold + found);
    }
    const shares = this.#shares.get(name);
    return shares === undefined ? null : (100 * shares.right) / shares.all;
  }
}

type Named = {
  readonly series?: string | null;
  readonly number?: string | null;
  readonly printed?: string | null;
};

function nameOf({ series, number, printed }: Named): string {
  return printed ?? `${series ?? ''}${number ?? ''}`;
}

function wholeText({ title, text }: { readonly title?: string | null; readonly text: string }): string {
  return `${title ?? ''} ${text}`;
}

function codeOf({ series, number }: Named): string {
  return `${series ?? ''}${number ?? ''}`
    .replace(/[\s-]/gu, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '')
    .toUpperCase();
}

function deadlineKey({ kind, start, end, every, within }: GoldDeadline): string {
  return [kind, start, end, every, within].map((part) => part ?? '').join('|');
}

function targetKey({ value, min, max, unit }: GoldTarget): string {
  const isRange = typeof min === 'number' || typeof max === 'number';
  return [min ?? '', max ?? '', isRange ? '' : (value ?? ''), unitKey(unit)].join('|');
}

function strictKey(target: GoldTarget): string {
  return [targetKey(target), target.comparator, target.role].join('|');
}

/** All words for dwellings are one unit; of others the plural does not count. */
function unitKey(unit: string | null | undefined): string {
  const folded = fold(unit);
  if (/woning|huurwoning|eenhe|appartement|nieuwbouw/u.test(folded)) return 'woningen';
  if (/percent|%|procent/u.test(folded)) return 'percent';
  return /eur|€/u.test(folded) ? 'eur' : folded.replace(/en$/u, '').replace(/s$/u, '');
}
