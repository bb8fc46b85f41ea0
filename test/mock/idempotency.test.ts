import { beforeEach, describe, expect, it } from 'vitest';
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
