import slugify from '@sindresorhus/slugify';
import type { Afspraak, AgreementDocument } from '../normalise/document-schema.ts';
import { valueKey, type ChapterValue, type Correction, type CorrectionOf } from './correction.ts';
import type { Ledger } from './ledger.ts';
import { reviewed, settle, type Placed, type Verdict } from './settle.ts';

/** What is said of an afspraak by its opening words. */
export const FIELDS = [
  'number',
  'title',
  'chapter',
  'modality',
  'themes',
  'topics',
  'concreteness',
  'actor',
] as const;
type FieldAbout = (typeof FIELDS)[number];
type FieldCorrection = CorrectionOf<FieldAbout>;

export type FieldSetting = {
  readonly adjudicator: string | null;
  readonly ledger: Ledger;
  readonly chapters: ChapterList;
};

/** The chapters of a document, to which coders can add some. */
export class ChapterList {
  readonly #chapters: AgreementDocument['chapters'][number][];

  constructor(chapters: AgreementDocument['chapters']) {
    this.#chapters = [...chapters];
  }

  all(): AgreementDocument['chapters'] {
    return this.#chapters;
  }

  valueOf(id: string | null): ChapterValue | null {
    const chapter = this.#chapters.find((one) => one.id === id);
    return chapter === undefined ? null : { number: chapter.number, title: chapter.title };
  }

  /** The id of a chapter; of one that the reader did not find, a new one. */
  idOf(value: ChapterValue | null): string | null {
    if (value === null) return null;
    const titled = this.#chapters.filter(({ title }) => title === value.title);
    const known = titled.find(({ number }) => number === value.number) ?? titled[0];
    if (known !== undefined) return known.id;
    const id = `review-${slugify(`${value.number ?? ''} ${value.title}`) || 'hoofdstuk'}`;
    this.#chapters.push({ id, ...value, parent: null, part: null, themes: [], spans: [] });
    return id;
  }
}

/** An afspraak with its fields and actors as coders say. */
export function reviseFields(
  afspraak: Afspraak,
  said: readonly Placed<FieldCorrection>[],
  setting: FieldSetting,
): Afspraak {
  const groups = Map.groupBy(said, ({ correction }) =>
    valueKey([correction.about, 'party' in correction ? correction.party : null]),
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .reduce((revised, [, group]) => reviseField(revised, group, setting), afspraak);
}

function reviseField(
  afspraak: Afspraak,
  group: readonly Placed<FieldCorrection>[],
  { adjudicator, ledger, chapters }: FieldSetting,
): Afspraak {
  const own = nearest(group, ledger);
  const verdict = settle(own, adjudicator);
  const correction = verdict?.chosen[0]?.correction;
  if (verdict === null || correction === undefined) {
    ledger.disagreement(own, afspraak.id);
    return afspraak;
  }
  if (correction.about === 'actor') return reviseActor(afspraak, correction, { verdict, ledger });
  const read = fieldOf(afspraak, correction, chapters);
  const review = reviewed(read ?? NOTHING, correction.is, verdict.review);
  const shown = review.was === NOTHING ? { ...review, state: addedOr(correction.is), was: null } : review;
  ledger.settled(verdict, shown.state, afspraak.id);
  return {
    ...withField(afspraak, correction, chapters),
    fieldReviews: { ...afspraak.fieldReviews, [correction.about]: shown },
  };
}

/** Stands for a field that is empty: saying so as well accepts it. */
const NOTHING = 'nothing';

function addedOr(is: unknown): 'accepted' | 'added' {
  return is === null ? 'accepted' : 'added';
}

/** Of one coder who says two things of a field, since two afspraken became one: what stands nearer its beginning. */
function nearest(
  group: readonly Placed<FieldCorrection>[],
  ledger: Ledger,
): readonly Placed<FieldCorrection>[] {
  const byCoder = Map.groupBy(group, ({ correction }) => correction.coder);
  return [...byCoder.values()].flatMap((said) => {
    const [first, ...rest] = said.toSorted(
      (a, b) =>
        (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0) ||
        (valueKey(a.correction) < valueKey(b.correction) ? -1 : 1),
    );
    for (const placed of rest) ledger.orphan(placed, 'no afspraak begins there any more.');
    return first === undefined ? [] : [first];
  });
}

function reviseActor(
  afspraak: Afspraak,
  { party, is }: CorrectionOf<'actor'>,
  { verdict, ledger }: { readonly verdict: Verdict; readonly ledger: Ledger },
): Afspraak {
  const read = afspraak.actors.find((actor) => actor.party === party);
  if (!is) {
    ledger.settled(verdict, 'rejected', afspraak.id);
    return { ...afspraak, actors: afspraak.actors.filter((actor) => actor !== read) };
  }
  const review = reviewed(read?.party, party, verdict.review);
  ledger.settled(verdict, review.state, afspraak.id);
  const actors =
    read === undefined
      ? [...afspraak.actors, { party, via: 'review' as const, spans: [], review }]
      : afspraak.actors.map((actor) => (actor === read ? { ...actor, review } : actor));
  return { ...afspraak, actors };
}

type PlainCorrection = Exclude<FieldCorrection, { about: 'actor' }>;

/** What a field holds before it is corrected; undefined or null where it holds nothing. */
function fieldOf(afspraak: Afspraak, { about, was }: PlainCorrection, chapters: ChapterList): unknown {
  if (about === 'chapter') return chapters.valueOf(afspraak.chapter);
  if (about === 'title' || about === 'modality') return afspraak[about];
  // A comparison tells codes; what it told is what the coder saw.
  if (about !== 'number') return was;
  return afspraak.number === null ? null : { series: afspraak.series, number: afspraak.number };
}

function withField(afspraak: Afspraak, correction: PlainCorrection, chapters: ChapterList): Afspraak {
  const { about, is } = correction;
  if (about === 'number') return { ...afspraak, series: is?.series ?? null, number: is?.number ?? null };
  if (about === 'chapter') return { ...afspraak, chapter: chapters.idOf(is) };
  if (about === 'title') return { ...afspraak, title: is };
  if (about === 'modality') return { ...afspraak, modality: is };
  return is === null ? afspraak : { ...afspraak, codes: { ...afspraak.codes, [about]: is } };
}

/** True for what is said of an afspraak by its opening words. */
export function isFieldCorrection(correction: Correction): correction is FieldCorrection {
  return FIELDS.some((about) => about === correction.about);
}
