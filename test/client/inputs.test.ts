import { describe, expect, it } from 'vitest';
import { type ClientOptions, createClient, type TrackagoatClient } from '../../src/index.js';
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
