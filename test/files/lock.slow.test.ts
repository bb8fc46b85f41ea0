import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { lockFolder as lock, lockFile, type Unlock } from '../../base/files/lock.js';

const programs = mkdtempSync(join(tmpdir(), 'folder-lock-program-'));
const program = join(programs, 'hold.mjs');
/** Takes the folder, or a file in it, says `held`, and holds it until it is ended; or says `refused`. */
const SCRIPT = `
import { openSync } from 'node:fs';
import { lockFile, lockFolder } from './lock.js';
const [, , folder, kind] = process.argv;
const refuse = (holder) => new Error(holder);
(kind === 'file' ? lockFile(folder + '/log', refuse) : lockFolder(folder, refuse)).then(() => {
  // A holder that has no file handle left.
  if (kind === 'starved') try { for (;;) openSync('/dev/null', 'r'); } catch {}
  console.log('held');
  setInterval(() => {}, 1000);
}, () => console.log('refused'));
`;

function lockFolder(path: string): Promise<Unlock> {
  return lock(path, (holder) => new Error(`in use by another mock (${holder})`));
}

beforeAll(async () => {
  const stdin = { contents: SCRIPT, resolveDir: 'base/files' };
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: program, logLevel: 'error' });
});
afterAll(() => rmSync(programs, { recursive: true, force: true }));

/** A new folder, and the processes that want it. */
interface Scene {
  readonly folder: string;
  /** Starts a process that wants the folder; resolves to what became of it. */
  contend(prefix?: readonly string[], kind?: string): Promise<{ child: ChildProcess; outcome: string }>;
}

