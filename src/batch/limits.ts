/** What one file may cost before its process is killed. */
export type Limits = {
  /** For all of it. */
  readonly timeoutMs: number;
  /** Without a sign of life: a page that was read, a step that was done. */
  readonly stallMs: number;
  /** Resident memory of the process: buffers lie outside the heap of the engine, so that its own limits do not hold. */
  readonly memoryBytes: number;
};

export const DEFAULT_LIMITS: Limits = {
  timeoutMs: 60_000,
  stallMs: 30_000,
  memoryBytes: 1536 * 1024 * 1024,
};

/** The longest time that a timer can wait, in milliseconds; a longer one would end at once. */
const LONGEST_MS = 2 ** 31 - 1;
/** More processes than any machine has cores. */
const MOST_PROCESSES = 1024;

/** Throws where a limit or a number of processes is none that can hold. */
export function checkLimits({ timeoutMs, stallMs, memoryBytes }: Limits, concurrency: number): void {
  checkWhole('timeoutMs', timeoutMs, LONGEST_MS);
  checkWhole('stallMs', stallMs, LONGEST_MS);
  checkWhole('memoryBytes', memoryBytes, Number.MAX_SAFE_INTEGER);
  checkWhole('concurrency', concurrency, MOST_PROCESSES);
}

function checkWhole(name: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new RangeError(`${name} must be a whole number from 1 to ${most}, got ${value}.`);
}
