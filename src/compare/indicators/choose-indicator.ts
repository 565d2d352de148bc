import { CueIndex, wordsAt } from '../topics/cue-index.ts';
import type { Form, Indicator, IndicatorList } from './indicator.ts';

/** The groups of words that a text holds, each with the words that show it. */
export type Heard = ReadonlyMap<string, string>;

/** What of a number decides beside its words. */
export type Kind = {
  readonly form: Form;
  readonly unit: string;
  readonly isChange: boolean;
  /** What a share is a share of, as far as the document says so. */
  readonly of: string | null;
  /** Groups that only what it is a share of speaks of: they do not tell which part it is. */
  readonly onlyInWhole: ReadonlySet<string>;
};

/** A percentage by which something rises or falls is no share; a rent increase may be stated as one. */
function isOfForm({ form: wanted }: Indicator, { form, isChange }: Kind): boolean {
  return wanted === 'change' ? form === 'share' : wanted === form && !(isChange && form === 'share');
}

/** `de helft van de sociale huurwoningen`: the segment is that of the whole, and says nothing of the part. */
function isToldByWhole({ form, segment, needs, of }: Indicator, { onlyInWhole }: Kind): boolean {
  return (
    form === 'share' &&
    segment !== null &&
    of !== segment &&
    needs.includes(segment) &&
    onlyInWhole.has(segment)
  );
}

/** What a number is about: one indicator, or none, or several that its words cannot tell apart. */
export type Choice = {
  readonly indicator: Indicator | null;
  readonly why: 'placed' | 'none' | 'several';
};

/** Chooses the indicator of a number from the words of its clause. */
export class IndicatorChooser {
  readonly indicators: readonly Indicator[];
  readonly #index: CueIndex<string>;
  /** Groups that name the kind of homes; a clause that names one means that one, whatever was said before. */
  readonly #segments: ReadonlySet<string>;

  constructor({ indicators, groups }: IndicatorList) {
    this.indicators = indicators;
    this.#index = new CueIndex(groups);
    this.#segments = new Set(indicators.flatMap(({ segment }) => segment ?? []));
  }

  hear(text: string): Heard {
    const heard = new Map<string, string>();
    for (const { of, words } of this.#index.matchesIn(text))
      if (!heard.has(of)) heard.set(of, wordsAt(words, text));
    return heard;
  }

  /** What a clause says together with what it goes on from. */
  goOn(own: Heard, before: Heard): Heard {
    const names = [...own.keys()].some((group) => this.#segments.has(group));
    const kept = names ? [...before].filter(([group]) => !this.#segments.has(group)) : before;
    return new Map([...kept, ...own]);
  }

  /** The indicator whose words `near` holds, and none of whose counter-words stand in `all`. */
  choose(near: Heard, all: Heard, kind: Kind): Choice {
    const { unit } = kind;
    const whole = kind.of === null ? null : this.hear(kind.of);
    const fitting = this.indicators.filter(
      (one) =>
        isOfForm(one, kind) &&
        (one.units.length === 0 ? unit === '' : one.units.some(({ matches }) => matches(unit))) &&
        (whole === null || one.of === null || whole.has(one.of)) &&
        one.needs.every((group) => near.has(group)) &&
        !isToldByWhole(one, kind) &&
        !one.without.some((group) => all.has(group)),
    );
    const most = Math.max(0, ...fitting.map(({ needs }) => needs.length));
    const best = fitting.filter(({ needs }) => needs.length === most);
    const [indicator = null] = best;
    if (indicator === null) return { indicator: null, why: 'none' };
    return best.length === 1 ? { indicator, why: 'placed' } : { indicator: null, why: 'several' };
  }
}
