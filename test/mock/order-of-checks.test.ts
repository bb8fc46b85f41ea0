import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/generated/error-codes.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { type CallInput, mockApi } from '../harness/mock-api.js';
import { operationIds } from '../harness/spec.js';
import { takesBody, unknownId, validCall } from './valid-call.js';

const keyed = operationIds.filter((id) => operations[id].scope !== null);
const nonsense = { nonsense: '1' };

/** A call in which everything that a request can have wrong is wrong. */
function wrongCall(operation: OperationId): CallInput {
  const params = Object.fromEntries(Object.keys(validCall(operation).params).map((name) => [name, 'x']));
  return { params, query: nonsense, ...(takesBody(operation) ? { body: nonsense } : {}) };
}

describe.each(keyed)('%s checks', (operation) => {
  const { scope, uuidParams } = operations[operation];
  const wrong = wrongCall(operation);
  const valid = validCall(operation);

  it('the key before anything else', () => {
    const api = mockApi({ banned: true, limits: { rateLimits: true } });
    api.refused(operation, 'invalid_api_key', { ...wrong, apiKey: null });
    api.refused(operation, 'invalid_api_key', { ...wrong, apiKey: `tga_${'0'.repeat(64)}` });
    api.refused(operation, 'invalid_api_key', { ...wrong, headers: { authorization: `Basic ${api.mock.apiKey}` } });
  });

  it('the limits before the scope, and the scope before what the request says', () => {
    const api = mockApi();
    const apiKey = api.mock.createKey([scope === 'read' ? 'write' : 'read']);
    expect(api.refused(operation, 'insufficient_scope', { ...wrong, apiKey }).meta.required).toBe(scope);
    api.mock.setLimits({ banned: true });
    api.refused(operation, 'banned', wrong);
    api.mock.setLimits({ tier: 'free' });
    api.refused(operation, 'rate_limit_exceeded', { ...wrong, apiKey });
  });

  it('the path, then the query, then the body, then whether there is such a thing', () => {
    const api = mockApi();
    if (uuidParams.length > 0) api.refused(operation, 'invalid_params', wrong);
    const reply = api.refused(operation, 'invalid_query', { ...wrong, params: valid.params });
    expect(reply.meta.issues).toContainEqual(expect.objectContaining({ path: 'nonsense' }));
    if (takesBody(operation)) api.refused(operation, 'invalid_body', { ...valid, body: nonsense });
    if (uuidParams.length > 0) api.refused(operation, 'not_found', valid);
  });
});

it.each(keyed.filter((id) => operations[id].creates))(
  'a kept answer of %s comes before what the request says',
  (operation) => {
    const api = mockApi();
    const call = { ...wrongCall(operation), idempotencyKey: 'once' };
    const first = api.ok('createProject', { body: { name: 'First' }, idempotencyKey: 'once' });
    if (operation !== 'createProject') api.refused(operation, 'idempotency_key_reused', call);
    else expect(api.call(operation, call)).toMatchObject({ status: 201, data: first });
  },
);

describe('what an operation checks of the state', () => {
  const api = mockApi();
  const { projectId } = api.mock;
  const inProject = { params: { projectId } };
  const url = 'https://www.tiktok.com/@guest/video/73';
  const campaign = api.ok('createCampaign', { ...inProject, body: { name: 'Q1' } }).id;
  const item = { item_type: 'creator', item_id: api.addCreator('ana') };
  api.ok('addVideo', { ...inProject, body: { url } });
  api.ok('addCampaignItem', { params: { id: campaign }, body: item });
  const full = { max_creators_per_org: 1, max_tracked_videos_per_org: 1, max_campaign_items_per_campaign: 1 };
  const inNoProject = { params: { projectId: unknownId } };

  /** For each row the same call, once with an id that is not there, then over the cap, then against the state. */
  it.each<[OperationId, CallInput, lost: CallInput, conflict: ErrorCode]>([
    ['createCreators', { ...inProject, body: { tiktok_handle: 'ana' } }, inNoProject, 'handle_taken'],
    ['addVideo', { ...inProject, body: { url } }, inNoProject, 'duplicate'],
    ['addCampaignItem', { params: { id: campaign }, body: item }, { params: { id: unknownId } }, 'duplicate'],
    [
      'addCampaignItem',
      { params: { id: campaign }, body: { item_type: 'campaign', item_id: campaign } },
      { body: { item_type: 'campaign', item_id: unknownId } },
      'circular_reference',
    ],
  ])('%s: 404, then 402, then 409', (operation, call, lost, conflict) => {
    api.mock.setLimits({ caps: full });
    api.refused(operation, 'not_found', { ...call, ...lost });
    api.refused(operation, 'limit_reached', call);
    api.mock.setLimits({ caps: {} });
    api.refused(operation, conflict, call);
  });

  it.each(['scrapeCreator', 'scrapeVideo'] as const)('%s: its daily cap, a 429, before a 404', (operation) => {
    api.mock.setLimits({ caps: { max_manual_scrape_triggers_per_day: 0 } });
    api.refused(operation, 'rate_limit_exceeded', { params: { id: unknownId } });
  });
});

const LATE = { start_date: '2026-02-02', end_date: '2026-02-01' };

describe('a wrong body on an unknown id', () => {
  const api = mockApi({ seed: 'empty', now: '2026-01-05T00:00:00Z' });
  it.each([
    ['createGoal', { metric: 'posts', target_value: 1, period: 'weekly', ...LATE }, 'start_date'],
    ['updateGoal', LATE, 'start_date'],
    ['createPayoutAssignments', { creator_ids: [unknownId, unknownId] }, 'creator_ids'],
    ['createPayoutAssignments', { creator_id: unknownId, assigned_at: '0000-01-01T00:00:00+14:00' }, 'assigned_at'],
    ['updatePayoutStructure', { criteria_type: 'view_threshold', criteria_params: {} }, 'criteria_params.min_views'],
    [
      'updatePayoutStructure',
      { criteria_type: 'recurring', criteria_params: { min_views: 3 } },
      'criteria_params.min_views',
    ],
    ['updatePayoutMethod', { icon_path: '\ud800' }, 'icon_path'],
    ['updateCampaign', { target_at: '0000-01-01T00:00:00+14:00' }, 'target_at'],
    [
      'createPayoutPayment',
      { creator_id: unknownId, total_amount_cents: 1, paid_at: '0000-01-01T00:00:00+14:00' },
      'paid_at',
    ],
  ] as const)('is 400 and names the field: %s', (operation, body, path) => {
    const params = operation === 'createPayoutPayment' ? {} : { id: unknownId };
    expect(api.refused(operation, 'invalid_body', { params, body }).meta).toMatchObject({ issues: [{ path }] });
  });

  it('answers 400 for a goal of a creator who was removed', () => {
    const id = api.addCreator('maya');
    const goal = api.ok('createGoal', { params: { id }, body: { metric: 'posts', target_value: 1, period: 'weekly' } });
    api.ok('deleteCreator', { params: { id } });
    expect(api.call('updateGoal', { params: { id: goal.id ?? '' }, body: LATE }).status).toBe(400);
    expect(api.call('updateGoal', { params: { id: goal.id ?? '' }, body: { target_value: 2 } }).status).toBe(404);
  });
});
