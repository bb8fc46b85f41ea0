import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  auditUnpaidCreators,
  campaignPerformance,
  commitPayment,
  commitSettlement,
  contentAnalysis,
  findUnderperformingCreators,
  isWorkflowError,
  type PaymentInput,
  planPayment,
  planSettlement,
  readContext,
  recordPayment,
  rejectAccruals,
  settleAll,
  settleCreator,
  setUpCreator,
  trend,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { oneWeekEarned, stage } from './stage.js';

// biome-ignore lint/suspicious/noExplicitAny: what a caller without types, or with a variable, can hand over
const loose = (value: object): any => value;

describe('a spelling mistake pays nobody', () => {
  it('settleAll refuses dryrun, an option that belongs to the input, and creatorId in place of creatorIds', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const before = mock.requests.find().length;
    const calls = [
      [settleAll(goat, loose({ dryrun: true })), /no option dryrun; the nearest is dryRun/],
      [
        settleAll(goat, {}, loose({ dryRun: true })),
        /dryRun belongs in the second argument of settleAll or rejectAccruals/,
      ],
      [settleAll(goat, loose({ creatorId: maya.id })), /no option creatorId; the nearest is creatorIds/],
      [settleAll(goat, loose({ project_id: maya.project_id })), /no option project_id; the nearest is projectId/],
      [settleAll(goat, loose({ method: null })), /method must be a text, not null/],
      [
        settleAll(goat, {}, loose({ budget: { maxRequest: 1 } })),
        /no option budget.maxRequest; the nearest is maxRequests/,
      ],
    ] as const;
    for (const [call, message] of calls) {
      await expect(call).rejects.toMatchObject({
        name: 'WorkflowError',
        code: 'invalid_input',
        message: expect.stringMatching(message),
      });
    }
    expect(mock.requests.find()).toHaveLength(before);
  });

  it('a filter without a value is refused, for leaving it out would mean everybody', async () => {
    const { goat, mock } = await oneWeekEarned();
    const before = mock.requests.find().length;
    for (const value of [undefined, null]) {
      for (const name of ['projectId', 'creatorIds']) {
        const call = settleAll(goat, loose({ [name]: value }));
        await expect(call).rejects.toMatchObject({
          message: expect.stringMatching(
            new RegExp(`${name} (is|must be an array, .*, not) ${value}|${name} must be a text, not null`),
          ),
        });
      }
    }
    expect(mock.requests.find()).toHaveLength(before);
  });

  it('another type than a plain object, a list or a flag is refused, whatever it might have meant', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const before = mock.requests.find().length;
    class Options {
      get dryrun(): boolean {
        return true;
      }
    }
    const calls = [
      [[], /plain object, not an instance of Array/],
      [new Map([['dryRun', true]]), /plain object, not an instance of Map/],
      [new Options(), /plain object, not an instance of Options/],
      [Object.create({ dryrun: true }), /plain object/],
      [{ [Symbol('dryRun')]: true }, /no option Symbol\(dryRun\)/],
      [{ dryRun: undefined }, /dryRun is undefined \(a forgotten await\?\); give it a value, or leave it out/],
      [{ dryRun: 'false' }, /dryRun must be true or false, not "false"/],
      [{ dryRun: 1 }, /dryRun must be true or false, not 1/],
      [{ creatorIds: maya.id }, /creatorIds must be an array/],
      [{ creatorIds: [undefined] }, /creatorIds\[0\] must be a text, not undefined/],
      [{ exceptCreatorIds: [maya.id, ''] }, /exceptCreatorIds\[1\] must be a text, not ""/],
    ] as const;
    for (const [input, message] of calls) {
      await expect(settleAll(goat, loose(input))).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringMatching(message),
      });
    }
    await expect(rejectAccruals(goat, loose({ accrualIds: 'abc' }))).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(settleCreator(goat, loose({ creatorId: undefined }))).rejects.toThrow(
      'settleCreator: creatorId is required, and it is undefined (a forgotten await?).',
    );
    expect(mock.requests.find()).toHaveLength(before);
    // A list of nobody is a list, and an object of another realm is an object.
    expect((await settleAll(goat, { creatorIds: [] })).creators).toEqual([]);
    expect((await settleAll(goat, runInNewContext('({ dryRun: true })'))).totals.planned).toBe(1);
  });

  it('a Promise, or nothing, in place of a client or a plan is refused with the way out, and nothing is sent', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const before = mock.requests.find().length;
    const input = { creatorId: maya.id };
    const refused = async (run: Promise<unknown>): Promise<string> => {
      const error = await run.catch((reason: unknown) => reason);
      expect(isWorkflowError(error)).toBe(true);
      return String(error);
    };
    expect(await refused(planSettlement(loose(Promise.resolve(goat)), input))).toMatch(
      /the client is a Promise \(await it\)\.$/,
    );
    expect(await refused(planSettlement(undefined as never, input))).toMatch(
      /the client is undefined \(a forgotten await\?\)\.$/,
    );
    expect(mock.requests.find()).toHaveLength(before);
    expect(await refused(commitSettlement(goat, loose(planSettlement(goat, input))))).toMatch(
      /the plan is a Promise \(await it\)\.$/,
    );
    expect(await refused(commitPayment(goat, undefined as never))).toMatch(/the plan is undefined/);
    expect((await goat.payoutPayments.list()).data).toEqual([]);
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

  it('options get the same checks: another type than a flag or a plain object is refused', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const before = mock.requests.find().length;
    for (const [options, message] of [
      [{ acceptProvisional: 'false' }, /acceptProvisional must be true or false, not "false"/],
      [new Map([['acceptProvisional', false]]), /plain object, not an instance of Map/],
      [[], /plain object, not an instance of Array/],
    ] as const) {
      const refusal = { code: 'invalid_input', message: expect.stringMatching(message) };
      await expect(settleAll(goat, {}, loose(options))).rejects.toMatchObject(refusal);
      await expect(settleCreator(goat, { creatorId: maya.id }, loose(options))).rejects.toMatchObject(refusal);
      await expect(commitSettlement(goat, plan, loose(options))).rejects.toMatchObject(refusal);
    }
    expect(mock.requests.find()).toHaveLength(before);
  });

  it('options that are changed between plan and payment change nothing of it', async () => {
    const { goat, mock, structure, creator, paid } = stage();
    const maya = await creator('maya.moves', await structure(150, { criteria_type: 'cpm' }));
    mock.clock.to('2026-01-08T00:00:00Z');
    mock.postVideos(maya.id, [{ posted_at: '2026-01-07T00:00:00Z', view_count: 40_000 }]);
    mock.clock.to('2026-01-12T09:00:00Z');
    mock.setScraper('stalled');
    mock.clock.to('2026-01-13T10:00:00Z');
    const options = { acceptProvisional: false };
    const run = settleCreator(goat, { creatorId: maya.id }, options);
    options.acceptProvisional = true;
    await expect(run).rejects.toMatchObject({ code: 'provisional_data' });
    expect(await paid(maya.id)).toEqual([]);
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

  it('every workflow refuses a name that it does not know, in its input and in its options', async () => {
    const { goat, maya } = await oneWeekEarned();
    const { project_id: projectId } = maya;
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const payment = { reference: 'x', creatorId: maya.id, totalCents: 1 };
    const workflows: ((input: object, options: object) => Promise<unknown>)[] = [
      (more, options) => settleAll(goat, more, options),
      (more, options) => settleCreator(goat, { creatorId: maya.id, ...more }, options),
      (more, options) => planSettlement(goat, { creatorId: maya.id, ...more }, options),
      (more, options) => planPayment(goat, loose({ ...payment, ...more }), options),
      (more, options) => recordPayment(goat, loose({ ...payment, ...more }), options),
      (more, options) => setUpCreator(goat, { projectId, handle: 'new', ...more }, options),
      (more, options) => rejectAccruals(goat, { accrualIds: [], ...more }, options),
      (more, options) => auditUnpaidCreators(goat, more, options),
      (more, options) => weeklyPayoutReview(goat, more, options),
      (more, options) => readContext(goat, { creatorId: maya.id, ...more }, options),
      (more, options) => campaignPerformance(goat, { campaignId: projectId, ...more }, options),
      (more, options) => contentAnalysis(goat, { projectId, ...more }, options),
      (more, options) => findUnderperformingCreators(goat, { projectId, ...more }, options),
      (more, options) => trend(goat, { entity: 'creator', entityId: maya.id, ...more }, options),
    ];
    const refusal = { code: 'invalid_input', message: expect.stringContaining('no option acceptProvisionals') };
    for (const workflow of workflows) {
      await expect(workflow({ acceptProvisionals: true }, {})).rejects.toMatchObject(refusal);
      await expect(workflow({}, { acceptProvisionals: true })).rejects.toMatchObject(refusal);
      await expect(workflow({}, { meter: { add: () => undefined } })).rejects.toThrow('no option meter');
    }
    await expect(commitSettlement(goat, plan, loose({ acceptProvisionals: true }))).rejects.toMatchObject(refusal);
  });

  it('a limit is a whole number from 0 up: NaN is not a number here', async () => {
    const { goat, mock } = await oneWeekEarned();
    const before = mock.requests.find().length;
    const wrong = [
      { budget: { maxRequests: Number.NaN } },
      { budget: { deadlineMs: Number.NaN } },
      { budget: { maxRequests: -1 } },
      { budget: { maxRequests: 1.5 } },
      { budget: { deadlineMs: '60000' } },
      { concurrency: Number.NaN },
      { concurrency: 0 },
    ];
    for (const options of wrong) {
      await expect(settleAll(goat, {}, loose(options))).rejects.toMatchObject({ code: 'invalid_input' });
    }
    expect(mock.requests.find()).toHaveLength(before);
    const unbounded = { budget: { maxRequests: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY } };
    expect((await settleAll(goat, { dryRun: true }, unbounded)).totals.planned).toBe(1);
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
