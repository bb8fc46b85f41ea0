import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountStore, findAccount } from '../../cli/tool-state.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createToolset } from '../../src/agents/index.js';
import { systemClock } from '../../src/client/http/clock.js';
import { createClient } from '../../src/index.js';
import { getData } from '../agents/tool-result.js';
import { withoutResponse } from '../agents/without-response.js';
import { runAt, runWith } from './recorded-io.js';

const allow = ['read', 'money'] as const;

/** A raise from a month that is paid by the day, asked for long before its day, in the store of the command. */
async function scheduled(state: string, { mock, baseUrl }: Awaited<ReturnType<typeof serveMock>>) {
  const goat = createClient({ apiKey: mock.apiKey, baseUrl });
  const creator = await goat.creators.create(mock.projectId, { tiktok_handle: 'ida' });
  const rule = { period: 'monthly', criteria_type: 'recurring', proration_mode: 'daily' } as const;
  const made = await goat.payoutStructures.create({
    ...rule,
    project_id: mock.projectId,
    name: 'Old',
    amount_cents: 3_100,
  });
  await goat.payoutStructures.assign(made.id, { creator_id: creator.id, assigned_at: '2026-10-01T00:00:00Z' });
  mock.clock.to('2026-10-08T09:00:00Z');
  const store = await accountStore(state, await findAccount(goat, baseUrl));
  const toolset = await createToolset(goat, { allow, store });
  const raise = { creator: '@ida', amount_cents: 6_000, from: '2026-11-01' };
  const { plan_id } = getData(await toolset.call('plan_rate', raise));
  expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'scheduled', warnings: [] });
  return String(plan_id);
}

describe('trackagoat unfinished', () => {
  it('lists what is open and finishes it', async () => {
    const state = await mkdtemp(join(tmpdir(), 'unfinished-'));
    const { mock, baseUrl, close } = await serveMock({ port: 0, seed: 'demo' });
    try {
      const env = { TRACKAGOAT_API_KEY: mock.apiKey, TRACKAGOAT_BASE_URL: baseUrl };
      expect(await runWith(env, 'unfinished', '--state', state)).toMatchObject({
        code: 0,
        out: 'No payment is open.\n',
      });
      const store = await accountStore(
        state,
        await findAccount(createClient({ apiKey: mock.apiKey, baseUrl }), baseUrl),
      );
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
    } finally {
      await close();
      await rm(state, { recursive: true, force: true });
    }
  });

  it('lists questions that wait or that nobody decided, with their age and where they were asked, until one is decided', async () => {
    const state = await mkdtemp(join(tmpdir(), 'unfinished-'));
    const { mock, baseUrl, close } = await serveMock({ port: 0, seed: 'demo' });
    try {
      const env = { TRACKAGOAT_API_KEY: mock.apiKey, TRACKAGOAT_BASE_URL: baseUrl };
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
    } finally {
      await close();
      await rm(state, { recursive: true, force: true });
    }
  });

  it('lists changes of pay that wait, and carries one out only by a question at a terminal', async () => {
    const state = await mkdtemp(join(tmpdir(), 'unfinished-'));
    const served = await serveMock({ port: 0, now: '2026-10-01T00:00:00Z' });
    const { mock, baseUrl, close } = served;
    try {
      const planId = await scheduled(state, served);
      const env = { TRACKAGOAT_API_KEY: mock.apiKey, TRACKAGOAT_BASE_URL: baseUrl };
      const early = await runWith(env, 'unfinished', '--state', state);
      expect(early).toMatchObject({ code: 0, out: expect.stringContaining('To do on 2026-10-31 (UTC), not before.') });
      expect((await runWith(env, 'unfinished', '--step', planId, '--state', state)).code).not.toBe(0);
      mock.clock.to('2026-10-31T09:00:00Z');
      const due = await runWith(env, 'unfinished', '--finish', '--state', state);
      expect(due).toMatchObject({ code: 1, out: expect.stringContaining(`--step ${planId} asks you here`) });
      expect(mock.requests.find({ operation: 'createPayoutAssignments' })).toHaveLength(1);
      const done = await runAt({ env, ask: async () => 'yes' }, 'unfinished', '--step', planId, '--state', state);
      expect(done).toMatchObject({ code: 0, out: expect.stringContaining('committed: structure ') });
      expect(done.out).toContain("- the new rate's first day is 2026-11-01");
      expect(mock.requests.find({ operation: 'createPayoutAssignments' })).toHaveLength(2);
      expect(await runWith(env, 'unfinished', '--state', state)).toMatchObject({
        code: 0,
        out: 'No payment is open.\n',
      });
    } finally {
      await close();
      await rm(state, { recursive: true, force: true });
    }
  });
});
