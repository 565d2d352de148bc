// @ts-check
// The choice of municipalities: what is of others is hidden, in tables, columns and the list of commitments.
(() => {
  'use strict';

  /** @type {(packed: string) => Promise<string>} */
  const unpack = Reflect.get(globalThis, 'unpack');

  /** More stand side by side in no table that can be read. */
  const MOST = 8;

  const form = document.getElementById('kiezen');
  if (!(form instanceof HTMLFormElement)) return;
  const field = element('veld-kies', HTMLInputElement);
  const status = element('gekozen', HTMLElement);
  const list = element('keuze', HTMLElement);
  const data = JSON.parse(document.getElementById('woorden')?.textContent ?? '{}');
  /** @type {Record<string, string>} */
  const words = data.words;
  /** @type {Map<string, string>} */
  const numbers = new Map(
    data.places.map((/** @type {string} */ name, /** @type {number} */ at) => [
      name.toLowerCase(),
      String(at),
    ]),
  );
  const matrix = document.querySelector('#matrix table');
  const hint = status.textContent ?? '';
  const style = document.head.appendChild(document.createElement('style'));
  /** @type {Set<string>} */
  let chosen = new Set();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add(field.value);
  });
  form.addEventListener('reset', () => choose(new Set()));
  field.addEventListener('input', () => {
    // A name that was picked from the list is whole at once.
    if (numbers.has(field.value.trim().toLowerCase()) && chosen.size < MOST) add(field.value);
  });

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

  /** @param {string} name */
  function add(name) {
    const number = numbers.get(name.trim().toLowerCase());
    if (number === undefined) return tell(words.noSuch ?? '');
    if (chosen.size >= MOST && !chosen.has(number)) return tell(words.tooMany ?? '');
    field.value = '';
    choose(new Set([...chosen, number]));
  }

  /** @param {string} text */
  function tell(text) {
    status.textContent = text;
  }

  /** @param {Set<string>} next */
  function choose(next) {
    chosen = next;
    const others = [...chosen].map((number) => `:not([data-of="${number}"])`).join('');
    style.textContent = chosen.size === 0 ? '' : `[data-of]${others} { display: none !important; }`;
    document.body.classList.toggle('chosen', chosen.size > 0);
    list.replaceChildren(...[...chosen].map(chip));
    tell(chosen.size === 0 ? hint : `${chosen.size} ${words.chosen}`);
    void makeColumns();
    document.dispatchEvent(new CustomEvent('choice', { detail: chosen }));
  }

  /** @param {string} number */
  function chip(number) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${data.places[Number(number)]} ×`;
    button.setAttribute('aria-label', `${words.remove}: ${data.places[Number(number)]}`);
    button.addEventListener('click', () => {
      choose(new Set([...chosen].filter((one) => one !== number)));
      field.focus();
    });
    item.append(button);
    return item;
  }

  /** Columns that wait in the page are made when their municipality is chosen. */
  async function makeColumns() {
    const first = document.getElementById('kies-eerst');
    if (first === null || matrix === null) return;
    first.hidden = chosen.size > 0;
    for (const column of document.querySelectorAll('script[data-column]')) {
      const number = column.getAttribute('data-column') ?? '';
      if (!chosen.has(number) || !column.isConnected) continue;
      // Taken out first: the next choice must not make it a second time.
      column.remove();
      makeColumn(await unpack(column.textContent ?? ''), column, number);
    }
  }

  /**
   * @param {string} markup
   * @param {Element} column
   * @param {string} number
   */
  function makeColumn(markup, column, number) {
    const frame = document.createElement('template');
    // The serialiser that wrote it escaped all text of documents.
    frame.innerHTML = `<table><tbody><tr>${markup}</tr></tbody></table>`;
    const cells = [...frame.content.querySelectorAll('td')];
    const head = document.createElement('th');
    head.scope = 'col';
    head.dataset['of'] = number;
    head.textContent = column.getAttribute('data-title');
    matrix?.querySelector('thead tr')?.append(head);
    const rows = matrix?.querySelectorAll('tbody tr') ?? [];
    for (const [at, row] of [...rows].entries()) row.append(...cells.slice(at, at + 1));
  }
})();
