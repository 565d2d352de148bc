import type { RecognitionSetting } from '../ingest/scan/recognition.ts';

/** A file for a worker: where it is, what it is called in the data, and the program under which the result is kept. */
export type WorkerTask = {
  readonly path: string;
  readonly file: string;
  readonly program: string;
  readonly cacheFolder: string;
  readonly recognition: RecognitionSetting;
};

/** What a worker says: which content it reads, that it lives, and how it ended. */
export type WorkerMessage =
  | { readonly type: 'opened'; readonly sha256: string }
  | { readonly type: 'alive'; readonly pace: 'quick' | 'slow' }
  | WorkerEnd;

/** How a worker ends a task by itself: the result is kept, the file cannot be opened, or the machine failed. */
export type WorkerEnd =
  | { readonly type: 'done' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'failed'; readonly message: string; readonly code: string | null };
