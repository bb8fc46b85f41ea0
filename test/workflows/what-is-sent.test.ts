import { expect, it } from 'vitest';
import {
  commitPayment,
  commitSettlement,
  type PaymentPlan,
  planPayment,
  planSettlement,
  type SettlementPlan,
} from '../../src/workflows/index.js';
import { type PlanSeal, sealPlan } from '../../src/workflows/payments/plan-digest.js';
import { isPayment, type Send } from './odd-service.js';
import { stage } from './stage.js';

/* Each field of a plan is changed alone, or with those that must go along. Then the request and the row change with it, or it is refused. */

type Sent = Readonly<Record<string, unknown>>;

const details = { method: 'Venmo', paidAt: '2026-01-17T12:00:00.000Z', readme: 'Well done.' };

/** Maya and Otis are owed two weeks each; it is 2026-01-19 at 09:00. */
async function twoOwed() {
  const sent: Sent[] = [];
  const note = async (request: Request, next: Send) => {
    if (!isPayment(request)) return next(request);
    const { metadata, ...body } = (await request.clone().json()) as { metadata: object };
    sent.push({ ...body, ...metadata, key: request.headers.get('idempotency-key') });
    return next(request);
  };
  const scene = stage({}, { middleware: [note] });
  const { goat, mock } = scene;
  const weekly = await scene.structure(25_000);
  const [maya, otis] = [await scene.creator('maya.moves', weekly), await scene.creator('chef_otis', weekly)];
  mock.clock.to('2026-01-19T09:00:00Z');
  const payPal = (await goat.payoutMethods.list().toArray()).find(({ name }) => name === 'PayPal');
  const settlement = (creatorId: string) => planSettlement(goat, { creatorId, ...details });
  const payment = async (creatorId: string) => {
    const owed = await goat.payoutAccruals.list({ creator_id: creatorId }).toArray();
    const accrualIds = owed.map(({ id }) => id);
    return planPayment(goat, { reference: 'invoice 17', creatorId, accrualIds, totalCents: 60_000, ...details });
  };
  return { ...scene, sent, payPal: payPal?.id ?? '', maya, otis, settlement, payment };
}

type Scene = Awaited<ReturnType<typeof twoOwed>>;
type Content<Plan> = Partial<Omit<Plan, keyof PlanSeal>>;
/** A change, and what becomes of it: the fields of the request that differ, or the refusal. */
type Case<Plan> = readonly [change: Content<Plan>, effect: Sent | string];
type Cases<Plan> = { readonly [Field in keyof Required<Content<Plan>>]: readonly Case<Plan>[] };

const otherKey = { key: expect.any(String) };
const method = (id: string) => [{ methodId: id, methodName: 'PayPal' }, { method_id: id }] as const;

async function ofPayment({ payPal, maya, otis, payment }: Scene): Promise<Cases<PaymentPlan>> {
  const { accruals, accrualIds } = await payment(maya.id);
  const { creatorId, handle, ...theirs } = await payment(otis.id);
  const payee = { creatorId, handle, accruals: theirs.accruals, accrualIds: theirs.accrualIds };
  const [first = ''] = accrualIds;
  const adHoc = { creatorId: null, handle: null, accruals: [], accrualIds: [] };
  const toProject = { project_id: maya.project_id, creator_id: undefined, handle: undefined, accrual_ids: undefined };
  return {
    kind: [[{ kind: 'settlement' as 'payment' }, 'invalid_plan']],
    reference: [[{ reference: 'invoice 18' }, { reference: 'invoice 18', ...otherKey }]],
    creatorId: [
      [payee, { creator_id: otis.id, handle: 'chef_otis', accrual_ids: payee.accrualIds, ...otherKey }],
      [adHoc, { ...toProject, ...otherKey }],
    ],
    handle: [[{ handle: 'maya' }, 'plan_changed']],
    projectId: [[{ projectId: otis.id }, 'plan_changed']],
    methodId: [method(payPal), [{ methodId: null, methodName: null }, { method_id: undefined }]],
    methodName: [[{ methodName: 'PayPal' }, 'plan_changed']],
    accrualIds: [
      [{ accrualIds: [first], accruals: accruals.filter(({ id }) => id === first) }, { accrual_ids: [first] }],
    ],
    accruals: [[{ accruals: accruals.map((each) => ({ ...each, amountCents: 1 })) }, 'plan_changed']],
    dueCents: [[{ dueCents: 1 }, {}]],
    staysOwedCents: [[{ staysOwedCents: 1 }, {}]],
    totalCents: [[{ totalCents: 59_000 }, { total_amount_cents: 59_000 }]],
    currency: [[{ currency: 'EUR' }, 'plan_changed']],
    ...ofDetails(null),
    earlierPaymentIds: [[{ earlierPaymentIds: [otis.id] }, otherKey]],
    warnings: [[{ warnings: [] }, {}]],
    readAt: [[{ readAt: '2026-01-18T09:00:00.000Z' }, 'stale_plan']],
    ...ofUsage,
  };
}

