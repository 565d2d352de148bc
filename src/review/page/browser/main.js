// @ts-check
// The review page: what is shown, what each key does, and what is sent.
import { cardsOf, hintOf } from './cards.js';
import { drawCards, revealRow, rowElement, selectRow } from './card-list.js';
import { fieldsOf, makeForm, valueOf } from './editor.js';
import { element, make, tell } from './elements.js';
import { PageView } from './page-view.js';
import { isCardOf, placeIn } from './queue-place.js';
import { askDocument, askOverview, askSource, askWords, importFile, say, undo } from './requests.js';
import { keptText, rangesOf, sayingOf, slugOf } from './sayings.js';
import { TextView } from './text-view.js';
import { phrase, WORDING } from './wording.js';
/** @import { Card, DocumentView, Overview, Range, Saying } from './types.js' */

const { abouts: LABELS, forms: FORMS, told: TOLD } = WORDING;

const source = element('bron', HTMLElement);
const reading = element('lezing', HTMLElement);
const documents = element('document', HTMLSelectElement);
const order = element('volgorde', HTMLSelectElement);
const municipality = element('gemeente', HTMLSelectElement);
const indicator = element('indicator', HTMLSelectElement);
const chooser = element('kiezer', HTMLDialogElement);

/** Where the coder was, in this browser; the corrections themselves lie with the server. */
const RESUME = 'nalezen';

const textView = new TextView(source);
const pageView = new PageView(source);

/** @type {Overview} */
let overview;
/** @type {DocumentView} */
let view;
/** @type {Card[]} */
let cards = [];
let words = { text: '', paragraphs: /** @type {Range[][]} */ ([]) };
let showsPages = false;
let selected = 'document kind';
/** Where each change was made that can be taken back, the last one last. */
/** @type {{ document: string, row: string }[]} */
const trail = [];
/** One change is sent after the other. */
let turn = Promise.resolve();

async function begin() {
  overview = await askOverview();
  fill(order, [
    ['tekst', WORDING.orders.text],
    ['twijfel', WORDING.orders.doubt],
  ]);
  const places = new Set(overview.documents.map((one) => one.municipality));
  fill(municipality, [['', WORDING.all], ...[...places].map((name) => [name, name])]);
  fill(indicator, [['', WORDING.all], ...overview.topics]);
  fill(
    documents,
    overview.documents.map(({ id, municipality: place }) => [id, `${place} (${id})`]),
  );
  const resumed = JSON.parse(localStorage.getItem(RESUME) ?? '{}');
  const first = overview.documents.find(({ id }) => id === resumed.document) ?? overview.documents[0];
  if (first === undefined) {
    tell(TOLD.nothing, true);
    return;
  }
  await openDocument(first.id, resumed.row);
  listen();
}

/**
 * @param {HTMLSelectElement} field
 * @param {readonly (readonly string[])[]} options
 */
function fill(field, options) {
  field.replaceChildren(
    ...options.map(([value = '', label = '']) => make('option', { text: label, attributes: { value } })),
  );
}

/**
 * @param {string} id
 * @param {string} [row]
 */
async function openDocument(id, row) {
  view = await askDocument(id);
  words = await askWords(id);
  documents.value = id;
  showsPages = view.hasPdf && !view.hidesReading;
  await showSource();
  show(row ?? firstRow());
}

function firstRow() {
  return cardsOf(view)[0]?.rows[0]?.key ?? '';
}

async function showSource() {
  source.classList.toggle('bladen', showsPages);
  if (!showsPages) {
    textView.show(words.text, words.paragraphs);
    return;
  }
  try {
    await pageView.show(await askSource(view.id));
  } catch (error) {
    showsPages = false;
    source.classList.remove('bladen');
    textView.show(words.text, words.paragraphs);
    tell(phrase(TOLD.noSheets, { reason: messageOf(error) }), true);
  }
}

/**
 * Draws what there is to judge; the row that was looked at stays the one, or the nearest to it.
 *
 * @param {string} row
 */
