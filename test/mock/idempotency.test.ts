import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { type MockApi, mockApi } from '../harness/mock-api.js';

const idempotencyKey = 'create-spring';

let api: MockApi;
beforeEach(() => {
  api = mockApi();
});

const create = (name: string, more: object = {}) =>
  api.call('createProject', { body: { name }, idempotencyKey, ...more });
const projects = () => api.ok('listProjects').map((project) => project.name);

describe('an Idempotency-Key', () => {
  it('gets the first answer again, byte for byte and marked, and nothing is done twice', () => {
    const first = create('Spring');
    api.mock.clock.advance({ hours: 23 });
    const again = create('Spring');
    expect(again.text).toBe(first.text);
    expect(again.status).toBe(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(projects().sort()).toEqual(['Default project', 'Spring']);
  });

  it('replays to another body too, as documented, and the mock warns of it', () => {
    const first = create('Spring');
    expect(create('Summer').text).toBe(first.text);
    expect(api.mock.warnings()).toMatchObject([{ code: 'idempotency_body_differs', operation: 'createProject' }]);
    create('Spring');
    expect(api.mock.warnings()).toHaveLength(1);
  });

  it('is forgotten after 24 hours', () => {
    create('Spring');
    api.mock.clock.advance({ hours: 24 });
    expect(create('Spring').headers).not.toHaveProperty('idempotency-replayed');
    expect(projects()).toHaveLength(3);
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

describe('calls at the same time', () => {
  const client = () =>
    createClient({ apiKey: api.mock.apiKey, baseUrl: api.mock.baseUrl, fetch: api.mock.fetch, maxRetries: 0 });

  it('with one key do the work once', async () => {
    const goat = client();
    const calls = Array.from({ length: 10 }, () => goat.projects.create({ name: 'Spring' }, { idempotencyKey }));
    const ids = new Set((await Promise.all(calls)).map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(projects()).toHaveLength(2);
  });

  it('never pass a cap together', async () => {
    api.mock.setLimits({ caps: { max_creators_per_org: 5 } });
    const goat = client();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        goat.creators.create(api.mock.projectId, { tiktok_handle: `c${index}` }),
      ),
    );
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.code);
    expect(refusals).toEqual(Array.from({ length: 7 }, () => 'limit_reached'));
    expect(api.ok('listCreators')).toHaveLength(5);
  });
});
