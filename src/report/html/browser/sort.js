// @ts-check
// The overview: its rows sort by any column, and the papers of a municipality unfold under it.
(() => {
  'use strict';

  /** @type {(packed: string) => Promise<string>} */
  const unpack = Reflect.get(globalThis, 'unpack');

  const words = JSON.parse(document.getElementById('woorden')?.textContent ?? '{}').words;
  for (const table of document.querySelectorAll('table.sortable')) {
    for (const [at, head] of [...table.querySelectorAll('thead th')].entries()) makeSortable(table, head, at);
    for (const group of table.querySelectorAll('tbody')) makeFoldable(group);
  }

  /**
   * @param {Element} table
   * @param {Element} head
   * @param {number} at
   */
  function makeSortable(table, head, at) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = head.textContent;
    button.title = words.sort;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const isUp = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
      const groups = [...table.querySelectorAll('tbody')].map((group) => ({ group, key: keyOf(group, at) }));
      const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
      groups.sort((a, b) => (isUp ? 1 : -1) * collator.compare(a.key, b.key));
      table.append(...groups.map(({ group }) => group));
    });
  }

  /**
   * What the first row of a municipality says in a column.
   *
   * @param {Element} group
   * @param {number} at
   */
  function keyOf(group, at) {
    const cell = group.querySelector('tr')?.children[at];
    return cell?.querySelector('a')?.textContent ?? cell?.firstChild?.textContent ?? '';
  }

  /** @param {Element} group */
  function makeFoldable(group) {
    const packed = group.querySelector('script');
    const count = group.querySelector('th small');
    if (count === null || (packed === null && group.querySelector('tr.paper') === null)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fold';
    button.textContent = count.textContent;
    count.replaceWith(button);
    const show = (/** @type {boolean} */ isOpen) => {
      button.setAttribute('aria-expanded', String(isOpen));
      for (const paper of group.querySelectorAll('tr.paper')) paper.toggleAttribute('hidden', !isOpen);
    };
    const turn = async () => {
      if (packed?.isConnected === true) packed.replaceWith(...rowsOf(await unpack(packed.textContent ?? '')));
      show(button.getAttribute('aria-expanded') !== 'true');
    };
    button.addEventListener('click', () => void turn());
    show(false);
  }

  /**
   * @param {string} markup
   * @returns {Element[]}
   */
  function rowsOf(markup) {
    const frame = document.createElement('template');
    // The serialiser that wrote it escaped all text of documents.
    frame.innerHTML = `<table><tbody>${markup}</tbody></table>`;
    return [...frame.content.querySelectorAll('tr')];
  }
})();
