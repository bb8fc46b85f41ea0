import { describe, expect, it } from 'vitest';
import {
  Approvals,
  createAuditLog,
  listUnfinished,
  memoryToolsetStore,
  type ToolsetStore,
} from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { isPayment } from '../workflows/odd-service.js';
import { afterwards, bonus, leftOpen } from './left-open.js';
import { oneWeekEarned } from './scene.js';
import { threeOwed } from './three-owed.js';
import { carryOut, getData, getOutcome } from './tool-result.js';
import { asMock, withoutResponse } from './without-response.js';

const SENT = 'Sent on 2026-01-12 at 09:00 UTC, outcome unknown: this sends the same request and pays at most once.';

/** A payment is finished by the list of the unfinished ones, or by a commit of its plan. */
const WAYS = ['list', 'plan'] as const;

describe.each(['plan_payment', 'plan_settlement'] as const)('a payment by %s that was never answered', (tool) => {
  it('is on the list until the record has it, and then no more; the audit log has the receipt', async () => {
    const { mock, store, plan_id, arrive, unfinished, payments } = await leftOpen(tool);
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
    // Another process cannot read the record, so it asks nobody.
    const approvals = new Approvals({ store, now: () => Date.parse(mock.clock.now) });
    await expect(approvals.request(plan_id)).rejects.toMatchObject({
      error: { code: 'approval_invalid', message: expect.stringContaining('It was sent before') },
    });
    expect(await payments()).toEqual([]);
    await arrive();
    const [payment] = await payments();
    const lines: string[] = [];
    const audit = createAuditLog((line) => void lines.push(line));
    expect(await unfinished({ audit })).toMatchObject([{ outcome: 'already_paid', payment: { id: payment?.id } }]);
    expect(lines.map((line) => JSON.parse(line).kind)).toContain('receipt');
    expect(await unfinished()).toEqual([]);
    expect(await payments()).toHaveLength(1);
  });

  it('is a receipt where the record has it, and nobody is asked about it, also where no receipt can be kept', async () => {
    const { store, arrive, restart, unfinished, payments, plan_id } = await leftOpen(tool);
    await arrive();
    const set: ToolsetStore['set'] = async (key, ...given) => {
      if (key.startsWith('receipt:')) throw new Error('The disk is full.');
      return store.set(key, ...given);
    };
    const full = await restart({ kept: { ...store, set } });
    expect(await full.commit()).toMatchObject({ outcome: 'already_paid', paid_cents: 0 });
    const { toolset, read, commit } = await restart();
    // It is read back ahead of a question that a host asks itself, and kept.
    for (let time = 0; time < 2; time++) {
      const asking = toolset.approvalRequest(plan_id);
      await expect(asking).rejects.toMatchObject({ error: { code: 'nothing_due' } });
      expect(await commit()).toMatchObject({ outcome: 'already_paid' });
    }
    expect([...full.read, ...read]).toEqual([]);
    expect(await payments()).toHaveLength(1);
    expect(await unfinished()).toEqual([]);
  });

  it.each(WAYS)('is finished under the same key, also if the first request arrives: by its %s', async (way) => {
    const { mock, arrive, restart, unfinished, payments } = await leftOpen(tool);
    mock.clock.advance({ hours: 2 });
    if (way === 'list') expect(await unfinished({ finish: true })).toMatchObject([{ outcome: 'committed' }]);
    else {
      const { commit, read } = await restart();
      expect(await commit()).toMatchObject({ outcome: 'committed' });
      expect(read).toEqual([expect.stringContaining(`Warning: ${SENT}`)]);
    }
    await arrive();
    const keys = mock.requests.find({ operation: 'createPayoutPayment' }).map(({ idempotency_key: key }) => key);
    expect(new Set(keys).size).toBe(1);
    expect(await payments()).toHaveLength(1);
    expect(await unfinished()).toEqual([]);
  });

  it('is not said to be unpaid when it was finished and the log cannot take the receipt; the next list has it', async () => {
    const { unfinished, payments } = await leftOpen(tool);
    const audit = createAuditLog((line) => {
      if (JSON.parse(line).kind === 'receipt') throw new Error('the disk is full');
    });
    const error = await unfinished({ finish: true, audit }).catch((refusal: Error) => refusal);
    expect(String(error)).not.toMatch(/nothing was paid/i);
    expect(String(error)).toMatch(/audit log cannot be written.*This outcome happened.*trackagoat unfinished/);
    expect(await payments()).toHaveLength(1);
    expect(await unfinished()).toMatchObject([{ outcome: 'already_paid' }]);
    expect(await payments()).toHaveLength(1);
  });

  it('is not sent again after the 24 hours of its key, which gets no younger when it is sent again, nor asked about: it stays unknown, and a person looks', async () => {
    const { mock, plan_id, restart, unfinished, payments } = await leftOpen(tool);
    mock.clock.advance({ hours: 2 });
    const { goat, held } = withoutResponse(mock);
    expect(await (await restart({ by: goat })).commit()).toMatchObject({ outcome: 'unknown' });
    expect(held).not.toEqual([]);
    mock.clock.advance({ hours: 22 });
    const sent = mock.requests.count({ operation: 'createPayoutPayment' });
    const { toolset, commit, read } = await restart();
    const expectUnknown = async () => {
      const receipt = await commit();
      expect(receipt).toMatchObject({ outcome: 'unknown', paid_cents: 0 });
      expect(String(receipt.payments)).toContain('key_over');
    };
    mock.faults.add({ operation: 'listPayoutPayments', kind: 'status', status: 503, times: 50 });
    await expectUnknown();
    mock.faults.clear();
    await expectUnknown();
    const [open] = await unfinished({ finish: true });
    const sentAt = '2026-01-12T09:00:00.000Z';
    expect(open).toMatchObject({ outcome: 'unknown', sentAt, reason: { code: 'key_over' } });
    expect(open?.nextStep).toMatch(/person decides.* is closed with the next list/);
    // A list that finishes nothing does not advise to send it again either.
    expect(await unfinished()).toMatchObject([{ reason: { code: 'key_over' }, nextStep: open?.nextStep }]);
    await expectUnknown();
    // A host that asks itself is not told that it is paid.
    await expect(toolset.approvalRequest(plan_id)).rejects.toMatchObject({
      error: { code: 'approval_invalid', message: expect.stringContaining('may have been sent before') },
    });
    expect([mock.requests.count({ operation: 'createPayoutPayment' }), read]).toEqual([sent, []]);
    expect(await payments()).toEqual([]);
    expect(await unfinished()).toHaveLength(1);
  });

  it('stays unknown when the payee was renamed since: that it is not sent again says nothing of what was sent', async () => {
    const { goat, maya, restart, unfinished } = await leftOpen(tool);
    await goat.creators.update(maya.id, { tiktok_handle: 'maya.two' });
    const receipt = await (await restart()).commit();
    expect(receipt).toMatchObject({ outcome: 'unknown', paid_cents: 0 });
    expect(String(receipt.payments)).toContain('plan_changed');
    expect(await unfinished({ finish: true })).toMatchObject([
      { outcome: 'unknown', reason: { code: 'plan_changed' } },
    ]);
  });

  it.each([
    ['the same key', 1, 'committed', SENT],
    ['another key', 1, 'unknown', null],
    // Of a client of the host's own nobody knows the key; an earlier version did not keep it.
    ['a key that nobody knows', 1, 'unknown', null],
    ['another key', 0, 'committed', 'Sent on 2026-01-12 at 09:00 UTC with another API key, and not recorded since'],
  ])('is asked about by %s where %i looks at the record fail: %s', async (key, failing, outcome, text) => {
    const { mock, store, restart, payments } = await leftOpen(tool);
    let left = failing;
    const fetch = asMock(mock, async (request) => {
      const isList = request.method === 'GET' && new URL(request.url).pathname.endsWith('/payout-payments');
      return isList && left-- > 0 ? new Response('{}', { status: 503 }) : mock.fetch(request);
    });
    const apiKey = key === 'another key' ? mock.createKey() : mock.apiKey;
    const goat = createClient({ apiKey, baseUrl: mock.baseUrl, maxRetries: 0, random: () => 0, fetch });
    const isUnknown = key === 'a key that nobody knows';
    const get = async (name: string) => (isUnknown && name.startsWith('sent-by:') ? null : store.get(name));
    const { commit, read } = await restart({ by: isUnknown ? { ...goat } : goat, kept: { ...store, get } });
    const receipt = await commit();
    expect(receipt.outcome).toBe(outcome);
    if (outcome === 'unknown') expect(String(receipt.payments)).toContain('key_over');
    expect(read).toEqual(text === null ? [] : [expect.stringContaining(text)]);
    expect(await payments()).toHaveLength(text === null ? 0 : 1);
  });
});

