import type { OperationId } from '../../src/generated/operations.js';
import type { CallInput, DataOf } from './mock-api.js';

/** The needs of a tour: a way to make a call that succeeds, and time that passes. */
export interface Guide {
  readonly ok: <Id extends OperationId>(operation: Id, input?: CallInput) => DataOf<Id>;
  readonly advance: (days: number) => void;
}

/**
 * One conversation that every operation of the spec takes part in, each at least once and each with success, as a
 * program would have it: set up, read, settle, clean up. Starts from the `empty` seed.
 */
export function tour({ ok, advance }: Guide): void {
  ok('getOpenapi');
  ok('getSchema');
  const project = ok('createProject', { body: { name: 'Spring', readme: 'Fitness only.' } });
  const inProject = { params: { projectId: project.id } };
  const withId = (id: string) => ({ params: { id } });
  ok('updateProject', { ...withId(project.id), body: { metadata: { client: 'Acme' } } });
  ok('getProject', withId(project.id));
  ok('listProjects');

  const bulk = { creators: [{ tiktok_handle: 'miles' }, { tiktok_handle: '@zoe', tracking_mode: 'selective' }] };
  const [miles, zoe] = two(ok('createCreators', { ...inProject, body: bulk }));
  ok('getCreator', withId(zoe.id));
  ok('updateCreator', { ...withId(zoe.id), body: { tiktok_handle: 'zoe.cooks' } });
  ok('listCreators', { query: { search: 'ZOE' } });
  ok('scrapeCreator', withId(miles.id));

  const url = 'https://www.tiktok.com/@guest/video/7300000000000000001';
  const video = ok('addVideo', { ...inProject, body: { url } });
  ok('getVideo', withId(video.id));
  ok('updateVideo', { ...withId(video.id), body: { readme: 'An outlier.' } });
  ok('listVideos', { query: { project_id: project.id } });
  ok('scrapeVideo', withId(video.id));
  ok('getVideoStats', withId(video.id));

  const campaign = ok('createCampaign', { ...inProject, body: { name: 'Launch', target_views: 1_000_000 } });
  ok('updateCampaign', { ...withId(campaign.id), body: { target_at: '2026-03-31T00:00:00Z' } });
  const creatorItem = { item_type: 'creator', item_id: miles.id };
  ok('addCampaignItem', { ...withId(campaign.id), body: creatorItem });
  ok('listCampaignItems', withId(campaign.id));
  ok('getCampaign', withId(campaign.id));
  ok('listCampaigns');
  ok('getCampaignStats', withId(campaign.id));
  ok('getCreatorStats', withId(miles.id));

  const goal = ok('createGoal', {
    ...withId(miles.id),
    body: { metric: 'posts', target_value: 2, period: 'weekly' },
  }) as { id: string };
  ok('updateGoal', { ...withId(goal.id), body: { target_value: 3 } });
  ok('listGoals', withId(miles.id));
  ok('getGoalCompliance', inProject);
  ok('getAnalytics', { query: { entity: 'creator', entity_id: miles.id, metric: 'views' } });
  ok('getAnalyticsSchema');
  const mark = ok('createAnnotation', { body: { project_id: project.id, date: '2026-01-05', label: 'Start' } });
  ok('listAnnotations', { query: { project_id: project.id } });
  ok('updateAnnotation', { ...withId(mark.id), body: { kind: 'launch' } });
  ok('deleteAnnotation', withId(mark.id));
  ok('getVideoLeaderboard', { query: { project_id: project.id } });
  ok('getPostingHeatmap', { query: { project_id: project.id, from: '2026-01-01', to: '2026-01-31' } });
  ok('getGoalComplianceCounts', { query: { project_id: project.id } });

  const method = ok('createPayoutMethod', { body: { name: 'Wise', icon_path: 'icons/wise.svg' } });
  ok('updatePayoutMethod', { ...withId(method.id), body: { readme: 'For Europe.' } });
  ok('getPayoutMethod', withId(method.id));
  ok('listPayoutMethods', { query: { include_disabled: '1' } });

  const rule = { name: 'Base', period: 'weekly', amount_cents: 25_000, criteria_type: 'recurring' };
  const structure = ok('createPayoutStructure', { body: { project_id: project.id, ...rule } });
  ok('updatePayoutStructure', { ...withId(structure.id), body: { name: 'Weekly base' } });
  ok('getPayoutStructure', withId(structure.id));
  ok('listPayoutStructures', { query: { project_id: project.id } });
  ok('createPayoutAssignments', { ...withId(structure.id), body: { creator_ids: [miles.id, zoe.id] } });
  ok('listPayoutAssignments', withId(structure.id));
  advance(8);

  const owed = ok('listPayoutAccruals', { query: { status: 'earned' } }) as { id: string; creator_id: string }[];
  const [first, second] = owed as [{ id: string; creator_id: string }, { id: string; creator_id: string }];
  ok('getPayoutAccrual', withId(first.id));
  ok('updatePayoutAccrual', { ...withId(second.id), body: { status: 'rejected' } });
  const settle = { creator_id: first.creator_id, method_id: method.id, auto_apply_outstanding: true };
  const payment = ok('createPayoutPayment', { body: settle, idempotencyKey: 'settle-1' });
  ok('createPayoutPayment', { body: settle, idempotencyKey: 'settle-1' });
  ok('getPayoutPayment', withId(payment.id));
  ok('listPayoutPayments');
  ok('updatePayoutPayment', { ...withId(payment.id), body: { status: 'voided' } });

  ok('deletePayoutAssignments', { ...withId(structure.id), body: { creator_id: miles.id } });
  ok('deletePayoutStructure', withId(structure.id));
  ok('deletePayoutMethod', withId(method.id));
  ok('deleteGoal', withId(goal.id));
  ok('removeCampaignItem', { ...withId(campaign.id), query: creatorItem });
  ok('deleteCampaign', withId(campaign.id));
  ok('disableVideoTracking', withId(video.id));
  ok('bulkDisableVideoTracking', { ...inProject, body: { video_ids: [video.id] } });
  ok('deleteVideo', withId(video.id));
  ok('bulkRemoveCreators', { ...inProject, body: { creator_ids: [miles.id, zoe.id] } });
  ok('bulkReenableCreators', { ...inProject, body: { creator_ids: [zoe.id] } });
  ok('deleteCreator', withId(zoe.id));
}

/** The first two rows of an answer that has at least two. */
function two<Row>(rows: Row | readonly Row[]): [Row, Row] {
  const [first, second] = rows as readonly Row[];
  if (first === undefined || second === undefined) throw new Error('the tour expected two rows');
  return [first, second];
}
