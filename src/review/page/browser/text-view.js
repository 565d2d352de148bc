// @ts-check
// The text of a document on the left: sentences that can be chosen, and what was read in it.
import { make } from './elements.js';
/** @import { Card, Range } from './types.js' */

/** Shows a text, marks ranges in it, and tells which words are chosen. */
export class TextView {
  #place;
  #text = '';
  /** @type {{ start: number, end: number, node: Text }[]} */
  #nodes = [];
  /** @type {{ range: Range, element: HTMLElement }[]} */
  #sentences = [];
  #from = -1;
  #until = -1;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /**
   * @param {string} text
   * @param {Range[][]} paragraphs
   */
  show(text, paragraphs) {
    this.#text = text;
    this.#nodes = [];
    this.#sentences = [];
    this.#from = this.#until = -1;
    const parts = paragraphs.map((sentences) => {
      const paragraph = make('p');
      let at = sentences[0]?.start ?? 0;
      for (const range of sentences) {
        if (range.start > at) paragraph.append(this.#node(at, range.start));
        const element = make('span', { className: 'zin' }, [this.#node(range.start, range.end)]);
        this.#sentences.push({ range, element });
        paragraph.append(element);
        at = range.end;
      }
      return paragraph;
    });
    this.#place.replaceChildren(make('div', { className: 'tekst' }, parts));
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  #node(start, end) {
    const node = document.createTextNode(this.#text.slice(start, end));
    this.#nodes.push({ start, end, node });
    return node;
  }

  /**
   * Marks what was read, and what is looked at.
   *
   * @param {Card[]} cards
   * @param {Range[]} active
   */
  mark(cards, active) {
    const read = cards.flatMap(({ isRejected, isUnread = false, spans }) =>
      isRejected || isUnread ? [] : spans,
    );
    for (const { range, element } of this.#sentences) {
      const { start, end } = range;
      element.classList.toggle(
        'gelezen',
        read.some((span) => span.start < end && start < span.end),
      );
    }
    paint(
      'gelezen',
      read.flatMap((span) => this.#ranges(span)),
    );
    paint(
      'bekeken',
      active.flatMap((span) => this.#ranges(span)),
    );
  }

  /** @param {Range[]} ranges */
  reveal(ranges) {
    const start = ranges[0]?.start;
    if (start === undefined) return;
    const sentence = this.#sentences.find(({ range }) => range.end > start);
    sentence?.element.scrollIntoView({ block: 'center' });
    // A next sentence is then chosen from here.
    if (sentence !== undefined && this.#from < 0) this.#until = this.#sentences.indexOf(sentence) - 1;
  }

  /**
   * Chooses the next or previous sentence, or takes it in as well.
   *
   * @param {1 | -1} step
   * @param {boolean} extends_
   */
  choose(step, extends_) {
    const last = this.#sentences.length - 1;
    const next = Math.max(0, Math.min(last, this.#until + step));
    this.#until = next;
    if (!extends_ || this.#from < 0) this.#from = next;
    this.#showChoice();
    this.#sentences[next]?.element.scrollIntoView({ block: 'nearest' });
  }

  drop() {
    this.#from = -1;
    this.#showChoice();
  }

  #showChoice() {
    const [low, high] = [Math.min(this.#from, this.#until), Math.max(this.#from, this.#until)];
    for (const [at, { element }] of this.#sentences.entries())
      element.classList.toggle('gekozen', this.#from >= 0 && low <= at && at <= high);
  }

  /**
   * The words that are chosen: with the mouse, else by sentences.
   *
   * @returns {Range[]}
   */
  chosen() {
    const selection = getSelection();
    if (selection !== null && !selection.isCollapsed && selection.rangeCount > 0) {
      const range = selection.getRangeAt(0);
      const touched = this.#nodes.filter(({ node }) => range.intersectsNode(node));
      const [first, last] = [touched[0], touched.at(-1)];
      if (first !== undefined && last !== undefined) {
        const start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
        const end = range.endContainer === last.node ? last.start + range.endOffset : last.end;
        return this.#trimmed(start, end);
      }
    }
    if (this.#from < 0) return [];
    const ends = [this.#sentences[this.#from], this.#sentences[this.#until]].flatMap(
      (one) => one?.range ?? [],
    );
    return this.#trimmed(
      Math.min(...ends.map(({ start }) => start)),
      Math.max(...ends.map(({ end }) => end)),
    );
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Range[]}
   */
  #trimmed(start, end) {
    const words = this.#text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const until = start + words.trimEnd().length;
    return from < until ? [{ start: from, end: until }] : [];
  }

  /** @param {Range} range */
  quote({ start, end }) {
    return this.#text.slice(start, end).replace(/\s+/gu, ' ');
  }

  /**
   * The offset in the text of what was clicked; null beside it. A browser that does not tell the letter tells the
   * sentence.
   *
   * @param {MouseEvent} event
   */
  offsetAt(event) {
    const target = event.target instanceof Element ? event.target.closest('.zin') : null;
    if (target === null) return null;
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY) ?? null;
    const own = this.#nodes.find(({ node }) => node === caret?.offsetNode);
    if (caret !== null && own !== undefined) return Math.min(own.start + caret.offset, own.end - 1);
    return this.#sentences.find(({ element }) => element === target)?.range.start ?? null;
  }

  /** The offset of the first sentence in sight. */
  topOffset() {
    const { top } = this.#place.getBoundingClientRect();
    return (
      this.#sentences.find(({ element }) => element.getBoundingClientRect().bottom > top)?.range.start ?? 0
    );
  }

  /**
   * @param {Range} span
   * @returns {globalThis.Range[]}
   */
  #ranges({ start, end }) {
    return this.#nodes
      .filter((one) => one.start < end && start < one.end)
      .map(({ node, ...one }) => {
        const range = document.createRange();
        range.setStart(node, Math.max(0, start - one.start));
        range.setEnd(node, Math.min(one.end, end) - one.start);
        return range;
      });
  }
}

/**
 * Paints ranges without touching the page; a browser that cannot leaves the sentences marked.
 *
 * @param {string} name
 * @param {globalThis.Range[]} ranges
 */
function paint(name, ranges) {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set(name, new Highlight(...ranges));
}
