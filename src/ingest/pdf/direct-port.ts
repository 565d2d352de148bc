type Listener = (event: { readonly data: unknown }) => void;

/**
 * Joins the two halves of pdf.js, which talk by messages, inside one thread. The port that pdf.js has for this copies
 * every message to the last glyph, which takes longer than reading a page; here only the lists are copied that the
 * sender empties and fills again (the operators of a page), and what they hold is shared.
 */
export class DirectPort {
  readonly #listeners = new Set<Listener>();

  postMessage(message: unknown): void {
    const data = copyLists(message, LISTS_WITHIN);
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_type: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}

/** A message holds a chunk, and the chunk its lists. */
const LISTS_WITHIN = 3;

function copyLists(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return [...(value as readonly unknown[])];
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyLists(entry, depth - 1)]));
}
