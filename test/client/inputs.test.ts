import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient, isNotFoundError, isPathError, type TrackagoatClient } from '../../src/index.js';
import { respond, respondWith } from './handlers.js';
import { canaryKey, catchError, someId, startPair } from './stub-service.js';

type Call = (goat: TrackagoatClient) => PromiseLike<unknown>;

// biome-ignore lint/suspicious/noExplicitAny: what a caller without types, or with a variable, can hand over
const loose = (value: unknown): any => value;

/** Expects that each of these calls is refused by this code and these words, and that nothing is sent. */
async function refused(code: string, words: string, ...calls: readonly Call[]): Promise<void> {
  const { goat, received } = await startPair(respond);
  for (const call of calls) {
    const error = await catchError(call(goat));
    expect(error).toMatchObject({ name: 'ConfigurationError', code });
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('secret');
  }
  expect(received).toHaveLength(0);
}

/** Expects that each of these calls would leave its path or show a key, and that nothing is sent. */
async function strays(...calls: readonly Call[]): Promise<void> {
  const { goat, received } = await startPair(respond);
  for (const call of calls) {
    const error = await catchError(call(goat));
    expect(isPathError(error)).toBe(true);
    expect(JSON.stringify(error) + error.stack).not.toContain(canaryKey);
  }
  expect(received).toHaveLength(0);
}

