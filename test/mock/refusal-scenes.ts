import type { ErrorCode } from '../../src/generated/error-codes.js';
import type { OperationId } from '../../src/generated/operations.js';
import { type CallInput, type MockApi, mockApi } from '../harness/mock-api.js';
import { unknownId } from './valid-call.js';

/** A world in which a call is refused, and the call. */
export interface Scene {
  readonly api: MockApi;
  readonly call: CallInput;
}

const now = '2026-01-05T00:00:00.000Z';
const url = 'https://www.tiktok.com/@guest/video/73';
const rule = { name: 'Base', period: 'daily', amount_cents: 100, criteria_type: 'recurring' };

const withId = (id: string) => ({ params: { id } });

/** The small world that the scenes begin in: one creator, video, campaign and structure, and one accrual of 100 cents. */
class Stage {
  readonly api: MockApi;
  readonly inProject: { params: { projectId: string } };
  readonly creator: string;
  readonly structure: string;

  constructor(options: Parameters<typeof mockApi>[0] = {}) {
    this.api = mockApi(options);
    const { api } = this;
    this.inProject = { params: { projectId: api.mock.projectId } };
    const added = api.ok('createCreators', { ...this.inProject, body: { tiktok_handle: 'ana' } });
    this.creator = (added as { id: string }).id;
    this.structure = api.ok('createPayoutStructure', { body: { project_id: api.mock.projectId, ...rule } }).id;
  }

  video = (): string => this.api.ok('addVideo', { ...this.inProject, body: { url } }).id;
  campaign = (): string => this.api.ok('createCampaign', { ...this.inProject, body: { name: 'Q1' } }).id;
  method = (): string => this.api.ok('createPayoutMethod', { body: { name: 'Wise' } }).id;
  assign = () =>
    this.api.ok('createPayoutAssignments', { ...withId(this.structure), body: { creator_id: this.creator } });

  accrual(): string {
    this.assign();
    this.api.mock.clock.advance({ days: 1, hours: 1 });
    return this.api.ok('listPayoutAccruals')[0]?.id ?? '';
  }

  pay = () =>
    this.api.ok('createPayoutPayment', { body: { creator_id: this.creator, auto_apply_outstanding: true } }).id;

  full(key: string): void {
    this.api.mock.setLimits({ caps: { [key]: 1 } });
  }
}

/** Sets a scene on a fresh stage; what it returns is the call that must be refused. */
const on =
  (set: (stage: Stage) => CallInput, options?: Parameters<typeof mockApi>[0]): (() => Scene) =>
  () => {
    const stage = new Stage(options);
    return { call: set(stage), api: stage.api };
  };

const renamed = (tiktok_handle: string) =>
  on((stage) => {
    stage.api.ok('createCreators', { ...stage.inProject, body: { tiktok_handle: 'ben' } });
    return { ...withId(stage.creator), body: { tiktok_handle } };
  });

const tooOld = { from: '2025-01-01', to: '2025-01-02' };
const keepsAMonth = (stage: Stage) => stage.api.mock.setLimits({ caps: { stats_history_retention_days: 30 } });
const gone = { limits: { statsGone: true } };

