import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  commitPayment,
  commitSettlement,
  isWorkflowError,
  type PaymentInput,
  planSettlement,
  settleAll,
  settleCreator,
  type setUpCreator,
} from '../../src/workflows/index.js';
import { loose, oneWeekEarned } from './stage.js';

describe('a spelling mistake pays nobody', () => {
  // Every option of another name or type is refused by test/options/one-way.test.ts; here are those that would pay more, or for ever.
  it.each<[input: object, options: object, message: RegExp]>([
    [{ dryrun: true }, {}, /no option dryrun; the nearest is dryRun/],
    [{ creatorId: 'x' }, {}, /no option creatorId; the nearest is creatorIds/],
    [{ projectId: undefined }, {}, /projectId is undefined/],
    [{ creatorIds: undefined }, {}, /creatorIds is undefined/],
    [{ dryRun: undefined }, {}, /dryRun is undefined \(a forgotten await\?\); give it a value, or leave it out/],
    [{ creatorIds: [undefined] }, {}, /creatorIds\[0\] must be a text, not undefined/],
    [{ exceptCreatorIds: ['x', ''] }, {}, /exceptCreatorIds\[1\] must be a text, not ""/],
    [{}, { budget: { maxRequests: Number.NaN } }, /maxRequests must be/],
    [{}, { budget: { deadlineMs: Number.NaN } }, /deadlineMs must be/],
    [{}, { budget: { maxRequests: -1 } }, /maxRequests must be/],
    [{}, { budget: { maxRequests: 1.5 } }, /maxRequests must be/],
    [{}, { concurrency: Number.NaN }, /concurrency must be/],
    [{}, { concurrency: 0 }, /concurrency must be/],
  ])('settleAll refuses %j with %j, and nothing is sent', async (input, options, message) => {
    const { goat, mock } = await oneWeekEarned();
    const before = mock.requests.count();
    const refusal = { name: 'WorkflowError', code: 'invalid_input', message: expect.stringMatching(message) };
    await expect(settleAll(goat, loose(input), loose(options))).rejects.toMatchObject(refusal);
    expect(mock.requests.count()).toBe(before);
  });

  it('a list of nobody is a list, an object of another realm is an object, and a budget may have no end', async () => {
    const { goat } = await oneWeekEarned();
    expect((await settleAll(goat, { creatorIds: [] })).creators).toEqual([]);
    const unbounded = { budget: { maxRequests: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY } };
    expect((await settleAll(goat, runInNewContext('({ dryRun: true })'), unbounded)).totals.planned).toBe(1);
  });

  it('a Promise, or nothing, in place of a client or a plan is refused with the way out, and nothing is sent', async () => {
    const { goat, mock, maya, posts } = await oneWeekEarned();
    const before = mock.requests.find().length;
    const input = { creatorId: maya.id };
    const refused = async (run: Promise<unknown>, message: RegExp): Promise<void> => {
      const error = await run.catch((reason: unknown) => reason);
      expect(isWorkflowError(error)).toBe(true);
      expect(String(error)).toMatch(message);
    };
    await refused(planSettlement(loose(Promise.resolve(goat)), input), /the client is a Promise \(await it\)\.$/);
    await refused(planSettlement(undefined as never, input), /the client is undefined \(a forgotten await\?\)\.$/);
    expect(mock.requests.find()).toHaveLength(before);
    const promised = loose(planSettlement(goat, input));
    await refused(commitSettlement(goat, promised), /the plan is a Promise \(await it\)\.$/);
    await refused(commitPayment(goat, undefined as never), /the plan is undefined/);
    expect(posts()).toBe(0);
  });

  it('dryRun of what has none names the plans, wherever it is given, and nothing is paid', async () => {
    const { goat, maya } = await oneWeekEarned();
    const input = { creatorId: maya.id };
    for (const run of [
      settleCreator(goat, loose({ ...input, dryRun: true })),
      settleCreator(goat, input, loose({ dryRun: true })),
      settleAll(goat, {}, loose({ dryRun: true })),
    ]) {
      await expect(run).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringMatching(
          /dryRun belongs in the second argument of settleAll .* planSettlement or planPayment\./,
        ),
      });
    }
    expect((await goat.payoutPayments.list()).data).toEqual([]);
  });

  it('an input that is changed while the run goes on changes nothing of it', async () => {
    const { goat, paid, maya } = await oneWeekEarned();
    const input = { dryRun: true, creatorIds: [maya.id] };
    const run = settleAll(goat, input);
    input.dryRun = false;
    input.creatorIds.length = 0;
    expect(await run).toMatchObject({ dryRun: true, totals: { planned: 1, paidCents: 0 } });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('combinations that mean nothing do not compile', () => {
    const payment = { reference: 'x' };
    // @ts-expect-error neither an amount nor accruals
    const noAmount: PaymentInput = { ...payment, creatorId: 'a' };
    // @ts-expect-error accruals without their creator
    const noCreator: PaymentInput = { ...payment, projectId: 'a', accrualIds: ['b'], totalCents: 1 };
    // @ts-expect-error neither a creator nor a project
    const nobody: PaymentInput = { ...payment, totalCents: 1 };
    const rule = { period: 'weekly', amount_cents: 1, criteria_type: 'goals' } as const;
    // @ts-expect-error a structure by id and by name
    const both: Parameters<typeof setUpCreator>[1]['structure'] = { ...rule, id: 'a', name: 'b' };
    expect([noAmount, noCreator, nobody, both]).toHaveLength(4);
  });
});
