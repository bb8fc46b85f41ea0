import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { createClient } from 'trackagoat-sdk';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

const baseUrl = 'https://mock.test/api/v1';
const projectId = '6513270e-269e-4d37-b2a7-4de452e6b438';
const id = 'd23f0824-128b-4f33-8c5c-7fd0a6a3a450';
const creator = {
  id,
  project_id: projectId,
  tiktok_handle: 'creator',
  display_name: null,
  metadata: {},
  is_active: true,
};
const respond =
  (data: unknown, status = 200, meta = {}) =>
  () =>
    HttpResponse.json({ data, error: null, meta }, { status });
const server = setupServer(
  http.post(`${baseUrl}/projects/:id/creators`, respond(creator, 201)),
  http.get(`${baseUrl}/creators/:id`, respond(creator)),
  http.get(`${baseUrl}/creators`, respond([creator], 200, { nextCursor: null })),
);
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

for (let at = 0; at < 20; at += 1) {
  it(`adds a creator and finds it (${at})`, async () => {
    const goat = createClient({ apiKey: `tga_${'0'.repeat(64)}`, baseUrl, rateLimit: false });
    const added = await goat.creators.create(projectId, { tiktok_handle: 'creator' });
    expect((await goat.creators.get(added.id)).tiktok_handle).toBe('creator');
    expect((await goat.creators.list()).data.map((row) => row.id)).toEqual([id]);
  });
}
