import { describe, expect, it } from 'vitest';
import { accountStore, findAccount } from '../../cli/tool-state.js';
import { createToolset } from '../../src/agents/index.js';
import { systemClock } from '../../src/client/http/clock.js';
import { createClient } from '../../src/index.js';
import { getData } from '../agents/tool-result.js';
import { withoutResponse } from '../agents/without-response.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { runWith } from './recorded-io.js';

const allow = ['read', 'money'] as const;

describe('trackagoat unfinished', () => {
  it('lists what is open and finishes it', async () => {
    const state = folderOfTest();
    const { mock, baseUrl, env } = await serveForTest({ seed: 'demo' });
    expect(await runWith(env, 'unfinished', '--state', state)).toMatchObject({
      code: 0,
      out: 'No payment is open.\n',
    });
    const store = await accountStore(state, await findAccount(createClient({ apiKey: mock.apiKey, baseUrl }), baseUrl));
    const { goat } = withoutResponse(mock);
    const toolset = await createToolset(goat, { allow, store, approve: async () => true });
    const { plan_id } = getData(
      await toolset.call('plan_payment', { creator: 'maya.moves', reference: 'studio', total_cents: 1_200 }),
    );
    await toolset.call('commit_plan', { plan_id });
    const shown = await runWith(env, 'unfinished', '--state', state);
    expect(shown.code).toBe(1);
    expect(shown.out).toMatch(/^unknown: \$12\.00 to @maya\.moves for "studio", sent first at 20/);
    const finished = await runWith(env, 'unfinished', '--finish', '--state', state);
    expect(finished).toMatchObject({ code: 0, out: expect.stringMatching(/^committed: \$12\.00 /) });
    expect((await runWith({}, 'unfinished')).code).toBe(4);
  });

  it('lists questions that wait or that nobody decided, with their age and where they were asked, until one is decided', async () => {
    const state = folderOfTest();
    const { mock, baseUrl, env } = await serveForTest({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, baseUrl });
    const store = await accountStore(state, await findAccount(goat, baseUrl));
    const askedBefore = (hours: number) => systemClock.now() - hours * 3_600_000;
    const ask = async (hours: number, reference: string) => {
      const toolset = await createToolset(goat, { allow, store, now: () => askedBefore(hours) });
      const input = { creator: 'maya.moves', reference, total_cents: 1_200 };
      const { plan_id } = getData(await toolset.call('plan_payment', input));
      await toolset.call('commit_plan', { plan_id });
      return plan_id;
    };
    const forgotten = await ask(26, 'studio');
    const waiting = await ask(0, 'hats');
    const shown = await runWith(env, 'unfinished', '--state', state);
    expect(shown.code).toBe(1);
    const [first = '', second = ''] = shown.out.split(/^(?=A question)/m).slice(1);
    const where = 'through commit_plan, which can ask nobody, mock at';
    expect(first).toContain('A question, asked 26 hours ago (');
    expect(first).toContain(where);
    expect(first).toMatch(
      /nobody decided by 20\S+; nothing was paid or changed\.\n {2}Record \$12\.00 to @maya\.moves/,
    );
    expect(first).toContain(`plan ${forgotten}\n`);
    expect(second).toMatch(/^A question, asked \d minutes? ago \(.* waits for an answer\.\n.*«hats»/s);

    const approved = await createToolset(goat, { allow, store, approve: async () => true });
    for (const plan_id of [forgotten, waiting]) await approved.call('commit_plan', { plan_id });
    expect(await runWith(env, 'unfinished', '--state', state)).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('A question'),
    });
  });
});
