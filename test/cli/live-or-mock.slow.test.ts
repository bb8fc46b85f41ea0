import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/command-table.js';
import { openAccount, toolsetFor } from '../../cli/mcp/account.js';
import { getData } from '../agents/tool-result.js';
import { serveForFile } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { runBy, runWith } from './recorded-io.js';

const state = folderOfFile();
const served = await serveForFile({ seed: 'demo' });
const { host } = new URL(served.baseUrl);
const env = { ...served.env, TRACKAGOAT_STATE: state };

/** Plans a payment by the tools that `trackagoat mcp` would serve. */
async function planPayment(): Promise<string> {
  const output: string[] = [];
  const print = (text: string) => void output.push(text);
  const io = { out: print, err: print, isTerminal: false, env };
  const flags = { allow: 'money' };
  const account = await openAccount(flags, io);
  const toolset = await toolsetFor(flags, account, {});
  expect(toolset.target).toEqual({ kind: 'mock', host });
  const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' }));
  return String(plan_id);
}

it('every command that writes is looked at below', () => {
  const writing = Object.entries(commands).flatMap(([name, { writes }]) => (writes ? [name] : []));
  expect(writing).toEqual(['demo', 'mcp', 'approve', 'unfinished']);
});

describe('a command that writes to the service says whether that is a mock, and its host', () => {
  it('demo', async () => {
    expect((await runWith({}, 'demo')).err).toMatch(
      /… Reading and paying on the mock at 127\.0\.0\.1:\d+: nothing here/,
    );
  });

  it('approve', async () => {
    const { text } = await runBy({ env, typed: ['no'] }, 'approve', await planPayment());
    expect(text).toContain(`Mock: nothing real is paid or changed (mock at ${host}).\nPay $`);
  });

  it('unfinished', async () => {
    expect((await runWith(env, 'unfinished')).err).toBe(`The payments of the mock at ${host}:\n`);
    const { err } = await runWith({ ...env, TRACKAGOAT_BASE_URL: 'https://127.0.0.1:9/api/v1' }, 'unfinished');
    expect(err).toContain('The payments of the server at 127.0.0.1:9, which has not said that it is a mock:');
  });

  it('mcp', async () => {
    // The server needs a host on its stdin; a port that is taken ends it after it has said what it serves.
    const port = new URL(served.baseUrl).port;
    for (const [args, target] of [
      [['mcp', '--port', port], `mock at ${host}`],
      [['mcp', '--mock', '--port', port], 'mock in this process'],
    ] as const) {
      const { code, err } = await runWith(env, ...args);
      expect([code, err.split('\n')[0]]).toEqual([
        1,
        expect.stringMatching(/^trackagoat mcp: \d+ tools \(read\) on the /),
      ]);
      expect(err).toContain(` on the ${target}`);
    }
  });
});
