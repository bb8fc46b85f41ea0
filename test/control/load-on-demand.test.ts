import { expect, it, vi } from 'vitest';
import { createMock, loadRareParts } from '../../mocks/index.js';

const onDefect = vi.fn();
const mock = createMock({ now: '2026-01-05T00:00:00Z', hooks: { onDefect } });
const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
const paths = ['/_mock/health', '/api/v1/openapi.json', '/api/v1/schema', '/api/v1/analytics/schema'];
const handle = (path: string) => mock.handle({ method: 'GET', url: path, headers, body: '' });

// In this order: the first two have a control plane and a document that nobody has loaded.
it.each(paths)('mock.handle says how to load %s, which is not a defect', (path) => {
  const { status, body } = handle(path);
  expect(status).toBe(500);
  expect(body).toContain('await loadRareParts()');
  expect(body).toContain('internal_error');
  expect(onDefect).not.toHaveBeenCalled();
});

it('calls that are made at once are answered in their order, though the first has to load its part', async () => {
  const url = mock.baseUrl.replace('/api/v1', '/_mock/clock');
  const post = async (address: string, body: object): Promise<Record<string, never>> =>
    (await mock.fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  const responses = await Promise.all([
    post(url, { advance: { days: 1 } }),
    post(`${mock.baseUrl}/projects`, { name: 'After' }),
    post(url, { advance: { days: 1 } }),
    mock.fetch(`${mock.baseUrl}/openapi.json`, { headers }).then((sent) => [sent.status, [...sent.headers.keys()]]),
  ]);
  expect(responses).toMatchObject([
    { now: '2026-01-06T00:00:00.000Z' },
    { data: { created_at: '2026-01-06T00:00:00.000Z' } },
    { now: '2026-01-07T00:00:00.000Z' },
    // The document has nothing beside it but the id of the call.
    [200, ['content-type', 'x-request-id']],
  ]);
});

it('mock.handle answers once they are loaded, for every mock', async () => {
  await loadRareParts();
  expect(paths.map((path) => handle(path).status)).toEqual([200, 200, 200, 200]);
  expect(createMock().handle({ method: 'GET', url: '/_mock/health', headers: {}, body: '' }).status).toBe(200);
});
