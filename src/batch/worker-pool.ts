import PQueue from 'p-queue';
import type { Limits } from './limits.ts';
import type { WorkerTask } from './worker-messages.ts';
import { forgetUsage, WorkerProcess, type TaskResult } from './worker-process.ts';

/** A process that dies can be the fault of the machine; one that is ended from outside always is, and often several are. */
const TRIES = { crash: 2, killed: 5 } as const;

/** Spreads tasks over processes; one that dies is replaced, and its task tried again before it counts. */
export class WorkerPool {
  readonly #limits: Limits;
  readonly #queue: PQueue;
  readonly #idle: WorkerProcess[] = [];
  readonly #all = new Set<WorkerProcess>();
  #isStopped = false;
  #peakBytes = 0;

  constructor(size: number, limits: Limits) {
    this.#limits = limits;
    this.#queue = new PQueue({ concurrency: size });
  }

  /** The most memory that one of its processes was seen to hold. */
  get peakBytes(): number {
    return this.#peakBytes;
  }

  async run(
    task: WorkerTask,
    { onStart, onPage }: { readonly onStart: () => void; readonly onPage: () => void },
  ): Promise<TaskResult> {
    return this.#queue.add(async () => {
      onStart();
      const seen = { crash: 0, killed: 0 };
      for (;;) {
        const result = await this.#attempt(task, onPage);
        const { type } = result.end;
        if (type !== 'crash' && type !== 'killed') return result;
        seen[type] += 1;
        if (seen[type] === TRIES[type]) return result;
      }
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#queue.clear();
    for (const worker of this.#all) worker.stop();
    forgetUsage();
  }

  async #attempt(task: WorkerTask, onPage: () => void): Promise<TaskResult> {
    if (this.#isStopped) return { end: { type: 'stopped' }, sha256: null };
    const worker = this.#take();
    const result = await worker.run(task, onPage);
    this.#peakBytes = Math.max(this.#peakBytes, worker.peakBytes);
    if (worker.isUsable) this.#idle.push(worker);
    else this.#all.delete(worker);
    return result;
  }

  /** A process that waits, or a new one; one that died while it waited has nothing to do with the task. */
  #take(): WorkerProcess {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.isUsable) return idle;
      this.#all.delete(idle);
    }
    const worker = new WorkerProcess(this.#limits);
    this.#all.add(worker);
    return worker;
  }
}
