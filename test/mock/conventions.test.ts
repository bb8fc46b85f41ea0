import { beforeEach, describe, expect, it } from 'vitest';
import type { OperationId } from '../../src/generated/operations.js';
import { type CallInput, type MockApi, mockApi } from '../harness/mock-api.js';

const idempotencyKey = 'create-spring';

let api: MockApi;
beforeEach(() => {
  api = mockApi();
});

const create = (name: string, more: object = {}) =>
  api.call('createProject', { body: { name }, idempotencyKey, ...more });
const projects = () => api.ok('listProjects').map((project) => project.name);

describe('an Idempotency-Key', () => {
  it('replays to another body too, as documented, and the mock warns of it', () => {
    const first = create('Spring');
    expect(create('Summer').text).toBe(first.text);
    const message = `Idempotency-Key ${idempotencyKey} came again with another body; the first response was replayed and nothing was done.`;
    const at = '2026-01-05T00:00:00.000Z';
    const warning = { at, code: 'idempotency_body_differs', message, operation: 'createProject' };
    expect(api.mock.warnings()).toEqual([warning]);
    expect(api.send({ method: 'GET', url: '/_mock/warnings', headers: {}, body: '' }).data).toEqual([warning]);
    create('Spring');
    expect(api.mock.warnings()).toHaveLength(1);
  });

  it('of another API key is another key', () => {
    create('Spring');
    expect(create('Spring', { apiKey: api.mock.createKey() }).headers).not.toHaveProperty('idempotency-replayed');
    expect(projects()).toHaveLength(3);
  });

  it('belongs to one route, the ids in it included', () => {
    create('Spring');
    const other = api.ok('createProject', { body: { name: 'Other' } }).id;
    api.refused('createPayoutMethod', 'idempotency_key_reused', { body: { name: 'Wise' }, idempotencyKey });
    const call = (projectId: string) => ({ params: { projectId }, body: { name: 'Q1' }, idempotencyKey: 'campaign' });
    api.ok('createCampaign', call(other));
    api.refused('createCampaign', 'idempotency_key_reused', call(api.mock.projectId));
  });

  it('is kept for 24 hours, and no longer', () => {
    api.ok('createPayoutMethod', { body: { name: 'Wise' }, idempotencyKey: 'other' });
    create('Spring');
    api.mock.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    expect(create('Spring').headers).toHaveProperty('idempotency-replayed');
    api.mock.clock.advance({ seconds: 1 });
    expect(create('Spring').headers).not.toHaveProperty('idempotency-replayed');
    expect(api.mock.snapshot().idempotency).toHaveLength(1);
  });

  it('keeps successes only: a refused call can be mended and sent again', () => {
    api.refused('createProject', 'invalid_body', { body: { nmae: 'Spring' }, idempotencyKey });
    expect(create('Spring').status).toBe(201);
  });

  it('keeps the 200 of a creator that came back as well', () => {
    const call = { params: { projectId: api.mock.projectId }, body: { tiktok_handle: 'ana' } };
    const { id } = api.ok('createCreators', call) as { id: string };
    api.ok('deleteCreator', { params: { id } });
    const back = api.call('createCreators', { ...call, idempotencyKey });
    const again = api.call('createCreators', { ...call, idempotencyKey });
    expect([back.status, again.status, again.text]).toEqual([200, 200, back.text]);
  });

  it('means nothing on operations that do not create', () => {
    create('Spring');
    const params = { id: api.mock.projectId };
    const renamed = api.ok('updateProject', { params, body: { name: 'Renamed' }, idempotencyKey });
    expect(renamed.name).toBe('Renamed');
  });
});

it('the window of 60 requests a minute slides: the 61st waits until the first is a minute old', () => {
  api = mockApi({ limits: { rateLimits: true } });
  const first = api.call('listProjects');
  expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '59' });
  expect(first.headers['x-ratelimit-reset']).toBe(String(Date.UTC(2026, 0, 5, 0, 1) / 1000));
  api.mock.clock.advance({ seconds: 20 });
  for (let call = 1; call < 59; call += 1) api.ok('listProjects');
  // A refused call counts too.
  api.refused('createProject', 'invalid_body', { body: {} });
  const refused = api.refused('listProjects', 'rate_limit_exceeded');
  expect(refused.headers).toMatchObject({ 'retry-after': '40', 'x-ratelimit-remaining': '0' });
  api.mock.clock.advance({ seconds: 40 });
  expect(api.call('listProjects').headers['x-ratelimit-remaining']).toBe('0');
  expect(api.refused('listProjects', 'rate_limit_exceeded').headers['retry-after']).toBe('20');
});

