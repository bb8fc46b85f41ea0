import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { threeOwed } from './three-owed.js';
import { getData } from './tool-result.js';

describe('a second key whose tools do not share the store', () => {
  it('can send the same reference at the same moment; the commit that finds the other payment takes its own back', async () => {
    const { mock, payments } = await threeOwed();
    let sent = 0;
    let release = () => {};
    const bothSent = new Promise<void>((resolve) => {
      release = resolve;
    });
    const fetch: typeof mock.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'POST' && request.url.endsWith('/payout-payments')) {
        sent += 1;
        if (sent === 2) release();
        await bothSent;
      }
      return mock.fetch(request);
    };
    const pay = async (total_cents: number) => {
      const toolset = await createToolset(createClient({ apiKey: mock.createKey(), fetch }), {
        allow: ['read', 'money'],
        approve: async () => true,
        now: () => mock.clock.now,
      });
      const input = { creator: 'ada', reference: 'bonus', total_cents };
      const { plan_id } = getData(await toolset.call('plan_payment', input));
      return getData(await toolset.call('commit_plan', { plan_id }));
    };
    const outcomes = await Promise.all([pay(500), pay(600)]);
    expect(sent).toBe(2);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['committed', 'not_committed']);
    expect(await payments()).toMatchObject([{ total_amount_cents: 500 }]);
  });
});
