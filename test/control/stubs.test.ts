import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { mockApi } from '../harness/mock-api.js';
import { unpublishedOperations } from '../harness/spec.js';
import { call } from './plain-call.js';

const histogram = { buckets: [{ from: 0, to: 1000, videos: 12 }], p50: 410 };

describe('an operation of which only the name is published', () => {
  it('is one of seven, and answers 501 that says how to give it an answer', () => {
    const api = mockApi();
    expect(unpublishedOperations).toHaveLength(7);
    const query = { project_id: api.mock.projectId };
    const { error } = api.refused('getViewDistribution', 'unpublished_behaviour', { query });
    expect(error).toContain("mock.stub('getViewDistribution', data)");
    api.refused('getViewDistribution', 'invalid_query');
  });

  it('answers what a test has given it, of a type that nobody claims to know', async () => {
    const { mock } = mockApi();
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    mock.stub('getViewDistribution', histogram);
    const data: unknown = await goat.analytics.viewDistribution({ project_id: mock.projectId });
    expect(data).toEqual(histogram);
  });
});

describe('mock.stub', () => {
  it('replaces any operation, with meta and status, for a given number of calls', () => {
    const { mock } = mockApi();
    mock.stub('listProjects', [], { meta: { nextCursor: null }, status: 202, times: 1 });
    const first = call(mock, 'GET /projects');
    expect([first.status, first.json]).toEqual([202, { data: [], error: null, meta: { nextCursor: null } }]);
    expect(call(mock, 'GET /projects').json.data).toHaveLength(1);
    const journal = mock.requests.find().map(({ operation, status }) => `${operation} ${status}`);
    expect(journal.sort()).toEqual(['listProjects 200', 'listProjects 202']);
  });

  it('does no work, and keeps the answer as it was given', () => {
    const api = mockApi();
    const data = { id: 'x', deleted: true };
    api.mock.stub('createProject', data);
    data.deleted = false;
    expect(call(api.mock, 'POST /projects', { body: { name: 'Two' } }).json.data).toEqual({ id: 'x', deleted: true });
    api.mock.stubs.clear();
    expect(api.ok('listProjects')).toHaveLength(1);
  });

  it('is refused for an unknown operation or option', () => {
    const { mock } = mockApi();
    expect(() => mock.stub('getNothing' as 'getSchema', {})).toThrow(/operation: is not known; see the operationIds/);
    expect(() => mock.stub('getSchema', {}, { status: 404 })).toThrow(/status/);
    expect(() => mock.stub('getSchema', {}, { tmes: 1 } as object)).toThrow(/tmes/);
    expect(mock.stubs.list()).toEqual([]);
  });

  it('goes with a snapshot, and away with a reset', () => {
    const api = mockApi();
    const query = { project_id: api.mock.projectId };
    api.mock.stub('getOutliers', histogram, { times: 2 });
    const snapshot = api.mock.snapshot();
    api.ok('getOutliers', { query });
    api.mock.reset();
    expect(api.mock.stubs.list()).toEqual([]);
    api.mock.restore(snapshot);
    expect(api.ok('getOutliers', { query: { project_id: api.mock.projectId } })).toEqual(histogram);
    expect(api.mock.stubs.list()).toMatchObject([{ id: 'stub-1', hits: 1 }]);
  });
});

it('/_mock/stubs adds, lists and takes back stubs over HTTP', () => {
  const { mock } = mockApi();
  const control = (route: string, body?: unknown) => {
    const { status, json } = call(mock, route, { body });
    return [status, json];
  };
  expect(control('POST /_mock/stubs', { operation: 'getOutliers', data: [1] })).toEqual([201, { id: 'stub-1' }]);
  const listed = { data: [{ operation: 'getOutliers', data: [1], id: 'stub-1', hits: 0 }] };
  expect(control('GET /_mock/stubs')).toEqual([200, listed]);
  expect(control('POST /_mock/stubs', { operation: 'getOutliers' })[0]).toBe(400);
  expect(control('DELETE /_mock/stubs/stub-1')).toEqual([200, { removed: 1 }]);
  expect(control('DELETE /_mock/stubs')).toEqual([200, { removed: 0 }]);
});
