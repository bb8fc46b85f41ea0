import { describe, expect, it } from 'vitest';
import { createAuditLog, listUnfinished, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { isPayment } from '../workflows/odd-service.js';
import { bonus, leftOpen } from './left-open.js';
import { oneWeekEarned } from './scene.js';
import { carryOut, getData, getError, getOutcome } from './tool-result.js';
import { asMock, withoutResponse } from './without-response.js';

type Open = Awaited<ReturnType<typeof leftOpen>>;

describe.each(['plan_payment', 'plan_settlement'] as const)('a payment by %s that was never answered', (tool) => {
  it('is on the list until the record has it, and then no more', async () => {
    const { mock, maya, held, unfinished, paid } = await leftOpen(tool);
    const [open, ...more] = await unfinished();
    expect(more).toEqual([]);
    expect(open).toMatchObject({
      handle: 'maya.moves',
      plannedCents: tool === 'plan_payment' ? 900 : 25_000,
      sentAt: '2026-01-12T09:00:00.000Z',
      outcome: 'unknown',
      reason: { code: 'lost_response' },
      nextStep: expect.stringContaining('within 24 hours'),
    });
    // It is not said to be closed by another payment: it may still arrive.
    expect(open?.nextStep).not.toContain('is closed');
    expect(await paid(maya.id)).toEqual([]);
    for (const request of held) await mock.fetch(request.clone());
    const [payment] = await paid(maya.id);
    expect(await unfinished()).toMatchObject([{ outcome: 'already_paid', payment: { id: payment?.id } }]);
    expect(await unfinished()).toEqual([]);
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is finished under the same key, also when the first request arrives in the end', async () => {
    const { mock, maya, held, unfinished, paid } = await leftOpen(tool);
    mock.clock.advance({ hours: 2 });
    expect(await unfinished({ finish: true })).toMatchObject([{ outcome: 'committed' }]);
    for (const request of held) await mock.fetch(request.clone());
    const keys = mock.requests.find({ operation: 'createPayoutPayment' }).map(({ idempotency_key: key }) => key);
    expect(new Set(keys).size).toBe(1);
    expect(await paid(maya.id)).toHaveLength(1);
    expect(await unfinished()).toEqual([]);
  });

  it('is not said to be unpaid when it was finished and the log cannot take the receipt; the next list has it', async () => {
    const { maya, unfinished, paid } = await leftOpen(tool);
    const audit = createAuditLog(
      (line) => {
        if (JSON.parse(line).kind === 'receipt') throw new Error('the disk is full');
      },
      { now: () => 0 },
    );
    const error = await unfinished({ finish: true, audit }).catch((refusal: Error) => refusal);
    expect(String(error)).not.toMatch(/nothing was paid/i);
    expect(String(error)).toMatch(/audit log cannot be written.*This outcome happened.*trackagoat unfinished/);
    expect(await paid(maya.id)).toHaveLength(1);
    expect(await unfinished()).toMatchObject([{ outcome: 'already_paid' }]);
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is not sent again after the 24 hours of its key: it stays unknown, and a person looks', async () => {
    const { mock, maya, restarted, plan_id, unfinished, paid } = await leftOpen(tool);
    mock.clock.advance({ hours: 24 });
    const sent = mock.requests.count({ operation: 'createPayoutPayment' });
    const [open] = await unfinished({ finish: true });
    expect(open).toMatchObject({ outcome: 'unknown', reason: { code: 'key_over' } });
    expect(open?.nextStep).toMatch(/person decides.* is closed with the next list/);
    // A list that finishes nothing does not advise to send it again either.
    expect(await unfinished()).toMatchObject([{ reason: { code: 'key_over' }, nextStep: open?.nextStep }]);
    expect(getData(await restarted.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'unknown' });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(sent);
    expect(await paid(maya.id)).toEqual([]);
    expect(await unfinished()).toHaveLength(1);
  });

  it('stays unknown when the payee was renamed since: that it is not sent again says nothing of what was sent', async () => {
    const { goat, maya, restarted, plan_id, unfinished } = await leftOpen(tool);
    await goat.creators.update(maya.id, { tiktok_handle: 'maya.two' });
    const receipt = getData(await restarted.call('commit_plan', { plan_id }));
    expect(receipt).toMatchObject({ outcome: 'unknown', paid_cents: 0 });
    expect(String(receipt.payments)).toContain('plan_changed');
    expect(await unfinished({ finish: true })).toMatchObject([
      { outcome: 'unknown', reason: { code: 'plan_changed' } },
    ]);
  });

  it('keeps the time of its first request when it is sent again: its key does not get younger', async () => {
    const { mock, maya, store, plan_id, unfinished, paid, tools } = await leftOpen(tool);
    mock.clock.advance({ hours: 2 });
    const { goat, held } = withoutResponse(mock);
    const silent = await tools({ store }, goat);
    expect(getData(await silent.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'unknown' });
    expect(held).not.toEqual([]);
    mock.clock.advance({ hours: 22 });
    expect(await unfinished({ finish: true })).toMatchObject([
      { outcome: 'unknown', sentAt: '2026-01-12T09:00:00.000Z', reason: { code: 'key_over' } },
    ]);
    expect(await paid(maya.id)).toEqual([]);
  });
});

describe('a payment that was sent on one day and is recorded on the next', () => {
  const limits = { perDayCents: 1_000, perWeekCents: 2_000, paymentsPerHour: 1 };

  it.each([
    ['by its plan', async ({ restarted, plan_id }: Open) => getData(await restarted.call('commit_plan', { plan_id }))],
    ['by the list that finishes it', async ({ unfinished }: Open) => (await unfinished({ finish: true }))[0]],
  ])('counts in the hour and day on which it is recorded: %s', async (_, finish) => {
    const open = await leftOpen('plan_payment');
    const { mock, tools, store } = open;
    mock.clock.to('2026-01-13T00:05:00Z');
    const toolset = await tools({ store, limits });
    const left = async () => {
      const { perDayCents, perWeekCents, paymentsPerHour } = (await toolset.limitsLeft()).left;
      return [perDayCents?.left, perWeekCents?.left, paymentsPerHour?.left];
    };
    // On Monday 900 cents were counted; nothing was on Tuesday.
    expect(await left()).toEqual([1_000, 1_100, 1]);
    expect(await finish(open)).toMatchObject({ outcome: 'committed' });
    expect(await left()).toEqual([100, 1_100, 0]);
  });

  it('is refused where the limit of that day is used up, and nothing is sent', async () => {
    const { mock, tools, store, plan_id, paid, maya } = await leftOpen('plan_payment');
    mock.clock.to('2026-01-13T00:05:00Z');
    const toolset = await tools({ store, limits: { perDayCents: 899 } });
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('spending_limit');
    expect(await paid(maya.id)).toEqual([]);
  });
});

describe('the list of unfinished payments', () => {
  it('closes a settlement whose accruals others have paid, once its key is over: it can pay nothing any more', async () => {
    const { mock, goat, maya, paid, tools } = await oneWeekEarned();
    mock.clock.to('2026-01-19T09:00:00Z');
    const store = memoryToolsetStore();
    const { goat: silent, held } = withoutResponse(mock);
    const toolset = await tools({ store, limits: { perWeekCents: 50_000 } }, silent);
    await carryOut(toolset, 'plan_settlement', { creator: 'maya.moves' });
    const unfinished = () => listUnfinished(goat, { store, now: () => mock.clock.now, finish: true });
    const accruals = await goat.payoutAccruals.list({ creator_id: maya.id }).toArray();
    expect(accruals).toHaveLength(2);
    const [first, second] = accruals.map(({ id }) => [id]);
    await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: first ?? [] });
    // One of the two is still owed: nothing is known of the other.
    expect(await unfinished()).toMatchObject([{ outcome: 'unknown', reason: { code: 'plan_changed' } }]);
    await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: second ?? [] });
    const [open] = await unfinished();
    expect(open).toMatchObject({ outcome: 'unknown', reason: { code: 'accrual_not_earned' }, payment: null });
    expect(open?.nextStep).toContain('once 24 hours are over');
    for (const { id } of await paid(maya.id)) expect(open?.reason?.message).toContain(id);
    mock.clock.advance({ hours: 24 });
    expect(await unfinished()).toMatchObject([{ outcome: 'not_committed', nextStep: null }]);
    expect(await unfinished()).toEqual([]);
    for (const request of held) await mock.fetch(request.clone());
    expect(await paid(maya.id)).toHaveLength(2);
    // It was sent, so it stays counted: what nobody knows opens no limit.
    expect((await toolset.limitsLeft()).left).toMatchObject({ perWeekCents: { left: 0 } });
  });

  it('closes a payment by reference when somebody else has paid it', async () => {
    const { mock, goat, maya, unfinished } = await leftOpen('plan_payment');
    mock.clock.advance({ hours: 24 });
    expect(await unfinished()).toMatchObject([{ outcome: 'unknown' }]);
    const reference = ' INVOICE  17';
    await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 900, metadata: { reference } });
    expect(await unfinished()).toMatchObject([{ outcome: 'already_paid', reference: 'invoice 17' }]);
    expect(await unfinished()).toEqual([]);
  });

  it('is kept for 48 days', async () => {
    let days = 0;
    const store = memoryToolsetStore({ clock: { now: () => days * 86_400_000 } });
    const { unfinished } = await leftOpen('plan_settlement', store);
    days = 47.9;
    expect(await unfinished()).toMatchObject([{ outcome: 'unknown', plannedCents: 25_000 }]);
    days = 48;
    expect(await unfinished()).toEqual([]);
  });

  it('has what a process left that died while it paid', async () => {
    const { mock, goat, maya, paid, tools } = await oneWeekEarned();
    const store = memoryToolsetStore();
    let sent: () => void = () => {};
    const isSent = new Promise<void>((resolve) => (sent = resolve));
    const dying = createClient({
      apiKey: mock.apiKey,
      baseUrl: mock.baseUrl,
      fetch: asMock(mock, async (request) => {
        if (!isPayment(request)) return mock.fetch(request);
        await mock.fetch(request);
        sent();
        return new Promise<Response>(() => {});
      }),
    });
    const toolset = await tools({ store }, dying);
    const { plan_id } = getData(await toolset.call('plan_payment', bonus));
    void toolset.call('commit_plan', { plan_id });
    await isSent;
    const [payment] = await paid(maya.id);
    expect(await listUnfinished(goat, { store })).toMatchObject([
      { outcome: 'already_paid', reference: 'invoice 17', payment: { id: payment?.id } },
    ]);
  });

  it('has nothing that was paid, or that the service refused', async () => {
    const { mock, goat, tools } = await oneWeekEarned();
    const store = memoryToolsetStore();
    const toolset = await tools({ store });
    const first = getData(await toolset.call('plan_settlement', { creator: 'maya.moves' }));
    expect(getOutcome(await toolset.call('commit_plan', { plan_id: first.plan_id }))).toBe('committed');
    const second = getData(await toolset.call('plan_payment', bonus));
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'status', status: 403, code: 'insufficient_scope' });
    expect(getOutcome(await toolset.call('commit_plan', { plan_id: second.plan_id }))).toBe('not_committed');
    expect(await listUnfinished(goat, { store })).toEqual([]);
  });

  it('tells the audit log what was found out', async () => {
    const { mock, held, unfinished } = await leftOpen('plan_payment');
    for (const request of held) await mock.fetch(request.clone());
    const lines: string[] = [];
    const audit = createAuditLog((line) => void lines.push(line));
    await unfinished({ audit });
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toContain('receipt');
  });

  it('takes no option that it does not know', async () => {
    const { goat } = await oneWeekEarned();
    const store = memoryToolsetStore();
    await expect(listUnfinished(goat, { store, finnish: true } as never)).rejects.toThrow(RangeError);
    await expect(listUnfinished(goat, { store, finish: 'yes' } as never)).rejects.toThrow(RangeError);
  });

  it.each([false, true])(
    'never closes a payment by reference as not made, with accruals that others paid: %s',
    async (isOfAccruals) => {
      const { mock, goat, maya, paid, tools } = await oneWeekEarned();
      const store = memoryToolsetStore();
      const { goat: silent, held } = withoutResponse(mock);
      const toolset = await tools({ store }, silent);
      const accruals = isOfAccruals ? await goat.payoutAccruals.list({ creator_id: maya.id }).toArray() : [];
      const ids = accruals.map(({ id }) => id);
      const input = isOfAccruals ? { ...bonus, accrual_ids: ids, total_cents: 25_000 } : bonus;
      expect(getData(await carryOut(toolset, 'plan_payment', input))).toMatchObject({ outcome: 'unknown' });
      expect(held).not.toEqual([]);
      if (isOfAccruals) await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: ids });
      // The renamed payee is why the plan cannot be looked for any more.
      await goat.creators.update(maya.id, { tiktok_handle: 'maya.two' });
      mock.clock.advance({ hours: 24 });
      const unfinished = () => listUnfinished(goat, { store, now: () => mock.clock.now, finish: true });
      for (let time = 0; time < 2; time++) expect(await unfinished()).toMatchObject([{ outcome: 'unknown' }]);
      expect(await paid(maya.id)).toHaveLength(isOfAccruals ? 1 : 0);
    },
  );

  it.each(['paying:', 'counted:'])('sends nothing again that it cannot lock or count: %s', async (lost) => {
    const { mock, goat, maya, store, paid } = await leftOpen('plan_payment');
    const broken: ToolsetStore = {
      ...store,
      get: (key) => (key.startsWith(lost) ? Promise.reject(new Error('down')) : store.get(key)),
      increment: (key, ...more) =>
        key.startsWith(lost) ? Promise.reject(new Error('down')) : store.increment(key, ...more),
    };
    const finish = (by: ToolsetStore) => listUnfinished(goat, { store: by, now: () => mock.clock.now, finish: true });
    expect(await finish(broken)).toMatchObject([{ outcome: 'unknown', reason: { code: 'store_failed' } }]);
    expect(await paid(maya.id)).toEqual([]);
    expect(await finish(store)).toMatchObject([{ outcome: 'committed' }]);
  });

  it('does not say that the record lacks a payment when the record could not be read', async () => {
    const { mock, unfinished, refuse } = await leftOpen('plan_settlement');
    refuse('listPayoutPayments', 100);
    const [open] = await unfinished();
    expect(open).toMatchObject({ outcome: 'unknown', reason: { code: 'insufficient_scope' } });
    expect(open?.reason?.message).not.toContain('the record does not have it');
    expect(open?.nextStep).toContain('Look again when the payments of the payee can be read');
    mock.faults.clear();
    expect(await unfinished()).toMatchObject([{ outcome: 'unknown', reason: { code: 'lost_response' } }]);
  });
});

