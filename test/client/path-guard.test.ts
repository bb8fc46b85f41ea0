import { describe, expect, it } from 'vitest';
import { isPathError } from '../../src/index.js';
import { canaryKey, catchError, someId, startPair, succeed } from './stub-service.js';

const hostile = [
  '',
  '.',
  '..',
  '../projects',
  'a/b',
  `${someId}/stats`,
  'a\\b',
  '%2e%2e',
  '%2E%2E%2Fprojects',
  '..%2fprojects',
  `${someId}?x=1`,
  `${someId}#x`,
  `${someId}\n`,
  '\u0000',
  ' ',
  '{id}',
  'not-a-uuid',
  `${someId}0`,
];

describe('an id that would reach another route', () => {
  it.each(hostile)('(%j) never leaves the process, by a resource, a call or the raw client', async (id) => {
    const { goat, received } = await startPair((response) => succeed(response, {}));
    const errors = [
      await catchError(goat.creators.get(id)),
      await catchError(goat.payoutPayments.void(id)),
      await catchError(goat.campaigns.items(id).toArray()),
      await catchError(goat.call('deleteCreator', { path: { id } })),
      await catchError(goat.raw.GET('/creators/{id}', { params: { path: { id } } })),
      await catchError(goat.raw.DELETE('/payout-methods/{id}', { params: { path: { id } } })),
    ];
    expect(errors.map(isPathError)).toEqual(errors.map(() => true));
    expect(received).toHaveLength(0);
  });

  it.each([undefined, null, 7, { toString: () => someId }])('(%j of another type) does not either', async (id) => {
    const { goat, received } = await startPair((response) => succeed(response, {}));
    expect(isPathError(await catchError(goat.creators.get(id as never)))).toBe(true);
    expect(received).toHaveLength(0);
  });

  it('shows nothing of a key that was passed for an id, and no key goes into a URL', async () => {
    const { goat, received } = await startPair((response) => succeed(response, {}));
    const errors = [
      await catchError(goat.creators.get(canaryKey)),
      await catchError(goat.creators.list({ search: canaryKey })),
      await catchError(goat.request('GET', `/keys/${canaryKey}`)),
    ];
    for (const error of errors) {
      expect(isPathError(error)).toBe(true);
      expect(JSON.stringify(error) + error.stack).not.toContain(canaryKey);
    }
    expect(received).toHaveLength(0);
  });
});

describe('a path written as text', () => {
  it.each([
    '/creators/../projects',
    '/creators/..',
    '/creators/./x',
    '/creators//x',
    '/creators/',
    '/creators/%2e%2e/projects',
    '/creators/a%2fb',
    '/creators\\..\\projects',
    '/creators/\t../x',
    '/../../admin',
    'creators',
    '.evil.example/creators',
    '@evil.example/creators',
    'https://evil.example/',
    '',
    '/creators/not-a-uuid',
  ])('%j never leaves the process', async (path) => {
    const { goat, received } = await startPair((response) => succeed(response, {}));
    expect(isPathError(await catchError(goat.request('GET', path)))).toBe(true);
    expect(isPathError(await catchError(goat.raw.GET(path as never, {} as never)))).toBe(true);
    expect(received).toHaveLength(0);
  });

  it('may be one that the spec does not know', async () => {
    const { goat, received } = await startPair((response) => succeed(response, [1]));
    expect(await goat.request('GET', '/new-things/any_name', { query: { a: 'b/c', d: ['e', 'f'] } })).toEqual([1]);
    expect(received[0]?.url).toBe('/api/v1/new-things/any_name?a=b%2Fc&d=e&d=f');
  });

  it('may not be led elsewhere by a base URL for one request of the raw client', async () => {
    const { goat } = await startPair((response) => succeed(response, {}));
    const error = await catchError(goat.raw.GET('/projects', { baseUrl: 'https://evil.example' }));
    expect(isPathError(error)).toBe(true);
  });

  it('may not be led elsewhere by middleware', async () => {
    const { goat, received } = await startPair((response) => succeed(response, {}), {
      attemptMiddleware: [(_, next) => next(new Request('https://evil.example/api/v1/projects'))],
    });
    expect(isPathError(await catchError(goat.projects.list()))).toBe(true);
    expect(received).toHaveLength(0);
  });
});

it('a good id is put into the path as it is, in whatever case', async () => {
  const { goat, received } = await startPair((response) => succeed(response, { id: someId }));
  await goat.creators.stats(someId.toUpperCase(), { from: '2026-01-01' });
  expect(received[0]?.url).toBe(`/api/v1/creators/${someId.toUpperCase()}/stats?from=2026-01-01`);
});

it('what looks like an API key is refused in a query, but a handle that begins like one can be searched', async () => {
  const { goat, received } = await startPair((response) => succeed(response, [], { nextCursor: null }));
  expect(isPathError(await catchError(goat.creators.list({ search: canaryKey })))).toBe(true);
  await goat.creators.list({ search: 'tga_dance' });
  expect(received.map(({ url }) => url)).toEqual(['/api/v1/creators?search=tga_dance']);
});