/** How to be refused with each code that only some operations have. Keys are `operation code`. */
export const scenes: Partial<Record<`${OperationId} ${ErrorCode}`, () => Scene>> = {
  'createProject limit_reached': on((stage) => {
    stage.full('max_projects_per_org');
    return { body: { name: 'Two' } };
  }),
  'createCreators limit_reached': on((stage) => {
    stage.full('max_creators_per_org');
    return { ...stage.inProject, body: { tiktok_handle: 'ben' } };
  }),
  'createCreators handle_taken': on((stage) => ({ ...stage.inProject, body: { tiktok_handle: 'Ana' } })),
  'bulkReenableCreators limit_reached': on((stage) => {
    stage.api.ok('deleteCreator', withId(stage.creator));
    stage.api.ok('createCreators', { ...stage.inProject, body: { tiktok_handle: 'ben' } });
    stage.full('max_creators_per_org');
    return { ...stage.inProject, body: { creator_ids: [stage.creator] } };
  }),
  'bulkReenableCreators handle_taken': on((stage) => {
    stage.api.ok('deleteCreator', withId(stage.creator));
    const ben = stage.api.ok('createCreators', { ...stage.inProject, body: { tiktok_handle: 'ben' } }) as {
      id: string;
    };
    stage.api.ok('updateCreator', { ...withId(ben.id), body: { tiktok_handle: 'ana' } });
    return { ...stage.inProject, body: { creator_ids: [stage.creator] } };
  }),
  'updateCreator handle_taken': renamed('Ben'),
  'updateCreator creator_banned': renamed('banned_account'),
  'updateCreator invalid_handle': renamed('no handle'),
  'updateCreator no_change': renamed('ana'),
  'getCreatorStats retention_exceeded': on((stage) => {
    keepsAMonth(stage);
    return { ...withId(stage.creator), query: tooOld };
  }),
  'getCreatorStats gone': on((stage) => withId(stage.creator), gone),
  'addVideo limit_reached': on((stage) => {
    stage.api.ok('addVideo', { ...stage.inProject, body: { url } });
    stage.full('max_tracked_videos_per_org');
    return { ...stage.inProject, body: { url: `${url}4` } };
  }),
  'addVideo duplicate': on((stage) => {
    stage.video();
    return { ...stage.inProject, body: { url } };
  }),
  'updateVideo limit_reached': on((stage) => {
    const [video] = stage.api.mock.postVideos(stage.creator, [{ posted_at: now }]);
    const call = { ...withId(video?.id ?? ''), body: { tracking_status: 'excluded' } };
    stage.api.ok('updateVideo', call);
    stage.video();
    stage.full('max_tracked_videos_per_org');
    return { ...call, body: { tracking_status: 'included' } };
  }),
  'updateVideo invalid_transition': on((stage) => ({
    ...withId(stage.video()),
    body: { tracking_status: 'excluded' },
  })),
  'getVideoStats retention_exceeded': on((stage) => {
    keepsAMonth(stage);
    return { ...withId(stage.video()), query: tooOld };
  }),
  'createCampaign limit_reached': on((stage) => {
    stage.campaign();
    stage.full('max_campaigns_per_project');
    return { ...stage.inProject, body: { name: 'Q2' } };
  }),
  'addCampaignItem limit_reached': on((stage) => {
    const id = stage.campaign();
    stage.api.ok('addCampaignItem', { ...withId(id), body: { item_type: 'creator', item_id: stage.creator } });
    stage.full('max_campaign_items_per_campaign');
    return { ...withId(id), body: { item_type: 'video', item_id: stage.video() } };
  }),
  'addCampaignItem duplicate': on((stage) => {
    const call = { ...withId(stage.campaign()), body: { item_type: 'creator', item_id: stage.creator } };
    stage.api.ok('addCampaignItem', call);
    return call;
  }),
  'addCampaignItem circular_reference': on((stage) => {
    const id = stage.campaign();
    return { ...withId(id), body: { item_type: 'campaign', item_id: id } };
  }),
  'getCampaignStats retention_exceeded': on((stage) => {
    keepsAMonth(stage);
    return { ...withId(stage.campaign()), query: tooOld };
  }),
  'getCampaignStats gone': on((stage) => withId(stage.campaign()), gone),
  'getGoalCompliance not_found': on(() => ({ params: { projectId: unknownId } })),
  'getAnalytics retention_exceeded': on((stage) => {
    keepsAMonth(stage);
    return { query: { entity: 'creator', entity_id: stage.creator, metric: 'views', ...tooOld } };
  }),
  'getVideoLeaderboard retention_exceeded': on((stage) => {
    keepsAMonth(stage);
    return { query: { project_id: stage.api.mock.projectId, ...tooOld } };
  }),
  'getPostingHeatmap retention_exceeded': on((stage) => {
    keepsAMonth(stage);
    return { query: { project_id: stage.api.mock.projectId, ...tooOld } };
  }),
  'createPayoutMethod limit_reached': on((stage) => {
    stage.full('max_payout_methods_per_org');
    return { body: { name: 'Wise' } };
  }),
  'updatePayoutMethod limit_reached': on((stage) => {
    const id = stage.method();
    stage.api.ok('updatePayoutMethod', { ...withId(id), body: { is_active: false } });
    stage.full('max_payout_methods_per_org');
    return { ...withId(id), body: { is_active: true } };
  }),
  'deletePayoutMethod default_method': on((stage) => withId(stage.api.ok('listPayoutMethods')[0]?.id ?? '')),
  'createPayoutStructure limit_reached': on((stage) => {
    stage.full('max_payout_structures_per_project');
    return { body: { project_id: stage.api.mock.projectId, ...rule } };
  }),
  'updatePayoutStructure limit_reached': on((stage) => {
    stage.api.ok('deletePayoutStructure', withId(stage.structure));
    stage.api.ok('createPayoutStructure', { body: { project_id: stage.api.mock.projectId, ...rule } });
    stage.full('max_payout_structures_per_project');
    return { ...withId(stage.structure), body: { is_active: true } };
  }),
  'createPayoutAssignments already_assigned': on((stage) => {
    stage.assign();
    return { ...withId(stage.structure), body: { creator_id: stage.creator } };
  }),
  'createPayoutAssignments structure_archived': on((stage) => {
    stage.api.ok('deletePayoutStructure', withId(stage.structure));
    return { ...withId(stage.structure), body: { creator_id: stage.creator } };
  }),
  'updatePayoutAccrual invalid_transition': on((stage) => {
    const call = { ...withId(stage.accrual()), body: { status: 'rejected' } };
    stage.api.ok('updatePayoutAccrual', call);
    return call;
  }),
  'updatePayoutAccrual accrual_paid': on((stage) => {
    const id = stage.accrual();
    stage.pay();
    return { ...withId(id), body: { status: 'rejected' } };
  }),
  'createPayoutPayment accrual_not_earned': on((stage) => {
    const id = stage.accrual();
    stage.pay();
    return { body: { creator_id: stage.creator, accrual_ids: [id] } };
  }),
  'createPayoutPayment no_outstanding_accruals': on((stage) => ({
    body: { creator_id: stage.creator, auto_apply_outstanding: true },
  })),
  'createPayoutPayment method_inactive': on((stage) => {
    const id = stage.method();
    stage.api.ok('updatePayoutMethod', { ...withId(id), body: { is_active: false } });
    return { body: { project_id: stage.api.mock.projectId, method_id: id, total_amount_cents: 1 } };
  }),
  'createPayoutPayment not_found': on(() => ({ body: { creator_id: unknownId, total_amount_cents: 1 } })),
  'createPayoutStructure not_found': on(() => ({ body: { project_id: unknownId, ...rule } })),
  'updatePayoutPayment invalid_transition': on((stage) => {
    stage.accrual();
    const call = { ...withId(stage.pay()), body: { status: 'voided' } };
    stage.api.ok('updatePayoutPayment', call);
    return call;
  }),
};
