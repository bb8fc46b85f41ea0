import { expect, it, vi } from 'vitest';
import { createMock, loadRareParts } from '../../mocks/index.js';

it('mock.handle says how to load the OpenAPI document, which is not a defect; mock.fetch loads it', async () => {
  const onDefect = vi.fn();
  const mock = createMock({ hooks: { onDefect } });
  const headers = { authorization: `Bearer ${mock.apiKey}` };
  for (const path of ['openapi.json', 'schema', 'analytics/schema']) {
    const ask = () => mock.handle({ method: 'GET', url: `/api/v1/${path}`, headers, body: '' });
    const { status, body } = ask();
    expect([path, status, JSON.parse(body).error]).toEqual([
      path,
      500,
      expect.stringContaining('await loadRareParts()'),
    ]);
  }
  expect(onDefect).not.toHaveBeenCalled();
  await loadRareParts();
  expect(mock.handle({ method: 'GET', url: '/api/v1/schema', headers, body: '' }).status).toBe(200);
  expect((await createMock().fetch('https://www.trackagoat.com/api/v1/openapi.json')).status).toBe(200);
});
