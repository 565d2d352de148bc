import { mean } from '../../core/mean.ts';
import type { PrintedPage } from '../../layout/page/printed-page.ts';
import { PagePictures } from './page-pictures.ts';
import { toPrintedPage } from './printed-scan.ts';
import { Recognisers } from './recognisers.ts';

/** A page read from its picture, with the mean confidence of its words from 0 to 100. */
export type RecognisedPrint = { readonly page: PrintedPage; readonly confidence: number };

/**
 * Reads pages of a PDF from their pictures, several at once, in their order; `onPage` is called for each. Null where the
 * libraries for it are not installed.
 */
export async function recognisePages(
  bytes: Uint8Array,
  numbers: readonly number[],
  { recognisers, onPage }: { readonly recognisers: number; readonly onPage: () => void },
): Promise<readonly RecognisedPrint[] | null> {
  const started = await start(bytes, Math.min(recognisers, numbers.length));
  if (started === null) return null;
  const { pictures, readers } = started;
  try {
    const waiting: Promise<RecognisedPrint>[] = [];
    for (const number of numbers) {
      // Pages are drawn one by one; while one is recognised the next is drawn.
      const picture = await pictures.draw(number);
      const read = readers.linesOf(picture.png).then((lines): RecognisedPrint => {
        onPage();
        const sure = lines.flatMap(({ words }) => words.map(({ confidence }) => confidence));
        return { page: toPrintedPage(number, lines, picture), confidence: Math.round(mean(sure) * 10) / 10 };
      });
      read.catch(() => {});
      waiting.push(read);
      if (waiting.length > recognisers) await waiting[waiting.length - 1 - recognisers];
    }
    return await Promise.all(waiting);
  } finally {
    await readers.stop();
    await pictures.close();
  }
}

async function start(
  bytes: Uint8Array,
  count: number,
): Promise<{ readonly pictures: PagePictures; readonly readers: Recognisers } | null> {
  try {
    const pictures = await PagePictures.open(bytes);
    return { pictures, readers: await Recognisers.start(count) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && /MODULE_NOT_FOUND/u.test(String(error.code)))
      return null;
    throw error;
  }
}