describe('a batch of three that was sent and got no response', () => {
  async function batch() {
    const scene = await threeOwed();
    const store = memoryToolsetStore();
    const { goat, held } = withoutResponse(scene.mock);
    const toolset = await scene.tools({ store }, goat);
    const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true }));
    await toolset.call('commit_plan', { plan_id });
    const { restart, arrive } = afterwards(scene, { store, held, plan_id });
    return { ...scene, arrive, ...(await restart()) };
  }

  it('is three receipts where all are recorded', async () => {
    const { arrive, commit, read, payments } = await batch();
    await arrive();
    expect(await commit()).toMatchObject({ outcome: 'already_paid', paid_before_cents: 600 });
    expect(read).toEqual([]);
    expect(await payments()).toHaveLength(3);
  });

  it('asks about the two that are not recorded, and names what is paid', async () => {
    const { arrive, commit, read, payments } = await batch();
    await arrive(1);
    const [paid] = await payments();
    const cents = paid?.total_amount_cents ?? 0;
    expect(await commit()).toMatchObject({ paid_before_cents: cents, paid_cents: 600 - cents });
    expect(read).toEqual([expect.stringContaining(`what is left after $${(cents / 100).toFixed(2)} were paid`)]);
    expect(read[0]?.split(SENT)).toHaveLength(3);
    expect(await payments()).toHaveLength(3);
  });

  it('after 24 hours asks about none, and each is unknown', async () => {
    const { mock, commit, read, payments } = await batch();
    mock.clock.advance({ hours: 24 });
    expect(await commit()).toMatchObject({ outcome: 'unknown', paid_cents: 0, counts: { unknown: 3 } });
    expect([read, await payments()]).toEqual([[], []]);
  });
});

