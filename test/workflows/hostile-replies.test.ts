import { describe, expect, it } from 'vitest';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import {
  commitPayment,
  commitSettlement,
  type PaymentReceipt,
  planPayment,
  planSettlement,
  type SettlementReceipt,
  settleAll,
} from '../../src/workflows/index.js';
import { isPayment } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

// biome-ignore lint/suspicious/noExplicitAny: a hostile reply has any shape.
type Bend = (payment: any) => unknown;
type Receipt = SettlementReceipt | PaymentReceipt | { readonly outcome: string; readonly paidCents: number };

const OTHER = '00000000-0000-4000-8000-00000000beef';

/** Plans with an honest service, and gives the commit to run when it has become hostile. */
const WAYS: Readonly<
  Record<string, (goat: TrackagoatClient, creatorId: string) => Promise<() => Promise<Receipt | undefined>>>
> = {
  commitSettlement: async (goat, creatorId) => {
    const plan = await planSettlement(goat, { creatorId, method: 'Venmo' });
    return () => commitSettlement(goat, plan);
  },
  commitPayment: async (goat, creatorId) => {
    const plan = await planPayment(goat, { creatorId, totalCents: 25_000, reference: 'bonus', method: 'Venmo' });
    return () => commitPayment(goat, plan);
  },
  settleAll: async (goat) => async () => {
    const { creators } = await settleAll(goat, { method: 'Venmo' });
    return creators[0];
  },
};

/** One commit of 250 dollars. `postOnly` bends only the response to the payment; otherwise every response with a payment. */
async function commitUnder(way: string, bend: Bend, { postOnly = false, isRecorded = true } = {}) {
  const { mock, maya, paid } = await oneWeekEarned();
  let isHostile = false;
  const fetch = async (request: Request): Promise<Response> => {
    const isPosted = isPayment(request);
    if (isHostile && isPosted && !isRecorded) {
      return Response.json({ data: bend({}), meta: {}, error: null }, { status: 201 });
    }
    const response = await mock.fetch(request);
    if (!isHostile || !response.ok || !request.url.includes('/payout-payments')) return response;
    if (postOnly && !isPosted) return response;
    const body = (await response.json()) as { data: unknown };
    const data = Array.isArray(body.data) ? body.data.map(bend) : bend(body.data);
    return Response.json({ ...body, data }, { status: response.status, headers: response.headers });
  };
  const { apiKey, baseUrl } = mock;
  const goat = createClient({ apiKey, baseUrl, fetch, random: () => 0, deadlineMs: 2_000 });
  const commit = await WAYS[way]?.(goat, maya.id);
  isHostile = true;
  return { receipt: await commit?.(), recorded: await paid(maya.id) };
}

describe.each(Object.keys(WAYS))('%s, when the response to a payment', (way) => {
  const unreadable: readonly (readonly [string, Bend])[] = [
    ['is empty', () => ({})],
    ['is a list', (payment) => [payment]],
    ['is a text', () => 'ok'],
    ['is of another request', () => ({ job_id: OTHER })],
    ['has no lines', ({ payout_payment_lines: _, ...rest }) => rest],
    ['has no adjustments', ({ payout_adjustments: _, ...rest }) => rest],
    ['has an adjustment as a text', (payment) => ({ ...payment, payout_adjustments: [{ amount_cents: '500' }] })],
    ['has an adjustment that is none', (payment) => ({ ...payment, payout_adjustments: [null] })],
    ['has the amount as a text', (payment) => ({ ...payment, total_amount_cents: '25000' })],
    ['has half a cent', (payment) => ({ ...payment, total_amount_cents: 25_000.5 })],
    ['has no amount', (payment) => ({ ...payment, total_amount_cents: null })],
    ['has a number in place of the currency', (payment) => ({ ...payment, currency: 978 })],
    ['has no id', ({ id: _, ...rest }) => rest],
    ['has an id that is a path', (payment) => ({ ...payment, id: '../creators' })],
  ];

  it.each(unreadable)('%s, as all that is read: unknown, nothing is voided, and nothing is thrown', async (_, bend) => {
    const { receipt, recorded } = await commitUnder(way, bend);
    expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0 });
    expect(recorded).toHaveLength(1);
  });

  it.each(unreadable)('%s, and the record shows the payment: committed, by its real id', async (_, bend) => {
    const { receipt, recorded } = await commitUnder(way, bend, { postOnly: true });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 25_000 });
    expect(recorded).toHaveLength(1);
    if (receipt && 'payment' in receipt) expect(receipt.payment?.id).toBe(recorded[0]?.id);
  });

  it('has a shape of its own and nothing was recorded: unknown', async () => {
    const { receipt, recorded } = await commitUnder(way, () => ({ job_id: OTHER }), { isRecorded: false });
    expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0 });
    expect(recorded).toEqual([]);
  });

  it.each<readonly [string, Bend]>([
    ['another amount', (payment) => ({ ...payment, total_amount_cents: 250_000 })],
    ['no amount at all', (payment) => ({ ...payment, total_amount_cents: 0 })],
    ['another currency', (payment) => ({ ...payment, currency: 'EUR' })],
    ['another method', (payment) => ({ ...payment, method_id: OTHER, method_name_snapshot: 'Cash' })],
  ])('has %s, and so has the record: a payment is taken back, a settlement is unknown', async (_, bend) => {
    const { receipt } = await commitUnder(way, bend);
    const outcome = way === 'commitPayment' ? 'not_committed' : 'unknown';
    expect(receipt).toMatchObject({ outcome, paidCents: 0 });
  });

  it.each(['usd', null])('has the currency %j: committed', async (currency) => {
    const { receipt } = await commitUnder(way, (payment) => ({ ...payment, currency }));
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 25_000 });
  });

  it('has an id that does not exist: the record shows the real one', async () => {
    const { receipt, recorded } = await commitUnder(way, (payment) => ({ ...payment, id: OTHER }), { postOnly: true });
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 25_000 });
    if (receipt && 'payment' in receipt) expect(receipt.payment?.id).toBe(recorded[0]?.id);
  });

  it('is that of another plan, unmarked: already paid, and this call has paid nothing', async () => {
    const bend: Bend = (payment) => ({ ...payment, metadata: { ...payment.metadata, plan_id: 'another' } });
    expect((await commitUnder(way, bend)).receipt).toMatchObject({ outcome: 'already_paid', paidCents: 0 });
  });
});
