import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { median } from '../../src/core/median.ts';
import { PagePictures } from '../../src/ingest/scan/page-pictures.ts';
import { Recognisers } from '../../src/ingest/scan/recognisers.ts';

const ROUNDS = 3;

/** What recognising a page costs here and with the native program on one thread; null where that is not installed. */
export async function recognitionCosts(
  scan: string,
  page: number,
): Promise<{ readonly ms: number; readonly nativeMs: number } | null> {
  const folder = mkdtempSync(join(tmpdir(), 'afspraken-recognition-'));
  const picture = join(folder, 'page.png');
  const pictures = await PagePictures.open(readFileSync(scan));
  const { png } = await pictures.draw(page);
  await pictures.close();
  writeFileSync(picture, png);
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/nld/package.json'));
  const packed = readFileSync(join(data, '4.0.0_best_int', 'nld.traineddata.gz'));
  writeFileSync(join(folder, 'nld.traineddata'), gunzipSync(packed));
  const native = (): boolean => {
    const { status } = spawnSync(
      'tesseract',
      [picture, join(folder, 'page'), '-l', 'nld', '--tessdata-dir', folder],
      {
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      },
    );
    return status === 0;
  };
  const isInstalled = native();
  const recognisers = await Recognisers.start(1);
  const times: number[] = [];
  const nativeTimes: number[] = [];
  const rounds = isInstalled ? ROUNDS : 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await recognisers.linesOf(png);
    const middle = performance.now();
    native();
    times.push(middle - start);
    nativeTimes.push(performance.now() - middle);
  }
  await recognisers.stop();
  rmSync(folder, { recursive: true });
  return isInstalled ? { ms: median(times), nativeMs: median(nativeTimes) } : null;
}
