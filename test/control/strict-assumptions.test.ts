import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { openapiJson } from '../../src/generated/openapi-json.js';
import { operations } from '../../src/generated/operations.js';
import { call } from './plain-call.js';

const demo = { seed: 'demo', now: '2026-03-02T00:30:00Z' } as const;
const base = createMock({ ...demo, limits: { strictAssumptions: true, rateLimits: true } });
const strictDemo = () => base.fork();

/** Every name of a field that the spec tags as `ours` everywhere. */
function namesOfOurs(): Set<string> {
  const tags = new Map<string, Set<unknown>>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { properties = {} } = node as { properties?: Record<string, { 'x-provenance'?: string }> };
    for (const [name, field] of Object.entries(properties)) {
      tags.set(name, (tags.get(name) ?? new Set()).add(Object(field)['x-provenance']));
    }
    Object.values(node).forEach(visit);
  };
  visit(JSON.parse(openapiJson).components.schemas);
  return new Set([...tags].filter(([, known]) => known.size === 1 && known.has('ours')).map(([name]) => name));
}

/** Of these the service has published that they are objects: their names are data. */
const FREE = ['metadata', 'criteria_params', 'fields'];

function namesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([name, inner]) => [name, ...(FREE.includes(name) ? [] : namesIn(inner))]);
}

