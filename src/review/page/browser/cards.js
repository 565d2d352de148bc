// @ts-check
// What there is to judge in a document, as cards with rows: plain data, made anew after every change.
import { phrase, WORDING } from './wording.js';
/** @import { About, Afspraak, AgreementDocument, Card, DeadlineValue, DocumentView, Fate, Range, Row, State, TargetValue } from './types.js' */

const { abouts: LABELS, cards: TITLES, hints: HINTS } = WORDING;

/**
 * All cards of a document: that of the document, then the afspraken in the order of the text, also rejected ones.
 *
 * @param {DocumentView} view
 * @returns {Card[]}
 */
export function cardsOf(view) {
  const { document } = view;
  const rejected = (document.reviews ?? []).filter(
    ({ about, state }) => about === 'afspraak' && state === 'rejected',
  );
  const cards = [
    ...document.afspraken.map((afspraak) => afspraakCard(afspraak, view)),
    ...rejected.map((fate) => ({
      key: `rejected ${fate.spans[0]?.start}`,
      afspraak: null,
      // What was never read as an afspraak is none; nothing is taken away.
      title: fate.afspraak === null ? TITLES.none : TITLES.rejected,
      text: fate.quote ?? '',
      start: fate.spans[0]?.start ?? 0,
      spans: fate.spans,
      rows: fate.spans.length === 0 ? [] : [rejectedRow(fate)],
      remarks: fate.note === null ? [] : [fate.note],
      isRejected: true,
    })),
    ...document.unread
      .filter(({ spans }) => rejected.every((fate) => !overlaps(fate.spans, spans)))
      .map(unreadCard),
  ];
  return [documentCard(view), ...cards.toSorted((a, b) => a.start - b.start)];
}

/**
 * The key of a sentence that landed nowhere, as card and as row.
 *
 * @param {number | undefined} start
 */
export function unreadKey(start) {
  return `unread ${start}`;
}

/**
 * A sentence that commits somebody and landed nowhere: it is an afspraak that was missed, or it is none.
 *
 * @param {AgreementDocument['unread'][number]} sentence
 * @returns {Card}
 */
function unreadCard({ text, spans }) {
  const key = unreadKey(spans[0]?.start);
  return {
    ...{ key, afspraak: null, title: TITLES.unread, text, spans, start: spans[0]?.start ?? 0 },
    ...{ remarks: [], isRejected: false, isUnread: true },
    rows: [
      {
        ...{
          key,
          about: 'afspraak',
          label: TITLES.sentence,
          shown: text,
          is: false,
          was: false,
          state: 'open',
        },
        ...{ note: null, spans, isUnread: true },
      },
    ],
  };
}

/**
 * What was rejected can be accepted after all.
 *
 * @param {Fate} fate
 * @returns {Row}
 */
function rejectedRow({ afspraak, quote, spans, was, state, note }) {
  const label = afspraak === null ? TITLES.sentence : LABELS.afspraak;
  return {
    ...{ key: `rejected ${spans[0]?.start}`, about: 'afspraak', label, shown: quote ?? '' },
    ...{ is: true, was, state, note, spans, isWhole: true, isNone: afspraak === null },
  };
}

/**
 * @param {Range[]} some
 * @param {Range[]} others
 */
function overlaps(some, others) {
  return some.some((a) => others.some((b) => a.start < b.end && b.start < a.end));
}

/**
 * The keys that one needs most on a row.
 *
 * @param {Row | undefined} row
 */
export function hintOf(row) {
  if (row === undefined) return '';
  if (row.isUnread) return HINTS.unread;
  if (row.state === 'rejected') return HINTS.rejected;
  if (row.about === 'afspraak') return HINTS.afspraak;
  return HINTS.value;
}

/**
 * @param {DocumentView} view
 * @returns {Card}
 */
