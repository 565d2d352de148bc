import type { Sentence } from '../passages.ts';
import type { Choice, Heard, IndicatorChooser } from './choose-indicator.ts';
import { unitOf } from './form-of.ts';
import { heardBefore, type Placing } from './heard-before.ts';
import type { Form, Indicator } from './indicator.ts';
import { isOnOnePlace } from './one-place.ts';
import type { OwnClause } from './own-clause.ts';
import { partsOf } from './parts.ts';
import { sightNumbers, type SightedNumber, type Target } from './sight-numbers.ts';
import { isWhole, wholeOf } from './whole-of.ts';
import { yardstickOf } from './yardstick.ts';

/** Where a number belongs, and what is to be known to put it beside others. */
export type PlacedNumber = {
  readonly target: Target;
  readonly sentence: Sentence | null;
  readonly clause: OwnClause;
  readonly indicator: Indicator | null;
  /** `whole`: it only says what another number is a part of. */
  readonly why: Choice['why'] | 'whole' | 'condition';
  readonly form: Form;
  /** The words of its clause that decided. */
  readonly evidence: readonly string[];
  /** What a share is a share of, in the words of the document. */
  readonly whole: string | null;
  /** Place among the targets of the number that it is a part of. */
  readonly partOf: number | null;
  /** The party that it binds, also where a neighbour in its clause names it. */
  readonly party: string | null;
  readonly isOnOnePlace: boolean;
  /** The agreement or law that it quotes, in the words of the document; null for what the parties set themselves. */
  readonly yardstick: string | null;
};

type Setting = {
  readonly targets: readonly Target[];
  readonly sentences: readonly Sentence[];
  /** The text that the spans point into. */
  readonly text: string;
  readonly municipalities: readonly string[];
};

/** Places each number of a commitment by its own clause, in the order of the targets. */
export function placeNumbers(
  { targets, sentences, text, municipalities }: Setting,
  chooser: IndicatorChooser,
): readonly PlacedNumber[] {
  const sighted = sightNumbers(targets, sentences, text);
  const heard: (Heard | null)[] = [];
  const placing = { sighted, heard, sentences, chooser };
  const placed = sighted.map((number): PlacedNumber => {
    const { target, sentence, clause, form } = number;
    const aside = asideOf(number, sighted);
    const choice = aside === null ? chooseFor(number, placing) : NONE;
    const { indicator } = choice;
    heard.push(choice.heard);
    return {
      ...{ target, sentence, clause, indicator },
      why: aside ?? choice.why,
      form: indicator?.form ?? form,
      evidence: (indicator?.needs ?? []).flatMap((group) => choice.heard?.get(group) ?? []),
      whole: wholeOf(number, sighted),
      partOf: null,
      party: target.party ?? partyBeside(number, sighted),
      isOnOnePlace: isOnOnePlace(placeWords(number), municipalities),
      yardstick: sentence === null ? null : yardstickOf(sentence.text),
    };
  });
  return partsOf(placed);
}

/** What goes on in a sentence goes on where the sentence began. */
function placeWords({ clause, sentence, own }: SightedNumber): string {
  return clause.goesOn ? `${sentence?.text.slice(0, own.start) ?? ''} ${clause.reach}` : clause.reach;
}

/** Numbers that state nothing themselves: they tell where another applies, what it leaves out, or what it is a part of. */
function asideOf(
  number: SightedNumber,
  sighted: readonly SightedNumber[],
): Extract<PlacedNumber['why'], 'condition' | 'whole'> | null {
  const isAsked = number.sentence?.text.endsWith('?') === true;
  if (number.target.role === 'condition' || number.clause.isException || isAsked) return 'condition';
  return isWhole(number, sighted) ? 'whole' : null;
}

type Chosen = Choice & { readonly heard: Heard | null };
const NONE: Chosen = { indicator: null, why: 'none', heard: null };

/** By its clause; else by all of the sentence that is about it; else by what it goes on from. */
function chooseFor(number: SightedNumber, placing: Placing): Chosen {
  const { clause, target, form, sentence } = number;
  const { chooser } = placing;
  const of = target.of?.text ?? null;
  const counted = [target.subject, target.unit].filter((words) => words !== null).join(' ');
  const all = chooser.hear(`${clause.reach} ${counted}`);
  const ofPart = of === null ? all : chooser.hear(clause.reach.replace(headOf(of), ''));
  const onlyInWhole = new Set([...all.keys()].filter((group) => !ofPart.has(group)));
  const kind = { form, unit: unitOf(target.unit), isChange: clause.isChange, of, onlyInWhole };
  // A part is of what its whole is of, whatever else is said of it.
  if (clause.isPart)
    for (const before of heardBefore(number, placing)) {
      const joined = chooser.goOn(all, before);
      const chosen = chooser.choose(joined, joined, kind);
      if (chosen.why === 'placed' && saysWhichPart(chosen, all, form)) return { ...chosen, heard: joined };
    }
  const own = chooser.choose(chooser.hear(`${clause.clause} ${counted}`), all, kind);
  if (own.why === 'placed') return { ...own, heard: all };
  const reached = chooser.choose(all, all, kind);
  if (reached.why === 'placed') return { ...reached, heard: all };
  if (clause.goesOn && !(clause.isPart && form === 'share')) {
    // The last are numbers that share a verb: `30% sociale huur en 25% middenhuur wordt gebouwd`.
    for (const before of [...heardBefore(number, placing), chooser.hear(sentence?.text ?? '')]) {
      const joined = chooser.goOn(all, before);
      const chosen = chooser.choose(joined, joined, kind);
      if (chosen.why === 'placed') return { ...chosen, heard: joined };
    }
  }
  return { indicator: null, why: reached.why, heard: null };
}

/** What a share is a share of, without what stands behind its noun: `de woningen` of `de woningen in de sociale huur`. */
function headOf(whole: string): string {
  const behind = whole.search(/\s(?:in|uit|met|onder|die|dat|voor|van|wordt|worden)\s/u);
  return behind < 0 ? whole : whole.slice(0, behind);
}

/** `een derde daarvan komt in dorpen` is a share of something else than `een derde daarvan is sociale huur`. */
function saysWhichPart({ indicator }: Choice, own: Heard, form: Form): boolean {
  return form !== 'share' || (indicator?.needs ?? []).some((group) => own.has(group));
}

/** `voor Woonbaken 535 SH en 107 MH`: who is named once in a clause is meant for all of its numbers. */
function partyBeside(
  { at, sentence, clause }: SightedNumber,
  sighted: readonly SightedNumber[],
): string | null {
  const before = sighted[at - 1];
  if (before === undefined || before.sentence !== sentence || !clause.goesOn || clause.isPart) return null;
  const rest = clause.reach.replace(/^\s*en\s/u, '');
  // A name in its own words is of another one.
  return /(?:^|\s)(?:door|voor|bij)\s\p{Lu}/u.test(rest) ? null : (before.target.party ?? null);
}
