import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pidusage from 'pidusage';
import type { Limits } from './limits.ts';
import { TimeAllowance } from './time-allowance.ts';
import type { WorkerEnd, WorkerMessage, WorkerTask } from './worker-messages.ts';

/**
 * How a task ended: by itself, at a limit, because its process died of it (`crash`), because the process was ended from
 * outside or could not be started (`killed`), or because the batch ends (`stopped`). Only what the file itself caused
 * tells something about the file.
 */
export type TaskEnd =
  WorkerEnd | { readonly type: 'timeout' | 'stall' | 'memory' | 'crash' | 'killed' | 'stopped' };

/** The end of a task, and which content was being read; null where the file was not opened yet. */
export type TaskResult = { readonly end: TaskEnd; readonly sha256: string | null };

/** How often the memory of a process is looked at. */
const WATCH_MS = 150;
/** A process that holds more than this part of its limit after a task is not used again. */
const FULL = 0.6;

/** Signals that come from outside: from a person, or from the system when memory runs short. */
const FROM_OUTSIDE: ReadonlySet<NodeJS.Signals | null> = new Set([
  ...(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGXCPU'] as const),
]);

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
  /** How it died; null while it lives. */
  #death: TaskEnd | null = null;
  #lastBytes = 0;
  #peakBytes = 0;
  #sha256: string | null = null;
  #end: ((end: TaskEnd) => void) | null = null;
  #onAlive: (pace: 'quick' | 'slow') => void = () => {};

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#child = fork(PROGRAM, [String(process.pid)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--single-threaded'],
    });
    this.#child.on('message', (message: WorkerMessage) => this.#hear(message));
    this.#child.on('exit', (_code, signal) =>
      this.#die({ type: FROM_OUTSIDE.has(signal) ? 'killed' : 'crash' }),
    );
    this.#child.on('error', () => {
      // A process that lives and cannot be spoken to is heard of by its exit.
      if (this.#child.pid === undefined) this.#die({ type: 'killed' });
    });
  }

  /** False once the process is dead, or too full to go on. */
  get isUsable(): boolean {
    return this.#death === null;
  }

  /** The most memory that it was seen to hold. */
  get peakBytes(): number {
    return this.#peakBytes;
  }

  /** `onPage` is called for every page that is recognised; each gives the file more time, up to a total. */
  async run(task: WorkerTask, onPage: () => void = () => {}): Promise<TaskResult> {
    const { timeoutMs, stallMs } = this.#limits;
    let stall = setTimeout(() => this.#die({ type: 'stall' }), stallMs);
    const time = new TimeAllowance(timeoutMs, () => this.#die({ type: 'timeout' }));
    const watch = setInterval(() => void this.#watchMemory(), WATCH_MS);
    this.#sha256 = null;
    this.#onAlive = (pace) => {
      clearTimeout(stall);
      stall = setTimeout(() => this.#die({ type: 'stall' }), stallMs);
      if (pace === 'quick') return;
      time.addPage();
      onPage();
    };
    const end = await new Promise<TaskEnd>((resolve) => {
      this.#end = resolve;
      if (this.#death === null) this.#child.send(task);
      else resolve(this.#death);
    });
    this.#end = null;
    clearTimeout(stall);
    time.stop();
    clearInterval(watch);

    if (this.#lastBytes > FULL * this.#limits.memoryBytes) this.stop();
    return { end, sha256: this.#sha256 };
  }

  stop(): void {
    this.#die({ type: 'stopped' });
  }

  #hear(message: WorkerMessage): void {
    if (message.type === 'opened') this.#sha256 = message.sha256;
    else if (message.type === 'alive') this.#onAlive(message.pace);
    else this.#end?.(message);
  }

  #die(end: TaskEnd): void {
    this.#death ??= end;
    this.#child.kill('SIGKILL');
    this.#end?.(this.#death);
  }

  async #watchMemory(): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined || !this.isUsable) return;
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
