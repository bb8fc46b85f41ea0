import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import {
  auditUnpaidCreators,
  commitPayment,
  commitSettlement,
  contentAnalysis,
  isWorkflowError,
  type PaymentInput,
  planPayment,
  planSettlement,
  recordPayment,
  settleAll,
  settleCreator,
  type setUpCreator,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { getData, getError } from '../agents/tool-result.js';
import { loose, oneWeekEarned } from './stage.js';

/* "Nothing is owed" is said of a project or creator that exists, and of nothing else. */

const NOWHERE = '11111111-1111-4111-8111-111111111111';

it('a project that does not exist is refused by each workflow and tool, because a wrong id must not pass for an empty project; so are creators whom nobody knows', async () => {
  const { goat, maya } = await oneWeekEarned();
  const { id } = await goat.projects.create({ name: 'Empty' });
  for (const workflow of [settleAll, auditUnpaidCreators, weeklyPayoutReview, contentAnalysis]) {
    await expect(workflow(goat, { projectId: NOWHERE })).rejects.toMatchObject({ code: 'not_found' });
    await expect(workflow(goat, { projectId: id })).resolves.toBeDefined();
  }
  const toolset = await createToolset(goat);
  for (const tool of [
    'plan_settlement',
    'audit_unpaid_creators',
    'weekly_payout_review',
    'list_creators',
    'list_videos',
    'list_payments',
    'list_campaigns',
    'get_rates',
    'get_campaign_stats',
  ]) {
    const ask = async (project_id: string) => {
      const more = tool === 'get_campaign_stats' ? { content: true } : {};
      return getError(await toolset.call(tool, { ...more, project_id }))?.code;
    };
    expect([tool, await ask(NOWHERE), await ask(id)]).toEqual([tool, 'not_found', undefined]);
  }
  for (const workflow of [auditUnpaidCreators, weeklyPayoutReview]) {
    for (const creatorIds of [[NOWHERE], ['@nobody']])
      await expect(workflow(goat, { creatorIds })).rejects.toMatchObject({ code: 'creator_not_found' });
    for (const creatorIds of [['@Maya.Moves'], [maya.id]])
      expect((await workflow(goat, { creatorIds })).creators).toMatchObject([{ handle: 'maya.moves' }]);
  }
});

it('an id in capitals is the same row in every workflow, as it is for the service, names the same accrual once, and the same payment under a reference', async () => {
  const { goat, maya, owed } = await oneWeekEarned();
  const [creatorId, projectId] = [maya.id.toUpperCase(), maya.project_id.toUpperCase()];
  expect(await planSettlement(goat, { creatorId })).toEqual({
    ...(await planSettlement(goat, { creatorId: maya.id })),
    usage: expect.anything(),
    seal: expect.anything(),
  });
  for (const input of [{ creatorIds: [creatorId] }, { projectId }]) {
    expect((await auditUnpaidCreators(goat, input)).totals.owedCents).toBe(25_000);
    expect((await weeklyPayoutReview(goat, input)).totals.dueCents).toBe(25_000);
    expect((await settleAll(goat, { ...input, dryRun: true })).totals.dueCents).toBe(25_000);
  }
  const [id = ''] = await owed(maya.id);
  const plan = (...accrualIds: readonly string[]) =>
    planPayment(goat, { creatorId: maya.id, reference: 'week 2', accrualIds });
  expect(await plan(id.toUpperCase())).toMatchObject({ accrualIds: [id] });
  await expect(plan(id.toUpperCase(), id)).rejects.toMatchObject({ code: 'invalid_input' });
  const adHoc = { projectId: maya.project_id, reference: 'studio', totalCents: 5 };
  const upper = await planPayment(goat, { ...adHoc, projectId });
  expect(upper.id).toBe((await planPayment(goat, adHoc)).id);
});

it('an id in capitals binds and limits a toolset to the same rows; what is not an id is refused', async () => {
  const { goat, maya } = await oneWeekEarned();
  const [creatorId, projectId] = [maya.id.toUpperCase(), maya.project_id.toUpperCase()];
  for (const bind of [{ creatorIds: [creatorId], projectId }, { projectId }]) {
    const limits = { allowedPayees: [creatorId], allowedProjects: [projectId] };
    const toolset = await createToolset(goat, { allow: ['read', 'money'], bind, limits, approve: async () => true });
    const audit = getData(await toolset.call('audit_unpaid_creators', {}));
    expect(audit).toMatchObject({ totals: { owed_cents: 25_000 } });
    const { plan_id, warnings } = getData(await toolset.call('plan_settlement', { everyone: true }));
    expect(String(warnings)).not.toContain('limit');
    expect(toolset.bind({ creatorIds: [creatorId] }).tools.length).toBeGreaterThan(0);
    expect(plan_id).toMatch(/^batch-/);
  }
  for (const bind of [{ creatorIds: ['@maya.moves'] }, { projectId: 'Spring' }]) {
    await expect(createToolset(goat, { bind })).rejects.toThrow(/must be an id \(uuid\)/);
  }
});

it('an accrual of another creator, or one that is rejected, is in no plan, and no plan is for whom nobody knows or who cannot be read; half a character is refused, because another text would arrive, and a key that is undefined, because the call would pay again', async () => {
  const { goat, mock, maya, creator, owed, posts } = await oneWeekEarned();
  const otis = await creator('chef_otis');
  const input = { creatorId: otis.id, accrualIds: await owed(maya.id), reference: 'week 2' };
  await expect(planPayment(goat, input)).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(planSettlement(goat, { creatorId: NOWHERE })).rejects.toMatchObject({ status: 404 });
  mock.faults.add({ operation: 'getCreator', kind: 'status', status: 403, code: 'insufficient_scope' });
  // She is owed something: taken for removed, she would be planned by her id.
  await expect(planSettlement(goat, { creatorId: maya.id })).rejects.toMatchObject({ code: 'insufficient_scope' });
  mock.faults.clear();
  for (const id of input.accrualIds) await goat.payoutAccruals.reject(id);
  const own = planPayment(goat, { ...input, creatorId: maya.id });
  await expect(own).rejects.toMatchObject({ code: 'plan_changed' });
  const refused = (field: string) => ({
    code: 'invalid_input',
    message: expect.stringContaining(`${field} must be a text of whole characters`),
  });
  const creatorId = '@maya.moves';
  await expect(planSettlement(goat, { creatorId: 'maya\ud800' })).rejects.toMatchObject(refused('creatorId'));
  await expect(planSettlement(goat, { creatorId, method: 'V\udc00' })).rejects.toMatchObject(refused('method'));
  await expect(planPayment(goat, { creatorId, totalCents: 5, reference: 'x\ud83d' })).rejects.toMatchObject(
    refused('reference'),
  );
  const create = (options?: object) =>
    goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 5 }, options);
  await expect(create({ idempotencyKey: undefined })).rejects.toThrow('idempotencyKey is undefined');
  expect(posts()).toBe(0);
  expect((await create()).total_amount_cents).toBe(5);
});

