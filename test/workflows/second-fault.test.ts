import { expect, it } from 'vitest';
import type { Next } from '../../src/client/http/request.js';
import { earnedBy } from '../../src/workflows/find/read-earned.js';
import {
  commitPayment,
  planPayment,
  planSettlement,
  rejectAccruals,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { commitPaymentBy } from '../../src/workflows/payments/record-payment.js';
import { takeBack } from '../../src/workflows/payments/take-back.js';
import { readCurrentNames } from '../../src/workflows/payments/throw-if-changed.js';
import { Run } from '../../src/workflows/run/run.js';
import { commitAgainst } from '../../src/workflows/settlement/commit-settlement.js';
import { isPayment } from './odd-service.js';
import { oneWeekEarned } from './stage.js';

/* A second fault after the first: the look-up that should settle an outcome fails too, or an abort follows a response. */

it.each([
  ['drop_before', 'paid'],
  ['drop_after', 'voided'],
] as const)(
  'a void that is lost (%s) counts as done only where the payment can be read, and is %s',
  async (kind, status) => {
    const { goat, mock, maya } = await oneWeekEarned({ maxRetries: 0 });
    const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'x' });
    const { payment } = await commitPayment(goat, plan);
    const own = await goat.payoutPayments.get(payment?.id ?? '');
    const origin = { resolvedBy: 'response', isEarlier: false, replayed: false } as const;
    const voided = (): Promise<boolean> => {
      mock.faults.add({ operation: 'updatePayoutPayment', kind });
      return takeBack(new Run(goat, {}), { plan, before: new Set(), origin }, own);
    };
    mock.faults.add({ operation: 'getPayoutPayment', kind: 'status', status: 503 });
    expect([await voided(), await voided()]).toEqual([false, status === 'voided']);
    expect(await goat.payoutPayments.get(own.id)).toMatchObject({ status });
  },
);

it.each([
  ['payment', 2],
  ['payment', 1],
  ['settlement', 2],
] as const)('an abort after the response to a %s that was sent %i times hides no outcome', async (kind, times) => {
  const controller = new AbortController();
  let posts = 0;
  const scene = await oneWeekEarned({
    maxRetries: 0,
    middleware: [
      async (request, next) => {
        if (posts === times) controller.abort();
        if (isPayment(request)) posts += 1;
        return next(request);
      },
    ],
  });
  const { goat, mock, maya } = scene;
  if (times === 2) mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
  const run = new Run(goat, { signal: controller.signal });
  const pay = async () => {
    if (kind === 'payment') {
      const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'x' });
      return commitPaymentBy(run, plan, { carriesOn: true });
    }
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const facts = {
      earned: () => earnedBy(run, maya.id),
      names: () => readCurrentNames(run, plan),
      asOf: () => run.now,
    };
    return commitAgainst(run, plan, { facts, carriesOn: true });
  };
  expect(await pay()).toMatchObject({
    outcome: 'committed',
    resolvedBy: times === 2 ? 'same_key' : 'response',
    reason: null,
  });
  expect(controller.signal.aborted).toBe(true);
});

it('a rejection whose response is lost is unknown where the look-up ends with an error of the host', async () => {
  let isSent = false;
  const { goat, mock, maya } = await oneWeekEarned({
    maxRetries: 0,
    middleware: [
      async (request, next) => {
        if (isSent) throw new TypeError('of the host');
        isSent ||= request.method === 'PATCH';
        return next(request);
      },
    ],
  });
  const accrualIds = (await goat.payoutAccruals.list({ creator_id: maya.id })).data.map(({ id }) => id);
  mock.faults.add({ operation: 'updatePayoutAccrual', kind: 'drop_after' });
  const { accruals } = await rejectAccruals(goat, { accrualIds });
  expect(accruals).toMatchObject([{ outcome: 'unknown', reason: { code: 'connection_failed' } }]);
});

it('a review fails where it cannot read who is paid by goals, and says so where the service does not name them', async () => {
  let isNamed = true;
  const hide = async (request: Request, next: Next): Promise<Response> => {
    const response = await next(request);
    if (isNamed || !request.url.includes('/assignments')) return response;
    return new Response((await response.text()).replaceAll('"creator_id"', '"of"'), response);
  };
  const { goat, mock, maya, structure } = await oneWeekEarned({ maxRetries: 0, middleware: [hide] });
  const byGoals = await structure(100, { criteria_type: 'goals' });
  await goat.payoutStructures.assign(byGoals, { creator_id: maya.id });
  mock.faults.add({ operation: 'listPayoutAssignments', kind: 'status', status: 503, times: 50 });
  await expect(weeklyPayoutReview(goat)).rejects.toMatchObject({ status: 503 });
  mock.faults.clear();
  isNamed = false;
  const { leftOut } = await weeklyPayoutReview(goat);
  expect(leftOut).toContainEqual(expect.objectContaining({ what: 'who is paid by goals' }));
});