/** The mistakes of a caller in plain JavaScript. In TypeScript the types show them. */
describe('a wrong input', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  it.each<[what: string, code: string, words: string, call: Call]>([
    [
      'an unknown operation',
      'unknown_operation',
      'no operation nope; the nearest is ',
      (goat) => goat.call(loose('nope')),
    ],
    [
      'a header name that HTTP does not allow',
      'bad_header',
      '"bad name"',
      (goat) => goat.creators.get(someId, { headers: { 'bad name': 'secret' } }),
    ],
    [
      'a header value with a line end',
      'bad_header',
      '"x-note"',
      (goat) => goat.creators.get(someId, { headers: { 'x-note': 'secret\nx: y' } }),
    ],
    [
      'a body in a circle',
      'bad_body',
      'self: is an object that holds itself',
      (goat) => goat.projects.create(loose(circle)),
    ],
    [
      'a body that was not awaited',
      'bad_body',
      'await',
      (goat) => goat.payoutPayments.create(loose(Promise.resolve({}))),
    ],
    [
      'a filter of the raw client without a value',
      'bad_query',
      'project_id',
      (goat) => goat.raw.GET('/payout-accruals', loose({ params: { query: { project_id: undefined } } })),
    ],
  ])('is a ConfigurationError that says what is wrong, and nothing is sent: %s', (_, code, words, call) =>
    refused(code, words, call),
  );

  // JSON would leave the field out: a payment without its payee is one to nobody, and one without its accruals settles nothing.
  it.each([
    ['creator_id', { creator_id: undefined, project_id: someId, total_amount_cents: 100 }, 'undefined'],
    ['accrual_ids', { creator_id: someId, total_amount_cents: 100, accrual_ids: undefined }, 'undefined'],
    ['total_amount_cents', { creator_id: someId, total_amount_cents: Number.NaN }, 'NaN'],
  ])('is a field of a body that has no value: %s, which would not be sent as it is', (name, body, value) =>
    refused(
      'bad_body',
      `${name}: is ${value}`,
      (goat) => goat.payoutPayments.create(loose(body)),
      (goat) => goat.request('POST', '/payout-payments', { body }),
      (goat) => goat.raw.POST('/payout-payments', { body: loose(body) }),
    ),
  );

  const nested: readonly (readonly [path: string, metadata: unknown, problem: string])[] = [
    ['metadata.a', { a: Number.NaN }, 'is NaN'],
    ['metadata.a', { a: Number.NEGATIVE_INFINITY }, 'is -Infinity'],
    ['metadata.b.x', { b: { x: undefined } }, 'is undefined'],
    ['metadata.m', { m: new Map([['a', 1]]) }, 'is an instance of Map'],
    ['metadata.s', { s: new Set([1]) }, 'is an instance of Set'],
    ['metadata.paid_at', { paid_at: new Date(0) }, 'is a Date'],
    ['metadata.n', { n: Object(7) }, 'is an instance of Number'],
    ['metadata.e', { e: new Error('x') }, 'is an instance of Error'],
    ['metadata.json.toJSON', { json: { toJSON: () => 'other' } }, 'is a function'],
    ['metadata.f', { f: () => 1 }, 'is a function'],
    ['metadata.y', { y: Symbol('y') }, 'is Symbol(y)'],
    ['metadata.i', { i: 10n }, 'is 10'],
    ['metadata.list.1', { list: [1, undefined, 3] }, 'is undefined'],
    // biome-ignore lint/suspicious/noSparseArray: JSON writes null for what is missing
    ['metadata.list.1', { list: [1, , 3] }, 'is undefined'],
    ['metadata.text', { text: 'a\ud83d' }, 'has half a character'],
    ['metadata', { '\udc00': 1 }, 'has a field with half a character in its name'],
    ['metadata', { [Symbol('hidden')]: 1 }, 'has a field named by a symbol'],
    ['metadata.later', { later: Promise.resolve(1) }, 'is a Promise (await it)'],
  ];

  it.each(nested)(
    'is a value deep in a body that would be sent as something else: %s of %o',
    (path, metadata, problem) =>
      refused(
        'bad_body',
        `${path}: ${problem}`,
        (goat) => goat.creators.update(someId, loose({ metadata })),
        (goat) => goat.request('PATCH', `/creators/${someId}`, { body: { metadata } }),
        (goat) => goat.raw.PATCH('/creators/{id}', { params: { path: { id: someId } }, body: loose({ metadata }) }),
      ),
  );

  it('is not what JSON sends as it is: nested data, a Date of a field of time, and -0, which is 0', async () => {
    const { goat, received } = await startPair(respond);
    const data = Object.assign(Object.create(null), { deep: [[{ a: null, b: '😀', c: -0, d: true }]] });
    await goat.payoutPayments.create({ creator_id: someId, paid_at: new Date(0), metadata: data } as never);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      creator_id: someId,
      paid_at: '1970-01-01T00:00:00.000Z',
      metadata: { deep: [[{ a: null, b: '😀', c: 0, d: true }]] },
    });
    const late = await catchError(
      goat.payoutPayments.create({ creator_id: someId, paid_at: new Date('never') } as never),
    );
    expect(late.message).toContain('paid_at: is a Date');
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level++) deep = [deep];
    expect((await catchError(goat.creators.update(someId, { metadata: { deep } } as never))).message).toContain(
      'levels deep',
    );
  });

  it.each([
    ['search', new Date(0), 'is a Date'],
    ['search', { a: 1 }, 'is an instance of Object'],
    ['search', 'a\ud83d', 'has half a character'],
    ['limit', Number.NaN, 'is NaN'],
    ['search', [['a']], 'is an instance of Array'],
  ])('is a filter that would be sent as something else: %s of %o', (name, value, problem) =>
    refused(
      'bad_query',
      `${name}: ${problem}`,
      (goat) => goat.creators.list({ [name]: value }),
      (goat) => goat.raw.GET('/creators', { params: { query: loose({ [name]: value }) } }),
    ),
  );

  it.each(['middleware', 'attemptMiddleware'])(
    'is %s that is not an array of functions, or returns nothing',
    async (name) => {
      for (const value of [() => {}, [1], 'x']) {
        const make = () => createClient({ apiKey: canaryKey, [name]: value });
        expect(make).toThrow(expect.objectContaining({ name: 'ConfigurationError', code: 'bad_option' }));
      }
      const { goat } = await startPair(respond, { [name]: [async () => undefined] });
      const error = await catchError(goat.creators.get(someId));
      expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_middleware' });
      expect(error.message).toContain('must return a Response');
    },
  );

  it('is a handle in place of an id, and the error says how to find the id', async () => {
    const { goat, received } = await startPair(respond);
    for (const handle of ['@maya.moves', 'maya.moves']) {
      const error = await catchError(goat.creators.get(handle));
      expect(error).toMatchObject({ name: 'PathError', code: 'invalid_path' });
      expect(error.message).toContain(`id must be an id (uuid), not "${handle}"`);
      expect(error.message).toContain('goat.creators.find(handle)');
    }
    expect((await catchError(goat.creators.get('7'))).message).not.toContain('handle');
    // A payment has no handle.
    expect((await catchError(goat.payoutPayments.void('maya.moves'))).message).not.toContain('handle');
    const missing = await catchError(goat.creators.get(undefined as never));
    expect(missing.message).toContain('id must be an id (uuid), not undefined (a forgotten await?); nothing was sent.');
    expect(missing.message).not.toContain('handle');
    const promise = await catchError(goat.creators.get(Promise.resolve(someId) as never));
    expect(promise.message).toContain('not a Promise (await it)');
    expect(received).toHaveLength(0);
  });
});

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
  it.each(hostile)('(%j) never leaves the process, by a resource, a call or the raw client', (id) =>
    strays(
      (goat) => goat.creators.get(id),
      (goat) => goat.payoutPayments.void(id),
      (goat) => goat.campaigns.items(id).toArray(),
      (goat) => goat.call('deleteCreator', { path: { id } }),
      (goat) => goat.raw.GET('/creators/{id}', { params: { path: { id } } }),
      (goat) => goat.raw.DELETE('/payout-methods/{id}', { params: { path: { id } } }),
    ),
  );

  it.each([undefined, null, 7, { toString: () => someId }])('(%j of another type) does not either', (id) =>
    strays((goat) => goat.creators.get(loose(id))),
  );

  it('shows nothing of a key that was passed for an id, and no key goes into a URL', () =>
    strays(
      (goat) => goat.creators.get(canaryKey),
      (goat) => goat.creators.list({ search: canaryKey }),
      (goat) => goat.request('GET', `/keys/${canaryKey}`),
    ));
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
  ])('%j never leaves the process', (path) =>
    strays(
      (goat) => goat.request('GET', path),
      (goat) => goat.raw.GET(loose(path), loose({})),
    ),
  );

  it('may be one that the spec does not know', async () => {
    const { goat, received } = await startPair(respondWith([1]));
    expect(await goat.request('GET', '/new-things/any_name', { query: { a: 'b/c', d: ['e', 'f'] } })).toEqual([1]);
    expect(received[0]?.url).toBe('/api/v1/new-things/any_name?a=b%2Fc&d=e&d=f');
  });

  it('may not be led elsewhere by a base URL for one request of the raw client, nor by middleware', async () => {
    await strays((goat) => goat.raw.GET('/projects', { baseUrl: 'https://evil.example' }));
    const { goat, received } = await startPair(respond, {
      attemptMiddleware: [(_, next) => next(new Request('https://evil.example/api/v1/projects'))],
    });
    expect(isPathError(await catchError(goat.projects.list()))).toBe(true);
    expect(received).toHaveLength(0);
  });

  it('has a good id as it is, in whatever case, and a search that begins as a key does', async () => {
    const { goat, received } = await startPair(respondWith([], { nextCursor: null }));
    await goat.creators.stats(someId.toUpperCase(), { from: '2026-01-01' });
    await goat.creators.list({ search: 'tga_dance' });
    const stats = `/api/v1/creators/${someId.toUpperCase()}/stats?from=2026-01-01`;
    expect(received.map(({ url }) => url)).toEqual([stats, '/api/v1/creators?search=tga_dance']);
  });
});

