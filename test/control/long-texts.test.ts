import { expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { cpuTime } from '../harness/cpu-time.js';

const LONG = 'x'.repeat(900_000);

it.each<[method: string, path: string, body?: object]>([
  ['POST', '/_mock/faults', { operation: LONG, kind: 'status', status: 500 }],
  ['POST', '/_mock/faults', { operation: '*', kind: 'status', [LONG]: 500 }],
  ['POST', '/_mock/stubs', { operation: LONG, data: [] }],
  ['PATCH', '/_mock/organization', { timezone: LONG }],
  ['POST', '/_mock/organizations', { timezone: LONG }],
  ['POST', '/_mock/organizations', { now: LONG }],
  ['POST', '/_mock/reset', { seed: LONG }],
  ['POST', '/_mock/clock', { to: LONG }],
  ['POST', '/_mock/checkpoints', { name: LONG }],
  ['POST', `/_mock/checkpoints/${LONG}/rewind`],
  ['GET', `/_mock/requests?operation=${LONG}`],
  ['GET', `/_mock/accruals/${LONG}/explanation`],
  ['GET', `/_mock/${LONG}`],
  ['PATCH', `/_mock/videos/${LONG}`, { view_count: 1 }],
  ['GET', `/api/v1/${LONG}`],
  ['GET', `/api/v1/creators/${LONG}`],
  ['GET', `/api/v1/creators?cursor=${LONG}`],
  ['POST', '/api/v1/projects', { name: 'a', [LONG]: 1 }],
])('a text of 0.9 MB costs little where it is refused, and does not come back (%#)', async (method, path, body) => {
  const mock = createMock({ seed: 'empty' });
  const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
  const url = mock.baseUrl.replace('/api/v1', '') + path;
  const request = new Request(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const before = cpuTime();
  const response = await mock.fetch(request);
  expect(cpuTime() - before).toBeLessThan(700);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect((await response.text()).length).toBeLessThan(5_000);
});
