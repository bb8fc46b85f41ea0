import type { TrackagoatClient } from 'trackagoat-sdk';
import type { Mock } from 'trackagoat-sdk/mocks';
import type { ErrorEntry } from './entry.js';

// #region weekly-creator
/** A creator who earns 100 dollars every week. */
async function weeklyCreator(mock: Mock, goat: TrackagoatClient): Promise<{ creatorId: string; structureId: string }> {
  const creator = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
  const structure = await goat.payoutStructures.create({
    project_id: mock.projectId,
    name: 'Retainer',
    period: 'weekly',
    amount_cents: 10_000,
    criteria_type: 'recurring',
  });
  await goat.payoutStructures.assign(structure.id, { creator_id: creator.id });
  return { creatorId: creator.id, structureId: structure.id };
}
// #endregion

/** Codes about structures, accruals and payments. `weeklyCreator` stands at the head of the file. */
export const payoutErrors = {
  already_assigned: {
    means: 'The creator is assigned to the structure at this time already.',
    remedy: 'Nothing is to be done. For another start, end the assignment first with `payoutStructures.unassign`.',
    provoke: async ({ mock, goat }) => {
      const { creatorId, structureId } = await weeklyCreator(mock, goat);
      await goat.payoutStructures.assign(structureId, { creator_id: creatorId });
    },
  },
  structure_archived: {
    means: 'An archived structure takes no new assignments.',
    remedy: 'Bring it back with `payoutStructures.update(id, { is_active: true })`, or use another one.',
    provoke: async ({ mock, goat }) => {
      const { creatorId, structureId } = await weeklyCreator(mock, goat);
      await goat.payoutStructures.delete(structureId);
      await goat.payoutStructures.assign(structureId, { creator_id: creatorId });
    },
  },
  accrual_not_earned: {
    means:
      'A payment was to settle accruals of which some are paid, rejected or voided; `meta.accrual_ids` names them. ' +
      'Nothing was paid.',
    remedy:
      'List the earned accruals again and decide anew. Most often somebody else has paid in between, so do not pay the ' +
      'rest without a look.',
    provoke: async ({ mock, goat }) => {
      const { creatorId } = await weeklyCreator(mock, goat);
      mock.clock.advance({ days: 8 });
      const { data } = await goat.payoutAccruals.list({ creator_id: creatorId });
      const body = { creator_id: creatorId, accrual_ids: data.map((accrual) => accrual.id) };
      await goat.payoutPayments.create(body);
      await goat.payoutPayments.create(body);
    },
  },
  accrual_paid: {
    means: 'A paid accrual can neither be rejected nor voided.',
    remedy: 'Void its payment first, with `payoutPayments.void`: that brings the accrual back to `earned`.',
    provoke: async ({ mock, goat }) => {
      const { creatorId } = await weeklyCreator(mock, goat);
      mock.clock.advance({ days: 8 });
      await goat.payoutPayments.create({ creator_id: creatorId, auto_apply_outstanding: true });
      const { data } = await goat.payoutAccruals.list({ creator_id: creatorId });
      await goat.payoutAccruals.reject(data[0]?.id ?? '');
    },
  },
  no_outstanding_accruals: {
    means: 'A payment was to settle all that is owed to a creator, and nothing is.',
    remedy:
      'Take it as done: the creator is paid. For a bonus send `total_amount_cents` without `auto_apply_outstanding`.',
    provoke: async ({ mock, goat }) => {
      const { creatorId } = await weeklyCreator(mock, goat);
      await goat.payoutPayments.create({ creator_id: creatorId, auto_apply_outstanding: true });
    },
  },
  method_inactive: {
    means: 'The payment names a method that is disabled.',
    remedy: 'Choose one of `payoutMethods.list()`, which leaves disabled ones out, or enable it.',
    provoke: async ({ mock, goat }) => {
      const wise = await goat.payoutMethods.create({ name: 'Wise' });
      await goat.payoutMethods.update(wise.id, { is_active: false });
      await goat.payoutPayments.create({ project_id: mock.projectId, method_id: wise.id, total_amount_cents: 5000 });
    },
  },
  limit_reached: {
    means: 'A cap of the plan is reached: `meta.limitKey`, `meta.current` and `meta.max` say which.',
    remedy: 'Remove what is no longer needed, or take a larger plan. Trying again does not help.',
    provoke: async ({ mock, goat }) => {
      mock.setLimits({ caps: { max_projects_per_org: 1 } });
      await goat.projects.create({ name: 'Spring' });
    },
  },
  retention_exceeded: {
    means: 'The plan does not keep statistics for so long.',
    remedy: 'Ask for a later `from`, or take a larger plan.',
    provoke: async ({ mock, goat }) => {
      mock.setLimits({ caps: { stats_history_retention_days: 30 } });
      await goat.analytics.postingHeatmap({ from: '2025-01-01', to: '2025-01-31' });
    },
  },
} satisfies Record<string, ErrorEntry>;