function openScene({ onTestFinished }: TestContext): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
  const started: ChildProcess[] = [];
  onTestFinished(() => {
    for (const child of started) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.holders`, { recursive: true, force: true });
  });
  const contend: Scene['contend'] = (prefix = [], kind = 'folder') => {
    const [command, ...args] = [...prefix, process.execPath, program, folder, kind] as unknown as [string, ...string[]];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    return new Promise((resolve) => {
      child.stdout.once('data', (chunk) => resolve({ child, outcome: String(chunk).trim() }));
    });
  };
  return { folder, contend };
}

async function race({ contend }: Scene, kind?: string): Promise<string[]> {
  const outcomes = await Promise.all([contend([], kind), contend([], kind), contend([], kind)]);
  return outcomes.map(({ outcome }) => outcome).sort();
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Does that many of something, three at a time. */
async function inThrees(times: number, one: () => Promise<void>): Promise<void> {
  for (let done = 0; done < times; done += 3) await Promise.all([one(), one(), one()]);
}

const canUnshare = await promisify(execFile)('unshare', ['-n', '-p', '-f', 'true']).then(
  () => true,
  () => false,
);

// A late process waits two seconds before it is refused: one scene beside the other where that changes nothing.
describe('the lock of a folder, for several processes at once,', () => {
  it('has one holder in each of 15 races of three processes for a new folder', async (context) => {
    await inThrees(15, async () => expect(await race(openScene(context))).toEqual(['held', 'refused', 'refused']));
  }, 120_000);

  it.runIf(canUnshare)(
    'keeps out a process of another container, where each has the process id 1',
    async (context) => {
      const { contend } = openScene(context);
      const container = ['unshare', '-n', '-p', '-f', '--kill-child'];
      const outcomes = await Promise.all([contend(container), contend(container), contend()]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['held', 'refused', 'refused']);
    },
    30_000,
  );

  it.for(['folder', 'file'])(
    'has one holder in each of 6 races for what a killed process had (%s)',
    { timeout: 120_000 },
    async (kind, context) => {
      await inThrees(6, async () => {
        const scene = openScene(context);
        await kill((await scene.contend([], kind)).child);
        expect(await race(scene, kind)).toEqual(['held', 'refused', 'refused']);
      });
    },
  );

  it.runIf(canUnshare)(
    'is free for a container that starts again with the process id 1, which its killed process had too',
    async (context) => {
      const { contend } = openScene(context);
      const container = ['unshare', '-n', '-p', '-f', '--kill-child'];
      for (const kind of ['folder', 'file']) {
        const { child } = await contend(container, kind);
        await kill(child);
        const again = await contend(container, kind);
        expect(again.outcome).toBe('held');
        again.child.kill('SIGKILL');
      }
    },
    30_000,
  );
});

describe.concurrent('the lock of a folder', () => {
  it('is held once in one process too, and the refusal names the holder', async (context) => {
    const { folder } = openScene(context);
    const attempts = await Promise.allSettled([lockFolder(folder), lockFolder(folder), lockFolder(folder)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(lockFolder(folder)).rejects.toThrow(`in use by another mock (process ${process.pid})`);
    for (const attempt of attempts) if (attempt.status === 'fulfilled') attempt.value();
    (await lockFolder(folder))();
  });

  it('is free at once when its holder was killed, and in a copy of the folder', async (context) => {
    const { contend, folder } = openScene(context);
    const { child, outcome } = await contend();
    expect(outcome).toBe('held');
    const copy = `${folder}-copy`;
    cpSync(folder, copy, { recursive: true });
    (await lockFolder(copy))();
    rmSync(copy, { recursive: true, force: true });
    child.kill('SIGKILL');
    (await lockFolder(folder))();
  });

  it('is kept by a holder that is stopped', async (context) => {
    const { contend, folder } = openScene(context);
    const { child } = await contend();
    child.kill('SIGSTOP');
    await expect(lockFolder(folder)).rejects.toThrow('in use by another mock');
  });

  it('works in a folder whose path is longer than a socket may have', async (context) => {
    const { folder } = openScene(context);
    const deep = join(folder, 'a'.repeat(100), 'b'.repeat(100));
    const unlock = await lockFolder(deep);
    await expect(lockFolder(deep)).rejects.toThrow('in use');
    unlock();
  });

  it('is kept by a holder that has no file handle left', async (context) => {
    const { contend, folder } = openScene(context);
    const { outcome } = await contend(['sh', '-c', 'ulimit -n 40; exec "$@"', 'sh'], 'starved');
    expect(outcome).toBe('held');
    await expect(lockFolder(folder)).rejects.toThrow('in use by another mock');
  }, 30_000);

  it('leaves no socket in the folder, and nothing at all when it is given back', async (context) => {
    const { folder } = openScene(context);
    const unlock = await lockFolder(folder);
    expect(readdirSync(folder)).toEqual(['holder']);
    const copy = `${folder}-copy`;
    cpSync(folder, copy, { recursive: true });
    // A copy of a folder that is in use is nobody's.
    (await lockFolder(copy))();
    unlock();
    expect(readdirSync(folder)).toEqual([]);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith(`${basename(folder)}`) && name.endsWith('.holders')),
    ).toEqual([]);
    rmSync(copy, { recursive: true, force: true });
  });

  it('is not given to who cannot see the socket of its holder, such as a folder that was moved while it is in use', async (context) => {
    const { folder } = openScene(context);
    const unlock = await lockFolder(folder);
    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    await expect(lockFolder(moved)).rejects.toThrow(`remove ${join(moved, 'holder')}`);
    renameSync(moved, folder);
    unlock();
    (await lockFolder(folder))();
  });

  it('sees who listens in the folder itself, where nothing can be put beside it', async (context) => {
    const { folder } = openScene(context);
    mkdirSync(join(folder, 'holders'));
    const server = createServer((socket) => socket.end('process 1\n'));
    await new Promise<void>((resolve) => server.listen(join(folder, 'holders', 'aaaaaaaaaaaa.sock'), resolve));
    await expect(lockFolder(folder)).rejects.toThrow('process 1');
    await new Promise((resolve) => server.close(resolve));
    (await lockFolder(folder))();
  });

  it('of a file is one by whatever name, and needs no file yet', async (context) => {
    const { folder } = openScene(context);
    const path = join(folder, 'log');
    const refuse = (holder: string): Error => new Error(`taken by ${holder}`);
    const unlock = await lockFile(path, refuse);
    await expect(lockFile(join(folder, '..', basename(folder), 'log'), refuse)).rejects.toThrow('taken by process');
    unlock();
    writeFileSync(path, '');
    symlinkSync(path, join(folder, 'other'));
    const again = await lockFile(join(folder, 'other'), refuse);
    await expect(lockFile(path, refuse)).rejects.toThrow('taken by process');
    again();
    expect(readdirSync(folder).sort()).toEqual(['log', 'other']);
  });
});