it('the daily quota is of the organization, and is full again at 00:00 UTC', () => {
  api = mockApi({ now: '2026-01-05T22:30:00Z', limits: { caps: { max_api_requests_per_day: 2 } } });
  api.ok('listProjects');
  const refusal = { apiKey: api.mock.createKey(['read']), body: { name: 'A' } };
  api.refused('createProject', 'insufficient_scope', refusal);
  const refused = api.refused('listProjects', 'rate_limit_exceeded');
  expect(refused.headers['retry-after']).toBe('5400');
  api.mock.clock.advance({ hours: 1, minutes: 30 });
  api.ok('listProjects');
});

it.each([
  ['free', 5, 1, 3],
  ['starter', 50, 3, 7],
  ['ultra', 300, 10, null],
] as const)(
  'a plan %s has room for %d creators, %d projects and, beside the defaults, %s methods',
  (tier, creators, projects, methods) => {
    api = mockApi({ tier, limits: { caps: { max_api_requests_per_day: null } } });
    const params = { projectId: api.mock.projectId };
    const handles = Array.from({ length: creators }, (_, index) => ({ tiktok_handle: `c${index}` }));
    for (let at = 0; at < creators; at += 50) {
      api.ok('createCreators', { params, body: { creators: handles.slice(at, at + 50) } });
    }
    const more = api.refused('createCreators', 'limit_reached', { params, body: { tiktok_handle: 'more' } });
    expect(more.meta).toMatchObject({ limitKey: 'max_creators_per_org', current: creators, max: creators });
    for (let made = 1; made < projects; made += 1) api.ok('createProject', { body: { name: `P${made}` } });
    api.refused('createProject', 'limit_reached', { body: { name: 'more' } });
    for (let made = 0; made < (methods ?? 20); made += 1) api.ok('createPayoutMethod', { body: { name: `M${made}` } });
    if (methods !== null) api.refused('createPayoutMethod', 'limit_reached', { body: { name: 'more' } });
  },
);

/* A moment may be written in any way that RFC 3339 has; it is kept, compared and answered in one. */

const WAYS = [
  ['2026-01-04T10:00:00.000Z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04t10:00:00z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04T10:00:00z', '2026-01-04T10:00:00.000Z'],
  ['2026-01-04t15:45:00.5+05:45', '2026-01-04T10:00:00.500Z'],
  ['2026-01-03t23:00:00.123456-11:00', '2026-01-04T10:00:00.123Z'],
] as const;

const AMISS = ['2026-01-04 10:00:00Z', '2026-01-04T10:00Z', '2026-01-04T24:00:00Z', '2026-02-30T00:00:00Z'];
/** The first has no zone. The others fit the format, and no four digits of a year can hold them once they are in UTC. */
const OUTSIDE = ['2026-01-04T10:00:00', '0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-12:00'];

/** Each field of a body that is a moment, with a call that writes it. */
function writes(written: string): [OperationId, string, CallInput][] {
  const { projectId } = api.mock;
  const creator_id = api.addCreator('ana');
  const rule = { name: 'Fee', period: 'weekly', amount_cents: 100, criteria_type: 'recurring' };
  const { id } = api.ok('createPayoutStructure', { body: { ...rule, project_id: projectId } });
  return [
    ['createCampaign', 'target_at', { params: { projectId }, body: { name: 'C', target_at: written } }],
    ['createPayoutPayment', 'paid_at', { body: { creator_id, total_amount_cents: 5, paid_at: written } }],
    ['createPayoutAssignments', 'assigned_at', { params: { id }, body: { creator_id, assigned_at: written } }],
  ];
}

describe('a moment', () => {
  it.each(WAYS)('written as %s is kept as %s', (written, kept) => {
    for (const [operation, field, input] of writes(written)) {
      expect([api.ok(operation, input)].flat()).toMatchObject([{ [field]: kept }]);
    }
  });

  it('is compared by what it is, not by how it was written', () => {
    const creator_id = api.addCreator('ana');
    const pay = (paid_at: string, total_amount_cents: number) =>
      api.ok('createPayoutPayment', { body: { creator_id, total_amount_cents, paid_at } });
    pay('2026-01-03t23:30:00z', 1);
    // The 4th in UTC, the 3rd where it was written.
    pay('2026-01-03t23:30:00-05:00', 2);
    pay('2026-01-04T01:00:00Z', 3);
    const { data } = api.call('listPayoutPayments', { query: { from: '2026-01-04', to: '2026-01-04' } });
    expect(data.map(({ total_amount_cents: cents }) => cents).sort()).toEqual([2, 3]);
  });

  it.each([...AMISS, ...OUTSIDE])('written as %s is refused by the name of its field', (written) => {
    for (const [operation, path, input] of writes(written)) {
      expect(api.refused(operation, 'invalid_body', input).meta.issues).toMatchObject([{ path }]);
    }
  });
});
