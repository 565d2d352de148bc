import { SingleBar } from 'cli-progress';
import type { WriteStream } from 'node:tty';
import type { DatasetOptions } from '../batch/convert-dataset.ts';
import type { RunEntry } from '../emit/run-report.ts';

export type Progress = {
  readonly hooks: Pick<Required<DatasetOptions>, 'onFound' | 'onStart' | 'onPage' | 'onDamaged' | 'onDone'>;
  readonly stop: () => void;
};

/** Shows how far a batch is: a bar on a terminal, a line for each file elsewhere, nothing without a stream. */
export function showProgress(
  stream: (NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY'>>) | null,
): Progress {
  if (stream === null) return silence;
  return stream.isTTY === true ? showBar(stream) : showLines(stream);
}

const nothing = (): void => {};
const silence: Progress = {
  hooks: { onFound: nothing, onStart: nothing, onPage: nothing, onDamaged: nothing, onDone: nothing },
  stop: nothing,
};

/** How many pages of each file were recognised. */
class PageCounts {
  readonly #counts = new Map<string, number>();

  next(file: string): number {
    const count = (this.#counts.get(file) ?? 0) + 1;
    this.#counts.set(file, count);
    return count;
  }
}

function showBar(stream: NodeJS.WritableStream): Progress {
  const bar = new SingleBar({
    stream,
    format: '{bar} {value}/{total} | {rate} a second, {eta_formatted} to go | {file}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  const start = performance.now();
  let done = 0;
  const pages = new PageCounts();
  return {
    hooks: {
      onFound: (total) => bar.start(total, 0, { file: '', rate: '–' }),
      onStart: (file) => bar.update({ file: printable(file) }),
      onPage: (file) => bar.update({ file: `${printable(file)}: page ${pages.next(file)} recognised` }),
      onDamaged: (file) => bar.update({ file: damageOf(file) }),
      onDone: () => {
        done += 1;
        bar.increment({ rate: ((1000 * done) / (performance.now() - start)).toFixed(1) });
      },
    },
    stop: () => bar.stop(),
  };
}

function showLines(stream: NodeJS.WritableStream): Progress {
  let total = 0;
  let done = 0;
  const pages = new PageCounts();
  return {
    hooks: {
      onFound: (count) => {
        total = count;
      },
      onStart: nothing,
      onPage: (file) => {
        stream.write(`${printable(file)}: ${pages.next(file)} pages recognised\n`);
      },
      onDamaged: (file) => {
        stream.write(`${damageOf(file)}\n`);
      },
      onDone: (file, found) => {
        done += 1;
        stream.write(`${done}/${total} ${printable(file)}: ${found.map(wordsFor).join(', ') || 'copy'}\n`);
      },
    },
    stop: nothing,
  };
}

function damageOf(file: string): string {
  return `${printable(file)}: what was kept of it is damaged, it is read again`;
}

/** The first columns of the table that follows, in their order. */
function wordsFor({ outcome, grade, id, kind, counts }: RunEntry): string {
  if (grade === null || id === null || kind === null || counts === null) return outcome;
  return `${grade} ${id}, ${kind}, ${counts.afspraken} afspraken`;
}

/** A file name can hold line ends and control sequences. */
export function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?');
}
