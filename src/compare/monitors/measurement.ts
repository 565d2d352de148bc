import type { AgreementDocument } from '../../normalise/document-schema.ts';
import type { DatasetDocument } from '../comparison.ts';
import type { Heard, IndicatorChooser } from '../indicators/choose-indicator.ts';
import { unitOf } from '../indicators/form-of.ts';
import type { Form } from '../indicators/indicator.ts';
import { placeNumbers } from '../indicators/place-numbers.ts';
import { addTo } from '../../core/add-to.ts';
import { gatherPassage } from '../../core/passage.ts';
import { sentencesAt, type Sentence } from '../passages.ts';

type Row = AgreementDocument['progress'][number];
type Figure = Row['measurements'][number];

/** A figure by which a monitor tells how an afspraak stands, with what its own clause says that it counts. */
export type Measurement = {
  /** The monitor, which of its rows, and which figure of that row; both from 1. */
  readonly document: string;
  readonly position: number;
  readonly place: number;
  readonly value: number;
  readonly unit: string | null;
  /** Id of the party whose figure it is, and its name. */
  readonly party: string | null;
  readonly partyName: string | null;
  readonly date: string | null;
  readonly status: Row['status'];
  readonly form: Form;
  /** Id of the indicator that its own clause makes it; null where the clause makes it none. */
  readonly indicator: string | null;
  /** The groups of words that its clause holds. */
  readonly heard: Heard;
  readonly quote: string;
  readonly sentence: string;
  readonly page: number | null;
};

/** The figures of all monitors, by the afspraak that their row is about; copies and other versions tell nothing new. */
export function measurementsOf(
  dataset: readonly DatasetDocument[],
  chooser: IndicatorChooser,
): ReadonlyMap<string, readonly Measurement[]> {
  const found = new Map<string, Measurement[]>();
  for (const { document, text } of dataset) {
    const { source, progress } = document;
    if (source.duplicateOf !== null || source.versionOf !== undefined) continue;
    for (const [at, row] of progress.entries()) {
      if (row.afspraak === null || row.measurements.length === 0) continue;
      const placed = placeRow(row, at + 1, { document, text }, chooser);
      for (const one of placed) addTo(found, row.afspraak, one);
    }
  }
  return found;
}

function placeRow(
  row: Row,
  position: number,
  { document, text }: DatasetDocument,
  chooser: IndicatorChooser,
): readonly Measurement[] {
  const municipalities = document.municipalities.map(({ name }) => name);
  const numbers = placeNumbers(
    {
      targets: row.measurements.map(asTarget),
      sentences: sentencesOfRow(row, text),
      text,
      municipalities,
    },
    chooser,
  );
  return numbers.map(({ indicator, form, clause, sentence, target }, at): Measurement => {
    const figure = row.measurements[at];
    return {
      ...{ document: document.id, position, place: at + 1 },
      value: figure?.value ?? Number.NaN,
      unit: target.unit,
      party: target.party,
      partyName: document.parties.find(({ id }) => id === target.party)?.name ?? target.party,
      date: figure?.date ?? null,
      status: row.status,
      form,
      indicator: indicator?.id ?? null,
      heard: chooser.hear(clause.clause),
      quote: target.quote,
      sentence: sentence?.text ?? row.text,
      page: target.spans[0]?.page ?? row.spans[0]?.page ?? null,
    };
  });
}

/** The sentences that tell how it stands, and those of its other cells: figures often have a column of their own. */
function sentencesOfRow({ text: told, spans }: Row, text: string): readonly Sentence[] {
  const cells = spans.flatMap((span) => sentencesAt(gatherPassage(text, [span]).text, [span], text));
  return [...sentencesAt(told, spans, text), ...cells];
}

/** A figure of a monitor as a number that states how things stand. */
function asTarget({
  quote,
  party,
  value,
  unit,
  spans,
}: Figure): Parameters<typeof placeNumbers>[0]['targets'][number] {
  return {
    ...{ role: 'baseline', comparator: '=', value, min: null, max: null, unit, subject: null, per: null },
    ...{ party, of: null, deadline: null, partOf: null, baseline: null, review: null, quote, spans },
  };
}

/** Whether two units are of the same things. */
export function isSameUnit(one: string | null, other: string | null): boolean {
  return unitOf(one) === unitOf(other);
}
