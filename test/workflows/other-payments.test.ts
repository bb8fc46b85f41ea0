import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import type { TrackagoatClient } from '../../src/index.js';
import { planSettlement, recordPayment, settleAll } from '../../src/workflows/index.js';
import { Run } from '../../src/workflows/run/run.js';
import { commitChecked } from '../../src/workflows/settlement/commit-settlement.js';
import { carryOut, getData } from '../agents/tool-result.js';
import { createClientWith, isPayment, oddService, payingBy, ways } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

/* A service, or a proxy before it, that answers the request of a payment with another payment, or with anything at all. */

type Told = Readonly<{
  outcome: unknown;
  nextStep?: unknown;
  paidCents?: unknown;
  payment?: { readonly id: string } | null;
}>;
type Way = (goat: TrackagoatClient, creatorId: string) => Promise<(client: TrackagoatClient) => Promise<Told>>;

const byTool =
  (tool: string, input: object): Way =>
  async () =>
  async (client) => {
    const toolset = await createToolset(client, { allow: ['read', 'money'], approve: async () => true });
    const { outcome, warnings } = getData(await carryOut(toolset, tool, { creator: 'maya.moves', ...input }));
    return { outcome, nextStep: String(warnings) };
  };

/** Each plans 250 dollars with an honest service, and gives the commit to run when it has become another one. */
const WAYS: Readonly<Record<string, Way>> = {
  ...ways,
  settleAll: async () => async (client) => {
    const { creators } = await settleAll(client, { method: 'Venmo' });
    const { outcome, paidCents, receipt } = creators[0] ?? {};
    return { outcome, paidCents, nextStep: receipt?.nextStep, payment: receipt?.payment ?? null };
  },
  'the toolset, a settlement': byTool('plan_settlement', {}),
  'the toolset, a bonus': byTool('plan_payment', { reference: 'invoice 17', total_cents: 25_000 }),
};

/** Payments of others, by what they are. */
const others = {
  'to the same payee': { total_amount_cents: 77_700 },
  // The amount is as planned: the payee alone is another one.
  'to another payee': { creator_id: 'otis', total_amount_cents: 25_000 },
  'with the metadata of a plan': {
    total_amount_cents: 77_700,
    metadata: { reference: 'invoice 16', plan_id: `payment-${'0'.repeat(64)}` },
  },
} as const;

describe.each(Object.keys(WAYS))('a payment of somebody else, in answer to a payment by %s', (way) => {
  it.each(Object.keys(others) as (keyof typeof others)[])('is left as it is: %s', async (what) => {
    const { mock, goat, maya, creator } = await oneWeekEarned();
    const otis = await creator('chef_otis');
    const body = { creator_id: maya.id, ...others[what] };
    const make = () => goat.payoutPayments.create(body.creator_id === 'otis' ? { ...body, creator_id: otis.id } : body);
    mock.checkpoint('before');
    // Whether the service hears of the payment, and whether the other one was there before.
    for (const arrives of [true, false]) {
      for (const isThereBefore of [true, false]) {
        mock.rewind('before');
        let made = isThereBefore ? await make() : undefined;
        const proxy = payingBy(mock, async (request, _, send) => {
          if (arrives) await send(request);
          made ??= await make();
          return Response.json({ data: made, error: null, meta: null }, { status: 201 });
        });
        const commit = await WAYS[way]?.(goat, maya.id);
        const { outcome, nextStep } = (await commit?.(proxy)) ?? {};
        expect([arrives, isThereBefore, outcome]).toEqual([arrives, isThereBefore, 'unknown']);
        expect(nextStep).toContain(made?.id);
        expect((await goat.payoutPayments.get(made?.id ?? '')).status).toBe('paid');
        expect((await goat.payoutPayments.list({ status: 'voided' })).data).toEqual([]);
      }
    }
  });
});

it('an earlier payment that got the reference in between is what is paid already', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  const there = await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 900 });
  const proxy = payingBy(mock, async () => {
    const data = await goat.payoutPayments.update(there.id, { metadata: { reference: 'invoice 17' } });
    return Response.json({ data, error: null, meta: null }, { status: 201 });
  });
  const receipt = await recordPayment(proxy, { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' });
  expect(receipt).toMatchObject({ outcome: 'already_paid', paidCents: 0, payment: { id: there.id } });
});

