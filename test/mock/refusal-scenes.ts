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
    this.creator = api.addCreator('ana');
    this.structure = api.ok('createPayoutStructure', { body: { project_id: api.mock.projectId, ...rule } }).id;
  }

  video = (): string => this.api.ok('addVideo', { ...this.inProject, body: { url } }).id;
  campaign = (): string => this.api.ok('createCampaign', { ...this.inProject, body: { name: 'Q1' } }).id;
  added = (tiktok_handle: string) => ({ ...this.inProject, body: { tiktok_handle } });
  assigned = () => ({ ...withId(this.structure), body: { creator_id: this.creator } });

  disabledMethod(): string {
    const { id } = this.api.ok('createPayoutMethod', { body: { name: 'Wise' } });
    return this.api.ok('updatePayoutMethod', { ...withId(id), body: { is_active: false } }).id;
  }

  accrual(): string {
    this.api.ok('createPayoutAssignments', this.assigned());
    this.api.mock.clock.advance({ days: 1, hours: 1 });
    return this.api.ok('listPayoutAccruals')[0]?.id ?? '';
  }

  pay = () =>
    this.api.ok('createPayoutPayment', { body: { creator_id: this.creator, auto_apply_outstanding: true } }).id;
}

/** Sets a scene on a fresh stage; what it returns is the call that must be refused. */
const on =
  (set: (stage: Stage) => CallInput, options?: Parameters<typeof mockApi>[0]): (() => Scene) =>
  () => {
    const stage = new Stage(options);
    return { call: set(stage), api: stage.api };
  };

/** The call while the plan has room for one and has it. */
const full = (key: string, make: (stage: Stage) => CallInput): (() => Scene) =>
  on((stage) => {
    const call = make(stage);
    stage.api.mock.setLimits({ caps: { [key]: 1 } });
    return call;
  });

/** The call a second time. */
const again = (operation: OperationId, make: (stage: Stage) => CallInput): (() => Scene) =>
  on((stage) => {
    const call = make(stage);
    stage.api.ok(operation, call);
    return call;
  });

const renamed = (tiktok_handle: string) =>
  on((stage) => {
    stage.api.addCreator('ben');
    return { ...withId(stage.creator), body: { tiktok_handle } };
  });

/** Days that are older than the plan keeps. */
const tooOld = (make: (stage: Stage) => CallInput): (() => Scene) =>
  on((stage) => {
    stage.api.mock.setLimits({ caps: { stats_history_retention_days: 30 } });
    const call = make(stage);
    return { ...call, query: { ...call.query, from: '2025-01-01', to: '2025-01-02' } };
  });
const ofProject = (stage: Stage) => ({ query: { project_id: stage.api.mock.projectId } });
const gone = { limits: { statsGone: true } };

