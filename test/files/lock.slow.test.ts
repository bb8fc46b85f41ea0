import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { lockFolder as lock, lockFile, type Unlock } from '../../base/files/lock.js';
import { atLeast } from '../harness/breadth.js';
import { folderOfFile } from '../harness/temporary-folder.js';

/** How many races there are. */
const RACES = atLeast(6);

const programs = folderOfFile();
const program = join(programs, 'hold.mjs');
/**
 * Takes places in the folder (0: the folder itself), or files in it, says for each `held` or `refused`, and holds them until it
 * is ended. Where there are places, it says `ready` before, and begins when it gets a line.
 */
const SCRIPT = `
import { openSync } from 'node:fs';
import { lockFile, lockFolder } from './lock.js';
const [, , folder, kind, places] = process.argv;
const refuse = (holder) => new Error(holder);
const names = Number(places) === 0 ? [''] : Array.from({ length: Number(places) }, (_, at) => '/' + at);
const take = (name) => (kind === 'file' ? lockFile(folder + name + '/log', refuse) : lockFolder(folder + name, refuse));
if (Number(places) > 0) {
  console.log('ready');
  await new Promise((begin) => process.stdin.once('data', begin));
}
Promise.all(names.map((name) => take(name).then(() => 'held', () => 'refused'))).then((outcomes) => {
  // A holder that has no file handle left.
  if (kind === 'starved') try { for (;;) openSync('/dev/null', 'r'); } catch {}
  console.log(outcomes.join(' '));
  setInterval(() => {}, 1000);
});
`;

function lockFolder(path: string): Promise<Unlock> {
  return lock(path, (holder) => new Error(`in use by another mock (${holder})`));
}

beforeAll(async () => {
  const stdin = { contents: SCRIPT, resolveDir: 'base/files' };
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: program, logLevel: 'error' });
});

/** A new folder, and the processes that want it. */
function openScene({ onTestFinished }: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
  const started: ChildProcess[] = [];
  onTestFinished(() => {
    for (const child of started) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.holders`, { recursive: true, force: true });
  });
  const start = (prefix: readonly string[], kind: string, places: number) => {
    const [command = '', ...args] = [...prefix, process.execPath, program, folder, kind, String(places)];
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    started.push(child);
    const read = async (): Promise<string> => String((await once(child.stdout, 'data'))[0]).trim();
    return { child, read };
  };
  /** Starts a process that wants the folder; resolves to the outcome. */
  const contend = async (prefix: readonly string[] = [], kind = 'folder') => {
    const { child, read } = start(prefix, kind, 0);
    return { child, outcome: await read() };
  };
  /** Starts a process that will want that many places in the folder. */
  const prepare = async (kind: string, places: number) => {
    const { child, read } = start([], kind, places);
    expect(await read()).toBe('ready');
    const begin = async (): Promise<string[]> => {
      child.stdin.write('go\n');
      return (await read()).split(' ');
    };
    return { child, begin };
  };
  return { folder, contend, prepare };
}

/** The outcomes of three processes that want the same places at once, by place. */
async function race({ prepare }: ReturnType<typeof openScene>, kind: string, places: number): Promise<string[]> {
  const ready = await Promise.all([0, 1, 2].map(() => prepare(kind, places)));
  const outcomes = await Promise.all(ready.map(({ begin }) => begin()));
  return Array.from({ length: places }, (_, place) =>
    outcomes
      .map((one) => one[place])
      .sort()
      .join(' '),
  );
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

const canUnshare = await promisify(execFile)('unshare', ['-n', '-p', '-f', 'true']).then(
  () => true,
  () => false,
);

// A late process waits two seconds before it is refused: so three processes race for many places at once.
describe.concurrent('the lock of a folder, for several processes at once,', () => {
  const oneEach = (places: number) => Array.from({ length: places }, () => 'held refused refused');

  it(`has one holder in each of ${RACES} races of three processes for a new folder`, async (context) => {
    expect(await race(openScene(context), 'folder', RACES)).toEqual(oneEach(RACES));
  });

  it.runIf(canUnshare)('keeps out a process of another container, where each has the process id 1', async (context) => {
    const { contend } = openScene(context);
    const container = ['unshare', '-n', '-p', '-f', '--kill-child'];
    const outcomes = await Promise.all([contend(container), contend(container), contend()]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['held', 'refused', 'refused']);
  });

  it.for(['folder', 'file'])(
    `has one holder in each of ${RACES} races for what a killed process had (%s)`,
    async (kind, context) => {
      const scene = openScene(context);
      for (let place = 0; place < RACES; place += 1) mkdirSync(join(scene.folder, String(place)));
      const { child, begin } = await scene.prepare(kind, RACES);
      expect(new Set(await begin())).toEqual(new Set(['held']));
      await kill(child);
      expect(await race(scene, kind, RACES)).toEqual(oneEach(RACES));
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
  );
});

describe.concurrent('the lock of a folder', () => {
  it('is held once in one process too, also in a path longer than a socket may have, and the refusal names the holder', async (context) => {
    const { folder } = openScene(context);
    const attempts = await Promise.allSettled([lockFolder(folder), lockFolder(folder), lockFolder(folder)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(lockFolder(folder)).rejects.toThrow(`in use by another mock (process ${process.pid})`);
    for (const attempt of attempts) if (attempt.status === 'fulfilled') attempt.value();
    (await lockFolder(folder))();
    const deep = join(folder, 'a'.repeat(100), 'b'.repeat(100));
    const unlock = await lockFolder(deep);
    await expect(lockFolder(deep)).rejects.toThrow('in use');
    unlock();
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

  it('is kept by a holder that has no file handle left, also while it is stopped', async (context) => {
    const { contend, folder } = openScene(context);
    const { child, outcome } = await contend(['sh', '-c', 'ulimit -n 40; exec "$@"', 'sh'], 'starved');
    expect(outcome).toBe('held');
    await expect(lockFolder(folder)).rejects.toThrow('in use by another mock');
    child.kill('SIGSTOP');
    await expect(lockFolder(folder)).rejects.toThrow('in use by another mock');
  });

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