async function ofSettlement({ payPal, maya, otis, settlement }: Scene): Promise<Cases<SettlementPlan>> {
  const { accruals } = await settlement(maya.id);
  const { creatorId, handle, accruals: theirs } = await settlement(otis.id);
  const first = accruals.slice(0, 1);
  const endedBy = '2026-01-11';
  const reason = { code: 'scrape_stale', message: 'old' } as const;
  const effect = { creator_id: otis.id, handle: 'chef_otis', accrual_ids: theirs.map(({ id }) => id), ...otherKey };
  return {
    kind: [[{ kind: 'payment' as 'settlement' }, 'invalid_plan']],
    creatorId: [[{ creatorId, handle, accruals: theirs }, effect]],
    handle: [[{ handle: 'maya' }, 'plan_changed']],
    projectId: [[{ projectId: otis.id }, 'plan_changed']],
    methodId: [method(payPal), [{ methodId: null, methodName: null }, { method_id: undefined }]],
    methodName: [[{ methodName: 'PayPal' }, 'plan_changed']],
    accruals: [
      [
        { accruals: first, totalCents: 25_000, endedBy },
        { accrual_ids: first.map(({ id }) => id), ...otherKey },
      ],
      [{ accruals: first, totalCents: 25_000 }, 'stale_plan'],
      [{ accruals: accruals.map((each) => ({ ...each, amountCents: 1 })), totalCents: 2 }, 'plan_changed'],
    ],
    endedBy: [[{ endedBy }, 'plan_changed']],
    totalCents: [[{ totalCents: 1 }, 'invalid_plan']],
    mostCents: [
      [{ mostCents: 50_000 }, { accrual_ids: undefined, handle: undefined, auto_apply_outstanding: true, ...otherKey }],
      [{ mostCents: 49_999 }, 'invalid_plan'],
    ],
    currency: [[{ currency: 'EUR' }, 'plan_changed']],
    ...ofDetails(undefined),
    earlierPaymentIds: [[{ earlierPaymentIds: [otis.id] }, otherKey]],
    provisional: [[{ provisional: [reason] }, 'provisional_data']],
    warnings: [[{ warnings: [] }, {}]],
    leftOut: [[{ leftOut: [] }, {}]],
    readAt: [[{ readAt: '2026-01-19T07:00:00.000Z' }, 'stale_plan']],
    validUntil: [[{ validUntil: '2026-01-19T07:00:00.000Z' }, {}]],
    ...ofUsage,
  };
}

const ofDetails = <None extends null | undefined>(none: None) =>
  ({
    paidAt: [
      [{ paidAt: '2026-01-16T12:00:00.000Z' }, { paid_at: '2026-01-16T12:00:00.000Z' }],
      [{ paidAt: none }, { paid_at: undefined }],
    ],
    readme: [
      [{ readme: 'Thanks.' }, { readme: 'Thanks.' }],
      [{ readme: none }, { readme: undefined }],
    ],
  }) as Pick<Cases<PaymentPlan> & Cases<SettlementPlan>, 'paidAt' | 'readme'>;

const ofUsage = {
  usage: [[{ usage: { requests: 99 } as PaymentPlan['usage'] }, {}]],
  requests: [[{ requests: 99 }, {}]],
} as const;

/** The fields in which a request differs from another, apart from the id of its plan. */
function differences(from: Sent, { plan_id: _, ...to }: Sent): Sent {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  names.delete('plan_id');
  return Object.fromEntries(
    [...names].flatMap((name) => (JSON.stringify(from[name]) === JSON.stringify(to[name]) ? [] : [[name, to[name]]])),
  );
}

const kinds = {
  payment: { prefix: 'payment', cases: ofPayment, commit: commitPayment },
  settlement: { prefix: 'settle', cases: ofSettlement, commit: commitSettlement },
} as const;

it.each(['payment', 'settlement'] as const)('each field of a %s is in request and row, or refused', async (kind) => {
  const { prefix, cases, commit } = kinds[kind];
  const scene = await twoOwed();
  const { goat, mock, sent, maya } = scene;
  const { id: _, seal: __, ...content } = await scene[kind](maya.id);
  const each = Object.entries((await cases(scene)) as Record<string, readonly Case<object>[]>);
  mock.checkpoint('before');
  /** Commits the plan for Maya with one change: the request, the refusal and the row. */
  const send = async (change: object) => {
    mock.rewind('before');
    sent.length = 0;
    const plan = await sealPlan(prefix, { ...content, ...change });
    const code = await commit(goat, plan as never).then(
      () => null,
      (error) => error.code,
    );
    const [row] = await goat.payoutPayments.list().toArray();
    return { plan, sent: [...sent], code, row };
  };
  const { sent: whole, plan } = await send({});
  const { creatorId, methodId, accruals } = plan as unknown as SettlementPlan;
  const ids = accruals.map(({ id }) => id);
  const common = { creator_id: creatorId, method_id: methodId, paid_at: details.paidAt, readme: details.readme };
  const own = kind === 'payment' ? { total_amount_cents: 60_000, reference: 'invoice 17' } : {};
  const marks = { plan_id: plan.id, handle: 'maya.moves', key: expect.any(String) };
  expect(whole).toEqual([{ ...common, ...own, accrual_ids: expect.any(Array), ...marks }]);
  expect(new Set(whole[0]?.accrual_ids as string[])).toEqual(new Set(ids));
  for (const [field, list] of each) {
    for (const [change, effect] of list) {
      const { sent: requests, code, row, plan: other } = await send(change);
      const [only] = requests;
      expect([field, code ?? differences(whole[0] ?? {}, only ?? {})]).toEqual([field, effect]);
      expect(requests).toHaveLength(code === null ? 1 : 0);
      // The record of a payment of everything is in everything-owed.test.ts.
      if (only === undefined || only.auto_apply_outstanding) continue;
      const { key: _key, accrual_ids: paid = [], ...body } = only;
      const { metadata = {}, payout_payment_lines: lines = [] } = row ?? {};
      expect({ ...metadata, ...row }).toMatchObject({ ...body, plan_id: other.id });
      expect(lines.map(({ accrual_id }) => accrual_id).sort()).toEqual([...(paid as string[])].sort());
    }
  }
});