function documentCard({ document, hidesReading }) {
  const { kind, municipalities, period, parties, fieldReviews = {}, reviews = [] } = document;
  /**
   * @param {About} about
   * @param {unknown} is
   * @param {string} shown
   * @returns {Row}
   */
  const row = (about, is, shown) => ({
    ...{ key: `document ${about}`, about, label: LABELS[about], shown, is, spans: [] },
    ...reviewOf(fieldReviews[about] ?? null, is),
  });
  const facts = [
    row('kind', kind, kind),
    row(
      'municipalities',
      municipalities,
      municipalities.map(({ name, code }) => (code === null ? name : `${name} (${code})`)).join(', '),
    ),
    row('period', period, period === null ? '' : `${period.start} – ${period.end}`),
  ];
  const rejected = reviews.filter(({ about, state }) => about === 'party' && state === 'rejected');
  return {
    ...{ key: 'document', afspraak: null, title: TITLES.document, text: document.title ?? '' },
    ...{ start: -1, spans: [], isRejected: false },
    remarks: reviews
      .filter(({ state, afspraak }) => state === 'orphan' || (state === 'disagreement' && afspraak === null))
      .map(({ state, about, quote, coder, is }) =>
        state === 'orphan'
          ? phrase(TITLES.orphan, { quote: quote ?? '', about: LABELS[about], is: shownOf(is) })
          : phrase(TITLES.says, { coder, about: LABELS[about], is: shownOf(is) }),
      ),
    rows: [
      ...(hidesReading ? facts.map(hidden) : facts),
      ...parties.map((party) => {
        const is = { name: party.name, role: party.role, signing: party.signing };
        return {
          ...row('party', is, `${party.name}, ${party.role}${party.signing ? '' : `, ${TITLES.notSigning}`}`),
          ...{ key: `document party ${party.id}`, party: party.id, spans: party.spans },
          ...reviewOf(party.review, is),
        };
      }),
      ...rejected.map((fate) => ({
        ...row('party', null, ''),
        ...{ key: `document party ${fate.party}`, party: fate.party ?? '', was: fate.was, state: fate.state },
        shown: shownOf(fate.was),
      })),
    ],
  };
}

/**
 * What was read is not shown to who codes blind; what she said is. Parties are: she chooses among them.
 *
 * @param {Row} row
 * @returns {Row}
 */
function hidden(row) {
  return row.state === 'open' ? { ...row, shown: '', is: null, was: null } : row;
}

/**
 * @param {Afspraak} afspraak
 * @param {DocumentView} view
 * @returns {Card}
 */