describe('a payment that was sent on one day and is recorded on the next', () => {
  it.each(WAYS)('counts in the hour and day on which it is recorded: by its %s', async (way) => {
    const { mock, tools, store, plan_id, unfinished, payments } = await leftOpen('plan_payment');
    mock.clock.to('2026-01-13T00:05:00Z');
    const limits = { perDayCents: 1_000, perWeekCents: 2_000, paymentsPerHour: 1 };
    const toolset = await tools({ store, limits });
    const left = async () => {
      const { perDayCents, perWeekCents, paymentsPerHour } = (await toolset.limitsLeft()).left;
      return [perDayCents?.left, perWeekCents?.left, paymentsPerHour?.left];
    };
    // Where the limit of that day is used up, nothing is sent.
    const small = await tools({ store, limits: { perDayCents: 899 } });
    expect(getOutcome(await small.call('commit_plan', { plan_id }))).toBe('spending_limit');
    expect(await payments()).toEqual([]);
    // On Monday 900 cents were counted; nothing was on Tuesday.
    expect(await left()).toEqual([1_000, 1_100, 1]);
    if (way === 'list') expect(await unfinished({ finish: true })).toMatchObject([{ outcome: 'committed' }]);
    else expect(getOutcome(await (await tools({ store })).call('commit_plan', { plan_id }))).toBe('committed');
    expect(await left()).toEqual([100, 1_100, 0]);
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
    const other = await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 5 });
    await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: first ?? [] });
    // One of the two is still owed: nothing is known of the other.
    expect(await unfinished()).toMatchObject([{ outcome: 'unknown', reason: { code: 'plan_changed' } }]);
    await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: second ?? [] });
    const [open] = await unfinished();
    expect(open).toMatchObject({ outcome: 'unknown', reason: { code: 'accrual_not_earned' }, payment: null });
    expect(open?.nextStep).toContain('once 24 hours are over');
    for (const { id } of await paid(maya.id)) expect(open?.reason?.message.includes(id)).toBe(id !== other.id);
    mock.clock.advance({ hours: 24 });
    expect(await unfinished()).toMatchObject([{ outcome: 'not_committed', nextStep: null }]);
    expect(await unfinished()).toEqual([]);
    for (const request of held) await mock.fetch(request.clone());
    expect(await paid(maya.id)).toHaveLength(3);
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

  it('is kept for 48 days, and does not say that the record lacks a payment when the record could not be read', async () => {
    const { mock, unfinished, refuse } = await leftOpen('plan_settlement');
    refuse('listPayoutPayments', 100);
    const [open] = await unfinished();
    expect(open).toMatchObject({ outcome: 'unknown', reason: { code: 'insufficient_scope' } });
    expect(open?.reason?.message).not.toContain('the record does not have it');
    expect(open?.nextStep).toContain('Look again when the payments of the payee can be read');
    mock.faults.clear();
    expect(await unfinished()).toMatchObject([{ outcome: 'unknown', reason: { code: 'lost_response' } }]);
    mock.clock.advance({ hours: 48 * 24 - 1 });
    expect(await unfinished()).toMatchObject([{ outcome: 'unknown', plannedCents: 25_000 }]);
    mock.clock.advance({ hours: 1 });
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
    void carryOut(await tools({ store }, dying), 'plan_payment', bonus);
    await isSent;
    const [payment] = await paid(maya.id);
    expect(await listUnfinished(goat, { store })).toMatchObject([
      { outcome: 'already_paid', reference: 'invoice 17', payment: { id: payment?.id } },
    ]);
  });

  it('has nothing that was paid, or that the service refused, and takes no option that it does not know', async () => {
    const { goat, tools, refuse } = await oneWeekEarned();
    const store = memoryToolsetStore();
    const toolset = await tools({ store });
    const settled = await carryOut(toolset, 'plan_settlement', { creator: 'maya.moves' });
    refuse('createPayoutPayment', 1);
    const refused = await carryOut(toolset, 'plan_payment', bonus);
    expect([settled, refused].map(getOutcome)).toEqual(['committed', 'not_committed']);
    expect(await listUnfinished(goat, { store })).toEqual([]);
    for (const bad of [{ finnish: true }, { finish: 'yes' }])
      await expect(listUnfinished(goat, { store, ...bad } as never)).rejects.toThrow(RangeError);
  });

  it.each([false, true])(
    'never closes a payment by reference as not made, with accruals that others paid: %s',
    async (isOfAccruals) => {
      const { mock, goat, maya, held, unfinished, payments } = await leftOpen('plan_payment', isOfAccruals);
      expect(held).not.toEqual([]);
      if (isOfAccruals) await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
      // The renamed payee is why the plan cannot be looked for any more.
      await goat.creators.update(maya.id, { tiktok_handle: 'maya.two' });
      mock.clock.advance({ hours: 24 });
      for (let time = 0; time < 2; time++)
        expect(await unfinished({ finish: true })).toMatchObject([{ outcome: 'unknown' }]);
      expect(await payments()).toHaveLength(isOfAccruals ? 1 : 0);
    },
  );

  it.each(['paying:', 'counted:'])('sends nothing again that it cannot lock or count: %s', async (lost) => {
    const { store, unfinished, payments } = await leftOpen('plan_payment');
    const fail = (key: string) => (key.startsWith(lost) ? Promise.reject(new Error('down')) : null);
    const broken: ToolsetStore = {
      ...store,
      get: (key) => fail(key) ?? store.get(key),
      increment: (key, ...more) => fail(key) ?? store.increment(key, ...more),
    };
    expect(await unfinished({ store: broken, finish: true })).toMatchObject([
      { outcome: 'unknown', reason: { code: 'store_failed' } },
    ]);
    expect(await payments()).toEqual([]);
    expect(await unfinished({ finish: true })).toMatchObject([{ outcome: 'committed' }]);
  });
});

it('one reference is paid by one plan at a time: another plan waits until the outcome of the first is known', async () => {
  const { restart, unfinished, payments } = await leftOpen('plan_payment');
  const { toolset } = await restart();
  const pay = async (more: object) => getOutcome(await carryOut(toolset, 'plan_payment', { ...bonus, ...more }));
  expect(await pay({ reference: ' INVOICE 17', total_cents: 700 })).toBe('under_way');
  expect(await payments()).toEqual([]);
  // Another reference has nothing to do with it.
  expect(await pay({ reference: 'invoice 18' })).toBe('committed');
  await unfinished({ finish: true });
  expect(await unfinished()).toEqual([]);
});

it('a receipt that is no longer true is contradicted in the next receipt, the next plan and the audit log, there once', async () => {
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
