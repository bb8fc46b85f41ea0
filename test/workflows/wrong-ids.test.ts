import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import {
  auditUnpaidCreators,
  contentAnalysis,
  planPayment,
  planSettlement,
  recordPayment,
  settleAll,
  weeklyPayoutReview,
} from '../../src/workflows/index.js';
import { getData, getError } from '../agents/tool-result.js';
import { oneWeekEarned } from './stage.js';

/* "Nothing is owed" is said of a project or creator that exists, and of nothing else. */

const NOWHERE = '11111111-1111-4111-8111-111111111111';

describe('a project that does not exist', () => {
  it('is refused by each workflow and tool, because a wrong id must not pass for an empty project', async () => {
    const { goat } = await oneWeekEarned();
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
  });

  it('is not looked for in a creator: those of a report are refused if nobody knows them, and found by handle as in settleAll', async () => {
    const { goat, maya } = await oneWeekEarned();
    for (const workflow of [auditUnpaidCreators, weeklyPayoutReview]) {
      for (const creatorIds of [[NOWHERE], ['@nobody']])
        await expect(workflow(goat, { creatorIds })).rejects.toMatchObject({ code: 'creator_not_found' });
      for (const creatorIds of [['@Maya.Moves'], [maya.id]])
        expect((await workflow(goat, { creatorIds })).creators).toMatchObject([{ handle: 'maya.moves' }]);
    }
  });
});

describe('an id in capitals', () => {
  it('is the same row in every workflow, as it is for the service', async () => {
    const { goat, maya } = await oneWeekEarned();
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
  });

  it('names the same accrual once, and the same payment under a reference', async () => {
    const { goat, maya } = await oneWeekEarned();
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
    const id = accrual?.id ?? '';
    const input = { creatorId: maya.id, reference: 'week 2' };
    expect(await planPayment(goat, { ...input, accrualIds: [id.toUpperCase()] })).toMatchObject({ accrualIds: [id] });
    await expect(planPayment(goat, { ...input, accrualIds: [id.toUpperCase(), id] })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const adHoc = { projectId: maya.project_id, reference: 'studio', totalCents: 5 };
    const upper = await planPayment(goat, { ...adHoc, projectId: maya.project_id.toUpperCase() });
    expect(upper.id).toBe((await planPayment(goat, adHoc)).id);
  });

  it('binds and limits a toolset to the same rows; what is not an id is refused', async () => {
    const { goat, maya } = await oneWeekEarned();
    const [creatorId, projectId] = [maya.id.toUpperCase(), maya.project_id.toUpperCase()];
    for (const bind of [{ creatorIds: [creatorId], projectId }, { projectId }]) {
      const limits = { allowedPayees: [creatorId], allowedProjects: [projectId] };
      const toolset = await createToolset(goat, { allow: ['read', 'money'], bind, limits, approve: async () => true });
      expect(getData(await toolset.call('audit_unpaid_creators', {}))).toMatchObject({
        totals: { owed_cents: 25_000 },
      });
      const { plan_id, warnings } = getData(await toolset.call('plan_settlement', { everyone: true }));
      expect(String(warnings)).not.toContain('limit');
      expect(toolset.bind({ creatorIds: [creatorId] }).tools.length).toBeGreaterThan(0);
      expect(plan_id).toMatch(/^batch-/);
    }
    for (const bind of [{ creatorIds: ['@maya.moves'] }, { projectId: 'Spring' }]) {
      await expect(createToolset(goat, { bind })).rejects.toThrow(/must be an id \(uuid\)/);
    }
  });
});

it('an accrual of another creator is in no plan, and no plan is for whom nobody knows or who cannot be read', async () => {
  const { goat, mock, maya, creator, owed } = await oneWeekEarned();
  const otis = await creator('chef_otis');
  const input = { creatorId: otis.id, accrualIds: await owed(maya.id), reference: 'week 2' };
  await expect(planPayment(goat, input)).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(planSettlement(goat, { creatorId: NOWHERE })).rejects.toMatchObject({ status: 404 });
  mock.faults.add({ operation: 'getCreator', kind: 'status', status: 403, code: 'insufficient_scope' });
  // She is owed something: taken for removed, she would be planned by her id.
  await expect(planSettlement(goat, { creatorId: maya.id })).rejects.toMatchObject({ code: 'insufficient_scope' });
});

it.each([
  ['creatorId', { creatorId: 'maya\ud800' }],
  ['method', { creatorId: '@maya.moves', method: 'Venmo\udc00' }],
  ['reference', { creatorId: '@maya.moves', reference: 'x\ud83d', totalCents: 5 }],
])('half a character in %s is refused by its name, because another text would arrive', async (field, input) => {
  const { goat } = await oneWeekEarned();
  const plan = 'reference' in input ? planPayment : planSettlement;
  await expect(plan(goat, input as never)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining(`${field} must be a text of whole characters`),
  });
});

