import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runChecks } from '../../scripts/check-all/run-checks.js';
import { closingLine, type TestReport } from '../../scripts/check-all/summary.js';
import { runGroup, startGroup } from '../../scripts/consumer-check/command-group.js';
import { installFolder } from '../../scripts/install-folder.js';
import { findThrows, noteThrows } from '../../scripts/proof/throws/find-throws.js';
import { isWatched } from '../../scripts/proof/throws/watched.js';
import { folderOfTest } from '../harness/temporary-folder.js';

describe('checks', () => {
  /** Checks that end on demand. */
  function stage() {
    const begun: string[] = [];
    const output: string[] = [];
    const ends = new Map<string, (code: number) => void>();
    const run = (name: string): Promise<{ code: number; output: string }> => {
      begun.push(name);
      return new Promise((resolve) => ends.set(name, (code) => resolve({ code, output: `what ${name} printed` })));
    };
    const end = async (name: string, code = 0): Promise<void> => {
      ends.get(name)?.(code);
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    };
    return { begun, output, end, lanes: { lanes: 2, run, say: (line: string) => output.push(line) } };
  }

  it('run two at a time, each after the one that it waits for', async () => {
    const { begun, output, end, lanes } = stage();
    const all = runChecks({ build: undefined, pack: 'build', types: undefined, lint: undefined }, lanes);
    expect(begun).toEqual(['build', 'types']);
    await end('types');
    expect(begun).toEqual(['build', 'types', 'lint']);
    await end('build');
    expect(begun).toEqual(['build', 'types', 'lint', 'pack']);
    await end('lint');
    await end('pack');
    expect(await all).toEqual([]);
    expect(output).toEqual(['✓ types', '✓ build', '✓ lint', '✓ pack']);
  });

  it('that fail stop no other one but those that wait for them, and all of these have failed', async () => {
    const { begun, output, end, lanes } = stage();
    const all = runChecks({ build: undefined, pack: 'build', types: undefined }, lanes);
    await end('build', 2);
    await end('types');
    expect(await all).toEqual(['build', 'pack']);
    expect(begun).toEqual(['build', 'types']);
    expect(output).toEqual(['✗ build\nwhat build printed', '✓ types']);
  });
});

const green: TestReport = {
  success: true,
  numPassedTests: 12,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

it.each<[what: string, reports: readonly TestReport[], line: string]>([
  ['all passed', [green], '12 passed, 0 failed'],
  ['some failed', [{ ...green, success: false, numFailedTests: 2, numFailedTestSuites: 3 }], '12 passed, 2 failed'],
  ['some were skipped', [{ ...green, numPendingTests: 1, numTodoTests: 2 }], '12 passed, 0 failed, 3 skipped'],
  ['a file did not load', [{ ...green, success: false, numFailedTestSuites: 1 }], '12 passed, 1 failed'],
  ['the run failed otherwise', [{ ...green, success: false }], '12 passed, 1 failed'],
  ['one run of two failed', [{ ...green, success: false, numFailedTests: 2 }, green], '24 passed, 2 failed'],
  ['nothing ran', [], '0 passed, 1 failed'],
])('the closing line counts honestly when %s', (_, reports, line) => {
  expect(closingLine(reports)).toBe(line);
});

describe('the throws of a file', () => {
  const text = `function pay(cents: number) {
  if (cents < 0) throw new Error('too little');
  if (cents === 0) throw new Error('too little');
  try { return cents; } catch (error) { throw error; }
}`;

  it('are found with their text, and two of one text are two', () => {
    expect(findThrows('a.ts', text).map(({ id }) => id)).toEqual([
      "a.ts: new Error('too little')",
      "a.ts: new Error('too little') (2)",
      'a.ts: error',
    ]);
  });

  it('note themselves before they throw, and throw the same', () => {
    const noted: string[] = [];
    vi.stubGlobal('noteThrow', (id: string) => noted.push(id));
    const code = noteThrows('a.ts', text).replace(': number', '');
    const pay = new Function(`${code}; return pay;`)() as (cents: number) => number;
    expect(() => pay(0)).toThrow('too little');
    expect(pay(1)).toBe(1);
    expect(noted).toEqual(["a.ts: new Error('too little') (2)"]);
  });

  it('are watched where money is moved, and nowhere else', () => {
    const files = ['src/agents/changes/set-rate.ts', 'src/workflows/performance/entity-stats.ts'];
    expect(files.map(isWatched)).toEqual([true, false]);
  });
});

it('a folder is installed once, and again when what it asks for has changed', () => {
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => quiet.mockRestore());
  const folder = folderOfTest();
  const peer = join(folder, 'node_modules/peer');
  // A package of this computer, so that nothing is fetched.
  mkdirSync(join(folder, 'peer'));
  writeFileSync(join(folder, 'peer/package.json'), '{"name": "peer", "version": "1.0.0"}');
  const install = (from: string): boolean => {
    const manifest = { private: true, dependencies: { peer: from } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    installFolder(folder);
    return existsSync(peer);
  };
  expect(install('file:peer')).toBe(true);
  rmSync(peer);
  expect(install('file:peer')).toBe(false);
  expect(install('file:./peer')).toBe(true);
});

describe('a command of a matrix', () => {
  /** Leaves a process behind that writes into the folder for ever. */
  const WRITE_ON = '(n=0; while :; do n=$((n+1)); mkdir -p made; echo x > made/$n; done) &';

  it.each([
    ['that is out of time', 'sleep 60', 300, 'not done after 0.3 s'],
    ['that is done', 'sleep 0.2', 60_000, undefined],
  ])('%s takes all it started with it, so that its folder can be removed', async (_, command, timeoutMs, message) => {
    const cwd = folderOfTest();
    const ended = runGroup(`${WRITE_ON} ${command}`, { cwd, timeoutMs });
    if (message === undefined) await ended;
    else await expect(ended).rejects.toThrow(message);
    expect(existsSync(join(cwd, 'made'))).toBe(true);
    rmSync(cwd, { recursive: true });
    await wait(100);
    expect(existsSync(cwd)).toBe(false);
  });

  it('that serves, and takes no notice of a signal, is ended', async () => {
    const cwd = folderOfTest();
    const server = startGroup(`trap '' TERM; touch ready; while :; do sleep 0.05; done`, { cwd });
    while (!existsSync(join(cwd, 'ready'))) await wait(20);
    await server.stop(200);
    await expect(server.ended).rejects.toThrow('SIGKILL');
  });

  it('that fails gives what it printed', async () => {
    const failing = runGroup('echo out; echo err >&2; exit 3', { timeoutMs: 60_000 });
    const printed = { message: expect.stringContaining('3'), stdout: 'out\n', stderr: 'err\n' };
    await expect(failing).rejects.toMatchObject(printed);
  });
});
