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