it('a key that is undefined is refused where a payment is created: without it the call would pay again', async () => {
  const { goat, mock, maya } = await oneWeekEarned();
  const bonus = { creator_id: maya.id, total_amount_cents: 5 };
  await expect(goat.payoutPayments.create(bonus, { idempotencyKey: undefined } as never)).rejects.toMatchObject({
    message: expect.stringContaining('idempotencyKey is undefined'),
  });
  expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  const other = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  expect((await other.payoutPayments.create(bonus)).total_amount_cents).toBe(5);
});

/* A project that is named with a creator is a boundary: nobody of another project is paid. */

async function twoProjects() {
  const scene = await oneWeekEarned();
  const { id: other } = await scene.goat.projects.create({ name: 'Other' });
  const plan = {
    settlement: (projectId: string) => planSettlement(scene.goat, { creatorId: scene.maya.id, projectId }),
    bonus: (projectId: string) =>
      planPayment(scene.goat, { creatorId: scene.maya.id, projectId, totalCents: 900, reference: 'invoice 17' }),
  };
  return { ...scene, other, plan };
}

it.each(['settlement', 'bonus'] as const)(
  'a creator of another project is refused by id, removed or not: %s',
  async (kind) => {
    const { goat, maya, other, plan, mock } = await twoProjects();
    for (const names of [`${maya.id} is of the project ${mock.projectId}, not of ${other}`, other]) {
      const refused = { code: 'creator_not_found', message: expect.stringContaining(names) };
      await expect(plan[kind](other)).rejects.toMatchObject(refused);
      const own = { creatorId: maya.id, projectId: mock.projectId };
      expect(await plan[kind](mock.projectId.toUpperCase())).toMatchObject(own);
      if (names !== other) await goat.creators.delete(maya.id);
    }
  },
);

it('nothing is paid by the workflow that plans and pays at once, by settleAll or by a tool', async () => {
  const { goat, maya, other, paid } = await twoProjects();
  const bonus = { creatorId: maya.id, projectId: other, totalCents: 900, reference: 'invoice 17' };
  await expect(recordPayment(goat, bonus)).rejects.toMatchObject({ code: 'creator_not_found' });
  await expect(settleAll(goat, { projectId: other, creatorIds: [maya.id] })).rejects.toMatchObject({
    code: 'creator_not_found',
  });
  const toolset = await createToolset(goat);
  for (const [tool, input] of [
    ['plan_settlement', {}],
    ['plan_payment', { reference: 'invoice 17', total_cents: 900 }],
    ['plan_settlement', undefined],
  ] as const) {
    const payee = input === undefined ? { creators: [maya.id] } : { creator: maya.id, ...input };
    expect(getError(await toolset.call(tool, { ...payee, project_id: other }))?.code).toBe('creator_not_found');
  }
  expect(await paid(maya.id)).toEqual([]);
});
