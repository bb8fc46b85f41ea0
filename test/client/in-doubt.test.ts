import { describe, expect, it } from 'vitest';
import { type ClientOptions, isTrackagoatError } from '../../src/index.js';
import { catchError, type Handler, someId, startPair, succeed, writeRefusal } from './stub-service.js';

const send =
  (status: number, type: string, text: string): Handler =>
  (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(text);
  };
const sendPage = (status: number) => send(status, 'text/html', '<html></html>');
const sendJson = (data: unknown) => send(201, 'application/json', JSON.stringify(data));
const sendPayment = (data: unknown) => sendJson({ data, error: null, meta: null });

/** The responses after which nobody knows whether a payment was recorded, and the class of the error. */
const IN_DOUBT: Readonly<Record<string, readonly [name: string, Handler, ClientOptions?]>> = {
  'a reset': ['ConnectionError', (response) => response.destroy()],
  'a timeout': ['TimeoutError', () => undefined, { timeoutMs: 60 }],
  'a 500': ['ServerError', (response) => writeRefusal(response, 500, { code: 'internal_error' })],
  'a 502 with a page': ['ServerError', sendPage(502)],
  'a 200 with a page': ['ResponseFormatError', sendPage(200)],
  'a 404 with a page': ['ResponseFormatError', sendPage(404)],
  'a 204': ['ResponseFormatError', (response) => response.writeHead(204).end()],
  'a 201 with {}': ['ResponseFormatError', sendJson({})],
  'a redirect': ['RedirectError', (response) => response.writeHead(303, { location: '/x' }).end()],
  'a response that is too large': ['ResponseFormatError', sendJson('x'.repeat(2_000)), { maxResponseBytes: 1_000 }],
  'a list': ['ResponseFormatError', sendPayment([])],
  'a text': ['ResponseFormatError', sendPayment('done')],
  'a payment whose id is a number': ['ResponseFormatError', sendPayment({ id: 5, total_amount_cents: 5_000 })],
  'a payment with its amount as text': ['ResponseFormatError', sendPayment({ id: someId, total_amount_cents: '5000' })],
  'a payment of half a cent': ['ResponseFormatError', sendPayment({ id: someId, total_amount_cents: 0.5 })],
};

const pay = { creator_id: someId, total_amount_cents: 5_000 };
const REPEAT =
  "It may have been done. Within 24 hours, with the same API key: repeat it with idempotencyKey 'bonus-7' (error.idempotencyKey); it is done at most once. Later, read before you repeat.";

describe('a payment that may have been recorded', () => {
  it.each(Object.entries(IN_DOUBT))('says so, and how to repeat it, after %s', async (_, [name, handler, more]) => {
    for (const maxRetries of [0, 2]) {
      const { goat } = await startPair(handler, { ...more, maxRetries });
      const error = await catchError(goat.payoutPayments.create(pay, { idempotencyKey: 'bonus-7' }));
      expect(error).toMatchObject({ name, idempotencyKey: 'bonus-7' });
      for (const text of [error.message, isTrackagoatError(error) && error.hint, error.stack]) {
        expect(text).toContain(REPEAT);
      }
    }
  });

  it('says so by request and raw too, with the key that the client made', async () => {
    const { goat } = await startPair(sendPage(200));
    for (const call of [
      () => goat.request('POST', '/payout-payments', { body: pay }),
      () => goat.raw.POST('/payout-payments', { body: pay }),
      () => goat.projects.create({ name: 'A' }),
    ]) {
      const error = await catchError<Error & { idempotencyKey: string }>(call());
      expect(error.message).toContain(`repeat it with idempotencyKey '${error.idempotencyKey}'`);
    }
  });

  it.each([
    ['null', { id: someId, total_amount_cents: null }],
    ['absent', { id: someId }],
  ])('is one whatever else is missing: an amount that is %s', async (_, payment) => {
    const { goat } = await startPair(sendPayment(payment));
    expect(await goat.payoutPayments.create(pay)).toEqual(payment);
  });
});

describe('no doubt is claimed', () => {
  const hasNone = async (failing: PromiseLike<unknown>): Promise<void> => {
    expect((await catchError(failing)).message).not.toContain('may have been done');
  };

  it.each([400, 401, 402, 403, 404, 409, 422, 501])('after a %i of the service', async (status) => {
    const { goat } = await startPair((response) => writeRefusal(response, status, { code: 'x' }));
    await hasNone(goat.payoutPayments.create(pay));
    await hasNone(goat.payoutPayments.void(someId));
  });

  it('after a 429, also where another refusal follows it', async () => {
    const { goat } = await startPair((response, _, nth) =>
      writeRefusal(response, nth < 3 ? 429 : 409, { code: 'x' }, { 'retry-after': '0' }),
    );
    await hasNone(goat.payoutPayments.create(pay, { maxRetries: 0 }));
    await hasNone(goat.payoutPayments.create(pay));
  });

  it('of a read, and of what was refused before it was sent', async () => {
    const { goat } = await startPair(sendPage(200));
    await hasNone(goat.payoutPayments.get(someId));
    await hasNone(goat.payoutPayments.list());
    await hasNone(goat.payoutPayments.create({ ...pay, readme: undefined } as never));
  });

  it('but it is after a 403 that follows a lost attempt', async () => {
    const { goat } = await startPair((response, _, nth) =>
      nth === 1 ? response.destroy() : writeRefusal(response, 403, { code: 'banned' }),
    );
    const error = await catchError(goat.payoutPayments.create(pay));
    expect(error).toMatchObject({ name: 'PermissionError', hint: expect.stringContaining('It may have been done.') });
  });
});

it('a change without a key is read before it is repeated', async () => {
  const { goat } = await startPair((response) => succeed(response, null));
  const hint = 'It may have been done: read before you repeat it.';
  expect((await catchError(goat.payoutPayments.void(someId))).message).toContain(hint);
});
