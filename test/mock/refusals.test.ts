import { describe, expect, it } from 'vitest';
import { deref } from '../../scripts/generate/document.js';
import { listOperations } from '../../scripts/generate/spec-operations.js';
import type { ErrorCode } from '../../src/generated/error-codes.js';
import { operationErrors } from '../../src/generated/operation-errors.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { type CallInput, type MockApi, mockApi } from '../harness/mock-api.js';
import { document, operationIds } from '../harness/spec.js';
import { unknownId, validCall } from './valid-call.js';

/** A world in which a call is refused, and the call. */
interface Scene {
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
const scenes: Partial<Record<`${OperationId} ${ErrorCode}`, () => Scene>> = {
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

/** How to be refused with each code that many operations have. */
const everywhere: Partial<Record<ErrorCode, (operation: OperationId) => Scene>> = {
  invalid_api_key: (operation) => ({ api: mockApi(), call: { ...validCall(operation), apiKey: null } }),
  insufficient_scope: (operation) => {
    const api = mockApi();
    const apiKey = api.mock.createKey([operations[operation].scope === 'read' ? 'write' : 'read']);
    return { api, call: { ...validCall(operation), apiKey } };
  },
  banned: (operation) => ({ api: mockApi({ banned: true }), call: validCall(operation) }),
  rate_limit_exceeded: (operation) => ({ api: mockApi({ tier: 'free' }), call: validCall(operation) }),
  invalid_params: (operation) => {
    const { params } = validCall(operation);
    const wrong = Object.fromEntries(Object.keys(params).map((name) => [name, 'x']));
    const call = { ...validCall(operation), params: wrong };
    return { api: mockApi(), call: Object.keys(params).length > 0 ? call : { ...call, idempotencyKey: '' } };
  },
  invalid_query: (operation) => ({ api: mockApi(), call: { ...validCall(operation), query: { nonsense: 1 } } }),
  invalid_body: (operation) => ({ api: mockApi(), call: { ...validCall(operation), bodyText: '{"nonsense":1}' } }),
  not_found: (operation) => ({ api: mockApi(), call: validCall(operation) }),
  payload_too_large: (operation) => ({
    api: mockApi(),
    call: { ...validCall(operation), bodyText: `"${'x'.repeat(1024 * 1024)}"` },
  }),
  unsupported_media_type: (operation) => ({
    api: mockApi(),
    call: { ...validCall(operation), bodyText: '{}', headers: { 'content-type': 'text/plain' } },
  }),
  idempotency_key_reused: (operation) => {
    const api = mockApi();
    const idempotencyKey = 'once';
    if (operation === 'createProject') api.ok('createPayoutMethod', { body: { name: 'Wise' }, idempotencyKey });
    else api.ok('createProject', { body: { name: 'Two' }, idempotencyKey });
    return { api, call: { ...validCall(operation), idempotencyKey } };
  },
  unpublished_behaviour: (operation) => ({ api: mockApi(), call: validCall(operation) }),
  internal_error: (operation) => {
    const api = mockApi();
    api.mock.faults.add({ operation, kind: 'status', status: 500 });
    return { api, call: validCall(operation) };
  },
};

const documented = operationIds
  .filter((operation) => operations[operation].scope !== null)
  .flatMap((operation) => {
    const codes = Object.values(operationErrors[operation]).flat();
    return codes.map((code) => [operation, code] as const);
  });

const scened = documented.flatMap(([operation, code]) => {
  const scene = scenes[`${operation} ${code}`] ?? everywhere[code];
  return scene ? [[operation, code, scene] as const] : [];
});

/** A response as far as an example shows it. */
const show = (status: number | string, value: unknown): string => `${status} ${JSON.stringify(value, sortKeys)}`;
const sortKeys = (_: string, value: unknown): unknown =>
  Object.prototype.toString.call(value) === '[object Object]'
    ? Object.fromEntries(Object.entries(value as object).sort())
    : value;
const sent = new Set<string>();

describe('a documented refusal', () => {
  it.each(scened)('of %s is met: %s; it is as documented and leaves the world as it was', (operation, code, scene) => {
    const { api, call } = scene(operation);
    // A fault is used up by the call that it strikes, so the world of this one refusal does change.
    const reply = code === 'internal_error' ? api.call(operation, call) : api.refused(operation, code, call);
    expect(reply.meta.code).toBe(code);
    const shown = show(reply.status, JSON.parse(reply.text));
    sent.add(shown).add(`${operation} ${shown}`);
  });

  it('has a scene for every code of every operation', () => {
    const met = new Set(scened.map(([operation, code]) => `${operation} ${code}`));
    const real = new Set<string>(documented.map(([operation, code]) => `${operation} ${code}`));
    expect([...real].filter((pair) => !met.has(pair))).toEqual([]);
    expect(Object.keys(scenes).filter((pair) => !real.has(pair))).toEqual([]);
  });

  it('was sent as each example of an error in openapi.yaml has it: status, sentence and meta', () => {
    const shown = listOperations(document).flatMap(({ id, responses }) =>
      Object.entries(responses).flatMap(([status, response]) =>
        Object.values(response.content?.['application/json']?.examples ?? {}).flatMap((example) => {
          const { value } = deref(document, example);
          // A response of one operation is as that operation sends it.
          const by = Object.values(document.components.responses ?? {}).includes(response) ? '' : `${id} `;
          return (value as { error?: unknown }).error ? [by + show(status, value)] : [];
        }),
      ),
    );
    expect(shown.filter((one) => !sent.has(one))).toEqual([]);
    const all = new Set<string>();
    JSON.stringify(document, (_, node: unknown) => {
      const { data, error } = Object(node) as { data?: unknown; error?: unknown };
      if (data === null && typeof error === 'string') all.add(show('', node));
      return node;
    });
    expect(new Set(shown.map((one) => one.replace(/^(\w+ )?\d+/, '')))).toEqual(all);
  });
});

it('a refusal says how to authenticate, which methods there are, and that a body is not to be compressed', () => {
  const api = mockApi();
  expect(api.refused('listCreators', 'invalid_api_key', { apiKey: null }).headers['www-authenticate']).toBe('Bearer');
  const wrong = api.send({ method: 'PUT', url: '/api/v1/creators', headers: {}, body: '' });
  expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  const asked = api.mock.handle({ method: 'OPTIONS', url: '/api/v1/creators', headers: {}, body: '' });
  expect([asked.status, asked.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  const headers = { 'content-encoding': 'gzip' };
  api.refused('createProject', 'unsupported_media_type', { body: { name: 'A' }, headers });
  const plain = { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'identity' };
  api.ok('createProject', { body: { name: 'A' }, headers: plain, idempotencyKey: 'k'.repeat(255) });
  api.refused('createProject', 'invalid_params', { body: { name: 'A' }, idempotencyKey: 'k'.repeat(256) });
  // Half a Mi of characters, of two bytes each.
  api.refused('createProject', 'payload_too_large', { body: { name: 'é'.repeat(2 ** 19) } });
});

it.each(['/api/v1x', '/api/v1projects', '/_mockx'])(
  'nothing is at %s, which only begins as a path of the mock does',
  (url) => {
    const { status, body } = mockApi().mock.handle({ method: 'GET', url, headers: {}, body: '' });
    expect([status, JSON.parse(body).error]).toEqual([404, `There is nothing at ${url}. The API is below /api/v1.`]);
  },
);

it.each([
  ['/payout-acruals', 'Did you mean /api/v1/payout-accruals?'],
  ['/vidoes', 'Did you mean /api/v1/videos?'],
  [`/creators/${'0'.repeat(24)}/stat`, 'Did you mean /api/v1/creators/{id}/stats?'],
])('a path that is not there is met with the nearest one: %s', (path, hint) => {
  const { body } = mockApi().mock.handle({ method: 'GET', url: `/api/v1${path}`, headers: {}, body: '' });
  expect(JSON.parse(body).error).toMatch(hint);
});
