import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { sendDirectly } from './senders.js';
import { ways } from './ways.js';

const directly: (typeof ways)[string] = async (options) => {
  const mock = createMock(options);
  return { mock, fetch: mock.fetch, send: sendDirectly(mock) };
};

describe.each(Object.entries({ 'mock.handle': directly, ...ways }))('a defect behind %s', (_name, connect) => {
  it('is a 500 with an id, told to onDefect, with the world as it was; the next call is answered', async () => {
    const defects: [string, string][] = [];
    let isBroken = true;
    const { mock, send } = await connect({
      seed: 'demo',
      hooks: {
        onDefect: (error, id) => defects.push([(error as Error).message, id]),
        onCall: ({ operation }) => {
          if (isBroken && operation === 'createPayoutPayment') throw new Error('planted');
        },
      },
      // Behind the operation: the payment is made by then.
    });
    const kept = () => {
      const { world, idempotency } = mock.snapshot();
      // The call counts for the day's quota, as a failed one does at the service.
      return JSON.stringify({ world: { ...world, state: { ...world.state, usage: 0 } }, idempotency });
    };
    const before = kept();
    const body = JSON.stringify({ project_id: mock.projectId, total_amount_cents: 500 });
    const headers = {
      authorization: `Bearer ${mock.apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': 'one',
    };
    const pay = () => send({ method: 'POST', url: '/api/v1/payout-payments', headers, body });
    const refused = await pay();
    expect(refused.status).toBe(500);
    expect(JSON.parse(refused.body)).toMatchObject({ data: null, meta: { code: 'internal_error', id: 'defect_1' } });
    expect(defects).toEqual([['planted', 'defect_1']]);
    expect(kept() === before).toBe(true);
    isBroken = false;
    // The key was not kept with an answer either: the same payment can be made now, once.
    const [first, second] = [await pay(), await pay()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(JSON.parse(second.body).data.id).toBe(JSON.parse(first.body).data.id);
  });
});
