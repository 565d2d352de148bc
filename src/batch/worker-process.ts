import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pidusage from 'pidusage';
import type { Limits } from './limits.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

/** How a task ended: its result is in the cache, it was stopped at a limit, or its process died of it. */
export type TaskEnd =
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'timeout' | 'stall' | 'memory' | 'crash' };

/** How often the memory of a process is looked at. */
const WATCH_MS = 150;
/** A process that holds more than this part of its limit after a task is not used again. */
const FULL = 0.6;

/** Beside this file lies the program of the process, with the same ending. */
const PROGRAM = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js', import.meta.url),
);

/** Ends the watching of processes that are gone; it would keep the program from ending. */
export function forgetUsage(): void {
  pidusage.clear();
}

/** A process that reads one file at a time, and is killed when a file costs more than it may. */
export class WorkerProcess {
  readonly #limits: Limits;
  readonly #child: ChildProcess;
  #isUsable = true;
  #peakBytes = 0;
  #end: ((end: TaskEnd) => void) | null = null;
  #onAlive: (pace: 'quick' | 'slow') => void = () => {};

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#child = fork(PROGRAM, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--single-threaded'],
    });
    this.#child.on('message', (message: WorkerMessage) => this.#hear(message));
    this.#child.on('exit', () => this.#die({ type: 'crash' }));
    this.#child.on('error', () => this.#die({ type: 'crash' }));
  }

  /** False once the process is dead, or too full to go on. */
  get isUsable(): boolean {
    return this.#isUsable;
  }

  /** The most memory that it was seen to hold. */
  get peakBytes(): number {
    return this.#peakBytes;
  }

  /** `onPage` is called for every page that is recognised; each gives the file more time. */
  async run(task: WorkerTask, onPage: () => void = () => {}): Promise<TaskEnd> {
    const { timeoutMs, stallMs } = this.#limits;
    let stall = setTimeout(() => this.#die({ type: 'stall' }), stallMs);
    let timeout = setTimeout(() => this.#die({ type: 'timeout' }), timeoutMs);
    const watch = setInterval(() => void this.#watchMemory(), WATCH_MS);
    this.#onAlive = (pace) => {
      clearTimeout(stall);
      stall = setTimeout(() => this.#die({ type: 'stall' }), stallMs);
      if (pace === 'quick') return;
      clearTimeout(timeout);
      timeout = setTimeout(() => this.#die({ type: 'timeout' }), timeoutMs);
      onPage();
    };
    const end = await new Promise<TaskEnd>((resolve) => {
      this.#end = resolve;
      if (this.#isUsable) this.#child.send(task);
      else resolve({ type: 'crash' });
    });
    this.#end = null;
    clearTimeout(stall);
    clearTimeout(timeout);
    clearInterval(watch);

    if (this.#lastBytes > FULL * this.#limits.memoryBytes) this.stop();
    return end;
  }

  stop(): void {
    this.#isUsable = false;
    this.#child.kill('SIGKILL');
  }

  #lastBytes = 0;

  #hear(message: WorkerMessage): void {
    if (message.type === 'alive') this.#onAlive(message.pace);
    else this.#end?.(message);
  }

  #die(end: TaskEnd): void {
    this.stop();
    this.#end?.(end);
  }

  async #watchMemory(): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined || !this.#isUsable) return;
    try {
      this.#lastBytes = (await pidusage(pid)).memory;
      this.#peakBytes = Math.max(this.#peakBytes, this.#lastBytes);
    } catch {
      // A process that is gone is heard of by its exit.
      return;
    }
    if (this.#lastBytes > this.#limits.memoryBytes) this.#die({ type: 'memory' });
  }
}