it('a creator of another project than the one that is named is refused by id, removed or not: planned, paid at once, by settleAll or by a tool', async () => {
  const { goat, maya, mock, paid } = await oneWeekEarned();
  const { id: other } = await goat.projects.create({ name: 'Other' });
  const toolset = await createToolset(goat);
  const bonus = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' };
  const run = settleAll(goat, { projectId: other, creatorIds: [maya.id] });
  await expect(run).rejects.toMatchObject({ code: 'creator_not_found' });
  for (const [tool, input] of [
    ['plan_settlement', { creator: maya.id }],
    ['plan_settlement', { creators: [maya.id] }],
    ['plan_payment', { creator: maya.id, reference: 'invoice 17', total_cents: 900 }],
  ] as const)
    expect(getError(await toolset.call(tool, { ...input, project_id: other }))?.code).toBe('creator_not_found');
  for (const names of [`${maya.id} is of the project ${mock.projectId}, not of ${other}`, other]) {
    const refused = { code: 'creator_not_found', message: expect.stringContaining(names) };
    for (const plan of [
      (projectId: string) => planSettlement(goat, { creatorId: maya.id, projectId }),
      (projectId: string) => planPayment(goat, { ...bonus, projectId }),
    ]) {
      await expect(plan(other)).rejects.toMatchObject(refused);
      const own = { creatorId: maya.id, projectId: mock.projectId };
      expect(await plan(mock.projectId.toUpperCase())).toMatchObject(own);
    }
    await expect(recordPayment(goat, { ...bonus, projectId: other })).rejects.toMatchObject(refused);
    if (names !== other) await goat.creators.delete(maya.id);
  }
  expect(await paid(maya.id)).toEqual([]);
});

describe('a spelling mistake pays nobody', () => {
  // Every option of another name or type is refused by test/options/one-way.test.ts; here are those that would pay more, or for ever.
  it.each<[input: object, options: object, message: RegExp]>([
    [{ dryrun: true }, {}, /no option dryrun; the nearest is dryRun/],
    [{ dryRun: undefined }, {}, /dryRun is undefined \(a forgotten await\?\); give it a value, or leave it out/],
    [{ projectId: undefined }, {}, /projectId is undefined/],
    [{ creatorIds: undefined }, {}, /creatorIds is undefined/],
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

  it('an input that is changed while the run goes on changes nothing of it; a list of nobody is a list, an object of another realm is an object, and a budget may have no end', async () => {
    const { goat, maya } = await oneWeekEarned();
    const input = { dryRun: true, creatorIds: [maya.id] };
    const run = settleAll(goat, input);
    input.dryRun = false;
    input.creatorIds.length = 0;
    expect(await run).toMatchObject({ dryRun: true, totals: { planned: 1, paidCents: 0 } });
    expect((await settleAll(goat, { creatorIds: [] })).creators).toEqual([]);
    const unbounded = { budget: { maxRequests: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY } };
    expect((await settleAll(goat, runInNewContext('({ dryRun: true })'), unbounded)).totals.planned).toBe(1);
  });

  it('a Promise, or nothing, in place of a client or a plan is refused with the way out, and so is dryRun of what has none; nothing is sent', async () => {
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
    const message = /dryRun belongs in the second argument of settleAll .* planSettlement or planPayment\./;
    const misplaced = { code: 'invalid_input', message: expect.stringMatching(message) };
    const runs = [
      settleCreator(goat, loose({ ...input, dryRun: true })),
      settleCreator(goat, input, loose({ dryRun: true })),
      settleAll(goat, {}, loose({ dryRun: true })),
    ];
    await Promise.all(runs.map((run) => expect(run).rejects.toMatchObject(misplaced)));
    expect(posts()).toBe(0);
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