/** A mock of its own, and a client of it. */
function start() {
  const world = createMock();
  return { world, goat: createClient({ apiKey: world.apiKey, fetch: world.fetch }) };
}

describe('unknown options', () => {
  it('of a client are refused with the nearest known one', () => {
    const create = (more: object) => () => createClient({ apiKey: canaryKey, ...more });
    expect(create(loose({ timeout: 5 }))).toThrow(/no option timeout; the nearest is timeoutMs/);
    expect(create(loose({ maxRetry: 5 }))).toThrow(/the nearest is maxRetries/);
    expect(create(loose({ rateLimit: { limits: 5 } }))).toThrow(/no option limits; the nearest is limit/);
    expect(create(loose({ toString: 5 }))).toThrow(/no option toString/);
  });

  it('of a call and of a list are refused too', async () => {
    const get = (options: object) => (goat: TrackagoatClient) => goat.projects.get(someId, options);
    await refused('bad_option', 'is idempotencyKey.', get({ idempotencykey: 'a' }));
    await refused('bad_option', 'is resumeFrom.', (goat) => goat.projects.list({}, loose({ resumefrom: 'a' })));
    await refused('bad_option', 'no option maxRequests', get({ maxRequests: 1 }));
    await refused('bad_option', 'no option querry', (goat) => goat.request('GET', '/projects', loose({ querry: {} })));
    expect((await start().goat.projects.list({}, { maxRequests: 1 })).data).toHaveLength(1);
  });
});