function show(row) {
  const before = rows().findIndex(({ key }) => key === row);
  cards = cardsOf(view);
  drawCards(cards);
  const all = rows();
  const kept = all.find(({ key }) => key === row) ?? all[Math.min(Math.max(0, before), all.length - 1)];
  select(kept?.key ?? '');
  showProgress();
}

const rows = () => cards.flatMap((card) => card.rows);
const currentRow = () => rows().find(({ key }) => key === selected);
const currentCard = () => cards.find((one) => one.rows.some(({ key }) => key === selected));

/**
 * @param {string} key
 * @param {boolean} [reveals]
 */
function select(key, reveals = true) {
  selected = key;
  selectRow(key);
  const own = currentRow();
  element('sneltoetsen', HTMLParagraphElement).textContent = hintOf(own);
  const spans = own === undefined || own.spans.length === 0 ? (currentCard()?.spans ?? []) : own.spans;
  const shown = showsPages ? pageView : textView;
  shown.mark(cards, spans);
  if (reveals) {
    leader = null;
    shown.reveal(spans);
  }
  localStorage.setItem(RESUME, JSON.stringify({ document: view.id, row: key }));
}

function showProgress() {
  const left = queue().filter(({ isDone }) => !isDone).length;
  const total = queue().length;
  const checked = overview.documents.filter(({ isChecked }) => isChecked).length;
  const others = overview.progress
    .filter(({ coder }) => coder !== overview.coder)
    .map(({ coder, judged }) => `${coder} ${judged}`)
    .join(', ');
  const { left: open, leftBlind, ...words_ } = WORDING.progress;
  element('voortgang', HTMLParagraphElement).textContent = [
    phrase(overview.blind ? leftBlind : open, { coder: overview.coder, left, total }),
    phrase(words_.checked, { checked, total: overview.documents.length }),
    others === '' ? '' : phrase(words_.others, { others }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What is to be looked at, as the fields above narrow and order it. */
function queue() {
  const found = overview.queue.filter(
    (item) =>
      (municipality.value === '' || item.municipality === municipality.value) &&
      (indicator.value === '' || item.topics.includes(indicator.value)),
  );
  return order.value === 'twijfel' ? found.toSorted((a, b) => b.doubt - a.doubt) : found;
}

/**
 * Sends what the coder says, and shows the document as it is then.
 *
 * @param {Saying[]} sayings
 * @param {string} [next]
 */
function send(sayings, next = selected) {
  return inTurn(TOLD.notKept, async () => {
    const from = { document: view.id, row: selected };
    view = await say(view.id, sayings);
    trail.push(from);
    overview = await askOverview();
    show(next);
    tell(keptText(sayings));
  });
}

/**
 * Works when what was begun before is done; tells what goes wrong, and whether it went well.
 *
 * @param {string} fault
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>}
 */
async function inTurn(fault, work) {
  const before = turn;
  /** @type {() => void} */
  let end = () => {};
  turn = new Promise((resolve) => {
    end = resolve;
  });
  await before;
  try {
    await work();
    return true;
  } catch (error) {
    tell(phrase(fault, { reason: messageOf(error) }), true);
    return false;
  } finally {
    end();
  }
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** On the head of an afspraak everything that is open in it, elsewhere the one value; then on to the next. */
async function accept() {
  const own = currentRow();
  if (own === undefined) return;
  if (own.isUnread) tell(TOLD.choose, true);
  else if (own.about === 'afspraak') await acceptAll();
  else {
    const next = rows()[rows().indexOf(own) + 1];
    await send([sayingOf(own, own.state === 'rejected' ? own.was : own.is)], next?.key ?? selected);
  }
}

/** Everything that is open in the card of the row. */
async function acceptAll() {
  const card = currentCard();
  const undecided = (card?.rows ?? []).filter(
    ({ state, about, isUnread }) => !isUnread && (state === 'open' || about === 'afspraak'),
  );
  if (undecided.length === 0) return;
  if (await send(undecided.map((one) => sayingOf(one, one.is)))) await goOnFrom(card);
}

/**
 * When a card is done: to the next thing to do, in a document that is read from top to bottom not beyond its end. Who
 * codes blind has no such list, and goes on to the next card.
 *
 * @param {Card | undefined} card
 */
async function goOnFrom(card) {
  const isByText = order.value !== 'twijfel';
  const all = queue().filter((item) => !isByText || item.document === view.id);
  if (all.some(({ isDone }) => !isDone)) await goOn(1, all);
  else if (all.length > 0) tell(TOLD.allDone);
  else {
    const next = cards
      .slice(cards.findIndex(({ key }) => key === card?.key) + 1)
      .find((one) => one.rows.length > 0);
    select(next?.rows[0]?.key ?? selected);
  }
}

async function reject() {
  const own = currentRow();
  const card = currentCard();
  if (own === undefined) return;
  if (own.isUnread) {
    await mark(false);
    return;
  }
  const isYesOrNo = own.about === 'afspraak' || own.about === 'actor';
  if (
    !isYesOrNo &&
    !['deadline', 'target', 'party', 'title', 'number', 'chapter', 'period'].includes(own.about)
  ) {
    tell(TOLD.notEmpty, true);
    return;
  }
  const isKept = await send([sayingOf(own, isYesOrNo ? false : null)]);
  if (isKept && own.about === 'afspraak') await goOnFrom(card);
}

/** Opens the form of the row. */
function correct() {
  const own = currentRow();
  const place = rowElement(selected);
  if (own === undefined || place === undefined) return;
  if (own.about === 'afspraak') {
    tell(TOLD.howAfspraak, true);
    return;
  }
  if (own.about === 'actor') {
    const fields = fieldsOf('actor', own.party ?? null, view);
    const leave = openForm(FORMS.replaceActor, fields, place, ({ party = '' }) => {
      if (party === own.party) {
        leave();
        return;
      }
      const other = { about: own.about, party, is: true, was: false };
      void send([
        sayingOf(own, false),
        { ...other, ...(own.afspraak === undefined ? {} : { afspraak: own.afspraak }) },
      ]);
    });
    return;
  }
  const fields = [
    ...fieldsOf(own.about, own.is ?? own.was, view),
    { name: 'note', label: LABELS.note, value: own.note ?? '' },
  ];
  openForm(phrase(FORMS.correct, { about: own.label }), fields, place, (filled) => {
    void send([sayingOf(own, valueOf(own.about, filled), filled['note'])]);
  });
}

/**
 * Opens a form under a row; gives what closes it.
 *
 * @param {string} title
 * @param {import('./editor.js').Field[]} fields
 * @param {Element} place
 * @param {(filled: Record<string, string>) => void} keep
 */
function openForm(title, fields, place, keep) {
  document.querySelector('.invoer')?.remove();
  const leave = () => {
    entry.remove();
    select(selected, false);
  };
  // It stays until what was filled in is kept: then everything is drawn anew.
  const form = makeForm(title, fields, { keep, leave });
  // A form of its own between the rows of a list.
  const entry = make('li', { className: 'invoer' }, [form]);
  place.after(entry);
  const first = form.querySelector('input, select');
  if (first instanceof HTMLElement) first.focus();
  if (first instanceof HTMLInputElement) first.select();
  form.scrollIntoView({ block: 'nearest' });
  return leave;
}

/**
 * Adds a value to the afspraak; its words are those that are chosen, or that the coder types.
 *
 * @param {'deadline' | 'target' | 'actor'} about
 */
function add(about) {
  const own = currentCard();
  const place = rowElement(selected);
  if (own?.key === 'document' && about === 'actor') addParty();
  if (own === undefined || own.afspraak === null || place === undefined) return;
  const afspraak = own.afspraak.id;
  const chosen = pointed();
  const fields = [
    ...(about === 'actor'
      ? []
      : [
          {
            name: 'words',
            label: FORMS.words,
            value: chosen?.quote ?? '',
            hint: FORMS.asPrinted,
          },
        ]),
    ...fieldsOf(about, null, view),
    { name: 'note', label: LABELS.note, value: '' },
  ];
  openForm(phrase(FORMS.add, { about: LABELS[about] }), fields, place, (filled) => {
    const ranges = filled['words'] === chosen?.quote ? chosen?.ranges : undefined;
    const where =
      about === 'actor'
        ? { party: filled['party'] ?? '' }
        : ranges !== undefined
          ? { ranges }
          : { words: filled['words'] ?? '' };
    void send([
      {
        ...{ about, is: valueOf(about, filled), was: about === 'actor' ? false : null, afspraak, ...where },
        ...(filled['note'] === '' ? {} : { note: filled['note'] }),
      },
    ]);
  });
}

/** Adds a party to the document. */
function addParty() {
  const place = rowElement(selected);
  if (place === undefined) return;
  openForm(phrase(FORMS.add, { about: LABELS.party }), fieldsOf('party', null, view), place, (filled) => {
    const party = slugOf(filled['name'] ?? '');
    void send(
      [{ about: 'party', party, is: valueOf('party', filled), was: null }],
      `document party ${party}`,
    );
  });
}

/**
 * What is chosen on the left, else the sentence that is looked at; null for nothing.
 *
 * @returns {{ quote: string, ranges?: Range[], words?: string, page?: number } | null}
 */
function pointed() {
  const chosen = showsPages ? pageView.chosen() : null;
  if (chosen !== null) return { quote: chosen.words, ...chosen };
  const ranges = showsPages ? [] : textView.chosen();
  const [range] = ranges;
  if (range !== undefined) return { quote: textView.quote(range), ranges };
  const own = currentRow();
  return own?.isUnread ? { quote: own.shown, ranges: rangesOf(own.spans) } : null;
}

/**
 * Says of the words that are chosen whether they are an afspraak.
 *
 * @param {boolean} is
 */
async function mark(is) {
  const chosen = pointed();
  if (chosen === null) {
    tell(TOLD.chooseWords, true);
    return;
  }
  const { ranges, quote, page = null } = chosen;
  const card = currentCard();
  const where = ranges === undefined ? { words: quote, page } : { ranges };
  if (!(await send([{ about: 'afspraak', is, was: false, ...where }]))) return;
  textView.drop();
  getSelection()?.removeAllRanges();
  const letters = (/** @type {string} */ words_) => words_.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const made = cards.find(
    (one) => one.afspraak?.review?.state === 'added' && letters(one.text) === letters(quote),
  );
  if (is && made?.rows[0] !== undefined) select(made.rows[0].key);
  if (!is) await goOnFrom(card);
}

/** The sentences in ranges of the text. */
function sentencesOf(/** @type {Range[]} */ spans) {
  return words.paragraphs
    .flat()
    .filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
    .map((range) => ({ range, text: words.text.slice(range.start, range.end).replace(/\s+/gu, ' ') }));
}

/** Lets the coder choose with which sentence the second part begins. */
function split() {
  const own = currentCard();
  if (own === undefined || own.afspraak === null) return;
  const afspraak = own.afspraak.id;
  // A number in front is a sentence of its own.
  const list = sentencesOf(own.spans)
    .filter(({ text }) => /\p{L}/u.test(text))
    .slice(1);
  /** @param {Partial<Saying>} where */
  const cut = async (where) => {
    if (await send([{ about: 'begin', is: true, was: false, afspraak, ...where }])) chooser.close();
  };
  element('kiezer-lijst', HTMLOListElement).replaceChildren(
    ...list.map(({ range, text }) => {
      const choice = make('button', { text, attributes: { type: 'button' } });
      choice.addEventListener('click', () => void cut({ ranges: [range] }));
      return make('li', {}, [choice]);
    }),
  );
  const form = makeForm(FORMS.begin, [{ name: 'words', label: FORMS.firstWords, value: '' }], {
    keep: (filled) => void cut({ words: filled['words'] ?? '' }),
    leave: () => chooser.close(),
  });
  chooser.append(form);
  chooser.showModal();
}

async function join() {
  const own = currentCard();
  if (own === undefined || own.afspraak === null) return;
  const [first] = rangesOf(own.spans);
  if (first === undefined) return;
  const before = cards[cards.indexOf(own) - 1];
  await send(
    [{ about: 'begin', is: false, was: true, ranges: [first], afspraak: own.afspraak.id }],
    before?.rows[0]?.key ?? selected,
  );
}

function addNote() {
  const own = currentRow();
  const place = rowElement(selected);
  if (own?.afspraak === undefined || place === undefined) return;
  const { afspraak, spans, about } = own;
  openForm(LABELS.note, fieldsOf('note', null, view), place, (filled) => {
    const where = about === 'afspraak' || spans.length === 0 ? {} : { ranges: rangesOf(spans) };
    void send([{ about: 'note', is: valueOf('note', filled), was: null, afspraak, ...where }]);
  });
}

function takeBack() {
  return inTurn(TOLD.notUndone, async () => {
    if (!view.canUndo) {
      tell(TOLD.nothingToUndo);
      return;
    }
    view = await undo(view.id);
    overview = await askOverview();
    const at = trail.findLastIndex((one) => one.document === view.id);
    const [last] = at < 0 ? [] : trail.splice(at, 1);
    show(last?.row ?? selected);
    tell(TOLD.undone);
  });
}

/**
 * To the next thing in the queue that is to be done, also in another document.
 *
 * @param {1 | -1} step
 * @param {Overview['queue']} [all]
 */
async function goOn(step, all = queue()) {
  const here = placeIn(all, step, { document: view.id, card: currentCard() });
  const places = [...all.keys()].map((at) => (here + step * (at + 1) + 2 * all.length) % all.length);
  const item = places.map((at) => all[at]).find((one) => one !== undefined && !one.isDone);
  if (item === undefined) {
    tell(TOLD.nothingLeft);
    return;
  }
  if (item.document !== view.id) await openDocument(item.document);
  const own = cards.find((card) => isCardOf(item, card)) ?? cards.find((one) => one.start >= item.start);
  if (own?.rows[0] !== undefined) select(own.rows[0].key);
}

async function swap() {
  if (!showsPages && !view.hasPdf) {
    tell(TOLD.noPdf);
    return;
  }
  showsPages = !showsPages;
  await showSource();
  select(selected);
}

/**
 * @param {1 | -1} step
 * @param {boolean} extend
 */
async function chooseSentence(step, extend) {
  if (showsPages) await swap();
  textView.choose(step, extend);
}

/** @param {1 | -1} step */
function move(step) {
  const all = rows();
  const at = all.findIndex(({ key }) => key === selected);
  const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
  if (next !== undefined) select(next.key);
}

/** @param {string} id */
function toggle(id) {
  const place = element(id, HTMLElement);
  place.hidden = !place.hidden;
  if (!place.hidden) place.focus();
  // The rows are narrower or wider now, and stand elsewhere.
  revealRow(selected);
}

/** @type {Record<string, () => unknown>} */
const KEYS = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  n: () => goOn(1),
  p: () => goOn(-1),
  a: accept,
  A: acceptAll,
  e: correct,
  Enter: correct,
  r: reject,
  d: () => add('deadline'),
  t: () => add('target'),
  w: () => add('actor'),
  m: () => mark(true),
  x: () => mark(false),
  s: split,
  v: join,
  o: addNote,
  u: takeBack,
  g: swap,
  c: () => toggle('codeboek'),
  '?': () => toggle('hulp'),
  '[': () => chooseSentence(-1, false),
  ']': () => chooseSentence(1, false),
  '{': () => chooseSentence(-1, true),
  '}': () => chooseSentence(1, true),
  D: () => send([{ about: 'document', is: view.isChecked ? 'open' : 'checked', was: null }]),
};

/** Keys are worked off one after the other, each with all that follows from it. */
let line = Promise.resolve();

/**
 * A key that is pressed while a change is on its way means what is shown after it.
 *
 * @param {() => unknown} action
 */
function act(action) {
  line = workAfter(line, action);
}

/**
 * @param {Promise<void>} before
 * @param {() => unknown} action
 */
async function workAfter(before, action) {
  await before;
  await turn;
  try {
    await action();
  } catch (error) {
    tell(messageOf(error), true);
  }
}

/** The side that the coder scrolls; the other one follows. Scrolling of ours is not followed. */
/** @type {HTMLElement | null} */
let leader = null;

function listen() {
  // A form that is left behind would have the ids of the next one.
  chooser.addEventListener('close', () => chooser.querySelector('form')?.remove());
  document.addEventListener('keydown', (event) => {
    const isWriting =
      event.target instanceof HTMLElement && event.target.closest('form, select, input, button, a, dialog');
    if (event.key === 'Escape') for (const id of ['hulp', 'codeboek']) element(id, HTMLElement).hidden = true;
    if (isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    // What stands beside the work is scrolled by the arrows.
    if (
      event.key.startsWith('Arrow') &&
      event.target instanceof Element &&
      event.target.closest('aside') !== null
    )
      return;
    const action = KEYS[event.key];
    if (action === undefined) return;
    event.preventDefault();
    act(action);
  });
  reading.addEventListener('click', (event) => {
    const found = event.target instanceof Element ? event.target.closest('.rij') : null;
    if (found !== null) select(found.getAttribute('data-rij') ?? '');
  });
  reading.addEventListener('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('.rij') !== null) correct();
  });
  source.addEventListener('click', find);
  source.addEventListener('scroll', () => requestAnimationFrame(follow));
  reading.addEventListener('scroll', () => requestAnimationFrame(lead));
  for (const side of [source, reading])
    for (const event of ['wheel', 'pointerdown'])
      side.addEventListener(event, () => {
        leader = side;
      });
  documents.addEventListener('change', () => {
    // The next key is meant for the document, not for the list of them.
    documents.blur();
    void openDocument(documents.value);
  });
  for (const field of [order, municipality, indicator]) field.addEventListener('change', showProgress);
  element('wissel', HTMLButtonElement).addEventListener('click', () => void swap());
  element('hulp-knop', HTMLButtonElement).addEventListener('click', () => toggle('hulp'));
  element('codeboek-knop', HTMLButtonElement).addEventListener('click', () => toggle('codeboek'));
  const file = element('inlezen', HTMLInputElement);
  file.addEventListener('change', () => void takeIn(file));
}

/** @param {HTMLInputElement} field */
async function takeIn(field) {
  const [file] = field.files ?? [];
  if (file === undefined) return;
  await inTurn(TOLD.notImported, async () => {
    const { taken } = await importFile(file.name, await file.text());
    view = await askDocument(view.id);
    overview = await askOverview();
    show(selected);
    tell(phrase(TOLD.imported, { count: taken }));
  });
  field.value = '';
}

/**
 * A click on the left finds what was read there.
 *
 * @param {MouseEvent} event
 */
function find(event) {
  if (getSelection()?.isCollapsed === false) return;
  const offset = showsPages ? null : textView.offsetAt(event);
  const hits = showsPages
    ? pageView.hits(event)
    : (/** @type {Range[]} */ spans) =>
        offset !== null && spans.some(({ start, end }) => start <= offset && offset < end);
  const found = cards.find(({ spans }) => hits(spans));
  const own = found?.rows.find(({ spans, about }) => about !== 'afspraak' && hits(spans)) ?? found?.rows[0];
  if (own !== undefined) select(own.key, false);
}

/** The right side shows what stands on top of the left. */
function follow() {
  if (leader !== source) return;
  const top = showsPages ? null : textView.topOffset();
  const sight = showsPages ? pageView.top() : null;
  const found = cards.find(({ spans, key }) =>
    key === 'document'
      ? false
      : top !== null
        ? spans.some(({ end }) => end > top)
        : spans.some(
            ({ page, boxes }) =>
              page !== null &&
              sight !== null &&
              (page > sight.page || (page === sight.page && (boxes?.at(-1)?.[3] ?? 0) > sight.y)),
          ),
  );
  const place = [...document.querySelectorAll('[data-kaart]')].find(
    (one) => one.getAttribute('data-kaart') === found?.key,
  );
  place?.scrollIntoView({ block: 'start' });
}

/** The left side shows what stands on top of the right. */
function lead() {
  if (leader !== reading) return;
  const { top } = reading.getBoundingClientRect();
  const first = [...document.querySelectorAll('[data-kaart]')].find(
    (one) => one.getBoundingClientRect().bottom > top,
  );
  const own = cards.find(({ key }) => key === first?.getAttribute('data-kaart'));
  (showsPages ? pageView : textView).reveal(own?.spans ?? []);
}

await begin();
