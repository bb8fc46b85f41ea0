import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { Spending } from '../../src/agents/payments/limit/spending.js';
import { ReferenceLock } from '../../src/agents/payments/plan/open-payments.js';
import { type Clock, systemClock } from '../../src/client/http/clock.js';
import type { PaymentPlan } from '../../src/workflows/index.js';
import { threeOwed } from './three-owed.js';
import { getData, getOutcome } from './tool-result.js';

const NOW = Date.parse('2026-01-12T09:00:00Z');

/** A store whose calls come in the order that the scheduler chooses. */
function scheduled(scheduler: fc.Scheduler, store: ToolsetStore): ToolsetStore {
  return {
    get: scheduler.scheduleFunction((key: string) => store.get(key)),
    set: scheduler.scheduleFunction((...args: Parameters<ToolsetStore['set']>) => store.set(...args)),
    add: scheduler.scheduleFunction((...args: Parameters<ToolsetStore['add']>) => store.add(...args)),
    increment: scheduler.scheduleFunction((...args: Parameters<ToolsetStore['increment']>) => store.increment(...args)),
  };
}

async function readLeft(store: ToolsetStore, limits: { perDayCents: number; paymentsPerHour: number }) {
  const { perDayCents, paymentsPerHour } = await new Spending(store, limits, () => NOW).left({ isBound: false });
  return [perDayCents?.left, paymentsPerHour?.left];
}

describe('processes that pay under one limit', () => {
  it('count a plan once, in whatever order they come: as what it came to, and as nothing when nobody paid it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 4 }),
        fc.nat(4),
        async (scheduler, processes, payer) => {
          const store = memoryToolsetStore();
          const limits = { perDayCents: 1_000, paymentsPerHour: 10 };
          const plan = { id: 'settle-1', totalCents: 100 };
          const pay = async (number: number): Promise<void> => {
            const spending = new Spending(scheduled(scheduler, store), limits, () => NOW);
            const reservation = await spending.reserve([plan]);
            // The service makes the payment for one of them; the others find it, or are refused.
            await reservation.settle(plan.id, number === payer ? 100 : null);
          };
          await scheduler.waitFor(Promise.all(Array.from({ length: processes }, (_, number) => pay(number))));
          expect(await readLeft(store, limits)).toEqual(payer < processes ? [900, 9] : [1_000, 10]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never have more under way together than the limit, and give back what was refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        async (scheduler, amounts, isMade) => {
          const store = memoryToolsetStore();
          const limits = { perDayCents: 100, paymentsPerHour: 10 };
          let [underWay, paid, payments] = [0, 0, 0];
          const pay = async (totalCents: number, index: number): Promise<void> => {
            const spending = new Spending(scheduled(scheduler, store), limits, () => NOW);
            // Two of three plan the same two payments: a batch and a single one that is in it.
            const plans = [{ id: `settle-${index % 3}`, totalCents: amounts[index % 3] ?? totalCents }];
            const reservation = await spending.reserve(plans).catch(() => null);
            if (!reservation) return;
            const isFirst = index < 3;
            const cents = plans[0]?.totalCents ?? 0;
            if (isFirst) underWay += cents;
            expect(underWay).toBeLessThanOrEqual(100);
            const isPaid = isFirst && isMade[index] === true;
            if (isPaid) [paid, payments] = [paid + cents, payments + 1];
            else if (isFirst) underWay -= cents;
            await reservation.settle(plans[0]?.id ?? '', isPaid ? cents : null);
          };
          await scheduler.waitFor(Promise.all(amounts.map(pay)));
          expect(await readLeft(store, limits)).toEqual([100 - paid, 10 - payments]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leave what a process has reserved that died, and count it once when another pays it', async () => {
    const store = memoryToolsetStore();
    const limits = { perDayCents: 1_000, paymentsPerHour: 10 };
    const plans = [
      { id: 'settle-1', totalCents: 100 },
      { id: 'settle-2', totalCents: 50 },
    ];
    const dead = new Spending(store, limits, () => NOW);
    await dead.reserve(plans);
    expect(await readLeft(store, limits)).toEqual([850, 8]);
    const next = await new Spending(store, limits, () => NOW).reserve(plans);
    expect(await readLeft(store, limits)).toEqual([850, 8]);
    // The cron added 20 cents in between; the other payment was not made, and may have been by the one that died.
    await next.settle('settle-1', 120);
    await next.settle('settle-2', null);
    expect(await readLeft(store, limits)).toEqual([830, 8]);
  });

  it('take nothing of a batch when one limit refuses it', async () => {
    const store = memoryToolsetStore();
    const limits = { perDayCents: 1_000, paymentsPerHour: 1 };
    const spending = new Spending(store, limits, () => NOW);
    const batch = [1, 2].map((number) => ({ id: `settle-${number}`, totalCents: 100 }));
    await expect(spending.reserve(batch)).rejects.toThrow('paymentsPerHour');
    expect(await readLeft(store, limits)).toEqual([1_000, 1]);
  });
});

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

describe('the lock of a reference', () => {
  const plan = (id: string) => ({ id, creatorId: 'c', projectId: 'p', reference: 'Invoice 17' }) as PaymentPlan;

  it('keeps another plan out for ten minutes, and not the same one; whoever is late gives nothing back', async () => {
    let now = 0;
    const lock = new ReferenceLock(memoryToolsetStore(), { now: () => now });
    await lock.take(plan('a'));
    await lock.take(plan('a'));
    now = 599_999;
    await expect(lock.take(plan('b'))).rejects.toMatchObject({ error: { code: 'under_way' } });
    now = 600_000;
    await lock.take(plan('b'));
    await lock.giveBack(plan('a'));
    await expect(lock.take(plan('c'))).rejects.toMatchObject({ error: { code: 'under_way' } });
    await lock.giveBack(plan('b'));
    await lock.take(plan('c'));
  });

  it('lets one of two in that come at the same moment', async () => {
    const memory = memoryToolsetStore();
    // Both look before either takes it.
    let looks = 0;
    let haveLooked: () => void = () => {};
    const bothLooked = new Promise<void>((resolve) => (haveLooked = resolve));
    const get = async (key: string) => {
      const text = await memory.get(key);
      looks += 1;
      if (looks === 2) haveLooked();
      await bothLooked;
      return text;
    };
    const locks = [1, 2].map(() => new ReferenceLock({ ...memory, get }, { now: () => 0 }));
    const taken = await Promise.allSettled(locks.map((lock, index) => lock.take(plan(String(index)))));
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
