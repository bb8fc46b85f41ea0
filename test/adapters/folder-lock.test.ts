import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../mocks/adapters/persistence/folder-lock.js';

const programs = mkdtempSync(join(tmpdir(), 'folder-lock-program-'));
const program = join(programs, 'hold.mjs');
/** Takes the folder, says `held`, and holds it until it is ended; or says `refused`. */
const SCRIPT = `
import { lockFolder } from './folder-lock.js';
lockFolder(process.argv[2]).then(() => { console.log('held'); setInterval(() => {}, 1000); }, () => console.log('refused'));
`;

beforeAll(async () => {
  const stdin = { contents: SCRIPT, resolveDir: 'mocks/adapters/persistence' };
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: program, logLevel: 'error' });
});
afterAll(() => rmSync(programs, { recursive: true, force: true }));

let folder: string;
const started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a process that wants the folder; resolves to what became of it. */
function contend(prefix: readonly string[] = []): Promise<{ child: ChildProcess; outcome: string }> {
  const [command, ...args] = [...prefix, process.execPath, program, folder] as unknown as [string, ...string[]];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  return new Promise((resolve) => {
    child.stdout?.once('data', (chunk) => resolve({ child, outcome: String(chunk).trim() }));
  });
}

const canUnshare = await promisify(execFile)('unshare', ['-n', '-p', '-f', 'true']).then(
  () => true,
  () => false,
);

describe('the lock of a folder', () => {
  it('has one holder in each of 15 races of three processes for a new folder', async () => {
    for (let race = 0; race < 15; race++) {
      const outcomes = await Promise.all([contend(), contend(), contend()]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['held', 'refused', 'refused']);
      for (const { child } of outcomes) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it('is held once in one process too, and the refusal names the holder', async () => {
    const attempts = await Promise.allSettled([lockFolder(folder), lockFolder(folder), lockFolder(folder)]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(lockFolder(folder)).rejects.toThrow(`in use by another mock (process ${process.pid})`);
    for (const attempt of attempts) if (attempt.status === 'fulfilled') attempt.value();
    (await lockFolder(folder))();
  }, 20_000);

  it.runIf(canUnshare)(
    'keeps out a process of another container, where each has the process id 1',
    async () => {
      const container = ['unshare', '-n', '-p', '-f', '--kill-child'];
      const outcomes = await Promise.all([contend(container), contend(container), contend()]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['held', 'refused', 'refused']);
    },
    30_000,
  );

  it('is free at once when its holder was killed, and in a copy of the folder', async () => {
    const { child, outcome } = await contend();
    expect(outcome).toBe('held');
    const copy = `${folder}-copy`;
    cpSync(folder, copy, { recursive: true, filter: (source) => !source.endsWith('.sock') });
    (await lockFolder(copy))();
    rmSync(copy, { recursive: true, force: true });
    child.kill('SIGKILL');
    (await lockFolder(folder))();
  });

  it('is kept by a holder that is stopped', async () => {
    const { child } = await contend();
    child.kill('SIGSTOP');
    await expect(lockFolder(folder)).rejects.toThrow('in use by another mock');
  }, 20_000);

  it('works in a folder whose path is longer than a socket may have', async () => {
    const deep = join(folder, 'a'.repeat(100), 'b'.repeat(100));
    const unlock = await lockFolder(deep);
    await expect(lockFolder(deep)).rejects.toThrow('in use');
    unlock();
  }, 20_000);
});
