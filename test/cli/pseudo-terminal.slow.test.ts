import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { accountStore, readSecret } from '../../cli/tool-state.js';
import { threeOwed } from '../agents/three-owed.js';
import { getData, getError } from '../agents/tool-result.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { folderOfFile } from '../harness/temporary-folder.js';

const state = folderOfFile();

/** Runs the program at a pseudo terminal, as whoever has a shell can, and types each text when its prompt is there. */
function runAtTerminal(args: readonly string[], typed: readonly (readonly [prompt: string, text: string])[]) {
  const line = [process.execPath, bundleProgram('cli/main.ts'), ...args].map((arg) => `'${arg}'`).join(' ');
  const child = spawn('/usr/bin/script', ['-qec', line, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let shown = '';
  const left = [...typed];
  child.stdout.on('data', (chunk) => {
    shown += chunk;
    const [next] = left;
    if (!next || !shown.includes(next[0])) return;
    left.shift();
    child.stdin.write(`${next[1]}\r`);
  });
  return new Promise<{ code: number | null; shown: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, shown }));
  });
}

const PASSPHRASE = 'nobody reads this';

it('a pseudo terminal shows no passphrase; and where a key is known, nothing but the passphrase approves', async () => {
  const made = await runAtTerminal(
    ['approve', '--set-up', '--by', 'ann', '--state', state],
    [
      ['A new passphrase', PASSPHRASE],
      ['The same again', PASSPHRASE],
    ],
  );
  expect([made.code, made.shown]).toEqual([0, expect.not.stringContaining(PASSPHRASE)]);
  const [, publicKey = ''] = /"publicKey":"([\w-]{43})"/.exec(made.shown) ?? [];

  const { start, plan, payments } = await threeOwed();
  const [secret, store] = [await readSecret(state), await accountStore(state, 'org-of-the-test')];
  const limits = { approvers: [{ name: 'ann', publicKey }] };
  // One moment of the processes' clock: no cron makes the plan stale before it is committed.
  const now = Date.now();
  const toolset = await start(limits, { secret, store, now: () => now });
  const plan_id = await plan(toolset, 'cyd');
  const commit = () => toolset.call('commit_plan', { plan_id });

  // The attack: a program that can type makes itself a terminal. It can give any name, and read what is to be typed.
  const attack = await runAtTerminal(['approve', plan_id, '--by', 'eve', '--state', state], [['Type 3.00', '3.00']]);
  expect([attack.code, attack.shown]).toEqual([0, expect.stringContaining('such an approval does not count')]);
  const guess = [['Type 3.00', '3.00'] as const, ['The passphrase of ann', 'is it this'] as const];
  expect((await runAtTerminal(['approve', plan_id, '--by', 'ann', '--state', state], guess)).code).toBe(1);
  expect(getError(await commit())?.code).toBe('approval_required');
  expect(await payments()).toEqual([]);

  const own = [['Type 3.00', '3.00'] as const, ['The passphrase of ann', PASSPHRASE] as const];
  const signed = await runAtTerminal(['approve', plan_id, '--by', 'ann', '--state', state], own);
  expect([signed.code, signed.shown]).toEqual([0, expect.not.stringContaining(PASSPHRASE)]);
  expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
});
