// @ts-check
// The script of the report: fills the list of commitments and narrows it. Text of documents is only ever written as text.
void (async () => {
  'use strict';

  /** @type {(packed: string) => Promise<string>} */
  const unpack = Reflect.get(globalThis, 'unpack');

  /**
   * @typedef {[code: string, label: string]} Option
   * @typedef {{
   *   id: string, d: string, k: string, n: string | null, t: string | null, c: string | null, x: string, b: string,
   *   f: string, p: number | null, a: string[], s: string[], th: Option[], to: Option[], mo: string | null, co: string,
   *   pa: (string | null)[], y: number[], de: string[], ta: string[], st: string | null, si: [string, number][],
   *   dg: string[], re: string[], small?: string
   * }} Item
   * @typedef {{
   *   documents: [id: string, label: string, place: string][], themes: Option[], topics: Option[], sides: Option[], concreteness: Option[],
   *   items: Item[]
   * }} Data
   * @typedef {Record<string, string>} Filter
   */

  /** How many commitments are shown at once. */
  const PAGE = 40;
  /** More than these are not printed. */
  const MOST_PRINTED = 600;

  const store = element('gegevens', HTMLScriptElement);
  const stored = store.textContent ?? '{}';
  /** @type {Data} */
  const data = JSON.parse(store.type === 'application/json' ? stored : await unpack(stored));
  const { words } = JSON.parse(element('woorden', HTMLScriptElement).textContent ?? '{}');
  const labels = {
    document: new Map(data.documents.map(([id, label]) => [id, label])),
    theme: new Map(data.themes),
    topic: new Map(data.topics),
    side: new Map(data.sides),
    concreteness: new Map(data.concreteness),
  };
  const byId = new Map(data.items.map((item) => [item.id, item]));

  const form = element('zoeken', HTMLFormElement);
  const list = element('lijst', HTMLOListElement);
  const more = element('meer', HTMLButtonElement);
  const count = element('aantal', HTMLElement);
  const limited = element('beperkt', HTMLElement);

  /** Filters that have no field of their own: set by links. */
  const LINKED = ['id', 'kind', 'has'];
  /** @type {Item[]} */
  let selected = [];
  let shown = 0;
  /** Documents of the municipalities that the reader chose; null for all. */
  /** @type {Set<string> | null} */
  let chosen = null;

  /** @type {Record<string, (item: Item, value: string) => boolean>} */
  const TESTS = {
    id: (item, value) => item.id === value,
    document: (item, value) => item.d === value,
    kind: (item, value) => item.k === value,
    theme: (item, value) => item.th.some(([code]) => code === value),
    topic: (item, value) => item.to.some(([code]) => code === value),
    actor: (item, value) => item.a.includes(value),
    side: (item, value) => item.s.includes(value),
    modality: (item, value) => item.mo === value,
    concreteness: (item, value) => item.co === value,
    year: (item, value) => item.y.includes(Number(value)),
    has: (item, value) =>
      (value === 'deadline' ? item.de : value === 'target' ? item.ta : item.dg).length > 0,
    q: (item, value) => value.split(/\s+/u).every((word) => textOf(item).includes(word)),
  };

  fillFields();
  form.addEventListener('input', () => apply(readForm(), true));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => apply({}, true)));
  more.addEventListener('click', () => showMore(PAGE));
  document.addEventListener('choice', (event) => {
    const places = event instanceof CustomEvent ? event.detail : new Set();
    const own = data.documents.filter(([, , place]) => places.has(place)).map(([id]) => id);
    chosen = places.size === 0 ? null : new Set(own);
    apply(readForm(), false);
  });
  addEventListener('hashchange', followAddress);
  addEventListener('beforeprint', openForPrint);
  addEventListener('afterprint', closeAfterPrint);
  followAddress();
  // The first search must not wait for the texts of all commitments to be folded.
  setTimeout(() => data.items.forEach(textOf));

  /**
   * @template {HTMLElement} T
   * @param {string} id
   * @param {new () => T} kind
   */
  function element(id, kind) {
    const found = document.getElementById(id);
    if (!(found instanceof kind)) throw new Error(`The page has no element "${id}".`);
    return found;
  }

  function fillFields() {
    fill(
      'document',
      data.documents.map(([id, label]) => [id, label]),
    );
    fill('theme', data.themes);
    fill(
      'topic',
      data.topics.toSorted(([, a], [, b]) => a.localeCompare(b)),
    );
    fill('actor', distinct(data.items.flatMap(({ a }) => a)));
    fill('side', data.sides);
    fill('modality', distinct(data.items.flatMap(({ mo }) => mo ?? [])));
    fill('concreteness', data.concreteness);
    fill('year', distinct(data.items.flatMap(({ y }) => y.map(String))));
  }

  /**
   * @param {string[]} values
   * @returns {Option[]}
   */
  function distinct(values) {
    return [...new Set(values)].toSorted((a, b) => a.localeCompare(b)).map((value) => [value, value]);
  }

  /**
   * @param {string} name
   * @param {Option[]} options
   */
  function fill(name, options) {
    const field = element(`veld-${name}`, HTMLSelectElement);
    for (const [value, label] of options) {
      const option = document.createElement('option');
      option.value = value;
      option.textContent = label;
      field.append(option);
    }
  }

  /** @returns {Filter} */
  function readForm() {
    const entries = [...new FormData(form)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== ''));
  }

  /** Addresses such as `#afspraken?theme=wonen+en+zorg` set the filters; `#onderwerp-…` opens a topic. */
  function followAddress() {
    const address = location.hash.slice(1);
    const [place, query] = address.split('?', 2);
    if (place !== 'afspraken' || query === undefined) {
      const target = place === '' ? null : document.getElementById(place ?? '');
      if (target instanceof HTMLDetailsElement) target.open = true;
      if (selected.length === 0) apply(readForm(), false);
      return;
    }
    const filter = Object.fromEntries(new URLSearchParams(query));
    for (const field of form.elements)
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
        field.value = filter[field.name] ?? '';
    apply(filter, false);
    element('kop-afspraken', HTMLElement).scrollIntoView();
    element('kop-afspraken', HTMLElement).setAttribute('tabindex', '-1');
    element('kop-afspraken', HTMLElement).focus({ preventScroll: true });
  }

  /**
   * @param {Filter} filter
   * @param {boolean} remember
   */
  function apply(filter, remember) {
    const tests = Object.entries(filter).flatMap(([name, value]) => {
      const test = TESTS[name];
      const wanted = name === 'q' ? value.toLowerCase().trim() : value;
      return test === undefined || wanted === '' ? [] : [{ test, wanted }];
    });
    selected = data.items.filter(
      (item) =>
        (chosen === null || chosen.has(item.d)) && tests.every(({ test, wanted }) => test(item, wanted)),
    );
    shown = 0;
    list.replaceChildren();
    showMore(PAGE);
    const noun = selected.length === 1 ? words.one : words.many;
    count.textContent = selected.length === 0 ? (words.none ?? '') : `${selected.length} ${noun}`;
    document.body.classList.toggle('narrowed', tests.length > 0);
    const linked = LINKED.filter((name) => filter[name] !== undefined).map((name) => filter[name]);
    limited.hidden = linked.length === 0;
    limited.textContent = linked.join(', ');
    if (remember) history.replaceState(null, '', addressOf(filter));
  }

  /** @param {Filter} filter */
  function addressOf(filter) {
    return Object.keys(filter).length === 0 ? '#afspraken' : `#afspraken?${new URLSearchParams(filter)}`;
  }

  /** @param {Item} item */
  function textOf(item) {
    item.small ??= [labels.document.get(item.d), item.n, item.t, item.c, item.x, ...item.a]
      .join(' ')
      .toLowerCase();
    return item.small;
  }

  /** @param {number} next */
  function showMore(next) {
    const batch = selected.slice(shown, shown + next).map(entry);
    list.append(...batch);
    shown += batch.length;
    more.hidden = shown >= selected.length;
  }

  /** @param {Item} item */
  function entry(item) {
    const head = node('h3');
    const link = anchor({ id: item.id }, nameOf(item));
    link.title = words.link ?? '';
    head.append(link);
    if (item.t !== null) head.append(` ${item.t}`);
    if (item.k === 'ambitie') head.append(` (${words.ambition})`);
    const text = node('p', '', 'quote');
    text.textContent = item.x;
    const parts = [
      words.actorPart,
      words.deedPart,
      words.numberPart,
      words.unitPart,
      words.datePart,
      words.baselinePart,
    ];
    const facts = node('dl');
    addFact(facts, words.actors, [item.a.length === 0 ? (words.nobody ?? '') : item.a.join(', ')]);
    addFact(
      facts,
      words.themes,
      item.th.map(([code]) => anchor({ theme: code }, labels.theme.get(code) ?? code)),
    );
    addFact(
      facts,
      words.topics,
      item.to.map(([code, why]) => withReason({ topic: code }, labels.topic.get(code) ?? code, why)),
    );
    addFact(facts, words.deadlines, item.de);
    addFact(facts, words.targets, item.ta);
    addFact(facts, words.modality, item.mo === null ? [] : [item.mo]);
    addFact(facts, words.concreteness, [
      `${labels.concreteness.get(item.co) ?? item.co} — ${item.pa.map((part, at) => `${parts[at]}: ${part ?? words.missingParts}`).join('; ')}`,
    ]);
    addFact(facts, words.status, item.st === null ? [] : [item.st]);
    addFact(
      facts,
      words.similar,
      item.si.map(([id, score]) => similarTo(id, score)),
    );
    addFact(facts, words.diagnostics, item.dg, 'warning');
    addFact(facts, words.remarks, item.re, 'context');
    const where = [
      item.c === null ? '' : `${words.chapter}: ${item.c}`,
      item.p === null ? '' : `${words.page} ${item.p}`,
    ];
    const place = node('p', where.filter(Boolean).join(', '), 'context');
    const entryNode = node('li');
    entryNode.append(head, place);
    if (item.b !== '') entryNode.append(node('p', `${words.before}: … ${item.b}`, 'context'));
    entryNode.append(text);
    if (item.f !== '') entryNode.append(node('p', `${words.after}: ${item.f} …`, 'context'));
    entryNode.append(facts);
    return entryNode;
  }

  /**
   * The municipality and the part of the id that tells the commitment in its document.
   *
   * @param {Item} item
   */
  function nameOf(item) {
    return `${labels.document.get(item.d) ?? item.d} ${item.id.slice(item.id.indexOf('/') + 1)}`;
  }

  /**
   * @param {string} id
   * @param {number} score
   */
  function similarTo(id, score) {
    const other = byId.get(id);
    const name = other === undefined ? id : [nameOf(other), other.t].filter(Boolean).join(' ');
    const part = node('span');
    part.append(anchor({ id }, name), ` (${String(score)})`);
    return part;
  }

  /**
   * @param {Filter} filter
   * @param {string} label
   * @param {string} why
   */
  function withReason(filter, label, why) {
    const part = node('span');
    part.append(anchor(filter, label), ` (${words.evidence}: ${why})`);
    return part;
  }

  /**
   * @param {Filter} filter
   * @param {string} label
   */
  function anchor(filter, label) {
    const link = document.createElement('a');
    link.href = addressOf(filter);
    link.textContent = label;
    return link;
  }

  /**
   * @param {HTMLElement} facts
   * @param {string | undefined} term
   * @param {(Node | string)[]} values
   * @param {string} [className]
   */
  function addFact(facts, term, values, className = '') {
    if (values.length === 0) return;
    const value = node('dd', '', className);
    for (const [at, one] of values.entries()) value.append(...(at === 0 ? [one] : ['; ', one]));
    facts.append(node('dt', term), value);
  }

  /**
   * @param {string} name
   * @param {string} [text]
   * @param {string} [className]
   */
  function node(name, text = '', className = '') {
    const made = document.createElement(name);
    if (text !== '') made.textContent = text;
    if (className !== '') made.className = className;
    return made;
  }

  /** @type {HTMLDetailsElement[]} */
  let opened = [];

  /** What is folded cannot be read on paper. */
  function openForPrint() {
    opened = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    for (const details of opened) details.open = true;
    showMore(Math.max(0, MOST_PRINTED - shown));
  }

  function closeAfterPrint() {
    for (const details of opened) details.open = false;
    opened = [];
  }
})();
