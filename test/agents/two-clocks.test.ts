import { expect, it } from 'vitest';
import { memoryToolsetStore } from '../../src/agents/index.js';
import { type Clock, systemClock } from '../../src/client/http/clock.js';
import { threeOwed } from './three-owed.js';
import { getData, getOutcome } from './tool-result.js';

/** The clock of a machine that is an hour ahead. */
const ahead: Clock = { ...systemClock, now: () => systemClock.now() + 3_600_000 };

it('processes whose clocks differ by an hour do not pay two plans under one reference at once', async () => {
  const { mock, start, pay, payments } = await threeOwed();
  const store = memoryToolsetStore();
  const toolsets = [await start({}, { store }), await start({}, { store, clock: ahead })];
  // Then both are bonuses: the service refuses a second payment of one debt, but not of one reference.
  const [first] = toolsets;
  if (first) await pay(first, 'ada');
  const plans = await Promise.all(
    toolsets.map(async (toolset, index) => {
      const reference = ['Invoice 17', 'invoice  17'][index];
      const input = { creator: 'ada', total_cents: 5_000 + index, reference, method: 'Venmo' };
      return getData(await toolset.call('plan_payment', input)).plan_id;
    }),
  );
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'latency', ms: 300, times: 2 });
  const results = await Promise.all(
    toolsets.map((toolset, index) => toolset.call('commit_plan', { plan_id: plans[index] })),
  );
  expect(results.map(getOutcome).filter((outcome) => outcome === 'committed')).toHaveLength(1);
  expect(await payments()).toHaveLength(2);
});
