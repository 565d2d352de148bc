/**
 * Fills the disk under a batch, ten times at another moment, and looks at what is left: one sentence and exit code 1,
 * the dataset of an earlier run untouched, and with room again the bytes of an undisturbed run. Needs the right to mount.
 *
 *   npm run full-disk
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSmallAgreements } from '../../tests/batch/small-agreements.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const DOCUMENTS = 200;
const EARLIER = 20;
/** Room in KiB beside the earlier run; the whole batch takes some 7 MiB. */
const ROOMS = [100, 300, 700, 1400, 2100, 2800, 3500, 4200, 4900, 5600];
const AMPLE = '200m';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-full-disk-'));
const disk = join(folder, 'disk');
const out = join(disk, 'out');

function convert(inputs: string, to: string): { readonly status: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'convert', inputs, '-o', to, '-q'], {
    encoding: 'utf8',
  });
  return { status, said: stderr.trim() };
}

function mount(options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
}

/** Every file outside the cache with its content. */
function contentOf(of: string): ReadonlyMap<string, string> {
  const names = readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(of.length));
  return new Map(
    names
      .filter((name) => !name.startsWith('/.cache'))
      .toSorted()
      .map((name) => [name, readFileSync(join(of, name), 'latin1')]),
  );
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, content]) => b.get(name) === content);
}

function usedKib(): number {
  return Number(execFileSync('df', ['-k', '--output=used', disk], { encoding: 'utf8' }).split('\n')[1]);
}

mkdirSync(disk);
const [few, all] = [join(folder, 'few'), join(folder, 'all')];
writeSmallAgreements(few, EARLIER);
writeSmallAgreements(all, DOCUMENTS);
convert(all, join(folder, 'undisturbed'));
const undisturbed = contentOf(join(folder, 'undisturbed'));
let faults = 0;
console.log('room (KiB)  exit  lines  earlier run kept  equal with room');
for (const room of ROOMS) {
  mount(`size=${AMPLE}`);
  convert(few, out);
  const earlier = contentOf(out);
  execFileSync('mount', ['-o', `remount,size=${usedKib() + room}k`, disk]);
  const { status, said } = convert(all, out);
  const isKept = isSame(contentOf(out), earlier);
  execFileSync('mount', ['-o', `remount,size=${AMPLE}`, disk]);
  convert(all, out);
  const isEqual = isSame(contentOf(out), undisturbed);
  const lines = said.split('\n').length;
  if (status !== 1 || lines !== 1 || !isKept || !isEqual) faults += 1;
  console.log(
    [String(room).padStart(10), status, lines, isKept ? 'yes' : 'NO', isEqual ? 'yes' : 'NO'].join('  '),
  );
  execFileSync('umount', [disk]);
}
rmSync(folder, { recursive: true });
process.exitCode = faults === 0 ? 0 : 1;
