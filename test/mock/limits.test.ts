import { expect, it } from 'vitest';
import { mockApi } from '../harness/mock-api.js';

it('the window of 60 requests a minute slides: the 61st waits until the first is a minute old', () => {
  const api = mockApi({ limits: { rateLimits: true } });
  const first = api.call('listProjects');
  expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '59' });
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
  const api = mockApi({ now: '2026-01-05T22:30:00Z', limits: { caps: { max_api_requests_per_day: 2 } } });
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
    const api = mockApi({ tier, limits: { caps: { max_api_requests_per_day: null } } });
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
