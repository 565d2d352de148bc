// @ts-check
// Makes elements of the markup that is packed in the page: when the fold around it is opened, or for the municipalities
// that are chosen.
(() => {
  'use strict';

  /** @type {(packed: string) => Promise<string>} */
  const unpack = Reflect.get(globalThis, 'unpack');

  const PACKED = ':scope > script[type="text/plain"]';
  /** @type {Set<string>} */
  let chosen = new Set();

  document.addEventListener('toggle', ({ target }) => void fill(target), true);
  document.addEventListener('choice', (event) => {
    chosen = event instanceof CustomEvent ? event.detail : new Set();
    void fillAll();
  });

  /** What is chosen is small enough to be there at once, also for paper; what is not is made when it is opened. */
  async function fillAll() {
    for (const details of document.querySelectorAll('details')) {
      details.querySelector(':scope > .made')?.remove();
      if (chosen.size > 0 || details.open) await fill(details);
    }
    document.body.dataset['made'] = String(chosen.size);
  }

  /** @param {EventTarget | null} details */
  async function fill(details) {
    if (!(details instanceof HTMLDetailsElement)) return;
    const packed = details.querySelector(PACKED);
    if (packed === null || details.querySelector(':scope > .made') !== null) return;
    const made = document.createElement('div');
    made.className = 'made';
    details.append(made);
    // The serialiser that wrote it escaped all text of documents.
    const markup = await unpack(packed.textContent ?? '');
    const content = document.createRange().createContextualFragment(markup);
    if (chosen.size > 0)
      for (const part of content.querySelectorAll('[data-of]'))
        if (!chosen.has(part.getAttribute('data-of') ?? '')) part.remove();
    made.append(content);
  }
})();
