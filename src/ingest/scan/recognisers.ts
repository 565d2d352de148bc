import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Scheduler } from 'tesseract.js';

/** A word as it was recognised, in dots of the picture. */
export type RecognisedWord = {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
};

export type RecognisedLine = {
  readonly words: readonly RecognisedWord[];
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  readonly rowAttributes: { readonly rowHeight: number };
};

/** Recognises Dutch in pictures, several at once, without network. Throws where its libraries are not installed. */
export class Recognisers {
  readonly #scheduler: Scheduler;

  private constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  static async start(count: number): Promise<Recognisers> {
    const tesseract = await import('tesseract.js');
    const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/nld/package.json'));
    const scheduler = tesseract.createScheduler();
    for (let worker = 0; worker < count; worker += 1)
      scheduler.addWorker(
        await tesseract.createWorker('nld', 1, {
          langPath: join(data, '4.0.0_best_int'),
          cacheMethod: 'none',
          gzip: true,
        }),
      );
    return new Recognisers(scheduler);
  }

  async linesOf(png: Uint8Array): Promise<readonly RecognisedLine[]> {
    const { data } = await this.#scheduler.addJob(
      'recognize',
      Buffer.from(png),
      {},
      { blocks: true, text: false },
    );
    return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
  }

  async stop(): Promise<void> {
    await this.#scheduler.terminate();
  }
}