it('limits are numbers from 0 up, not NaN and not text', async () => {
  const wrong = [Number.NaN, -1, '5', null];
  for (const value of wrong) {
    for (const name of ['timeoutMs', 'deadlineMs', 'maxRetries', 'maxRetryAfterMs', 'maxConcurrency']) {
      const make = () => createClient({ apiKey: canaryKey, [name]: value });
      expect(make).toThrow(`${name} must be a number from 0 up`);
    }
    expect(() => createClient({ apiKey: canaryKey, rateLimit: loose({ limit: value }) })).toThrow('limit must be');
    const list = (goat: TrackagoatClient) => goat.projects.list({}, loose({ maxRequests: value }));
    await refused('bad_option', 'maxRequests must be', list);
  }
});

describe('a filter without a value', () => {
  it('is refused: leaving it out would ask for everything', async () => {
    for (const value of [undefined, null]) {
      const query = loose({ creator_id: value, status: 'earned' });
      await refused('bad_query', `creator_id is ${value}`, (goat) => goat.payoutAccruals.list(query));
      const request = { query: loose({ project_id: value }) };
      await refused('bad_query', 'project_id', (goat) => goat.request('GET', '/creators', request));
    }
  });

  it('does not matter to a cursor and a page size', async () => {
    const { goat } = start();
    expect((await goat.projects.list(loose({ cursor: undefined, limit: undefined }))).data).toHaveLength(1);
  });
});

describe('finding a creator by handle', () => {
  it('is exact, whatever the case and with or without @, and reads to the end', async () => {
    const { world, goat } = start();
    // The one looked for is the oldest, so the last of three pages.
    const wanted = await goat.creators.create(world.projectId, { tiktok_handle: 'maya' });
    for (let page = 0; page < 5; page++) {
      const creators = Array.from({ length: 50 }, (_, i) => ({ tiktok_handle: `maya.${page}.${i}` }));
      await goat.creators.create(world.projectId, { creators });
    }
    expect((await goat.creators.find('@Maya')).id).toBe(wanted.id);
    expect((await goat.creators.find(' @maya\n')).id).toBe(wanted.id);
    expect((await goat.creators.find('maya', { projectId: world.projectId })).id).toBe(wanted.id);
    for (const options of [{ projectId: undefined }, { project_id: 'x' }]) {
      expect(await catchError(goat.creators.find('maya', loose(options)))).toMatchObject({ code: 'bad_option' });
    }
  });

  it('refuses a handle that nobody has as get refuses an id, with the nearest ones, and that of several projects but the given one', async () => {
    const { world, goat } = start();
    const nobody = await catchError(goat.creators.find('@maya'));
    expect(nobody.message).toBe('listCreators: no creator has the handle maya; if it was removed, pay by its id.');
    for (const tiktok_handle of ['zed', 'maya.moves', 'lena.lifts', 'maya.runs']) {
      await goat.creators.create(world.projectId, { tiktok_handle });
    }
    const error = await catchError(goat.creators.find('@maya.mvoes'));
    expect(isNotFoundError(error) && [error.code, error.status]).toEqual(['not_found', 404]);
    expect(error.message).toBe(
      'listCreators: no creator has the handle maya.mvoes; the nearest are "maya.moves", "maya.runs"; if it was removed, pay by its id.',
    );
    const food = await goat.projects.create({ name: 'Food' });
    const sport = await goat.projects.create({ name: 'Sport' });
    await goat.creators.create(food.id, { tiktok_handle: 'nora' });
    const nora = await goat.creators.create(sport.id, { tiktok_handle: 'nora' });
    const several = await catchError(goat.creators.find('nora'));
    expect(several).toMatchObject({ code: 'creator_ambiguous' });
    expect(several.message).toContain(`"Food" (${food.id})`);
    expect(several.message).toContain(`"Sport" (${sport.id})`);
    expect((await goat.creators.find('nora', { projectId: sport.id })).id).toBe(nora.id);
  });

  it('refuses anything but a handle, in words, and asks nothing', async () => {
    const { world, goat } = start();
    for (const [given, words] of [
      [undefined, 'not undefined (a forgotten await?)'],
      [Promise.resolve('maya'), 'not a Promise (await it)'],
      [5, 'not 5'],
      ['@', 'must not be empty'],
      [' ', 'must not be empty'],
    ] as const) {
      const error = await catchError(goat.creators.find(given as string));
      expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_option' });
      expect(error.message).toContain(words);
    }
    expect(world.requests.count()).toBe(0);
  });
});
