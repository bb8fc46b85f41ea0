import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { createToolset, type SpendingLimits } from '../../src/agents/index.js';
import { redisToolsetStore } from '../../src/agents/stores.js';
import { createClient } from '../../src/index.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { stageOn } from '../workflows/stage.js';
import { limits, NOW } from './fixtures/shared-limits.js';
import { getData } from './tool-result.js';
import { useRedis } from './use-redis.js';

const resources = useRedis();

/** So many creators are owed 100 cents each, at a mock that other processes reach; the store is empty. */
async function fleet(count: number) {
  await resources.redis.flushall();
  const { mock, baseUrl, close } = await serveMock({ port: 0, now: '2026-01-05T00:00:00Z' });
  onTestFinished(close);
  const { creator, structure } = stageOn(mock);
  const weekly = await structure(100);
  const handles = Array.from({ length: count }, (_, index) => `creator.${index}`);
  for (const handle of handles) await creator(handle, weekly);
  mock.clock.to(NOW);
  const goat = createClient({ apiKey: mock.apiKey, baseUrl });
  const start = (own: SpendingLimits) =>
    createToolset(goat, {
      allow: ['read', 'money'],
      approve: async () => true,
      store: redisToolsetStore(resources.redis),
      secret: new Uint8Array(32).fill(7),
      limits: own,
      now: () => NOW,
    });
  /** Starts a process for each list of handles or plans, lets all begin at once, and resolves to the results of each. */
  const race = async (...lists: readonly (readonly string[])[]): Promise<string[][]> => {
    const program = 'test/agents/fixtures/limited-payer.ts';
    const workers = lists.map((list) =>
      spawn(
        process.execPath,
        [bundleProgram(program), baseUrl, mock.apiKey, String(resources.redis.options.port), list.join(',')],
        { stdio: ['pipe', 'pipe', 'inherit'] },
      ),
    );
    const texts = workers.map(() => '');
    workers.forEach((worker, index) => {
      worker.stdout.on('data', (chunk) => {
        texts[index] += chunk;
      });
    });
    await Promise.all(workers.map((worker) => once(worker.stdout, 'data')));
    for (const worker of workers) worker.stdin.write('go\n');
    await Promise.all(workers.map((worker) => once(worker, 'close')));
    return texts.map((text) => JSON.parse(text.split('\n')[1] ?? '[]') as string[]);
  };
  const paidCents = async () =>
    (await goat.payoutPayments.list({ status: 'paid' }).toArray()).map((payment) => payment.total_amount_cents);
  return { mock, handles, start, race, paidCents };
}

describe('limits in a store on Redis', () => {
  it('are spent by two processes together: what both want at once does not pass the day', async () => {
    const { mock, handles, start, race, paidCents } = await fleet(12);
    const [one = [], other = []] = await race(handles.slice(0, 6), handles.slice(6));
    // 750 cents a day are seven payments of 100, whoever makes them.
    const outcomes = [...one, ...other].sort();
    expect(outcomes).toEqual([...Array(7).fill('committed'), ...Array(5).fill('spending_limit')]);
    expect(await paidCents()).toEqual(Array(7).fill(100));
    const { left } = await (await start(limits)).limitsLeft();
    // The week and the hour got back the amounts that the limit of the day refused.
    expect([left.perDayCents?.left, left.perWeekCents?.left, left.paymentsPerHour?.left]).toEqual([50, 9_300, 93]);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('count a payment once that two processes make at once, and it is made once', async () => {
    const { handles, start, race, paidCents } = await fleet(3);
    const office = await start(limits);
    const plans: string[] = [];
    for (const creator of handles) {
      plans.push(String(getData(await office.call('plan_settlement', { creator, method: 'Venmo' })).plan_id));
    }
    const outcomes = await race(plans, plans);
    expect(new Set(outcomes.flat())).toEqual(new Set(['committed', 'already_paid']));
    expect(await paidCents()).toEqual([100, 100, 100]);
    const { left } = await office.limitsLeft();
    expect([left.perDayCents?.left, left.paymentsPerHour?.left]).toEqual([450, 97]);
  });
});
