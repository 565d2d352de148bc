// @ts-check
// The pages of a PDF on the left, as they are, with the boxes of what was read.
import { make } from './elements.js';
import { phrase, WORDING } from './wording.js';
/** @import { Card, PlacedSpan } from './types.js' */

const PDFJS = new URL('../pdfjs/', import.meta.url).href;

/** A page that was drawn once is kept up to this many; a long document would fill the memory. */
const MOST_DRAWN = 24;
/** White beside a sheet, both sides together. */
const MARGIN_PX = 32;
const LEAST_SCALE = 0.5;

/**
 * @typedef {{ number: number, element: HTMLElement, boxes: HTMLElement, scale: number, height: number, isDrawn: boolean }} Sheet
 */

/** Shows a PDF page by page, marks boxes on it, and tells what was clicked or chosen. */
export class PageView {
  #place;
  /** @type {any} */
  #pdf = null;
  /** @type {any} */
  #library = null;
  /** @type {Sheet[]} */
  #sheets = [];
  /** @type {Sheet[]} */
  #drawn = [];

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /** @param {Uint8Array} bytes */
  async show(bytes) {
    await this.#pdf?.loadingTask.destroy();
    this.#library ??= await import(`${PDFJS}pdf.min.mjs`);
    this.#library.GlobalWorkerOptions.workerSrc = `${PDFJS}pdf.worker.min.mjs`;
    this.#pdf = await this.#library.getDocument({
      data: bytes,
      cMapUrl: `${PDFJS}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${PDFJS}standard_fonts/`,
      wasmUrl: `${PDFJS}wasm/`,
      iccUrl: `${PDFJS}iccs/`,
      enableXfa: false,
    }).promise;
    this.#drawn = [];
    this.#sheets = [];
    for (let number = 1; number <= this.#pdf.numPages; number += 1) {
      const page = await this.#pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      // Every sheet is as wide as the place for it, also one that lies across.
      const scale = Math.max(LEAST_SCALE, (this.#place.clientWidth - MARGIN_PX) / width);
      const boxes = make('div', { className: 'vakken' });
      const element = make('div', { className: 'blad', attributes: { 'data-blad': String(number) } }, [
        boxes,
      ]);
      element.style.width = `${width * scale}px`;
      element.style.height = `${height * scale}px`;
      this.#sheets.push({ number, element, boxes, scale, height, isDrawn: false });
    }
    this.#place.replaceChildren(...this.#sheets.map(({ element }) => element));
    const seen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) void this.#draw(this.#sheets.find(({ element }) => element === target));
      },
      { root: this.#place, rootMargin: '400px' },
    );
    for (const { element } of this.#sheets) seen.observe(element);
  }

  /** @param {Sheet | undefined} sheet */
  async #draw(sheet) {
    if (sheet === undefined || sheet.isDrawn) return;
    sheet.isDrawn = true;
    const page = await this.#pdf.getPage(sheet.number);
    const viewport = page.getViewport({ scale: sheet.scale });
    const ratio = Math.min(2, devicePixelRatio);
    const canvas = make('canvas', {
      attributes: { 'aria-label': phrase(WORDING.sheet, { number: sheet.number }), role: 'img' },
    });
    canvas.width = Math.floor(viewport.width * ratio);
    canvas.height = Math.floor(viewport.height * ratio);
    const words = make('div', { className: 'woorden' });
    words.style.setProperty('--scale-factor', String(sheet.scale));
    words.style.setProperty('--total-scale-factor', String(sheet.scale));
    sheet.element.prepend(canvas, words);
    await page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] }).promise;
    const layer = new this.#library.TextLayer({
      textContentSource: page.streamTextContent(),
      container: words,
      viewport,
    });
    await layer.render();
    sheet.element.dataset['getekend'] = '';
    this.#drawn.push(sheet);
    if (this.#drawn.length > MOST_DRAWN) this.#forget(this.#drawn.shift());
  }

  /** @param {Sheet | undefined} sheet */
  #forget(sheet) {
    if (sheet === undefined) return;
    sheet.isDrawn = false;
    for (const part of sheet.element.querySelectorAll('canvas, .woorden')) part.remove();
  }

  /**
   * @param {Card[]} cards
   * @param {PlacedSpan[]} active
   */
  mark(cards, active) {
    for (const { boxes } of this.#sheets) boxes.replaceChildren();
    for (const { spans, isRejected, isUnread = false } of cards)
      this.#add(spans, isRejected ? 'verworpen' : isUnread ? 'over' : 'gelezen');
    this.#add(active, 'bekeken');
  }

  /**
   * @param {PlacedSpan[]} spans
   * @param {string} className
   */
  #add(spans, className) {
    for (const { page, boxes } of spans) {
      const sheet = this.#sheets[(page ?? 0) - 1];
      const scale = sheet?.scale ?? 1;
      for (const [left, top, right, bottom] of boxes ?? []) {
        const box = make('div', { className });
        box.style.left = `${left * scale}px`;
        box.style.top = `${top * scale}px`;
        box.style.width = `${(right - left) * scale}px`;
        box.style.height = `${(bottom - top) * scale}px`;
        sheet?.boxes.append(box);
      }
    }
  }

  /** @param {PlacedSpan[]} spans */
  reveal(spans) {
    const span = spans.find(({ page }) => page !== null);
    const sheet = this.#sheets[(span?.page ?? 0) - 1];
    if (sheet === undefined) return;
    const top = (span?.boxes?.[0]?.[1] ?? 0) * sheet.scale;
    this.#place.scrollTop = sheet.element.offsetTop + top - this.#place.clientHeight / 3;
  }

  /**
   * Whether what was clicked lies in one of the boxes of spans.
   *
   * @param {MouseEvent} event
   * @returns {(spans: PlacedSpan[]) => boolean}
   */
  hits(event) {
    const element = event.target instanceof Element ? event.target.closest('.blad') : null;
    const sheet = this.#sheets.find((one) => one.element === element);
    if (sheet === undefined) return () => false;
    const { left, top } = sheet.element.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / sheet.scale, (event.clientY - top) / sheet.scale];
    return (spans) =>
      spans.some(
        ({ page, boxes }) =>
          page === sheet.number &&
          (boxes ?? []).some(([x0, y0, x1, y1]) => x0 <= x && x <= x1 && y0 <= y && y <= y1),
      );
  }

  /** The words that are chosen with the mouse, and their page. */
  chosen() {
    const selection = getSelection();
    const words = selection?.toString().trim() ?? '';
    const node = selection?.anchorNode ?? null;
    const sheet = (node instanceof Element ? node : node?.parentElement)?.closest('.blad');
    return words === '' || sheet === null || sheet === undefined
      ? null
      : { words, page: Number(sheet.getAttribute('data-blad')) };
  }

  /** Number and height of the first page in sight, to find what stands there. */
  top() {
    const y = this.#place.scrollTop;
    const sheet = this.#sheets.findLast(({ element }) => element.offsetTop <= y) ?? this.#sheets[0];
    return { page: sheet?.number ?? 1, y: (y - (sheet?.element.offsetTop ?? 0)) / (sheet?.scale ?? 1) };
  }
}
