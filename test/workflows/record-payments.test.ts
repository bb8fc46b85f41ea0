import { describe, expect, it } from 'vitest';
import { type PaymentItem, recordPayment, recordPayments } from '../../src/workflows/index.js';
import { payeesEarned, payOthers } from './forty-payees.js';
import { createBentClient, createClientWith, isPayment } from './odd-service.js';
import { loose } from './stage.js';

describe('a list of payments', () => {
  it('is recorded, each once, in its order, and the same list again records nothing', async () => {
    const {
      mock,
      goat,
      items: [first, ...others],
    } = await payeesEarned(5, 2);
    // The metadata that the caller adds is kept, and when the money was sent.
    const more = { metadata: { batch: 'B-7' }, paidAt: '2026-01-10T00:00:00Z', readme: 'PayPal' };
    const items = [{ ...loose(first), ...more }, ...others];
    const report = await recordPayments(goat, items);
    expect(await goat.payoutPayments.get(report.items[0]?.payment?.id ?? '')).toMatchObject({
      metadata: { batch: 'B-7', reference: '2026-04 0', handle: 'creator.0' },
      paid_at: '2026-01-10T00:00:00.000Z',
      readme: 'PayPal',
    });
    expect(report).toMatchObject({
      outcome: 'committed',
      totals: { items: 5, committed: 5, totalCents: 250_000, paidCents: 250_000 },
      stoppedEarly: null,
    });
    expect(report.items.map(({ reference }) => reference)).toEqual(items.map(({ reference }) => reference));
    for (const [at, { payment }] of report.items.entries()) {
      expect(payment).toMatchObject({ totalCents: 50_000, methodName: 'PayPal', adjustmentCents: 0 });
      expect(payment?.lines.map(({ accrualId }) => accrualId).sort()).toEqual(
        [...(items[at]?.accrualIds ?? [])].sort(),
      );
    }
    expect(await recordPayments(goat, items)).toMatchObject({ outcome: 'already_paid', totals: { paidCents: 0 } });
    expect(await recordPayment(goat, loose(first))).toMatchObject({ outcome: 'already_paid' });
    expect((await goat.payoutPayments.list({ limit: 100 })).data).toHaveLength(5);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('leaves the others where one item fails: refused, voided, rejected, unusual, a wrong method', async () => {
    const { goat, items, ids } = await payeesEarned(6, 2);
    const [first, second, third, fourth, fifth, sixth] = items.map((item) => loose(item));
    await recordPayment(goat, { ...second, totalCents: 49_000 });
    const voided = await recordPayment(goat, { ...third, readme: 'came back' });
    await goat.payoutPayments.void(voided.payment?.id ?? '');
    await goat.payoutAccruals.reject(fourth.accrualIds[0]);
    const odd = { ...fifth, accrualIds: [], totalCents: 50_000_000 };
    const report = await recordPayments(goat, [first, second, third, fourth, odd, { ...sixth, method: 'Cheque' }]);
    expect(report).toMatchObject({
      outcome: 'partly_committed',
      totals: { committed: 1, not_committed: 1, refused: 4, paidCents: 50_000 },
      items: [
        { outcome: 'committed', creatorId: ids[0], receipt: { outcome: 'committed' } },
        { outcome: 'refused', reason: { code: 'reference_reused' }, payment: null },
        {
          outcome: 'refused',
          reason: { code: 'voided_since' },
          details: { paymentId: voided.payment?.id, totalCents: 50_000, othersWords: { readme: 'came back' } },
          nextStep: expect.stringContaining('afterVoid'),
        },
        {
          outcome: 'not_committed',
          reason: { code: 'accrual_rejected' },
          record: { accrualIds: [fourth.accrualIds[1]], totalCents: 50_000 },
        },
        { outcome: 'refused', reason: { code: 'needs_a_look' }, details: { acceptWarnings: ['far_above'] } },
        { outcome: 'refused', reason: { code: 'method_not_found' } },
      ],
    });
    const { reference, creatorId } = fourth;
    const mended = [
      { ...third, afterVoid: voided.payment?.id },
      { reference, creatorId, ...report.items[3]?.record },
      { ...odd, acceptWarnings: ['far_above'] },
    ];
    expect(await recordPayments(goat, mended)).toMatchObject({ outcome: 'committed', totals: { committed: 3 } });
  });

  it('asks for two equal sums without accruals to one payee, at the second of them', async () => {
    const { goat, ids } = await payeesEarned(2, 1);
    const [creatorId = '', other = ''] = ids;
    const items: PaymentItem[] = [
      { reference: 'a', creatorId, totalCents: 5_000 },
      { reference: 'b', creatorId, totalCents: 5_000 },
      { reference: 'a', creatorId: other, totalCents: 5_000 },
    ];
    expect(await recordPayments(goat, items)).toMatchObject({
      items: [
        { outcome: 'committed' },
        { outcome: 'refused', reason: { code: 'needs_a_look' }, details: { acceptWarnings: ['same_amount'] } },
        { outcome: 'committed' },
      ],
    });
    const accepted = items.map((item) => ({ ...item, acceptWarnings: ['same_amount'] as const }));
    expect(await recordPayments(goat, accepted)).toMatchObject({
      items: [{ outcome: 'already_paid' }, { outcome: 'committed' }, { outcome: 'already_paid' }],
    });
  });

  it('counts a payment once that two pages list, because others were recorded between them', async () => {
    const { mock, goat, items } = await payeesEarned(5, 1);
    await recordPayments(goat, items);
    mock.clock.advance({ minutes: 1 });
    await payOthers(mock, goat, 97);
    let first: readonly unknown[] = [];
    const shifting = createBentClient(mock, (body, { method, url }) => {
      if (method !== 'GET' || !url.includes('/payout-payments?limit=100')) return body;
      const data = url.includes('cursor=') ? [...first.slice(-3), ...body.data] : body.data;
      first = body.data;
      return { ...body, data };
    });
    const report = await recordPayments(shifting, items);
    expect(report.items.map(({ outcome, nextStep }) => [outcome, nextStep])).toEqual(
      items.map(() => ['already_paid', null]),
    );
  });

  it('looks at three pages of the newest payments in vain, however many more there are, and then at each payee', async () => {
    const { mock, goat, items } = await payeesEarned(5, 1);
    await recordPayments(goat, items);
    mock.clock.advance({ minutes: 1 });
    await payOthers(mock, goat, 97);
    let cursor: unknown = null;
    let pages = 0;
    const endless = createBentClient(mock, (body, { method, url }) => {
      if (method !== 'GET' || !url.includes('/payout-payments?limit=100')) return body;
      pages += 1;
      cursor ??= body.meta.nextCursor;
      return { ...body, data: [], meta: { nextCursor: cursor } };
    });
    expect(await recordPayments(endless, items)).toMatchObject({ totals: { already_paid: 5, committed: 0 } });
    expect(pages).toBe(3);
  });

  it('is refused where its sums do not add up exactly, before anything is written', async () => {
    const { mock, goat, items } = await payeesEarned(2, 1);
    const huge = items.map((item) => ({ ...loose(item), totalCents: Number.MAX_SAFE_INTEGER }));
    await expect(recordPayments(goat, huge)).rejects.toThrow('cents must add up to an integer below 2^53');
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  });

  it('stops at the signal between items and at the end of the budget, and says what it did not start', async () => {
    const { mock, goat, items } = await payeesEarned(8, 1);
    const stop = new AbortController();
    let sent = 0;
    const stopping = createClientWith(mock, async (request) => {
      if (isPayment(request)) sent += 1;
      if (sent === 2) stop.abort();
      return request;
    });
    const report = await recordPayments(stopping, items, { signal: stop.signal, concurrency: 1 });
    expect(report).toMatchObject({ outcome: 'partly_committed', stoppedEarly: { reason: 'aborted' } });
    expect(report.totals).toMatchObject({ committed: 2, not_started: 6 });
    const budget = { maxRequests: 4 + 3 * 3 };
    const second = await recordPayments(goat, items, { budget, concurrency: 1 });
    expect(second.totals).toMatchObject({ already_paid: 2, not_started: 3, committed: 3 });
    expect(await recordPayments(goat, items)).toMatchObject({ outcome: 'committed', totals: { committed: 3 } });
  });

  it.each<[message: RegExp, change: (items: PaymentItem[]) => unknown]>([
    [/items must be an array/, () => ({})],
    [/items\[1\] and items\[2\] both have the reference/, ([a, b]) => [b, a, { ...a, reference: ' 2026-04  0' }]],
    [/items\[0\] and items\[1\] both have the accrual/, ([a, b]) => [a, { ...b, accrualIds: a?.accrualIds }]],
    [
      /items\[0\] names the accrual \S+ twice/,
      ([a]) => [{ ...a, accrualIds: [...loose(a).accrualIds, a?.accrualIds?.[0]] }],
    ],
    [/items\[1\]: totalCents must be a whole number of cents, not 1.5/, ([a, b]) => [a, { ...b, totalCents: 1.5 }]],
    [/items\[1\]: totalCents is missing/, ([a, b]) => [a, { reference: 'x', creatorId: b?.creatorId }]],
    [/items\[1\]: give either a payout, or creatorId/, ([a]) => [a, { reference: 'x', totalCents: 5 }]],
    [/items\[0\]: it needs a reference/, ([a]) => [{ ...a, reference: '\u200b' }]],
    [/items\[0\]: metadata.plan_id is a name of this package/, ([a]) => [{ ...a, metadata: { plan_id: 'x' } }]],
    [/items\[0\]: acceptWarnings\[0\] must be one of far_above/, ([a]) => [{ ...a, acceptWarnings: ['all'] }]],
    [/items\[0\]: paidAt is 2126/, ([a]) => [{ ...a, paidAt: '2126-01-01T00:00:00Z' }]],
    [/items\[1\]: the payout is not as planned/, ([a]) => [a, { reference: 'x', payout: { kind: 'payout' } }]],
  ])('is refused by the index of a wrong item, and nothing is written: %s', async (message, change) => {
    const { mock, goat, items } = await payeesEarned(3, 1);
    const call = recordPayments(goat, loose(change(items)));
    await expect(call).rejects.toMatchObject({ name: 'WorkflowError', message: expect.stringMatching(message) });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  });
});