describe('strict assumptions, in answers', () => {
  it('show no unpublished field, at any depth, in any read', () => {
    const mock = strictDemo();
    const ours = namesOfOurs();
    expect(ours.size).toBeGreaterThan(60);
    const first = (path: string): string => call(mock, `GET ${path}`).json.data[0].id;
    const [creator, structure] = [first('/creators'), `/payout-structures/${first('/payout-structures')}`];
    const paths = [
      ...['/projects', '/creators', '/videos', '/campaigns', '/payout-methods', '/payout-structures'],
      ...['/payout-accruals', '/payout-payments', '/schema', '/analytics/annotations'],
      `/projects/${mock.projectId}/goal-compliance`,
      `/creators/${creator}/stats`,
      `/campaigns/${first('/campaigns')}/stats`,
      ...[structure, `${structure}/assignments`],
      `/analytics?entity=creator&entity_id=${creator}&metric=views`,
      `/analytics/aggregate/video-leaderboard?project_id=${mock.projectId}`,
    ];
    for (const path of paths) {
      const { status, json } = call(mock, `GET ${path}`);
      expect([path, status, namesIn(json.data).filter((name) => ours.has(name))]).toEqual([path, 200, []]);
      // The journal has it as it was sent.
      expect(mock.requests.last()?.response_body).toEqual(json);
    }
    const { status, json } = call(mock, 'GET /schema?nope');
    expect([status, json.meta.code, json.error.split(':')[0]]).toEqual([400, 'invalid_query', 'nope']);
  });

  it('keep every published field of a row, and the envelope', () => {
    const { json } = call(strictDemo(), 'GET /payout-payments?limit=1');
    expect(Object.keys(json)).toEqual(['data', 'error', 'meta']);
    const published = ['id', 'project_id', 'creator_id', 'method_id', 'method_name_snapshot', 'total_amount_cents'];
    published.push('status', 'paid_at', 'payout_payment_lines', 'payout_adjustments', 'metadata', 'readme');
    expect(Object.keys(json.data[0]).sort()).toEqual(published.sort());
    expect(Object.keys(json.data[0].payout_payment_lines[0])).toEqual(['applied_amount_cents']);
    // In the map of entities the names are data.
    const { entities } = call(strictDemo(), 'GET /schema').json.data;
    expect(Object.keys(entities.campaign_item.fields)).toEqual(['item_type', 'item_id']);
    expect(Object.keys(entities.creator.fields)).toContain('tiktok_handle');
    expect(Object.keys(entities.creator.fields)).not.toContain('avatar_url');
  });

  it('keep of a file of a series the column whose name is published', () => {
    const mock = strictDemo();
    const { id } = call(mock, 'GET /creators?limit=1').json.data[0];
    const span = 'from=2026-02-27&to=2026-03-01&compare=prior_period';
    const { body } = call(mock, `GET /analytics?entity=creator&entity_id=${id}&metric=views&format=csv&${span}`);
    expect(body.trimEnd().split(/\r?\n/)).toEqual([
      'series_kind',
      ...Array(3).fill('main'),
      ...Array(3).fill('prior_period'),
    ]);
  });

  it('choose between the shapes of one answer: the series of a metric is published, the stats of a video are not', () => {
    const mock = strictDemo();
    const { id } = call(mock, 'GET /videos?limit=1').json.data[0];
    expect(call(mock, `GET /videos/${id}/stats`).json.data).toEqual({});
    const { data } = call(mock, `GET /videos/${id}/stats?metric=engagement_rate_by_views`).json;
    expect(Object.keys(data)).toEqual(['series']);
  });

  it('remove unpublished fields from published refusals, and unpublished headers from all', () => {
    const mock = strictDemo();
    const { status, json, headers } = call(mock, 'GET /creators?limit=0');
    expect([status, json.meta]).toEqual([400, { code: 'invalid_query' }]);
    const missing = call(mock, `GET /projects/${mock.orgId}`);
    expect([missing.status, missing.json.meta.assumptions]).toEqual([501, ['code:not_found']]);
    const names = Object.keys({ ...headers, ...call(mock, 'GET /creators').headers });
    expect(names.filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    const body = { creators: [{ tiktok_handle: 'some.one' }] };
    const sent = { body, headers: { 'idempotency-key': 'k1' } };
    call(mock, `POST /projects/${mock.projectId}/creators`, sent);
    const replayed = call(mock, `POST /projects/${mock.projectId}/creators`, sent);
    expect([replayed.status, replayed.headers['idempotency-replayed']]).toEqual([201, undefined]);
  });

  it('leave metadata as it is, also with unpublished names, and a response that a test gave an operation', () => {
    const mock = strictDemo();
    const { id } = call(mock, 'GET /campaigns?limit=1').json.data[0];
    const metadata = { avatar_url: 'x', updated_at: { save_count: 1 } };
    const { json } = call(mock, `PATCH /campaigns/${id}`, { body: { metadata } });
    expect(json.data.metadata).toEqual(metadata);
    const given = [{ id: '1', avatar_url: 'recorded', updated_at: 'too' }];
    mock.stub('listCreators', given);
    expect(call(mock, 'GET /creators').json.data).toEqual(given);
  });

  it('change nothing that the world keeps', () => {
    const strict = strictDemo();
    const open = createMock(demo);
    for (const mock of [strict, open]) call(mock, 'GET /payout-payments');
    expect(strict.snapshot().world.tables).toEqual(open.snapshot().world.tables);
  });
});

describe('strict assumptions, in requests', () => {
  const own = Object.entries(operations).filter(([, { provenance }]) => provenance === 'ours');

  it.each(own.map(([id, { method, path }]) => [id, `${method} ${path.replaceAll(/\{\w+\}/g, 'x')}`]))(
    'refuse %s, which is unpublished as a whole, and no fault hides it or is used up by it',
    (id, route) => {
      const mock = strictDemo();
      mock.faults.add({ operation: '*', kind: 'status', code: 'internal_error' });
      const { status, json } = call(mock, route);
      expect([status, json.meta.assumptions]).toEqual([501, [`operation:${id}`]]);
      expect(() => mock.faults.assertConsumed()).toThrow();
    },
  );

  it.each([
    ['GET /payout-payments?status=paid', undefined, 'parameter:listPayoutPayments.status'],
    ['GET /videos?tracking_status=included', undefined, 'parameter:listVideos.tracking_status'],
    ['GET /analytics?entity=creator&metric=views&breakdown=video', undefined, 'value:getAnalytics.breakdown=video'],
    ['PATCH /creators/x', { tracking_mode: 'auto' }, 'field:updateCreator.tracking_mode'],
    ['POST /projects/x/creators', { tiktok_handle: 'a', readme: 'b' }, 'field:createCreators.readme'],
    [
      'POST /projects/x/creators',
      { creators: [{ tiktok_handle: 'a' }, { tiktok_handle: 'b', metadata: {} }] },
      'field:createCreators.creators.metadata',
    ],
    ['POST /payout-payments', { creator_id: 'x', accrual_ids: ['y'] }, 'field:createPayoutPayment.accrual_ids'],
  ])('refuse %s with %j as %s, before anything is looked at', (route, body, id) => {
    const { status, json } = call(strictDemo(), route, body === undefined ? {} : { body });
    expect([status, json.meta]).toEqual([501, { code: 'unpublished_behaviour', assumptions: [id] }]);
    expect(json.error).toContain(id.split(/[:=]/)[1]);
  });
});

it('assumptions that the traffic relied on are counted, each with what it is about, also values and fields below a list', () => {
  const mock = createMock();
  const body = {
    creators: [
      { tiktok_handle: 'ana', readme: 'x' },
      { tiktok_handle: 'ben', readme: 'y' },
    ],
  };
  const [creator] = call(mock, `POST /projects/${mock.projectId}/creators`, { body }).json.data;
  call(mock, `GET /analytics?entity=creator&entity_id=${creator.id}&metric=views&breakdown=video`);
  for (const name of ['A', 'B']) call(mock, 'POST /projects', { body: { name } });
  call(mock, `GET /projects/${mock.orgId}`);
  call(mock, 'GET /creators');
  const { data } = call(mock, 'GET /_mock/assumptions').json;
  expect(data.map(({ id, count }: { id: string; count: number }) => [id, count])).toEqual([
    ['operation:createProject', 2],
    ['code:not_found', 1],
    ['field:createCreators.creators.readme', 1],
    ['value:getAnalytics.breakdown=video', 1],
  ]);
  expect(data.every((entry: { about: string }) => entry.about.length > 20)).toBe(true);
  mock.reset();
  expect(mock.assumptions()).toEqual([]);
});
