import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountStore, findAccount } from '../../cli/tool-state.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { getData } from '../agents/tool-result.js';
import { withoutResponse } from '../agents/without-response.js';
import { runWith } from './recorded-io.js';

const allow = ['read', 'money'] as const;

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
});
