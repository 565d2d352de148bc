import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UNFINISHED } from '../emit/write-file.ts';
import { CACHE_FOLDER } from './conversion-cache.ts';

/** Who writes into an output folder. */
type Owner = {
  readonly host: string;
  readonly pid: number;
  /** When the process began, in the ticks of its system: numbers of processes are given out again. */
  readonly started: string | null;
};

/** How often the owner shows other machines that it lives, and after how long they take it for dead. */
const SIGN_MS = 30_000;
const DEAD_MS = 600_000;
/** How often a lock is tried for that others break and take at the same moment. */
const TRIES = 5;
/** Which word behind the name of a process in `/proc/<pid>/stat` tells when it began. */
const STARTED = 20;

/**
 * Works on an output folder while no other run does. Where another one does, it says so; the lock of a run that was
 * killed is broken.
 */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const cache = join(folder, CACHE_FOLDER);
  await mkdir(cache, { recursive: true });
  const lock = join(cache, 'lock');
  await take(lock, folder);
  const sign = setInterval(() => {
    void touch(lock).catch(() => {});
  }, SIGN_MS);
  sign.unref();
  try {
    return await work();
  } finally {
    clearInterval(sign);
    await rm(lock, { force: true });
  }
}

/** Gives a file the time of its disk: writing what stands there already. */
async function touch(path: string): Promise<void> {
  await writeFile(path, JSON.stringify(OWN), { flag: 'r+' });
}

const OWN: Owner = { host: hostname(), pid: process.pid, started: startOf(process.pid) };

/** One program can ask for several locks at once. */
let claims = 0;

async function take(lock: string, folder: string): Promise<void> {
  claims += 1;
  const claim = `${lock}.${process.pid}.${claims}${UNFINISHED}`;
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      await writeFile(claim, JSON.stringify(OWN));
      if (await hasLinked(claim, lock)) return;
      const held = await ownerOf(lock);
      if (held === 'nobody') continue;
      if (!(await isDead(held, { lock, claim }))) throw new Error(inUse(held, folder));
      await breakLock(lock, held);
    }
    throw new Error(inUse(null, folder));
  } finally {
    await rm(claim, { force: true });
  }
}

/** A link is there with all that is in it, or it is not; where one is, none is made. */
async function hasLinked(claim: string, lock: string): Promise<boolean> {
  try {
    await link(claim, lock);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // Another run clears away what is unfinished: then the claim is made anew.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

/** Whose lock it is; null where that cannot be told, `nobody` where it is gone. */
async function ownerOf(lock: string): Promise<Owner | null | 'nobody'> {
  try {
    const owner: Partial<Owner> = JSON.parse(await readFile(lock, 'utf8'));
    const { host, pid, started = null } = owner;
    return typeof host === 'string' && typeof pid === 'number' ? { host, pid, started } : null;
  } catch (error) {
    return error instanceof SyntaxError ? null : 'nobody';
  }
}

type Places = { readonly lock: string; readonly claim: string };

/** Processes of this machine can be asked; one of another machine has to have given a sign. */
async function isDead(owner: Owner | null, { lock, claim }: Places): Promise<boolean> {
  if (owner !== null && owner.host === OWN.host) return !lives(owner);
  try {
    const [sign, now] = [await stat(lock), await stat(claim)];
    return now.mtimeMs - sign.mtimeMs > DEAD_MS;
  } catch {
    // One of the two is gone: somebody lives.
    return false;
  }
}

function lives({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startOf(pid) === started;
}

/** Null on systems without `/proc`, and of a process that is gone. */
function startOf(pid: number): string | null {
  try {
    const behindName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return behindName.split(' ')[STARTED - 1] ?? null;
  } catch {
    return null;
  }
}

/** Sets a lock aside; one that a new owner has taken in the meantime is given back. */
async function breakLock(lock: string, held: Owner | null): Promise<void> {
  const aside = `${lock}.broken.${process.pid}${UNFINISHED}`;
  try {
    await rename(lock, aside);
    const found = await ownerOf(aside);
    if (JSON.stringify(found) !== JSON.stringify(held)) await hasLinked(aside, lock);
  } catch {
    // Somebody else broke it.
  }
  await rm(aside, { force: true });
}

function inUse(owner: Owner | null, folder: string): string {
  const who = owner === null ? 'Another run' : `Another run (process ${owner.pid} on ${owner.host})`;
  return `${who} is writing to ${folder}. Wait for its end, or write to another folder.`;
}
