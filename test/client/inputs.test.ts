import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import {
  type ClientOptions,
  createClient,
  isNotFoundError,
  isPathError,
  type TrackagoatClient,
} from '../../src/index.js';
import { canaryKey, catchError, someId, startPair, succeed } from './stub-service.js';

/** The mistakes of a caller in plain JavaScript. In TypeScript the types show them. */
describe('a wrong input', () => {
  const pair = (options: object = {}) =>
    startPair((response) => succeed(response, { id: someId }), options as ClientOptions);

  const circle: Record<string, unknown> = {};
  circle.self = circle;

  it.each<[what: string, code: string, words: string, call: (goat: TrackagoatClient) => PromiseLike<unknown>]>([
    [
      'an unknown operation',
      'unknown_operation',
      'no operation nope; the nearest is ',
      (goat) => goat.call('nope' as never),
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
      (goat) => goat.projects.create(circle as never),
    ],
    [
      'a body that was not awaited',
      'bad_body',
      'await',
      (goat) => goat.payoutPayments.create(Promise.resolve({}) as never),
    ],
    [
      'a filter of the raw client without a value',
      'bad_query',
      'project_id',
      (goat) => goat.raw.GET('/payout-accruals', { params: { query: { project_id: undefined } } } as never),
    ],
  ])('is a ConfigurationError that says what is wrong, and nothing is sent: %s', async (_, code, words, call) => {
    const { goat, received } = await pair();
    const error = await catchError(call(goat));
    expect(error).toMatchObject({ name: 'ConfigurationError', code });
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('secret');
    expect(received).toHaveLength(0);
  });

  // JSON would leave the field out: a payment without its payee is one to nobody, and one without its accruals settles nothing.
  it.each([
    ['creator_id', { creator_id: undefined, project_id: someId, total_amount_cents: 100 }, 'undefined'],
    ['accrual_ids', { creator_id: someId, total_amount_cents: 100, accrual_ids: undefined }, 'undefined'],
    ['total_amount_cents', { creator_id: someId, total_amount_cents: Number.NaN }, 'NaN'],
  ])('is a field of a body that has no value: %s, which would not be sent as it is', async (name, body, value) => {
    const { goat, received } = await pair();
    for (const call of [
      () => goat.payoutPayments.create(body as never),
      () => goat.request('POST', '/payout-payments', { body }),
      () => goat.raw.POST('/payout-payments', { body: body as never }),
    ]) {
      const error = await catchError(call());
      expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_body' });
      expect(error.message).toContain(`${name}: is ${value}`);
    }
    expect(received).toHaveLength(0);
  });

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
    async (path, metadata, problem) => {
      const { goat, received } = await pair();
      for (const call of [
        () => goat.creators.update(someId, { metadata } as never),
        () => goat.request('PATCH', `/creators/${someId}`, { body: { metadata } }),
        () => goat.raw.PATCH('/creators/{id}', { params: { path: { id: someId } }, body: { metadata } as never }),
      ]) {
        const error = await catchError(call());
        expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_body' });
        expect(error.message).toContain(`${path}: ${problem}`);
      }
      expect(received).toHaveLength(0);
    },
  );

  it('is not what JSON sends as it is: nested data, a Date of a field of time, and -0, which is 0', async () => {
    const { goat, received } = await pair();
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
  ])('is a filter that would be sent as something else: %s of %o', async (name, value, problem) => {
    const { goat, received } = await pair();
    for (const call of [
      () => goat.creators.list({ [name]: value }),
      () => goat.raw.GET('/creators', { params: { query: { [name]: value } as never } }),
    ]) {
      const error = await catchError(call());
      expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_query' });
      expect(error.message).toContain(`${name}: ${problem}`);
    }
    expect(received).toHaveLength(0);
  });

  it('is a fetch of another type than function', () => {
    const make = () => createClient({ apiKey: canaryKey, fetch: 'node-fetch' as never });
    expect(make).toThrow(expect.objectContaining({ name: 'ConfigurationError', code: 'bad_option' }));
  });

  it.each(['middleware', 'attemptMiddleware'])('is %s of another type than an array of functions', (name) => {
    for (const value of [() => {}, [1], 'x']) {
      const make = () => createClient({ apiKey: canaryKey, [name]: value });
      expect(make).toThrow(expect.objectContaining({ name: 'ConfigurationError', code: 'bad_option' }));
    }
  });

  it.each(['middleware', 'attemptMiddleware'])('is %s that returns nothing', async (name) => {
    const { goat } = await pair({ [name]: [async () => undefined] });
    const error = await catchError(goat.creators.get(someId));
    expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_middleware' });
    expect(error.message).toContain('must return a Response');
  });

  it('is a handle in place of an id, and the error says how to find the id', async () => {
    const { goat, received } = await pair();
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

// biome-ignore lint/suspicious/noExplicitAny: what a caller without types, or with a variable, can hand over
const loose = (value: object): any => value;
const mock = createMock({ seed: 'demo' });
const given = { apiKey: mock.apiKey, fetch: mock.fetch };
const misuse = (code: string, message: string) => ({
  name: 'ConfigurationError',
  code,
  message: expect.stringContaining(message),
});

/** Expects a refusal before anything is sent. */
async function refused(call: (goat: TrackagoatClient) => PromiseLike<unknown>, code: string, message: string) {
  const before = mock.requests.find().length;
  await expect(call(createClient(given))).rejects.toMatchObject(misuse(code, message));
  expect(mock.requests.find()).toHaveLength(before);
}

describe('unknown options', () => {
  it('of a client are refused with the nearest known one', () => {
    const create = (more: object) => () => createClient({ ...given, ...more });
    expect(create(loose({ timeout: 5 }))).toThrow(/no option timeout; the nearest is timeoutMs/);
    expect(create(loose({ maxRetry: 5 }))).toThrow(/the nearest is maxRetries/);
    expect(create(loose({ rateLimit: { limits: 5 } }))).toThrow(/no option limits; the nearest is limit/);
    expect(create(loose({ toString: 5 }))).toThrow(/no option toString/);
  });

  it('of a call and of a list are refused too', async () => {
    const id = mock.projectId;
    const { list } = createClient(given).projects;
    await refused((goat) => goat.projects.get(id, loose({ idempotencykey: 'a' })), 'bad_option', 'is idempotencyKey.');
    await refused((goat) => goat.projects.list({}, loose({ resumefrom: 'a' })), 'bad_option', 'is resumeFrom.');
    await refused((goat) => goat.projects.get(id, loose({ maxRequests: 1 })), 'bad_option', 'no option maxRequests');
    await refused((goat) => goat.request('GET', '/projects', loose({ querry: {} })), 'bad_option', 'no option querry');
    expect((await list({}, { maxRequests: 1 })).data.length).toBeGreaterThan(0);
  });
});

it('limits are numbers from 0 up, not NaN and not text', async () => {
  const wrong = [Number.NaN, -1, '5', null];
  for (const value of wrong) {
    for (const name of ['timeoutMs', 'deadlineMs', 'maxRetries', 'maxRetryAfterMs', 'maxConcurrency']) {
      expect(() => createClient({ ...given, ...loose({ [name]: value }) })).toThrow(
        `${name} must be a number from 0 up`,
      );
    }
    expect(() => createClient({ ...given, rateLimit: loose({ limit: value }) })).toThrow('limit must be');
    await refused((goat) => goat.projects.list({}, loose({ maxRequests: value })), 'bad_option', 'maxRequests must be');
  }
});

describe('a filter without a value', () => {
  it('is refused: leaving it out would ask for everything', async () => {
    for (const value of [undefined, null]) {
      const query = loose({ creator_id: value, status: 'earned' });
      await refused((goat) => goat.payoutAccruals.list(query), 'bad_query', `creator_id is ${value}`);
      await refused(
        (goat) => goat.request('GET', '/creators', { query: loose({ project_id: value }) }),
        'bad_query',
        'project_id',
      );
    }
  });

  it('does not matter to a cursor and a page size', async () => {
    const goat = createClient(given);
    expect((await goat.creators.list(loose({ cursor: undefined, limit: undefined }))).data.length).toBeGreaterThan(0);
  });
});

describe('finding a creator by handle', () => {
  it('is exact, whatever the case and with or without @, and reads to the end', async () => {
    const world = createMock();
    const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
    // The one looked for is the oldest, so the last of three pages.
    const wanted = await goat.creators.create(world.projectId, { tiktok_handle: 'maya' });
    for (let page = 0; page < 5; page++) {
      const creators = Array.from({ length: 50 }, (_, i) => ({ tiktok_handle: `maya.${page}.${i}` }));
      await goat.creators.create(world.projectId, { creators });
    }
    expect((await goat.creators.find('@Maya')).id).toBe(wanted.id);
    expect((await goat.creators.find(' @maya\n')).id).toBe(wanted.id);
    expect((await goat.creators.find('maya', { projectId: world.projectId })).id).toBe(wanted.id);
    await expect(goat.creators.find('maya', loose({ projectId: undefined }))).rejects.toMatchObject({
      code: 'bad_option',
    });
    await expect(goat.creators.find('maya', loose({ project_id: 'x' }))).rejects.toMatchObject({ code: 'bad_option' });
  });

  it('refuses a handle that nobody has as get refuses an id, with the nearest handles', async () => {
    const world = createMock();
    const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
    const nobody = await goat.creators.find('@maya').catch((reason) => reason);
    expect(nobody.message).toBe('listCreators: no creator has the handle maya; if it was removed, pay by its id.');
    for (const tiktok_handle of ['zed', 'maya.moves', 'lena.lifts', 'maya.runs']) {
      await goat.creators.create(world.projectId, { tiktok_handle });
    }
    const error = await goat.creators.find('@maya.mvoes').catch((reason) => reason);
    expect(isNotFoundError(error) && [error.code, error.status]).toEqual(['not_found', 404]);
    expect(error.message).toBe(
      'listCreators: no creator has the handle maya.mvoes; the nearest are "maya.moves", "maya.runs"; if it was removed, pay by its id.',
    );
  });

  it('refuses anything but a handle, in words, and asks nothing', async () => {
    const world = createMock();
    const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
    for (const [given, words] of [
      [undefined, 'not undefined (a forgotten await?)'],
      [Promise.resolve('maya'), 'not a Promise (await it)'],
      [5, 'not 5'],
      ['@', 'must not be empty'],
      [' ', 'must not be empty'],
    ] as const) {
      const error = await goat.creators.find(given as string).catch((reason) => reason);
      expect([error.name, error.code, error.message]).toEqual([
        'ConfigurationError',
        'bad_option',
        expect.stringContaining(words),
      ]);
    }
    expect(world.requests.count()).toBe(0);
  });

  it('names the projects when several have the handle, and takes the one that is given', async () => {
    const world = createMock();
    const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
    const food = await goat.projects.create({ name: 'Food' });
    const sport = await goat.projects.create({ name: 'Sport' });
    await goat.creators.create(food.id, { tiktok_handle: 'maya' });
    const maya = await goat.creators.create(sport.id, { tiktok_handle: 'maya' });
    const error = await goat.creators.find('maya').catch((reason) => reason);
    expect(error).toMatchObject({ code: 'creator_ambiguous' });
    expect(error.message).toContain(`"Food" (${food.id})`);
    expect(error.message).toContain(`"Sport" (${sport.id})`);
    expect((await goat.creators.find('maya', { projectId: sport.id })).id).toBe(maya.id);
  });
});
