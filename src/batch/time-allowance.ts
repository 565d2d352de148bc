/**
 * A page that is recognised gives its file half of the time of a file more: some seconds are usual. All pages together
 * give no more than sixty times that of a file.
 */
const PAGE_SHARE = 0.5;
const MOST_GRANTED = 60;

/** The time that one file may take, with what its pages add to it. */
export class TimeAllowance {
  readonly #timeoutMs: number;
  readonly #onEnd: () => void;
  #timer: NodeJS.Timeout;
  /** What was added since the timer was set, and what may still be added. */
  #granted = 0;
  #left: number;

  constructor(timeoutMs: number, onEnd: () => void) {
    this.#timeoutMs = timeoutMs;
    this.#onEnd = onEnd;
    this.#left = MOST_GRANTED * timeoutMs;
    this.#timer = this.#wait(timeoutMs);
  }

  addPage(): void {
    const more = Math.min(this.#left, PAGE_SHARE * this.#timeoutMs);
    this.#granted += more;
    this.#left -= more;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      if (this.#granted === 0) this.#onEnd();
      else this.#timer = this.#wait(this.#granted);
      this.#granted = 0;
    }, ms);
  }
}
