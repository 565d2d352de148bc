import type { RecognitionSetting } from '../ingest/scan/recognition.ts';

/** A file for a worker: where it is, what it is called in the data, and the key under which the result is kept. */
export type WorkerTask = {
  readonly path: string;
  readonly file: string;
  readonly key: string;
  readonly cacheFolder: string;
  readonly recognition: RecognitionSetting;
};

/** What a worker says: it lives, it is done, or the result could not be kept. */
export type WorkerMessage =
  | { readonly type: 'alive'; readonly pace: 'quick' | 'slow' }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly message: string };
