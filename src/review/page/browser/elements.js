// @ts-check
// What every part of the page needs of the document object model. Words of documents are only ever written as text.

/**
 * The element of an id.
 *
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no element "${id}".`);
  return found;
}

/**
 * A new element with a class, a text and children.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {{ className?: string, text?: string, attributes?: Record<string, string> }} [look]
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, { className = '', text = '', attributes = {} } = {}, children = []) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} text
 * @param {boolean} [isFault]
 */
export function tell(text, isFault = false) {
  const place = element('melding', HTMLParagraphElement);
  place.textContent = text;
  place.classList.toggle('fout', isFault);
}
