import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runGroup, startGroup } from '../../scripts/consumer-check/command-group.js';

/** Leaves a process behind that writes into the folder for ever. */
const WRITE_ON = '(n=0; while :; do n=$((n+1)); mkdir -p made; echo x > made/$n; done) &';

it('a command that is out of time takes all it started with it, so that its folder can be removed', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'group-'));
  await expect(runGroup(`${WRITE_ON} sleep 60`, { cwd, timeoutMs: 300 })).rejects.toThrow('not done after 0.3 s');
  expect(existsSync(join(cwd, 'made'))).toBe(true);
  rmSync(cwd, { recursive: true });
  await wait(100);
  expect(existsSync(cwd)).toBe(false);
});

it('a command that is done takes what it left behind with it too', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'group-'));
  await runGroup(`${WRITE_ON} sleep 0.2`, { cwd, timeoutMs: 60_000 });
  rmSync(cwd, { recursive: true });
  await wait(100);
  expect(existsSync(cwd)).toBe(false);
});

it('a server that takes no notice of a signal is ended', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'group-'));
  const server = startGroup(`trap '' TERM; touch ready; while :; do sleep 0.05; done`, { cwd });
  while (!existsSync(join(cwd, 'ready'))) await wait(20);
  await server.stop(200);
  await expect(server.ended).rejects.toThrow('SIGKILL');
  rmSync(cwd, { recursive: true });
});

it('a command that fails gives what it printed', async () => {
  const failing = runGroup('echo out; echo err >&2; exit 3', { timeoutMs: 60_000 });
  await expect(failing).rejects.toMatchObject({
    message: expect.stringContaining('3'),
    stdout: 'out\n',
    stderr: 'err\n',
  });
});
