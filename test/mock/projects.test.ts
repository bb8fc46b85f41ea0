import { describe, expect, it } from 'vitest';
import { mockApi } from '../harness/mock-api.js';

const now = '2026-01-05T00:00:00.000Z';

describe('projects', () => {
  it('are created with notes that both names answer, and listed newest first', () => {
    const api = mockApi();
    const project = api.ok('createProject', { body: { name: 'Spring', readme: 'Fitness only.', metadata: { q: 1 } } });
    expect(project).toEqual({
      id: project.id,
      org_id: api.mock.orgId,
      name: 'Spring',
      description: 'Fitness only.',
      readme: 'Fitness only.',
      metadata: { q: 1 },
      created_at: now,
      updated_at: now,
    });
    api.mock.clock.advance({ seconds: 1 });
    const newer = api.ok('createProject', { body: { name: 'Summer' } });
    expect(newer).toMatchObject({ description: null, readme: null, metadata: {} });
    expect(api.ok('listProjects')[0]?.id).toBe(newer.id);
    expect(api.ok('getProject', { params: { id: project.id } })).toEqual(project);
  });

  it('change only in what a PATCH names; metadata is replaced whole and null clears the notes', () => {
    const api = mockApi();
    const { id } = api.ok('createProject', { body: { name: 'Spring', readme: 'Old.', metadata: { a: 1, b: 2 } } });
    api.mock.clock.advance({ hours: 1 });
    const params = { id };
    const renamed = api.ok('updateProject', { params, body: { name: 'Autumn', metadata: { b: 3 } } });
    expect(renamed).toMatchObject({ name: 'Autumn', readme: 'Old.', description: 'Old.', metadata: { b: 3 } });
    expect(renamed).toMatchObject({ created_at: now, updated_at: '2026-01-05T01:00:00.000Z' });
    const cleared = { readme: null, description: null, metadata: { b: 3 } };
    expect(api.ok('updateProject', { params, body: { readme: null } })).toMatchObject(cleared);
  });

  it('refuse a description and point at readme, and refuse metadata of another type than object', () => {
    const api = mockApi();
    const params = { id: api.mock.projectId };
    const reply = api.refused('updateProject', 'invalid_body', { params, body: { description: 'x' } });
    expect(reply.meta.issues).toEqual([{ path: 'description', message: 'is read-only here; write readme instead' }]);
    for (const metadata of [[], 'x', null, 1]) {
      api.refused('updateProject', 'invalid_body', { params, body: { metadata } });
    }
    api.refused('updateProject', 'invalid_body', { params, body: {} });
  });
});
