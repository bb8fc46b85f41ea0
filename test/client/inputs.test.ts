import { describe, expect, it } from 'vitest';
import { type ClientOptions, createClient } from '../../src/index.js';
import { canaryKey, catchError, someId, startPair, succeed } from './stub-service.js';

/** The mistakes of a caller in plain JavaScript. In TypeScript the types show them. */
describe('a wrong input', () => {
  const pair = (options: object = {}) => startPair((response) => succeed(response, {}), options as ClientOptions);

  it.each([
    ['an unknown operation', 'unknown_operation', 'there is no operation nope; the nearest is '],
    ['a header name that HTTP does not allow', 'bad_header', '"bad name"'],
    ['a header value with a line end', 'bad_header', '"x-note"'],
    ['a body in a circle', 'bad_body', 'JSON'],
    ['an idempotency key for a call that creates nothing', 'bad_idempotency_key', 'is for calls that create'],
    ['an idempotency key that is no text', 'bad_idempotency_key', 'must be 1 to 255 visible ASCII characters'],
    ['an idempotency key that is too long', 'bad_idempotency_key', 'must be 1 to 255 visible ASCII characters'],
  ])('is a ConfigurationError that says what is wrong, and nothing is sent: %s', async (what, code, words) => {
    const { goat, received } = await pair();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const calls: Record<string, () => PromiseLike<unknown>> = {
      'an unknown operation': () => goat.call('nope' as never),
      'a header name that HTTP does not allow': () => goat.creators.get(someId, { headers: { 'bad name': 'secret' } }),
      'a header value with a line end': () => goat.creators.get(someId, { headers: { 'x-note': 'secret\nx: y' } }),
      'a body in a circle': () => goat.projects.create(circle as never),
      'an idempotency key for a call that creates nothing': () => goat.creators.get(someId, { idempotencyKey: 'k' }),
      'an idempotency key that is no text': () => goat.projects.create({ name: 'x' }, { idempotencyKey: 7 as never }),
      'an idempotency key that is too long': () =>
        goat.projects.create({ name: 'x' }, { idempotencyKey: 'k'.repeat(256) }),
    };
    const error = await catchError((calls[what] as () => PromiseLike<unknown>)());
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
      expect(error.message).toContain(`${name} is ${value}`);
    }
    expect(received).toHaveLength(0);
  });

  it('is a filter of the raw client that has no value, which would be no filter', async () => {
    const { goat, received } = await pair();
    const error = await catchError(
      goat.raw.GET('/payout-accruals', { params: { query: { project_id: undefined } } } as never),
    );
    expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_query' });
    expect(received).toHaveLength(0);
  });

  it('is a body that was not awaited', async () => {
    const { goat, received } = await pair();
    const error = await catchError(goat.payoutPayments.create(Promise.resolve({}) as never));
    expect(error).toMatchObject({ name: 'ConfigurationError', code: 'bad_body' });
    expect(error.message).toContain('await');
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
