import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/command-table.js';
import { openAccount, toolsetFor } from '../../cli/mcp/account.js';
import { accountStore, findAccount, openApprovals } from '../../cli/tool-state.js';
import { createToolset } from '../../src/agents/index.js';
import { systemClock } from '../../src/client/http/clock.js';
import { createClient } from '../../src/index.js';
import { getData, getError } from '../agents/tool-result.js';
import { withoutResponse } from '../agents/without-response.js';
import { serveForFile, serveForTest } from '../harness/served-mock.js';
import { folderOfFile, folderOfTest } from '../harness/temporary-folder.js';
import { run, runBy, runIn, runWith } from './recorded-io.js';

type Env = Readonly<Record<string, string | undefined>>;
const allow = ['read', 'money'] as const;

/** The tools that `trackagoat mcp` would serve. */
async function startTools(state: string, env: Env, limits = {}) {
  const flags = { allow: 'money', state };
  const account = await openAccount(flags, { out: () => {}, err: () => {}, isTerminal: false, env });
  return toolsetFor(flags, account, limits);
}

describe('a command that writes to the service says whether that is a mock, and its host', async () => {
  const served = await serveForFile({ seed: 'demo' });
  const { host, port } = new URL(served.baseUrl);
  const state = folderOfFile();
  const env = { ...served.env, TRACKAGOAT_STATE: state };

  it('and is looked at below', () => {
    const writing = Object.entries(commands).flatMap(([name, { writes }]) => (writes ? [name] : []));
    expect(writing).toEqual(['demo', 'mcp', 'approve', 'unfinished']);
  });

  it('demo, whose colours are those of its terminal', async () => {
    const colour = '\u001b[';
    const piped = await run('demo');
    expect(piped.err).toMatch(/… Reading and paying on the mock at 127\.0\.0\.1:\d+: nothing here/);
    expect(piped.out).not.toContain(colour);
    expect((await runIn({ isTerminal: true }, 'demo')).out).toContain(colour);
    expect((await runIn({ isTerminal: true, env: { NO_COLOR: '1' } }, 'demo')).out).not.toContain(colour);
  });

  it('approve', async () => {
    const toolset = await startTools(state, env);
    expect(toolset.target).toEqual({ kind: 'mock', host });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' }));
    const { text } = await runBy({ env, typed: ['no'] }, 'approve', String(plan_id));
    expect(text).toContain(`Mock: nothing real is paid or changed (mock at ${host}).\nPay $`);
  });

  it('unfinished', async () => {
    expect((await runWith(env, 'unfinished')).err).toBe(`The payments of the mock at ${host}:\n`);
    const { err } = await runWith({ ...env, TRACKAGOAT_BASE_URL: 'https://127.0.0.1:9/api/v1' }, 'unfinished');
    expect(err).toContain('The payments of the server at 127.0.0.1:9, which has not said that it is a mock:');
  });

  // The server needs a host on its stdin; a port that is taken ends it after it has said what it serves.
  it.each([
    [['--port', port], `mock at ${host}`],
    [['--mock', '--port', port], 'mock in this process'],
  ])('mcp %j', async (flags, target) => {
    const { code, err } = await runWith(env, 'mcp', ...flags);
    const first = expect.stringMatching(/^trackagoat mcp: \d+ tools \(read\) on the /);
    expect([code, err.split('\n')[0], err]).toEqual([1, first, expect.stringContaining(` on the ${target}`)]);
  });
});

