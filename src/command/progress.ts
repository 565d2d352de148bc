import { SingleBar } from 'cli-progress';
import type { WriteStream } from 'node:tty';
import type { BatchOptions } from '../pipeline/convert-batch.ts';
import type { Conversion } from '../pipeline/conversion.ts';

export type Progress = {
  readonly hooks: Pick<Required<BatchOptions>, 'onFound' | 'onStart' | 'onDone'>;
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
const silence: Progress = { hooks: { onFound: nothing, onStart: nothing, onDone: nothing }, stop: nothing };

function showBar(stream: NodeJS.WritableStream): Progress {
  const bar = new SingleBar({
    stream,
    format: '{bar} {value}/{total} {file}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    hooks: {
      onFound: (total) => bar.start(total, 0, { file: '' }),
      onStart: (file) => bar.update({ file: printable(file) }),
      onDone: () => bar.increment(),
    },
    stop: () => bar.stop(),
  };
}

function showLines(stream: NodeJS.WritableStream): Progress {
  let total = 0;
  let done = 0;
  return {
    hooks: {
      onFound: (count) => {
        total = count;
      },
      onStart: nothing,
      onDone: (conversions) => {
        done += 1;
        const [first] = conversions;
        stream.write(
          `${done}/${total} ${printable(first?.file ?? '')}: ${conversions.map(outcome).join(', ')}\n`,
        );
      },
    },
    stop: nothing,
  };
}

function outcome({ status, document }: Conversion): string {
  if (document === null) return status;
  return document.afspraken.length > 0 ? `${document.afspraken.length} afspraken` : document.kind;
}

/** A file name can hold line ends and control sequences. */
export function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?');
}