it('a payment to another payee settles nothing, although its lines are those of the plan', async () => {
  const { mock, maya, creator } = await oneWeekEarned();
  const otis = await creator('chef_otis');
  const { goat } = oddService(mock, {
    row: (each) => ('payout_payment_lines' in each ? { ...each, creator_id: otis.id } : each),
  });
  const plan = await planSettlement(goat, { creatorId: maya.id });
  const receipt = await commitChecked(new Run(goat), plan);
  expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0, reason: { code: 'other_payment' } });
});

// biome-ignore lint/suspicious/noExplicitAny: a hostile reply has any shape.
type Bend = (payment: any) => unknown;

const OTHER = '00000000-0000-4000-8000-00000000beef';

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

describe.each(['settlement', 'payment', 'settleAll'])('where a response with the payment of a %s', async (way) => {
  const { goat: honest, mock, maya, paid } = await oneWeekEarned();
  mock.checkpoint('before');

  /** One commit of 250 dollars. `postOnly` bends only the response to the payment; otherwise every response with one. */
  async function commitUnder(bend: Bend, { postOnly = false, isRecorded = true } = {}) {
    mock.rewind('before');
    const commit = await WAYS[way]?.(honest, maya.id);
    const respond = async (request: Request) => {
      const isPosted = isPayment(request);
      if (isPosted && !isRecorded) return Response.json({ data: bend({}), meta: {}, error: null }, { status: 201 });
      const response = await mock.fetch(request);
      if (!response.ok || !request.url.includes('/payout-payments') || (postOnly && !isPosted)) return response;
      const body = (await response.json()) as { data: unknown };
      const data = Array.isArray(body.data) ? body.data.map(bend) : bend(body.data);
      return Response.json({ ...body, data }, { status: response.status, headers: response.headers });
    };
    const hostile = createClientWith(mock, respond, { deadlineMs: 2_000 });
    const { outcome, paidCents, payment } = (await commit?.(hostile)) ?? {};
    return { end: [outcome, paidCents], shown: payment?.id, recorded: (await paid(maya.id)).map(({ id }) => id) };
  }

  it.each(unreadable)('%s: unknown as all that is read, or by its id where the record shows it', async (_, bend) => {
    const { end, recorded } = await commitUnder(bend);
    expect([end, recorded.length]).toEqual([['unknown', 0], 1]);
    const found = await commitUnder(bend, { postOnly: true });
    expect(found).toEqual({ end: ['committed', 25_000], shown: found.recorded[0], recorded: [expect.any(String)] });
  });

  it('has a shape of its own and nothing was recorded: unknown', async () => {
    const { end, recorded } = await commitUnder(() => ({ job_id: OTHER }), { isRecorded: false });
    expect([end, recorded]).toEqual([['unknown', 0], []]);
  });

  it.each<readonly [string, Bend]>([
    ['another amount', (payment) => ({ ...payment, total_amount_cents: 250_000 })],
    ['another sum in its lines', (payment) => ({ ...payment, payout_payment_lines: [{ applied_amount_cents: 1 }] })],
    ['no amount at all', (payment) => ({ ...payment, total_amount_cents: 0 })],
    ['another currency', (payment) => ({ ...payment, currency: 'EUR' })],
    ['another method', (payment) => ({ ...payment, method_id: OTHER, method_name_snapshot: 'Cash' })],
  ])('has %s, and so has the record: a payment is taken back, a settlement is unknown', async (_, bend) => {
    expect((await commitUnder(bend)).end).toEqual([way === 'payment' ? 'not_committed' : 'unknown', 0]);
  });

  it.each(['usd', null])('has the currency %j: committed', async (currency) => {
    expect((await commitUnder((payment) => ({ ...payment, currency }))).end).toEqual(['committed', 25_000]);
  });

  it('has an id that does not exist: the record shows the real one', async () => {
    const { end, shown, recorded } = await commitUnder((payment) => ({ ...payment, id: OTHER }), { postOnly: true });
    expect([end, shown]).toEqual([['committed', 25_000], recorded[0]]);
  });

  it('is that of another plan, unmarked: already paid, and this call has paid nothing', async () => {
    const bend: Bend = (payment) => ({ ...payment, metadata: { ...payment.metadata, plan_id: 'another' } });
    expect((await commitUnder(bend)).end).toEqual(['already_paid', 0]);
  });
});