function afspraakCard(afspraak, { document, codes }) {
  const { id, spans, review, fieldReviews = {} } = afspraak;
  const found = codes[id];
  const chapter = document.chapters.find((one) => one.id === afspraak.chapter);
  const fates = (document.reviews ?? []).filter((fate) => fate.afspraak === id);
  /**
   * @param {About} about
   * @param {unknown} is
   * @param {string} shown
   * @returns {Row}
   */
  const row = (about, is, shown) => ({
    ...{ key: `${id} ${about}`, about, label: LABELS[about], shown, is, spans: [], afspraak: id },
    ...reviewOf(fieldReviews[about] ?? null, is),
  });
  const code = (/** @type {'themes' | 'topics'} */ name) => {
    const is = afspraak.codes?.[name] ?? found?.[name] ?? [];
    const said = row(name, is, is.join(', '));
    return said.state === 'open' ? { ...said, was: found?.[name] ?? [] } : said;
  };
  const concreteness = afspraak.codes?.concreteness ?? found?.concreteness ?? null;
  const number = afspraak.number === null ? null : { series: afspraak.series, number: afspraak.number };
  return {
    ...{ key: id, afspraak, spans, start: spans[0]?.start ?? 0, text: afspraak.text, isRejected: false },
    title: [afspraak.printed ?? afspraak.number ?? '', afspraak.title ?? ''].join(' ').trim(),
    remarks: [
      ...afspraak.diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
      ...fates
        .filter(({ state }) => state === 'disagreement' || state === 'note')
        .map(({ state, about, coder, is }) =>
          state === 'note'
            ? `${coder}: ${shownOf(is)}`
            : phrase(TITLES.says, { coder, about: LABELS[about], is: shownOf(is) }),
        ),
    ],
    rows: [
      {
        ...row('afspraak', true, afspraak.text),
        ...{ label: LABELS.afspraak, spans },
        was: review?.state !== 'added',
        state:
          fates.find(({ about }) => about === 'afspraak')?.state ??
          (review?.state === 'corrected' ? 'corrected' : 'open'),
        note: review?.note ?? null,
      },
      row('number', number, number === null ? '' : `${number.series ?? ''}${number.number}`),
      row('title', afspraak.title, afspraak.title ?? ''),
      row(
        'chapter',
        chapter === undefined ? null : { number: chapter.number, title: chapter.title },
        chapter === undefined ? '' : `${chapter.number ?? ''} ${chapter.title}`.trim(),
      ),
      row('modality', afspraak.modality, afspraak.modality),
      ...afspraak.actors.map((actor) => ({
        ...row('actor', true, nameOf(actor.party, document)),
        ...{ key: `${id} actor ${actor.party}`, party: actor.party, spans: actor.spans },
        ...reviewOf(actor.review, true),
        was: actor.review?.state !== 'added',
      })),
      ...afspraak.deadlines.map((deadline) => {
        const { kind, start, end, every, within, event } = deadline;
        const is = { kind, start, end, every, within, event };
        return {
          ...row('deadline', is, `${shownDeadline(is)} — “${deadline.quote}”`),
          ...{ key: `${id} deadline ${deadline.spans[0]?.start} ${kind}`, spans: deadline.spans },
          ...reviewOf(deadline.review, is),
        };
      }),
      ...afspraak.targets.map((target) => {
        const { role, comparator, value, min, max, unit, subject, per, party } = target;
        const is = { role, comparator, value, min, max, unit, subject, per, party };
        return {
          ...row('target', is, `${shownTarget(is)} — “${target.quote}”`),
          ...{ key: `${id} target ${target.spans[0]?.start}`, spans: target.spans },
          ...reviewOf(target.review, is),
        };
      }),
      ...fates
        .filter(({ state, about }) => state === 'rejected' && about !== 'afspraak')
        .map((fate) => ({
          ...row(
            fate.about,
            null,
            fate.party === undefined ? `“${fate.quote ?? ''}”` : nameOf(fate.party, document),
          ),
          ...{ key: `${id} ${fate.about} ${fate.party ?? fate.spans[0]?.start}`, spans: fate.spans },
          ...(fate.party === undefined ? {} : { party: fate.party }),
          ...{ was: fate.was, is: fate.is, state: fate.state, note: fate.note },
        })),
      code('themes'),
      code('topics'),
      row('concreteness', concreteness, concreteness ?? ''),
    ],
  };
}

/**
 * @param {{ state: State, was?: unknown, note: string | null } | null} review
 * @param {unknown} is
 */
function reviewOf(review, is) {
  if (review === null) return { state: /** @type {State} */ ('open'), was: is, note: null };
  const was = review.state === 'accepted' ? is : review.state === 'added' ? null : review.was;
  return { state: review.state, was, note: review.note };
}

/**
 * @param {string} party
 * @param {AgreementDocument} document
 */
function nameOf(party, document) {
  return document.parties.find(({ id }) => id === party)?.name ?? party;
}

/** @param {DeadlineValue} deadline */
function shownDeadline({ kind, start, end, every, within, event }) {
  return [kind, [start, end].filter((day) => day !== null).join(' – '), every, within, event]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** @param {TargetValue} target */
function shownTarget({ role, comparator, value, min, max, unit, per, party }) {
  const size = comparator === 'between' ? `${min ?? ''} – ${max ?? ''}` : `${comparator} ${value ?? ''}`;
  return [`${role}:`, size, unit, per === null ? '' : `per ${per}`, party === null ? '' : `(${party})`]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** @param {unknown} value */
function shownOf(value) {
  if (value === null || value === false) return TITLES.isNot;
  if (value === true) return TITLES.is;
  if (typeof value === 'string') return value;
  return JSON.stringify(value)
    .replaceAll(/[{}"]|"?\w+"?:null,?/gu, ' ')
    .trim();
}
