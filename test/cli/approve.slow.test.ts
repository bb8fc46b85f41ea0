import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProgram } from '../harness/bundle-program.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { connectHost, type McpProcess, startMcp } from './mcp-process.js';
import { runBy } from './recorded-io.js';

const state = folderOfFile();
const command = [bundleProgram('cli/main.ts')];
const token = 'the-token-of-this-test';
let server: McpProcess;
let host: Awaited<ReturnType<typeof connectHost>>;
const call: typeof host.call = (name, args) => host.call(name, args);

beforeAll(async () => {
  server = await startMcp(['--state', state], { env: { TRACKAGOAT_MCP_TOKEN: token } });
  host = await connectHost(server.url, token);
}, 60_000);

afterAll(async () => {
  await host?.close();
  await server?.end();
});

/** Runs `trackagoat approve` in this process, where a person types `answer`. */
const approve = (args: readonly string[], answer?: string) =>
  runBy(answer === undefined ? {} : { typed: [answer] }, 'approve', ...args);

describe('trackagoat approve', () => {
  it('is where a person approves what a host cannot ask for, in another process than the tools', async () => {
    const planned = await call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    const plan = String(planned.plan_id);
    const amount = `${String(planned.total_cents).slice(0, -2)}.${String(planned.total_cents).slice(-2)}`;
    const { error } = await call('commit_plan', { plan_id: plan });
    expect(error?.code).toBe('approval_required');
    // The model learns that a person is needed, and not the command.
    expect(error?.message).toContain(`A person has to approve the plan ${plan}`);
    expect(error?.message).not.toContain('trackagoat approve');

    const refused = await approve([plan, '--state', state], 'yes');
    expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('nothing is paid') });
    expect((await call('commit_plan', { plan_id: plan })).error?.code).toBe('approval_required');

    const approved = await approve([plan, '--state', state], amount);
    expect(approved.code).toBe(0);
    expect(approved.text).toContain(`Pay $${Number(amount).toLocaleString('en-US')} to @maya.moves by «Venmo»`);
    expect(await call('commit_plan', { plan_id: plan })).toMatchObject({
      outcome: 'committed',
      paid_cents: planned.total_cents,
    });
    expect(await approve([plan, '--state', state], amount)).toMatchObject({
      code: 1,
      text: expect.stringContaining('nothing to approve'),
    });
  }, 60_000);

  it('asks nobody without a terminal, and knows no plan of another folder', async () => {
    const { plan_id } = await call('plan_settlement', { creator: '@lena.lifts', method: 'Venmo' });
    const plan = String(plan_id);
    expect(await approve([plan, '--state', state])).toMatchObject({
      code: 1,
      text: expect.stringContaining('needs a terminal'),
    });
    const piped = spawn(process.execPath, [...command, 'approve', plan, '--state', state], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    piped.stdin.end('1\n');
    expect(await new Promise((resolve) => piped.on('close', resolve))).toBe(1);
    const elsewhere = join(state, 'other');
    expect((await approve([plan, '--state', elsewhere], '1.00')).text).toContain('there is no plan');
    // A plan that is nowhere leaves no secret behind.
    expect(existsSync(elsewhere) ? readdirSync(elsewhere) : []).toEqual([]);
    expect((await approve([], '')).code).toBe(2);
    expect((await approve(['--help'])).text).toContain('Usage: trackagoat approve PLAN');
  }, 60_000);

  it('prints a token of its own where the environment has none, and leaves nothing of a mock behind', async () => {
    const { text, url, end } = await startMcp(['--state', state], { line: /Bearer \S+\n/ });
    expect(text).toMatch(/Authorization: Bearer [\w-]{43}\n/);
    expect((await fetch(url, { method: 'POST' })).status).toBe(401);
    expect((await fetch(new URL('/', url), { method: 'POST' })).status).toBe(404);
    const before = readdirSync(state).filter((name) => name.startsWith('mock-'));
    await end();
    expect(readdirSync(state).filter((name) => name.startsWith('mock-'))).toHaveLength(before.length - 1);
  }, 60_000);
});
