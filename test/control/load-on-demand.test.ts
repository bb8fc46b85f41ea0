import { expect, it, vi } from 'vitest';
import { createMock, loadRareParts } from '../../mocks/index.js';

// In this order: the first has a control plane that nobody has loaded.
it('mock.handle says how to load the control plane, which is not a defect', () => {
  const onDefect = vi.fn();
  const mock = createMock({ hooks: { onDefect } });
  const { status, body } = mock.handle({ method: 'GET', url: '/_mock/health', headers: {}, body: '' });
  expect(status).toBe(500);
  expect(JSON.parse(body).error).toMatchObject({
    code: 'internal_error',
    message: expect.stringContaining('await loadRareParts()'),
  });
  expect(onDefect).not.toHaveBeenCalled();
});

it('calls that are made at once are answered in their order, though the first has to load the control plane', async () => {
  const mock = createMock({ now: '2026-01-05T00:00:00Z' });
  const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
  const url = mock.baseUrl.replace('/api/v1', '/_mock/clock');
  const post = async (address: string, body: object): Promise<Record<string, never>> =>
    (await mock.fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  const responses = await Promise.all([
    post(url, { advance: { days: 1 } }),
    post(`${mock.baseUrl}/projects`, { name: 'After' }),
    post(url, { advance: { days: 1 } }),
  ]);
  expect(responses).toMatchObject([
    { now: '2026-01-06T00:00:00.000Z' },
    { data: { created_at: '2026-01-06T00:00:00.000Z' } },
    { now: '2026-01-07T00:00:00.000Z' },
  ]);
});

it('mock.handle answers once it is loaded, for every mock', async () => {
  await loadRareParts();
  const { status } = createMock().handle({ method: 'GET', url: '/_mock/health', headers: {}, body: '' });
  expect(status).toBe(200);
});