describe('one reference among toolsets that share a store', () => {
  it('is paid by one plan at a time: another plan waits until the outcome of the first is known', async () => {
    const { goat, store, restarted, unfinished, paid, maya } = await leftOpen('plan_payment');
    const other = getData(
      await restarted.call('plan_payment', { ...bonus, reference: ' INVOICE 17', total_cents: 700 }),
    );
    expect(getOutcome(await restarted.call('commit_plan', { plan_id: other.plan_id }))).toBe('under_way');
    expect(await paid(maya.id)).toEqual([]);
    // Another reference has nothing to do with it.
    const third = getData(await restarted.call('plan_payment', { ...bonus, reference: 'invoice 18' }));
    expect(getOutcome(await restarted.call('commit_plan', { plan_id: third.plan_id }))).toBe('committed');
    await unfinished({ finish: true });
    expect(await listUnfinished(goat, { store })).toEqual([]);
  });
});

describe('a receipt that is no longer true', () => {
  it('is contradicted in the next receipt, the next plan and the audit log, there once', async () => {
    const { goat, maya, paid, tools } = await oneWeekEarned();
    const lines: string[] = [];
    const audit = createAuditLog((line) => void lines.push(line));
    const toolset = await tools({ audit });
    const { plan_id } = getData(await toolset.call('plan_payment', bonus));
    await toolset.call('commit_plan', { plan_id });
    const [payment] = await paid(maya.id);
    await goat.payoutPayments.void(payment?.id ?? '');
    const before = lines.length;
    for (let time = 0; time < 2; time++) {
      const receipt = getData(await toolset.call('commit_plan', { plan_id }));
      expect(receipt).toMatchObject({ outcome: 'not_committed', paid_cents: 0 });
      expect(String(receipt.payments)).toContain('voided_since');
    }
    const written = lines.slice(before).map((line) => JSON.parse(line) as { kind: string; data: { reason: unknown } });
    expect(written).toMatchObject([{ kind: 'receipt', data: { reason: { code: 'voided_since' } } }]);
    const next = getData(await toolset.call('plan_payment', bonus));
    expect(String(next.warnings)).toContain(payment?.id);
    expect(String(next.warnings)).toContain('void now');
  });
});
