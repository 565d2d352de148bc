/**
 * Runs beside the reading of a file, in a thread of its own: a reader that stands in a loop hears nothing, also not that
 * the process that asked for it was killed. Then nobody watches what it costs, and it has to end.
 */
import { workerData } from 'node:worker_threads';

const PARENT = Number(workerData);
const EVERY_MS = 500;

setInterval(() => {
  // An orphan is given to another process.
  if (process.ppid !== PARENT) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