describe('the state of the command line', async () => {
  // As the service is: without the control plane of a mock.
  const { mock, baseUrl } = await serveForFile({ seed: 'demo', control: false });
  const root = folderOfFile();
  const say = (key = mock.apiKey, url = baseUrl) => ({ TRACKAGOAT_API_KEY: key, TRACKAGOAT_BASE_URL: url });
  const elsewhere = baseUrl.replace('127.0.0.1', 'localhost');

  it.each([
    ['the same again', () => say()],
    ['a rotated key, another name of the host, and a slash', () => say(mock.createKey(), `${elsewhere}/`)],
  ])('goes on with the limit of the day by %s', async (way, sayAgain) => {
    const state = join(root, way);
    const pay = async (env: Env, reference: string) => {
      const toolset = await startTools(state, env, { perDayCents: 1_500 });
      const input = { creator: '@maya.moves', reference: `${way} ${reference}`, total_cents: 1_000 };
      const { plan_id } = getData(await toolset.call('plan_payment', input));
      const [approvals] = await openApprovals(state);
      if (!approvals) throw new Error('no account');
      await approvals.record(await approvals.request(String(plan_id)));
      return toolset.call('commit_plan', { plan_id });
    };
    expect(getData(await pay(say(), 'one'))).toMatchObject({ outcome: 'committed' });
    expect(getError(await pay(sayAgain(), 'two'))?.code).toBe('spending_limit');
    // Open payments are looked for in the same place.
    expect(await runWith(sayAgain(), 'unfinished', '--state', state)).toMatchObject({ code: 0 });
    expect(await openApprovals(state)).toHaveLength(1);
  });

  it('is another one of another organization, of a mock of the same, and of none where the service does not say', async () => {
    const served = await serveForTest({ seed: 'demo' });
    const find = (apiKey: string, url: string) => findAccount(createClient({ apiKey, baseUrl: url }), url);
    const own = await find(mock.apiKey, baseUrl);
    expect(own).toMatch(/^org-[0-9a-f-]{36}$/);
    // The ids are the same, the payments are not.
    expect(await find(served.mock.apiKey, served.baseUrl)).toMatch(new RegExp(`^${own}-at-[0-9a-f]{16}$`));

    const findFor = (org_id: unknown) => {
      const fetch = async () => Response.json({ data: [{ id: 'x', org_id }], error: null, meta: {} });
      return findAccount(createClient({ apiKey: mock.apiKey, fetch }), undefined);
    };
    const id = 'A0000000-0000-4000-8000-000000000001';
    expect(await findFor(id)).toBe(`org-${id.toLowerCase()}`);
    for (const org_id of [undefined, null, 5, '../../etc'])
      await expect(findFor(org_id)).rejects.toThrow('does not say of which organization');
  });
});

describe('trackagoat unfinished', () => {
  /** The demo, with the store in which its tools keep what they pay. */
  async function atStore() {
    const state = folderOfTest();
    const { mock, baseUrl, env } = await serveForTest({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, baseUrl });
    const store = await accountStore(state, await findAccount(goat, baseUrl));
    const input = { creator: 'maya.moves', total_cents: 1_200 };
    return {
      mock,
      goat,
      store,
      input,
      unfinished: (...flags: string[]) => runWith(env, 'unfinished', ...flags, '--state', state),
    };
  }

  it('lists what is open and finishes it', async () => {
    const { mock, store, input, unfinished } = await atStore();
    expect(await unfinished()).toMatchObject({ code: 0, out: 'No payment is open.\n' });
    const { goat } = withoutResponse(mock);
    const toolset = await createToolset(goat, { allow, store, approve: async () => true });
    const { plan_id } = getData(await toolset.call('plan_payment', { ...input, reference: 'studio' }));
    await toolset.call('commit_plan', { plan_id });
    const open = expect.stringMatching(/^unknown: \$12\.00 to @maya\.moves for "studio", sent first at 20/);
    expect(await unfinished()).toMatchObject({ code: 1, out: open });
    const finished = expect.stringMatching(/^committed: \$12\.00 /);
    expect(await unfinished('--finish')).toMatchObject({ code: 0, out: finished });
  });

  it('lists questions that wait or that nobody decided, with their age and where they were asked, until one is decided', async () => {
    const { goat, store, input, unfinished } = await atStore();
    const askedBefore = (hours: number) => systemClock.now() - hours * 3_600_000;
    const ask = async (hours: number, reference: string) => {
      const toolset = await createToolset(goat, { allow, store, now: () => askedBefore(hours) });
      const { plan_id } = getData(await toolset.call('plan_payment', { ...input, reference }));
      await toolset.call('commit_plan', { plan_id });
      return plan_id;
    };
    const forgotten = await ask(26, 'studio');
    const waiting = await ask(0, 'hats');
    const shown = await unfinished();
    expect(shown.code).toBe(1);
    const [first = '', second = ''] = shown.out.split(/^(?=A question)/m).slice(1);
    expect(first).toContain('A question, asked 26 hours ago (');
    expect(first).toContain('through commit_plan, which can ask nobody, mock at');
    const nobody = 'nobody decided by 20\\S+; nothing was paid or changed\\.';
    expect(first).toMatch(new RegExp(`${nobody}\n {2}Record \\$12\\.00 to @maya\\.moves`));
    expect(first).toContain(`plan ${forgotten}\n`);
    expect(second).toMatch(/^A question, asked \d minutes? ago \(.* waits for an answer\.\n.*«hats»/s);

    const approved = await createToolset(goat, { allow, store, approve: async () => true });
    for (const plan_id of [forgotten, waiting]) await approved.call('commit_plan', { plan_id });
    expect(await unfinished()).toMatchObject({ code: 0, out: expect.not.stringContaining('A question') });
  });
});
