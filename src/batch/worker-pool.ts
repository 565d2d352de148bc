import PQueue from 'p-queue';
import type { Limits } from './limits.ts';
import type { WorkerTask } from './worker-messages.ts';
import { forgetUsage, WorkerProcess, type TaskEnd } from './worker-process.ts';

/** Spreads tasks over processes; one that dies costs its task and is replaced. */
export class WorkerPool {
  readonly #limits: Limits;
  readonly #queue: PQueue;
  readonly #idle: WorkerProcess[] = [];
  readonly #all = new Set<WorkerProcess>();
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
  ): Promise<TaskEnd> {
    return this.#queue.add(async () => {
      onStart();
      const worker = this.#idle.pop() ?? this.#start();
      const end = await worker.run(task, onPage);
      this.#peakBytes = Math.max(this.#peakBytes, worker.peakBytes);
      if (worker.isUsable) this.#idle.push(worker);
      else this.#all.delete(worker);
      return end;
    });
  }

  stop(): void {
    this.#queue.clear();
    for (const worker of this.#all) worker.stop();
    forgetUsage();
  }

  #start(): WorkerProcess {
    const worker = new WorkerProcess(this.#limits);
    this.#all.add(worker);
    return worker;
  }
}
