import type { IndicatorChooser } from '../indicators/choose-indicator.ts';
import { unitOf } from '../indicators/form-of.ts';
import type { Form } from '../indicators/indicator.ts';
import type { PlacedNumber } from '../indicators/place-numbers.ts';
import { shown } from './measured.ts';
import { isSameUnit, type Measurement } from './measurement.ts';

/** A figure of a monitor that stands beside a promise, and what tells that it belongs there. */
export type Reached = Pick<
  Measurement,
  | 'document'
  | 'position'
  | 'place'
  | 'value'
  | 'unit'
  | 'partyName'
  | 'date'
  | 'status'
  | 'quote'
  | 'sentence'
  | 'page'
> & {
  /**
   * `clause`: its own clause makes it the same indicator. `row`: its row is about the afspraak, its clause goes on from
   * the promise without a word against it, and the afspraak promises one number of that kind.
   */
  readonly linkedBy: 'clause' | 'row';
};

/** What monitors say of a commitment, and what tells one indicator from the other. */
export type Monitored = { readonly measurements: readonly Measurement[]; readonly chooser: IndicatorChooser };

/**
 * What monitors say was reached of a number that is promised: figures of rows about its afspraak, of the same form and
 * unit, of the same party where both name one. A figure about something else in that row stands beside nothing.
 */
export function reachedOf(
  number: PlacedNumber,
  numbers: readonly PlacedNumber[],
  { measurements, chooser }: Monitored,
): readonly Reached[] {
  if (number.indicator === null || number.target.role === 'baseline') return [];
  const isOnly = numbers.filter((other) => isPromise(other) && isAlike(other, number)).length === 1;
  return measurements.flatMap((measured): readonly Reached[] => {
    const { form, unit, party } = measured;
    if (number.form !== form || !isSameUnit(number.target.unit, unit)) return [];
    if (number.party !== null && party !== null && number.party !== party && !isGroup(number.party))
      return [];
    const linkedBy = linkOf(number, measured, isOnly ? chooser : null);
    return linkedBy === null ? [] : [{ ...shown(measured), linkedBy }];
  });
}

/** A total without words of its own can be what was done or what is left: only shares and amounts go on from a promise. */
const RATES: ReadonlySet<Form> = new Set(['share', 'amount']);

function linkOf(
  { indicator }: PlacedNumber,
  measured: Measurement,
  chooser: IndicatorChooser | null,
): Reached['linkedBy'] | null {
  if (indicator === null) return null;
  if (measured.indicator !== null) return measured.indicator === indicator.id ? 'clause' : null;
  if (chooser === null || !RATES.has(measured.form)) return null;
  const said = chooser.goOn(measured.heard, new Map(indicator.needs.map((group) => [group, group])));
  const kind = {
    form: measured.form,
    unit: unitOf(measured.unit),
    isChange: false,
    of: null,
    onlyInWhole: NOTHING,
  };
  return chooser.choose(said, said, kind).indicator === indicator ? 'row' : null;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A group of parties holds each of them. */
function isGroup(party: string): boolean {
  return party === 'corporaties' || party === 'partijen' || party === 'huurdersorganisaties';
}

function isPromise({ why, target }: PlacedNumber): boolean {
  return why !== 'condition' && why !== 'whole' && target.role !== 'baseline';
}

function isAlike(one: PlacedNumber, other: PlacedNumber): boolean {
  return one.form === other.form && isSameUnit(one.target.unit, other.target.unit);
}
