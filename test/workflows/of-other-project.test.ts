import { expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { planPayment, planSettlement, recordPayment, settleAll } from '../../src/workflows/index.js';
import { getError } from '../agents/tool-result.js';
import { oneWeekEarned } from './stage.js';

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

it.each(['settlement', 'bonus'] as const)('a creator of another project is refused by id: %s', async (kind) => {
  const { maya, other, plan, mock } = await twoProjects();
  await expect(plan[kind](other)).rejects.toMatchObject({
    code: 'creator_not_found',
    message: expect.stringContaining(`${maya.id} is of the project ${mock.projectId}, not of ${other}`),
  });
  expect(await plan[kind](mock.projectId.toUpperCase())).toMatchObject({ projectId: mock.projectId });
});

it.each(['settlement', 'bonus'] as const)('so is one who was removed: %s', async (kind) => {
  const { goat, maya, other, plan, mock } = await twoProjects();
  await goat.creators.delete(maya.id);
  await expect(plan[kind](other)).rejects.toMatchObject({
    code: 'creator_not_found',
    message: expect.stringContaining(other),
  });
  expect(await plan[kind](mock.projectId)).toMatchObject({ creatorId: maya.id, projectId: mock.projectId });
});

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