/** How to be refused with each code that only some operations have. Keys are `operation code`. */
export const scenes: Partial<Record<`${OperationId} ${ErrorCode}`, () => Scene>> = {
  'createProject limit_reached': full('max_projects_per_org', () => ({ body: { name: 'Two' } })),
  'createCreators limit_reached': full('max_creators_per_org', (stage) => stage.added('ben')),
  'createCreators handle_taken': on((stage) => stage.added('Ana')),
  'bulkReenableCreators limit_reached': full('max_creators_per_org', (stage) => {
    stage.api.ok('deleteCreator', withId(stage.creator));
    stage.api.addCreator('ben');
    return { ...stage.inProject, body: { creator_ids: [stage.creator] } };
  }),
  'bulkReenableCreators handle_taken': on((stage) => {
    stage.api.ok('deleteCreator', withId(stage.creator));
    stage.api.ok('updateCreator', { ...withId(stage.api.addCreator('ben')), body: { tiktok_handle: 'ana' } });
    return { ...stage.inProject, body: { creator_ids: [stage.creator] } };
  }),
  'updateCreator handle_taken': renamed('Ben'),
  'updateCreator creator_banned': renamed('banned_account'),
  'updateCreator invalid_handle': renamed('no handle'),
  'updateCreator no_change': renamed('ana'),
  'getCreatorStats retention_exceeded': tooOld((stage) => withId(stage.creator)),
  'getCreatorStats gone': on((stage) => withId(stage.creator), gone),
  'addVideo limit_reached': full('max_tracked_videos_per_org', (stage) => {
    stage.video();
    return { ...stage.inProject, body: { url: `${url}4` } };
  }),
  'addVideo duplicate': again('addVideo', (stage) => ({ ...stage.inProject, body: { url } })),
  'updateVideo limit_reached': full('max_tracked_videos_per_org', (stage) => {
    const [video] = stage.api.mock.postVideos(stage.creator, [{ posted_at: now }]);
    const call = { ...withId(video?.id ?? ''), body: { tracking_status: 'excluded' } };
    stage.api.ok('updateVideo', call);
    stage.video();
    return { ...call, body: { tracking_status: 'included' } };
  }),
  'updateVideo invalid_transition': on((stage) => ({
    ...withId(stage.video()),
    body: { tracking_status: 'excluded' },
  })),
  'getVideoStats retention_exceeded': tooOld((stage) => withId(stage.video())),
  'createCampaign limit_reached': full('max_campaigns_per_project', (stage) => {
    stage.campaign();
    return { ...stage.inProject, body: { name: 'Q2' } };
  }),
  'addCampaignItem limit_reached': full('max_campaign_items_per_campaign', (stage) => {
    // The first has the one place.
    stage.api.mock.setLimits({ caps: { max_campaign_items_per_campaign: 1 } });
    const id = stage.campaign();
    stage.api.ok('addCampaignItem', { ...withId(id), body: { item_type: 'creator', item_id: stage.creator } });
    return { ...withId(id), body: { item_type: 'video', item_id: stage.video() } };
  }),
  'addCampaignItem duplicate': again('addCampaignItem', (stage) => ({
    ...withId(stage.campaign()),
    body: { item_type: 'creator', item_id: stage.creator },
  })),
  'addCampaignItem circular_reference': on((stage) => {
    const id = stage.campaign();
    return { ...withId(id), body: { item_type: 'campaign', item_id: id } };
  }),
  'getCampaignStats retention_exceeded': tooOld((stage) => withId(stage.campaign())),
  'getCampaignStats gone': on((stage) => withId(stage.campaign()), gone),
  'getGoalCompliance not_found': on(() => ({ params: { projectId: unknownId } })),
  'getAnalytics retention_exceeded': tooOld((stage) => ({
    query: { entity: 'creator', entity_id: stage.creator, metric: 'views' },
  })),
  'getVideoLeaderboard retention_exceeded': tooOld(ofProject),
  'getPostingHeatmap retention_exceeded': tooOld(ofProject),
  'createPayoutMethod limit_reached': full('max_payout_methods_per_org', () => ({ body: { name: 'Wise' } })),
  'updatePayoutMethod limit_reached': full('max_payout_methods_per_org', (stage) => ({
    ...withId(stage.disabledMethod()),
    body: { is_active: true },
  })),
  'deletePayoutMethod default_method': on((stage) => withId(stage.api.ok('listPayoutMethods')[0]?.id ?? '')),
  'createPayoutStructure limit_reached': full('max_payout_structures_per_project', (stage) => ({
    body: { project_id: stage.api.mock.projectId, ...rule },
  })),
  'updatePayoutStructure limit_reached': full('max_payout_structures_per_project', (stage) => {
    stage.api.ok('deletePayoutStructure', withId(stage.structure));
    stage.api.ok('createPayoutStructure', { body: { project_id: stage.api.mock.projectId, ...rule } });
    return { ...withId(stage.structure), body: { is_active: true } };
  }),
  'createPayoutAssignments already_assigned': again('createPayoutAssignments', (stage) => stage.assigned()),
  'createPayoutAssignments structure_archived': on((stage) => {
    stage.api.ok('deletePayoutStructure', withId(stage.structure));
    return stage.assigned();
  }),
  'updatePayoutAccrual invalid_transition': again('updatePayoutAccrual', (stage) => ({
    ...withId(stage.accrual()),
    body: { status: 'rejected' },
  })),
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
  'createPayoutPayment method_inactive': on((stage) => ({
    body: { project_id: stage.api.mock.projectId, method_id: stage.disabledMethod(), total_amount_cents: 1 },
  })),
  'createPayoutPayment not_found': on(() => ({ body: { creator_id: unknownId, total_amount_cents: 1 } })),
  'createPayoutStructure not_found': on(() => ({ body: { project_id: unknownId, ...rule } })),
  'updatePayoutPayment invalid_transition': again('updatePayoutPayment', (stage) => {
    stage.accrual();
    return { ...withId(stage.pay()), body: { status: 'voided' } };
  }),
};
